// The result of an expression enters; text or JSON for people and programs leaves.

internal import Rules
internal import RulesDSL
internal import SourceText

/// Writes what an expression gave.
struct ExpressionReport {
  private let result: ExpressionResult
  private let language: Language
  /// Lines of a trace that are written; evaluations of long lists have more than anybody reads.
  private static let maximumTraceLines = 500

  /// A report in one language.
  init(_ result: ExpressionResult, _ language: Language) {
    self.result = result
    self.language = language
  }

  /// What the program ends with.
  func status(isTypeOnly: Bool) -> ExitStatus {
    if isTypeOnly { return result.expression == nil ? .invalidRules : .success }
    switch result.value {
    case .error: return .invalidRules
    case .unknown: return .undetermined
    default: return .success
    }
  }

  // MARK: Text

  /// The value as an expression, or what is missing; nothing for a failure, which the diagnostics tell.
  func value() -> String {
    if case .error = result.value { return "" }
    // The elements of a list that is written out may have units of their own.
    if case .list(let items) = result.value, let expression = result.expression,
      case .list(let written) = expression.root.kind, items.count == written.count
    {
      let texts = zip(items, written).map { text($0, expression.type(of: $1)) }
      return "[" + texts.joined(separator: ", ") + "]\n"
    }
    return text(result.value, result.type) + "\n"
  }

  /// Every part with its type.
  func types() -> String {
    guard let expression = result.expression else { return "" }
    return TypeDescription.parts(expression).map { part in
      indentation(part.depth) + safe(part.text) + " : " + part.type[language] + "\n"
    }.joined()
  }

  /// Every step with its value, below what it belongs to.
  func trace() -> String {
    guard let tree = tree else { return value() }
    var lines: [String] = []
    var leftOut = 0
    write(tree, depth: 0, &lines, &leftOut)
    if leftOut > 0 { lines.append(CommandMessages.stepsLeftOut(leftOut)[language]) }
    return lines.map { $0 + "\n" }.joined()
  }

  private var tree: TraceTree? {
    guard let expression = result.expression, let trace = result.trace else { return nil }
    return TraceTree.tree(trace, of: expression)?.essential
  }

  private func write(_ tree: TraceTree, depth: Int, _ lines: inout [String], _ leftOut: inout Int) {
    if lines.count < Self.maximumTraceLines {
      lines.append(indentation(depth) + safe(tree.text) + " ⇒ " + text(tree.value, tree.type))
    } else {
      leftOut += 1
    }
    for part in tree.parts { write(part, depth: depth + 1, &lines, &leftOut) }
  }

  private func indentation(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  private func safe(_ text: String) -> String { TerminalText.safe(text) }

  private func text(_ value: Value, _ type: ValueType) -> String {
    switch value {
    case .unknown(let unknown): CommandMessages.unknownValue(unknown.causes.map(\.name))[language]
    case .error(let failure): CommandMessages.failedStep(failure)[language]
    default: safe(ValueExpression.text(value, type, style: language == .zh ? .chinese : .english))
    }
  }

  // MARK: JSON

  /// `type`, `value`, `missing`, `diagnostics`, and what was asked for.
  func json(types: Bool, trace: Bool) -> String {
    var entries: [(String, JSONDocument)] = [
      ("schema", .text("rulecheck/expression/1")),
      ("type", .text(TypeDescription.words(result.type)[language])),
    ]
    if !types {
      entries.append(("value", result.hasValue && !result.value.isUnknown ? typed(result.value) : .null))
      var missing: [JSONDocument] = []
      if case .unknown(let unknown) = result.value { missing = unknown.causes.map { .text($0.name) } }
      entries.append(("missing", .array(missing)))
    }
    if types, let expression = result.expression {
      entries.append(("parts", .array(TypeDescription.parts(expression).map(part))))
    }
    if trace, let tree { entries.append(("trace", document(tree))) }
    entries.append(("diagnostics", .array(result.diagnostics.map { DiagnosticRecord.json($0, language) })))
    return JSONDocument.object(entries).pretty() + "\n"
  }

  private func typed(_ value: Value) -> JSONDocument { TypedValue.document(value) }

  private func part(_ part: TypeDescription.Part) -> JSONDocument {
    .object([
      ("text", .text(part.text)), ("depth", JSONDocument(part.depth)), ("type", .text(part.type[language])),
    ])
  }

  private func document(_ tree: TraceTree) -> JSONDocument {
    .object([
      ("text", .text(tree.text)), ("value", typed(tree.value)), ("shown", .text(text(tree.value, tree.type))),
      ("parts", .array(tree.parts.map(document))),
    ])
  }
}
