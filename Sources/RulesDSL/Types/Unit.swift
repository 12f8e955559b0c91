// What a number counts or measures: a dimension, and a scale within it.

/// A product of powers of base units, such as 家·平方米⁻¹; empty for pure numbers.
package struct Dimension: Sendable, Hashable {
  /// A base unit with its power.
  package struct Factor: Sendable, Hashable {
    /// The base unit.
    package let base: String
    /// Its power, not 0.
    package let exponent: Int

    /// A power of a base unit.
    package init(base: String, exponent: Int) {
      self.base = base
      self.exponent = exponent
    }
  }

  /// Ascending by base, no exponent is 0.
  package let factors: [Factor]

  /// The dimension of pure numbers.
  package static let none = Dimension(factors: [])

  private static let maximumExponent = 1_000

  private init(factors: [Factor]) { self.factors = factors }

  /// A base unit itself.
  package init(base: String) { factors = [Factor(base: base, exponent: 1)] }

  /// Whether it measures nothing, as pure numbers do.
  package var isNone: Bool { factors.isEmpty }

  /// Whether it is a single base unit, as that of a count is.
  var isCount: Bool { factors.count == 1 && factors[0].exponent == 1 }

  /// The dimension of a product; nil if an exponent gets out of bounds.
  package func multiplied(by other: Dimension) -> Dimension? { combined(other, sign: 1) }

  /// The dimension of a quotient; nil if an exponent gets out of bounds.
  package func divided(by other: Dimension) -> Dimension? { combined(other, sign: -1) }

  /// The dimension of a power; nil if an exponent gets out of bounds.
  package func power(_ exponent: Int) -> Dimension? {
    var result: [Factor] = []
    for factor in factors {
      let (product, overflow) = factor.exponent.multipliedReportingOverflow(by: exponent)
      guard !overflow, abs(product) <= Dimension.maximumExponent else { return nil }
      if product != 0 { result.append(Factor(base: factor.base, exponent: product)) }
    }
    return Dimension(factors: result)
  }

  /// The dimension whose square this is; nil if there is none.
  package var squareRoot: Dimension? {
    guard factors.allSatisfy({ $0.exponent.isMultiple(of: 2) }) else { return nil }
    return Dimension(factors: factors.map { Factor(base: $0.base, exponent: $0.exponent / 2) })
  }

  private func combined(_ other: Dimension, sign: Int) -> Dimension? {
    var exponents: [String: Int] = [:]
    for factor in factors { exponents[factor.base] = factor.exponent }
    for factor in other.factors {
      exponents[factor.base] = (exponents[factor.base] ?? 0) + sign * factor.exponent
    }
    guard exponents.values.allSatisfy({ abs($0) <= Dimension.maximumExponent }) else { return nil }
    let bases = exponents.filter { $0.value != 0 }.keys.sorted()
    return Dimension(factors: bases.map { Factor(base: $0, exponent: exponents[$0] ?? 0) })
  }

  /// The canonical unit in words: `家/平方米`, `元/(人·年)`.
  package var symbol: String {
    let numerator = factors.filter { $0.exponent > 0 }.map(Dimension.text)
    let denominator = factors.filter { $0.exponent < 0 }.map {
      Dimension.text(Factor(base: $0.base, exponent: -$0.exponent))
    }
    let top = numerator.isEmpty ? "1" : numerator.joined(separator: "·")
    if denominator.isEmpty { return numerator.isEmpty ? "" : top }
    return top + "/" + (denominator.count == 1 ? denominator[0] : "(\(denominator.joined(separator: "·")))")
  }

  private static func text(_ factor: Factor) -> String {
    factor.exponent == 1 ? factor.base : "\(factor.base)^\(factor.exponent)"
  }
}

/// A unit as people write it: a dimension, an exact scale to its canonical unit, and a symbol.
///
/// Two units are equal if they have the same symbol; whether values may be compared depends on `dimension`.
package struct Unit: Sendable, Hashable {
  /// As it is written and shown.
  package let symbol: String
  /// What it measures.
  package let dimension: Dimension
  /// One of this unit is `numerator / denominator` canonical units.
  package let numerator: Decimal128
  /// See `numerator`.
  package let denominator: Decimal128

  /// A unit; canonical unless a scale is given.
  package init(
    symbol: String, dimension: Dimension, numerator: Decimal128 = .one, denominator: Decimal128 = .one
  ) {
    self.symbol = symbol
    self.dimension = dimension
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A pure number.
  package static let none = Unit(symbol: "", dimension: .none)

  /// A hundredth.
  package static let percent = Unit(symbol: "%", dimension: .none, denominator: Decimal128(100))

  /// A hundredth as the difference of two shares.
  package static let percentagePoint = Unit(
    symbol: "个百分点", dimension: .none, denominator: Decimal128(100))

  /// A working day of the calendar.
  package static let workingDay = Unit(canonical: .workingDays)

  /// The canonical unit of a dimension.
  package init(canonical dimension: Dimension) {
    self.init(symbol: dimension.symbol, dimension: dimension)
  }

  /// Whether numbers of it are kept as they are written.
  package var isCanonical: Bool { numerator == .one && denominator == .one }

  /// A number of this unit as canonical units; nil if it leaves the range of numbers.
  package func canonical(_ value: Decimal128) -> Decimal128? {
    isCanonical ? value : Unit.scale(value, numerator, denominator)
  }

  /// A number of canonical units in this unit; nil if it leaves the range of numbers.
  package func displayed(_ value: Decimal128) -> Decimal128? {
    isCanonical ? value : Unit.scale(value, denominator, numerator)
  }

  private static func scale(_ value: Decimal128, _ factor: Decimal128, _ divisor: Decimal128) -> Decimal128? {
    do {
      return try value.multiplied(by: factor).divided(by: divisor)
    } catch {
      return nil
    }
  }
}
