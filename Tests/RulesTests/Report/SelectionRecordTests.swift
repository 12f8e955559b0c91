// Selection records, and decision records with scores and awards, against their schemas.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite("Selection records")
struct SelectionRecordTests {
  private static let fixtures = "Tests/RulecheckTests/Fixtures/"
  private static let samples = RepositoryFiles.list(fixtures + "award-applications", suffix: ".yaml")

  private static func decisions() throws -> [(file: String, Decision)] {
    var maker = DecisionMaker(
      repository: RuleRepository(roots: [RepositoryFiles.root + "/" + fixtures + "award-rules"]),
      documents: DocumentRegister(directories: []))
    return try samples.map { path in
      let text = try #require(RepositoryFiles.read(path))
      return (path, try #require(maker.decide(SourceFile(name: path, text: text)).decision))
    }
  }

  private static func schema(_ name: String) throws -> MarkedNode {
    let text = try #require(RepositoryFiles.read("docs/schema/\(name).schema.json"))
    return try #require(JSONReader.read(SourceFile(name: name, text: text)).root)
  }

  @Test("decisions with scores and awards conform to the schema", arguments: [Language.zh, .en])
  func decisions(_ language: Language) throws {
    let schema = try Self.schema("decision")
    for (_, decision) in try Self.decisions() {
      let text = JSONReport.render(decision.explanation, receipt: decision.receipt, language: language)
      let root = try #require(JSONReader.read(SourceFile(name: "record.json", text: text)).root)
      #expect(SchemaValidator.problems(root, schema: schema) == [])
      #expect(!decision.explanation.scores.isEmpty && !decision.explanation.awards.isEmpty)
    }
  }

  @Test("selections conform to the schema", arguments: [Language.zh, .en])
  func selection(_ language: Language) throws {
    let decisions = try Self.decisions()
    let first = try #require(decisions.first).1
    let measure = first.assessment.measure
    let maker = try #require(SelectionMaker(measure))
    let figures = try #require(maker.figures(on: first.explanation.asOf).figures)
    let rows = decisions.map { maker.row($0.file, $0.1.assessment) }
    let applicants = decisions.map { file, decision in
      SelectionRecord.Applicant(
        record: file, applicant: decision.explanation.applicant, file: file,
        outcome: decision.explanation.outcome.title, outcomeID: decision.explanation.outcome.id,
        inputSHA256: decision.receipt.inputSHA256)
    }
    let record = SelectionRecord(
      measure: "grants/research", checked: measure, selection: try #require(measure.selection),
      asOf: first.explanation.asOf, figures: figures, result: Selector.select(rows, figures.plan),
      applicants: Dictionary(applicants.map { ($0.record, $0) }) { first, _ in first }, unread: ["a.yaml"],
      packs: first.receipt.packs, publicPeriod: nil)
    let text = SelectionReport.json(record, language: language).pretty()
    let root = try #require(JSONReader.read(SourceFile(name: "record.json", text: text)).root)
    #expect(SchemaValidator.problems(root, schema: try Self.schema("selection")) == [])
    #expect(record.result.decisions.count == Self.samples.count)
  }
}
