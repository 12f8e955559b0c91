// Every sentence about cases that were run: what is wrong in their expectations, and why something else came.

internal import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let expectedOutcome = DiagnosticCode("E297", zh: "期望的结论不存在", en: "Unknown outcome expected")
  package static let expectedCriterion = DiagnosticCode(
    "E298", zh: "期望的条件不存在", en: "Unknown criterion expected")
  package static let expectedMissing = DiagnosticCode("E299", zh: "期望的缺项不存在", en: "Unknown input expected")
}

/// Sentences of running tests.
package enum TestRunMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [.expectedOutcome, .expectedCriterion, .expectedMissing]

  static func unknownOutcome(_ name: Named, in outcomes: [String]) -> Diagnostic {
    Diagnostic(
      .expectedOutcome, place: name.place,
      message: LocalizedText(
        zh: "办法没有“\(shown(name))”这个结论", en: "the measure has no outcome “\(shown(name))”"),
      help: nearest(name, in: outcomes))
  }

  static func unknownCriterion(_ name: Named, in criteria: [String]) -> Diagnostic {
    Diagnostic(
      .expectedCriterion, place: name.place,
      message: LocalizedText(
        zh: "办法没有“\(shown(name))”这个条件", en: "the measure has no criterion “\(shown(name))”"),
      help: nearest(name, in: criteria))
  }

  static func unknownMissing(_ name: Named, in names: [String]) -> Diagnostic {
    Diagnostic(
      .expectedMissing, place: name.place,
      message: LocalizedText(
        zh: "“\(shown(name))”既不是办法的输入，也不是要人认定的条件",
        en: "“\(shown(name))” is neither an input of the measure nor a criterion that people judge"),
      help: nearest(name, in: names))
  }

  private static func nearest(_ name: Named, in names: [String]) -> LocalizedText? {
    Suggestion.phrase(Suggestion.nearest(to: name.text, in: names))
      ?? LocalizedText(
        zh: "有：\(names.prefix(12).joined(separator: "、"))",
        en: "there are: \(names.prefix(12).joined(separator: ", "))")
  }

  // MARK: Reasons

  /// Why a criterion has its verdict, where the verdict itself does not say it.
  static func reason(_ result: CriterionResult) -> LocalizedText? {
    result.failure.map(failure) ?? result.unknown.map { lacking($0.causes) }
  }

  /// Why an assessment has its outcome: what is missing, what failed, or which criteria are not met.
  static func outcomeReason(_ assessment: Assessment) -> LocalizedText? {
    switch assessment.outcome {
    case .supplement: return lacking(assessment.missing)
    case .error(let failure): return self.failure(failure)
    case .decided:
      let unmet = assessment.measure.topLevel.filter { assessment.results[$0].verdict == .unmet }
        .map { assessment.measure.criteria[$0].id }
      if unmet.isEmpty { return nil }
      return LocalizedText(
        zh: "不符合：\(unmet.joined(separator: "、"))", en: "unmet: \(unmet.joined(separator: ", "))")
    }
  }

  /// What two lists of missing things do not have in common.
  static func difference(lacking: [String], excess: [String]) -> LocalizedText {
    let parts = [
      lacking.isEmpty
        ? nil
        : LocalizedText(
          zh: "没有列出：\(lacking.joined(separator: "、"))", en: "not listed: \(lacking.joined(separator: ", "))"),
      excess.isEmpty
        ? nil
        : LocalizedText(
          zh: "多列出：\(excess.joined(separator: "、"))", en: "listed besides: \(excess.joined(separator: ", "))"),
    ].compactMap(\.self)
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }

  static func lacking(_ causes: [UnknownCause]) -> LocalizedText {
    let names = causes.map(\.name)
    return LocalizedText(
      zh: "缺少：\(names.joined(separator: "、"))", en: "missing: \(names.joined(separator: ", "))")
  }

  static func failure(_ failure: Failure) -> LocalizedText {
    guard let place = failure.place else { return failure.message }
    return LocalizedText(
      zh: "\(failure.message.zh)（\(place.description)）", en: "\(failure.message.en) (\(place.description))")
  }

  private static func shown(_ name: Named) -> String { ReadingMessages.excerpt(name.text) }
}
