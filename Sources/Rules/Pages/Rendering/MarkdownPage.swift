// A page in, Markdown as GitHub shows it out.

import SourceText

/// Writes pages as Markdown.
package struct MarkdownPage {
  private let links: PageLinks
  private let words: PageWords

  /// The text of a page, with a line break at its end.
  package static func render(_ page: Page, links: PageLinks) -> String {
    let writer = MarkdownPage(links: links, words: PageWords(page.language))
    var paragraphs = ["# " + writer.escaped(page.title)]
    paragraphs += writer.blocks(page.opening, level: 2)
    if page.sections.count > 2 { paragraphs.append(writer.contents(page.sections)) }
    for section in page.sections {
      paragraphs.append("## " + writer.anchor(section.anchor) + writer.escaped(section.title))
      paragraphs += writer.blocks(section.blocks, level: 3)
    }
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func contents(_ sections: [PageSection]) -> String {
    let links = sections.map { "[\(escaped($0.title))](#\($0.anchor))" }
    // Many sections are easier to find one below the other.
    if links.count > 12 { return links.map { "- " + $0 }.joined(separator: "\n") }
    return escaped(words.contents + words.colon) + links.joined(separator: " · ")
  }

  // MARK: Blocks

  /// Each block as a paragraph; headings start at `level` marks.
  private func blocks(_ blocks: [PageBlock], level: Int) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let heading): [self.heading(heading, level)]
      case .paragraph(let text): [guarded(self.text(text))]
      case .list(let isOrdered, let items):
        [
          items.enumerated().map { (isOrdered ? "\($0 + 1). " : "- ") + guarded(text($1)) }.joined(
            separator: "\n")
        ]
      case .fields(let fields): [fields.map(field).joined(separator: "\n")]
      case .table(let table): [self.table(table)]
      case .quotation(let text): ["> " + guarded(self.text(text))]
      case .folded(let summary, let inner):
        ["<details>\n<summary>\(self.text(summary))</summary>"] + self.blocks(inner, level: level)
          + ["</details>"]
      }
    }
  }

  private func heading(_ heading: PageHeading, _ level: Int) -> String {
    // Markdown has six levels; what is deeper is told apart by its number.
    let marks = String(repeating: "#", count: min(level + heading.level - 1, 6))
    let number = heading.number.isEmpty ? "" : heading.number + " "
    return "\(marks) \(anchor(heading.anchor))\(escaped(number))\(text(heading.text))"
  }

  private func field(_ field: PageField) -> String {
    let label = "- **\(escaped(field.label))**" + words.colon
    if let only = field.lines.first, field.lines.count == 1 { return label + text(only) }
    return ([label.trimmingSpaces] + field.lines.map { "  - " + text($0) }).joined(separator: "\n")
  }

  private func table(_ table: PageTable) -> String {
    let rows = [table.columns.map(escaped)] + table.rows.map { $0.map(text) }
    var lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
    lines.insert("|" + table.columns.map { _ in "---|" }.joined(), at: min(1, lines.count))
    return lines.joined(separator: "\n")
  }

  // MARK: Words

  private func text(_ text: PageText) -> String { text.parts.map(inline).joined() }

  private func inline(_ part: PageInline) -> String {
    switch part {
    case .text(let text): escaped(text)
    case .strong(let text): text.isEmpty ? "" : "<b>\(escaped(text))</b>"
    case .code(let text): "<code>\(escaped(text))</code>"
    case .link(let text, let target):
      links.reference(target).map { "[\(escaped(text))](\($0))" } ?? escaped(text)
    case .anchor(let name): anchor(name)
    case .lineBreak: "<br>"
    }
  }

  private func anchor(_ name: String) -> String { "<a id=\"\(name)\"></a>" }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }

  /// A number with a dot, a hyphen or a plus would start a list.
  private func guarded(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    if [0x2B, 0x2D, 0x3D].contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" {
      return digits + "\\" + rest
    }
    return text
  }
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmingSpaces: String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
