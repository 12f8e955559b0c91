// Every sentence the lexer and the parser can say.

package import SourceText

extension DiagnosticCode {
  /// Unexpected character.
  package static let unexpectedCharacter = DiagnosticCode("E301", zh: "不认识的字符", en: "unexpected character")
  /// Invisible character.
  package static let invisibleCharacter = DiagnosticCode("E302", zh: "看不见的字符", en: "invisible character")
  /// Name mixes look-alike alphabets.
  package static let mixedScripts = DiagnosticCode(
    "E303", zh: "名称混用相似字母", en: "name mixes look-alike alphabets")
  /// Unclosed text.
  package static let unclosedText = DiagnosticCode("E304", zh: "引号没有成对", en: "unclosed text")
  /// Operator of another language.
  package static let foreignOperator = DiagnosticCode(
    "E305", zh: "别的语言的运算符", en: "operator of another language")
  /// Syntax error in expression.
  package static let unexpectedToken = DiagnosticCode("E306", zh: "表达式写法有误", en: "syntax error in expression")
  /// Missing symbol or word.
  package static let missingToken = DiagnosticCode("E307", zh: "缺少符号或词", en: "missing symbol or word")
  /// Empty expression.
  package static let emptyExpression = DiagnosticCode("E308", zh: "表达式是空的", en: "empty expression")
  /// Expression too long or too deep.
  package static let expressionTooLarge = DiagnosticCode(
    "E309", zh: "表达式过长或过深", en: "expression too long or too deep")
  /// Number out of range.
  package static let numberOutOfRange = DiagnosticCode("E310", zh: "数字超出范围", en: "number out of range")
  /// A number with more digits than are kept.
  package static let roundedNumber = DiagnosticCode("W301", zh: "数字被舍入", en: "number is rounded")
  /// Chained comparison.
  package static let chainedComparison = DiagnosticCode("E311", zh: "连写的比较", en: "chained comparison")
  /// Wrong quotation marks.
  package static let foreignQuotes = DiagnosticCode("E313", zh: "引号用错", en: "wrong quotation marks")
  /// Duplicate key.
  package static let duplicateEntry = DiagnosticCode("E312", zh: "重复的键", en: "duplicate key")
}

