// Thousands of applicants, with points and amounts computed from the regulations by other programs, enter; that
// the installed measures come to the same is checked.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct ScoreDataTests {
  /// Rows that are read and run together.
  private static let portion = 250

  /// A measure with its table of applicants.
  struct Table: Sendable, CustomTestStringConvertible {
    let measure: String
    let file: String
    let make: @Sendable (GeneratedRow) -> GeneratedCase

    var testDescription: String { measure }
  }

  static let tables = [
    Table(measure: "national/tech-sme", file: "tech-sme.csv") { $0.techSmeCase() },
    Table(measure: "national/hi-tech", file: "hi-tech.csv") { $0.hiTechCase() },
    Table(measure: "hunan/rd-subsidy", file: "rd-subsidy.csv") { $0.rdSubsidyCase() },
  ]

  @Test("the installed measures agree with independent computations", arguments: tables)
  func agreement(_ table: Table) throws {
    let repository = RuleRepository(roots: [RepositoryFiles.root + "/rules"])
    let measure = try #require(MeasureLoader.load(table.measure, from: repository).checked)
    let rows = try GeneratedRow.read(table.file)
    #expect(rows.count >= 2000)
    var difference: String?
    for start in stride(from: 0, to: rows.count, by: Self.portion) where difference == nil {
      let portion = rows[start..<min(start + Self.portion, rows.count)]
      difference = try firstDifference(portion, table, measure)
    }
    #expect(difference == nil)
  }

  /// The first row that comes out otherwise, with everything that differs.
  private func firstDifference(
    _ rows: ArraySlice<GeneratedRow>, _ table: Table, _ measure: CheckedMeasure
  ) throws -> String? {
    let head = "rulecheck: 1\ntest: \(table.measure.split(separator: "/").last ?? "")\ncases:\n"
    let text = head + rows.map { table.make($0).text(name: "\(table.file) 第\($0.line)行") }.joined()
    let read = YAMLReader.read(SourceFile(name: "generated.test.yaml", text: text))
    let (document, diagnostics) = TestDecoder.decode(try #require(read.root))
    #expect(MeasureFixture.rendered(read.diagnostics + diagnostics) == "")
    let results = TestRunner.run(try #require(document).cases, against: measure) { _ in (nil, []) }
    #expect(results.count == rows.count)
    return results.first { !$0.isPassed }.map(Self.describe)
  }

  private static func describe(_ result: TestResult) -> String {
    let details =
      switch result.ending {
      case .passed: ""
      case .failed(let mismatches):
        mismatches.map { "\($0.subject) \($0.expected) \($0.actual)" }.joined(separator: "; ")
      case .broken(let problems): MeasureFixture.rendered(problems)
      }
    return result.name.text + ": " + details
  }

  @Test("the tables of applicants reach every class of points and every outcome")
  func variety() throws {
    let enterprises = try GeneratedRow.read("tech-sme.csv")
    #expect(Set(enterprises.map { $0["staffPoints"] }).count == 6)
    #expect(Set(enterprises.map { $0["rdPoints"] }).count == 6)
    #expect(Set(enterprises.map { $0["ipPoints"] }).count == 6)
    #expect(Set(enterprises.map { $0["enter"] }).count == 2)
    let applicants = try GeneratedRow.read("hi-tech.csv")
    #expect(Set(applicants.map { $0["outcome"] }) == ["recommend", "rescore", "decline"])
    for index in 0..<8 {
      #expect(Set(applicants.map { $0.characters("conditions")[index] }).count == 2)
      #expect(Set(applicants.map { $0.characters("inBand")[index] }).count == 2)
    }
    for total in ["70", "71"] { #expect(applicants.contains { $0["total"] == total }) }
    let subsidies = try GeneratedRow.read("rd-subsidy.csv")
    #expect(Set(subsidies.map { $0["cap"] }).count == 2)
    for award in ["0", "5000000", "10000000"] { #expect(subsidies.contains { $0["award"] == award }) }
  }
}
