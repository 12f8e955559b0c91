// Positions counted in code points enter, byte offsets leave.

/// Turns libyaml's positions, which count code points, into byte offsets.
///
/// One checkpoint every 64 code points makes each answer cheap and the table small.
struct CodePointTable {
  private let bytes: [UInt8]
  private let start: Int
  /// Byte offset of every 64th code point; empty where all bytes are ASCII.
  private let checkpoints: [Int]
  private static let stride = 64

  /// The table of `bytes` from `start`, which must begin a code point.
  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    var checkpoints: [Int] = []
    if bytes[start...].contains(where: { $0 >= 0x80 }) {
      checkpoints.reserveCapacity((bytes.count - start) / Self.stride + 1)
      var codePoints = 0
      for offset in start..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
        if codePoints % Self.stride == 0 { checkpoints.append(offset) }
        codePoints += 1
      }
    }
    self.checkpoints = checkpoints
  }

  /// The byte offset in the file of the code point with this index; indices past the end give the end.
  func offset(of index: Int) -> Int {
    guard !checkpoints.isEmpty else { return min(start + max(index, 0), bytes.count) }
    let slot = max(index, 0) / Self.stride
    guard slot < checkpoints.count else { return bytes.count }
    var offset = checkpoints[slot]
    var remaining = max(index, 0) % Self.stride
    while remaining > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }
}
