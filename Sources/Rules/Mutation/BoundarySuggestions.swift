// The tests of a measure in; the cases at, below and above its limits that they lack out. Deterministic.

import RulesDSL
import SourceText

/// Looks for what tests leave out: limits, missing inputs, values of enumerations and rows of tables.
package struct BoundarySuggestions {
  private let measure: CheckedMeasure
  private let tests: MutationTests
  private let writer: TestCaseWriter
  private let base: Assessment
  private let variations: [Variation]
  private var seen: Set<String> = []
  private var texts: [String] = []

  /// The base with one value changed, and what the measure comes to.
  private struct Variation {
    let application: TrialApplication
    let assessment: Assessment
  }

  /// The texts of the cases that are missing, in the order of the measure; none where the tests have no base.
  ///
  /// - Parameter file: only nodes that are written in the file with this name are looked at.
  package static func cases(for tests: MutationTests, file: String) -> [String] {
    guard var suggestions = BoundarySuggestions(tests) else { return [] }
    for boundary in Boundary.all(in: tests.measure, writtenIn: file) { suggestions.add(boundary) }
    suggestions.addMissing()
    suggestions.addValues()
    suggestions.addRows(writtenIn: file)
    return suggestions.texts
  }

  private init?(_ tests: MutationTests) {
    let measure = tests.measure
    guard let document = tests.document.base,
      let given = ApplicationChecker.check(document, against: measure).application,
      let assessment = Engine.assess(measure, given).assessment
    else { return nil }
    self.measure = measure
    self.tests = tests
    base = assessment
    writer = TestCaseWriter(measure, base: given, names: Set(tests.document.cases.map(\.name.text)))
    variations = Self.variations(of: given, measure)
  }

  private static func variations(of base: CheckedApplication, _ measure: CheckedMeasure) -> [Variation] {
    let start = TrialApplication(base, measure)
    let pool = ConstantPool(measure)
    let candidates = CandidateValues(pool: pool, asOf: base.asOf)
    var applications = [start]
    for (index, input) in measure.inputs.enumerated() {
      let others = measure.inputs.indices.filter { $0 != index }.compactMap { start.values[$0] }
      let values = candidates.values(
        input.schema, isNullable: input.declaration.isNullable, slot: input.slot,
        base: start.values[index], others: others)
      applications += (values + days(of: input, pool, base.asOf)).map { start.setting(index, to: $0) }
    }
    return applications.compactMap { application in
      Engine.assess(measure, application.checked(for: measure)).assessment.map {
        Variation(application: application, assessment: $0)
      }
    }
  }

  /// The days from which it is a month more or less than a span of months that the measure knows.
  private static func days(of input: CheckedInput, _ pool: ConstantPool, _ asOf: CivilDate) -> [Value] {
    guard case .temporal(let schema) = input.schema, schema.kind == .date, schema.minimum == nil,
      schema.maximum == nil
    else { return [] }
    return pool.temporals.flatMap { value -> [Value] in
      guard case .yearsMonths(let span) = value, (-10_000...10_000).contains(span.months) else { return [] }
      return [span.months + 1, span.months - 1].compactMap {
        asOf.subtracting(YearsMonthsDuration(months: $0)).map(Value.date)
      }
    }
  }

  // MARK: Limits

  /// The nearest values below, at and above a limit, unless a case already has them.
  private mutating func add(_ boundary: Boundary) {
    let distances = variations.map { boundary.distance(in: $0.assessment) }
    let known = Set(tests.trials.compactMap { boundary.distance(in: $0.assessment)?.reduced.description })
    let found = distances.indices.compactMap { index in distances[index].map { (index, $0) } }
    let wanted = [
      found.filter { $0.1.isNegative }.max { $0.1 < $1.1 }, found.first { $0.1.isZero },
      found.filter { !$0.1.isNegative && !$0.1.isZero }.min { $0.1 < $1.1 },
    ]
    for case (let index, let distance)? in wanted where !known.contains(distance.reduced.description) {
      add(variations[index].application, variations[index].assessment, about: boundary.node)
    }
  }

  // MARK: Inputs

  private mutating func addMissing() {
    let trials = tests.trials.map(\.assessment.application)
    for index in measure.inputs.indices {
      guard let start = variations.first?.application, base.application.values[index]?.isDefault == false,
        !trials.contains(where: { $0.values[index] == nil })
      else { continue }
      var application = start
      application.values[index] = nil
      add(application, about: nil)
    }
  }

  private mutating func addValues() {
    let trials = tests.trials.map(\.assessment.application)
    for (index, input) in measure.inputs.enumerated() {
      let values: [Value]
      switch input.schema {
      case .boolean: values = [.boolean(true), .boolean(false)]
      case .enumeration(let options): values = options.map(Value.text)
      default: continue
      }
      for value in values {
        let key = ValueKey.text(value)
        let isKnown = trials.contains { $0.values[index].map { ValueKey.text($0.value) } == key }
        guard !isKnown, let start = variations.first?.application else { continue }
        add(start.setting(index, to: value), about: nil)
      }
    }
  }

  // MARK: Rows

  /// A case for each row that no case reaches, where a single changed value reaches it.
  private mutating func addRows(writtenIn file: String) {
    for (index, table) in measure.tables.enumerated() where table.declaration.name.place.file.name == file {
      let reached = Set(tests.trials.flatMap { $0.assessment.tables[index].rows })
      for row in table.table.rows.indices where !reached.contains(row) {
        guard let variation = variations.first(where: { $0.assessment.tables[index].rows.contains(row) })
        else { continue }
        add(variation.application, variation.assessment, about: "\(table.declaration.name.text)第\(row + 1)行")
      }
    }
  }

  // MARK: Cases

  private mutating func add(_ application: TrialApplication, about node: String?) {
    guard let assessment = Engine.assess(measure, application.checked(for: measure)).assessment else {
      return
    }
    add(application, assessment, about: node)
  }

  /// Keeps a case that reads back and passes; an application is suggested once.
  private mutating func add(_ application: TrialApplication, _ assessment: Assessment, about node: String?) {
    let key = application.key
    guard !seen.contains(key),
      let expectation = writer.expectation(
        assessment, AssessmentDifference(base, assessment), alsoVerdictOf: node, saysMissing: true),
      let text = writer.text(
        application, about: node, expecting: expectation, comment: MutationMessages.toBeChecked.zh),
      let testCase = TestCaseWriter.read(text, hasDate: true)
    else { return }
    let (written, problems) = testCase.application(from: tests.document.base)
    guard !problems.hasErrors,
      let checked = ApplicationChecker.check(written, against: measure).application,
      let again = Engine.assess(measure, checked).assessment,
      TestRunner.differences(testCase, again).isEmpty
    else { return }
    seen.insert(key)
    texts.append(text)
  }
}
