// A page in, a self-contained HTML document out.

import SourceText

/// Writes pages as HTML.
package struct HTMLPage {
  /// The first line of every document.
  static let documentType = "<!doctype html>"

  private let links: PageLinks
  private let words: PageWords

  /// The document, with a line break at its end.
  ///
  /// - Parameter mark: a comment behind the document type, such as one that says where the file comes from.
  package static func render(_ page: Page, links: PageLinks, mark: String? = nil) -> String {
    let writer = HTMLPage(links: links, words: PageWords(page.language))
    let title = writer.escaped(page.title)
    var lines = [documentType] + [mark].compactMap(\.self)
    lines += [
      "<html lang=\"\(page.language == .zh ? "zh-CN" : "en")\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "<title>\(title)</title>",
      "<style>", HTMLStyle.text, "</style>", "</head>", "<body>",
    ]
    lines += writer.contents(page)
    lines += ["<main>", "<h1>\(title)</h1>"] + writer.blocks(page.opening, level: 2)
    for section in page.sections {
      lines += [
        "<section>", "<h2 id=\"\(writer.escaped(section.anchor))\">\(writer.escaped(section.title))</h2>",
      ]
      lines += writer.blocks(section.blocks, level: 3) + ["</section>"]
    }
    return (lines + ["</main>", "</body>", "</html>"]).joined(separator: "\n") + "\n"
  }

  // MARK: Contents

  private func contents(_ page: Page) -> [String] {
    guard page.sections.count > 1 else { return [] }
    let home = links.reference(PageTarget(page: IndexPage.path)).map { reference in
      "<p><a href=\"\(escaped(reference))\">\(escaped(words.indexTitle))</a></p>"
    }
    return ["<nav>"] + [home].compactMap(\.self) + ["<h2>\(escaped(words.contents))</h2>", "<ul>"]
      + page.sections.map(entry) + ["</ul>", "</nav>"]
  }

  private func entry(_ section: PageSection) -> String {
    let headings = section.blocks.compactMap { block in
      if case .heading(let heading) = block, heading.level == 1 { heading } else { nil }
    }
    var text = "<li><a href=\"#\(escaped(section.anchor))\">\(escaped(section.title))</a>"
    if !headings.isEmpty {
      let items = headings.map { heading in
        let number = heading.number.isEmpty ? "" : heading.number + " "
        return "<li><a href=\"#\(escaped(heading.anchor))\">\(escaped(number + title(heading.text)))</a></li>"
      }
      text += "<ul>" + items.joined() + "</ul>"
    }
    return text + "</li>"
  }

  /// The words of a heading without the name in rules behind them.
  private func title(_ text: PageText) -> String {
    let parts = text.parts.filter { if case .code = $0 { false } else { true } }
    return PageText(parts.isEmpty ? text.parts : parts).plain.trimmed
  }

  // MARK: Blocks

  private func blocks(_ blocks: [PageBlock], level: Int) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let heading): return [self.heading(heading, level)]
      case .paragraph(let text): return ["<p>\(self.text(text))</p>"]
      case .list(let isOrdered, let items):
        let tag = isOrdered ? "ol" : "ul"
        return ["<\(tag)>"] + items.map { "<li>\(text($0))</li>" } + ["</\(tag)>"]
      case .fields(let fields): return ["<dl>"] + fields.flatMap(field) + ["</dl>"]
      case .table(let table): return self.table(table)
      case .quotation(let text): return ["<blockquote>\(self.text(text))</blockquote>"]
      case .folded(let summary, let inner):
        return ["<details open>", "<summary>\(text(summary))</summary>"] + self.blocks(inner, level: level)
          + ["</details>"]
      }
    }
  }

  private func heading(_ heading: PageHeading, _ level: Int) -> String {
    let tag = "h\(min(level + heading.level - 1, 6))"
    let number = heading.number.isEmpty ? "" : "<span class=\"number\">\(escaped(heading.number))</span> "
    return "<\(tag) id=\"\(escaped(heading.anchor))\">\(number)\(text(heading.text))</\(tag)>"
  }

  private func field(_ field: PageField) -> [String] {
    ["<dt>\(escaped(field.label))</dt>"] + field.lines.map { "<dd>\(text($0))</dd>" }
  }

  private func table(_ table: PageTable) -> [String] {
    let head = table.columns.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let rows = table.rows.map { row in "<tr>" + row.map(cell).joined() + "</tr>" }
    return ["<div class=\"table\"><table>", "<thead><tr>\(head)</tr></thead>", "<tbody>"] + rows
      + ["</tbody>", "</table></div>"]
  }

  /// Short cells, such as amounts and dates, are not broken.
  private func cell(_ content: PageText) -> String {
    let isShort = DisplayWidth.of(content.plain) <= 16
    return "<td\(isShort ? " class=\"short\"" : "")>\(text(content))</td>"
  }

  // MARK: Words

  private func text(_ text: PageText) -> String { text.parts.map(inline).joined() }

  private func inline(_ part: PageInline) -> String {
    switch part {
    case .text(let text): escaped(text)
    case .strong(let text): "<strong>\(escaped(text))</strong>"
    case .code(let text): "<code>\(escaped(text))</code>"
    case .link(let text, let target):
      links.reference(target).map { "<a href=\"\(escaped($0))\">\(escaped(text))</a>" } ?? escaped(text)
    case .anchor(let name): "<span id=\"\(escaped(name))\"></span>"
    case .lineBreak: "<br>"
    }
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in PlainLine.text(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
