// An application and what the measure comes to in; the text of a test case that starts from the base of the tests out.

import RulesDSL
import SourceText

/// Writes test cases as people write them: only what differs from the base.
struct TestCaseWriter: Sendable {
  private let measure: CheckedMeasure
  private let base: CheckedApplication?
  private let names: Set<String>

  /// - Parameter names: names that are taken.
  init(_ measure: CheckedMeasure, base: CheckedApplication?, names: Set<String>) {
    self.measure = measure
    self.base = base
    self.names = names
  }

  /// One changed value with what it is called in the name of the case.
  private struct Change {
    let path: String
    /// Nil where the value is taken away.
    let text: String?
    let title: String
  }

  /// A case that expects what differs; nil where a value has no exact text.
  func text(
    _ application: TrialApplication, _ assessment: Assessment, showing difference: AssessmentDifference,
    of node: String
  ) -> String? {
    guard let expectation = expectation(assessment, difference) else { return nil }
    return text(application, about: node, expecting: expectation, comment: nil)
  }

  /// A case with an expectation that is written on one line; nil where a value has no exact text.
  func text(
    _ application: TrialApplication, about node: String?, expecting expectation: String, comment: String?
  ) -> String? {
    guard let changes = changes(application) else { return nil }
    let findings = findings(application)
    let isOtherDay = application.asOf != base?.asOf
    let titles =
      (isOtherDay ? [application.asOf.description] : []) + changes.map(\.title)
      + findings.map { "\($0.id)\($0.verdict.title.zh)" }
    let about = titles.isEmpty ? "不作改动" : titles.prefix(4).joined(separator: "，")
    var lines = ["  - name: \(ApplicationText.scalar(unique(node.map { "\($0)：\(about)" } ?? about)))"]
    if isOtherDay { lines.append("    asOf: \(application.asOf.description)") }
    let set = changes.compactMap { change in change.text.map { "\(change.path): \($0)" } }
    if !set.isEmpty { lines.append("    set: { \(set.joined(separator: ", ")) }") }
    let unset = changes.filter { $0.text == nil }.map(\.path)
    if !unset.isEmpty { lines.append("    unset: [\(unset.joined(separator: ", "))]") }
    if !findings.isEmpty {
      let texts = findings.map { "\($0.id): \($0.verdict.rawValue)" }
      lines.append("    findings: { \(texts.joined(separator: ", ")) }")
    }
    lines.append("    expect: \(expectation)" + (comment.map { "  # \($0)" } ?? ""))
    return lines.joined(separator: "\n") + "\n"
  }

  /// A case as it would be read from a file.
  static func read(_ text: String, hasDate: Bool) -> TestCase? {
    let read = YAMLReader.read(SourceFile(name: "case.yaml", text: "cases:\n" + text))
    guard let node = read.root?.value(for: "cases")?.items?.first, !read.diagnostics.hasErrors else {
      return nil
    }
    let report = DecodingReport()
    var names: [String: Named] = [:]
    let testCase = TestCaseDecoder(report: report, hasDate: hasDate).testCase(node, &names)
    return report.hasErrors ? nil : testCase
  }

  private func unique(_ name: String) -> String {
    var (candidate, number) = (name, 2)
    while names.contains(candidate) {
      candidate = "\(name)（\(number)）"
      number += 1
    }
    return candidate
  }

  // MARK: Changes

  private func changes(_ application: TrialApplication) -> [Change]? {
    var changes: [Change] = []
    for (index, input) in measure.inputs.enumerated() {
      let given = base?.values[index]
      let value = application.values[index]
      if value.map(ValueKey.text) == given.map({ ValueKey.text($0.value) }) { continue }
      let name = input.path.split(separator: ".").last.map(String.init) ?? input.path
      guard let value else {
        if given?.isDefault == false {
          changes.append(Change(path: input.path, text: nil, title: "没有\(name)"))
        }
        continue
      }
      guard let text = ApplicationText.flow(value, input.schema) else { return nil }
      changes.append(Change(path: input.path, text: text, title: title(value, input, name, text)))
    }
    return changes
  }

  private func title(_ value: Value, _ input: CheckedInput, _ name: String, _ text: String) -> String {
    switch value {
    case .list(let items): "\(name)\(items.count)\(input.type.countUnit?.symbol ?? "项")"
    case .boolean(let flag): "\(name)\(flag ? "是" : "否")"
    case .null: "\(name)无"
    case .text(let text): "\(name)\(text)"
    default: "\(name)\(text)"
    }
  }

  private func findings(_ application: TrialApplication) -> [(id: String, verdict: Verdict)] {
    application.findings.filter { base?.findings[$0.criterion]?.verdict != $0.verdict }
      .map { ($0.criterion, $0.verdict) }
  }

  // MARK: Expectations

  /// The outcome and what differs, on one line; nil where nothing can be written.
  ///
  /// - Parameter node: a criterion whose verdict is expected even if it is the same.
  func expectation(
    _ assessment: Assessment, _ difference: AssessmentDifference, alsoVerdictOf node: String? = nil,
    saysMissing: Bool = false
  ) -> String? {
    var parts = ["outcome: \(assessment.outcomeID)"]
    let own = node.flatMap(measure.criterionIndex)
    let criteria = measure.criteria.indices.filter { $0 == own || difference.criteria.contains($0) }
    let verdicts = criteria.map {
      "\(measure.criteria[$0].id): \(assessment.results[$0].verdict.rawValue)"
    }
    if !verdicts.isEmpty { parts.append("verdicts: { \(verdicts.joined(separator: ", ")) }") }
    let scores = difference.scores.map { measure.scores[$0] }.compactMap {
      entry($0.id, assessment.values[$0.slot], $0.type)
    }
    if !scores.isEmpty { parts.append("scores: { \(scores.joined(separator: ", ")) }") }
    let awards = difference.awards.map { measure.awards[$0] }.compactMap {
      entry($0.id, assessment.values[$0.slot], $0.type)
    }
    if !awards.isEmpty { parts.append("awards: { \(awards.joined(separator: ", ")) }") }
    if case .supplement = assessment.outcome, saysMissing {
      parts.append(
        "missing: [\(assessment.missing.map { ApplicationText.scalar($0.name) }.joined(separator: ", "))]")
    }
    if !difference.isDecisive, !saysMissing {
      let values =
        difference.definitions.map { measure.definitions[$0] }.compactMap {
          entry($0.declaration.name.text, assessment.values[$0.slot], $0.expression.type)
        }
        + difference.tables.map { measure.tables[$0] }.compactMap {
          entry($0.declaration.name.text, assessment.values[$0.slot], $0.table.type)
        }
        + difference.parameters.map { measure.parameters[$0] }.compactMap {
          entry($0.declaration.name.text, assessment.values[$0.slot], $0.type)
        }
      if values.isEmpty { return nil }
      parts.append("values: { \(values.joined(separator: ", ")) }")
    }
    return "{ \(parts.joined(separator: ", ")) }"
  }

  private func entry(_ name: String, _ value: Value, _ type: ValueType) -> String? {
    switch value {
    case .unknown: return "\(name): \(Verdict.undetermined.rawValue)"
    case .error: return "\(name): \(Verdict.error.rawValue)"
    default:
      return ValueExpectation.schema(type).flatMap { ApplicationText.flow(value, $0) }.map {
        "\(name): \($0)"
      }
    }
  }
}

extension ValueType {
  /// The unit in which a list is counted, if it has one.
  fileprivate var countUnit: Unit? {
    if case .list(_, let count) = self, !count.symbol.isEmpty { count } else { nil }
  }
}
