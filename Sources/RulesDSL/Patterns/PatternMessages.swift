// Every sentence about a pattern or replacement that cannot be used.

package import SourceText

/// Why a pattern, its flags or a replacement cannot be used.
package struct PatternProblem: Error, Sendable {
  /// What is wrong.
  package let message: LocalizedText
  /// What to write instead, if that can be said.
  package let help: LocalizedText?
  /// Whether it is correct and only too large.
  package let isLimit: Bool

  init(_ message: LocalizedText, help: LocalizedText? = nil, isLimit: Bool = false) {
    self.message = message
    self.help = help
    self.isLimit = isLimit
  }
}

/// Sentences about patterns. Positions count characters from 1.
enum PatternMessages {
  // MARK: Parts without their other half

  static func unclosedGroup(_ position: Int) -> PatternProblem {
    at(
      position, zh: "“(”没有对应的“)”", en: "“(” has no “)”", helpZH: "要匹配括号本身，写作 \\(",
      helpEN: "write \\( for the bracket itself")
  }

  static func unopenedGroup(_ position: Int) -> PatternProblem {
    at(
      position, zh: "“)”没有对应的“(”", en: "“)” has no “(”", helpZH: "要匹配括号本身，写作 \\)",
      helpEN: "write \\) for the bracket itself")
  }

  static func unclosedClass(_ position: Int) -> PatternProblem {
    at(
      position, zh: "“[”没有对应的“]”", en: "“[” has no “]”", helpZH: "要匹配方括号本身，写作 \\[",
      helpEN: "write \\[ for the bracket itself")
  }

  static func mustBeEscaped(_ scalar: Unicode.Scalar, _ position: Int) -> PatternProblem {
    at(
      position, zh: "“\(scalar)”有特殊含义，不能这样用",
      en: "“\(scalar)” has a meaning of its own and cannot stand here",
      helpZH: "要匹配这个字符本身，写作 \\\(scalar)", helpEN: "write \\\(scalar) for the character itself")
  }

  static func nothingToRepeat(_ scalar: Unicode.Scalar, _ position: Int) -> PatternProblem {
    at(
      position, zh: "“\(scalar)”前面没有可重复的内容", en: "there is nothing to repeat before “\(scalar)”",
      helpZH: "要匹配这个字符本身，写作 \\\(scalar)", helpEN: "write \\\(scalar) for the character itself")
  }

  static func unsupportedGroup(_ position: Int) -> PatternProblem {
    at(
      position, zh: "“(?”后面只能写“:”", en: "only “:” can follow “(?”",
      helpZH: "分组写作 (…) 或 (?:…)；不支持前后查看",
      helpEN: "groups are (…) or (?:…); looking ahead or behind is not supported")
  }

  // MARK: Repetition

  static func malformedQuantifier(_ position: Int) -> PatternProblem {
    at(
      position, zh: "重复次数写得不对", en: "this is not a number of repetitions",
      helpZH: "写作 {3}、{3,} 或 {3,5}；要匹配花括号本身，写作 \\{",
      helpEN: "write {3}, {3,} or {3,5}; \\{ is the brace itself")
  }

  static func descendingQuantifier(_ position: Int) -> PatternProblem {
    at(
      position, zh: "重复次数的下限大于上限", en: "the repetitions end before they start", helpZH: "小的写在前面，例如 {3,5}",
      helpEN: "write the smaller number first, as in {3,5}")
  }

  // MARK: Escapes

  static func unknownEscape(_ scalar: Unicode.Scalar, _ position: Int) -> PatternProblem {
    at(
      position, zh: "没有“\\\(scalar)”这种写法", en: "there is no “\\\(scalar)”",
      helpZH: "反斜杠后面可以是 d s w n r t p 等字母，或要匹配的符号；反斜杠本身写作 \\\\",
      helpEN: "a backslash stands before d, s, w, n, r, t, p or a sign; write \\\\ for the backslash itself")
  }

  static func lonelyBackslash(_ position: Int) -> PatternProblem {
    at(
      position, zh: "末尾的反斜杠后面缺少字符", en: "nothing follows the backslash at the end",
      helpZH: "反斜杠本身写作 \\\\，在带引号的文本里写作 \\\\\\\\",
      helpEN: "write \\\\ for the backslash itself, which is \\\\\\\\ between quotes")
  }

  static func unknownProperty(_ name: String, _ position: Int) -> PatternProblem {
    at(
      position, zh: "没有名为“\(name)”的字符类别", en: "there is no kind of characters called “\(name)”",
      helpZH: "例如 \\p{L} 字母和汉字、\\p{Nd} 数字、\\p{IsCJKUnifiedIdeographs} 汉字",
      helpEN: "for example \\p{L} letters, \\p{Nd} digits, \\p{IsCJKUnifiedIdeographs}")
  }

