// The five answers to a criterion; they are never collapsed.

package import SourceText

/// The result of examining one criterion.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  case met
  case unmet
  /// Material is missing or a finding is outstanding.
  case undetermined
  case notApplicable = "not-applicable"
  /// The rule failed on this input.
  case error

  /// What a reader calls the verdict.
  package var title: LocalizedText {
    switch self {
    case .met: LocalizedText(zh: "符合", en: "met")
    case .unmet: LocalizedText(zh: "不符合", en: "unmet")
    case .undetermined: LocalizedText(zh: "待补正", en: "undetermined")
    case .notApplicable: LocalizedText(zh: "不适用", en: "not applicable")
    case .error: LocalizedText(zh: "规则错误", en: "error")
    }
  }

  /// The verdict with an English or Chinese name, as written in files.
  package init?(spelling: String) {
    guard let verdict = Verdict.allCases.first(where: { $0.rawValue == spelling || $0.title.zh == spelling })
    else {
      return nil
    }
    self = verdict
  }
}
