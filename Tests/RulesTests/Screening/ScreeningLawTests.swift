// Random measures enter; what the screening says of them is held against trying everything out.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct ScreeningLawTests {
  /// The tagged attributes: how the declaration is written, and its path.
  private static let tags: [(declaration: String, tagged: String)] = [
    ("n2: { type: integer, unit: 个 }", "n2: { type: integer, unit: 个, traits: [tax-contribution] }"),
    ("b1: boolean", "b1: { type: boolean, traits: [ownership] }"),
    (
      "n3: { type: number, unit: 个, nullable: true }",
      "n3: { type: number, unit: 个, nullable: true, traits: [deposit] }"
    ),
    ("v: { type: number, unit: 个 }", "v: { type: number, unit: 个, traits: [locality] }"),
    ("f: boolean", "f: { type: boolean, traits: [listing] }"),
  ]

  private static func measure(_ generator: inout MeasureGenerator) throws -> CheckedMeasure {
    var text = generator.measure()
    for tag in tags { text = text.replacing(tag.declaration, with: tag.tagged) }
    return try MeasureFixture.measure(text)
  }

  private static func screening(_ measure: CheckedMeasure, budget: Int) throws -> FairnessScreening {
    try #require(
      FairnessScreening.screen(
        measure, ScreeningRequest(name: "sample/sample", asOf: nil, starts: [], budget: budget)))
  }

  // MARK: Every pair

  @Test(arguments: 0..<GeneratedCases.count(30)) func pairsDifferInTheAttributeAlone(_ seed: Int) throws {
    var generator = MeasureGenerator(seed: UInt64(seed))
    let measure = try Self.measure(&generator)
    let screening = try Self.screening(measure, budget: 80)
    #expect(screening.attributes.map(\.path) == ["n2", "n3", "b1", "l.v", "l.f"])
    for finding in screening.findings {
      guard let witness = finding.result.witness else { continue }
      let attribute = screening.attributes[finding.attribute]
      let texts = [witness.first.application, witness.second.application]
      let pair = try texts.map { text in
        let (application, problems) = MeasureFixture.application(text, for: measure)
        #expect(MeasureFixture.rendered(problems) == "", "\(text)")
        return try #require(application)
      }
      for (index, input) in measure.inputs.enumerated() {
        let values = pair.map {
          $0.values[index].map { Self.shown($0.value, without: index == attribute.input ? attribute : nil) }
        }
        #expect(values[0] != nil && values[0] == values[1], "\(input.path)")
      }
      let whole = pair.map { $0.values[attribute.input].map { Self.shown($0.value, without: nil) } }
      #expect(whole[0] != whole[1])
      #expect(pair[0].findings.mapValues(\.verdict) == pair[1].findings.mapValues(\.verdict))
      #expect(Set(pair[0].findings.keys) == Set(measure.judgedCriteria))
      let results = pair.compactMap { Self.result(of: finding, measure, $0) }
      #expect(results.count == 2 && results[0] != results[1], "\(finding.node.name)")
    }
  }

  /// A value as text; of the attribute itself only that it is there.
  private static func shown(_ value: Value, without attribute: TaggedAttribute?) -> String {
    guard let attribute else { return "\(value.plain)" }
    guard let field = attribute.fields.first else { return "·" }
    return value.plain(without: field)
  }

  /// What became of the node: as text, from the assessment alone.
  private static func result(
    of finding: ScreeningFinding, _ measure: CheckedMeasure, _ application: CheckedApplication
  ) -> String? {
    guard let assessment = Engine.assess(measure, application).assessment else { return nil }
    switch finding.node.kind {
    case .outcome: return assessment.outcomeID
    case .table:
      return measure.tables.first.map { assessment.values[$0.slot].plain }
    default:
      return measure.criteria.indices.first { owns(finding, measure.criteria[$0]) }.map {
        assessment.results[$0].verdict.rawValue
      }
    }
  }

  /// Whether a finding is about a criterion or one of its exceptions.
  private static func owns(_ finding: ScreeningFinding, _ criterion: CheckedCriterion) -> Bool {
    let spans = [criterion.declaration.id.place.span] + criterion.exceptions.map(\.declaration.id.place.span)
    return spans.contains(finding.node.place.span)
  }

  // MARK: No dependence

  /// Where no dependence is claimed, no value of the attribute changes a verdict.
  @Test(arguments: 0..<GeneratedCases.count(30)) func nothingElseDepends(_ seed: Int) throws {
    var generator = MeasureGenerator(seed: UInt64(seed) &+ 10_000)
    let measure = try Self.measure(&generator)
    let screening = try Self.screening(measure, budget: 1)
    let names: [(path: String, input: String)] = [
      ("n2", "n2"), ("n3", "n3"), ("b1", "b1"), ("l.v", "l"), ("l.f", "l"),
    ]
    for (attribute, name) in names.enumerated() {
      let found = screening.findings.filter { $0.attribute == attribute }
      for _ in 0..<8 {
        var application = generator.application()
        for open in generator.open(application) { application = generator.filling(application, open) }
        let verdicts = try (0..<5).map { _ in
          var changed = application
          changed.inputs[name.input] =
            name.path == name.input
            ? generator.filling(GeneratedApplication(), name.input).inputs[name.input]
            : Self.list(like: application.inputs["l"] ?? "[]", changing: name.path, &generator)
          let assessment = try MeasureFixture.assess(changed.text, measure)
          return measure.criteria.indices.map { index -> String in
            let criterion = measure.criteria[index]
            if case .group = criterion.body { return "" }
            return found.contains { Self.owns($0, criterion) }
              ? "" : assessment.results[index].verdict.rawValue
          } + (found.isEmpty ? [assessment.outcomeID] : [])
        }
        #expect(Set(verdicts).count == 1, "\(name.path)")
      }
    }
  }

  /// The same records with other values of one field.
  private static func list(like text: String, changing path: String, _ generator: inout MeasureGenerator)
    -> String
  {
    let records = text.split(separator: "{").dropFirst().map { record -> String in
      let fields = record.split(separator: ",").map { $0.filter { $0 != "}" && $0 != "]" && $0 != " " } }
      let value =
        generator.filling(GeneratedApplication(), path == "l.v" ? "n1" : "b1")
        .inputs[path == "l.v" ? "n1" : "b1"] ?? "0"
      return path == "l.v" ? "{ v: \(value), \(fields[1]) }" : "{ \(fields[0]), f: \(value) }"
    }
    return "[\(records.joined(separator: ", "))]".replacing("v:", with: "v: ").replacing("f:", with: "f: ")
  }
}

extension Value {
  /// The value as plain text.
  fileprivate var plain: String {
    switch self {
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .number(let number): "\(number.reduced)"
    case .text(let text): text
    case .date(let date): date.description
    case .list(let items): "[\(items.map(\.plain).joined(separator: ","))]"
    case .context(let context): "{\(context.entries.map { "\($0.0):\($0.1.plain)" }.joined(separator: ","))}"
    default: "?"
    }
  }

  /// The same with one field of all records left out.
  fileprivate func plain(without field: String) -> String {
    switch self {
    case .list(let items): "[\(items.map { $0.plain(without: field) }.joined(separator: ","))]"
    case .context(let context):
      "{\(context.entries.filter { $0.0 != field }.map { "\($0.0):\($0.1.plain)" }.joined(separator: ","))}"
    default: plain
    }
  }
}
