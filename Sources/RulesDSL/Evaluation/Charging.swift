// Values in, steps off the budget: work that depends on the size of values is paid for before it is done.

extension Evaluator {
  /// Takes steps off the budget; a failure when it is used up.
  package mutating func charge(_ steps: Int) throws(Failure) {
    stepsLeft -= min(max(steps, 0), stepsLeft + 1)
    if stepsLeft < 0 { throw exhaustion ?? EvaluationMessages.tooManySteps(limits.maximumSteps) }
  }

  /// Charges for looking at a text or at the elements of a list once, without what is inside them.
  package mutating func charge(reading value: Value) throws(Failure) {
    switch value {
    case .list(let items): try charge(items.count)
    case .context(let context): try charge(context.keys.count >> 4)
    case .text(let text): try charge(text.utf8.count >> 5)
    case .null, .boolean, .number, .date, .time, .dateTime, .yearsMonths, .daysTime, .range, .function,
      .unknown,
      .error:
      break
    }
  }

  /// Charges for making a list; a failure if it would have too many elements.
  mutating func charge(listOf count: Int) throws(Failure) {
    guard count <= limits.maximumListCount else {
      throw EvaluationMessages.listTooLong(limits.maximumListCount)
    }
    try charge(count)
  }

  /// Charges for everything inside a value, and answers how many levels it has; a failure if too many.
  ///
  /// Every list, record or function that is made of other values must pass here, since parts that are
  /// shared can make a small value exponentially large to look at.
  @discardableResult
  package mutating func charge(wholeOf value: Value, level: Int = 0) throws(Failure) -> Int {
    guard level < limits.maximumValueDepth else {
      throw EvaluationMessages.valueTooDeep(limits.maximumValueDepth)
    }
    try charge(reading: value)
    switch value {
    case .list(let items): return try charge(parts: items, level: level) + 1
    case .context(let context):
      try charge(context.keys.count)
      return try charge(parts: context.values, level: level) + 1
    case .function(.closure(let closure)):
      guard level + closure.depth < limits.maximumValueDepth else {
        throw EvaluationMessages.valueTooDeep(limits.maximumValueDepth)
      }
      return closure.depth
    case .null, .boolean, .number, .text, .date, .time, .dateTime, .yearsMonths, .daysTime, .range,
      .function(.builtin), .unknown, .error:
      return 0
    }
  }

  /// Charges for the parts of a value; answers the number of levels of the deepest.
  mutating func charge(parts: [Value], level: Int) throws(Failure) -> Int {
    var depth = 0
    for part in parts {
      if case .number = part { continue }
      depth = max(depth, try charge(wholeOf: part, level: level + 1))
    }
    return depth
  }
}
