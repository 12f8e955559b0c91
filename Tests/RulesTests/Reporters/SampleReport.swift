// A run with every kind of finding that makes reports difficult.

import SourceText
import TestSupport

@testable import Rules

/// Findings in files with Chinese names, wide characters, marks of every notation and controls.
enum SampleReport {
  static let code = DiagnosticCode("E990", zh: "样例错误", en: "Sample mistake, with-marks")
  static let advice = DiagnosticCode("W991", zh: "样例建议", en: "Sample advice")

  /// A place marked with `⟦⟧` in a text.
  static func place(_ marked: String, name: String = "rules/市级/办法 1.yaml") -> Place {
    let source = MarkedSource(marked)
    return Place(file: SourceFile(name: name, text: source.text), span: source.spans.first ?? Span(0, 0))
  }

  static func finding(
    _ place: Place?, _ words: String = "写错了", severity: Severity = .error,
    code: DiagnosticCode = SampleReport.code, related: [Diagnostic.Related] = [],
    fix: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, severity: severity, place: place, message: LocalizedText(zh: words, en: "wrong: \(words)"),
      related: related, help: LocalizedText(zh: "改成别的\n  键: 值", en: "write\n  key: value"), fix: fix)
  }

  static let findings: [Diagnostic] = [
    finding(place("a: 𠮷⟦办法🙂⟧\n"), fix: Fix(place("a: 𠮷⟦办法🙂⟧\n"), "方法")),
    finding(place("a: 一\nb: ⟦二\nc: 三⟧\n", name: "rules/市级/b.yaml"), "几行, 有:逗号%和,冒号::error::"),
    finding(
      place("x: ⟦1⟧\n", name: "rules/c.yaml"), "<标记> & \"引号\" | `代码` ]]> \u{1}\u{202E}\u{FFFF}",
      severity: .warning,
      related: [
        Diagnostic.Related(
          place: place("y: ⟦2⟧\n", name: "rules/d.yaml"), caption: LocalizedText(zh: "见这里", en: "see here"))
      ]),
    finding(place("z: ⟦3⟧\n", name: "/elsewhere/e.yaml"), "在外面", severity: .note, code: advice),
    finding(nil, "没有位置", code: advice),
  ]

  static let failure = finding(place("- { name: ⟦甲⟧ }\n", name: "rules/f.test.yaml"), "期望 1，实际 2")

  static let report = RunReport(
    command: "verify",
    steps: [
      ReportedStep(name: "lint", state: .invalidRules, findings: findings),
      ReportedStep(name: "cite", state: .passed, findings: []),
      ReportedStep(
        name: "test", state: .findings, findings: [],
        suites: [
          ReportedSuite(
            name: "市级/办法",
            cases: [
              ReportedCase(
                name: "甲 <1>", place: place("- { name: ⟦甲⟧ }\n", name: "rules/f.test.yaml"),
                findings: [failure], isBroken: false),
              ReportedCase(
                name: "乙", place: place("- { name: ⟦乙⟧ }\n", name: "rules/f.test.yaml"), findings: [],
                isBroken: false),
            ])
        ]),
    ], exitStatus: 3, root: "/work/project")
}
