// What the parser of arguments writes enters; the same in the user's language leaves.

internal import SourceText

/// The fixed words of the parser of arguments, which knows English only.
enum UsageText {
  /// A help page or a complaint in `language`; a sentence that is not known here stays as it is.
  static func localized(_ text: String, language: Language) -> String {
    switch language {
    case .en: text
    case .zh:
      text.split(separator: "\n", omittingEmptySubsequences: false).map { chinese(String($0)) }
        .joined(separator: "\n")
    }
  }

  /// The language that the arguments or the variable ask for, wherever in the line the mistake is.
  static func language(_ arguments: [String], variable: String?) -> Language {
    let following = zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
    let attached = arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst("--lang=".count)) }
    return [following, attached, variable].lazy.compactMap(\.self).compactMap(Language.init(rawValue:)).first
      ?? .zh
  }

  // MARK: Lines

  private static let headings = [
    ("OVERVIEW: ", "概述："), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："), ("Help:  ", "说明："), ("Usage: ", "用法："),
  ]

  private static let phrases = [
    ("Show the version.", "显示版本"), ("Show help information.", "显示说明"), ("(values: ", "(可写："),
    ("(values:", "(可写："),
    ("default: ", "默认："),
  ]

  private static func chinese(_ line: String) -> String {
    if line.hasPrefix("Error: ") { return "错误：" + complaint(String(line.dropFirst("Error: ".count))) }
    if let match = line.wholeMatch(of: #/  See '(.+)' for (?:more information|detailed help)\./#) {
      return "  详见 " + match.1.replacing("<subcommand>", with: "<命令>")
    }
    if let (english, chinese) = headings.first(where: { line.hasPrefix($0.0) }) {
      return chinese + line.dropFirst(english.count).replacing("<subcommand>", with: "<命令>")
    }
    guard line.hasPrefix("  ") else { return line }
    return phrases.reduce(line) { $0.replacing($1.0, with: $1.1) }
  }

  // MARK: Complaints

  private static func complaint(_ sentence: String) -> String {
    if let match = sentence.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return "缺少 \(match.1)"
    }
    if let match = sentence.wholeMatch(of: /Missing value for '(.+)'/) {
      return "“\(match.1)”后面没有写值"
    }
    if let match = sentence.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      return "没有选项“\(match.1)”" + (match.2.map { "，是不是想写“\($0)”？" } ?? "")
    }
    if let match = sentence.wholeMatch(of: /(?:\d+ unexpected arguments:|Unexpected argument) '(.+)'/) {
      return "多写了“\(match.1.replacing("', '", with: "”“"))”"
    }
    if let match = sentence.wholeMatch(
      of: /The value '(.*)' is invalid for '(.+?)'(?:\. Please provide one of (.+)\.)?/)
    {
      let values = match.3.map { "，可以写 \($0.replacing(" and ", with: "、").replacing("'", with: ""))" } ?? ""
      return "“\(match.1)”不能用作 \(match.2) 的值" + values.replacing(" or ", with: "、").replacing(", ", with: "、")
    }
    return sentence
  }
}
