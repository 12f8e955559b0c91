// The bytes that stand where a JSON number should enter; what is wrong with them leaves.

/// Why a run of bytes is no JSON number.
enum JSONNumberFault: Hashable {
  case plusSign
  case leadingZero
  case missingInteger
  case missingFraction
  case missingExponent
  case notANumber
  case otherText

  /// The fault of `text`; nil if it is a number of RFC 8259.
  init?(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    if index < text.endIndex, text[index] == 0x2B {
      self = .plusSign
      return
    }
    if index < text.endIndex, text[index] == 0x2D { index += 1 }
    let word = String(decoding: text[index...], as: UTF8.self)
    if word == "Infinity" || word == "NaN" || word == "inf" || word == "nan" {
      self = .notANumber
      return
    }
    let integer = Self.digits(text, &index)
    if integer == 0 {
      self = index < text.endIndex && text[index] == 0x2E ? .missingInteger : .otherText
      return
    }
    if integer > 1, text[index - integer] == 0x30 {
      self = .leadingZero
      return
    }
    if index < text.endIndex, text[index] == 0x2E {
      index += 1
      if Self.digits(text, &index) == 0 {
        self = .missingFraction
        return
      }
    }
    if index < text.endIndex, text[index] | 0x20 == 0x65 {
      index += 1
      if index < text.endIndex, text[index] == 0x2B || text[index] == 0x2D { index += 1 }
      if Self.digits(text, &index) == 0 {
        self = .missingExponent
        return
      }
    }
    guard index < text.endIndex else { return nil }
    self = .otherText
  }

  private static func digits(_ text: ArraySlice<UInt8>, _ index: inout Int) -> Int {
    let start = index
    while index < text.endIndex, (0x30...0x39).contains(text[index]) { index += 1 }
    return index - start
  }
}
