// Measures and random edits of them enter; laws that every comparison keeps are checked.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite("Laws of comparisons")
struct ComparisonLawTests {
  @Test("a measure is not different from itself")
  func same() throws {
    let repository = RuleRepository(roots: [RepositoryFiles.root + "/rules"])
    var count = 0
    for file in repository.measureFiles {
      guard let measure = MeasureLoader.load(file, from: repository).checked else { continue }
      count += 1
      let comparison = MeasureComparison(measure, measure)
      #expect(comparison.isEmpty, "\(ComparisonTableTests.report(comparison))")
      #expect(!comparison.mayChangeResults)
    }
    #expect(count > 10)
  }

  @Test("exchanging the versions exchanges the columns", arguments: ComparisonTableTests.edits)
  func exchanged(_ edit: ComparisonTableTests.Edit) throws {
    let text = ComparisonTableTests.measure.replacing(edit.before, with: edit.after)
    let old = try MeasureFixture.measure(ComparisonTableTests.measure)
    let new = try MeasureFixture.measure(text)
    let (forward, backward) = (MeasureComparison(old, new), MeasureComparison(new, old))
    func columns(_ comparison: MeasureComparison, isForward: Bool) -> [String] {
      comparison.changes.flatMap { change in
        change.facts.map { fact in
          let (first, second) = isForward ? (fact.old, fact.new) : (fact.new, fact.old)
          return "\(change.kind) \(first?.zh ?? "–") → \(second?.zh ?? "–")"
        }
      }.sorted()
    }
    #expect(columns(forward, isForward: true) == columns(backward, isForward: false))
    #expect(forward.mayChangeResults == backward.mayChangeResults)
  }

  /// A measure with an edit at random.
  private static func edited(_ text: String, _ generator: inout SplitMix64) -> String {
    let edits: [(String, [String])] = [
      ("1个", ["0个", "2个"]), ("2个", ["1个", "3个"]), ("0个", ["1个"]), (" and ", [" or "]), (" or ", [" and "]),
      (">=", [">"]), ("<=", ["<"]), ("all:", ["any:"]), ("甲", ["乙", "甲 or 甲"]), ("\"小\"", ["\"中\""]),
      ("favourable: true", ["favourable: false"]), ("测试", ["另一个理由"]), ("数 + 1个", ["1个 + 数"]),
    ]
    let (before, replacements) = edits[Int.random(in: edits.indices, using: &generator)]
    let after = replacements[Int.random(in: replacements.indices, using: &generator)]
    guard let head = text.firstRange(of: "parameters:") else { return text }
    let rest = text[head.lowerBound...]
    let ranges = rest.ranges(of: before)
    guard !ranges.isEmpty else { return text }
    let range = ranges[Int.random(in: ranges.indices, using: &generator)]
    return String(text[..<range.lowerBound]) + after + String(text[range.upperBound...])
  }

  @Test("no claim about edits of small measures is contradicted by an application")
  func bruteForce() throws {
    var generator = SplitMix64(seed: 20_260_917)
    var (compared, changed, found, proved) = (0, 0, 0, 0)
    for number in 0..<GeneratedCases.count(40) {
      guard let generated = GeneratedMeasure(&generator) else { continue }
      let text = Self.edited(generated.text, &generator)
      guard let measure = MeasureFixture.compile(MeasureFixture.text(text)).measure else { continue }
      compared += 1
      let comparison = MeasureComparison(generated.measure, measure)
      let comparer = ResultComparer(comparison)
      let differences = generated.assessments.compactMap { before -> ResultDifference.Kind? in
        Engine.assess(measure, before.application).assessment.flatMap { comparer.weightiest(before, $0) }
      }
      let changesOutcome = differences.contains(.outcome)
      if changesOutcome { changed += 1 }
      let note = Comment("\(number)\n\(generated.text)\n\(text)")
      if !comparison.mayChangeResults { #expect(differences.isEmpty, note) }
      if comparison.isEmpty { #expect(differences.isEmpty, note) }
      switch ChangeSearch.search(
        comparison, ChangeSearch.Request(name: "sample/sample", asOf: nil, budget: 600))
      {
      case .impossible: #expect(differences.isEmpty, note)
      case .notFound(let extent):
        if extent.isOutcomeProved {
          proved += 1
          #expect(!changesOutcome, note)
        }
      case .found(let witness, let extent):
        if extent.isOutcomeProved { #expect(!changesOutcome, note) }
        if witness.changesOutcome { found += 1 }
        #expect(try Self.isTrue(witness, comparison), note)
      }
    }
    #expect(compared > GeneratedCases.count(20))
    #expect(changed > 5 && proved > 0, "\(changed) changed, \(proved) proved")
    // What brute force finds, the search finds nearly always.
    #expect(found * 10 >= changed * 9, "\(found) of \(changed)")
  }

  /// Whether the applications of an example, read again, come to the results that are said.
  private static func isTrue(_ witness: ChangeWitness, _ comparison: MeasureComparison) throws -> Bool {
    let texts = [witness.formerApplication ?? witness.application, witness.application]
    let assessments = try zip(texts, [comparison.old, comparison.new]).map { text, measure in
      let application = try #require(MeasureFixture.application(text, for: measure).application)
      return try #require(Engine.assess(measure, application).assessment)
    }
    let again = ResultComparer(comparison).differences(assessments[0], assessments[1])
    return !again.isEmpty && again.map(\.kind) == witness.differences.map(\.kind)
      && again.map(\.new) == witness.differences.map(\.new)
      && again.map(\.old) == witness.differences.map(\.old)
  }

  @Test("an example for each edit that changes results is true", arguments: ComparisonTableTests.edits)
  func witness(_ edit: ComparisonTableTests.Edit) throws {
    let text = ComparisonTableTests.measure.replacing(edit.before, with: edit.after)
    let comparison = MeasureComparison(
      try MeasureFixture.measure(ComparisonTableTests.measure), try MeasureFixture.measure(text))
    switch ChangeSearch.search(comparison, ChangeSearch.Request(name: "sample/sample", asOf: nil)) {
    case .impossible: #expect(!comparison.mayChangeResults)
    case .notFound: #expect(["input added", "score renamed"].contains(edit.name))
    case .found(let witness, _): #expect(try Self.isTrue(witness, comparison))
    }
  }
}
