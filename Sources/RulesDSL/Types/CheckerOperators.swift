// Operators and their operands in, the type of the result out.

import SourceText

extension Checker {
  // MARK: Arithmetic

  mutating func checkNegation(_ operand: Expression, _ expression: Expression) -> Checked {
    let value = check(operand)
    let type = known(value.type, operand)
    switch type {
    case .number, .yearsMonths, .daysTime, .any, .invalid: break
    case .null, .boolean, .text, .enumeration, .date, .time, .dateTime, .list, .context, .range, .function:
      report(TypeMessages.negation(type, place(operand)))
      return invalid(expression)
    }
    return result(type, .negation(value.operation), expression)
  }

  mutating func checkArithmetic(
    _ op: ArithmeticOperator, _ left: Expression, _ right: Expression, _ expression: Expression
  ) -> Checked {
    let first = check(left)
    let second = op == .divide ? unitDivisor(left, right) ?? check(right) : check(right)
    let leftType = known(first.type, left)
    let rightType = known(second.type, right)
    let type: ValueType
    if leftType == .invalid || rightType == .invalid {
      type = .invalid
    } else if let sum = ArithmeticTypes.result(op, leftType, rightType, exponent: right.wholeNumber) {
      let isDifference = op == .subtract && leftType == .share && rightType == .share && !left.beginsWithWhole
      type = isDifference ? .number(Unit.percentagePoint) : sum
    } else if op == .add || op == .subtract, let bare = bareNumber(left, leftType, right, rightType) {
      report(bare)
      type = .invalid
    } else {
      report(
        TypeMessages.arithmetic(
          op, first.type, second.type, place(expression), left: place(left), right: place(right)))
      type = .invalid
    }
    if type == .date, leftType.isWorkingDays || rightType.isWorkingDays {
      let (date, days) =
        leftType.isWorkingDays ? (second.operation, first.operation) : (first.operation, second.operation)
      return addWorkingDays(date, op == .subtract ? emit(.negation(days), expression) : days, expression)
    }
    return result(type, .arithmetic(op, first.operation, second.operation), expression)
  }

  /// `30平方米/家`: a unit right behind a number with its unit, unless a name of that spelling is declared.
  private mutating func unitDivisor(_ left: Expression, _ right: Expression) -> Checked? {
    guard left.isNumberWithUnit || amounts[left.id] != nil, case .name(let name) = right.kind,
      scope[name] == nil, !locals.declares(name), FunctionTable.standard.index(of: name) == nil,
      let unit = scope.units.unit(name), let one = unit.canonical(.one)
    else { return nil }
    types[right.id] = .number(unit)
    return result(.number(unit), .constant(.number(one)), right)
  }

  /// `date + 10个工作日` is a call: only the evaluator knows the calendar.
  private mutating func addWorkingDays(_ date: Int, _ days: Int, _ expression: Expression) -> Checked {
    guard let function = FunctionTable.standard.index(of: FunctionTable.addWorkingDays) else {
      return invalid(expression)
    }
    requireCalendar(expression)
    return result(.date, .call(function: function, signatures: [0], [date, days]), expression)
  }

  /// Reports what needs a calendar of working days where there is none.
  mutating func requireCalendar(_ expression: Expression) {
    if scope.mode == .strict, !scope.hasCalendar { report(TypeMessages.noCalendar(place(expression))) }
  }

  // MARK: Comparison

  /// Reports operands that cannot be compared; names what the number without a unit might mean.
  mutating func checkComparable(
    _ op: ComparisonOperator, _ left: Expression, _ leftOperand: ValueType, _ right: Expression,
    _ rightOperand: ValueType
  ) {
    // Anything may be asked whether it is null.
    let isNullTest = leftOperand == .null || rightOperand == .null
    let leftType = isNullTest ? leftOperand : known(leftOperand, left)
    let rightType = isNullTest ? rightOperand : known(rightOperand, right)
    guard !leftType.isDynamic, !rightType.isDynamic else { return }
    checkEnumeration(left, leftType, right, rightType)
    let isOrdering = op != .equal && op != .notEqual
    if isOrdering, leftType == .null || rightType == .null, scope.mode == .strict {
      report(TypeMessages.orderingWithNull(op, place(leftType == .null ? left : right)))
      return
    }
    guard areComparable(leftType, rightType) else {
      report(incomparable(left, leftType, right, rightType))
      return
    }
    if let doubt = bareShare(left, leftType, right, rightType)
      ?? shareOfPoints(left, leftType, right, rightType)
    {
      report(doubt)
    }
    if isOrdering, !leftType.isOrdered || !rightType.isOrdered {
      let culprit = leftType.isOrdered ? (right, rightType) : (left, leftType)
      report(TypeMessages.noOrder(culprit.1, place(culprit.0)))
    }
  }

  /// Whether values of both types may meet in a comparison; in a measure this must be certain, while plain
  /// FEEL takes lists and ranges of different things for different.
  private func areComparable(_ left: ValueType, _ right: ValueType) -> Bool {
    if scope.mode == .strict { return left.isComparable(to: right) && left.isSurelyComparable(to: right) }
    switch (left, right) {
    case (.list(let first, _), .list(let second, _)), (.range(let first), .range(let second)):
      // Units must agree all the same.
      return areComparable(first, second) || !first.isNumber || !second.isNumber
    default: return left.isComparable(to: right)
    }
  }

  private func incomparable(
    _ left: Expression, _ leftType: ValueType, _ right: Expression, _ rightType: ValueType
  ) -> Diagnostic {
    bareNumber(left, leftType, right, rightType) ?? quotedName(left, right)
      ?? TypeMessages.incomparable(leftType, rightType, left: place(left), right: place(right))
  }

