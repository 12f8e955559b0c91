// What `rulecheck diff` says beside its report.

internal import Rules
internal import SourceText

extension DiagnosticCode {
  static let gitProblem = DiagnosticCode("E745", zh: "git 取不出这一版", en: "git cannot give the revision")
  static let noGit = DiagnosticCode("E746", zh: "没有 git 程序", en: "No git program")
  static let nothingToCompare = DiagnosticCode("E747", zh: "没有可以比较的办法", en: "Nothing to compare")
  static let noScratch = DiagnosticCode("E748", zh: "建不了临时目录", en: "No temporary directory")
}

/// Sentences of the command.
enum DiffMessages {
  /// Every code of these sentences, ascending.
  static let codes: [DiagnosticCode] = [.gitProblem, .noGit, .nothingToCompare, .noScratch]

  /// git could not do what was asked; `words` are its own.
  static func gitProblem(_ revision: String, _ words: String) -> Diagnostic {
    let name = TerminalText.safe(revision)
    let reason = words.isEmpty ? "" : TerminalText.safe(words)
    return Diagnostic(
      .gitProblem, place: nil,
      message: LocalizedText(
        zh: "取不出“\(name)”" + (reason.isEmpty ? "：没有这样的文件、办法，git 里也没有这一版" : "，git 说：\(reason)"),
        en: "“\(name)” cannot be taken from git"
          + (reason.isEmpty ? ": it is no file, no measure and no revision" : ", which says: \(reason)")),
      help: LocalizedText(
        zh: "写规则文件、规则目录、办法的名字，或 git 的版本：HEAD~1、main、main:rules/包/办法.yaml",
        en: "Write a file or directory of rules, the name of a measure, or a revision: HEAD~1, main, "
          + "main:rules/pack/measure.yaml"))
  }

  static func noGit() -> Diagnostic {
    Diagnostic(
      .noGit, place: nil,
      message: LocalizedText(zh: "没有找到 git 程序，不能取出 git 的版本", en: "The program git was not found"),
      help: LocalizedText(
        zh: "安装 git，或把两版规则放在两个目录里比较",
        en: "Install git, or compare two directories of rules"))
  }

  static func noScratch() -> Diagnostic {
    Diagnostic(
      .noScratch, place: nil,
      message: LocalizedText(zh: "不能在 TMPDIR 或 /tmp 建临时目录", en: "No directory can be made in TMPDIR or /tmp"))
  }

  /// Neither side has a measure that is meant.
  static func nothingToCompare(_ measure: String?) -> Diagnostic {
    let name = measure.map { TerminalText.safe($0) }
    return Diagnostic(
      .nothingToCompare, place: nil,
      message: LocalizedText(
        zh: name.map { "两边都没有办法“\($0)”" } ?? "两边都没有办法",
        en: name.map { "Neither side has a measure “\($0)”" } ?? "Neither side has a measure"),
      help: LocalizedText(
        zh: "用 rulecheck list 看有哪些办法", en: "rulecheck list shows the measures there are"))
  }

  // MARK: Beside the report

  /// Applications of other measures were left out.
  static func setAside(_ count: Int) -> LocalizedText {
    LocalizedText(
      zh: "\(count) 份申请属于别的办法，没有比较；要一并按这份办法评审，用 -m",
      en: "\(count) applications name other measures and were left out; -m assesses them all")
  }

  static func same(_ count: Int) -> LocalizedText {
    LocalizedText(
      zh: "\(count) 份办法的内容没有不同", en: "\(count) measure\(count == 1 ? " is" : "s are") the same")
  }

  static func library(_ name: String) -> LocalizedText {
    LocalizedText(
      zh: "\(name) 是共用条款；它的改动见使用它的各份办法",
      en: "\(name) is a library; what was changed in it shows in the measures that use it")
  }
}
