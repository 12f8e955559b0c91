// A model of a proposition enters; applications that give its values leave, the rest filled in.

import RulesDSL

/// Makes applications out of models.
struct WitnessBuilder {
  let measures: [CheckedMeasure]
  let period: ConditionPeriod
  let pools: [ConstantPool]

  /// How many ways of filling in what the model leaves open are tried.
  static let attempts = 6

  /// An application; nil where a value cannot be written.
  func witness(_ model: PropositionModel, _ unknowns: Unknowns, attempt: Int) -> ConditionWitness? {
    var asOf = period.day
    if let index = unknowns.quantities.firstIndex(where: { $0.source == .asOf }),
      let day = model.quantities[index]
    {
      asOf = Int(exactly: day.numerator).flatMap { CivilDate(daysSinceEpoch: $0) }
    }
    guard let asOf else { return nil }
    let stated = StatedValues(model, unknowns)
    var given: [ConditionWitness.Given] = []
    for (position, measure) in measures.enumerated() {
      let candidates = CandidateValues(pool: pools[position], asOf: asOf)
      for input in measure.inputs where !given.contains(where: { $0.path == input.path }) {
        let fillings = candidates.values(
          input.schema, isNullable: input.declaration.isNullable, slot: input.slot)
        let filling = fillings.isEmpty ? nil : fillings[attempt % fillings.count]
        switch stated.value(of: input, filling: filling) {
        case .stated(let value):
          given.append(ConditionWitness.Given(path: input.path, value: value, isDecisive: true))
        case .open:
          guard let filling else { return nil }
          given.append(ConditionWitness.Given(path: input.path, value: filling, isDecisive: false))
        case .unwritable: return nil
        }
      }
    }
    let judged = measures.flatMap(\.judgedCriteria)
    var findings: [(criterion: String, verdict: Verdict)] = []
    for id in judged where !findings.contains(where: { $0.criterion == id }) {
      findings.append((id, stated.findings[id] ?? .met))
    }
    return ConditionWitness(
      asOf: asOf, given: given, findings: findings, decisiveFindings: Set(stated.findings.keys))
  }
}

/// What a model says about inputs and findings.
private struct StatedValues {
  /// The value of one input.
  enum Statement {
    case stated(Value)
    case open
    case unwritable
  }

  private var quantities: [Unknowns.Source: Rational] = [:]
  private var texts: [Unknowns.Source: String] = [:]
  private var excluded: [Unknowns.Source: Set<String>] = [:]
  private var facts: [Unknowns.Source: Bool] = [:]
  private(set) var findings: [String: Verdict] = [:]

  init(_ model: PropositionModel, _ unknowns: Unknowns) {
    for (index, value) in model.quantities { quantities[unknowns.quantities[index].source] = value }
    for (index, option) in model.choices { texts[unknowns.choices[index].source] = unknowns.options[option] }
    for (index, options) in model.excluded {
      excluded[unknowns.choices[index].source] = Set(options.map { unknowns.options[$0] })
    }
    for (index, flag) in model.facts { facts[unknowns.facts[index]] = flag }
    for choice in unknowns.choices {
      guard case .finding(let id) = choice.source else { continue }
      let possible = [Verdict.met, .unmet, .notApplicable].filter {
        !(excluded[choice.source] ?? []).contains($0.rawValue)
      }
      let isStated = texts[choice.source] != nil || excluded[choice.source] != nil
      guard isStated else { continue }
      findings[id] = texts[choice.source].flatMap { Verdict(rawValue: $0) } ?? possible.first
    }
  }

  func value(of input: CheckedInput, filling: Value?) -> Statement {
    let source = Unknowns.Source.input(input.path)
    if facts[.none(input.path)] == true { return .stated(.null) }
    switch input.schema {
    case .boolean: return facts[source].map { .stated(.boolean($0)) } ?? open(input, filling)
    case .number(let unit, _, _, _):
      guard let number = quantities[source] else { return open(input, filling) }
      guard let decimal = number.decimal, let canonical = unit.canonical(decimal) else { return .unwritable }
      return .stated(.number(canonical))
    case .text, .enumeration: return text(input, source, filling)
    case .temporal(let schema):
      guard let number = quantities[source] else { return open(input, filling) }
      guard number.isInteger, let value = temporal(schema.kind, number.numerator) else { return .unwritable }
      return .stated(value)
    case .list:
      guard let count = quantities[.count(input.path)] else { return open(input, filling) }
      guard let count = Int(exactly: count.numerator), count <= 2_000 else { return .unwritable }
      var items: [Value] = []
      if case .list(let given)? = filling { items = given }
      guard count > 0 else { return .stated(.list([])) }
      guard let model = items.first else { return .unwritable }
      return .stated(.list([Value](repeating: model, count: count)))
    case .record: return open(input, filling)
    }
  }

  /// What is left open must not be null where the model says that it is there.
  private func open(_ input: CheckedInput, _ filling: Value?) -> Statement {
    guard facts[.none(input.path)] == false, case .null? = filling else { return .open }
    switch input.schema {
    case .boolean: return .stated(.boolean(false))
    default: return .unwritable
    }
  }

  private func text(_ input: CheckedInput, _ source: Unknowns.Source, _ filling: Value?) -> Statement {
    if let text = texts[source] { return .stated(.text(text)) }
    guard let excluded = excluded[source] else { return open(input, filling) }
    if case .enumeration(let values) = input.schema {
      return values.first { !excluded.contains($0) }.map { .stated(.text($0)) } ?? .unwritable
    }
    let others = ["其他", "另一", "又一"] + (0...excluded.count).map { "其他\($0)" }
    return others.first { !excluded.contains($0) }.map { .stated(.text($0)) } ?? .unwritable
  }

  private func temporal(_ kind: TemporalSchema.Kind, _ number: Int128) -> Value? {
    switch kind {
    case .date: Int(exactly: number).flatMap { CivilDate(daysSinceEpoch: $0) }.map(Value.date)
    case .yearsMonths: Int(exactly: number).map { .yearsMonths(YearsMonthsDuration(months: $0)) }
    case .daysTime: DaysTimeDuration(totalNanoseconds: number).map(Value.daysTime)
    case .time, .dateTime: nil
    }
  }
}
