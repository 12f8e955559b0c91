// Lists and conditions in: `for`, `some`, `every` and filters out.

import SourceText

extension Evaluator {
  // MARK: for, some, every

  mutating func iteration(
    _ program: Program, _ iterators: [IteratorOperation], _ body: Int, _ partial: Int?
  ) throws(Failure) -> Value {
    var results: [Value] = []
    var problem: Value?
    if let partial { locals[partial] = .list([]) }
    _ = try loop(program, iterators[...]) { evaluator, domainProblem throws(Failure) in
      problem = domainProblem
      if problem != nil { return false }
      let result = evaluator.evaluate(program, body)
      if case .number = result {} else { try evaluator.charge(wholeOf: result, level: 1) }
      results.append(result)
      guard results.count <= evaluator.limits.maximumListCount else {
        throw EvaluationMessages.listTooLong(evaluator.limits.maximumListCount)
      }
      if let partial {
        // The results so far are copied for every pass that can see them.
        try evaluator.charge(results.count)
        evaluator.locals[partial] = .list(results)
      }
      return true
    }
    return problem ?? .list(results)
  }

  mutating func quantified(
    _ program: Program, _ quantifier: Quantifier, _ iterators: [IteratorOperation], _ condition: Int
  ) throws(Failure) -> Value {
    let settling = quantifier == .some
    var combination = Logic.Combination(settledBy: settling)
    var isSettled = false
    _ = try loop(program, iterators[...]) { evaluator, domainProblem throws(Failure) in
      // An unknown or failed domain is like an unknown or failed condition: others may settle the result.
      if case .unknown(let reason)? = domainProblem {
        isSettled = combination.add(.unknown(evaluator.unknowns(program, condition, beside: reason)))
      } else {
        isSettled = combination.add(domainProblem ?? evaluator.condition(program, condition))
      }
      return !isSettled
    }
    return isSettled ? .boolean(settling) : combination.result
  }

  /// The value of a condition; a failure if it is neither a boolean nor null nor unknown.
  mutating func condition(_ program: Program, _ index: Int) -> Value {
    let value = evaluate(program, index)
    switch value {
    case .boolean, .null, .unknown, .error: return value
    case .number, .text, .date, .time, .dateTime, .yearsMonths, .daysTime, .list, .context, .range, .function:
      return .error(EvaluationMessages.notBoolean(value).at(program.place(index)))
    }
  }

  /// Runs `body` for every combination, the last iterator fastest, until it answers false; answers whether it
  /// went to the end. A domain that is unknown or failed is handed to `body` in place of its elements.
  private mutating func loop(
    _ program: Program, _ iterators: ArraySlice<IteratorOperation>,
    _ body: (inout Evaluator, Value?) throws(Failure) -> Bool
  ) throws(Failure) -> Bool {
    guard let iterator = iterators.first else { return try body(&self, nil) }
    depth += 1
    defer { depth -= 1 }
    switch try domain(program, iterator) {
    case .other(let problem):
      for pending in iterators { locals[pending.local] = problem }
      return try body(&self, problem)
    case .items(let items):
      for item in items {
        try charge(1)
        locals[iterator.local] = item
        guard try loop(program, iterators.dropFirst(), body) else { return false }
      }
      return true
    }
  }

  private enum Domain {
    case items([Value])
    case other(Value)
  }

  private mutating func domain(_ program: Program, _ iterator: IteratorOperation) throws(Failure) -> Domain {
    let value = evaluate(program, iterator.domain)
    if let upper = iterator.upper {
      let end = evaluate(program, upper)
      return try interval(value, end, isDescendingAllowed: true)
    }
    switch value {
    case .list(let items): return .items(items)
    case .unknown, .error: return .other(value)
    case .null: throw EvaluationMessages.nullDomain
    case .range(let range):
      guard let lower = range.lower, let upper = range.upper else { throw EvaluationMessages.openDomain }
      guard case .items(var items) = try interval(lower, upper, isDescendingAllowed: false) else {
        throw EvaluationMessages.openDomain
      }
      if !range.includesLower, !items.isEmpty { items.removeFirst() }
      if !range.includesUpper, !items.isEmpty { items.removeLast() }
      return .items(items)
    default: return .items([value])
    }
  }

