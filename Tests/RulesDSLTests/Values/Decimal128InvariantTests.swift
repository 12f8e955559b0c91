// Enters: random words. Leaves: whether every operation stays canonical, never traps and obeys the laws.

import RulesDSL
import Testing

/// A reproducible source of random words (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  /// The state.
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A coefficient of any length up to 128 bits, also too long ones, and any exponent.
  mutating func decimal() -> Decimal128 {
    let coefficient =
      UInt128.random(in: 0...UInt128.max, using: &self) >> UInt128.random(in: 0...127, using: &self)
    let exponent =
      Bool.random(using: &self)
      ? Int.random(in: -40...40, using: &self) : Int.random(in: -7000...7000, using: &self)
    let negative = Bool.random(using: &self)
    return Decimal128(negative: negative, coefficient: coefficient, exponent: exponent) ?? .one
  }
}

@Suite struct Decimal128InvariantTests {
  /// Everything that two operands can give.
  private func results(_ left: Decimal128, _ right: Decimal128, transcendental: Bool) -> [Decimal128?] {
    var results: [Decimal128?] = [
      try? left.adding(right), try? left.subtracting(right), try? left.multiplied(by: right),
      try? left.divided(by: right), try? left.divideInteger(right), try? left.remainder(right),
      try? left.modulo(right), try? left.squareRoot(), left.reduced, left.negated, left.absoluteValue,
    ]
    for mode in RoundingMode.allCases {
      results.append(try? left.quantize(right, rounding: mode))
      results.append(try? left.quantized(scale: right.coefficientAndExponent.exponent, rounding: mode))
      results.append(left.roundedToIntegral(rounding: mode))
      results.append(try? left.rounded(significantDigits: 7, rounding: mode))
    }
    if transcendental {
      results += [try? left.exponential(), try? left.naturalLogarithm(), try? left.power(right)]
    }
    return results
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func resultsAreCanonical(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    var outside = 0
    var unread = 0
    for round in 0..<4000 {
      let (left, right) = (generator.decimal(), generator.decimal())
      for case let result? in results(left, right, transcendental: round % 40 == 0) {
        let parts = result.coefficientAndExponent
        let digits = "\(parts.coefficient)".utf8.count
        if digits > 34 || !(-6176...6111 ~= parts.exponent) { outside += 1 }
        if round % 10 == 0 {
          let exact = Decimal128(parsing: result.scientificString.utf8)?.scientificString
          let value = Decimal128(parsing: result.description.utf8)
          if exact != result.scientificString || value != result { unread += 1 }
        }
      }
    }
    #expect(outside == 0)
    #expect(unread == 0)
  }

  @Test(arguments: [5, 6, 7] as [UInt64])
  func lawsHold(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<3000 {
      let (left, right) = (generator.decimal(), generator.decimal())
      #expect((try? left.adding(right)) == (try? right.adding(left)))
      #expect((try? left.multiplied(by: right)) == (try? right.multiplied(by: left)))
      #expect((try? left.subtracting(right)) == (try? right.subtracting(left).negated))
      #expect((left < right) == (right > left) && left.compare(right) == -right.compare(left))
      #expect(try left.subtracting(left).isZero)
      if let quotient = try? left.divideInteger(right), let rest = try? left.remainder(right),
        let product = try? quotient.multiplied(by: right)
      {
        #expect(rest.absoluteValue < right.absoluteValue)
        if product.coefficientAndExponent.exponent == min(0, right.coefficientAndExponent.exponent) {
          #expect(try product.adding(rest) == left)
        }
      }
    }
  }

  @Test(arguments: [8, 9] as [UInt64])
  func inverseFunctionsMeet(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    let tolerance = try #require(Decimal128(negative: false, coefficient: 1, exponent: -30))
    for _ in 0..<50 {
      let coefficient = UInt128.random(in: 1...999_999_999, using: &generator)
      let value = try #require(Decimal128(negative: false, coefficient: coefficient, exponent: -7))
      let returned = try value.naturalLogarithm().exponential()
      let ratio = try returned.divided(by: value).subtracting(.one)
      #expect(ratio.absoluteValue < tolerance)
      #expect(try value.multiplied(by: value).squareRoot() == value)
    }
  }
}
