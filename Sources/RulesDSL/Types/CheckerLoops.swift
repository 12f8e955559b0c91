// `for`, `some`, `every`, filters and written functions in, programs with local values out.

import SourceText

extension Checker {
  mutating func checkIteration(
    _ iterators: [Iterator], _ body: Expression, _ expression: Expression
  ) -> Checked {
    let depth = locals.depth
    let partial = locals.push("partial", .list(.any))
    let start = operations.count
    let (loops, count) = checkIterators(iterators)
    let value = check(body)
    locals.pop(to: depth)
    let usesPartial = operations[start...].contains {
      if case .local(partial) = $0.kind { true } else { false }
    }
    return result(
      ValueType.list(value.type == .invalid ? .any : value.type, count: count).bounded,
      .iteration(loops, body: value.operation, partial: usesPartial ? partial : nil), expression)
  }

  mutating func checkQuantified(
    _ quantifier: Quantifier, _ iterators: [Iterator], _ condition: Expression, _ expression: Expression
  ) -> Checked {
    let depth = locals.depth
    let (operations, _) = checkIterators(iterators)
    let test = checkCondition(condition, allowsOthers: scope.mode == .gradual)
    locals.pop(to: depth)
    return result(.boolean, .quantified(quantifier, operations, condition: test), expression)
  }

  /// The iterators' operations, and the unit that counts what a single one goes through.
  private mutating func checkIterators(_ iterators: [Iterator]) -> ([IteratorOperation], Unit) {
    var operations: [IteratorOperation] = []
    var count = Unit.none
    for iterator in iterators {
      let domain = check(iterator.domain)
      let upper = iterator.upper.map { check($0) }
      if let end = iterator.upper, let endType = upper?.type {
        checkComparable(.lessOrEqual, iterator.domain, domain.type, end, endType)
      }
      if iterators.count == 1, case .list(_, let unit) = domain.type { count = unit }
      let element = elementType(known(domain.type, iterator.domain), hasUpper: upper != nil, iterator.domain)
      let local = locals.push(iterator.name, element)
      operations.append(IteratorOperation(local: local, domain: domain.operation, upper: upper?.operation))
    }
    return (operations, count)
  }

  private mutating func elementType(_ type: ValueType, hasUpper: Bool, _ domain: Expression) -> ValueType {
    switch type {
    case .list(let element, _): return element == .null ? .any : element
    case .any, .invalid: return type
    case .number, .date:
      if hasUpper { return type }
    case .range(let element):
      if element.isNumber || element == .date || element.isDynamic { return element }
    default: break
    }
    if scope.mode == .gradual, type != .null, !hasUpper, MemberTypes.isSingleElement(type) { return type }
    report(TypeMessages.notIterable(type, place(domain)))
    return .invalid
  }

  // MARK: Filters

  mutating func checkFilter(_ base: Expression, _ condition: Expression, _ expression: Expression) -> Checked
  {
    let value = check(base)
    let element: ValueType
    switch value.type {
    case .list(let inner, _): element = inner == .null ? .any : inner
    case .any, .invalid: element = known(value.type, base)
    case .null, .boolean, .number, .text, .enumeration, .date, .time, .dateTime, .yearsMonths, .daysTime,
      .context, .range, .function:
      element = value.type
      if scope.mode == .strict { report(TypeMessages.notAList(value.type, place(base))) }
    }
    let depth = locals.depth
    let local = locals.pushElement(element)
    let test = check(condition)
    locals.pop(to: depth)
    let type = filtered(value.type, element, by: known(test.type, condition), condition)
    return result(
      type,
      .filter(
        value.operation, condition: test.operation, element: local, skipsMisfits: scope.mode == .gradual),
      expression)
  }

  /// The type of a filter's result: an element for an index, a list for a condition.
  private mutating func filtered(
    _ list: ValueType, _ element: ValueType, by test: ValueType, _ condition: Expression
  ) -> ValueType {
    switch test {
    case .number(let unit):
      if let unit, !unit.dimension.isNone {
        report(TypeMessages.filterCondition(test, place(condition)))
        return .invalid
      }
      return element
    case .boolean, .null:
      if case .list = list { return list }
      return list == .any ? .list(.any) : list == .invalid ? .invalid : .list(element)
    case .any: return .any
    case .invalid: return .invalid
    case .text, .enumeration, .date, .time, .dateTime, .yearsMonths, .daysTime, .list, .context, .range,
      .function:
      report(TypeMessages.filterCondition(test, place(condition)))
      return .invalid
    }
  }

  // MARK: Functions

  mutating func checkFunction(
    _ parameters: [Parameter], _ body: Expression, _ expression: Expression, given: [ValueType] = []
  ) -> Checked {
    let depth = locals.depth
    var checked: [ClosureParameter] = []
    for (position, parameter) in parameters.enumerated() {
      var type = ValueType.any
      if parameter.type == nil, given.indices.contains(position), given[position] != .null {
        type = given[position]
      }
      if let written = parameter.type {
        // A measure must not lose units on the way through a function.
        let number = ValueType.number(scope.mode == .strict ? Unit.none : nil)
        if let known = TypeNames.type(written, units: scope.units, number: number) {
          type = known
          if given.indices.contains(position), !known.isComparable(to: given[position]) {
            report(TypeMessages.expected(given[position], found: known, place(parameter.span)))
          }
        } else {
          report(TypeMessages.unknownType(TypeExpressionPrinter.text(written), place(parameter.span)))
        }
      }
      _ = locals.push(parameter.name, type)
      checked.append(ClosureParameter(name: parameter.name, type: type))
    }
    let value = check(body)
    locals.pop(to: depth)
    return result(
      ValueType.function(checked.map(\.type), value.type).bounded,
      .closure(checked, body: value.operation, firstLocal: depth), expression)
  }
}

extension MemberTypes {
  /// Whether FEEL goes through a single value of the type as through a list of one.
  static func isSingleElement(_ type: ValueType) -> Bool {
    switch type {
    case .range, .list, .function: false
    default: true
    }
  }
}
