// An input and the constants of the measure in; values worth trying out, the likeliest first.

import RulesDSL

/// Values of inputs that lie at, below and above what they may be compared with. All of them may stand in an
/// application.
struct CandidateValues {
  private let pool: ConstantPool
  private let asOf: CivilDate

  /// - Parameter asOf: the day of the assessment, from which durations are counted back.
  init(pool: ConstantPool, asOf: CivilDate) {
    self.pool = pool
    self.asOf = asOf
  }

  /// More values of one input are not tried.
  static let maximumCount = 80

  /// Values of an input, `base` first where there is one.
  ///
  /// - Parameters:
  ///   - slot: the slot of the input.
  ///   - others: values of other inputs, with which it may be compared, a number also with a share of them.
  func values(
    _ schema: InputSchema, isNullable: Bool, slot: Int, base: Value? = nil, others: [Value] = []
  ) -> [Value] {
    var result = [base].compactMap(\.self)
    switch schema {
    case .boolean: result += [.boolean(true), .boolean(false)]
    case .enumeration(let values): result += values.map(Value.text)
    case .text: result += texts(slot)
    case .number(let unit, let isInteger, let minimum, let maximum):
      let bounds = NumberBounds(unit: unit, isInteger: isInteger, minimum: minimum, maximum: maximum)
      result += numbers(bounds, base, others).map(Value.number)
    case .temporal(let temporal): result += temporals(temporal, others + [base].compactMap(\.self))
    case .list(let element):
      // Lists are long, so that telling them apart would cost more than trying some twice.
      return Array((lists(element, base, slot) + (isNullable ? [.null] : [])).prefix(Self.maximumCount))
    case .record(let fields): result += [record(fields, slot)]
    }
    if isNullable { result.append(.null) }
    return Array(Self.distinct(result).prefix(Self.maximumCount))
  }

  /// The same values without repetition, in their order.
  static func distinct(_ values: [Value]) -> [Value] {
    var seen: Set<String> = []
    return values.filter { seen.insert(ValueKey.text($0)).inserted }
  }

  // MARK: Texts

  private func texts(_ slot: Int) -> [Value] {
    let (near, far) = pool.texts(beside: slot)
    let composed = near.prefix(8).map { $0 + "某地" }
    return (near + ["其他", "另一处"] + composed + far).map(Value.text)
  }

  // MARK: Numbers

  private struct NumberBounds {
    let unit: Unit
    let isInteger: Bool
    let minimum: Decimal128?
    let maximum: Decimal128?

    /// Whether an application may give the number and its digits say it exactly.
    func admits(_ value: Decimal128) -> Bool {
      if let minimum, value < minimum { return false }
      if let maximum, maximum < value { return false }
      guard let shown = unit.displayed(value), unit.canonical(shown) == value else { return false }
      return !isInteger || shown.isInteger
    }

    /// The smallest step that people would write.
    var step: Decimal128 { unit.canonical(.one) ?? .one }
  }

  private func numbers(_ bounds: NumberBounds, _ base: Value?, _ others: [Value]) -> [Decimal128] {
    var limits = pool.numbers[bounds.unit.dimension] ?? []
    // A share of another input is a limit as well.
    for share in (pool.numbers[.none] ?? []).prefix(8) {
      for case .number(let other) in others.prefix(12) {
        if let product = try? share.multiplied(by: other) { limits.append(product) }
        if let quotient = try? other.divided(by: share) { limits.append(quotient) }
      }
    }
    for case .number(let other) in others.prefix(12) { limits.append(other) }
    var result: [Decimal128] = []
    for limit in limits {
      let near = [try? limit.subtracting(bounds.step), try? limit.adding(bounds.step)]
      result += [limit] + near.compactMap(\.self)
    }
    result += [bounds.minimum, bounds.maximum].compactMap(\.self)
    if case .number(let number)? = base {
      result += ["0.1", "0.5", "0.9", "1.1", "2", "10", "100"].compactMap {
        Decimal128(parsing: $0.utf8).flatMap { factor in try? number.multiplied(by: factor) }
      }
    }
    for magnitude in [0, 1, 10, 100, 1_000, 100_000] {
      if let number = bounds.unit.canonical(Decimal128(magnitude)) { result.append(number) }
    }
    return result.filter(bounds.admits)
  }

  // MARK: Dates and durations

  private func temporals(_ schema: TemporalSchema, _ others: [Value]) -> [Value] {
    let values: [Value]
    switch schema.kind {
    case .date: values = dates(others)
    case .yearsMonths: values = months()
    case .daysTime: values = days()
    case .time: values = pool.temporals + [Value](literals: ["09:00:00", "18:00:00"])
    case .dateTime:
      values = pool.temporals + [Value](literals: ["2019-06-01T09:00:00", "2020-06-01T09:00:00"])
    }
    return values.filter { value in
      value.hasKind(schema.kind) && isWithin(value, schema.minimum, .greaterOrEqual)
        && isWithin(value, schema.maximum, .lessOrEqual)
    }
  }

