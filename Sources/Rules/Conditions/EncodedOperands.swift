// Operations that compute numbers, dates, durations and texts enter; their values by cases leave.

import RulesDSL

extension ConditionEncoder {
  /// The value of an operation other than a condition.
  func operand(_ expression: CheckedExpression, _ index: Int) -> Operand {
    depth += 1
    defer { depth -= 1 }
    if depth <= Self.maximumDepth, let understood = try? understoodOperand(expression, index) {
      return understood
    }
    let type = expression.type(ofNode: expression.program.operations[index].node)
    let isCount = isCount(expression, index)
    return opaqueOperand(key(expression, index), type, low: isCount ? .zero : nil, isInteger: isCount)
  }

  private func understoodOperand(
    _ expression: CheckedExpression, _ index: Int
  ) throws(NotUnderstood) -> Operand {
    switch expression.program.operations[index].kind {
    case .constant(let value):
      guard let operand = Operand(value) else { throw NotUnderstood() }
      return operand
    case .slot(let slot): return try operand(ofSlot: slot)
    case .negation(let inner):
      return try mapped(operand(expression, inner)) { content throws(NotUnderstood) in
        guard case .quantity(let kind, let term) = content, kind != .date,
          let negated = try? term.multiplied(by: Rational(-1))
        else { throw NotUnderstood() }
        return .quantity(kind, negated)
      }
    case .arithmetic(let op, let left, let right):
      let (first, second) = (operand(expression, left), operand(expression, right))
      guard first.cases.count * second.cases.count <= Self.maximumCases else { throw NotUnderstood() }
      var cases: [(when: Proposition, content: Operand.Content)] = []
      for a in first.cases {
        for b in second.cases {
          let both = space.table.both(a.when, b.when)
          if both != .no { cases.append((both, try LinearArithmetic.compute(op, a.content, b.content))) }
        }
      }
      return Operand(cases: cases)
    case .conditional(let condition, let first, let second):
      let test = truth(expression, condition)
      let (one, other) = (operand(expression, first), operand(expression, second))
      let isOther = space.table.any([test.isFalse, test.isNull])
      guard one.cases.count + other.cases.count <= Self.maximumCases else { throw NotUnderstood() }
      let cases =
        one.cases.map { (when: space.table.both(test.isTrue, $0.when), content: $0.content) }
        + other.cases.map { (when: space.table.both(isOther, $0.when), content: $0.content) }
      return Operand(
        cases: cases.filter { $0.when != .no },
        isNull: space.table.any([
          space.table.both(test.isTrue, one.isNull), space.table.both(isOther, other.isNull),
        ]))
    case .call(_, _, let arguments):
      // How many elements an input has, is known as soon as the input is.
      guard isCount(expression, index), arguments.count == 1, let argument = arguments.first ?? nil,
        case .slot(let slot) = expression.program.operations[argument].kind,
        case .input(let position) = measure.slots.contents[slot],
        !measure.inputs[position].declaration.isNullable
      else { throw NotUnderstood() }
      let quantity = space.unknowns.quantity(.count(measure.inputs[position].path), isInteger: true) {
        Self.limits($0, low: .zero, high: nil)
      }
      return Operand(.quantity(.number, LinearTerm(quantity: quantity)))
    default: throw NotUnderstood()
    }
  }

  private func isCount(_ expression: CheckedExpression, _ index: Int) -> Bool {
    guard case .call(let function, _, _) = expression.program.operations[index].kind else { return false }
    return FunctionTable.standard.functions[function].name == "count"
  }

  private func mapped(
    _ operand: Operand, _ body: (Operand.Content) throws(NotUnderstood) -> Operand.Content
  ) throws(NotUnderstood) -> Operand {
    var cases: [(when: Proposition, content: Operand.Content)] = []
    for entry in operand.cases { cases.append((entry.when, try body(entry.content))) }
    return Operand(cases: cases)
  }

  // MARK: Nodes

