// Lists in, their different elements or their elements in order out.

extension Evaluator {
  // MARK: Different elements

  /// Each element once, in order of first occurrence; unknown if what is unknown could decide.
  mutating func distinct(_ items: [Value]) throws(Failure) -> Value {
    var kept: [Value] = []
    // Where kept elements stand that may be equal to one with the same fingerprint.
    var places: [Int: [Int]] = [:]
    var pending = Pending()
    for item in items {
      let before = stepsLeft
      try charge(wholeOf: item)
      let size = 1 + before - stepsLeft
      let fingerprint = Fingerprint.of(item)
      let candidates = fingerprint.map { places[$0, default: []] + places[Fingerprint.open, default: []] }
      try charge(size * (candidates?.count ?? kept.count))
      var doubt = Pending()
      var isKnown = false
      for index in candidates ?? Array(kept.indices) where !isKnown {
        let result = Equality.matches(item, kept[index])
        isKnown = result.isTrue
        _ = doubt.add(result)
      }
      if isKnown { continue }
      if let result = doubt.result { _ = pending.add(result) }
      places[fingerprint ?? Fingerprint.open, default: []].append(kept.count)
      kept.append(item)
    }
    return pending.result ?? .list(kept)
  }

  // MARK: Order

  /// The elements in the order of a function that says whether one precedes another; others keep theirs.
  mutating func sort(_ items: [Value], by precedes: FunctionValue) throws(Failure) -> Value {
    var pending = Pending()
    var sorted = items
    var width = 1
    while width < sorted.count {
      try charge(sorted.count)
      var merged: [Value] = []
      merged.reserveCapacity(sorted.count)
      for start in stride(from: 0, to: sorted.count, by: 2 * width) {
        var left = sorted[start..<min(start + width, sorted.count)]
        var right = sorted[left.endIndex..<min(left.endIndex + width, sorted.count)]
        while let first = left.first, let second = right.first {
          if try isPreceding(second, first, by: precedes, &pending) {
            merged.append(second)
            right.removeFirst()
          } else {
            merged.append(first)
            left.removeFirst()
          }
        }
        merged += left
        merged += right
      }
      sorted = merged
      width *= 2
    }
    return pending.result ?? .list(sorted)
  }

  private mutating func isPreceding(
    _ first: Value, _ second: Value, by precedes: FunctionValue, _ pending: inout Pending
  ) throws(Failure) -> Bool {
    let answer = try invoke(precedes, [first, second])
    switch answer {
    case .boolean(let value): return value
    case .unknown:
      _ = pending.add(answer)
      return false
    case .error(let failure): throw failure
    case .null:
      throw EvaluationMessages.invalidArgument(
        "排序的函数没有答出先后，比较的值是“无”", "the function to sort by compared with null and gave no order")
    default: throw EvaluationMessages.notBoolean(answer)
    }
  }
}

/// Numbers that values share if they are equal.
private enum Fingerprint {
  /// The fingerprint of values that could equal values with another one.
  static let open = 0

  /// The fingerprint of a value; nil if it has parts that are unknown or failed.
  static func of(_ value: Value) -> Int? {
    var hasher = Hasher()
    return feed(value, to: &hasher) ? hasher.finalize() : nil
  }

  /// Feeds a value; false if it has parts that are unknown or failed.
  private static func feed(_ value: Value, to hasher: inout Hasher) -> Bool {
    hasher.combine(value.kind)
    switch value {
    case .null, .time, .dateTime, .range, .function: return true
    case .boolean(let value): hasher.combine(value)
    case .number(let value): hasher.combine(value)
    case .text(let text): hasher.combine(text)
    case .date(let date): hasher.combine(date)
    case .yearsMonths(let duration): hasher.combine(duration)
    case .daysTime(let duration): hasher.combine(duration)
    case .list(let items):
      hasher.combine(items.count)
      for item in items where !feed(item, to: &hasher) { return false }
    case .context(let context):
      // The order of the entries does not matter.
      var sum = 0
      for (key, value) in context.entries {
        guard let part = of(value) else { return false }
        var entry = Hasher()
        entry.combine(key)
        entry.combine(part)
        sum &+= entry.finalize()
      }
      hasher.combine(sum)
    case .unknown, .error: return false
    }
    return true
  }
}