  /// Whole numbers or dates from one end to the other, both included, downwards if the second is smaller.
  private mutating func interval(
    _ from: Value, _ to: Value, isDescendingAllowed: Bool
  ) throws(Failure) -> Domain {
    switch (from, to) {
    case (.error, _), (.unknown, _): return .other(from)
    case (_, .error), (_, .unknown): return .other(to)
    case (.number(let first), .number(let last)):
      guard let start = first.intValue, let end = last.intValue else {
        throw EvaluationMessages.wholeNumberDomain
      }
      return .items(try steps(start, end, isDescendingAllowed) { .number(Decimal128($0)) })
    case (.date(let first), .date(let last)):
      return .items(
        try steps(first.daysSinceEpoch, last.daysSinceEpoch, isDescendingAllowed) {
          CivilDate(daysSinceEpoch: $0).map(Value.date) ?? .null
        })
    default: throw EvaluationMessages.rangeDomain(from, to)
    }
  }

  private mutating func steps(
    _ start: Int, _ end: Int, _ isDescendingAllowed: Bool, _ value: (Int) -> Value
  ) throws(Failure) -> [Value] {
    guard start <= end || isDescendingAllowed else { return [] }
    let (distance, overflow) = end.subtractingReportingOverflow(start)
    guard !overflow, distance.magnitude < UInt(limits.maximumListCount) else {
      throw EvaluationMessages.listTooLong(limits.maximumListCount)
    }
    try charge(abs(distance))
    return stride(from: start, through: end, by: start <= end ? 1 : -1).map(value)
  }

  // MARK: Filters

  /// `list[condition]`: a boolean keeps elements, a number picks one.
  mutating func filter(
    _ program: Program, _ base: Int, _ condition: Int, _ element: Int, _ skipsMisfits: Bool
  ) throws(Failure) -> Value {
    let value = evaluate(program, base)
    let items: [Value]
    switch value {
    case .list(let list): items = list
    case .unknown(let reason):
      locals[element] = value
      return .unknown(unknowns(program, condition, beside: reason))
    case .error: return value
    case .null: items = []
    default: items = [value]
    }
    if items.isEmpty { return try emptyFilter(program, condition, element) }
    var kept: [Value] = []
    var unknown: Unknown?
    for (position, item) in items.enumerated() {
      try charge(1)
      locals[element] = item
      switch evaluate(program, condition) {
      case .boolean(true): kept.append(item)
      case .boolean(false), .null: break
      case .unknown(let reason): unknown = unknown?.union(reason) ?? reason
      case .number(let index) where position == 0: return ValuePath.item(index, of: items)
      case .error(let failure) where skipsMisfits && failure.isMisfit: break
      case .error(let failure): throw failure
      case let other: throw EvaluationMessages.filterKind(other)
      }
    }
    if let unknown { return .unknown(unknown) }
    return .list(kept)
  }

  /// What is unknown in a condition on elements that are unknown themselves: once they are known it could
  /// matter as well.
  private mutating func unknowns(_ program: Program, _ condition: Int, beside reason: Unknown) -> Unknown {
    guard case .unknown(let further) = evaluate(program, condition) else { return reason }
    return reason.union(further)
  }

  /// Nothing to test: `[]` for a condition, null for an index, which only evaluation tells apart.
  private mutating func emptyFilter(_ program: Program, _ condition: Int, _ element: Int) throws(Failure)
    -> Value
  {
    locals[element] = .null
    if case .number = evaluate(program, condition) { return .null }
    return .list([])
  }
}

extension Failure {
  /// Whether an element was of a kind that the condition of a filter does not fit; in FEEL that is null.
  fileprivate var isMisfit: Bool {
    let codes: [DiagnosticCode] = [.incomparableValues, .wrongValueKind, .noMember]
    return codes.contains(code)
  }
}
