// A YAML or JSON mapping that nobody declared in, names with types and values out.

package import RulesDSL
import SourceText

/// Inputs of an expression: what is written decides what they are.
///
/// In YAML `800平方米`, `75%`, `2020-06-04`, `18个月`, `是` and `null` are read as expressions write them, and
/// everything else is a text; what stands in quotes is a text.
package struct NamedInputs: Sendable {
  /// One name with its type and value.
  package struct Entry: Sendable {
    /// The name.
    package let name: String
    /// The type that its writing shows.
    package let type: ValueType
    /// The value.
    package let value: Value
  }

  /// The entries in the order in which they were written.
  package let entries: [Entry]

  /// The inputs of a document; a finding where it is not a mapping.
  package static func read(_ root: MarkedNode, units: UnitTable = .standard) -> Result<
    NamedInputs, ReadingProblem
  > {
    guard let entries = root.entries else {
      return .failure(ReadingProblem(ExpressionMessages.notNamedInputs(root)))
    }
    return .success(
      NamedInputs(
        entries: entries.map { entry in
          let (type, value) = value(entry.value, units)
          return Entry(name: entry.key.text, type: type, value: value)
        }))
  }

  private static func value(_ node: MarkedNode, _ units: UnitTable) -> (ValueType, Value) {
    switch node.kind {
    case .scalar(let scalar): return node.isMissing ? (.any, .null) : value(scalar, units)
    case .sequence(let items):
      let parts = items.map { value($0, units) }
      return (InferredType.list(parts.map(\.0)), .list(parts.map(\.1)))
    case .mapping(let entries):
      let parts = entries.map { ($0.key.text, value($0.value, units)) }
      return (
        .context(parts.map { FieldType($0.0, $0.1.0) }), .context(ContextValue(parts.map { ($0.0, $0.1.1) }))
      )
    }
  }

  private static func value(_ scalar: MarkedScalar, _ units: UnitTable) -> (ValueType, Value) {
    switch scalar.style {
    case .jsonKeyword: (.boolean, .boolean(scalar.text == "true"))
    case .jsonNumber, .plain: literal(scalar, units) ?? (.text, .text(scalar.text))
    case .singleQuoted, .doubleQuoted, .literal, .folded, .jsonString: (.text, .text(scalar.text))
    }
  }

  /// The value of a text that is a literal of the language, or a bare date.
  private static func literal(_ scalar: MarkedScalar, _ units: UnitTable) -> (ValueType, Value)? {
    if let date = CivilDate(parsing: scalar.text) { return (.date, .date(date)) }
    if let point = DateTime(parsing: scalar.text) { return (.dateTime, .dateTime(point)) }
    let parsed = Parser.parse(scalar.fragment, names: FunctionTable.standard.nameTable)
    guard parsed.diagnostics.isEmpty, parsed.root.isLiteral else { return nil }
    let checked = Checker.check(parsed, in: Scope(units: units, mode: .strict))
    guard let expression = checked.expression else { return nil }
    var evaluator = Evaluator(slots: [])
    let value = evaluator.evaluate(expression.program)
    if case .null = value { return (.any, value) }
    return (checked.type, value)
  }
}

extension Expression {
  /// Whether the expression is a literal, with a sign or without.
  fileprivate var isLiteral: Bool {
    switch kind {
    case .literal: true
    case .negation(let operand): operand.isLiteral
    default: false
    }
  }
}
