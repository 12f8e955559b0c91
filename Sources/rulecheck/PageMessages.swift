// Every sentence of the commands that write pages.

internal import Rules
internal import SourceText

extension DiagnosticCode {
  static let notOneMeasure = DiagnosticCode("E720", zh: "不是一份办法", en: "Not one measure")
  static let unknownNode = DiagnosticCode("E721", zh: "办法里没有这一项", en: "Nothing of the measure")
  static let pageProblem = DiagnosticCode("E722", zh: "无法写页面", en: "Page cannot be written")
  static let foreignFile = DiagnosticCode("E723", zh: "不是本程序写的文件", en: "File of somebody else")
  static let noOutput = DiagnosticCode("E724", zh: "没有写明目录", en: "No directory named")
}

/// Sentences of `show` and `doc`.
enum PageMessages {
  /// Every code of these sentences, ascending.
  static let codes: [DiagnosticCode] = [.notOneMeasure, .unknownNode, .pageProblem, .foreignFile, .noOutput]

  /// An argument that means no measure, or several.
  static func notOneMeasure(_ argument: String, _ names: [String]) -> Diagnostic {
    let help =
      names.isEmpty
      ? LocalizedText(zh: "用 rulecheck list 列出全部办法", en: "`rulecheck list` lists all measures")
      : LocalizedText(
        zh: "写其中一份：\(names.joined(separator: "、"))；全部办法的页面用 rulecheck doc",
        en: "Name one of \(names.joined(separator: ", ")); `rulecheck doc` writes the pages of all")
    return Diagnostic(
      .notOneMeasure, place: nil,
      message: LocalizedText(
        zh: names.isEmpty ? "“\(argument)”里没有办法" : "“\(argument)”有 \(names.count) 份办法，一次只能看一份",
        en: names.isEmpty
          ? "There is no measure in “\(argument)”"
          : "“\(argument)” has \(names.count) measures; only one can be shown at a time"),
      help: help)
  }

  /// No node of the measure has this name.
  static func unknownNode(_ name: String, in names: [String], of measure: String) -> Diagnostic {
    Diagnostic(
      .unknownNode, place: nil,
      message: LocalizedText(
        zh: "办法 \(measure) 里没有“\(name)”", en: "There is no “\(name)” in the measure \(measure)"),
      help: Suggestion.phrase(Suggestion.nearest(to: name, in: names))
        ?? LocalizedText(
          zh: "写条件、参数、定义、表、填报内容或结论的名字，用 rulecheck show \(measure) 查看",
          en:
            "Name a criterion, parameter, definition, table, input or outcome; see `rulecheck show \(measure)`"
        ))
  }

  /// A page that could not be written; whatever was at its path is as it was.
  static func pageProblem(_ path: String, _ problem: WriteProblem) -> Diagnostic {
    let reason = CommandMessages.reason(problem)
    return Diagnostic(
      .pageProblem, place: nil,
      message: LocalizedText(
        zh: "无法写页面 \(path)：\(reason.zh)", en: "Cannot write the page \(path): \(reason.en)"),
      help: LocalizedText(zh: "用 --output 写到另一个目录", en: "Name another directory with --output"))
  }

  /// A file that a page would replace does not say that it is a page.
  static func foreignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .foreignFile, place: nil,
      message: LocalizedText(
        zh: "\(path) 不是 rulecheck doc 写的，不能覆盖",
        en: "\(path) was not written by `rulecheck doc` and is not replaced"),
      help: LocalizedText(
        zh: "把它移走，或用 --output 写到另一个目录", en: "Move it away, or name another directory with --output"))
  }

  /// Several directories of rules, so that nothing lies beside them.
  static func noOutput() -> Diagnostic {
    Diagnostic(
      .noOutput, place: nil,
      message: LocalizedText(
        zh: "规则在几个目录里，不知道页面写到哪里", en: "The rules lie in several directories, so that the pages have none"),
      help: LocalizedText(zh: "用 --output 写明目录", en: "Name a directory with --output"))
  }

  /// Pages of rules with mistakes would mislead.
  static let nothingWritten = LocalizedText(
    zh: "规则有错或读不到，没有写任何页面", en: "the rules are invalid or cannot be read; no page was written")

  /// A page that is not as it would be written.
  static func stale(_ change: PageDirectory.Change, _ path: String) -> LocalizedText {
    switch change {
    case .add: LocalizedText(zh: "缺少  \(path)", en: "missing  \(path)")
    case .replace: LocalizedText(zh: "过时  \(path)", en: "stale    \(path)")
    case .remove: LocalizedText(zh: "多余  \(path)", en: "removed  \(path)")
    }
  }

  /// A page that was written or removed.
  static func done(_ change: PageDirectory.Change, _ path: String) -> LocalizedText {
    switch change {
    case .add: LocalizedText(zh: "新增  \(path)", en: "added    \(path)")
    case .replace: LocalizedText(zh: "更新  \(path)", en: "updated  \(path)")
    case .remove: LocalizedText(zh: "删除  \(path)", en: "removed  \(path)")
    }
  }

  /// Closes a comparison.
  static func compared(_ directory: PageDirectory) -> LocalizedText {
    let count = directory.changes.count
    if count == 0 {
      return LocalizedText(zh: "\(directory.count) 页都是最新的", en: "all \(directory.count) pages are up to date")
    }
    return LocalizedText(
      zh: "\(count) 页与规则不符，运行 rulecheck doc 更新",
      en: "\(count) page\(count == 1 ? " is" : "s are") stale; run `rulecheck doc`")
  }

  /// Closes a run that wrote pages.
  static func written(_ directory: PageDirectory) -> LocalizedText {
    let changed = directory.changes.count
    return LocalizedText(
      zh: "共 \(directory.count) 页，\(changed == 0 ? "都没有变化" : "改动 \(changed) 个文件")",
      en: "\(directory.count) pages, \(changed == 0 ? "none" : "\(changed)") changed")
  }
}
