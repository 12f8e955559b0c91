// Every sentence the checker can say.

package import SourceText

extension DiagnosticCode {
  /// Unknown name.
  package static let unknownName = DiagnosticCode("E401", zh: "没有声明的名称", en: "unknown name")
  /// Type mismatch.
  package static let typeMismatch = DiagnosticCode("E402", zh: "类型不符", en: "type mismatch")
  /// Operands cannot be compared.
  package static let incomparableTypes = DiagnosticCode("E403", zh: "不能相比", en: "operands cannot be compared")
  /// Unknown unit.
  package static let unknownUnit = DiagnosticCode("E404", zh: "没有声明的单位", en: "unknown unit")
  /// Number without a unit.
  package static let missingUnit = DiagnosticCode("E405", zh: "数字缺少单位", en: "number without a unit")
  /// Wrong arguments.
  package static let wrongArguments = DiagnosticCode("E406", zh: "函数参数不对", en: "wrong arguments")
  /// Unknown member.
  package static let unknownMember = DiagnosticCode("E407", zh: "没有这一项", en: "unknown member")
  /// Not one of the options.
  package static let notInEnumeration = DiagnosticCode("E408", zh: "不在选项之中", en: "not one of the options")
  /// Invalid date or duration.
  package static let invalidTemporal = DiagnosticCode("E409", zh: "日期或时长写法有误", en: "invalid date or duration")
  /// Unknown type.
  package static let unknownType = DiagnosticCode("E410", zh: "没有这种类型", en: "unknown type")
  /// Share compared with a count.
  package static let suspiciousShare = DiagnosticCode(
    "W401", zh: "比例与整数相比", en: "share compared with a count")
  /// No calendar of working days.
  package static let missingCalendar = DiagnosticCode(
    "E412", zh: "没有工作日历", en: "no calendar of working days")
  /// Share compared with percentage points.
  package static let shareOfPoints = DiagnosticCode(
    "W402", zh: "比例与百分点相比", en: "share compared with percentage points")
  /// Operator does not apply.
  package static let operatorTypes = DiagnosticCode("E411", zh: "运算用错了对象", en: "operator does not apply")
  /// Argument that cannot be used.
  package static let unusableArgument = DiagnosticCode(
    "E413", zh: "参数写得不对", en: "argument cannot be used")
}

