// Every sentence the evaluator can say.

package import SourceText

extension DiagnosticCode {
  /// Division by zero.
  package static let divisionByZero = DiagnosticCode("E601", zh: "除数为零", en: "division by zero")
  /// Operation has no result.
  package static let arithmeticDomain = DiagnosticCode("E602", zh: "运算无结果", en: "operation has no result")
  /// Values cannot be compared.
  package static let incomparableValues = DiagnosticCode(
    "E603", zh: "不能相比的值", en: "values cannot be compared")
  /// Wrong kind of value.
  package static let wrongValueKind = DiagnosticCode("E604", zh: "值的类型不对", en: "wrong kind of value")
  /// Operation on null.
  package static let nullOperand = DiagnosticCode("E605", zh: "对“无”运算", en: "operation on null")
  /// No such member.
  package static let noMember = DiagnosticCode("E606", zh: "没有这一项", en: "no such member")
  /// Limit exceeded.
  package static let resourceLimit = DiagnosticCode("E607", zh: "计算量超限", en: "limit exceeded")
  /// Invalid argument.
  package static let invalidArgument = DiagnosticCode("E608", zh: "参数不合要求", en: "invalid argument")
  /// No calendar of working days.
  package static let noCalendar = DiagnosticCode("E609", zh: "没有工作日历", en: "no calendar of working days")
  /// Outside the calendar of working days.
  package static let outsideCalendar = DiagnosticCode(
    "E610", zh: "超出工作日历的期间", en: "outside the calendar of working days")
}

