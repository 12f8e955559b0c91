// Quantities and factors enter; sums of quantities with a constant leave, in one canonical form.

/// A sum of quantities, each times a factor, and a constant.
struct LinearTerm: Sendable, Hashable {
  /// A quantity with its factor, which is not 0.
  struct Part: Sendable, Hashable {
    let quantity: Int
    let factor: Rational
  }

  /// Ascending by quantity.
  let parts: [Part]
  let constant: Rational

  init(parts: [Part] = [], constant: Rational) {
    self.parts = parts
    self.constant = constant
  }

  /// One quantity times a factor.
  init(quantity: Int, factor: Rational = .one) {
    parts = [Part(quantity: quantity, factor: factor)]
    constant = .zero
  }

  var isConstant: Bool { parts.isEmpty }

  func factor(of quantity: Int) -> Rational? { parts.first { $0.quantity == quantity }?.factor }

  func adding(_ other: LinearTerm) throws(Rational.TooLarge) -> LinearTerm {
    var merged: [Part] = []
    var (first, second) = (parts[...], other.parts[...])
    while let left = first.first, let right = second.first {
      if left.quantity == right.quantity {
        let sum = try left.factor.adding(right.factor)
        if !sum.isZero { merged.append(Part(quantity: left.quantity, factor: sum)) }
        (first, second) = (first.dropFirst(), second.dropFirst())
      } else if left.quantity < right.quantity {
        merged.append(left)
        first = first.dropFirst()
      } else {
        merged.append(right)
        second = second.dropFirst()
      }
    }
    return LinearTerm(
      parts: merged + Array(first) + Array(second), constant: try constant.adding(other.constant))
  }

  func multiplied(by factor: Rational) throws(Rational.TooLarge) -> LinearTerm {
    if factor.isZero { return LinearTerm(constant: .zero) }
    var scaled: [Part] = []
    for part in parts {
      scaled.append(Part(quantity: part.quantity, factor: try part.factor.multiplied(by: factor)))
    }
    return LinearTerm(parts: scaled, constant: try constant.multiplied(by: factor))
  }

  func subtracting(_ other: LinearTerm) throws(Rational.TooLarge) -> LinearTerm {
    try adding(other.multiplied(by: Rational(-1)))
  }

  /// Its value where quantities have values; nil where one of them has none.
  func value(_ values: [Int: Rational]) throws(Rational.TooLarge) -> Rational? {
    var sum = constant
    for part in parts {
      guard let value = values[part.quantity] else { return nil }
      sum = try sum.adding(part.factor.multiplied(by: value))
    }
    return sum
  }
}

/// A linear term that is at most 0, or below 0.
struct LinearConstraint: Sendable, Hashable {
  let term: LinearTerm
  /// Whether 0 itself is excluded.
  let isStrict: Bool

  /// The constraint that holds exactly where this one does not.
  func negated() throws(Rational.TooLarge) -> LinearConstraint {
    LinearConstraint(term: try term.multiplied(by: Rational(-1)), isStrict: !isStrict)
  }

  /// The same with the first factor 1 or -1; over whole numbers alone with whole factors and the narrowest constant.
  func normalized(isInteger: (Int) -> Bool) throws(Rational.TooLarge) -> LinearConstraint {
    guard let first = term.parts.first else { return self }
    guard term.parts.allSatisfy({ isInteger($0.quantity) }) else {
      let magnitude = first.factor.isNegative ? first.factor.negated : first.factor
      return LinearConstraint(
        term: try term.multiplied(by: Rational.one.divided(by: magnitude)), isStrict: isStrict)
    }
    var multiple = Rational.one
    for part in term.parts {
      let scaled = try part.factor.multiplied(by: multiple)
      multiple = try multiple.multiplied(by: Rational(scaled.denominator, over: 1))
    }
    let whole = try term.multiplied(by: multiple)
    let divisor = whole.parts.reduce(UInt128(0)) {
      Rational.commonDivisor($1.factor.numerator.magnitude, $0)
    }
    let reduced = try whole.multiplied(by: Rational(1, over: Int128(divisor)))
    // sum <= -constant, and the sum is whole.
    let bound = reduced.constant.negated
    let narrowed = isStrict && bound.isInteger ? try bound.subtracting(.one) : bound.floor
    return LinearConstraint(
      term: LinearTerm(parts: reduced.parts, constant: narrowed.negated), isStrict: false)
  }
}
