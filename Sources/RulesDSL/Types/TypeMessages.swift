// Every sentence the checker can say.

package import SourceText

extension DiagnosticCode {
  package static let unknownName = DiagnosticCode("E401", zh: "没有声明的名称", en: "unknown name")
  package static let typeMismatch = DiagnosticCode("E402", zh: "类型不符", en: "type mismatch")
  package static let incomparableTypes = DiagnosticCode("E403", zh: "不能相比", en: "operands cannot be compared")
  package static let unknownUnit = DiagnosticCode("E404", zh: "没有声明的单位", en: "unknown unit")
  package static let missingUnit = DiagnosticCode("E405", zh: "数字缺少单位", en: "number without a unit")
  package static let wrongArguments = DiagnosticCode("E406", zh: "函数参数不对", en: "wrong arguments")
  package static let unknownMember = DiagnosticCode("E407", zh: "没有这一项", en: "unknown member")
  package static let notInEnumeration = DiagnosticCode("E408", zh: "不在选项之中", en: "not one of the options")
  package static let invalidTemporal = DiagnosticCode("E409", zh: "日期或时长写法有误", en: "invalid date or duration")
  package static let unknownType = DiagnosticCode("E410", zh: "没有这种类型", en: "unknown type")
  package static let operatorTypes = DiagnosticCode("E411", zh: "运算用错了对象", en: "operator does not apply")
}

/// Sentences of the type-checking stage.
enum TypeMessages {
  package static let codes: [DiagnosticCode] = [
    .unknownName, .typeMismatch, .incomparableTypes, .unknownUnit, .missingUnit, .wrongArguments,
    .unknownMember,
    .notInEnumeration, .invalidTemporal, .unknownType, .operatorTypes,
  ]

  // MARK: Names

  static func unknownName(
    _ name: String, candidates: [String], functions: [String], _ scope: Scope, _ place: Place
  ) -> Diagnostic {
    Diagnostic(
      .unknownName, place: place,
      message: LocalizedText(zh: "“\(name)”没有声明", en: "“\(name)” is not declared"),
      help: joinedHelp(name, scope) ?? Suggestion.phrase(Suggestion.nearest(to: name, in: candidates))
        ?? Suggestion.phrase(Suggestion.nearest(to: name, in: functions)))
  }

  /// Chinese is written without spaces: finds the operator inside a word that is not a name.
  private static func joinedHelp(_ name: String, _ scope: Scope) -> LocalizedText? {
    for word in KeywordTable.joinedOperatorWords {
      guard let (before, after) = name.split(around: word), !before.isEmpty else { continue }
      guard scope[before] != nil || KeywordTable.comparison(word) != nil else { continue }
      let spaced = after.isEmpty ? "\(before) \(word)" : "\(before) \(word) \(after)"
      return LocalizedText(zh: "词与词之间加空格：\(spaced)", en: "put spaces between words: \(spaced)")
    }
    return nil
  }

  static func unknownFunction(_ name: String, _ functions: [String], _ place: Place) -> Diagnostic {
    Diagnostic(
      .unknownName, place: place,
      message: LocalizedText(zh: "没有函数“\(name)”", en: "there is no function “\(name)”"),
      help: Suggestion.phrase(Suggestion.nearest(to: name, in: functions)))
  }

  static func functionWithoutArguments(_ name: String, _ index: Int, _ place: Place) -> Diagnostic {
    let parameters = FunctionTable.standard.functions[index].signatures.first?.parameters ?? []
    let isChinese = FunctionTable.standard.functions[index].chineseName == name
    let list = parameters.map { isChinese ? $0.chineseName : $0.name }.joined(separator: ", ")
    return Diagnostic(
      .wrongArguments, place: place,
      message: LocalizedText(zh: "“\(name)”是函数，后面要写参数", en: "“\(name)” is a function and needs arguments"),
      help: LocalizedText(zh: "写作 \(name)(\(list))", en: "write \(name)(\(list))"))
  }

  static func unknownMember(
    _ name: String, of type: ValueType, candidates: [String], _ place: Place
  ) -> Diagnostic {
    let nearest = Suggestion.nearest(to: name, in: candidates)
    let known = candidates.prefix(12)
    let listing =
      known.isEmpty
      ? nil
      : LocalizedText(
        zh: "可用的有：\(known.joined(separator: "、"))", en: "there are: \(known.joined(separator: ", "))")
    return Diagnostic(
      .unknownMember, place: place,
      message: LocalizedText(
        zh: "\(type.kindTitle.zh)里没有“\(name)”", en: "\(type.kindTitle.en) has no member “\(name)”"),
      help: Suggestion.phrase(nearest) ?? listing)
  }

