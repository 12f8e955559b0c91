// Every sentence of the command that lays out files.

internal import Rules
internal import SourceText

extension DiagnosticCode {
  static let noLayout = DiagnosticCode("E731", zh: "没有统一版式的文件", en: "No canonical layout")
  static let layoutNotWritten = DiagnosticCode("E732", zh: "无法改写文件", en: "File cannot be rewritten")
}

/// Sentences of `fmt`.
enum FormatMessages {
  /// Every code of these sentences, ascending.
  static let codes: [DiagnosticCode] = [.noLayout, .layoutNotWritten]

  /// A named file that is none of the files of rules.
  static func notRules(_ path: String) -> Diagnostic {
    Diagnostic(
      .noLayout, place: nil,
      message: LocalizedText(
        zh: "\(path) 不是规则文件：开头没有 rulecheck: 1，以及 measure、library、test、trace、pack、calendar 或 document",
        en:
          "\(path) is no file of rules: it lacks rulecheck: 1 with measure, library, test, trace, pack, calendar or document"
      ),
      help: LocalizedText(
        zh: "写明是哪一种文件；申请文件不用统一版式",
        en: "Say which kind of file it is; applications have no canonical layout"))
  }

  /// A file that could not be replaced; it is as it was.
  static func notWritten(_ path: String, _ problem: WriteProblem) -> Diagnostic {
    let reason = CommandMessages.reason(problem)
    return Diagnostic(
      .layoutNotWritten, place: nil,
      message: LocalizedText(
        zh: "无法改写 \(path)：\(reason.zh)", en: "Cannot rewrite \(path): \(reason.en)"),
      help: LocalizedText(zh: "检查文件和目录是否可写", en: "Check that the file and its directory can be written"))
  }

  /// Closes a run.
  static func summary(_ run: FormatRun, isDry: Bool) -> LocalizedText {
    let failed = LocalizedText(
      zh: run.failed == 0 ? "" : "，\(run.failed) 个没能处理", en: run.failed == 0 ? "" : ", \(run.failed) failed")
    let zh = isDry ? "个需要改动" : "个改了版式"
    let en = isDry ? "would change" : "changed"
    return LocalizedText(
      zh: "\(run.count) 个文件：\(run.changed) \(zh)\(failed.zh)",
      en: "\(run.count) file\(run.count == 1 ? "" : "s"): \(run.changed) \(en)\(failed.en)")
  }
}
