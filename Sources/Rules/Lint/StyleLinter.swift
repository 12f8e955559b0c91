// The marked tree of a rule file enters; what should be written otherwise leaves.

package import SourceText

/// Looks at how texts are written, whatever they say.
package enum StyleLinter {
  /// Findings by place.
  package static func check(_ root: MarkedNode) -> [Diagnostic] {
    switch root.kind {
    case .scalar: []
    case .sequence(let items): items.flatMap(check)
    case .mapping(let entries): entries.flatMap { title($0) + check($0.value) }
    }
  }

  private static let marks: [Unicode.Scalar] = ["。", "；", "，", "、", "：", ".", ";", ",", ":"]

  private static func title(_ entry: MarkedEntry) -> [Diagnostic] {
    guard entry.key.text == "title", let scalar = entry.value.scalar else { return [] }
    let text = scalar.text.trimmed
    guard let last = text.unicodeScalars.last, marks.contains(last), text.unicodeScalars.count > 1,
      // An abbreviation such as “etc.” is no end of a sentence.
      !last.isASCII || text.unicodeScalars.contains(where: { !$0.isASCII })
    else { return [] }
    let bytes = scalar.fragment.bytes
    let width = String(last).utf8.count
    guard let end = bytes.lastIndex(where: { !$0.isBlank && !$0.isLineBreak }), end + 1 >= width else {
      return []
    }
    return [LintMessages.titlePunctuation("title", scalar.fragment.place(Span(end + 1 - width, end + 1)))]
  }
}
