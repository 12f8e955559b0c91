// One line of JSON with an expression and its inputs in, one line with its value or error out.

package import RulesDSL
package import SourceText

/// An expression to evaluate, as programs send it: `{"id": …, "expr": …, "inputs": {…}, "defs": [[name, expr, type]]}`.
package struct BatchCase: Sendable {
  private let id: JSONDocument
  private let expression: SourceFragment
  private let inputs: [(name: String, value: Value)]
  private let definitions: [(name: String, expression: SourceFragment, type: ValueType)]

  /// What became of one line.
  package struct Answer: Sendable {
    /// `{"id": …, "value": …}` or `{"id": …, "error": {"code": …, "message": …}}`
    package let document: JSONDocument
    /// Whether the line was such a case at all.
    package let wasReadable: Bool
  }

  /// Reads a line and answers it.
  package static func answer(_ line: SourceFile, language: Language, limits: EvaluationLimits = .standard)
    -> Answer
  {
    let read = JSONReader.read(line)
    let id = read.root.flatMap(identifier) ?? .null
    guard let root = read.root, !read.diagnostics.hasErrors else {
      let problem = read.diagnostics.first ?? ExpressionMessages.notACase(Place(file: line, span: line.span))
      return Answer(document: error(id, problem, language), wasReadable: false)
    }
    switch decode(root, id) {
    case .failure(let problem):
      return Answer(document: error(id, problem.diagnostic, language), wasReadable: false)
    case .success(let batchCase):
      return Answer(document: batchCase.evaluate(language, limits), wasReadable: true)
    }
  }

  /// The id as it was given, whatever kind of value it is.
  private static func identifier(_ root: MarkedNode) -> JSONDocument? {
    root.value(for: "id").map { JSONDocument($0) }
  }

  private static func decode(_ root: MarkedNode, _ id: JSONDocument) -> Result<BatchCase, ReadingProblem> {
    guard let expression = root.value(for: "expr")?.scalar, expression.isQuoted else {
      return .failure(ReadingProblem(ExpressionMessages.notACase(root.place)))
    }
    var inputs: [(String, Value)] = []
    for entry in root.value(for: "inputs")?.entries ?? [] {
      switch TypedValue.read(entry.value) {
      case .success(let value): inputs.append((entry.key.text, value))
      case .failure(let problem): return .failure(problem)
      }
    }
    var definitions: [(String, SourceFragment, ValueType)] = []
    for definition in root.value(for: "defs")?.items ?? [] {
      guard let parts = definition.items, parts.count >= 2, let name = parts[0].scalar,
        let expression = parts[1].scalar
      else { return .failure(ReadingProblem(ExpressionMessages.notADefinition(definition))) }
      definitions.append(
        (name.text, expression.fragment, TypedValue.type(parts.count > 2 ? parts[2] : nil)))
    }
    return .success(
      BatchCase(id: id, expression: expression.fragment, inputs: inputs, definitions: definitions))
  }

  private func evaluate(_ language: Language, _ limits: EvaluationLimits) -> JSONDocument {
    var session = ExpressionSession(limits: limits)
    for (name, value) in inputs {
      session.declare(name, InferredType.type(of: value), value)
    }
    for (name, text, type) in definitions {
      let result = session.evaluate(text)
      let value = TypeTest.conforming(result.value, to: type)
      let failure = value ?? .error(ExpressionMessages.nonconforming(name, result.value, type))
      session.declare(name, type == .any ? InferredType.type(of: failure) : type, failure)
    }
    let result = session.evaluate(expression)
    if case .error(let failure) = result.value {
      return Self.error(id, failure.code, failure.message[language])
    }
    return .object([("id", id), ("value", TypedValue.document(result.value))])
  }

  private static func error(_ id: JSONDocument, _ problem: Diagnostic, _ language: Language) -> JSONDocument {
    error(id, problem.code, problem.message[language])
  }

  private static func error(_ id: JSONDocument, _ code: DiagnosticCode, _ message: String) -> JSONDocument {
    .object([("id", id), ("error", .object([("code", .text(code.id)), ("message", .text(message))]))])
  }
}
