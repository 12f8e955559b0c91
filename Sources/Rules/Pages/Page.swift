// What a page says, whatever it is written as: headings, paragraphs, lists, tables, quotations and links.

package import SourceText

/// A page for people to read.
package struct Page: Sendable {
  /// Where it stands in a site, without its ending, such as `national/maker-space`.
  package let path: String
  /// The language of labels and generated sentences.
  package let language: Language
  /// What the page is about.
  package let title: String
  /// What comes before the first section.
  package let opening: [PageBlock]
  /// The parts of the page, in order.
  package let sections: [PageSection]

  /// A page from its parts.
  package init(
    path: String, language: Language, title: String, opening: [PageBlock], sections: [PageSection]
  ) {
    self.path = path
    self.language = language
    self.title = title
    self.opening = opening
    self.sections = sections
  }
}

/// A part of a page with a heading of its own.
package struct PageSection: Sendable {
  /// Its name in links; no other place of the page has it.
  package let anchor: String
  /// Its heading.
  package let title: String
  /// What it says.
  package let blocks: [PageBlock]

  /// A section from its parts.
  package init(anchor: String, title: String, blocks: [PageBlock]) {
    self.anchor = anchor
    self.title = title
    self.blocks = blocks
  }
}

/// Something that stands on lines of its own.
package indirect enum PageBlock: Sendable {
  case heading(PageHeading)
  case paragraph(PageText)
  /// Points, counted or not.
  case list(isOrdered: Bool, [PageText])
  /// Labels with what is said under them.
  case fields([PageField])
  case table(PageTable)
  /// Words of a document.
  case quotation(PageText)
  /// What a hasty reader need not see; the text says what it is.
  case folded(PageText, [PageBlock])
}

/// A heading below the heading of a section.
package struct PageHeading: Sendable {
  /// 1 stands directly below a section.
  package let level: Int
  /// Its number in an outline, such as `2.1`; empty where nothing is counted.
  package let number: String
  /// What is said about it.
  package let text: PageText
  /// Its name in links.
  package let anchor: String

  /// A heading from its parts.
  package init(level: Int, number: String = "", text: PageText, anchor: String) {
    self.level = level
    self.number = number
    self.text = text
    self.anchor = anchor
  }
}

/// A label with one or more lines.
package struct PageField: Sendable {
  /// What the lines are.
  package let label: String
  /// At least one line.
  package let lines: [PageText]

  /// A label with some lines.
  package init(_ label: String, _ lines: [PageText]) {
    self.label = label
    self.lines = lines
  }
}

/// Rows under headings; every row has as many cells as there are columns.
package struct PageTable: Sendable {
  /// The headings.
  package let columns: [String]
  /// The cells, row by row.
  package let rows: [[PageText]]

  /// A table from its parts.
  package init(columns: [String], rows: [[PageText]]) {
    self.columns = columns
    self.rows = rows
  }
}