  private func isWithin(_ value: Value, _ bound: TemporalSchema.Bound?, _ op: ComparisonOperator) -> Bool {
    guard let bound else { return true }
    if case .boolean(true) = Comparison.compare(op, value, bound.value) { return true }
    return false
  }

  private func dates(_ others: [Value]) -> [Value] {
    var days: [CivilDate] = []
    for value in pool.temporals {
      switch value {
      case .date(let date): days.append(date)
      case .yearsMonths(let duration): days += [asOf.subtracting(duration)].compactMap(\.self)
      case .daysTime(let duration): days += [asOf.subtracting(duration)].compactMap(\.self)
      default: break
      }
    }
    for case .date(let date) in others.prefix(12) { days.append(date) }
    let aYear = YearsMonthsDuration(months: 12)
    days += [
      asOf.subtracting(aYear), asOf, asOf.adding(aYear), asOf.subtracting(YearsMonthsDuration(months: 60)),
    ]
    .compactMap(\.self)
    return days.flatMap { [$0.adding(days: -1), $0, $0.adding(days: 1)] }.compactMap { $0.map(Value.date) }
  }

  private func months() -> [Value] {
    let limits = pool.temporals.compactMap { value -> Int? in
      if case .yearsMonths(let duration) = value { duration.months } else { nil }
    }
    let near = limits.filter { (-100_000...100_000).contains($0) }.flatMap { [$0 - 1, $0, $0 + 1] }
    return (near + [0, 12, 36]).map { .yearsMonths(YearsMonthsDuration(months: $0)) }
  }

  private func days() -> [Value] {
    pool.temporals + [Value](literals: ["P0D", "P1D", "P30D", "P365D"])
  }

  // MARK: Lists and records

  /// Lists with none, one and as many elements as a limit asks for.
  private func lists(_ element: InputSchema, _ base: Value?, _ slot: Int) -> [Value] {
    var model = values(element, isNullable: false, slot: slot).first ?? .null
    var items: [Value] = []
    if case .list(let given)? = base { items = given }
    if let first = items.first { model = first }
    var result: [Value] = [items.isEmpty ? .list([model]) : .list(items)]
    // Counts have a unit of their own, so that small whole numbers of every dimension may be limits of them.
    let limits = pool.numbers.values.flatMap(\.self).compactMap(\.intValue).filter { (1...40).contains($0) }
    let counts = Set(limits.sorted().prefix(6).flatMap { [$0 - 1, $0, $0 + 1] } + [0, 1, 2]).sorted()
    for count in counts where count != items.count {
      let kept = items.prefix(count)
      result.append(.list(kept + [Value](repeating: model, count: max(0, count - kept.count))))
    }
    // One field of all records takes each of its values.
    if case .record(let fields) = element {
      let start = items.isEmpty ? [model] : items
      for field in fields {
        for value in values(field.schema, isNullable: field.isNullable, slot: slot).prefix(12) {
          result.append(.list(start.map { $0.setting([field.name], to: value) }))
        }
      }
    } else {
      result += values(element, isNullable: false, slot: slot).prefix(12).map { value in .list([value]) }
    }
    return result
  }

  private func record(_ fields: [RecordField], _ slot: Int) -> Value {
    .context(
      ContextValue(
        fields.map { ($0.name, values($0.schema, isNullable: $0.isNullable, slot: slot).first ?? .null) }))
  }
}

extension [Value] {
  /// Temporal values from their literals.
  fileprivate init(literals: [String]) {
    self = literals.compactMap { TemporalLiteral(parsing: $0).map(Value.init) }
  }
}

extension Value {
  /// The value with a field set below it, in every element of a list.
  func setting(_ path: ArraySlice<String>, to value: Value) -> Value {
    guard let name = path.first else { return value }
    switch self {
    case .list(let items): return .list(items.map { $0.setting(path, to: value) })
    case .context(let context):
      guard let member = context[name] else { return self }
      return .context(context.setting(name, to: member.setting(path.dropFirst(), to: value)))
    default: return self
    }
  }

  fileprivate func hasKind(_ kind: TemporalSchema.Kind) -> Bool {
    switch (kind, self) {
    case (.date, .date), (.time, .time), (.dateTime, .dateTime), (.yearsMonths, .yearsMonths),
      (.daysTime, .daysTime):
      true
    default: false
    }
  }
}

/// A text that two values share only if they are the same.
enum ValueKey {
  static func text(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .number(let number): "n\(number.reduced)"
    case .text(let text): "t" + JSONDocument.quoted(text)
    case .date(let date): date.description
    case .time(let time): time.description
    case .dateTime(let point): point.description
    case .yearsMonths(let duration): duration.description
    case .daysTime(let duration): duration.description
    case .list(let items): "[" + items.map(text).joined(separator: ",") + "]"
    case .context(let context):
      "{" + context.entries.map { JSONDocument.quoted($0.0) + ":" + text($0.1) }.joined(separator: ",") + "}"
    case .range, .function, .unknown, .error: "?"
    }
  }
}