  /// `"成立日期" < 评审日`: the name of an input in quotes, beside something that is not a text.
  private func quotedName(_ left: Expression, _ right: Expression) -> Diagnostic? {
    for expression in [left, right] {
      if case .literal(.text(let text)) = expression.kind, scope[text] != nil {
        return TypeMessages.quotedName(text, place(expression))
      }
    }
    return nil
  }

  /// A text that is not among the values of the enumeration it is compared with.
  private mutating func checkEnumeration(
    _ left: Expression, _ leftType: ValueType, _ right: Expression, _ rightType: ValueType
  ) {
    for (type, other) in [(leftType, right), (rightType, left)] {
      guard case .enumeration(let values) = type, case .literal(.text(let text)) = other.kind,
        !values.contains(text)
      else { continue }
      report(TypeMessages.notInEnumeration(text, values, place(other)))
    }
  }

  mutating func checkBetween(
    _ value: Expression, _ lower: Expression, _ upper: Expression, _ expression: Expression
  ) -> Checked {
    let subject = check(value)
    let low = check(lower)
    let high = check(upper)
    checkComparable(.greaterOrEqual, value, subject.type, lower, low.type)
    checkComparable(.lessOrEqual, value, subject.type, upper, high.type)
    return result(.boolean, .between(subject.operation, low.operation, high.operation), expression)
  }

  // MARK: Ranges and membership

  mutating func checkRange(_ range: RangeExpression, _ expression: Expression) -> Checked {
    let lower = range.lower.map { check($0) }
    let upper = range.comparison == .equal ? lower : range.upper.map { check($0) }
    var element = lower?.type ?? upper?.type ?? .any
    if let low = range.lower, let high = range.upper, let lowType = lower?.type, let highType = upper?.type,
      range.comparison == nil
    {
      checkComparable(.lessOrEqual, low, lowType, high, highType)
      element = lowType.joined(highType)
      if element == .any, lowType != .any, highType != .any { element = .invalid }
    }
    if scope.mode == .strict, let limit = range.lower ?? range.upper { element = known(element, limit) }
    if !element.isOrdered, range.comparison != .equal, range.comparison != .notEqual {
      report(TypeMessages.noOrder(element, place(expression)))
    }
    return result(
      element == .invalid ? .invalid : ValueType.range(element).bounded,
      prepared(.range(lower: lower?.operation, upper: upper?.operation, range)), expression)
  }

  mutating func checkMembership(
    _ value: Expression, _ tests: [UnaryTest], _ expression: Expression
  ) -> Checked {
    let subject = check(value)
    let depth = locals.depth
    let local = locals.push("?", subject.type)
    var operations: [TestOperation] = []
    for test in tests {
      switch test {
      case .comparison(let op, let limit):
        let checked = check(limit)
        checkComparable(op, value, subject.type, limit, checked.type)
        operations.append(.comparison(op, checked.operation))
      case .expression(let candidate):
        let checked = check(candidate)
        if candidate.mentionsSubject, checked.type == .boolean || checked.type.isDynamic {
          expect(.boolean, candidate, checked.type)
          operations.append(.condition(checked.operation))
        } else {
          checkCandidate(value, subject.type, candidate, checked.type)
          operations.append(.value(checked.operation))
        }
      }
    }
    locals.pop(to: depth)
    return result(.boolean, .membership(subject.operation, operations, subject: local), expression)
  }

  private mutating func checkCandidate(
    _ value: Expression, _ subjectType: ValueType, _ candidate: Expression, _ foundType: ValueType
  ) {
    if foundType == .null { return }
    let type = known(subjectType, value)
    let candidateType = known(foundType, candidate)
    guard !type.isDynamic, !candidateType.isDynamic else { return }
    if case .list(let items) = candidate.kind {
      if case .list = type { return }
      // FEEL: an element of another type is simply not equal.
      if scope.mode == .gradual { return }
      for item in items { checkCandidate(value, type, item, types[item.id]) }
      return
    }
    var wanted = candidateType
    if case .range(let element) = candidateType {
      if case .range = type {} else { wanted = element }
    } else if case .list(let element, _) = candidateType {
      if case .list = type {} else { wanted = element }
      if case .range(let inner) = wanted { wanted = inner }
    }
    if setting?.subject != nil, wanted == .boolean, type != .boolean {
      report(TableMessages.conditionWithoutSubject(type, place(candidate)))
      return
    }
    checkEnumeration(value, type, candidate, wanted)
    // FEEL: an element of another type is simply not equal.
    if scope.mode == .gradual, case .list = candidateType { return }
    if !areComparable(type, wanted) {
      report(incomparable(value, type, candidate.limits.first ?? candidate, wanted))
    }
  }
}

extension ValueType {
  /// A number of percent.
  fileprivate static var share: ValueType { .number(Unit.percent) }
}

extension Expression {
  /// Whether it is a number written with a unit.
  fileprivate var isNumberWithUnit: Bool {
    switch kind {
    case .literal(.number(_, unit: .some)): true
    case .negation(let operand): operand.isNumberWithUnit
    default: false
    }
  }

  /// Whether it is `100%`, or something taken off it: what is left of the whole is a share, not a difference.
  fileprivate var beginsWithWhole: Bool {
    var first = self
    while case .arithmetic(.subtract, let left, _) = first.kind { first = left }
    if case .literal(.number(let value, unit: "%")) = first.kind { return value == Decimal128(100) }
    return false
  }

  /// The value of a whole number literal.
  fileprivate var wholeNumber: Int? { plainNumber.flatMap(\.intValue) }

  /// The ends of a range literal.
  fileprivate var limits: [Expression] {
    if case .range(let range) = kind { return [range.lower, range.upper].compactMap { $0 } }
    return []
  }
}
