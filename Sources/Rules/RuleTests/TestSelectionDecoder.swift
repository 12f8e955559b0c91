// A mapping of the list `selections` enters; the selection that is tested leaves.

internal import RulesDSL
internal import SourceText

extension TestCaseDecoder {
  /// One selection; `names` holds the names of all cases and of the selections before it.
  func selection(_ node: MarkedNode, cases: [TestCase], _ names: inout [String: Named]) -> TestSelection? {
    guard let mapping = MappingDecoder(node, as: .testSelection, report: report) else { return nil }
    let name = mapping.named("name")
    if let name, let first = names[name.text] { report.add(TestMessages.duplicateCase(name, first: first)) }
    if let name, names[name.text] == nil { names[name.text] = name }
    var records: [String: Named] = [:]
    let applications = (mapping.someItems("applications") ?? []).compactMap {
      application($0, cases: cases, &records)
    }
    let expected = mapping.value("expect").flatMap { self.expected($0, records) }
    guard let name, let expected else { return nil }
    return TestSelection(name: name, applications: applications, expected: expected)
  }

  private func application(
    _ node: MarkedNode, cases: [TestCase], _ records: inout [String: Named]
  ) -> TestSelection.Application? {
    guard let mapping = MappingDecoder(node, as: .testApplication, report: report) else { return nil }
    let record = mapping.named("record")
    if let record, let first = records[record.text] {
      report.add(TestSelectionMessages.duplicateRecord(record, first: first))
    }
    if let record, records[record.text] == nil { records[record.text] = record }
    let named = mapping.named("case")
    let origin = named.flatMap { name in cases.first { $0.name.text == name.text } }
    if let named, origin == nil {
      report.add(TestSelectionMessages.unknownCase(named, in: cases.map(\.name.text)))
    }
    let asOf = mapping.date("asOf")
    if !hasDate, !mapping.has("asOf"), origin == nil || origin?.asOf == nil && origin?.application == nil {
      report.add(TestMessages.noDate(record?.place ?? node.place.firstLine))
    }
    let changes = changes(mapping)
    let findings = (mapping.entries("findings") ?? []).compactMap(finding)
    guard let record else { return nil }
    return TestSelection.Application(
      record: record, origin: origin,
      changes: TestCase(
        name: record, asOf: asOf, application: nil, set: changes.set, unset: changes.unset,
        findings: findings, expectation: TestExpectation(outcome: nil, verdicts: [], missing: nil),
        place: node.place))
  }

  private func expected(
    _ node: MarkedNode, _ records: [String: Named]
  ) -> [(status: SelectionStatus, records: [Named])]? {
    guard let mapping = MappingDecoder(node, as: .testSelected, report: report) else { return nil }
    var first: [String: Named] = [:]
    let lists = SelectionStatus.allCases.compactMap { status in
      mapping.names(status.rawValue).map { (status: status, records: $0) }
    }
    for record in lists.flatMap(\.records) {
      if records[record.text] == nil {
        report.add(TestSelectionMessages.unknownRecord(record, in: records.keys.sorted()))
      } else if let earlier = first[record.text] {
        report.add(TestSelectionMessages.listedTwice(record, first: earlier))
      }
      first[record.text] = first[record.text] ?? record
    }
    if lists.isEmpty, SelectionStatus.allCases.allSatisfy({ !mapping.has($0.rawValue) }) {
      report.add(TestSelectionMessages.nothingExpected(node.place.firstLine))
    }
    return lists
  }
}

extension MappingSchema {
  /// A selection that is tested.
  static let testSelection = MappingSchema(
    subject: LocalizedText(zh: "择优测试", en: "tested selection"),
    keys: [
      .required("name", "名额2家，第2名并列"),
      .required("applications", "[ { record: 甲 }, { record: 乙, set: { 得分: 80分 } } ]"),
      .required("expect", "{ selected: [甲], waiting: [乙] }"),
    ])

  /// An application of a selection that is tested.
  static let testApplication = MappingSchema(
    subject: LocalizedText(zh: "择优测试的申请", en: "application of a tested selection"),
    keys: [
      .required("record", "甲"), .optional("case", "面积恰为500平方米"), .optional("asOf", "2020-06-04"),
      .optional("set", "{ 场地面积: 500平方米 }"), .optional("unset", "[场地面积]"),
      .optional("findings", "{ 模式清晰: unmet }"),
    ])

  /// Who must be chosen.
  static let testSelected = MappingSchema(
    subject: LocalizedText(zh: "择优的期望", en: "expected selection"),
    keys: SelectionStatus.allCases.map { .optional($0.rawValue, "[甲, 乙]") })
}
