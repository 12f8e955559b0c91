// Guides of findings enter; sections and pages about them leave, as Markdown.

internal import Rules
internal import SourceText

/// Writes what there is to know about findings.
struct FindingPages {
  /// Where the pages stand, and what writes them.
  static let directory = "docs/lint"
  static let command = "rulecheck lint --explain all --lang zh"

  private let language: Language

  init(_ language: Language) { self.language = language }

  /// What one guide says, under a heading.
  func section(_ guide: FindingGuide) -> String {
    let words = FindingPageWords.self
    var lines = [
      "## \(guide.id) `\(guide.name)` \(guide.title[language])", "",
      "\(words.level[language])\(words.severity(guide.severity)[language])", "",
      guide.explanation[language], "",
      "**\(words.fix[language])**\(words.colon[language])\(guide.remedy[language])", "",
    ]
    if !guide.bad.isEmpty {
      lines += ["\(words.bad[language])", ""] + block(guide.bad) + ["", "\(words.good[language])", ""]
      lines += block(guide.good) + [""]
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The page of a topic.
  func page(_ family: FindingFamily) -> String {
    let lines = [
      "# \(family.title[language])", "", FindingPageWords.origin[language], "",
      FindingPageWords.marks[language], "",
    ]
    let sections = family.guides.map { "<a id=\"\($0.anchor)\"></a>\n\n" + section($0) }
    return trimmed((lines.map { $0 + "\n" } + sections).joined())
  }

  /// The list of all findings.
  func index() -> String {
    var lines = [
      "# \(FindingPageWords.title[language])", "", FindingPageWords.origin[language], "",
      FindingPageWords.use[language], "",
    ]
    for family in FindingGuides.families {
      lines += ["## [\(family.title[language])](\(family.file).md)", ""]
      lines += [FindingPageWords.header[language], "|---|---|---|---|"]
      lines += family.guides.map { guide in
        "| [\(guide.id)](\(family.file).md#\(guide.anchor)) | `\(guide.name)` | \(guide.title[language]) | "
          + "\(FindingPageWords.severity(guide.severity)[language]) |"
      }
      lines.append("")
    }
    return trimmed(lines.map { $0 + "\n" }.joined())
  }

  /// Every page with its path below the directory.
  func pages() -> [(path: String, text: String)] {
    [("README.md", index())] + FindingGuides.families.map { ("\($0.file).md", page($0)) }
  }

  private func block(_ example: String) -> [String] { ["```yaml", example, "```"] }

  private func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.hasSuffix("\n\n") { rest.removeLast() }
    return String(rest)
  }
}

/// The fixed words of pages about findings.
enum FindingPageWords {
  static let title = LocalizedText(zh: "lint 能发现的问题", en: "What lint finds")
  static let origin = LocalizedText(
    zh: "本页由程序写出：`RECORD_TRANSCRIPTS=1 script/test --filter FindingPageTests`。",
    en: "Written by the program: `RECORD_TRANSCRIPTS=1 script/test --filter FindingPageTests`.")
  static let marks = LocalizedText(
    zh: "例子里 ⟦ ⟧ 之间是指出的地方；`=== 名字` 是规则包里的另一个文件，前面没有写的键取自同一份示例办法；⟪U+202E⟫ 代表这个字符，⟪甲 ×9⟫ 代表重复。",
    en: "Between ⟦ and ⟧ stands what is pointed at; `=== name` begins another file of the pack; "
      + "⟪U+202E⟫ is that character, ⟪a ×9⟫ a repetition."
  )
  static let use = LocalizedText(
    zh:
      "`rulecheck lint --explain W550`（代码或名称）在命令行显示其中一节。"
      + "级别可以在 [`rulecheck.yaml`](../command-line.md#配置和允许) 里改，错误除外。",
    en: "`rulecheck lint --explain W550` prints one section.")
  static let header = LocalizedText(zh: "| 代码 | 名称 | 问题 | 级别 |", en: "| code | name | finding | level |")
  static let level = LocalizedText(zh: "级别：", en: "Level: ")
  static let fix = LocalizedText(zh: "怎么改", en: "What to do")
  static let colon = LocalizedText(zh: "：", en: ": ")
  static let bad = LocalizedText(zh: "有问题的写法：", en: "With the finding:")
  static let good = LocalizedText(zh: "应有的写法：", en: "Without it:")

  static func severity(_ severity: Severity) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(zh: "错误", en: "error")
    case .warning: LocalizedText(zh: "警告", en: "warning")
    case .note: LocalizedText(zh: "建议", en: "advice")
    }
  }
}
