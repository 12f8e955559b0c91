// Every sentence about applications for which no measure can be chosen.

package import SourceText

extension DiagnosticCode {
  package static let noMeasureNamed = DiagnosticCode("E510", zh: "没有写明办法", en: "No measure named")
  package static let anonymousFinding = DiagnosticCode(
    "W511", zh: "判定没有写明由谁、何时作出", en: "Finding without author or date")
}

/// Sentences of making decisions.
package enum DecisionMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [.noMeasureNamed, .anonymousFinding]

  static func noMeasure(_ file: SourceFile, files: [PackFile]) -> Diagnostic {
    let known = files.prefix(10).map(\.qualifiedName)
    let example = known.first ?? "national/maker-space"
    return Diagnostic(
      .noMeasureNamed, place: Place(file: file, span: file.lineSpan(0)),
      message: LocalizedText(
        zh: "申请没有写明按哪份办法评审", en: "The application does not say under which measure it is to be assessed"),
      help: LocalizedText(
        zh: "加上一行 measure: \(example)，或用 -m 指定；已安装的办法：\(known.joined(separator: "、"))",
        en:
          "Add the line measure: \(example), or name the measure with -m; installed are \(known.joined(separator: ", "))"
      ))
  }

  static func anonymousFinding(_ finding: FindingDocument) -> Diagnostic {
    let id = finding.criterion.text
    return Diagnostic(
      .anonymousFinding, severity: .warning, place: finding.place,
      message: LocalizedText(
        zh: "“\(id)”的判定没有写明由谁、何时作出", en: "the finding “\(id)” does not say who made it and when"),
      help: LocalizedText(
        zh: "写成 { verdict: \(finding.verdict.rawValue), by: 谁, on: 日期, reason: 理由 }",
        en: "write { verdict: \(finding.verdict.rawValue), by: who, on: date, reason: why }"))
  }
}
