// A link on a page in; what its href says out, or nil where it leads nowhere.

/// Knows where pages stand to each other.
package struct PageLinks: Sendable {
  /// The page that is written, such as `national/maker-space`.
  private let current: String
  /// The names of the files of a site; nil for a page that stands alone.
  private let format: PageFormat?

  /// The links of a page that stands alone: only places on the page itself can be reached.
  package static let alone = PageLinks(current: "", format: nil)

  /// The links of a page of a site.
  package static func site(_ page: String, format: PageFormat) -> PageLinks {
    PageLinks(current: page, format: format)
  }

  /// The reference to a target; nil where the page is not at hand.
  package func reference(_ target: PageTarget) -> String? {
    let fragment = target.anchor.map { "#" + $0 } ?? ""
    guard let page = target.page, page != current || format == nil else {
      return fragment.isEmpty ? nil : fragment
    }
    guard let format else { return nil }
    let up = current.utf8.count { $0 == 0x2F }
    return String(repeating: "../", count: up) + Self.encoded(format.fileName(of: page)) + fragment
  }

  /// What is not a letter, digit or one of a few marks is written in percent, Chinese characters excepted.
  private static func encoded(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      let isPlain =
        scalar.value >= 0x80 || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-._~/".unicodeScalars.contains(scalar)
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}

/// In which form the pages of a site are written.
package enum PageFormat: String, Sendable, CaseIterable {
  case markdown
  case html

  /// The ending of the files, with its dot.
  package var ending: String {
    switch self {
    case .markdown: ".md"
    case .html: ".html"
    }
  }

  /// The file of a page, relative to the site; the first page is what is shown for the directory.
  package func fileName(of page: String) -> String {
    switch self {
    case .markdown: (page == IndexPage.path ? "README" : page) + ending
    case .html: page + ending
    }
  }
}
