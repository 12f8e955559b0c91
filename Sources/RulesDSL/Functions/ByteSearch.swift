// Two sequences of bytes in, the first place where one occurs in the other out, in linear time.

/// The search of Knuth, Morris and Pratt.
enum ByteSearch {
  /// The offset of the first occurrence of a part; the empty part occurs at the beginning.
  static func firstPosition(of part: [UInt8], in whole: [UInt8]) -> Int? {
    guard !part.isEmpty else { return 0 }
    guard part.count <= whole.count else { return nil }
    // For every prefix of the part, how long the longest shorter prefix is that also ends it.
    var borders = [Int](repeating: 0, count: part.count)
    var length = 0
    for index in part.indices.dropFirst() {
      while length > 0, part[index] != part[length] { length = borders[length - 1] }
      if part[index] == part[length] { length += 1 }
      borders[index] = length
    }
    length = 0
    for (index, byte) in whole.enumerated() {
      while length > 0, byte != part[length] { length = borders[length - 1] }
      if byte == part[length] { length += 1 }
      if length == part.count { return index + 1 - length }
    }
    return nil
  }
}