/// Sentences of the evaluation stage; failures carry no place yet, the evaluator adds it.
package enum EvaluationMessages {
  /// Every kind of failure of this stage.
  package static let codes: [DiagnosticCode] = [
    .divisionByZero, .arithmeticDomain, .incomparableValues, .wrongValueKind, .nullOperand, .noMember,
    .resourceLimit, .invalidArgument, .noCalendar, .outsideCalendar,
  ]

  static func decimal(_ error: DecimalError, _ operation: String) -> Failure {
    decimal(error, LocalizedText(zh: operation, en: operation))
  }

  static func decimal(_ error: DecimalError, _ operation: LocalizedText) -> Failure {
    switch error {
    case .divisionByZero:
      Failure(.divisionByZero, LocalizedText(zh: "除数为零", en: "division by zero"))
    case .overflow:
      Failure(
        .arithmeticDomain,
        LocalizedText(zh: "“\(operation.zh)”的结果太大", en: "the result of “\(operation.en)” is too large"))
    case .domain:
      Failure(
        .arithmeticDomain,
        LocalizedText(
          zh: "“\(operation.zh)”对这样的数没有结果", en: "“\(operation.en)” has no result for these numbers"))
    }
  }

  static var temporalOutOfRange: Failure {
    Failure(.arithmeticDomain, LocalizedText(zh: "结果超出日历范围", en: "the result is outside the calendar"))
  }

  static func mismatch(_ op: ArithmeticOperator, _ left: Value, _ right: Value) -> Failure {
    let first = left.kind.phrase
    let second = right.kind.phrase
    return Failure(
      .wrongValueKind,
      LocalizedText(
        zh: "\(first.zh)与\(second.zh)之间不能用“\(op.rawValue)”",
        en: "“\(op.rawValue)” does not work on \(first.en) and \(second.en)"))
  }

  static func wrongOperand(_ operation: String, _ value: Value) -> Failure {
    let kind = value.kind.phrase
    return Failure(
      .wrongValueKind,
      LocalizedText(zh: "\(kind.zh)不能用“\(operation)”", en: "“\(operation)” does not work on \(kind.en)"))
  }

  static func nullOperand(_ operation: String) -> Failure {
    Failure(
      .nullOperand,
      LocalizedText(zh: "“\(operation)”的一边是“无”", en: "an operand of “\(operation)” is null"))
  }

  static func notBoolean(_ value: Value) -> Failure {
    let kind = value.kind.phrase
    return Failure(
      .wrongValueKind,
      LocalizedText(zh: "这里要“是”或“否”，得到的是\(kind.zh)", en: "true or false is needed here, not \(kind.en)"))
  }

  static func incomparable(_ left: Value, _ right: Value) -> Failure {
    let first = left.kind.phrase
    let second = right.kind.phrase
    return Failure(
      .incomparableValues,
      LocalizedText(zh: "\(first.zh)与\(second.zh)不能相比", en: "\(first.en) and \(second.en) cannot be compared")
    )
  }

  static func unordered(_ left: Value, _ right: Value) -> Failure {
    let first = left.kind.phrase
    let second = right.kind.phrase
    return Failure(
      .incomparableValues,
      LocalizedText(zh: "\(first.zh)与\(second.zh)之间没有大小先后", en: "\(first.en) and \(second.en) have no order"))
  }

  /// Why two times have no order and no difference.
  static func mixedZones(_ left: Value, _ right: Value) -> Failure {
    guard left.isLocalTime != right.isLocalTime else { return unknownOffset }
    return Failure(
      .arithmeticDomain,
      LocalizedText(zh: "一个带时区、另一个不带，不能比较或相减", en: "a time with a zone cannot be combined with one without"))
  }

  static var unknownOffset: Failure {
    Failure(
      .arithmeticDomain,
      LocalizedText(
        zh: "不知道这个时区在那时的时差，请写明时差，例如 +08:00",
        en: "the offset of this zone at that time is not known; write the offset, for example +08:00"))
  }

  static func descendingRange(_ lower: Value, _ upper: Value) -> Failure {
    Failure(
      .invalidArgument, LocalizedText(zh: "区间的起点大于终点", en: "the range ends before it starts"))
  }

  static func noMember(_ name: String, _ value: Value) -> Failure {
    let kind = value.kind.phrase
    return Failure(
      .noMember, LocalizedText(zh: "\(kind.zh)里没有“\(name)”", en: "\(kind.en) has no member “\(name)”"))
  }

  static func filterKind(_ value: Value) -> Failure {
    let kind = value.kind.phrase
    return Failure(
      .wrongValueKind,
      LocalizedText(
        zh: "筛选条件要“是/否”或序号，得到的是\(kind.zh)", en: "a filter needs true, false or an index, not \(kind.en)"))
  }

  static func notCallable(_ value: Value) -> Failure {
    if case .null = value {
      return Failure(.nullOperand, LocalizedText(zh: "要调用的函数是“无”", en: "the function to call is null"))
    }
    let kind = value.kind.phrase
    return Failure(
      .wrongValueKind, LocalizedText(zh: "\(kind.zh)不是函数，不能调用", en: "\(kind.en) is not a function"))
  }

  // MARK: Loops

  static var nullDomain: Failure {
    Failure(.nullOperand, LocalizedText(zh: "要逐个查看的列表是“无”", en: "the list to go through is null"))
  }

  static var openDomain: Failure {
    Failure(
      .invalidArgument,
      LocalizedText(
        zh: "只能逐个查看两端都有的整数或日期区间", en: "only closed ranges of whole numbers or dates can be gone through"))
  }

  static var wholeNumberDomain: Failure {
    Failure(
      .invalidArgument, LocalizedText(zh: "区间的两端要是整数", en: "the ends of the range must be whole numbers"))
  }

  static func rangeDomain(_ from: Value, _ to: Value) -> Failure {
    let first = from.kind.phrase
    let second = to.kind.phrase
    return Failure(
      .invalidArgument,
      LocalizedText(
        zh: "只能逐个查看整数或日期的区间，这里是\(first.zh)到\(second.zh)",
        en: "only ranges of whole numbers or dates can be gone through, not \(first.en) to \(second.en)"))
  }

  // MARK: Calls

  static func wrongArgument(
    _ function: BuiltinFunction, _ signature: Signature, _ position: Int?, _ arguments: [Value?]
  ) -> Failure {
    guard let position, let parameter = signature.parameter(at: position) else {
      return wrongArgumentCount(function, arguments.count)
    }
    if arguments.indices.contains(position), case .null? = arguments[position] {
      return Failure(
        .nullOperand,
        LocalizedText(
          zh: "\(function.chineseName) 的参数“\(parameter.chineseName)”是“无”",
          en: "the argument “\(parameter.name)” of \(function.name) is null"))
    }
    let kind = (arguments.indices.contains(position) ? arguments[position] : nil)?.kind.phrase
    return Failure(
      .wrongValueKind,
      LocalizedText(
        zh: "\(function.chineseName) 的参数“\(parameter.chineseName)”要\(parameter.type.title.zh)"
          + (kind.map { "，得到的是\($0.zh)" } ?? "，没有给出"),
        en: "the argument “\(parameter.name)” of \(function.name) must be \(parameter.type.title.en)"
          + (kind.map { ", not \($0.en)" } ?? " and is missing")))
  }

  static func wrongArgumentCount(_ function: BuiltinFunction, _ count: Int) -> Failure {
    Failure(
      .invalidArgument,
      LocalizedText(
        zh: "\(function.chineseName) 不接受 \(count) 个参数",
        en: "\(function.name) does not take \(count) arguments"))
  }

  static func closureArgumentCount(expected: Int, found: Int) -> Failure {
    Failure(
      .invalidArgument,
      LocalizedText(
        zh: "函数要 \(expected) 个参数，给了 \(found) 个", en: "the function takes \(expected) arguments, not \(found)")
    )
  }

  static func unknownParameter(_ name: String) -> Failure {
    Failure(
      .invalidArgument, LocalizedText(zh: "函数没有参数“\(name)”", en: "the function has no parameter “\(name)”"))
  }

  static var mixedArguments: Failure {
    Failure(
      .invalidArgument,
      LocalizedText(zh: "参数要么都写名称，要么都不写", en: "either all arguments have names or none"))
  }

  static func repeatedArgument(_ name: String) -> Failure {
    Failure(
      .invalidArgument, LocalizedText(zh: "参数“\(name)”写了两次", en: "the argument “\(name)” is given twice"))
  }

  static func closureArgument(_ name: String, _ value: Value) -> Failure {
    let kind = value.kind.phrase
    return Failure(
      .wrongValueKind,
      LocalizedText(zh: "参数“\(name)”不能是\(kind.zh)", en: "the argument “\(name)” cannot be \(kind.en)"))
  }

  /// What a builtin says about an argument that has the right kind and a wrong value.
  package static func invalidArgument(_ zh: String, _ en: String) -> Failure {
    Failure(.invalidArgument, LocalizedText(zh: zh, en: en))
  }

  // MARK: Working days

  static var noCalendar: Failure {
    Failure(
      .noCalendar,
      LocalizedText(
        zh: "没有工作日历，不能计算工作日；在规则包的 pack.yaml 里写 calendar，或写 uses: [common]；rulecheck expr 加 --pack common",
        en:
          "there is no calendar of working days; add one to the pack with calendar, or write uses: [common]; "
          + "`rulecheck expr` takes --pack common"
      ))
  }

  static func outsideCalendar(_ date: CivilDate, _ calendar: WorkingCalendar) -> Failure {
    Failure(
      .outsideCalendar,
      LocalizedText(
        zh: "工作日历只有 \(calendar.first) 至 \(calendar.last)，\(date) 是不是工作日还不知道；在日历里补上这一年",
        en:
          "the calendar of working days covers \(calendar.first) to \(calendar.last), not \(date); add the year"
      ))
  }

  static func outsideCalendar(_ date: CivilDate, plus days: Int, _ calendar: WorkingCalendar) -> Failure {
    guard calendar.covers(date) else { return outsideCalendar(date, calendar) }
    let (zh, en) = days < 0 ? ("之前", "before") : ("之后", "after")
    return Failure(
      .outsideCalendar,
      LocalizedText(
        zh: "工作日历只有 \(calendar.first) 至 \(calendar.last)，\(date) \(zh)第 \(days.magnitude) 个工作日不在其中；在日历里补上那一年",
        en: "the calendar of working days covers \(calendar.first) to \(calendar.last); "
          + "it ends before working day \(days.magnitude) \(en) \(date); add the year"))
  }

  /// What a function says about a pattern or replacement that it cannot use.
  static func pattern(_ problem: PatternProblem, isReplacement: Bool = false) -> Failure {
    let subject = isReplacement ? ("替换文本", "replacement") : ("模式", "pattern")
    return Failure(
      problem.isLimit ? .resourceLimit : .invalidArgument,
      LocalizedText(
        zh: "\(subject.0)有误：\(problem.message.zh)", en: "\(subject.1): \(problem.message.en)"))
  }

  // MARK: Limits

  static func tooManySteps(_ limit: Int) -> Failure {
    Failure(
      .resourceLimit,
      LocalizedText(zh: "计算超过 \(limit) 步，已停止", en: "the evaluation exceeded \(limit) steps and was stopped"))
  }

  static func tooManySteps(_ limit: Int, mostOfThemIn part: String) -> Failure {
    let shown = part.count > 60 ? part.prefix(60) + "…" : part
    return Failure(
      .resourceLimit,
      LocalizedText(
        zh: "计算超过 \(limit) 步，已停止；大部分用在“\(shown)”",
        en: "the evaluation exceeded \(limit) steps and was stopped; most of them went into “\(shown)”"))
  }

  static func listTooLong(_ limit: Int) -> Failure {
    Failure(.resourceLimit, LocalizedText(zh: "列表超过 \(limit) 项", en: "the list exceeds \(limit) elements"))
  }

  static func textTooLong(_ limit: Int) -> Failure {
    Failure(.resourceLimit, LocalizedText(zh: "文本超过 \(limit) 字节", en: "the text exceeds \(limit) bytes"))
  }

  static func tooDeep(_ limit: Int) -> Failure {
    Failure(
      .resourceLimit,
      LocalizedText(zh: "计算嵌套超过 \(limit) 层", en: "the evaluation is nested more than \(limit) levels deep"))
  }

  static func valueTooDeep(_ limit: Int) -> Failure {
    Failure(
      .resourceLimit,
      LocalizedText(
        zh: "列表和记录嵌套超过 \(limit) 层", en: "lists and contexts are nested more than \(limit) levels deep"))
  }

  static func callsTooDeep(_ limit: Int) -> Failure {
    Failure(
      .resourceLimit, LocalizedText(zh: "函数调用超过 \(limit) 层", en: "function calls exceed \(limit) levels"))
  }
}

extension Value {
  /// Whether this is a time, or a date with a time, without a zone.
  fileprivate var isLocalTime: Bool {
    switch self {
    case .time(let time): time.zone.isLocal
    case .dateTime(let point): point.zone.isLocal
    default: false
    }
  }
}
