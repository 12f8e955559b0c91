// A page in, text for a terminal of a certain width out.

import SourceText

/// Writes pages as text.
package struct TextPage {
  private let width: Int
  private let colour: Bool
  private let words: PageWords
  private var lines: [String] = []

  private init(width: Int, colour: Bool, words: PageWords) {
    self.width = width
    self.colour = colour
    self.words = words
  }

  /// The text of a page, with a line break at its end; free of controls of any origin.
  ///
  /// - Parameter width: columns of the terminal; lines are broken so that they fit, words too long excepted.
  package static func render(_ page: Page, width: Int, colour: Bool) -> String {
    var writer = TextPage(width: max(width, 40), colour: colour, words: PageWords(page.language))
    writer.title(page.title)
    writer.write(page.opening, indent: 0)
    for section in page.sections {
      writer.gap()
      writer.title(section.title)
      writer.write(section.blocks, indent: 0)
    }
    return writer.lines.joined(separator: "\n") + "\n"
  }

  // MARK: Blocks

  private mutating func title(_ text: String) {
    let text = PlainLine.text(text)
    for line in LineBreaking.lines(text, width: width) { lines.append(painted(line)) }
    lines.append(String(repeating: "─", count: min(DisplayWidth.of(text), width)))
  }

  private mutating func write(_ blocks: [PageBlock], indent: Int) {
    // Fields stand below the heading that they belong to.
    var inner = indent
    for block in blocks {
      switch block {
      case .heading(let heading):
        inner = indent + 2 * (heading.level - 1)
        if heading.level == 1 { gap() }
        let number = heading.number.isEmpty ? "" : heading.number + "  "
        append(number + text(heading.text), indent: inner, hanging: DisplayWidth.of(number), isStrong: true)
        inner += 2
      case .paragraph(let text): append(self.text(text), indent: inner)
      case .list(let isOrdered, let items):
        for (index, item) in items.enumerated() {
          let mark = isOrdered ? "\(index + 1). " : "· "
          append(mark + text(item), indent: inner, hanging: mark.utf8.count > 2 ? mark.utf8.count : 2)
        }
      case .fields(let fields): write(fields, indent: inner)
      case .table(let table):
        lines += TextTable.lines(
          table.columns.map(PlainLine.text), table.rows.map { $0.map(text) }, width: width - inner
        ).map { $0.isEmpty ? "" : String(repeating: " ", count: inner) + $0 }
      case .quotation(let text):
        // What is said about the words stands below them.
        if lines.last?.hasPrefix("─") == false { gap() }
        append("“" + self.text(text) + "”", indent: indent, hanging: 2)
        inner = indent + 2
      case .folded(let summary, let blocks):
        append(text(summary), indent: inner)
        write(blocks, indent: inner)
      }
    }
  }

  private mutating func write(_ fields: [PageField], indent: Int) {
    let labels = fields.map { PlainLine.text($0.label) }
    let longest = words.language == .zh ? 12 : 16
    let column = labels.map { DisplayWidth.of($0) }.filter { $0 <= longest }.max() ?? 0
    for (field, label) in zip(fields, labels) {
      let gap = String(repeating: " ", count: max(0, column - DisplayWidth.of(label)) + 2)
      for (index, line) in field.lines.enumerated() {
        let start = index == 0 ? label + gap : String(repeating: " ", count: column + 2)
        append(start + text(line), indent: indent, hanging: column + 2)
      }
    }
  }

  // MARK: Lines

  private mutating func gap() { if lines.last?.isEmpty == false { lines.append("") } }

  private mutating func append(_ text: String, indent: Int, hanging: Int = 0, isStrong: Bool = false) {
    let broken = LineBreaking.lines(text, width: width - indent, hanging: hanging)
    for (index, line) in broken.enumerated() {
      let space = String(repeating: " ", count: indent + (index == 0 ? 0 : hanging))
      lines.append(space + (isStrong ? painted(line) : line))
    }
  }

  private func text(_ text: PageText) -> String {
    var result = ""
    for part in text.parts {
      switch part {
      case .text(let words), .strong(let words), .link(let words, _): result += PlainLine.text(words)
      // Names in rules are told apart from words by their brackets.
      case .code(let name): result += result.isEmpty ? PlainLine.text(name) : "[\(PlainLine.text(name))]"
      case .anchor: break
      case .lineBreak: result += " "
      }
    }
    return result
  }

  private func painted(_ text: String) -> String { colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
