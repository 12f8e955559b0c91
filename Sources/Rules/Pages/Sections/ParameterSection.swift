// The parameters of a measure in; a table of their values in all periods, with grounds, out.

import RulesDSL
import SourceText

/// The figures of a measure.
enum ParameterSection: MeasureSection {
  static let anchor = PageAnchor.section("parameters")

  static func title(_ words: PageWords) -> String { words.parameters }

  static func blocks(_ context: PageContext) -> [PageBlock] {
    table(context.measure.parameters, context)
  }

  private static func table(_ parameters: [CheckedParameter], _ context: PageContext) -> [PageBlock] {
    if parameters.isEmpty { return [] }
    let words = context.words
    return [
      .table(
        PageTable(
          columns: [words.name, words.figure, words.periodOfValidity, words.groundsColumn],
          rows: parameters.flatMap { rows($0, context) }))
    ]
  }

  /// A row for each period; the name stands in the first one.
  private static func rows(_ parameter: CheckedParameter, _ context: PageContext) -> [[PageText]] {
    let name = parameter.declaration.name.text
    return parameter.versions.enumerated().map { index, version in
      let isLast = index == parameter.versions.count - 1
      let period = context.words.period(version.declaration.validity)
      return [
        index == 0
          ? context.named(parameter.title, name, inCell: true).anchored(PageAnchor.node(name))
          : PageText(context.words.sameAsAbove),
        value(version, of: parameter, context),
        PageText(period + (isLast ? "" : context.words.parenthesis(context.words.replaced))),
        context.line(version.declaration.validity.grounds),
      ]
    }
  }

  /// A value in its unit.
  static func value(
    _ version: CheckedVersion, of parameter: CheckedParameter, _ context: PageContext
  ) -> PageText {
    let text = ValueText.text(version.value, parameter.type, unit: parameter.type.unit, exact: true)
    return PageText(text[context.language])
  }

  static func names(_ context: PageContext) -> [String] {
    context.measure.parameters.map(\.declaration.name.text)
  }

  static func node(_ name: String, _ context: PageContext) -> NodeEntry? {
    guard let parameter = context.measure.parameters.first(where: { $0.declaration.name.text == name })
    else { return nil }
    return NodeEntry(
      kind: context.words.parameter, title: parameter.title, blocks: table([parameter], context),
      slots: [parameter.slot])
  }
}
