// The marked tree of a test file enters; the tests, or everything that is wrong with the file, leave.

internal import RulesDSL
package import SourceText

/// Decodes test files.
package enum TestDecoder {
  /// The tests with everything found; nil as soon as one error was found.
  package static func decode(_ root: MarkedNode) -> (document: TestDocument?, diagnostics: [Diagnostic]) {
    let report = DecodingReport()
    let document = MappingDecoder(root, as: .test, report: report).flatMap { self.document($0, report) }
    return (report.hasErrors ? nil : document, report.finished(in: root.place.file))
  }

  private static func document(_ mapping: MappingDecoder, _ report: DecodingReport) -> TestDocument? {
    mapping.checkFormatVersion()
    let measure = mapping.named("test")
    let base = mapping.value("base").flatMap { ApplicationDecoder.application($0, report) }
    if let measure, let named = base?.measure, FilePath.lastComponent(named.text) != measure.text {
      report.add(TestMessages.otherMeasure(named, tested: measure))
    }
    let decoder = TestCaseDecoder(report: report, hasDate: base?.asOf != nil)
    var names: [String: Named] = [:]
    let cases = (mapping.someItems("cases") ?? []).compactMap { decoder.testCase($0, &names) }
    let selections = (mapping.items("selections") ?? []).compactMap {
      decoder.selection($0, cases: cases, &names)
    }
    let unreachable = (mapping.items("unreachable") ?? []).compactMap { TestExclusion.decode($0, report) }
    let survivors = (mapping.items("survivors") ?? []).compactMap { ExplainedSurvivor.decode($0, report) }
    return measure.map {
      TestDocument(
        measure: $0, base: base, cases: cases, selections: selections, unreachable: unreachable,
        survivors: survivors)
    }
  }
}

/// Decodes the cases of a test file.
struct TestCaseDecoder {
  /// Where findings go.
  let report: DecodingReport
  /// Whether the base says on which day it is assessed.
  let hasDate: Bool

  /// One case; `names` holds the names of the cases before it.
  func testCase(_ node: MarkedNode, _ names: inout [String: Named]) -> TestCase? {
    guard let mapping = MappingDecoder(node, as: .testCase, report: report) else { return nil }
    let name = mapping.named("name")
    if let name, let first = names[name.text] { report.add(TestMessages.duplicateCase(name, first: first)) }
    if let name, names[name.text] == nil { names[name.text] = name }
    let asOf = mapping.date("asOf")
    let application = mapping.named("application")
    if !hasDate, !mapping.has("asOf"), application == nil {
      report.add(TestMessages.noDate(name?.place ?? node.place.firstLine))
    }
    let changes = changes(mapping)
    let findings = (mapping.entries("findings") ?? []).compactMap(finding)
    let expectation = mapping.value("expect").flatMap(expectation)
    guard let name, let expectation else { return nil }
    return TestCase(
      name: name, asOf: asOf, application: application, set: changes.set, unset: changes.unset,
      findings: findings,
      expectation: expectation, place: node.place)
  }

  // MARK: Changes

  func changes(_ mapping: MappingDecoder) -> (set: [(path: Named, value: MarkedNode)], unset: [Named]) {
    let set = (mapping.entries("set") ?? []).compactMap { entry -> (path: Named, value: MarkedNode)? in
      let path = Named(entry.key)
      guard isPath(path) else { return nil }
      guard !entry.value.isMissing || entry.value.scalar?.style == .jsonKeyword else {
        report.add(TestMessages.nothingSet(path))
        return nil
      }
      return (path, entry.value)
    }
    let unset = (mapping.names("unset") ?? []).filter(isPath)
    for path in unset {
      if let other = set.first(where: { $0.path.text == path.text }) {
        report.add(TestMessages.setAndUnset(path, set: other.path))
      }
    }
    return (set, unset)
  }

  private func isPath(_ path: Named) -> Bool {
    let isPath = InputPath(path.text) != nil
    if !isPath { report.add(TestMessages.wrongPath(path)) }
    return isPath
  }

