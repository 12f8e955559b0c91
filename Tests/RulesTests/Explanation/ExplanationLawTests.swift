// Laws that hold for every measure and application, tried on random small ones with a fixed seed.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite("Laws of decisions")
struct ExplanationLawTests {
  /// A random measure with its generator, which goes on to make applications.
  private static func setting(_ seed: Int) throws -> (MeasureGenerator, CheckedMeasure) {
    var generator = MeasureGenerator(seed: UInt64(seed))
    let measure = try MeasureFixture.measure(generator.measure())
    return (generator, measure)
  }

  private static func assess(_ application: GeneratedApplication, _ measure: CheckedMeasure) throws
    -> Assessment
  {
    try MeasureFixture.assess(application.text, measure)
  }

  private static let cases = GeneratedCases.count(120)

  @Test("what is not listed as missing cannot change the outcome, and what is listed is enough to reach one")
  func missing() throws {
    for seed in 0..<Self.cases {
      var (generator, measure) = try Self.setting(seed)
      for _ in 0..<4 {
        let application = generator.application()
        let assessment = try Self.assess(application, measure)
        let listed = assessment.missing.map(\.name)
        #expect((assessment.outcomeID == OutcomeResult.supplementID) == !listed.isEmpty, "seed \(seed)")
        let unlisted = generator.open(application).filter { !listed.contains($0) }
        #expect(listed.allSatisfy(generator.open(application).contains), "seed \(seed)")
        var filled = application
        for name in unlisted { filled = generator.filling(filled, name) }
        let again = try Self.assess(filled, measure)
        #expect(again.outcomeID == assessment.outcomeID, "seed \(seed): \(application.text)\(filled.text)")
        #expect(again.missing == assessment.missing, "seed \(seed): \(application.text)\(filled.text)")
        var supplied = application
        for name in listed { supplied = generator.filling(supplied, name) }
        let final = try Self.assess(supplied, measure)
        #expect(
          final.outcomeID != OutcomeResult.supplementID, "seed \(seed): \(application.text)\(supplied.text)")
      }
    }
  }

  /// Conditions that hold or fail whatever their inputs are, such as `b1 or not(b1)`, list inputs that cannot
  /// matter, and a few values do not find every way; most must be proven by example all the same.
  @Test("what is listed as missing really can change the outcome")
  func listedMatters() throws {
    var proven = 0
    var listed = 0
    for seed in 0..<Self.cases {
      var (generator, measure) = try Self.setting(seed)
      let application = generator.application()
      let assessment = try Self.assess(application, measure)
      for cause in assessment.missing {
        listed += 1
        if try Self.matters(cause.name, application, assessment, measure, &generator) { proven += 1 }
      }
    }
    #expect(listed > Self.cases / 2)
    #expect(proven * 100 >= listed * 66, "\(proven) of \(listed)")
  }

  /// Whether, with everything else filled in somehow, two values give different outcomes.
  private static func matters(
    _ name: String, _ application: GeneratedApplication, _ assessment: Assessment, _ measure: CheckedMeasure,
    _ generator: inout MeasureGenerator
  ) throws -> Bool {
    for _ in 0..<60 {
      var complete = application
      for other in generator.open(application) where other != name {
        complete = generator.filling(complete, other)
      }
      let outcomes = try (0..<3).map { _ in
        try assess(generator.filling(complete, name), measure).outcomeID
      }
      if Set(outcomes).count > 1 { return true }
    }
    return false
  }

  @Test("an explanation tells the verdicts of the assessment, and groups follow from their members")
  func verdicts() throws {
    for seed in 0..<Self.cases {
      var (generator, measure) = try Self.setting(seed)
      for _ in 0..<3 {
        let assessment = try Self.assess(generator.application(), measure)
        let explanation = Explainer.explain(assessment, documents: nil, measureName: "test/sample")
        #expect(explanation.outcome.id == assessment.outcomeID)
        #expect(explanation.missing.map(\.path) == assessment.missing.map(\.name))
        #expect(explanation.criteria.map(\.id) == measure.topLevel.map { measure.criteria[$0].id })
        for criterion in explanation.criteria { check(criterion, assessment, "seed \(seed)") }
      }
    }
  }

  private func check(_ criterion: ExplainedCriterion, _ assessment: Assessment, _ label: String) {
    let result = assessment.result(criterion.id)
    #expect(criterion.verdict == result?.verdict, "\(label)")
    if criterion.verdict != .unmet { #expect(criterion.shortfall == nil, "\(label) \(criterion.id)") }
    #expect((criterion.verdict == .error) == (criterion.failure != nil), "\(label) \(criterion.id)")
    #expect((criterion.verdict == .undetermined) == !criterion.missing.isEmpty, "\(label) \(criterion.id)")
    let declared = assessment.measure.criterion(criterion.id)
    if case .group(let kind, _)? = declared?.body, declared?.when == nil, declared?.exceptions.isEmpty == true
    {
      let verdict = Self.verdict(kind, criterion.members.map(\.verdict))
      #expect(criterion.verdict == verdict, "\(label) \(criterion.id) \(criterion.members.map(\.verdict))")
    }
    for member in criterion.members { check(member, assessment, label) }
  }

  /// A group's verdict as the rule format describes it, found by trying how its open members may turn out.
  private static func verdict(_ kind: Criterion.GroupKind, _ members: [Verdict]) -> Verdict {
    if let open = members.firstIndex(where: { $0 == .undetermined || $0 == .error }) {
      // What failed may be absorbed by the others, what is open may also turn out not to apply.
      let choices: [Verdict] = members[open] == .error ? [.met, .unmet] : [.met, .unmet, .notApplicable]
      let decided = choices.map { choice in
        var members = members
        members[open] = choice
        return verdict(kind, members)
      }
      if Set(decided).count == 1 { return decided[0] }
      return members.contains(.undetermined) ? .undetermined : .error
    }
    let relevant = members.filter { $0 != .notApplicable }
    let met = relevant.filter { $0 == .met }.count
    if relevant.isEmpty { return .notApplicable }
    switch kind {
    case .all: return met == relevant.count ? .met : .unmet
    case .any: return met > 0 ? .met : .unmet
    case .atLeast(let count): return met >= count ? .met : .unmet
    }
  }

  @Test("reports are the same every time, stay within their language, and conform to the schema")
  func reports() throws {
    let schemaText = try #require(RepositoryFiles.read("docs/schema/decision.schema.json"))
    let schema = try #require(JSONReader.read(SourceFile(name: "schema.json", text: schemaText)).root)
    let digest = String(repeating: "0", count: 64)
    for seed in 0..<Self.cases {
      var (generator, measure) = try Self.setting(seed)
      let assessment = try Self.assess(generator.application(), measure)
      let receipt = Receipt(
        engineVersion: "0", packs: [], asOf: assessment.application.asOf, inputSHA256: digest)
      let explanations = (0..<2).map { _ in
        Explainer.explain(assessment, documents: nil, measureName: "test/sample")
      }
      for language in [Language.zh, .en] {
        let texts = explanations.map {
          TextReport.render($0, receipt: receipt, language: language, colour: false)
        }
        #expect(texts[0] == texts[1])
        let records = explanations.map { JSONReport.render($0, receipt: receipt, language: language) }
        #expect(records[0] == records[1])
        let read = JSONReader.read(SourceFile(name: "record.json", text: records[0]))
        #expect(read.diagnostics.isEmpty)
        #expect(SchemaValidator.problems(try #require(read.root), schema: schema) == [], "seed \(seed)")
      }
      for criterion in explanations[0].criteria { checkLanguages(criterion, "seed \(seed)") }
    }
  }

  /// Names in these measures are short Latin ones, units and titles Chinese.
  private func checkLanguages(_ criterion: ExplainedCriterion, _ label: String) {
    let texts =
      [criterion.requirement, criterion.shortfall].compactMap(\.self) + criterion.actual.map(\.text)
      + criterion.actual.flatMap(\.rows).map(\.condition)
    for text in texts {
      let foreign = text.en.unicodeScalars.filter { (0x3000...0x9FFF).contains($0.value) || $0 == "，" }
      #expect(foreign.allSatisfy { "个项好不好".unicodeScalars.contains($0) }, "\(label): \(text.en)")
      let letters = text.zh.split { !$0.isLetter || !$0.isASCII }
      #expect(letters.allSatisfy { $0.count < 3 }, "\(label): \(text.zh)")
    }
    for member in criterion.members { checkLanguages(member, label) }
  }
}