  func computedOperand(ofSlot slot: Int) throws(NotUnderstood) -> Operand {
    switch measure.slots.contents[slot] {
    case .input(let index): return try operand(of: measure.inputs[index])
    case .asOf:
      let quantity = space.unknowns.quantity(.asOf, isInteger: true) { _ in [] }
      return Operand(.quantity(.date, LinearTerm(quantity: quantity)))
    case .parameter(let index):
      // A parameter without a value fails.
      guard let value = parameters[index] else { return Operand(cases: []) }
      guard let operand = Operand(value) else { throw NotUnderstood() }
      return operand
    case .definition(let index):
      let expression = measure.definitions[index].expression
      return operand(expression, expression.program.root)
    case .table(let index):
      let table = measure.tables[index]
      let ends = domains.ends(ofSlot: slot)
      return opaqueOperand(
        key(ofSlot: slot), table.table.type, low: ends.lower.flatMap { try? Rational($0) },
        high: ends.upper.flatMap { try? Rational($0) })
    case .score(let index): return operand(of: measure.scores[index])
    case .award(let index):
      return opaqueOperand(key(ofSlot: slot), measure.awards[index].type, low: .zero)
    case .criterion, .allMet: throw NotUnderstood()
    }
  }

  private func operand(of input: CheckedInput) throws(NotUnderstood) -> Operand {
    let content: Operand.Content
    switch input.schema {
    case .number(let unit, let isInteger, let minimum, let maximum):
      guard let scale = try? Rational(unit.numerator).divided(by: Rational(unit.denominator)), !scale.isZero
      else { throw NotUnderstood() }
      // A whole number is whole in the unit it is declared in.
      let quantity = space.unknowns.quantity(.input(input.path), isInteger: isInteger) {
        Self.limits($0, low: Self.displayed(minimum, scale), high: Self.displayed(maximum, scale))
      }
      content = .quantity(.number, LinearTerm(quantity: quantity, factor: scale))
    case .text: content = .choice(space.unknowns.choice(.input(input.path), closed: nil))
    case .enumeration(let values):
      content = .choice(space.unknowns.choice(.input(input.path), closed: values))
    case .temporal(let schema):
      let kind: Operand.Kind
      switch schema.kind {
      case .date: kind = .date
      case .yearsMonths: kind = .months
      case .daysTime: kind = .nanoseconds
      case .time, .dateTime: throw NotUnderstood()
      }
      let quantity = space.unknowns.quantity(.input(input.path), isInteger: true) {
        Self.limits($0, low: Self.constant(schema.minimum?.value), high: Self.constant(schema.maximum?.value))
      }
      content = .quantity(kind, LinearTerm(quantity: quantity))
    case .boolean, .list, .record: throw NotUnderstood()
    }
    guard input.declaration.isNullable else { return Operand(content) }
    let isNull = space.isNull(input.path)
    return Operand(cases: [(!isNull, content)], isNull: isNull)
  }

  private static func displayed(_ bound: Decimal128?, _ scale: Rational) -> Rational? {
    bound.flatMap { try? Rational($0).divided(by: scale) }
  }

  private static func constant(_ value: Value?) -> Rational? {
    guard let value, case .quantity(_, let term)? = Operand(value)?.cases.first?.content else { return nil }
    return term.constant
  }

  static func limits(_ quantity: Int, low: Rational?, high: Rational?) -> [LinearConstraint] {
    var limits: [LinearConstraint] = []
    if let low {
      limits.append(
        LinearConstraint(
          term: LinearTerm(parts: [.init(quantity: quantity, factor: Rational(-1))], constant: low),
          isStrict: false))
    }
    if let high {
      limits.append(
        LinearConstraint(
          term: LinearTerm(parts: [.init(quantity: quantity, factor: .one)], constant: high.negated),
          isStrict: false))
    }
    return limits
  }

  // MARK: Scores

