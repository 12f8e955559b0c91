// The checker's sentences about operators, conditions, lists and loops.

import SourceText

extension TypeMessages {
  static func expected(_ expected: ValueType, found: ValueType, _ place: Place) -> Diagnostic {
    let help: LocalizedText? =
      switch (expected, found) {
      case (.boolean, _):
        LocalizedText(
          zh: "条件要能答“是”或“否”，例如 场地.面积 >= 500平方米", en: "a condition is true or false, for example a comparison")
      case (.number(let wanted?), .number(let unit?)) where unit.dimension.isNone && !wanted.dimension.isNone:
        LocalizedText(zh: "写上单位\(wanted.symbol)", en: "write the unit \(wanted.symbol)")
      case (.number(let wanted?), .number(let unit?)) where wanted.dimension.isNone && !unit.symbol.isEmpty:
        LocalizedText(
          zh: "参数带单位时，把单位写作类型，例如 n: \(unit.symbol)",
          en: "where the parameter has a unit, write the unit as its type, such as n: \(unit.symbol)")
      case (.number(let wanted?), .number(let unit?)):
        LocalizedText(
          zh: "\(named(wanted))与\(named(unit))量的不是同一种东西；检查单位，或是否漏了除法",
          en:
            "\(named(wanted)) and \(named(unit)) measure different things; check the unit or a missing division"
        )
      default: nil
      }
    var (wantedTitle, foundTitle) = (expected.title, found.title)
    if case .list(let wanted, _) = expected, case .list(let element, _) = found {
      wantedTitle = listTitle(wanted.title)
      foundTitle = listTitle(element.title)
    }
    return Diagnostic(
      .typeMismatch, place: place,
      message: LocalizedText(
        zh: "这里要\(wantedTitle.zh)，写的是\(foundTitle.zh)",
        en: "\(wantedTitle.en) is needed here, not \(foundTitle.en)"),
      help: help)
  }

