// Two ranges, or a point and a range, in; how they lie to each other out.

/// An end of a range, or a point: a value, or one side of the infinite.
enum RangeLimit {
  case lowest
  case value(Value)
  case highest

  /// Whether `op` holds between two limits: a boolean, null where an end is null, or a failure.
  static func compare(_ op: ComparisonOperator, _ left: RangeLimit, _ right: RangeLimit) -> Value {
    if case .value(let first) = left, case .value(let second) = right {
      if first.isNull || second.isNull { return .null }
      return Comparison.compare(op, first, second)
    }
    return .boolean(Comparison.holds(op, left.rank - right.rank))
  }

  private var rank: Int {
    switch self {
    case .lowest: -1
    case .value: 0
    case .highest: 1
    }
  }
}

/// A range, or a point taken as the range that holds only the point.
struct RangeEnds {
  let start: RangeLimit
  let end: RangeLimit
  let includesStart: Bool
  let includesEnd: Bool

  /// A point.
  init(point: Value) {
    start = .value(point)
    end = .value(point)
    includesStart = true
    includesEnd = true
  }

  /// A range; a missing end is unbounded.
  init(_ range: RangeValue) {
    start = range.lower.map(RangeLimit.value) ?? .lowest
    end = range.upper.map(RangeLimit.value) ?? .highest
    includesStart = range.includesLower
    includesEnd = range.includesUpper
  }
}

/// The relations of FEEL between ranges; between a point and a range they are the same where the point is
/// taken as the range that holds only itself.
///
/// Each compares ends, and where they are equal asks which of them belong to their range.
enum RangeRelation {
  /// The first lies wholly before the second.
  static func before(_ a: RangeEnds, _ b: RangeEnds) -> Value {
    touch(.less, a.end, b.start, orEqualIf: !(a.includesEnd && b.includesStart))
  }

  /// The first ends where the second begins, and both hold that point.
  static func meets(_ a: RangeEnds, _ b: RangeEnds) -> Value {
    guard a.includesEnd, b.includesStart else { return checked(.boolean(false), a.end, b.start) }
    return RangeLimit.compare(.equal, a.end, b.start)
  }

  /// Some point lies in both.
  static func overlaps(_ a: RangeEnds, _ b: RangeEnds) -> Value {
    Logic.and([reaches(a, b), reaches(b, a)])
  }

  /// The first begins earlier, and ends within the second.
  static func overlapsBefore(_ a: RangeEnds, _ b: RangeEnds) -> Value {
    Logic.and([
      touch(.less, a.start, b.start, orEqualIf: a.includesStart && !b.includesStart), reaches(a, b),
      touch(.less, a.end, b.end, orEqualIf: !a.includesEnd || b.includesEnd),
    ])
  }

  /// Every point of the second lies in the first.
  static func includes(_ a: RangeEnds, _ b: RangeEnds) -> Value {
    Logic.and([startsNotLater(a, b), endsNotEarlier(a, b)])
  }

  /// Both begin alike, and the first ends no later.
  static func starts(_ a: RangeEnds, _ b: RangeEnds) -> Value {
    Logic.and([sameStart(a, b), endsNotEarlier(b, a)])
  }

  /// Both end alike, and the first begins no earlier.
  static func finishes(_ a: RangeEnds, _ b: RangeEnds) -> Value {
    Logic.and([sameEnd(a, b), startsNotLater(b, a)])
  }

  /// Both are the same.
  static func coincides(_ a: RangeEnds, _ b: RangeEnds) -> Value {
    Logic.and([sameStart(a, b), sameEnd(a, b)])
  }

  // MARK: Ends

  /// The end of the first is at or behind the start of the second.
  private static func reaches(_ a: RangeEnds, _ b: RangeEnds) -> Value {
    touch(.greater, a.end, b.start, orEqualIf: a.includesEnd && b.includesStart)
  }

  private static func startsNotLater(_ a: RangeEnds, _ b: RangeEnds) -> Value {
    touch(.less, a.start, b.start, orEqualIf: a.includesStart || !b.includesStart)
  }

  private static func endsNotEarlier(_ a: RangeEnds, _ b: RangeEnds) -> Value {
    touch(.greater, a.end, b.end, orEqualIf: a.includesEnd || !b.includesEnd)
  }

  private static func sameStart(_ a: RangeEnds, _ b: RangeEnds) -> Value {
    guard a.includesStart == b.includesStart else { return checked(.boolean(false), a.start, b.start) }
    return RangeLimit.compare(.equal, a.start, b.start)
  }

  private static func sameEnd(_ a: RangeEnds, _ b: RangeEnds) -> Value {
    guard a.includesEnd == b.includesEnd else { return checked(.boolean(false), a.end, b.end) }
    return RangeLimit.compare(.equal, a.end, b.end)
  }

  /// Whether one end is beyond another, or equal to it where that is enough.
  private static func touch(
    _ op: ComparisonOperator, _ left: RangeLimit, _ right: RangeLimit, orEqualIf equalIsEnough: Bool
  ) -> Value {
    let orEqual: ComparisonOperator = op == .less ? .lessOrEqual : .greaterOrEqual
    return RangeLimit.compare(equalIsEnough ? orEqual : op, left, right)
  }

  /// A result that does not depend on two ends, unless they cannot be compared at all.
  private static func checked(_ result: Value, _ left: RangeLimit, _ right: RangeLimit) -> Value {
    let comparison = RangeLimit.compare(.equal, left, right)
    if case .boolean = comparison { return result }
    return comparison
  }
}

extension Value {
  /// Whether it is an explicit "none".
  var isNull: Bool {
    if case .null = self { return true }
    return false
  }
}
