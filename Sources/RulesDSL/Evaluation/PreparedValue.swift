// The operations of constants in; the list or range of them, made once for all evaluations, out.

/// A list or range whose parts are all constants, with what making it costs. A reference, so that a step stays
/// small.
package final class PreparedValue: Sendable {
  /// The list or range.
  package let value: Value
  /// What making it takes off the budget, beside the step for the whole.
  let steps: Int
  /// Levels of operations below it.
  let levels: Int
  /// The step that makes it from its parts.
  let original: OperationKind

  private init(_ value: Value, _ steps: Int, _ levels: Int, _ original: OperationKind) {
    self.value = value
    self.steps = steps
    self.levels = levels
    self.original = original
  }

  /// A list or range made of operations; nil unless all of them are constants, or where there is nothing to make
  /// or making it fails.
  convenience init?(_ kind: OperationKind, of operations: [Operation]) {
    var steps = 0
    var levels = 1
    func part(_ index: Int) -> Value? {
      steps += 1
      switch operations[index].kind {
      case .constant(.error), .constant(.unknown): return nil
      case .constant(let value): return value
      case .prepared(let part):
        guard case .range = part.value else { return nil }
        steps += part.steps
        levels = 2
        return part.value
      default: return nil
      }
    }
    switch kind {
    case .list(let items):
      var values: [Value] = []
      for item in items {
        guard let value = part(item) else { return nil }
        if case .text(let text) = value { steps += text.utf8.count >> 5 }
        values.append(value)
      }
      guard !values.isEmpty else { return nil }
      self.init(.list(values), steps, levels, kind)
    case .range(let lower, let upper, let form):
      var ends: [Value?] = []
      for end in [lower, upper] {
        let value = end.flatMap { part($0) }
        if end != nil, value == nil { return nil }
        ends.append(value)
      }
      let range = RangeTest.make(ends[0], ends[1], form)
      guard case .range = range else { return nil }
      self.init(range, steps, levels, kind)
    default: return nil
    }
  }
}

extension Evaluator {
  /// The value, as if it were made from its parts: where they are recorded or a bound is near, it is.
  ///
  /// Kept out of line, so that the commonest steps stay short.
  @inline(never)
  mutating func prepared(_ program: Program, _ prepared: PreparedValue) throws(Failure) -> Value {
    if trace == nil, prepared.steps <= stepsLeft, depth + prepared.levels <= limits.maximumDepth,
      prepared.levels <= limits.maximumValueDepth
    {
      stepsLeft -= prepared.steps
      return prepared.value
    }
    switch prepared.original {
    case .list(let items): return try list(program, items)
    case .range(let lower, let upper, let range): return makeRange(program, lower, upper, range)
    default: return prepared.value
    }
  }
}