  private static func listTitle(_ element: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "每项是\(element.zh)的列表", en: "a list with \(element.en) in each place")
  }

  static func undetermined(_ place: Place) -> Diagnostic {
    Diagnostic(
      .typeMismatch, place: place,
      message: LocalizedText(
        zh: "这里的类型在计算之前无法确定", en: "the type of this cannot be told before it is computed"),
      help: LocalizedText(
        zh: "列表各项用同一种类型，函数的参数写上类型，例如 x: number",
        en: "use one type for all items of a list, and give parameters a type, for example x: number"))
  }

  static func incomparable(
    _ left: ValueType, _ right: ValueType, left leftPlace: Place, right rightPlace: Place
  )
    -> Diagnostic
  {
    Diagnostic(
      .incomparableTypes, place: rightPlace,
      message: LocalizedText(
        zh: "\(left.title.zh)不能与\(right.title.zh)相比",
        en: "\(left.title.en) cannot be compared with \(right.title.en)"),
      related: [
        related(leftPlace, left.title.zh, left.title.en), related(rightPlace, right.title.zh, right.title.en),
      ],
      help: comparisonHelp(left, right, leftPlace.text, rightPlace.text))
  }

  /// Says how to write the side that is a plain amount: the other one is what was meant to be measured.
  private static func workingDaysHelp(_ days: String, _ workingDays: String) -> LocalizedText {
    func count(_ text: String) -> String? {
      let digits = text.prefix { $0.isNumber || $0 == "." }
      return digits.isEmpty ? nil : String(digits)
    }
    if let count = count(days) {
      return LocalizedText(
        zh: "工作日要按节假日推算，与天数不能相比；工作日写作 \(count)个工作日",
        en: "working days depend on holidays; write working days as \(count)个工作日")
    }
    return LocalizedText(
      zh: "工作日要按节假日推算，与天数不能相比；天数写作 \(count(workingDays) ?? "10")天",
      en: "working days depend on holidays; write days as \(count(workingDays) ?? "10")天")
  }

  private static func comparisonHelp(
    _ left: ValueType, _ right: ValueType, _ leftText: String, _ rightText: String
  ) -> LocalizedText? {
    switch (left, right) {
    case (.date, let other) where other != .dateTime: dateHelp(rightText)
    case (let other, .date) where other != .dateTime: dateHelp(leftText)
    case (.date, .dateTime), (.dateTime, .date):
      LocalizedText(zh: "取日期部分：date(…)", en: "take the date: date(…)")
    case (.yearsMonths, .daysTime), (.daysTime, .yearsMonths):
      LocalizedText(
        zh: "月的长短不一，年月与天时不能换算；两个日期之间的年月用 满月时长(起始日, 截止日)",
        en: "months differ in length; for months between dates use completed months(from, to)")
    case (.boolean, .number), (.number, .boolean):
      LocalizedText(zh: "是与否写作 是 或 否，不写 1 和 0", en: "write true and false, not 1 and 0")
    case (.daysTime, .number(let unit?)) where unit.symbol == "工作日": workingDaysHelp(leftText, rightText)
    case (.number(let unit?), .daysTime) where unit.symbol == "工作日": workingDaysHelp(rightText, leftText)
    case (.number, .yearsMonths), (.yearsMonths, .number):
      LocalizedText(
        zh: "年份是数字，写作 2020；时长写作 3年、18个月", en: "a year is a plain number, 2020; durations are 3年 and 18个月")
    case (let text, _) where text.isText && leftText.isEmptyText,
      (_, let text) where text.isText && rightText.isEmptyText:
      LocalizedText(zh: "没有值写作 无", en: "write null where there is no value")
    case (.boolean, let other) where other.isText, (let other, .boolean) where other.isText:
      LocalizedText(zh: "是与否不加引号：写作 是 或 否", en: "write true and false without quotes")
    case (.number(let first?), .number(let second?))
    where first.dimension.isCount && second.dimension.isCount && rightText.first?.isNumber ?? false:
      LocalizedText(
        zh:
          "\(named(first))与\(named(second))不能互换；若是单位写错，写作 \(rightText.prefix { $0.isNumber || $0 == "." })\(named(first))",
        en:
          "\(named(first)) and \(named(second)) measure different things; if the unit is mistaken, write \(rightText.prefix { $0.isNumber || $0 == "." })\(named(first))"
      )
    case (.number(let first?), .number(let second?)):
      LocalizedText(
        zh: "\(named(first))与\(named(second))量的不是同一种东西；检查是否漏了除法，或用错了单位",
        en:
          "\(named(first)) and \(named(second)) measure different things; check the unit or a missing division"
      )
    case (.list, .number): countHelp(leftText)
    case (.number, .list): countHelp(rightText)
    case (.list(let element, _), _) where element.isComparable(to: right):
      LocalizedText(zh: "列表中有没有某一项写作 … 属于 \(leftText)", en: "write `… in \(leftText)` for membership")
    case (_, .list(let element, _)) where element.isComparable(to: left):
      LocalizedText(zh: "列表中有没有某一项写作 \(leftText) 属于 …", en: "write `\(leftText) in …` for membership")
    case (.list, _), (_, .list):
      LocalizedText(
        zh: "逐项判断写作 存在 x 属于 列表 满足 …", en: "test the elements with some x in list satisfies …")
    case (let text, .number) where text.isText, (.number, let text) where text.isText:
      LocalizedText(zh: "数字不加引号，文本加双引号", en: "numbers have no quotes, texts have double quotes")
    case (.context, _), (_, .context):
      LocalizedText(zh: "用点取记录中的一项，例如 场地.面积", en: "take a member with a dot, as in site.area")
    default: nil
    }
  }

  static func quotedName(_ name: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .incomparableTypes, place: place,
      message: LocalizedText(
        zh: "加了引号的“\(name)”是文本，不是名称", en: "“\(name)” in quotes is a text, not a name"),
      help: LocalizedText(zh: "名称不加引号：\(name)", en: "write names without quotes: \(name)"))
  }

  /// `类别 = "甲" 或 "乙"`: a value where a condition is needed.
  static func alternativeValue(_ subject: String, _ values: [String], _ type: ValueType, _ place: Place)
    -> Diagnostic
  {
    let list = "\(subject) 属于 [\(values.joined(separator: ", "))]"
    return Diagnostic(
      .typeMismatch, place: place,
      message: LocalizedText(
        zh: "这里要是/否，写的是\(type.title.zh)", en: "a boolean is needed here, not \(type.title.en)"),
      help: LocalizedText(
        zh: "几个值之一写作 \(list)", en: "for one of several values write \(list)"))
  }

  private static func dateHelp(_ text: String) -> LocalizedText {
    let unquoted = String(text.filter { $0 != "\"" && $0 != "“" && $0 != "”" && $0 != "@" })
    let example = WritingAdvice.date(unquoted) ?? "@\"2020-06-04\""
    return LocalizedText(zh: "日期写作 \(example)", en: "write dates as \(example)")
  }

  private static func countHelp(_ list: String) -> LocalizedText {
    LocalizedText(zh: "列表有多少项写作 计数(\(list))", en: "write count(\(list)) for the number of elements")
  }

  private static func named(_ unit: Unit) -> String { unit.symbol.isEmpty ? "1" : unit.symbol }

  static func noOrder(_ type: ValueType, _ place: Place) -> Diagnostic {
    Diagnostic(
      .incomparableTypes, place: place,
      message: LocalizedText(zh: "\(type.title.zh)没有大小先后", en: "\(type.title.en) has no order"),
      help: LocalizedText(zh: "相同与否用 = 或 !=", en: "test with = or !="))
  }

  static func orderingWithNull(_ op: ComparisonOperator, _ place: Place) -> Diagnostic {
    Diagnostic(
      .incomparableTypes, place: place,
      message: LocalizedText(zh: "“无”不能比大小", en: "null has no order"),
      help: LocalizedText(zh: "判断有无用 = 无 或 != 无", en: "test with = null or != null"))
  }

  static func notInEnumeration(_ text: String, _ values: [String], _ place: Place) -> Diagnostic {
    let listing = values.prefix(12)
    return Diagnostic(
      .notInEnumeration, place: place,
      message: LocalizedText(zh: "“\(text)”不在选项之中", en: "“\(text)” is not one of the options"),
      help: Suggestion.phrase(Suggestion.nearest(to: text, in: values))
        ?? LocalizedText(
          zh: "选项有：\(listing.joined(separator: "、"))",
          en: "the options are: \(listing.joined(separator: ", "))"))
  }

  static func branches(_ first: ValueType, _ second: ValueType, _ firstPlace: Place, _ secondPlace: Place)
    -> Diagnostic
  {
    Diagnostic(
      .typeMismatch, place: secondPlace,
      message: LocalizedText(
        zh: "“那么”是\(first.title.zh)，“否则”是\(second.title.zh)，两边要一致",
        en: "`then` gives \(first.title.en) and `else` \(second.title.en); both must agree"),
      related: [related(firstPlace, first.title.zh, first.title.en)],
      help: LocalizedText(zh: "两边写成同一种类型和单位", en: "use the same type and unit in both"))
  }

  static func negation(_ type: ValueType, _ place: Place) -> Diagnostic {
    Diagnostic(
      .operatorTypes, place: place,
      message: LocalizedText(zh: "\(type.title.zh)前面不能加负号", en: "\(type.title.en) cannot be negated"),
      help: type == .boolean
        ? LocalizedText(zh: "相反的条件写作 非 …", en: "write not(…) for the opposite")
        : LocalizedText(zh: "负号只用于数字和时长", en: "only numbers and durations have a sign"))
  }

  static func arithmetic(
    _ op: ArithmeticOperator, _ left: ValueType, _ right: ValueType, _ place: Place, left leftPlace: Place,
    right rightPlace: Place
  ) -> Diagnostic {
    return Diagnostic(
      .operatorTypes, place: place,
      message: LocalizedText(
        zh: "\(left.title.zh)与\(right.title.zh)之间不能用“\(op.rawValue)”",
        en: "“\(op.rawValue)” does not work on \(left.title.en) and \(right.title.en)"),
      related: [
        related(leftPlace, left.title.zh, left.title.en), related(rightPlace, right.title.zh, right.title.en),
      ],
      help: arithmeticHelp(op, left, right))
  }

  private static func arithmeticHelp(_ op: ArithmeticOperator, _ left: ValueType, _ right: ValueType)
    -> LocalizedText?
  {
    switch (left, right) {
    case (.number(let first?), .number(let second?)) where op == .add || op == .subtract:
      LocalizedText(
        zh: "\(named(first))与\(named(second))不能相加减；不同的东西要分别计数",
        en: "\(named(first)) and \(named(second)) do not add; count different things separately")
    case (.number, .number):
      LocalizedText(
        zh: "乘方的指数要是不带单位的整数", en: "the exponent of an amount with a unit is a whole number without one")
    case (.date, .date), (.dateTime, .dateTime):
      LocalizedText(zh: "两个日期只能相减", en: "dates can only be subtracted from each other")
    case (.yearsMonths, .daysTime), (.daysTime, .yearsMonths):
      LocalizedText(
        zh: "年月与天时不能合并；分两次加到日期上", en: "months and days do not mix; add them to a date one after the other")
    case (.null, _), (_, .null):
      LocalizedText(zh: "“无”不能参加运算；先判断 … != 无", en: "null cannot be computed with; test for it first")
    case (let first, let second) where first.isText || second.isText:
      LocalizedText(zh: "文本只能与文本用 + 连接", en: "texts can only be joined with texts, by +")
    case (.list, _), (_, .list):
      LocalizedText(
        zh: "先取出一项，或用 合计、计数、最大 等函数", en: "take one element, or use a function such as sum, count or max")
    case (.time, .yearsMonths), (.yearsMonths, .time):
      LocalizedText(zh: "时间只能加减天时时长，例如 2小时", en: "a time takes hours and minutes, as in 2小时")
    case (.boolean, _), (_, .boolean):
      LocalizedText(
        zh: "是与否不能参加运算；写作 如果 … 那么 1 否则 0", en: "booleans are not numbers; write if … then 1 else 0")
    default: nil
    }
  }

  static func notIterable(_ type: ValueType, _ place: Place) -> Diagnostic {
    Diagnostic(
      .typeMismatch, place: place,
      message: LocalizedText(zh: "\(type.title.zh)不能逐项查看", en: "\(type.title.en) cannot be gone through"),
      help: LocalizedText(
        zh: "这里要列表，或 1..10 这样的整数、日期区间", en: "a list or a range of whole numbers or dates is needed"))
  }

  static func notAList(_ type: ValueType, _ place: Place) -> Diagnostic {
    Diagnostic(
      .typeMismatch, place: place,
      message: LocalizedText(
        zh: "\(type.title.zh)不是列表，不能筛选", en: "\(type.title.en) is not a list and cannot be filtered"),
      help: LocalizedText(
        zh: "方括号只用于列表；记录中的一项用点取，例如 场地.面积",
        en: "brackets are for lists; take a member of a context with a dot"))
  }

  static func filterCondition(_ type: ValueType, _ place: Place) -> Diagnostic {
    Diagnostic(
      .typeMismatch, place: place,
      message: LocalizedText(
        zh: "方括号里要条件或序号，写的是\(type.title.zh)",
        en: "a condition or an index is needed in brackets, not \(type.title.en)"),
      help: LocalizedText(
        zh: "例如 企业[1] 或 企业[人数 >= 10人]", en: "for example list[1] or list[item >= 10]"))
  }
}

extension String {
  /// Whether this is a text literal with nothing in it.
  fileprivate var isEmptyText: Bool { self == "\"\"" || self == "“”" }
}
