// A text in; its scalars as quotations are compared, each with the bytes that it came from, out.

internal import SourceText

/// A text as it is compared, with the bytes that each scalar came from.
struct NormalizedText: Sendable {
  /// The scalars as they are compared.
  private(set) var scalars: [Unicode.Scalar] = []
  private var starts: [Int] = []
  private var ends: [Int] = []

  init(_ text: String) {
    var offset = 0
    for scalar in text.unicodeScalars {
      let start = offset
      offset += UTF8.width(scalar)
      if !scalar.properties.isWhitespace, scalar != "\u{FEFF}" { add(Self.folded(scalar), start, offset) }
    }
  }

  /// Any number of dots or dashes in a row is one ellipsis or one dash.
  private mutating func add(_ scalar: Unicode.Scalar, _ start: Int, _ end: Int) {
    if scalar == "…" || scalar == "—", scalars.last == scalar { return extend(to: end) }
    if scalar == ".", scalars.last == "…" { return extend(to: end) }
    if scalar == ".", scalars.suffix(2) == [".", "."] {
      let first = starts[starts.count - 2]
      drop(2)
      if scalars.last == "…" { return extend(to: end) }
      return append("…", first, end)
    }
    append(scalar, start, end)
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ start: Int, _ end: Int) {
    scalars.append(scalar)
    starts.append(start)
    ends.append(end)
  }

  private mutating func drop(_ count: Int) {
    scalars.removeLast(count)
    starts.removeLast(count)
    ends.removeLast(count)
  }

  private mutating func extend(to end: Int) { ends[ends.count - 1] = end }

  /// The bytes that a range of the scalars came from.
  func span(_ range: Range<Int>) -> Span {
    let clamped = range.clamped(to: 0..<scalars.count)
    guard let first = clamped.first, let last = clamped.last else { return Span(0, 0) }
    return Span(starts[first], ends[last])
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let narrow =
      (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    return switch narrow {
    case "“", "”", "「", "」", "『", "』", "„", "‟", "〝", "〞": "\""
    case "‘", "’", "‚", "‛": "'"
    case "-", "–", "―", "─", "‒", "−": "—"
    case "⋯": "…"
    case "〔", "【", "〖": "["
    case "〕", "】", "〗": "]"
    case "〜", "∼": "~"
    case "・", "‧", "•", "∙": "·"
    case "｡": "。"
    case "､": "、"
    default: narrow
    }
  }
}