  static func unknownType(_ name: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .unknownType, place: place,
      message: LocalizedText(zh: "没有类型“\(name)”", en: "there is no type “\(name)”"),
      help: LocalizedText(
        zh: "可用的有 number、string、boolean、date、time、list<…>、range<…>、context<…>",
        en: "there are number, string, boolean, date, time, list<…>, range<…>, context<…>"))
  }

  // MARK: Units

  static func unknownUnit(_ name: String, _ units: [String], _ place: Place) -> Diagnostic {
    let suffixes = ["以上": ">=", "以下": "<=", "以内": "<="]
    let help: LocalizedText? =
      if let (suffix, sign) = suffixes.first(where: { name.hasSuffix($0.key) }) {
        LocalizedText(
          zh: "“\(suffix)”写成比较，放在数值前面：\(sign) …",
          en: "write “\(suffix)” as a comparison before the value: \(sign) …")
      } else if name == "月" {
        LocalizedText(zh: "时长写作“个月”，例如 18个月", en: "write durations with 个月, for example 18个月")
      } else {
        Suggestion.phrase(Suggestion.nearest(to: name, in: units))
      }
    return Diagnostic(
      .unknownUnit, place: place,
      message: LocalizedText(zh: "单位“\(name)”没有声明过", en: "the unit “\(name)” is not declared"),
      help: help)
  }

  static func bareNumber(_ number: String, _ unit: String, _ place: Place, other: Place) -> Diagnostic {
    Diagnostic(
      .missingUnit, place: place,
      message: LocalizedText(
        zh: "\(number) 什么？另一边以\(unit)计", en: "\(number) what? The other side is in \(unit)"),
      related: [related(other, "以\(unit)计", "in \(unit)")],
      help: LocalizedText(zh: "写上单位，例如 \(number)\(unit)", en: "write the unit, for example \(number)\(unit)"))
  }

  static func bareDuration(
    _ number: String, _ units: [String], _ place: Place, other: Place, toward type: ValueType = .yearsMonths
  ) -> Diagnostic {
    let examples = units.map { number + $0 }
    let isDate = type == .date || type == .dateTime
    let side =
      isDate ? type.title : LocalizedText(zh: "一段时长", en: "a duration")
    return Diagnostic(
      .missingUnit, place: place,
      message: LocalizedText(
        zh: "\(number) 什么？另一边是\(side.zh)", en: "\(number) what? The other side is \(side.en)"),
      related: [related(other, side.zh, side.en)],
      help: LocalizedText(
        zh: "写作 \(examples.joined(separator: " 或 "))", en: "write \(examples.joined(separator: " or "))"))
  }

  // MARK: Types

  static func expected(_ expected: ValueType, found: ValueType, _ place: Place) -> Diagnostic {
    Diagnostic(
      .typeMismatch, place: place,
      message: LocalizedText(
        zh: "这里要\(expected.title.zh)，写的是\(found.title.zh)",
        en: "\(expected.title.en) is needed here, not \(found.title.en)"),
      help: expected == .boolean
        ? LocalizedText(
          zh: "条件要能答“是”或“否”，例如 场地.面积 >= 500平方米", en: "a condition is true or false, for example a comparison")
        : nil)
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
      help: comparisonHelp(left, right))
  }

  private static func comparisonHelp(_ left: ValueType, _ right: ValueType) -> LocalizedText? {
    switch (left, right) {
    case (.date, let other) where other.isText, (let other, .date) where other.isText:
      LocalizedText(zh: "日期写作 @\"2020-06-04\"", en: "write dates as @\"2020-06-04\"")
    case (.yearsMonths, .daysTime), (.daysTime, .yearsMonths):
      LocalizedText(
        zh: "月的长短不一，年月与天时不能换算；两边用同一种时长",
        en: "months differ in length; use the same kind of duration on both sides")
    case (.boolean, let other) where other.isText, (let other, .boolean) where other.isText:
      LocalizedText(zh: "是/否 不加引号", en: "write true and false without quotes")
    case (.number(let first?), .number(let second?)):
      LocalizedText(
        zh: "\(named(first))与\(named(second))量的不是同一种东西；检查是否漏除或用错了单位",
        en:
          "\(named(first)) and \(named(second)) measure different things; check the unit or a missing division"
      )
    default: nil
    }
  }

  private static func named(_ unit: Unit) -> String { unit.symbol.isEmpty ? "1" : unit.symbol }

  static func noOrder(_ type: ValueType, _ place: Place) -> Diagnostic {
    Diagnostic(
      .incomparableTypes, place: place,
      message: LocalizedText(zh: "\(type.title.zh)没有大小先后", en: "\(type.title.en) has no order"))
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
      related: [related(firstPlace, first.title.zh, first.title.en)])
  }

  static func negation(_ type: ValueType, _ place: Place) -> Diagnostic {
    Diagnostic(
      .operatorTypes, place: place,
      message: LocalizedText(zh: "\(type.title.zh)前面不能加负号", en: "\(type.title.en) cannot be negated"))
  }

  static func arithmetic(
    _ op: ArithmeticOperator, _ left: ValueType, _ right: ValueType, _ place: Place, left leftPlace: Place,
    right rightPlace: Place
  ) -> Diagnostic {
    let units: LocalizedText? =
      if case .number(let first?) = left, case .number(let second?) = right, op == .add || op == .subtract {
        LocalizedText(
          zh: "\(named(first))与\(named(second))不能相加减；不同的东西要分别计数",
          en: "\(named(first)) and \(named(second)) do not add; count different things separately")
      } else {
        nil
      }
    return Diagnostic(
      .operatorTypes, place: place,
      message: LocalizedText(
        zh: "\(left.title.zh)与\(right.title.zh)之间不能用“\(op.rawValue)”",
        en: "“\(op.rawValue)” does not work on \(left.title.en) and \(right.title.en)"),
      related: [
        related(leftPlace, left.title.zh, left.title.en), related(rightPlace, right.title.zh, right.title.en),
      ],
      help: units)
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
        zh: "\(type.title.zh)不是列表，不能筛选", en: "\(type.title.en) is not a list and cannot be filtered"))
  }

  static func filterCondition(_ type: ValueType, _ place: Place) -> Diagnostic {
    Diagnostic(
      .typeMismatch, place: place,
      message: LocalizedText(
        zh: "方括号里要条件或序号，写的是\(type.title.zh)",
        en: "a condition or an index is needed in brackets, not \(type.title.en)"))
  }

  // MARK: Calls

  static func notCallable(_ type: ValueType, _ place: Place) -> Diagnostic {
    Diagnostic(
      .operatorTypes, place: place,
      message: LocalizedText(zh: "\(type.title.zh)不是函数", en: "\(type.title.en) is not a function"))
  }

  static func argumentCount(_ function: LocalizedText, expected: [String], found: Int, _ place: Place)
    -> Diagnostic
  {
    Diagnostic(
      .wrongArguments, place: place,
      message: LocalizedText(
        zh: "\(function.zh) 要 \(expected.joined(separator: " 或 ")) 个参数，写了 \(found) 个",
        en: "\(function.en) takes \(expected.joined(separator: " or ")) arguments, not \(found)"))
  }

  static func argument(
    _ function: BuiltinFunction, _ parameter: FunctionParameter, _ type: ValueType, _ place: Place
  ) -> Diagnostic {
    Diagnostic(
      .wrongArguments, place: place,
      message: LocalizedText(
        zh:
          "\(function.chineseName) 的参数“\(parameter.chineseName)”要\(parameter.type.title.zh)，写的是\(type.title.zh)",
        en:
          "the argument “\(parameter.name)” of \(function.name) must be \(parameter.type.title.en), not \(type.title.en)"
      ))
  }

  static func disagreeingArguments(_ function: BuiltinFunction, _ place: Place) -> Diagnostic {
    Diagnostic(
      .wrongArguments, place: place,
      message: LocalizedText(
        zh: "\(function.chineseName) 的各个参数不是同一种东西",
        en: "the arguments of \(function.name) are not of one kind"),
      help: LocalizedText(zh: "各个参数用同一种类型和单位", en: "use the same type and unit for all of them"))
  }

  static func mixedArguments(_ place: Place) -> Diagnostic {
    Diagnostic(
      .wrongArguments, place: place,
      message: LocalizedText(zh: "参数要么都写名称，要么都不写", en: "either all arguments have names or none"))
  }

  static func unknownArgument(_ name: String, _ function: BuiltinFunction, _ place: Place) -> Diagnostic {
    let names = function.signatures.flatMap { $0.parameters.map(\.name) }
    return Diagnostic(
      .wrongArguments, place: place,
      message: LocalizedText(
        zh: "\(function.chineseName) 没有这样的参数组合：“\(name)”",
        en: "\(function.name) cannot be called with “\(name)” like this"),
      help: Suggestion.phrase(Suggestion.nearest(to: name, in: names)))
  }

  // MARK: Dates and durations

  static func notTemporal(_ text: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidTemporal, place: place,
      message: LocalizedText(zh: "“\(text)”不是日期、时间或时长", en: "“\(text)” is not a date, time or duration"),
      help: LocalizedText(
        zh: "日期写作 2020-06-04，时间 09:30:00，时长 P1Y6M 或 P10D",
        en: "write dates as 2020-06-04, times as 09:30:00, durations as P1Y6M or P10D"))
  }

  static func mixedDuration(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidTemporal, place: place,
      message: LocalizedText(zh: "年月与天时不能合在一个时长里", en: "years and months do not mix with days and hours"),
      help: LocalizedText(zh: "月的长短不一；分成两次相加", en: "months differ in length; add them one after the other"))
  }

  static func fractionalMonths(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidTemporal, place: place,
      message: LocalizedText(zh: "年月时长要是整月数", en: "a duration in years and months has whole months"))
  }

  private static func related(_ place: Place, _ zh: String, _ en: String) -> Diagnostic.Related {
    Diagnostic.Related(place: place, caption: LocalizedText(zh: zh, en: en))
  }
}

extension ValueType {
  /// The kind in words, without units or options.
  var kindTitle: LocalizedText {
    switch self {
    case .number: ValueKind.number.title
    case .enumeration: ValueKind.text.title
    default: title
    }
  }
}

extension String {
  /// The parts before and after the first occurrence of a word; nil if it does not occur.
  fileprivate func split(around word: String) -> (String, String)? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      if rest.hasPrefix(word) { return (String(self[..<start]), String(rest.dropFirst(word.count))) }
      start = index(after: start)
    }
    return nil
  }
}
