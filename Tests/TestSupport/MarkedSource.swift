// Source text with ⟦markers⟧ enters; the text without them and the marked byte spans leave.

package import SourceText

/// A source text whose expected places are marked with `⟦` and `⟧`.
package struct MarkedSource: Sendable {
  /// The text without its markers.
  package let text: String
  /// The marked byte spans of `text`, in the order of their opening markers; markers may nest.
  package let spans: [Span]

  /// Takes the markers out; an opening marker that is never closed marks the rest of the text.
  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var found: [Span] = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(found.count)
        found.append(Span(bytes.count, .max))
      case "⟧":
        if let index = open.popLast() { found[index].end = bytes.count }
      default:
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    for index in open { found[index].end = bytes.count }
    text = String(decoding: bytes, as: UTF8.self)
    spans = found
  }

  /// The marked pieces of the text.
  package var pieces: [String] {
    let bytes = Array(text.utf8)
    return spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
  }
}