/// Sentences of the syntax stage.
package enum SyntaxMessages {
  /// Every kind of finding of this stage.
  package static let codes: [DiagnosticCode] = [
    .unexpectedCharacter, .invisibleCharacter, .mixedScripts, .unclosedText, .foreignOperator,
    .unexpectedToken,
    .missingToken, .emptyExpression, .expressionTooLarge, .numberOutOfRange, .chainedComparison,
    .duplicateEntry, .foreignQuotes, .roundedNumber,
  ]

  /// - Parameters: whether the character stands between digits, and before a name.
  static func unexpectedCharacter(
    _ scalar: Unicode.Scalar, _ place: Place, isInNumber: Bool = false, isBeforeName: Bool = false
  ) -> Diagnostic {
    if CharacterClasses.isInvisible(scalar) { return invisible(scalar, place) }
    return Diagnostic(
      .unexpectedCharacter, place: place,
      message: LocalizedText(
        zh: "表达式里不能有字符“\(shown(scalar))”",
        en: "the character “\(shown(scalar))” cannot stand in an expression"),
      help: neighbourHelp(scalar, isInNumber, isBeforeName) ?? characterHelp(scalar))
  }

  private static func neighbourHelp(_ scalar: Unicode.Scalar, _ isInNumber: Bool, _ isBeforeName: Bool)
    -> LocalizedText?
  {
    if scalar == "。", isInNumber { return LocalizedText(zh: "小数点写作 .", en: "write . for the decimal point") }
    if scalar == "。", isBeforeName {
      return LocalizedText(zh: "用点连接：写作 .，例如 场地.面积", en: "join names with . as in site.area")
    }
    return nil
  }

  private static func characterHelp(_ scalar: Unicode.Scalar) -> LocalizedText? {
    switch CharacterClasses.folded(scalar) {
    case "'", "\u{2018}", "\u{2019}", "「", "」", "『", "』", "《", "》":
      LocalizedText(zh: "文本用双引号括起来，例如 \"甲类\"", en: "put texts in double quotes, for example \"A\"")
    case "∉": LocalizedText(zh: "写作 非 (… 属于 …)", en: "write not(… in …)")
    case "√", "✓", "✔": LocalizedText(zh: "是与否写作 是 或 否", en: "write true or false")
    case "≈", "≒", "±": LocalizedText(zh: "写确切的数，或用 介于 … 与 …", en: "write exact numbers, or between … and …")
    case "€", "£":
      LocalizedText(zh: "单位写在数字后面，例如 500元", en: "put the unit behind the number, for example 500元")
    case "#": LocalizedText(zh: "注释写在 // 后面", en: "comments begin with //")
    case "。", "；", ";": LocalizedText(zh: "表达式末尾不加标点", en: "an expression has no punctuation at its end")
    case "^": LocalizedText(zh: "乘方写作 **", en: "write `**` for powers")
    case "~", "—", "–", "〜":
      LocalizedText(
        zh: "两数之间写作 介于 3人 与 5人，区间写作 [1..5]，减号写作 -",
        en: "write between 3人 and 5人, ranges as [1..5], and `-` for minus")
    case "$", "¥", "￥":
      LocalizedText(
        zh: "金额的单位写在数字后面，例如 500万元", en: "put the unit of money behind the number, for example 500元")
    default: nil
    }
  }

  static func foreignQuotes(_ text: String, _ place: Place) -> Diagnostic {
    let written = LiteralPrinter.quoted(text)
    return Diagnostic(
      .foreignQuotes, place: place,
      message: LocalizedText(zh: "文本要用双引号括起来", en: "texts stand in double quotes"),
      help: LocalizedText(zh: "写作 \(written)", en: "write \(written)"))
  }

  static func invisible(_ scalar: Unicode.Scalar, _ place: Place) -> Diagnostic {
    Diagnostic(
      .invisibleCharacter, place: place,
      message: LocalizedText(
        zh: "这里有一个看不见的字符（\(codePoint(scalar))）",
        en: "there is an invisible character here (\(codePoint(scalar)))"),
      help: LocalizedText(
        zh: "删掉它；多半是从网页或文档复制时带进来的", en: "delete it; it probably came along when copying text"))
  }

  static func mixedScripts(_ name: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .mixedScripts, place: place,
      message: LocalizedText(
        zh: "名称“\(name)”混用了外形相似的不同字母（拉丁、希腊、西里尔）",
        en: "the name “\(name)” mixes letters of alphabets that look alike (Latin, Greek, Cyrillic)"),
      help: LocalizedText(zh: "用同一种字母重新输入这个名称", en: "type the name again in one alphabet"))
  }

  static func unclosedText(isTypographic: Bool, _ place: Place) -> Diagnostic {
    Diagnostic(
      .unclosedText, place: place,
      message: LocalizedText(zh: "这段文本的引号没有结束", en: "this text has no closing quote"),
      help: isTypographic
        ? LocalizedText(zh: "在末尾补上 ”", en: "add ” at its end")
        : LocalizedText(zh: "在末尾补上 \"；文本不能跨行", en: "add \" at its end; a text cannot span lines"))
  }

  static func unclosedName(_ place: Place) -> Diagnostic {
    Diagnostic(
      .unclosedText, place: place,
      message: LocalizedText(zh: "这个名称的反引号没有结束", en: "this name has no closing back quote"),
      help: LocalizedText(zh: "在末尾补上 `", en: "add ` at its end"))
  }

  static func emptyName(_ place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, place: place,
      message: LocalizedText(zh: "反引号里没有名称", en: "there is no name between the back quotes"),
      help: LocalizedText(zh: "反引号里写名称，例如 `场地 面积`", en: "write a name between them, for example `floor area`")
    )
  }

  static func unclosedComment(_ place: Place) -> Diagnostic {
    Diagnostic(
      .unclosedText, place: place,
      message: LocalizedText(zh: "注释 /* 没有以 */ 结束", en: "the comment /* has no closing */"),
      help: LocalizedText(zh: "在注释末尾补上 */", en: "add */ at the end of the comment"))
  }

  static func foreignOperator(_ written: String, meant: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .foreignOperator, place: place,
      message: LocalizedText(zh: "这里不用“\(written)”", en: "“\(written)” is not an operator here"),
      help: written == "!" || written == "！"
        ? LocalizedText(
          zh: "否定写作 非（not），不等于写作 !=", en: "write not for the opposite, != for not equal")
        : LocalizedText(zh: "写作 \(chinese(meant))", en: "write \(meant)"),
      fix: written == "!" || written == "！" ? nil : replacement(of: written, by: meant, place))
  }

  /// The other operator, with blanks where a word would grow together with its neighbours; nil where the file
  /// does not show the operator itself.
  private static func replacement(of written: String, by meant: String, _ place: Place) -> Fix? {
    guard place.text == written else { return nil }
    guard meant.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return Fix(place, meant) }
    let (bytes, span) = (place.file.bytes, place.span)
    let isApart = { (index: Int) in
      !bytes.indices.contains(index) || [0x20, 0x0A, 0x0D].contains(bytes[index])
    }
    return Fix(place, (isApart(span.start - 1) ? "" : " ") + meant + (isApart(span.end) ? "" : " "))
  }

  /// A word of the language in Chinese with the standard one behind it; signs as they are.
  private static func chinese(_ word: String) -> String {
    KeywordTable.keyword(word).map { "\(KeywordTable.spelling($0, .chinese))（\(word)）" } ?? word
  }

  static func empty(_ place: Place) -> Diagnostic {
    Diagnostic(
      .emptyExpression, place: place,
      message: LocalizedText(zh: "这里应当有一个表达式", en: "an expression is expected here"),
      help: LocalizedText(zh: "例如 场地.面积 >= 500平方米", en: "for example area >= 500平方米"))
  }

  static func unexpectedEnd(_ place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, place: place,
      message: LocalizedText(zh: "表达式到这里没有写完", en: "the expression ends too early"),
      help: LocalizedText(
        zh: "补上后面的值，或删掉末尾的运算符", en: "add the value that is missing, or delete what stands last"))
  }

  /// `> =`, `>>`, `===`
  static func doubledComparison(_ meant: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, place: place,
      message: LocalizedText(zh: "比较的符号多了", en: "there is one sign of comparison too many"),
      help: LocalizedText(zh: "连着写作 \(meant)", en: "write \(meant)"))
  }

  static func ifAsFunction(_ place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, place: place,
      message: LocalizedText(zh: "“如果”不是函数，不用逗号分开", en: "`if` is not a function and takes no commas"),
      help: form(of: Keyword.if.rawValue))
  }

  /// `1年6月`, `2020年6月`
  static func yearAndMonth(_ text: String, _ place: Place) -> Diagnostic {
    let duration = text.dropLast() + "个月"
    return text.prefix { $0.isASCII }.count == 4
      ? Diagnostic(
        .unexpectedToken, place: place,
        message: LocalizedText(zh: "日期要有年、月、日", en: "a date has a year, a month and a day"),
        help: LocalizedText(
          zh: "例如 @\"2020-06-01\"；只看年份或月份，写作 评审日.年、评审日.月",
          en: "for example @\"2020-06-01\"; take the year or the month with .year and .month"))
      : Diagnostic(
        .unexpectedToken, place: place,
        message: LocalizedText(zh: "时长里的月写作“个月”", en: "months of a duration are written 个月"),
        help: LocalizedText(zh: "写作 \(duration)", en: "write \(duration)"))
  }

  static func chineseDate(_ corrected: String?, _ place: Place) -> Diagnostic {
    let example = corrected ?? "@\"2020-06-04\""
    return Diagnostic(
      .unexpectedToken, place: place,
      message: LocalizedText(zh: "日期要写成带 @ 的文本", en: "dates are written as texts with @"),
      help: LocalizedText(zh: "写作 \(example)", en: "write \(example)"))
  }

  static func trailingComma(_ place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, place: place,
      message: LocalizedText(zh: "逗号后面没有内容", en: "nothing follows this comma"),
      help: LocalizedText(zh: "删掉这个逗号", en: "delete the comma"))
  }

  static func atWithoutText(_ place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, place: place,
      message: LocalizedText(
        zh: "@ 后面要写日期、时间或时长的文本", en: "@ must be followed by the text of a date, time or duration"),
      help: LocalizedText(zh: "例如 @\"2020-06-04\"", en: "for example @\"2020-06-04\""))
  }

  static func numberOutOfRange(_ digits: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .numberOutOfRange, place: place,
      message: LocalizedText(zh: "数字太大，超出可精确表示的范围", en: "the number is too large to be represented"),
      help: LocalizedText(zh: "数值要小于 10 的 6145 次方", en: "numbers are below 10 to the power of 6145"))
  }

  static func roundedNumber(_ value: Decimal128, _ place: Place) -> Diagnostic {
    Diagnostic(
      .roundedNumber, severity: .warning, place: place,
      message: LocalizedText(
        zh: "数字超过 34 位有效数字，按 \(value) 计算", en: "more than 34 significant digits are read as \(value)"))
  }

  static func tooLong(bytes: Int, limit: Int, _ place: Place) -> Diagnostic {
    Diagnostic(
      .expressionTooLarge, place: place,
      message: LocalizedText(
        zh: "表达式有 \(bytes) 字节，超过上限 \(limit) 字节",
        en: "the expression has \(bytes) bytes; at most \(limit) are allowed"),
      help: LocalizedText(zh: "在 define 中把它拆成几个有名称的部分", en: "split it into named parts under `define`"))
  }

  static func tooDeep(limit: Int, _ place: Place) -> Diagnostic {
    Diagnostic(
      .expressionTooLarge, place: place,
      message: LocalizedText(
        zh: "表达式嵌套超过 \(limit) 层", en: "the expression is nested more than \(limit) levels deep"),
      help: LocalizedText(
        zh: "在 define 中把它拆成几个有名称的部分；连加连乘的每一项也算一层，项数多的写成 sum([…])",
        en:
          "split it into named parts under `define`; every term of a chain counts as a level, write sum([…])")
    )
  }

  /// - Parameters: the two comparisons, as they are written.
  static func chainedComparison(_ first: String, _ second: String, _ place: Place) -> Diagnostic {
    let isShort = first.count + second.count <= 60
    return Diagnostic(
      .chainedComparison, place: place,
      message: LocalizedText(zh: "比较不能连写", en: "comparisons cannot be chained"),
      help: isShort
        ? LocalizedText(zh: "写作 \(first) 且 \(second)", en: "write \(first) and \(second)")
        : LocalizedText(zh: "分成两个比较，用 且 连接", en: "write two comparisons joined by `and`"))
  }

  static func duplicateKey(_ key: String, _ place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateEntry, place: place,
      message: LocalizedText(zh: "“\(key)”重复出现", en: "“\(key)” occurs twice"),
      related: [
        Diagnostic.Related(place: first, caption: LocalizedText(zh: "先在这里出现", en: "first used here"))
      ],
      help: LocalizedText(zh: "换一个名称，或删掉其中一个", en: "rename one of them or delete it"))
  }

  static func externalFunction(_ place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, place: place,
      message: LocalizedText(zh: "规则里不能调用外部函数", en: "external functions cannot be called from rules"),
      help: LocalizedText(zh: "把计算写成表达式", en: "write the computation as an expression"))
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    scalar.properties.isWhitespace || scalar.value < 0x20 ? codePoint(scalar) : String(Character(scalar))
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
