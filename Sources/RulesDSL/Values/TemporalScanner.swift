// Bytes of a date, time or duration go in; numbers and marks come out, or nil at the first wrong byte.

/// A cursor over the text of a temporal value that takes digits and marks exactly as they must stand.
struct TemporalScanner {
  private let bytes: [UInt8]
  private var index = 0

  /// A cursor at the start of the text.
  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
  }

  /// Whether the whole text was taken.
  var isAtEnd: Bool { index >= bytes.count }

  /// The next byte, without taking it.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Takes one ASCII character if it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = next, UInt32(byte) == character.value else { return false }
    index += 1
    return true
  }

  /// Takes exactly this many digits and gives their number.
  mutating func fixedDigits(_ count: Int) -> Int? {
    guard let run = digitRun(limit: count), run.count == count else { return nil }
    return run.value
  }

  /// Takes all digits that follow and gives their number and how many they were; nil for none or overflow.
  mutating func digits() -> (value: Int, count: Int)? {
    digitRun(limit: Int.max)
  }

  /// Takes `.` and one to nine digits and gives nanoseconds; 0 if no `.` follows, nil if it is malformed.
  mutating func fraction() -> Int? {
    guard take(".") else { return 0 }
    guard let run = digitRun(limit: Int.max), run.count <= 9 else { return nil }
    return (run.count..<9).reduce(run.value) { value, _ in value * 10 }
  }

  /// Takes everything that is left.
  mutating func rest() -> String {
    defer { index = bytes.count }
    return String(decoding: bytes.dropFirst(index), as: UTF8.self)
  }

  private mutating func digitRun(limit: Int) -> (value: Int, count: Int)? {
    var value = 0
    var count = 0
    while count < limit, let byte = next, (0x30...0x39).contains(byte) {
      let (tens, overflowed) = value.multipliedReportingOverflow(by: 10)
      let (sum, carried) = tens.addingReportingOverflow(Int(byte) - 0x30)
      guard !overflowed, !carried else { return nil }
      value = sum
      count += 1
      index += 1
    }
    return count == 0 ? nil : (value, count)
  }
}
