// First days and lengths enter; last days are compared.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite("Publicity")
struct PublicPeriodTests {
  /// The first day, the length as an expression, and the last day; without one there is no period.
  private static let rows: [(String, String, String?)] = [
    ("2020-06-08", "7天", "2020-06-14"), ("2020-06-08", "1天", "2020-06-08"), ("2020-06-08", "0天", nil),
    // Monday; Friday over a weekend; Saturday, after which the first working day counts.
    ("2020-06-08", "5个工作日", "2020-06-12"), ("2020-06-05", "5个工作日", "2020-06-11"),
    ("2020-06-06", "1个工作日", "2020-06-08"),
    // The Dragon Boat Festival of 2020: 25 to 27 June off, Sunday 28 June a working day.
    ("2020-06-24", "3个工作日", "2020-06-29"), ("2020-06-08", "0个工作日", nil), ("2099-06-08", "1个工作日", nil),
  ]

  @Test("both days are included", arguments: rows)
  func period(_ first: String, _ length: String, _ last: String?) throws {
    let repository = RuleRepository(roots: [RepositoryFiles.root + "/rules"])
    let shared = repository.shared(by: "common")
    let scope = Scope(units: shared.units, mode: .strict, hasCalendar: true)
    let checked = Checker.check(SourceFragment(file: SourceFile(name: "期", text: length)), in: scope)
    var evaluator = Evaluator(slots: [], calendar: shared.calendar)
    let value = evaluator.evaluate(try #require(checked.expression).program)
    let day = try #require(CivilDate(parsing: first))
    let period = PublicPeriod(from: day, length: value, shared.calendar)
    #expect(period?.to.description == last)
    if length.hasSuffix("工作日") { #expect(PublicPeriod(from: day, length: value, nil) == nil) }
  }
}
