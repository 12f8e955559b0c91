// The tables of the language enter, from the code; the rows that its reference must show leave.

import RulesDSL
import SourceText

/// The tables of `docs/language.md` that mirror the code, as Markdown.
enum LanguageTables {
  /// Every table with what it is about.
  static var all: [(name: String, text: String)] {
    [
      ("keywords", keywords), ("comparisons", comparisons), ("units", units), ("calendar", calendar),
      ("multiples", multiples), ("limits", limits), ("and", logic("且", Logic.and)),
      ("or", logic("或", Logic.or)), ("not", negation), ("equality", equality), ("arithmetic", arithmetic),
    ]
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    ([head, head.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  private static func code(_ words: [String]) -> String {
    words.map { "`\($0)`" }.joined(separator: " ")
  }

  // MARK: Words

  private static var keywords: String {
    table(
      ["关键字", "中文写法"],
      Keyword.allCases.map { keyword in
        let chinese = KeywordTable.chinese.first { $0.0 == keyword }?.1 ?? []
        return [code([keyword.rawValue]), chinese.isEmpty ? "（无）" : code(chinese)]
      })
  }

  private static var comparisons: String {
    table(["比较", "中文写法"], KeywordTable.comparisons.map { [code([$0.0.rawValue]), code($0.1)] })
  }

  // MARK: Units

  private static var units: String {
    table(
      ["单位", "别名", "等于"],
      UnitDefinition.standard.map { unit in
        let scale: String =
          switch unit.base {
          case nil: "自成一种"
          case "": unit.denominator == 1 ? "1" : "1/\(unit.denominator)"
          case let base?:
            unit.denominator == 1
              ? "\(unit.numerator)\(base)" : "\(unit.numerator)/\(unit.denominator)\(base)"
          }
        return [code([unit.symbol]), code(unit.aliases), scale]
      })
  }

  private static var calendar: String {
    table(
      ["单位", "时长的种类", "等于"],
      CalendarUnit.allCases.map { unit in
        [
          code([unit.rawValue]), unit.isYearsMonths ? "年月时长" : "天时时长",
          unit.isYearsMonths ? "\(unit.size)个月" : "\(unit.size)秒",
        ]
      })
  }

  private static var multiples: String {
    table(
      ["词头", "倍数"],
      ["千", "万", "百万", "千万", "亿", "万亿"].map { word in
        let unit = UnitTable.standard.unit(word + "元")
        return [code([word]), unit?.canonical(.one)?.description ?? "?"]
      })
  }

  private static var limits: String {
    let syntax = SyntaxLimits.standard
    let evaluation = EvaluationLimits.standard
    return table(
      ["限度", "值", "超过时"],
      [
        ["一个表达式的长度", "\(syntax.maximumBytes) 字节", "`E309`"],
        ["表达式嵌套的层数", "\(syntax.maximumHeight)", "`E309`"],
        ["一个表达式报出的问题", "\(syntax.maximumFindings)", "其余的改好这些之后再报"],
        ["一次计算的步数", "\(evaluation.maximumSteps)", "`E607`"],
        ["一个列表的项数", "\(evaluation.maximumListCount)", "`E607`"],
        ["一段文本的长度", "\(evaluation.maximumTextBytes) 字节", "`E607`"],
        ["函数里调用函数的层数", "\(evaluation.maximumCallDepth)", "`E607`"],
        ["计算嵌套的层数", "\(evaluation.maximumDepth)", "`E607`"],
        ["列表和记录互相嵌套的层数", "\(evaluation.maximumValueDepth)", "`E607`"],
      ])
  }

  // MARK: Logic

  private static let truths: [(name: String, value: Value)] = [
    ("是", .boolean(true)), ("否", .boolean(false)), ("无", .null),
    ("未知", .unknown(Unknown(UnknownCause(.input, "甲")))),
    ("错误", .error(Failure(.divisionByZero, LocalizedText(zh: "除数为零", en: "division by zero")))),
  ]

  private static func name(_ value: Value) -> String {
    switch value {
    case .boolean(let flag): flag ? "是" : "否"
    case .null: "无"
    case .unknown: "未知"
    case .error: "错误"
    default: "?"
    }
  }

  private static func logic(_ word: String, _ combine: ([Value]) -> Value) -> String {
    table(
      [word] + truths.map(\.name),
      truths.map { left in ["**\(left.name)**"] + truths.map { name(combine([left.value, $0.value])) } })
  }

  private static var negation: String {
    table(["非"] + truths.map(\.name), [[""] + truths.map { name(Logic.not($0.value)) }])
  }

  // MARK: Types

  /// A value of every type.
  private static let samples = [
    "true", "6", "\"a\"", "@\"2020-06-04\"", "@\"10:00:00\"", "@\"2020-06-04T10:00:00\"", "6个月", "2天", "[1]",
    "{a: 1}", "[1..2]",
  ]

  private static func type(_ expression: String) -> String {
    let outcome = NamedValues().evaluate(expression, .strict)
    return outcome.isWellTyped ? kind(outcome.type) : ""
  }

  private static func kind(_ type: ValueType) -> String {
    if case .number = type { return "数字" }
    return type.title.zh
  }

  private static var equality: String {
    table(
      ["类型", "`=` `!=`", "`<` `<=` `>` `>=`"],
      samples.map { sample in
        [
          type(sample), type("\(sample) = \(sample)").isEmpty ? "不能" : "能",
          type("\(sample) < \(sample)").isEmpty ? "不能" : "能",
        ]
      })
  }

  /// Pairs of different types that can be compared all the same; there are none.
  static var comparablePairs: [String] {
    samples.flatMap { left in samples.map { "\(left) = \($0)" }.filter { $0 != "\(left) = \(left)" } }
      .filter { !type($0).isEmpty }
  }

  private static var arithmetic: String {
    table(
      ["左", "运算", "右", "结果"],
      ArithmeticOperator.allCases.flatMap { op in
        samples.flatMap { left in
          samples.compactMap { right in
            let result = type("\(left) \(op.rawValue) \(right)")
            return result.isEmpty ? nil : [type(left), "`\(op.rawValue)`", type(right), result]
          }
        }
      })
  }
}
