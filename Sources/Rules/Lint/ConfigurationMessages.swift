// Every sentence about configurations and about comments that allow a finding.

package import SourceText

extension DiagnosticCode {
  package static let unknownFindingCode = DiagnosticCode("E490", zh: "没有这种问题", en: "No such finding")
  package static let allowWithoutReason = DiagnosticCode(
    "E491", zh: "允许没有写理由", en: "Allowed without a reason")
  package static let errorNotAllowed = DiagnosticCode("E492", zh: "错误不能放过", en: "Errors cannot be allowed")
  package static let unknownConfiguredPart = DiagnosticCode(
    "E493", zh: "配置的对象不存在", en: "Configured for nothing")
  package static let allowForm = DiagnosticCode("E494", zh: "允许的写法不对", en: "Wrong form of a comment")
  package static let unusedAllow = DiagnosticCode("W570", zh: "允许没有用到", en: "Nothing to allow")
}

/// Sentences about what a project says about findings.
package enum ConfigurationMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .unknownFindingCode, .allowWithoutReason, .errorNotAllowed, .unknownConfiguredPart, .allowForm,
    .unusedAllow,
  ]

  /// No finding has this code or name; `place` is nil on the command line.
  package static func unknownCode(_ written: String, at place: Place?) -> Diagnostic {
    let names = FindingGuides.all.flatMap { [$0.id, $0.name] }
    return Diagnostic(
      .unknownFindingCode, place: place,
      message: LocalizedText(
        zh: "没有代码或名称是“\(written)”的问题", en: "no finding has the code or name “\(written)”"),
      help: Suggestion.phrase(Suggestion.nearest(to: written, in: names))
        ?? LocalizedText(zh: "代码和名称见 docs/lint/README.md", en: "docs/lint/README.md lists them"))
  }

  static func unknownCode(_ name: Named) -> Diagnostic { unknownCode(name.text, at: name.place) }

  static func errorStays(_ name: Named, _ guide: FindingGuide) -> Diagnostic {
    Diagnostic(
      .errorNotAllowed, place: name.place,
      message: LocalizedText(
        zh: "\(guide.id)（\(guide.title.zh)）是错误，不能放过，也不能降低级别",
        en: "\(guide.id) (\(guide.title.en)) is an error; it cannot be allowed or made less"),
      help: LocalizedText(zh: "改正它", en: "put it right"))
  }

  static func unknownPart(_ name: Named, in names: [String]) -> Diagnostic {
    Diagnostic(
      .unknownConfiguredPart, place: name.place,
      message: LocalizedText(zh: "没有“\(name.text)”", en: "there is no “\(name.text)”"),
      help: Suggestion.phrase(Suggestion.nearest(to: name.text, in: names))
        ?? LocalizedText(
          zh: "规则包写包名，办法写 规则包/办法", en: "write the name of a pack, or <pack>/<measure>"))
  }

  static func form(_ place: Place) -> Diagnostic {
    Diagnostic(
      .allowForm, place: place,
      message: LocalizedText(zh: "看不懂这条给 rulecheck 的注释", en: "this comment for rulecheck means nothing"),
      help: LocalizedText(
        zh: "写成 # rulecheck: allow 代码 理由", en: "write # rulecheck: allow <code> <reason>"))
  }

  static func withoutReason(_ code: Named) -> Diagnostic {
    Diagnostic(
      .allowWithoutReason, place: code.place,
      message: LocalizedText(
        zh: "允许 \(code.text) 要写明理由，以后的人才知道为什么", en: "it is not said why \(code.text) is allowed"),
      help: LocalizedText(
        zh: "在代码后面写理由：# rulecheck: allow \(code.text) 理由",
        en: "write the reason behind the code: # rulecheck: allow \(code.text) <reason>"))
  }

  static func unused(_ code: Named, comment: Place, fix: Fix?) -> Diagnostic {
    Diagnostic(
      .unusedAllow, severity: .warning, place: code.place,
      message: LocalizedText(
        zh: "这里没有 \(code.text) 的问题，不必再允许", en: "there is no \(code.text) here to be allowed"),
      help: LocalizedText(zh: "删去这条注释", en: "take the comment out"), fix: fix)
  }
}