  func finding(_ entry: MarkedEntry) -> TestFinding? {
    // An empty value is more likely forgotten than meant, so only the word withdraws.
    if entry.value.isNull, entry.value.scalar?.fragment.bytes.isEmpty == false {
      return .withdrawn(criterion: Named(entry.key))
    }
    return FindingDecoder(report: report).finding(entry).map(TestFinding.given)
  }

  // MARK: Expectations

  private func expectation(_ node: MarkedNode) -> TestExpectation? {
    guard let mapping = MappingDecoder(node, as: .expectation, report: report) else { return nil }
    let outcome = mapping.named("outcome")
    let verdicts = (mapping.entries("verdicts") ?? []).compactMap(verdict)
    let missing = mapping.names("missing")
    let values = ExpectedValue.Group.allCases.flatMap { self.values(of: $0, mapping) }
    let areEmpty = (["verdicts"] + ExpectedValue.Group.allCases.map(\.rawValue)).allSatisfy {
      !mapping.has($0) || mapping.entry($0)?.value.entries?.isEmpty == true
    }
    if areEmpty, !mapping.has("outcome"), !mapping.has("missing") {
      report.add(TestMessages.emptyExpectation(node.place.firstLine))
    }
    return TestExpectation(outcome: outcome, verdicts: verdicts, missing: missing, values: values)
  }

  private func values(of group: ExpectedValue.Group, _ mapping: MappingDecoder) -> [ExpectedValue] {
    (mapping.entries(group.rawValue) ?? []).compactMap { entry in
      guard !entry.value.isMissing else {
        report.add(DecodingMessages.emptyValue(at: entry.key.place, key: entry.key.text))
        return nil
      }
      return ExpectedValue(group: group, name: Named(entry.key), value: entry.value)
    }
  }

  private func verdict(_ entry: MarkedEntry) -> (id: Named, verdict: Verdict)? {
    guard let text = report.text(entry.value, of: entry.key.text) else { return nil }
    guard let verdict = Verdict(spelling: text.text) else {
      report.add(ApplicationMessages.unknownVerdict(text, permitted: Verdict.allCases))
      return nil
    }
    return (Named(entry.key), verdict)
  }
}

extension MappingSchema {
  /// A test file.
  static let test = MappingSchema(
    subject: LocalizedText(zh: "测试文件", en: "test file"),
    keys: [
      .required("rulecheck", "1"), .required("test", "maker-space"),
      .optional("base", "{ asOf: 2020-06-04, inputs: { 场地面积: 800平方米 } }"),
      .required("cases", "[ { name: 面积恰为500平方米, set: { 场地面积: 500平方米 }, expect: { outcome: recommend } } ]"),
      .optional(
        "selections", "[ { name: 名额2家, applications: [ { record: 甲 } ], expect: { selected: [甲] } } ]"),
      .optional(
        "unreachable", "[ { node: 服务场地, condition: 场地面积 >= 0平方米, value: false, reason: 面积不小于 0 } ]"),
      .optional("survivors", "[ { mutant: 服务场地：去掉 场地面积 > 0平方米, reason: 面积不小于 500 就大于 0 } ]"),
    ])

  /// A case.
  static let testCase = MappingSchema(
    subject: LocalizedText(zh: "测试", en: "case"),
    keys: [
      .required("name", "面积恰为500平方米"), .optional("asOf", "2020-06-04"),
      .optional("application", "applications/sample.yaml"), .optional("set", "{ 场地面积: 500平方米 }"),
      .optional("unset", "[场地面积]"), .optional("findings", "{ 模式清晰: unmet }"),
      .required("expect", "{ outcome: recommend }"),
    ])

  /// What a case expects.
  static let expectation = MappingSchema(
    subject: LocalizedText(zh: "期望", en: "expectation"),
    keys: [
      .optional("outcome", "recommend"), .optional("verdicts", "{ 服务场地: met }"),
      .optional("scores", "{ 评价得分: 60分 }"), .optional("awards", "{ 补助额: 30万元 }"),
      .optional("values", "{ 公共占比: 75% }"), .optional("missing", "[场地面积]"),
    ])
}
