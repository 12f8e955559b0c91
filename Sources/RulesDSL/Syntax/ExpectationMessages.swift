// The parser's sentences about what is missing: a value, a name, a type, a sign or a word.

import SourceText

extension SyntaxMessages {
  /// - Parameter subject: what was compared last, which Chinese does not repeat: 大于 3人 且 小于 5人.
  static func expectedExpression(found: String, before next: String, subject: String?, _ place: Place)
    -> Diagnostic
  {
    Diagnostic(
      .unexpectedToken, place: place,
      message: LocalizedText(
        zh: "这里应当是一个值，却写着“\(found)”", en: "a value is expected here, found “\(found)”"),
      help: expectedExpressionHelp(found, next, subject))
  }

  private static func expectedExpressionHelp(_ found: String, _ next: String, _ subject: String?)
    -> LocalizedText
  {
    if found == "不是" {
      return LocalizedText(zh: "否定写作 非 …", en: "write not(…) for the opposite")
    }
    let isComparison = KeywordTable.comparison(found) != nil || ComparisonOperator(rawValue: found) != nil
    if isComparison, let subject, subject.count <= 24, found != "等于" {
      return LocalizedText(
        zh: "每个比较都写明比较的是什么：\(subject) \(found) \(next)",
        en: "say what is compared each time: \(subject) \(found) \(next)")
    }
    if KeywordTable.comparison(found) != nil, found.unicodeScalars.allSatisfy({ !$0.isASCII }) {
      return LocalizedText(
        zh: "“\(found)”前面要有被比较的值，例如 面积 \(found) \(next.isEmpty ? "500平方米" : next)；“大于等于”要连着写",
        en: "put the value that is compared before “\(found)”; words such as 大于等于 are written together")
    }
    return LocalizedText(zh: "在它前面补上一个值，或删掉它", en: "put a value before it, or delete it")
  }

  static func expectedName(found: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, place: place,
      message: LocalizedText(
        zh: found.isEmpty ? "这里缺少一个名称" : "这里应当是一个名称，却写着“\(found)”",
        en: found.isEmpty ? "a name is missing here" : "a name is expected here, found “\(found)”"),
      help: LocalizedText(
        zh: "含空格或符号的名称放在反引号里：`名 称`", en: "put names with spaces or signs in back quotes: `my name`"))
  }

  static func expectedType(found: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, place: place,
      message: LocalizedText(
        zh: found.isEmpty ? "这里缺少一个类型" : "这里应当是一个类型，却写着“\(found)”",
        en: found.isEmpty ? "a type is missing here" : "a type is expected here, found “\(found)”"),
      help: LocalizedText(
        zh: "例如 数字、文本、日期、列表<数字>", en: "for example number, string, date, list<number>"))
  }

  static func expected(_ symbol: String, found: String, _ place: Place, opening: Place? = nil) -> Diagnostic {
    Diagnostic(
      .missingToken, place: place,
      message: LocalizedText(
        zh: found.isEmpty ? "这里缺少“\(symbol)”" : "这里应当是“\(symbol)”，却写着“\(found)”",
        en: found.isEmpty ? "“\(symbol)” is missing here" : "“\(symbol)” is expected here, found “\(found)”"),
      related: opening.map {
        [Diagnostic.Related(place: $0, caption: LocalizedText(zh: "从这里开始", en: "opened here"))]
      } ?? [],
      help: found.isEmpty
        ? LocalizedText(zh: "在末尾补上 \(symbol)", en: "add \(symbol) at the end")
        : symbol == ")" && found.first.map { $0.isLetter || $0.isNumber } ?? false
          ? LocalizedText(
            zh: "在“\(found)”之前补上逗号、运算符或 )；挑出列表里的几项写作 企业[人数 > 10人]",
            en: "add a comma, an operator or ) before “\(found)”; filter a list as in list[item > 10]")
          : LocalizedText(zh: "在“\(found)”之前补上 \(symbol)", en: "add \(symbol) before “\(found)”"))
  }

  static func expectedKeyword(
    _ keyword: Keyword, found: String, _ place: Place, construct: Place
  ) -> Diagnostic {
    let chinese = KeywordTable.spelling(keyword, .chinese)
    let isBetween = KeywordTable.keyword(construct.text) == .between
    let words =
      chinese == keyword.rawValue ? chinese : "\(isBetween ? "与" : chinese)（\(keyword.rawValue)）"
    return Diagnostic(
      .missingToken, place: place,
      message: LocalizedText(
        zh: found.isEmpty ? "这里缺少 \(words)" : "这里应当是 \(words)，却写着“\(found)”",
        en: found.isEmpty
          ? "`\(keyword.rawValue)` is missing here"
          : "`\(keyword.rawValue)` is expected here, found “\(found)”"),
      related: [
        Diagnostic.Related(
          place: construct, caption: LocalizedText(zh: "属于这里开始的写法", en: "it belongs to this construct"))
      ], help: form(of: construct.text))
  }

  /// How the construct that a word opens is written as a whole.
  static func form(of word: String) -> LocalizedText {
    switch KeywordTable.keyword(word) {
    case .some?:
      LocalizedText(zh: "写法：存在 x 属于 列表 满足 条件", en: "the form is: some x in list satisfies condition")
    case .every?:
      LocalizedText(zh: "写法：每个 x 属于 列表 满足 条件", en: "the form is: every x in list satisfies condition")
    case .for?: LocalizedText(zh: "写法：对 x 属于 列表 返回 值", en: "the form is: for x in list return value")
    case .between?: LocalizedText(zh: "写法：x 介于 下限 与 上限", en: "the form is: x between lower and upper")
    case .instance?: LocalizedText(zh: "写法：x 类型是 数字", en: "the form is: x instance of number")
    default: LocalizedText(zh: "写法：如果 条件 那么 值 否则 值", en: "the form is: if condition then value else value")
    }
  }
}
