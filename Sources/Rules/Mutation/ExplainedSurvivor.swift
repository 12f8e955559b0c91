// An item of the list `survivors` of a test file enters; the mutant that it explains leaves.

internal import SourceText

/// A survivor that the test file explains.
package struct ExplainedSurvivor: Sendable {
  /// The key of the mutant.
  package let mutant: Named
  package let reason: String

  static func decode(_ node: MarkedNode, _ report: DecodingReport) -> ExplainedSurvivor? {
    guard let mapping = MappingDecoder(node, as: .survivor, report: report) else { return nil }
    let mutant = mapping.named("mutant")
    let reason = mapping.text("reason")
    guard let mutant, let reason else { return nil }
    return ExplainedSurvivor(mutant: mutant, reason: reason)
  }
}

extension MappingSchema {
  /// A mutant that no test can notice.
  static let survivor = MappingSchema(
    subject: LocalizedText(zh: "测不出的变异", en: "explained survivor"),
    keys: [
      .required("mutant", "服务场地：去掉 场地面积 > 0平方米"), .required("reason", "面积不小于 500 就大于 0"),
    ])
}
