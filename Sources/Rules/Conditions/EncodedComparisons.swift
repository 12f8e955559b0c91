// Operands by cases enter; when comparing them is true, false and null leaves.

import RulesDSL

extension ConditionEncoder {
  /// A comparison by size or for equality.
  func comparison(
    _ op: ComparisonOperator, _ left: Operand, _ right: Operand
  ) throws(NotUnderstood) -> Trilemma {
    guard left.cases.count * right.cases.count <= Self.maximumCases else { throw NotUnderstood() }
    var holds: [Proposition] = []
    var fails: [Proposition] = []
    for first in left.cases {
      for second in right.cases {
        let both = space.table.both(first.when, second.when)
        if both == .no { continue }
        let result = try compared(op, first.content, second.content)
        holds.append(space.table.both(both, result))
        fails.append(space.table.both(both, !result))
      }
    }
    let isNull = (left: left.isNull, right: right.isNull)
    guard op == .equal || op == .notEqual else {
      // Nothing has an order with null.
      let isSomeNull = space.table.any([
        space.table.both(isNull.left, space.table.any([isNull.right, isThere(right)])),
        space.table.both(isNull.right, isThere(left)),
      ])
      return Trilemma(isTrue: space.table.any(holds), isFalse: space.table.any(fails), isNull: isSomeNull)
    }
    let bothNull = space.table.both(isNull.left, isNull.right)
    let oneNull = space.table.any([
      space.table.both(isNull.left, isThere(right)), space.table.both(isNull.right, isThere(left)),
    ])
    return op == .equal
      ? Trilemma(isTrue: space.table.any(holds + [bothNull]), isFalse: space.table.any(fails + [oneNull]))
      : Trilemma(isTrue: space.table.any(holds + [oneNull]), isFalse: space.table.any(fails + [bothNull]))
  }

  func isThere(_ operand: Operand) -> Proposition { space.table.any(operand.cases.map(\.when)) }

  /// When a comparison of two values that are there holds.
  private func compared(
    _ op: ComparisonOperator, _ left: Operand.Content, _ right: Operand.Content
  ) throws(NotUnderstood) -> Proposition {
    switch (left, right) {
    case (.quantity(let kind, let first), .quantity(let otherKind, let second)):
      guard kind == otherKind, let difference = try? first.subtracting(second),
        let opposite = try? second.subtracting(first)
      else { throw NotUnderstood() }
      switch op {
      case .less: return try space.constraint(difference, isStrict: true)
      case .lessOrEqual: return try space.constraint(difference, isStrict: false)
      case .greater: return try space.constraint(opposite, isStrict: true)
      case .greaterOrEqual: return try space.constraint(opposite, isStrict: false)
      case .equal, .notEqual:
        let isSame = space.table.both(
          try space.constraint(difference, isStrict: false), try space.constraint(opposite, isStrict: false))
        return op == .equal ? isSame : !isSame
      }
    case (.choice(let choice), .word(let text)), (.word(let text), .choice(let choice)):
      return try signed(op, space.table.choice(choice, option: space.unknowns.option(text)))
    case (.word(let first), .word(let second)): return try signed(op, first == second ? .yes : .no)
    case (.choice(let first), .choice(let second)):
      if first == second { return try signed(op, .yes) }
      guard let values = space.unknowns.choices[first].closed, values.count <= 12 else {
        throw NotUnderstood()
      }
      let same = values.map { value in
        let option = space.unknowns.option(value)
        return space.table.both(
          space.table.choice(first, option: option), space.table.choice(second, option: option))
      }
      return try signed(op, space.table.any(same))
    default: throw NotUnderstood()
    }
  }

  /// Texts are only compared for equality here.
  private func signed(_ op: ComparisonOperator, _ isSame: Proposition) throws(NotUnderstood) -> Proposition {
    switch op {
    case .equal: return isSame
    case .notEqual: return !isSame
    case .less, .lessOrEqual, .greater, .greaterOrEqual: throw NotUnderstood()
    }
  }

  // MARK: Membership

  func membership(
    _ expression: CheckedExpression, _ value: Int, _ tests: [TestOperation]
  ) throws(NotUnderstood) -> Trilemma {
    let subject = operand(expression, value)
    var results: [Trilemma] = []
    for test in tests {
      switch test {
      case .comparison(let op, let limit):
        results.append(try comparison(op, subject, operand(expression, limit)))
      case .value(let index):
        switch expression.program.operations[index].kind {
        case .prepared(let prepared): results.append(try contained(subject, in: prepared.value))
        case .constant(let constant): results.append(try contained(subject, in: constant))
        case .slot(let slot):
          guard case .parameter(let parameter) = measure.slots.contents[slot],
            let value = parameters[parameter]
          else { fallthrough }
          results.append(try contained(subject, in: value))
        default:
          let type = expression.type(ofNode: expression.program.operations[index].node)
          guard type.element == nil, !type.isRange else { throw NotUnderstood() }
          results.append(try comparison(.equal, subject, operand(expression, index)))
        }
      case .condition: throw NotUnderstood()
      }
    }
    // What fails to be computed is in nothing.
    let isSound = space.table.any([subject.isNull, isThere(subject)])
    let joined = joined(results, .or)
    return Trilemma(
      isTrue: space.table.both(isSound, joined.isTrue), isFalse: space.table.both(isSound, joined.isFalse),
      isNull: space.table.both(isSound, joined.isNull))
  }

  /// Whether a value equals a constant, is an element of a list of constants, or lies in a constant range.
  private func contained(_ subject: Operand, in constant: Value) throws(NotUnderstood) -> Trilemma {
    switch constant {
    case .range(let range): return try contained(subject, in: range)
    case .list(let items):
      var results: [Trilemma] = []
      for item in items {
        var result: Trilemma
        if case .range(let range) = item {
          result = try contained(subject, in: range)
          // A null is in no range of a list.
          result.isFalse = space.table.any([result.isFalse, subject.isNull])
        } else {
          result = try contained(subject, in: item)
        }
        results.append(result)
      }
      return joined(results, .or)
    default:
      guard let other = Operand(constant) else { throw NotUnderstood() }
      return try comparison(.equal, subject, other)
    }
  }

  /// A null in a range is a failure.
  private func contained(_ subject: Operand, in range: RangeValue) throws(NotUnderstood) -> Trilemma {
    guard range.comparison != .equal, range.comparison != .notEqual else { throw NotUnderstood() }
    var results: [Trilemma] = []
    for (end, op) in [
      (range.lower, range.includesLower ? ComparisonOperator.greaterOrEqual : .greater),
      (range.upper, range.includesUpper ? .lessOrEqual : .less),
    ] {
      guard let end else { continue }
      guard let limit = Operand(end), limit.isNull == .no else { throw NotUnderstood() }
      results.append(try comparison(op, subject, limit))
    }
    var result = joined(results, .and)
    result.isNull = .no
    return result
  }
}

extension ValueType {
  fileprivate var isRange: Bool { if case .range = self { true } else { false } }
}
