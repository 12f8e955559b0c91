// Linear constraints enter; values that satisfy all of them leave, or that there are none.

/// Decides conjunctions of linear constraints exactly, by eliminating one quantity after the other.
struct LinearFeasibility {
  /// What was found.
  enum Result {
    case values([Int: Rational])
    case impossible
    /// There are too many constraints, or numbers too large.
    case undecided
  }

  private static let maximumConstraints = 600
  private static let maximumSplits = 40

  private let isInteger: (Int) -> Bool
  private var splitsLeft = maximumSplits

  init(isInteger: @escaping (Int) -> Bool) { self.isInteger = isInteger }

  /// Values for all quantities of the constraints.
  mutating func solve(_ constraints: [LinearConstraint]) -> Result {
    do throws(Rational.TooLarge) {
      return try search(constraints)
    } catch {
      return .undecided
    }
  }

  private mutating func search(_ constraints: [LinearConstraint]) throws(Rational.TooLarge) -> Result {
    var steps: [(quantity: Int, constraints: [LinearConstraint])] = []
    var rest = ConstraintList()
    var tightest: [TightestKey: LinearConstraint] = [:]
    for constraint in constraints {
      let normal = try constraint.normalized(isInteger: isInteger)
      if normal.term.parts.count == 1, let part = normal.term.parts.first {
        // Of the limits of one quantity only the narrowest matter; in normal form they differ in the constant.
        let key = TightestKey(quantity: part.quantity, isLower: part.factor.isNegative)
        if let known = tightest[key], known.isAtLeastAsNarrow(as: normal) { continue }
        tightest[key] = normal
      } else {
        guard rest.add(normal) else { return .impossible }
      }
    }
    for key in tightest.keys.sorted() {
      guard let limit = tightest[key], rest.add(limit) else { return .impossible }
    }
    while let quantity = rest.cheapestQuantity {
      let involved = rest.remove(quantity)
      steps.append((quantity, involved))
      let upper = involved.filter { !($0.term.factor(of: quantity)?.isNegative ?? true) }
      let lower = involved.filter { $0.term.factor(of: quantity)?.isNegative ?? false }
      for above in upper {
        for below in lower {
          guard let first = above.term.factor(of: quantity), let second = below.term.factor(of: quantity)
          else { continue }
          let sum = try above.term.multiplied(by: second.negated).adding(below.term.multiplied(by: first))
          let combined = LinearConstraint(term: sum, isStrict: above.isStrict || below.isStrict)
          guard rest.add(try combined.normalized(isInteger: isInteger)) else { return .impossible }
        }
      }
      if rest.count > Self.maximumConstraints { return .undecided }
    }
    return try substitute(steps, constraints)
  }

  /// Gives the quantities values in the opposite order, each between what the others leave.
  private mutating func substitute(
    _ steps: [(quantity: Int, constraints: [LinearConstraint])], _ constraints: [LinearConstraint]
  ) throws(Rational.TooLarge) -> Result {
    var values: [Int: Rational] = [:]
    for step in steps.reversed() {
      var range = ValueRange()
      for constraint in step.constraints {
        guard let factor = constraint.term.factor(of: step.quantity) else { continue }
        var others = values
        others[step.quantity] = .zero
        guard let rest = try constraint.term.value(others) else { continue }
        let bound = try rest.negated.divided(by: factor)
        range.narrow(to: bound, isLower: factor.isNegative, isStrict: constraint.isStrict)
      }
      if isInteger(step.quantity) {
        if let whole = try range.wholeNumber() {
          values[step.quantity] = whole
          continue
        }
        // No whole number lies here: the two sides of the gap are tried one by one.
        guard splitsLeft > 0 else { return .undecided }
        splitsLeft -= 1
        guard let inside = try range.number() else { return .undecided }
        return try split(constraints, step.quantity, at: inside)
      }
      guard let value = try range.number() else { return .undecided }
      values[step.quantity] = value
    }
    return .values(values)
  }

  private mutating func split(
    _ constraints: [LinearConstraint], _ quantity: Int, at value: Rational
  ) throws(Rational.TooLarge) -> Result {
    let low = LinearTerm(parts: [.init(quantity: quantity, factor: .one)], constant: value.floor.negated)
    let high = LinearTerm(
      parts: [.init(quantity: quantity, factor: Rational(-1))], constant: try value.floor.adding(.one))
    let below = try search(constraints + [LinearConstraint(term: low, isStrict: false)])
    if case .values = below { return below }
    let above = try search(constraints + [LinearConstraint(term: high, isStrict: false)])
    switch (below, above) {
    case (_, .values): return above
    case (.impossible, .impossible): return .impossible
    default: return .undecided
    }
  }
}

