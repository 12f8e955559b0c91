// Every sentence about the values of an application.

import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let unknownInput = DiagnosticCode("E551", zh: "没有这一项输入", en: "unknown input")
  package static let wrongInputType = DiagnosticCode("E552", zh: "填写的内容类型不对", en: "wrong type of input")
  package static let wrongInputUnit = DiagnosticCode("E553", zh: "填写的单位不对", en: "wrong unit of input")
  package static let inputOutOfBounds = DiagnosticCode("E554", zh: "填写的值超出范围", en: "input out of bounds")
  package static let inputNotAnOption = DiagnosticCode(
    "E555", zh: "填写的值不在选项之中", en: "input is not one of the options")
  package static let unknownFinding = DiagnosticCode("E556", zh: "没有这一项判定", en: "unknown finding")
  package static let missingAsOf = DiagnosticCode("E557", zh: "缺少评审日", en: "missing as-of date")
  package static let inputProvidedTwice = DiagnosticCode("E558", zh: "同一项填写了两次", en: "input provided twice")
}

/// Sentences of the stage that checks applications.
package enum InputMessages {
  package static let codes: [DiagnosticCode] = [
    .unknownInput, .wrongInputType, .wrongInputUnit, .inputOutOfBounds, .inputNotAnOption, .unknownFinding,
    .missingAsOf, .inputProvidedTwice,
  ]

  static func unknownInput(
    _ key: String, candidates: [String], elsewhere: [String], allPaths: [String], _ place: Place
  ) -> Diagnostic {
    let nearest = Suggestion.nearest(to: key, in: candidates)
    let help: LocalizedText? =
      if let path = elsewhere.first {
        LocalizedText(zh: "这一项在“\(path)”，放到那一组里", en: "this input is “\(path)”; put it into that group")
      } else if nearest.isEmpty {
        Suggestion.phrase(Suggestion.nearest(to: key, in: allPaths)) ?? listing(candidates)
      } else {
        Suggestion.phrase(nearest)
      }
    return Diagnostic(
      .unknownInput, place: place,
      message: LocalizedText(zh: "办法没有要求填写“\(key)”", en: "the measure has no input “\(key)”"), help: help)
  }

  private static func listing(_ names: [String]) -> LocalizedText? {
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(12)
    return LocalizedText(
      zh: "这里可填写：\(shown.joined(separator: "、"))", en: "inputs here are: \(shown.joined(separator: ", "))")
  }

  static func groupExpected(_ path: String, _ members: [String], _ place: Place) -> Diagnostic {
    let name = path.isEmpty ? "inputs" : path
    return Diagnostic(
      .wrongInputType, place: place,
      message: LocalizedText(zh: "“\(name)”是一组输入，要逐项填写", en: "“\(name)” is a group of inputs"),
      help: listing(members))
  }

  static func providedTwice(_ path: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .inputProvidedTwice, place: place,
      message: LocalizedText(zh: "“\(path)”填写了两次", en: "“\(path)” is provided twice"),
      help: LocalizedText(zh: "保留一处", en: "keep one of them"))
  }

  // MARK: Values

  static func wrongShape(_ node: MarkedNode, _ schema: InputSchema) -> Diagnostic {
    let wanted = wanted(schema)
    return Diagnostic(
      .wrongInputType, place: node.place,
      message: LocalizedText(
        zh: "这里要填\(wanted.zh)，写成了\(node.kindName.zh)",
        en: "\(wanted.en) is needed here, not \(node.kindName.en)"),
      help: example(schema))
  }

  static func wrongShape(_ node: MarkedNode, _ kind: ValueKind) -> Diagnostic {
    Diagnostic(
      .wrongInputType, place: node.place,
      message: LocalizedText(
        zh: "这里要填\(kind.title.zh)，写成了\(node.kindName.zh)",
        en: "\(kind.title.en) is needed here, not \(node.kindName.en)"))
  }

  static func wrongValue(_ scalar: MarkedScalar, _ schema: InputSchema) -> Diagnostic {
    let wanted = wanted(schema)
    return Diagnostic(
      .wrongInputType, place: scalar.place,
      message: LocalizedText(
        zh: "这里要填\(wanted.zh)，写的是“\(preview(scalar))”",
        en: "\(wanted.en) is needed here, not “\(preview(scalar))”"),
      help: example(schema))
  }

  static func noneNotAllowed(_ path: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .wrongInputType, place: place,
      message: LocalizedText(zh: "“\(path)”不能填“无”", en: "“\(path)” cannot be 无 (none)"),
      help: LocalizedText(zh: "还没有材料就留空，评审时列为待补正", en: "leave it empty if the material is still missing"))
  }

  static func notANumber(_ scalar: MarkedScalar, _ unit: Unit) -> Diagnostic {
    let text = scalar.text
    let digits = text.filter { $0.isASCII && $0 != "," }
    let hasSeparators = text.contains(",") && Decimal128(parsing: digits.utf8) != nil
    return Diagnostic(
      .wrongInputType, place: scalar.place,
      message: LocalizedText(zh: "“\(preview(scalar))”不是数字", en: "“\(preview(scalar))” is not a number"),
      help: hasSeparators
        ? LocalizedText(zh: "去掉千位分隔符：\(digits)", en: "write it without separators: \(digits)")
        : LocalizedText(
          zh: unit.symbol.isEmpty ? "只写数字，例如 800" : "例如 800 或 800\(unit.symbol)",
          en: unit.symbol.isEmpty ? "write digits, for example 800" : "for example 800 or 800\(unit.symbol)"))
  }

  static func notAnInteger(_ scalar: MarkedScalar, _ unit: Unit) -> Diagnostic {
    Diagnostic(
      .wrongInputType, place: scalar.place,
      message: LocalizedText(
        zh: "这里要填整数，写的是“\(preview(scalar))”", en: "a whole number is needed here, not “\(preview(scalar))”"))
  }

  static func numberTooLarge(_ scalar: MarkedScalar) -> Diagnostic {
    Diagnostic(
      .inputOutOfBounds, place: scalar.place,
      message: LocalizedText(
        zh: "数字太大或位数太多，无法精确表示（最多 34 位有效数字）",
        en:
          "the number is too large or has too many digits to be kept exactly (at most 34 significant digits)")
    )
  }

  static func unknownUnit(_ name: String, _ unit: Unit, _ units: UnitTable, _ place: Place) -> Diagnostic {
    let related = units.names.filter { units.unit($0)?.dimension == unit.dimension }
    return Diagnostic(
      .wrongInputUnit, place: place,
      message: LocalizedText(zh: "不认识单位“\(name)”", en: "unknown unit “\(name)”"),
      help: Suggestion.phrase(Suggestion.nearest(to: name, in: related)) ?? expectedUnit(unit))
  }

  static func wrongUnit(_ found: Unit, _ unit: Unit, _ place: Place) -> Diagnostic {
    Diagnostic(
      .wrongInputUnit, place: place,
      message: LocalizedText(
        zh: unit.symbol.isEmpty ? "这一项不带单位，写了“\(found.symbol)”" : "这一项以\(unit.symbol)计，写了“\(found.symbol)”",
        en: unit.symbol.isEmpty
          ? "this input has no unit, found “\(found.symbol)”"
          : "this input is in \(unit.symbol), found “\(found.symbol)”"),
      help: expectedUnit(unit))
  }

  private static func expectedUnit(_ unit: Unit) -> LocalizedText? {
    guard !unit.symbol.isEmpty else { return LocalizedText(zh: "只写数字", en: "write the number alone") }
    return LocalizedText(zh: "以\(unit.symbol)填写，或只写数字", en: "write it in \(unit.symbol), or the number alone")
  }

  static func notAnOption(_ scalar: MarkedScalar, _ values: [String]) -> Diagnostic {
    Diagnostic(
      .inputNotAnOption, place: scalar.place,
      message: LocalizedText(
        zh: "“\(preview(scalar))”不在选项之中", en: "“\(preview(scalar))” is not one of the options"),
      help: Suggestion.phrase(Suggestion.nearest(to: scalar.text, in: values))
        ?? LocalizedText(
          zh: "选项有：\(values.prefix(12).joined(separator: "、"))",
          en: "the options are: \(values.prefix(12).joined(separator: ", "))"))
  }

  static func notADate(_ scalar: MarkedScalar) -> Diagnostic {
    Diagnostic(
      .wrongInputType, place: scalar.place,
      message: LocalizedText(zh: "“\(preview(scalar))”不是日期", en: "“\(preview(scalar))” is not a date"),
      help: dateHelp(scalar.text))
  }

  /// The date in the one accepted form, where the parts can be told.
  private static func dateHelp(_ text: String) -> LocalizedText {
    let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard parts.count == 3, parts[0] > 31 else {
      return LocalizedText(zh: "日期写作 2020-06-04", en: "write dates as 2020-06-04")
    }
    guard let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]) else {
      return LocalizedText(zh: "没有这一天，核对月份和日子", en: "there is no such day; check month and day")
    }
    return LocalizedText(zh: "写作 \(date.description)", en: "write \(date.description)")
  }

  static func outOfBounds(_ scalar: MarkedScalar, _ bound: String, isMinimum: Bool) -> Diagnostic {
    Diagnostic(
      .inputOutOfBounds, place: scalar.place,
      message: LocalizedText(
        zh: "“\(preview(scalar))”\(isMinimum ? "小于下限" : "大于上限") \(bound)",
        en: "“\(preview(scalar))” is \(isMinimum ? "below the minimum" : "above the maximum") \(bound)"))
  }

  // MARK: Findings and dates

  static func unknownFinding(_ id: String, judged: [String], isComputed: Bool, _ place: Place) -> Diagnostic {
    Diagnostic(
      .unknownFinding, place: place,
      message: LocalizedText(
        zh: isComputed ? "“\(id)”由规则计算，不由人判定" : "办法中没有需要判定的“\(id)”",
        en: isComputed
          ? "“\(id)” is computed, not judged by a person" : "the measure has no judged criterion “\(id)”"),
      help: Suggestion.phrase(Suggestion.nearest(to: id, in: judged))
        ?? (judged.isEmpty
          ? nil
          : LocalizedText(
            zh: "由人判定的有：\(judged.joined(separator: "、"))", en: "judged are: \(judged.joined(separator: ", "))"
          )))
  }

  static func missingAsOf(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .missingAsOf, place: Place(file: file, span: Span(0, 0)),
      message: LocalizedText(zh: "没有写明评审日", en: "the as-of date is missing"),
      help: LocalizedText(
        zh: "在文件中写 asOf: 2020-06-04，或用 --as-of 2020-06-04",
        en: "write `asOf: 2020-06-04` in the file or use --as-of 2020-06-04"))
  }

  // MARK: Wording

  private static func preview(_ scalar: MarkedScalar) -> String {
    let text = scalar.text
    return text.count > 40 ? text.prefix(40) + "…" : text
  }

  /// What an input takes.
  static func wanted(_ schema: InputSchema) -> LocalizedText {
    switch schema {
    case .boolean: LocalizedText(zh: "“是”或“否”", en: "是 (yes) or 否 (no)")
    case .number(let unit, let isInteger, _, _):
      LocalizedText(
        zh: (isInteger ? "整数" : "数字") + (unit.symbol.isEmpty ? "" : "（\(unit.symbol)）"),
        en: (isInteger ? "a whole number" : "a number") + (unit.symbol.isEmpty ? "" : " (\(unit.symbol))"))
    case .text: LocalizedText(zh: "文字", en: "a text")
    case .enumeration: LocalizedText(zh: "选项之一", en: "one of the options")
    case .temporal(let temporal): wanted(temporal.kind)
    case .list: LocalizedText(zh: "列表", en: "a list")
    case .record: LocalizedText(zh: "一条记录", en: "a record")
    }
  }

  /// How an input is written.
  static func example(_ schema: InputSchema) -> LocalizedText? {
    switch schema {
    case .boolean: LocalizedText(zh: "填 是 或 否", en: "write 是 (yes) or 否 (no)")
    case .temporal(let temporal): example(temporal.kind)
    case .list(.record(let fields)):
      LocalizedText(
        zh: "每条以“- ”开头，逐项写：\(fields.map(\.name).joined(separator: "、"))",
        en: "begin each record with “- ” and give: \(fields.map(\.name).joined(separator: ", "))")
    case .record(let fields):
      LocalizedText(
        zh: "逐项写：\(fields.map(\.name).joined(separator: "、"))",
        en: "give: \(fields.map(\.name).joined(separator: ", "))")
    case .list: LocalizedText(zh: "每项以“- ”开头", en: "begin each element with “- ”")
    case .text: LocalizedText(zh: "在 JSON 中给文字加双引号", en: "put texts in double quotes in JSON")
    default: nil
    }
  }

  private static func wanted(_ kind: TemporalSchema.Kind) -> LocalizedText {
    switch kind {
    case .date: LocalizedText(zh: "日期", en: "a date")
    case .time: LocalizedText(zh: "时间", en: "a time")
    case .dateTime: LocalizedText(zh: "日期时间", en: "a date and time")
    case .yearsMonths: LocalizedText(zh: "年月时长", en: "a duration in years and months")
    case .daysTime: LocalizedText(zh: "天时时长", en: "a duration in days and hours")
    }
  }

  private static func example(_ kind: TemporalSchema.Kind) -> LocalizedText {
    switch kind {
    case .date: LocalizedText(zh: "例如 2020-06-04", en: "for example 2020-06-04")
    case .time: LocalizedText(zh: "例如 09:30:00", en: "for example 09:30:00")
    case .dateTime: LocalizedText(zh: "例如 2020-06-04T09:30:00", en: "for example 2020-06-04T09:30:00")
    case .yearsMonths: LocalizedText(zh: "例如 18个月 或 P1Y6M", en: "for example 18个月 or P1Y6M")
    case .daysTime: LocalizedText(zh: "例如 10天 或 P10D", en: "for example 10天 or P10D")
    }
  }
}