  static func malformedProperty(_ position: Int) -> PatternProblem {
    at(
      position, zh: "\\p 后面要写花括号和类别名", en: "\\p is followed by a name in braces", helpZH: "例如 \\p{L}",
      helpEN: "for example \\p{L}")
  }

  static func missingGroup(_ number: Int, _ position: Int) -> PatternProblem {
    at(
      position, zh: "“\\\(number)”之前没有第 \(number) 个括号",
      en: "there is no group \(number) before “\\\(number)”",
      helpZH: "\\1 指前面第 1 个括号匹配到的文本", helpEN: "\\1 is what the first group before it has matched")
  }

  static func openGroup(_ number: Int, _ position: Int) -> PatternProblem {
    at(
      position, zh: "“\\\(number)”写在了第 \(number) 个括号里面", en: "“\\\(number)” stands inside group \(number)",
      helpZH: "写在括号之后", helpEN: "write it after the group")
  }

  // MARK: Classes

  static func emptyClass(_ position: Int) -> PatternProblem {
    at(
      position, zh: "方括号里没有字符", en: "there are no characters between the brackets",
      helpZH: "要匹配“]”，写作 [\\]]", helpEN: "write [\\]] for “]”")
  }

  static func descendingRange(_ position: Int) -> PatternProblem {
    at(
      position, zh: "字符范围的起点在终点之后", en: "the range of characters ends before it starts", helpZH: "例如 a-z、0-9",
      helpEN: "for example a-z, 0-9")
  }

  static func misplacedHyphen(_ position: Int) -> PatternProblem {
    at(
      position, zh: "“-”两边要是单个字符", en: "single characters are needed on both sides of “-”",
      helpZH: "要匹配“-”本身，写作 \\-", helpEN: "write \\- for the hyphen itself")
  }

  // MARK: Flags and replacements

  static func unknownFlag(_ flag: Unicode.Scalar) -> PatternProblem {
    PatternProblem(
      LocalizedText(zh: "没有标志“\(flag)”", en: "there is no flag “\(flag)”"),
      help: LocalizedText(
        zh: "可用的有 i 不分大小写、s 点包括换行、m 逐行、x 忽略空白、q 按原文",
        en: "there are i ignoring case, s dot matches line ends, m lines, x ignoring space, q as written"))
  }

  static func strayDollar(_ position: Int) -> PatternProblem {
    at(
      position, zh: "“$”后面要写括号的序号", en: "“$” is followed by the number of a group",
      helpZH: "$1 是第 1 个括号匹配到的文本，$0 是全部；要写“$”本身，写作 \\$",
      helpEN: "$1 is what the first group matched, $0 is everything; write \\$ for the sign itself")
  }

  static func strayBackslash(_ position: Int) -> PatternProblem {
    at(
      position, zh: "反斜杠后面只能是“$”或反斜杠", en: "only “$” or a backslash can follow a backslash",
      helpZH: "反斜杠本身写作 \\\\，在带引号的文本里写作 \\\\\\\\",
      helpEN: "write \\\\ for the backslash itself, which is \\\\\\\\ between quotes")
  }

  static var matchesNothing: PatternProblem {
    PatternProblem(
      LocalizedText(
        zh: "这个模式连空文本也匹配，无法据此替换或分割", en: "a pattern that matches the empty text cannot replace or split"),
      help: LocalizedText(
        zh: "让它至少匹配一个字符，例如用 + 代替 *", en: "let it match at least one character, with + instead of *"))
  }

  // MARK: Limits

  static func tooLong(_ limit: Int) -> PatternProblem {
    self.limit(zh: "模式超过 \(limit) 个字符", en: "the pattern exceeds \(limit) characters")
  }

  static func tooDeep(_ limit: Int) -> PatternProblem {
    self.limit(zh: "模式里的括号超过 \(limit) 层", en: "brackets in the pattern are nested more than \(limit) deep")
  }

  static func tooManyGroups(_ limit: Int) -> PatternProblem {
    self.limit(zh: "模式里的括号超过 \(limit) 对", en: "the pattern has more than \(limit) groups")
  }

  static var tooLarge: PatternProblem {
    limit(zh: "模式里重复的内容太多", en: "the pattern repeats too much")
  }

  private static func limit(zh: String, en: String) -> PatternProblem {
    PatternProblem(
      LocalizedText(zh: zh, en: en),
      help: LocalizedText(zh: "写得短一些，或分成几次匹配", en: "make it shorter, or match in several steps"),
      isLimit: true)
  }

  private static func at(
    _ position: Int, zh: String, en: String, helpZH: String, helpEN: String
  ) -> PatternProblem {
    PatternProblem(
      LocalizedText(zh: "第 \(position) 个字符处：\(zh)", en: "at character \(position): \(en)"),
      help: LocalizedText(zh: helpZH, en: helpEN))
  }
}