/// One of the two limits of a quantity.
private struct TightestKey: Hashable, Comparable {
  let quantity: Int
  let isLower: Bool

  static func < (left: TightestKey, right: TightestKey) -> Bool {
    left.quantity == right.quantity ? left.isLower && !right.isLower : left.quantity < right.quantity
  }
}

extension LinearConstraint {
  /// Whether it allows nothing that another one with the same parts forbids.
  fileprivate func isAtLeastAsNarrow(as other: LinearConstraint) -> Bool {
    term.constant == other.term.constant ? isStrict || !other.isStrict : other.term.constant < term.constant
  }
}

/// Constraints without repetition, in the order in which they were added.
private struct ConstraintList {
  private var constraints: [LinearConstraint] = []
  private var known: Set<LinearConstraint> = []

  var count: Int { constraints.count }

  /// Adds a constraint; false if it can never hold.
  mutating func add(_ constraint: LinearConstraint) -> Bool {
    let constant = constraint.term.constant
    if constraint.term.isConstant { return constant.isNegative || constant.isZero && !constraint.isStrict }
    if known.insert(constraint).inserted { constraints.append(constraint) }
    return true
  }

  /// Takes out the constraints about a quantity.
  mutating func remove(_ quantity: Int) -> [LinearConstraint] {
    let involved = constraints.filter { $0.term.factor(of: quantity) != nil }
    constraints.removeAll { $0.term.factor(of: quantity) != nil }
    known.subtract(involved)
    return involved
  }

  /// The quantity whose elimination makes the fewest constraints.
  var cheapestQuantity: Int? {
    var counts: [Int: (upper: Int, lower: Int)] = [:]
    for part in constraints.flatMap(\.term.parts) {
      if part.factor.isNegative {
        counts[part.quantity, default: (0, 0)].lower += 1
      } else {
        counts[part.quantity, default: (0, 0)].upper += 1
      }
    }
    return counts.min { left, right in
      let (first, second) = (left.value.upper * left.value.lower, right.value.upper * right.value.lower)
      return first == second ? left.key < right.key : first < second
    }?.key
  }
}

/// Between which numbers a value must lie.
struct ValueRange {
  private var lower: Rational?
  private var upper: Rational?
  private var excludesLower = false
  private var excludesUpper = false

  mutating func narrow(to bound: Rational, isLower: Bool, isStrict: Bool) {
    if isLower {
      if let lower, bound < lower || bound == lower && !isStrict { return }
      (lower, excludesLower) = (bound, isStrict)
    } else {
      if let upper, upper < bound || bound == upper && !isStrict { return }
      (upper, excludesUpper) = (bound, isStrict)
    }
  }

  /// Whether no number lies in it.
  var isEmpty: Bool {
    guard let lower, let upper else { return false }
    return upper < lower || upper == lower && (excludesLower || excludesUpper)
  }

  /// A whole number in it, the one nearest to its lower end, or to 0 where it has none.
  func wholeNumber() throws(Rational.TooLarge) -> Rational? {
    let least = try lower.map { (low: Rational) throws(Rational.TooLarge) -> Rational in
      excludesLower && low.isInteger ? try low.adding(.one) : low.ceiling
    }
    let most = try upper.map { (high: Rational) throws(Rational.TooLarge) -> Rational in
      excludesUpper && high.isInteger ? try high.subtracting(.one) : high.floor
    }
    guard let least else { return most.map { min($0, .zero) } ?? .zero }
    if let most, most < least { return nil }
    return least
  }

  /// A number in it that is easily written.
  func number() throws(Rational.TooLarge) -> Rational? {
    if isEmpty { return nil }
    if let whole = try wholeNumber() { return whole }
    guard let lower, let upper else { return nil }
    if lower == upper { return lower }
    var scale = Rational(10)
    for _ in 0..<12 {
      var digits = ValueRange()
      digits.narrow(to: try lower.multiplied(by: scale), isLower: true, isStrict: excludesLower)
      digits.narrow(to: try upper.multiplied(by: scale), isLower: false, isStrict: excludesUpper)
      if let whole = try digits.wholeNumber() { return try whole.divided(by: scale) }
      scale = try scale.multiplied(by: Rational(10))
    }
    return try lower.adding(upper).divided(by: Rational(2))
  }
}
