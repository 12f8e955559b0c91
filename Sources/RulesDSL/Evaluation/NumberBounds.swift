// What is certain about a number that is not known yet in; whether it settles a comparison out.

/// The least and the greatest number that an unknown value can turn out to be.
package struct NumberBounds: Sendable, Hashable {
  /// The least.
  package let lower: Decimal128
  /// The greatest.
  package let upper: Decimal128

  /// Bounds in order.
  package init(lower: Decimal128, upper: Decimal128) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether `op` holds between two numbers whatever they turn out to be; nil where that matters.
  static func settles(_ op: ComparisonOperator, _ left: NumberBounds, _ right: NumberBounds) -> Bool? {
    if left.upper < right.lower { return Comparison.holds(op, -1) }
    if right.upper < left.lower { return Comparison.holds(op, 1) }
    let canBeLess = left.lower < right.upper
    let canBeGreater = right.lower < left.upper
    // They can also be equal here, since the bounds meet.
    let results = [canBeLess ? -1 : 0, 0, canBeGreater ? 1 : 0].map { Comparison.holds(op, $0) }
    return Set(results).count == 1 ? results.first : nil
  }
}

extension Evaluator {
  /// The result of a comparison of which one side is a node that is unknown within bounds, if they settle it.
  func settled(
    _ program: Program, _ op: ComparisonOperator, _ left: Int, _ right: Int, _ values: (Value, Value)
  ) -> Value? {
    guard !bounds.isEmpty, let first = bounds(program, left, values.0),
      let second = bounds(program, right, values.1)
    else {
      return nil
    }
    return NumberBounds.settles(op, first, second).map(Value.boolean)
  }

  /// Only the value of a node itself has bounds; what is computed from it has others.
  private func bounds(_ program: Program, _ index: Int, _ value: Value) -> NumberBounds? {
    switch (value, program.operations[index].kind) {
    case (.number(let number), _): NumberBounds(lower: number, upper: number)
    case (.unknown, .slot(let slot)): bounds[slot]
    default: nil
    }
  }
}
