// Ranges and categories in, the test whether a scalar is among them out.

/// A set of Unicode scalars, as a class in a pattern describes it.
struct ScalarSet: Sendable {
  private let lowASCII: UInt64
  private let highASCII: UInt64
  private let content: Content
  /// How much work a test is, in steps.
  let cost: Int

  private struct Content: Sendable {
    /// Ascending, apart from each other.
    let ranges: [ClosedRange<UInt32>]
    let categories: GeneralCategories
    let isComplement: Bool
    /// At most one.
    let removed: [ScalarSet]

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      let isMember =
        ranges.holds(scalar.value)
        || !categories.isEmpty && !categories.isDisjoint(with: GeneralCategories(of: scalar))
      return isMember != isComplement && !(removed.first?.contains(scalar) ?? false)
    }
  }

  /// The scalars in the ranges or categories, or all others, without those of another set.
  init(
    _ ranges: [ClosedRange<UInt32>], categories: GeneralCategories = [], isComplement: Bool = false,
    without removed: ScalarSet? = nil
  ) {
    content = Content(
      ranges: ranges.normalized, categories: categories, isComplement: isComplement,
      removed: removed.map { [$0] } ?? [])
    cost = 1 + (removed?.cost ?? 0)
    var (low, high): (UInt64, UInt64) = (0, 0)
    for value in UInt8(0)..<64 {
      if content.contains(Unicode.Scalar(value)) { low |= 1 << UInt64(value) }
      if content.contains(Unicode.Scalar(value + 64)) { high |= 1 << UInt64(value) }
    }
    lowASCII = low
    highASCII = high
  }

  /// Whether a scalar is in the set.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 64 { return lowASCII >> UInt64(value) & 1 != 0 }
    if value < 128 { return highASCII >> UInt64(value - 64) & 1 != 0 }
    return content.contains(scalar)
  }

  /// Every scalar.
  static let everything = ScalarSet([], isComplement: true)

  /// What `.` stands for: everything but the ends of lines.
  static let withinLine = ScalarSet([0xA...0xA, 0xD...0xD], isComplement: true)
}

extension [ClosedRange<UInt32>] {
  /// The same scalars in ascending ranges that do not touch.
  var normalized: [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound &+ 1 {
        result[result.count - 1] = last.lowerBound...Swift.max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// All other scalars.
  var complement: [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in normalized {
      if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { result.append(next...0x10FFFF) }
    return result
  }

  /// Whether a value is in one of the ranges, which are ascending and apart from each other.
  func holds(_ value: UInt32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].lowerBound <= value
  }
}
