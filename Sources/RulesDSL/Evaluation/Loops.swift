// Lists and conditions in: `for`, `some`, `every` and filters out.

extension Evaluator {
  // MARK: for, some, every

  mutating func iteration(
    _ program: Program, _ iterators: [IteratorOperation], _ body: Int, _ partial: Int
  ) throws(Failure) -> Value {
    var results: [Value] = []
    locals[partial] = .list([])
    let problem = try loop(program, iterators[...]) { evaluator throws(Failure) in
      results.append(evaluator.evaluate(program, body))
      if results.count > evaluator.limits.maximumListCount {
        throw EvaluationMessages.listTooLong(evaluator.limits.maximumListCount)
      }
      evaluator.locals[partial] = .list(results)
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
    let problem = try loop(program, iterators[...]) { evaluator throws(Failure) in
      if combination.add(evaluator.evaluate(program, condition)) { isSettled = true }
      return !isSettled
    }
    return isSettled ? .boolean(settling) : problem ?? combination.result
  }

  /// Runs `body` for every combination, the last iterator fastest, until it answers false. Answers the unknown
  /// or failed domain that kept the loop from being complete.
  private mutating func loop(
    _ program: Program, _ iterators: ArraySlice<IteratorOperation>,
    _ body: (inout Evaluator) throws(Failure) -> Bool
  ) throws(Failure) -> Value? {
    guard let iterator = iterators.first else {
      return try body(&self) ? nil : .null
    }
    let items: [Value]
    switch try domain(program, iterator) {
    case .items(let values): items = values
    case .other(let value): return value
    }
    for item in items {
      try charge(1)
      locals[iterator.local] = item
      if let problem = try loop(program, iterators.dropFirst(), body) { return problem }
    }
    return nil
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
  mutating func filter(_ program: Program, _ base: Int, _ condition: Int, _ element: Int) throws(Failure)
    -> Value
  {
    let value = evaluate(program, base)
    let items: [Value]
    switch value {
    case .list(let list): items = list
    case .unknown, .error: return value
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
      case .error(let failure): throw failure
      case let other: throw EvaluationMessages.filterKind(other)
      }
    }
    if let unknown { return .unknown(unknown) }
    return .list(kept)
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