  /// The sum of the parts, cut to the maximum where the score is capped.
  private func operand(of score: CheckedScore) -> Operand {
    guard let maximum = try? Rational(score.maximum), let exact = try? points(of: score, maximum) else {
      let high = try? Rational(score.maximum)
      return opaqueOperand(key(ofSlot: score.slot), score.type, low: .zero, high: high)
    }
    return exact
  }

  private func points(of score: CheckedScore, _ maximum: Rational) throws(NotUnderstood) -> Operand {
    var sums: [(when: Proposition, term: LinearTerm)] = []
    switch score.body {
    case .points(let expression):
      for entry in operand(expression, expression.program.root).cases {
        guard case .quantity(.number, let term) = entry.content else { throw NotUnderstood() }
        // Points outside 0 and the maximum are a failure.
        let isWithin = space.table.both(try atLeast(term, .zero), try atMost(term, maximum))
        sums.append((space.table.both(entry.when, isWithin), term))
      }
    case .items(let members):
      sums = [(.yes, LinearTerm(constant: .zero))]
      for member in members {
        let part = try operand(ofSlot: measure.scores[member].slot)
        guard sums.count * part.cases.count <= Self.maximumCases else { throw NotUnderstood() }
        var next: [(when: Proposition, term: LinearTerm)] = []
        for sum in sums {
          for entry in part.cases {
            guard case .quantity(.number, let term) = entry.content, let total = try? sum.term.adding(term)
            else { throw NotUnderstood() }
            next.append((space.table.both(sum.when, entry.when), total))
          }
        }
        sums = next
      }
    }
    var cases: [(when: Proposition, content: Operand.Content)] = []
    // Only the parts of a capped score can exceed its maximum.
    guard score.declaration.isCapped, case .items = score.body else {
      return Operand(cases: sums.filter { $0.when != .no }.map { ($0.when, .quantity(.number, $0.term)) })
    }
    for sum in sums where sum.when != .no {
      let fits = try atMost(sum.term, maximum)
      cases.append((space.table.both(sum.when, fits), .quantity(.number, sum.term)))
      // What goes beyond the maximum is cut.
      cases.append((space.table.both(sum.when, !fits), .quantity(.number, LinearTerm(constant: maximum))))
    }
    return Operand(cases: cases.filter { $0.when != .no })
  }

  private func atMost(_ term: LinearTerm, _ limit: Rational) throws(NotUnderstood) -> Proposition {
    guard let difference = try? term.subtracting(LinearTerm(constant: limit)) else { throw NotUnderstood() }
    return try space.constraint(difference, isStrict: false)
  }

  private func atLeast(_ term: LinearTerm, _ limit: Rational) throws(NotUnderstood) -> Proposition {
    guard let difference = try? LinearTerm(constant: limit).subtracting(term) else { throw NotUnderstood() }
    return try space.constraint(difference, isStrict: false)
  }

  // MARK: What is not understood

  /// A value that may be anything of its type, null, or a failure.
  func opaqueOperand(
    _ key: String, _ type: ValueType, low: Rational? = nil, high: Rational? = nil, isInteger: Bool = false
  ) -> Operand {
    func quantity(_ kind: Operand.Kind, isInteger: Bool) -> Operand.Content {
      let index = space.unknowns.quantity(.opaque(key), isInteger: isInteger) {
        Self.limits($0, low: low, high: high)
      }
      return .quantity(kind, LinearTerm(quantity: index))
    }
    let content: Operand.Content
    switch type {
    case .number: content = quantity(.number, isInteger: isInteger)
    case .date: content = quantity(.date, isInteger: true)
    case .yearsMonths: content = quantity(.months, isInteger: true)
    case .daysTime: content = quantity(.nanoseconds, isInteger: true)
    case .text, .enumeration: content = .choice(space.unknowns.choice(.opaque("text of \(key)"), closed: nil))
    default: content = .choice(space.unknowns.choice(.opaque("value of \(key)"), closed: nil))
    }
    return Operand(cases: [(space.state(key, .isThere), content)], isNull: space.state(key, .isNull))
  }
}
