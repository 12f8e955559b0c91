// The inputs of a measure in; a table of what an applicant fills in, and how, out.

import RulesDSL
import SourceText

/// What an application holds.
enum InputSection: MeasureSection {
  static let anchor = PageAnchor.section("inputs")

  static func title(_ words: PageWords) -> String { words.inputs }

  static func blocks(_ context: PageContext) -> [PageBlock] { table(context.measure.inputs, context) }

  private static func table(_ inputs: [CheckedInput], _ context: PageContext) -> [PageBlock] {
    if inputs.isEmpty { return [] }
    let words = context.words
    return [
      .table(
        PageTable(
          columns: [words.name, words.toFillIn, words.material, words.note],
          rows: inputs.flatMap { rows($0, context) }))
    ]
  }

  /// The input, and below it the fields of its records.
  private static func rows(_ input: CheckedInput, _ context: PageContext) -> [[PageText]] {
    let name = context.named(input.declaration.title ?? input.path, input.path, inCell: true)
    var rows = [row(input.declaration, name.anchored(PageAnchor.node(input.path)), context)]
    if case .list(.record(let fields), _) = input.declaration.type {
      rows += fields.map { field in
        let title =
          PageText("› ") + context.named(field.title ?? field.name.text, field.name.text, inCell: true)
        return row(field, title, context)
      }
    }
    return rows
  }

  private static func row(
    _ input: InputDeclaration, _ name: PageText, _ context: PageContext
  ) -> [PageText] {
    let words = context.words
    var notes = [input.note].compactMap(\.self)
    if !input.traits.isEmpty {
      notes.append(
        words.labelled(
          words.traits, input.traits.map { words.trait($0.text) }.joined(separator: words.listComma)))
    }
    return [
      name, PageText(InputWords.text(input, words)), PageText(input.material ?? ""),
      PageText(notes.joined(separator: words.semicolon)),
    ]
  }

  static func names(_ context: PageContext) -> [String] {
    var names: [String] = []
    for input in context.measure.inputs {
      for group in groups(of: input.path) where !names.contains(group) { names.append(group) }
      names.append(input.path)
    }
    return names
  }

  /// `场地` of `场地.总面积`.
  private static func groups(of path: String) -> [String] {
    let parts = path.split(separator: ".")
    return parts.indices.dropFirst().map { parts[..<$0].joined(separator: ".") }
  }

  static func node(_ name: String, _ context: PageContext) -> NodeEntry? {
    let inputs = context.measure.inputs.filter { $0.path == name || groups(of: $0.path).contains(name) }
    guard let first = inputs.first else { return nil }
    let isGroup = first.path != name
    return NodeEntry(
      kind: isGroup ? context.words.inputGroup : context.words.input, title: isGroup ? name : first.title,
      blocks: table(inputs, context), slots: inputs.map(\.slot))
  }
}