/// Sentences of the type-checking stage.
package enum TypeMessages {
  /// Every kind of finding of this stage.
  package static let codes: [DiagnosticCode] = [
    .unknownName, .typeMismatch, .incomparableTypes, .unknownUnit, .missingUnit, .wrongArguments,
    .unknownMember,
    .notInEnumeration, .invalidTemporal, .unknownType, .operatorTypes,
    .missingCalendar, .unusableArgument, .suspiciousShare, .shareOfPoints,
  ]

  static func unknownType(_ name: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .unknownType, place: place,
      message: LocalizedText(zh: "没有类型“\(name)”", en: "there is no type “\(name)”"),
      help: LocalizedText(
        zh: "可用的有 数字 number、文本 string、是否 boolean、日期 date、时间 time、列表 list<…>、区间 range<…>、记录 context<…>，"
          + "以及单位，如 平方米",
        en:
          "there are number, string, boolean, date, time, list<…>, range<…>, context<…>, and units such as 平方米"
      ))
  }

  // MARK: Units

  /// - Parameter number: the number before the unit, as it is printed.
  static func unknownUnit(_ name: String, after number: String, _ units: [String], _ place: Place)
    -> Diagnostic
  {
    let help: LocalizedText? =
      if let (rest, suffix) = ComparisonSuffix.split(name) {
        suffix.help(for: number + rest)
      } else if let written = WritingAdvice.unit(name) {
        LocalizedText(zh: "写作 \(number)\(written)", en: "write \(number)\(written)")
      } else if name.hasSuffix("之间") {
        LocalizedText(zh: "“之间”之前加空格", en: "put a space before 之间")
      } else if name == "年半" {
        LocalizedText(zh: "写作 \(number)年6个月", en: "write \(number)年6个月")
      } else {
        Suggestion.phrase(Suggestion.nearest(to: name, in: units + CalendarUnit.allCases.map(\.rawValue)))
          ?? LocalizedText(
            zh: "数字后面直接写单位，例如 500平方米、3家、20万元；不是单位的，与数字之间要有运算符",
            en: "a unit stands behind a number, as in 500平方米; anything else needs an operator in between")
      }
    return Diagnostic(
      .unknownUnit, place: place,
      message: LocalizedText(zh: "单位“\(name)”没有声明过", en: "the unit “\(name)” is not declared"),
      help: help)
  }

  /// `18月`: a month of the year, or a duration?
  static func ambiguousMonth(_ number: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .unknownUnit, place: place,
      message: LocalizedText(zh: "“\(number)月”是月份还是时长？", en: "is “\(number)月” a month or a duration?"),
      help: LocalizedText(
        zh: "时长写作 \(number)个月；月份取自日期，例如 评审日.月 = \(number)",
        en: "write \(number)个月 for a duration; take the month from a date, as in 评审日.month = \(number)"))
  }

  /// - Parameter written: the number with the unit it should have.
  static func bareNumber(
    _ number: String, _ unit: String, written: String, _ place: Place, other: Place
  ) -> Diagnostic {
    Diagnostic(
      .missingUnit, place: place,
      message: LocalizedText(
        zh: "\(number) 什么？另一边以\(unit)计", en: "\(number) what? The other side is in \(unit)"),
      related: [related(other, "以\(unit)计", "in \(unit)")],
      help: LocalizedText(zh: "写上单位，例如 \(written)", en: "write the unit, for example \(written)"))
  }

  /// `占比 >= 75`: 75 is 7500 %.
  static func bareShare(_ number: String, percent: String, _ symbol: String, _ place: Place, other: Place)
    -> Diagnostic
  {
    Diagnostic(
      .suspiciousShare, severity: .warning, place: place,
      message: LocalizedText(
        zh: "另一边以\(symbol)计，而 \(number) 就是 \(percent)",
        en: "the other side is in \(symbol), and \(number) means \(percent)"),
      related: [related(other, "以\(symbol)计", "in \(symbol)")],
      help: LocalizedText(zh: "多半要写 \(number)\(symbol)", en: "\(number)\(symbol) is probably meant"))
  }

  /// `增长率 >= 2个百分点`: the rate itself, or how much it rose?
  static func shareOfPoints(_ number: String, share: String, _ place: Place, other: Place) -> Diagnostic {
    Diagnostic(
      .shareOfPoints, severity: .warning, place: place,
      message: LocalizedText(
        zh: "百分点是两个比例之差，另一边是比例本身",
        en: "percentage points are the difference of two shares, but the other side is a share itself"),
      related: [related(other, "比例", "a share")],
      help: LocalizedText(
        zh: "比的是比例，写 \(number)%；比的是变化，写 \(share) - … 与 \(number)个百分点 相比",
        en: "write \(number)% for a share; compare a change as \(share) - … with \(number)个百分点"))
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

  // MARK: Dates and durations

  static func noCalendar(_ place: Place) -> Diagnostic {
    Diagnostic(
      .missingCalendar, place: place,
      message: LocalizedText(
        zh: "这个规则包没有工作日历，不能计算工作日", en: "the pack has no calendar of working days"),
      help: LocalizedText(
        zh: "在 pack.yaml 里写 uses: [common]，或写 calendar 和本包的日历文件",
        en: "write uses: [common] in pack.yaml, or calendar with a file of the pack"))
  }

  static func notTemporal(_ text: String, _ place: Place) -> Diagnostic {
    let date = WritingAdvice.date(text)
    return Diagnostic(
      .invalidTemporal, place: place,
      message: LocalizedText(zh: "“\(text)”不是日期、时间或时长", en: "“\(text)” is not a date, time or duration"),
      help: date.map { LocalizedText(zh: "写作 \($0)", en: "write \($0)") }
        ?? LocalizedText(
          zh: "日期写作 2020-06-04，时间 09:30:00，时长 P1Y6M 或 P10D",
          en: "write dates as 2020-06-04, times as 09:30:00, durations as P1Y6M or P10D"))
  }

  static func mixedDuration(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidTemporal, place: place,
      message: LocalizedText(zh: "年月与天时不能合在一个时长里", en: "years and months do not mix with days and hours"),
      help: LocalizedText(
        zh: "月的长短不一；分两次加，例如 成立日期 + 1年 + 3天",
        en: "months differ in length; add them one after the other, as in date + 1年 + 3天"))
  }

  static func fractionalMonths(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidTemporal, place: place,
      message: LocalizedText(zh: "年月时长要是整月数", en: "a duration in years and months has whole months"),
      help: LocalizedText(zh: "例如 3个月；不足一月的用天", en: "for example 3个月; use days for less than a month"))
  }

  static func related(_ place: Place, _ zh: String, _ en: String) -> Diagnostic.Related {
    Diagnostic.Related(place: place, caption: LocalizedText(zh: zh, en: en))
  }
}

extension ValueType {
  /// The kind in words, without units or options.
  var kindTitle: LocalizedText {
    switch self {
    case .number: ValueKind.number.phrase
    case .enumeration: ValueKind.text.phrase
    default: title
    }
  }
}
