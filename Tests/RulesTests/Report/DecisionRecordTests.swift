// The decision record against its schema, for every sample application in both languages.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite("Decision records")
struct DecisionRecordTests {
  private static let samples = RepositoryFiles.list("seeds/applications", suffix: "").filter {
    ($0.hasSuffix(".yaml") || $0.hasSuffix(".json")) && !$0.contains("broken")
  }

  private static func maker() -> DecisionMaker {
    DecisionMaker(
      repository: RuleRepository(roots: [RepositoryFiles.root + "/rules"]),
      documents: DocumentRegister(directories: [RepositoryFiles.root + "/seeds/documents"]))
  }

  private static func schema() throws -> MarkedNode {
    let text = try #require(RepositoryFiles.read("docs/schema/decision.schema.json"))
    let read = JSONReader.read(SourceFile(name: "decision.schema.json", text: text))
    #expect(read.diagnostics.isEmpty)
    return try #require(read.root)
  }

  @Test("every sample's record conforms to the schema", arguments: samples, [Language.zh, .en])
  func conforms(_ sample: String, _ language: Language) throws {
    let text = try #require(RepositoryFiles.read(sample))
    var maker = Self.maker()
    let result = maker.decide(SourceFile(name: sample, text: text))
    let decision = try #require(result.decision)
    let record = JSONReport.render(decision.explanation, receipt: decision.receipt, language: language)
    let read = JSONReader.read(SourceFile(name: "record.json", text: record))
    #expect(read.diagnostics.isEmpty)
    #expect(SchemaValidator.problems(try #require(read.root), schema: try Self.schema()) == [])
    #expect(record.hasSuffix("}\n"))
  }

  @Test("a record with amendments conforms to the schema, and its receipt covers every file of the measure")
  func amended() throws {
    let fixtures = "Tests/RulecheckTests/Fixtures/"
    let text = try #require(RepositoryFiles.read(fixtures + "applications/city-studio.yaml"))
    var maker = DecisionMaker(
      repository: RuleRepository(roots: [RepositoryFiles.root + "/" + fixtures + "composed-rules"]),
      documents: DocumentRegister(directories: []))
    let decision = try #require(maker.decide(SourceFile(name: "city-studio.yaml", text: text)).decision)
    let record = JSONReport.render(decision.explanation, receipt: decision.receipt, language: .zh)
    let root = try #require(JSONReader.read(SourceFile(name: "record.json", text: record)).root)
    #expect(SchemaValidator.problems(root, schema: try Self.schema()) == [])
    #expect(root.value(for: "amendments")?.items?.count == 4)
    func file(_ path: String) throws -> SourceFile {
      SourceFile(name: path, text: try #require(RepositoryFiles.read(fixtures + "composed-rules/" + path)))
    }
    let city = try ["city/pack.yaml", "city/studio.yaml"].map(file)
    let state = try ["state/pack.yaml", "state/studio.yaml", "state/integrity.yaml"].map(file)
    #expect(decision.receipt.packs.map(\.sha256) == [city, state].map(ReceiptMaker.digest))
  }

  @Test("the same input gives the same bytes")
  func deterministic() throws {
    let sample = try #require(Self.samples.first)
    let text = try #require(RepositoryFiles.read(sample))
    let records = try (0..<2).map { _ in
      var maker = Self.maker()
      let decision = try #require(maker.decide(SourceFile(name: sample, text: text)).decision)
      return JSONReport.render(decision.explanation, receipt: decision.receipt, language: .zh)
    }
    #expect(records[0] == records[1])
  }

  @Test("the validator finds what does not conform")
  func validatorWorks() throws {
    let schema = try Self.schema()
    func problems(_ json: String) throws -> [String] {
      let read = JSONReader.read(SourceFile(name: "record.json", text: json))
      return SchemaValidator.problems(try #require(read.root), schema: schema)
    }
    #expect(try problems("[]") == ["$: array is not [\"object\"]"])
    #expect(
      try problems("{ \"schema\": \"rulecheck/decision/2\" }").contains("$.schema: is not the constant"))
    #expect(try problems("{ \"more\": 1 }").contains("$: unexpected more"))
    #expect(try problems("{ \"asOf\": \"4 June\" }").contains { $0.contains("does not match") })
    #expect(try problems("{ \"language\": \"fr\" }").contains("$.language: fr is not in the enumeration"))
    #expect(try problems("{}").contains("$: receipt is missing"))
  }
}
