// Every word that reports add to what the findings say.

import SourceText

/// The wording of reports.
package enum ReportMessages {
  /// How a check ended.
  static func state(_ state: ReportedStep.State) -> LocalizedText {
    switch state {
    case .passed: LocalizedText(zh: "通过", en: "passed")
    case .findings: LocalizedText(zh: "未通过", en: "findings")
    case .invalidRules: LocalizedText(zh: "规则有错", en: "invalid rules")
    case .failed: LocalizedText(zh: "没能完成", en: "failed")
    }
  }

  /// How many cases passed, of how many; nil for a check without tests.
  static func cases(_ step: ReportedStep) -> LocalizedText? {
    let cases = step.suites.flatMap(\.cases)
    guard !cases.isEmpty else { return nil }
    let passed = cases.count { $0.findings.isEmpty }
    return LocalizedText(zh: "测试 \(passed)/\(cases.count) 项通过", en: "\(passed)/\(cases.count) cases passed")
  }

  /// Introduces what to do about a finding, within one text.
  static let help = LocalizedText(zh: "建议：", en: "help: ")

  /// Stands for all findings of a check in which there are none.
  static let noFindings = LocalizedText(zh: "没有发现问题", en: "no findings")

  /// Where paths are relative to.
  static let sourceRoot = LocalizedText(
    zh: "运行 rulecheck 的目录", en: "the directory in which rulecheck was run")

  /// What can be done about a kind of finding.
  static func ruleHelp(_ code: DiagnosticCode) -> LocalizedText {
    LocalizedText(
      zh: "\(code.id) \(code.title.zh)：每处问题都写明怎样改；在终端上运行 rulecheck verify，可以看到原文和位置。",
      en:
        "\(code.id) \(code.title.en): every finding says what to write; `rulecheck verify` shows the text and place."
    )
  }

  /// The heading of a summary.
  static func title(_ command: String) -> LocalizedText { LocalizedText("rulecheck \(command)") }

  /// The columns of the table of checks.
  static let stepColumns = [
    LocalizedText(zh: "检查", en: "Check"), LocalizedText(zh: "结果", en: "Result"),
    LocalizedText(zh: "错误", en: "Errors"), LocalizedText(zh: "警告", en: "Warnings"),
    LocalizedText(zh: "说明", en: "Notes"), LocalizedText(zh: "测试", en: "Tests"),
  ]

  /// The columns of the table of findings.
  static let findingColumns = [
    LocalizedText(zh: "级别", en: "Level"), LocalizedText(zh: "代码", en: "Code"),
    LocalizedText(zh: "位置", en: "Place"), LocalizedText(zh: "问题", en: "Finding"),
    LocalizedText(zh: "建议", en: "Help"),
  ]
}
