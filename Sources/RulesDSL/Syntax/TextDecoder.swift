// The characters between two quotes in, the text they stand for out.

/// Resolves the escapes of FEEL: `\n \t \r \" \' \\ \uXXXX \UXXXXXX`. Others are kept as written, so that
/// regular expressions need no second backslash.
struct TextDecoder {
  private var result = String.UnicodeScalarView()
  private var escape: [Unicode.Scalar] = []
  private var highSurrogate: UInt32?

  /// Whether the last character was a backslash, so that a quote now does not end the text.
  var isEscaping: Bool { escape.count == 1 }

  mutating func read(_ scalar: Unicode.Scalar) {
    if escape.isEmpty {
      if scalar == "\\" {
        escape = [scalar]
      } else {
        append(scalar)
      }
      return
    }
    escape.append(scalar)
    if escape.count == 2 {
      readSimpleEscape(scalar)
    } else {
      readDigits()
    }
  }

  mutating func finish() -> String {
    flushEscape()
    flushSurrogate()
    return String(result)
  }

  private mutating func readSimpleEscape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "n": replace("\n")
    case "t": replace("\t")
    case "r": replace("\r")
    case "\"", "'", "\\": replace(scalar)
    case "u", "U": break
    default: flushEscape()
    }
  }

  private mutating func readDigits() {
    guard let last = escape.last, last.properties.isASCIIHexDigit else {
      let last = escape.removeLast()
      flushEscape()
      read(last)
      return
    }
    guard escape.count == (escape[1] == "u" ? 6 : 8) else { return }
    let digits = String(String.UnicodeScalarView(escape[2...]))
    guard let value = UInt32(digits, radix: 16) else { return flushEscape() }
    if (0xD800...0xDBFF).contains(value) {
      flushSurrogate()
      highSurrogate = value
      escape = []
    } else if let high = highSurrogate, (0xDC00...0xDFFF).contains(value),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (value - 0xDC00))
    {
      highSurrogate = nil
      replace(scalar)
    } else {
      replace(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
  }

  private mutating func replace(_ scalar: Unicode.Scalar) {
    escape = []
    append(scalar)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    flushSurrogate()
    result.append(scalar)
  }

  private mutating func flushEscape() {
    flushSurrogate()
    result.append(contentsOf: escape)
    escape = []
  }

  private mutating func flushSurrogate() {
    guard highSurrogate != nil else { return }
    highSurrogate = nil
    result.append("\u{FFFD}")
  }
}
