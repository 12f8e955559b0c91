// What points, sums and amounts evaluate to in; the results of scores and awards out.

import RulesDSL

/// Adds up points.
enum Scoring {
  /// The result of a score whose points are computed.
  static func points(_ value: Value, of score: CheckedScore) -> ScoreResult {
    switch value {
    case .number(let points):
      if points.isNegative || points > score.maximum {
        return ScoreResult(.error(ScoringFailures.outOfRange(score, points)))
      }
      return ScoreResult(value)
    case .unknown:
      return ScoreResult(value, bounds: NumberBounds(lower: .zero, upper: score.maximum))
    case .error: return ScoreResult(value)
    default: return ScoreResult(.error(ScoringFailures.noPoints(score)))
    }
  }

  /// The result of a score from those of its parts. What the missing points cannot change is known.
  static func sum(_ parts: [ScoreResult], of score: CheckedScore) -> ScoreResult {
    for part in parts { if case .error = part.value { return ScoreResult(part.value) } }
    var (lower, upper) = (Decimal128.zero, Decimal128.zero)
    var unknown: Unknown?
    for part in parts {
      var bounds = part.bounds
      switch part.value {
      case .number(let points): bounds = NumberBounds(lower: points, upper: points)
      case .unknown(let reason): unknown = unknown?.union(reason) ?? reason
      default: break
      }
      guard let bounds, let low = try? lower.adding(bounds.lower), let high = try? upper.adding(bounds.upper)
      else { return ScoreResult(.error(ScoringFailures.noPoints(score))) }
      (lower, upper) = (low, high)
    }
    return limited(lower, upper, unknown, score)
  }

  private static func limited(
    _ lower: Decimal128, _ upper: Decimal128, _ unknown: Unknown?, _ score: CheckedScore
  ) -> ScoreResult {
    let (least, most) = (min(lower, score.maximum), min(upper, score.maximum))
    if let unknown, least != most {
      return ScoreResult(.unknown(unknown), bounds: NumberBounds(lower: least, upper: most))
    }
    let cut = unknown == nil && lower > score.maximum ? try? lower.subtracting(score.maximum) : nil
    return ScoreResult(.number(least), cut: cut)
  }
}

/// Caps and rounds amounts.
enum Granting {
  /// The result of an award that is granted.
  static func grant(_ award: CheckedAward, amount: Value, cap: Value?) -> AwardResult {
    for value in [amount, cap] { if case .error? = value, let value { return AwardResult(.error, value) } }
    var unknown: Unknown?
    for case .unknown(let reason)? in [amount, cap] { unknown = unknown?.union(reason) ?? reason }
    if let unknown { return AwardResult(.undetermined, .unknown(unknown)) }
    guard case .number(let before) = amount else {
      return AwardResult(.error, .error(ScoringFailures.noAmount(award)))
    }
    var limit: Decimal128?
    if let cap {
      guard case .number(let number) = cap, !number.isNegative else {
        return AwardResult(.error, .error(ScoringFailures.invalidCap(award)))
      }
      limit = number
    }
    if before.isNegative { return AwardResult(.error, .error(ScoringFailures.negativeAmount(award, before))) }
    let capped = limit.map { min(before, $0) } ?? before
    guard let after = rounded(capped, limit, award.rounding) else {
      return AwardResult(.error, .error(ScoringFailures.noAmount(award)))
    }
    return AwardResult(
      .granted, .number(after),
      steps: AwardResult.Steps(before: before, cap: limit, capped: capped, after: after))
  }

  /// The amount rounded to a multiple of the step; never more than the cap, below which it is rounded down.
  /// Nil if it leaves the range of numbers.
  static func rounded(
    _ amount: Decimal128, _ cap: Decimal128?, _ rounding: CheckedAward.Rounding?
  ) -> Decimal128? {
    guard let rounding else { return amount }
    guard let count = try? amount.divideInteger(rounding.step),
      let below = try? count.multiplied(by: rounding.step), let rest = try? amount.subtracting(below),
      let twice = try? rest.adding(rest), let above = try? below.adding(rounding.step)
    else { return nil }
    let isUp: Bool
    switch rounding.mode {
    case .down: isUp = false
    case .up: isUp = rest > .zero
    case .halfUp: isUp = twice >= rounding.step
    case .halfDown: isUp = twice > rounding.step
    case .halfEven: isUp = twice > rounding.step || twice == rounding.step && !isEven(count)
    }
    return isUp && (cap.map { above <= $0 } ?? true) ? above : below
  }

  private static func isEven(_ count: Decimal128) -> Bool {
    (try? count.remainder(Decimal128(2)))?.isZero ?? false
  }
}
