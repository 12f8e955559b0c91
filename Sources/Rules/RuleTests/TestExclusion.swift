// An item of the list `unreachable` enters; what no application can bring about, and why, leaves.

internal import RulesDSL
internal import SourceText

/// Something that coverage would ask for and that cannot happen.
package struct TestExclusion: Sendable {
  /// The name of the node, or the id of the exception.
  package let node: Named
  /// The condition as it is written; nil where a row or the node as a whole is meant.
  package let condition: Named?
  /// The truth value that the condition cannot have.
  package let value: Bool?
  /// The row that cannot apply, counted from 1.
  package let row: Int?
  /// Why not.
  package let reason: String

  static func decode(_ node: MarkedNode, _ report: DecodingReport) -> TestExclusion? {
    guard let mapping = MappingDecoder(node, as: .testExclusion, report: report) else { return nil }
    let name = mapping.named("node")
    let condition = mapping.named("condition")
    let value = mapping.boolean("value")
    let row = mapping.integer("row")
    let reason = mapping.text("reason")
    let isConsistent = mapping.has("condition") == mapping.has("value") && !(condition != nil && row != nil)
    if !isConsistent { report.add(CoverageMessages.inconsistentExclusion(at: node.place.firstLine)) }
    guard let name, let reason, isConsistent else { return nil }
    return TestExclusion(node: name, condition: condition, value: value, row: row, reason: reason)
  }

  /// Whether this goal is meant.
  func matches(_ goal: CoverageGoal) -> Bool {
    guard goal.node == node.text else { return false }
    switch goal.aspect {
    case .truth(let value): return value == self.value && goal.condition == condition?.text.onOneLine
    case .row(let number): return condition == nil && number == row
    case .used, .supplement, .fired, .defaultRow: return condition == nil && row == nil
    case .open, .verdict, .notGranted, .capped, .rounded, .zero, .maximum, .selection: return false
    }
  }
}

extension MappingSchema {
  /// Something that cannot happen.
  static let testExclusion = MappingSchema(
    subject: LocalizedText(zh: "不会出现的情形", en: "unreachable item"),
    keys: [
      .required("node", "服务场地"), .optional("condition", "场地面积 >= 0平方米"), .optional("value", "false"),
      .optional("row", "3"), .required("reason", "面积不小于 0"),
    ])
}
