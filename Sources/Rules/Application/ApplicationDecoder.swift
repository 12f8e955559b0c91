// The marked tree of an application enters; the document leaves, its inputs still untyped.

internal import RulesDSL
package import SourceText

/// Decodes applications, from YAML and JSON alike.
package enum ApplicationDecoder {
  /// The application with everything found.
  ///
  /// What cannot be used is left out and reported, so that the rest can be checked against the measure in the
  /// same run; nil only if the document is no mapping.
  package static func decode(_ root: MarkedNode) -> (
    document: ApplicationDocument?, diagnostics: [Diagnostic]
  ) {
    let report = DecodingReport()
    let document = application(root, report)
    return (document, report.finished(in: root.place.file))
  }

  /// An application inside another document.
  static func application(_ node: MarkedNode, _ report: DecodingReport) -> ApplicationDocument? {
    guard let mapping = MappingDecoder(node, as: .application, report: report) else { return nil }
    mapping.checkFormatVersion()
    let inputs = mapping.entries("inputs") == nil ? nil : mapping.entry("inputs")?.value
    return ApplicationDocument(
      measure: mapping.named("measure"), id: mapping.text("id"), applicant: mapping.text("applicant"),
      asOf: mapping.date("asOf"), inputs: inputs,
      findings: (mapping.entries("findings") ?? []).compactMap { FindingDecoder(report: report).finding($0) },
      note: mapping.text("note"), file: node.place.file)
  }
}

/// Decodes what people found on judged criteria.
struct FindingDecoder {
  /// Where findings go.
  let report: DecodingReport

  /// The verdicts that a person can give.
  static let verdicts: [Verdict] = [.met, .unmet, .notApplicable]

  /// A verdict alone, or a mapping that also says who, when and why.
  func finding(_ entry: MarkedEntry) -> FindingDocument? {
    let criterion = Named(entry.key)
    guard let entries = entry.value.entries else {
      return verdict(entry.value, of: entry.key.text).map {
        FindingDocument(
          criterion: criterion, verdict: $0, by: nil, on: nil, reason: nil, place: entry.value.place)
      }
    }
    if entries.isEmpty {
      report.add(ApplicationMessages.emptyFinding(criterion, entry.value.place))
      return nil
    }
    guard let mapping = MappingDecoder(entry.value, as: .finding, report: report) else { return nil }
    let verdict = mapping.value("verdict").flatMap { self.verdict($0, of: "verdict") }
    let (by, on, reason) = (mapping.text("by"), mapping.text("on"), mapping.text("reason"))
    return verdict.map {
      FindingDocument(
        criterion: criterion, verdict: $0, by: by, on: on, reason: reason, place: entry.value.place)
    }
  }

  private func verdict(_ node: MarkedNode, of key: String) -> Verdict? {
    guard let text = report.text(node, of: key) else { return nil }
    guard let verdict = Verdict(spelling: text.text) else {
      report.add(ApplicationMessages.unknownVerdict(text, permitted: Self.verdicts))
      return nil
    }
    guard Self.verdicts.contains(verdict) else {
      report.add(ApplicationMessages.verdictOfEngine(text, verdict))
      return nil
    }
    return verdict
  }
}

extension MappingSchema {
  /// An application.
  static let application = MappingSchema(
    subject: LocalizedText(zh: "申请", en: "application"),
    keys: [
      .optional("rulecheck", "1"), .optional("measure", "national/maker-space"),
      .optional("id", "2020-众创-001"),
      .optional("applicant", "申请单位名称"), .optional("asOf", "2020-06-04"), .optional("note", "说明"),
      .optional("inputs", "{ 场地面积: 800平方米 }"), .optional("findings", "{ 模式清晰: met }"),
    ])

  /// A finding that says who, when and why.
  static let finding = MappingSchema(
    subject: LocalizedText(zh: "评审意见", en: "finding"),
    keys: [
      .required("verdict", "met"), .optional("by", "专家组"), .optional("on", "2020-05-20"),
      .optional("reason", "定位清晰，收入来源稳定"),
    ])
}
