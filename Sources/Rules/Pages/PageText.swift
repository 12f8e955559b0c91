// Words with links, names and anchors among them.

/// A run of words on a page.
package struct PageText: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The pieces in order.
  package private(set) var parts: [PageInline]

  /// A run of pieces.
  package init(_ parts: [PageInline]) { self.parts = parts }

  /// Nothing but words.
  package init(_ text: String) { parts = text.isEmpty ? [] : [.text(text)] }

  /// Nothing but words.
  package init(stringLiteral text: String) { self.init(text) }

  /// One run after the other.
  package static func + (first: PageText, second: PageText) -> PageText {
    PageText(first.parts + second.parts)
  }

  /// Adds a run at the end.
  package static func += (first: inout PageText, second: PageText) { first.parts += second.parts }

  /// Whether there is nothing to read.
  package var isEmpty: Bool { plain.isEmpty }

  /// The words alone.
  package var plain: String { parts.map(\.plain).joined() }

  /// A name that can be linked to, before the words.
  package func anchored(_ anchor: String) -> PageText { PageText([.anchor(anchor)] + parts) }
}

/// A piece of a run of words.
package enum PageInline: Sendable, Hashable {
  case text(String)
  case strong(String)
  /// A name as it is written in rules.
  case code(String)
  case link(String, PageTarget)
  /// A place that links can lead to.
  case anchor(String)
  case lineBreak

  /// The words alone.
  package var plain: String {
    switch self {
    case .text(let text), .strong(let text), .code(let text), .link(let text, _): text
    case .anchor: ""
    case .lineBreak: " "
    }
  }
}

/// Where a link leads.
package struct PageTarget: Sendable, Hashable {
  /// The path of another page of the site; nil for the page itself.
  package let page: String?
  /// The place on the page; nil for its beginning.
  package let anchor: String?

  /// A place on the same page.
  package init(anchor: String) {
    page = nil
    self.anchor = anchor
  }

  /// A page of the site, or a place on it.
  package init(page: String, anchor: String? = nil) {
    self.page = page
    self.anchor = anchor
  }
}

extension Sequence<PageText> {
  /// The runs with words between them.
  package func joined(separator: String) -> PageText {
    var result = PageText([])
    for (index, text) in enumerated() {
      if index > 0 { result += PageText(separator) }
      result += text
    }
    return result
  }
}
