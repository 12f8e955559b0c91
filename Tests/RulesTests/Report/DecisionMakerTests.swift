// Installed rules and applications enter; decisions, receipts and what is wrong are compared.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct DecisionMakerTests {
  private static let pack = "rulecheck: 1\npack: p\ntitle: 样例\nversion: 2.1.0\n"
  private static let measure = """
    rulecheck: 1
    measure: m
    title: 样例办法
    kind: funding
    effective: 2020-01-01..
    inputs: { 面积: { type: number, unit: 平方米 } }
    criteria: [{ id: 场地, require: 面积 >= 50平方米, assumed: 样例 }]
    outcomes: [{ id: yes, title: 通过, favourable: true, when: 全部符合 }, { id: no, title: 不通过 }]

    """
  private static let files = [
    "p/pack.yaml": pack, "p/m.yaml": measure, "p/wrong.yaml": "rulecheck: 1\nmeasure: wrong\n",
    "q/pack.yaml": "rulecheck: 1\npack: other\ntitle: 样例\nversion: 1.0.0\n",
    "q/n.yaml": measure.replacing("measure: m", with: "measure: n"),
  ]

  private func decide(
    _ text: String, name: String = "a.yaml", measureName: String? = nil, asOf: CivilDate? = nil
  ) throws -> DecisionResult {
    let tree = try TemporaryTree(Self.files)
    defer { tree.remove() }
    var maker = DecisionMaker(
      repository: RuleRepository(roots: [tree.path]), documents: DocumentRegister(directories: []))
    return maker.decide(SourceFile(name: name, text: text), measureName: measureName, asOf: asOf)
  }

  @Test(arguments: ["p/m", "m"]) func applicationNamesItsMeasure(_ name: String) throws {
    let result = try decide("measure: \(name)\nasOf: 2020-06-04\ninputs: { 面积: 50 }\n")
    let decision = try #require(result.decision)
    #expect(decision.assessment.outcomeID == "yes")
    #expect(decision.explanation.measure == "p/m")
    #expect(result.diagnostics.isEmpty)
  }

  @Test func argumentsReplaceMeasureAndDate() throws {
    let text = "measure: wrong\nasOf: 2019-06-04\ninputs: { 面积: 49.9 }\n"
    let result = try decide(text, measureName: "m", asOf: CivilDate(year: 2020, month: 1, day: 1))
    #expect(result.decision?.assessment.outcomeID == "no")
    #expect(result.decision?.receipt.asOf == CivilDate(year: 2020, month: 1, day: 1))
  }

  /// `sha256sum m.yaml pack.yaml | sha256sum`, and `sha256sum a.yaml`.
  @Test func receiptCanBeRecomputed() throws {
    let text = "measure: m\nasOf: 2020-06-04\ninputs: { 面积: 50 }\n"
    let receipt = try #require(try decide(text).decision).receipt
    #expect(receipt.inputSHA256 == Digest.sha256(Array(text.utf8)))
    #expect(receipt.packs.map(\.name) == ["p"])
    #expect(receipt.packs.map(\.version) == ["2.1.0"])
    let listing =
      Digest.sha256(Array(Self.measure.utf8)) + "  m.yaml\n"
      + Digest.sha256(Array(Self.pack.utf8)) + "  pack.yaml\n"
    #expect(receipt.packs.map(\.sha256) == [Digest.sha256(Array(listing.utf8))])
  }

  /// Applications that cannot be decided, the codes of what is wrong, and whether the rules are valid.
  static let problems: [(String, [String], Bool)] = [
    ("asOf: 2020-06-04\n", ["E510"], true),
    ("measure: nn\nasOf: 2020-06-04\n", ["E266", "E262"], true),
    ("measure: m\n", ["E557"], true),
    ("measure: m\nasOf: 2019-12-31\n", ["E651"], true),
    ("measure: m\nasOf: 2020-06-04\ninputs: { 面积: 三, 面基: 1 }\n", ["E552", "E551"], true),
    ("measure: m\nasOf: [", ["E125"], true),
    ("measure: wrong\nasOf: 2020-06-04\n", ["E203"], false),
    ("measure: n\nasOf: 2020-06-04\n", ["E262"], false),
  ]

  @Test(arguments: problems) func problemIsReported(_ text: String, _ codes: [String], _ areValid: Bool)
    throws
  {
    let result = try decide(text)
    #expect(result.decision == nil)
    #expect(result.diagnostics.map(\.code.id) == codes)
    #expect(result.hasValidRules == areValid)
  }

  @Test func mistakesInAPackConcernOnlyThatPack() throws {
    let result = try decide("measure: p/m\nasOf: 2020-06-04\ninputs: { 面积: 50 }\n")
    #expect(result.decision != nil)
  }

  @Test func notationFollowsTheNameUnlessItIsGiven() throws {
    let json = "{ \"measure\": \"m\", \"asOf\": \"2020-06-04\", \"inputs\": { \"面积\": 50 } }"
    #expect(try decide(json, name: "a.json").decision != nil)
    #expect(try decide("measure: m\nasOf: 2020-06-04\n", name: "a.json").decision == nil)
  }
}
