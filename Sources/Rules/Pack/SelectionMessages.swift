// Every sentence about a selection that is written wrongly.

internal import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let selectionOutcome = DiagnosticCode(
    "E256", zh: "择优的结论不对", en: "wrong outcome of a selection")
  package static let selectionExpression = DiagnosticCode(
    "E257", zh: "择优的写法有误", en: "malformed selection")
}

/// Sentences about selections.
package enum SelectionMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [.selectionOutcome, .selectionExpression]

  static func groupsWithoutQuota(_ entry: MarkedEntry) -> Diagnostic {
    Diagnostic(
      .selectionExpression, place: entry.key.place,
      message: LocalizedText(zh: "写了 per（分组），没有写 quota（每组的名额）", en: "per is written without a quota"),
      help: LocalizedText(
        zh: "写上每组的名额，例如 quota: 2个；不分组就删去 per", en: "add the quota of each group, or delete per"))
  }

  static func unknownOutcome(_ name: Named, in outcomes: [String]) -> Diagnostic {
    Diagnostic(
      .selectionOutcome, place: name.place,
      message: LocalizedText(
        zh: "办法没有“\(name.text)”这个结论", en: "the measure has no outcome “\(name.text)”"),
      help: Suggestion.phrase(Suggestion.nearest(to: name.text, in: outcomes))
        ?? LocalizedText(
          zh: "有：\(outcomes.joined(separator: "、"))", en: "there are: \(outcomes.joined(separator: ", "))"))
  }

  static func noFavourableOutcome(_ selection: SelectionDeclaration) -> Diagnostic {
    Diagnostic(
      .selectionOutcome, place: selection.place,
      message: LocalizedText(
        zh: "没有一个结论是有利的，无从择优", en: "no outcome is favourable, so there is nothing to choose among"),
      help: LocalizedText(
        zh: "写上 among: [结论的 id]，或给结论写 favourable: true",
        en: "write among: [<outcome>], or mark an outcome favourable"))
  }

  static func unordered(_ key: RankingKey, _ type: ValueType) -> Diagnostic {
    Diagnostic(
      .selectionExpression, place: key.value.wholePlace,
      message: LocalizedText(
        zh: "不能按“\(key.title)”排序：它是\(type.title.zh)",
        en: "“\(key.title)” gives no ranking: it is \(type.title.en)"),
      help: LocalizedText(
        zh: "按数、日期或时长排序；等级先用表折算成分数",
        en: "rank by numbers, dates or durations; turn grades into points with a table"))
  }

  static func ungroupable(_ fragment: SourceFragment, _ type: ValueType) -> Diagnostic {
    Diagnostic(
      .selectionExpression, place: fragment.wholePlace,
      message: LocalizedText(
        zh: "不能按它分组：它是\(type.title.zh)", en: "this does not make groups: it is \(type.title.en)"),
      help: LocalizedText(
        zh: "按文字、选项、是否或日期分组，例如 per: 区县", en: "group by a text, an option, a truth value or a date"))
  }

  static func notFigure(_ fragment: SourceFragment, reading name: String) -> Diagnostic {
    Diagnostic(
      .selectionExpression, place: fragment.wholePlace,
      message: LocalizedText(
        zh: "这里对全部申请只有一个数，不能用每份申请各自的“\(name)”",
        en: "this is one figure for all applications and cannot use “\(name)”, which each has its own"),
      help: LocalizedText(zh: "写成参数或直接写数", en: "use parameters or literals"))
  }

  static func notCount(_ fragment: SourceFragment, _ type: ValueType) -> Diagnostic {
    Diagnostic(
      .selectionExpression, place: fragment.wholePlace,
      message: LocalizedText(
        zh: "名额要写成个数，这里是\(type.title.zh)", en: "the quota must be a count, this is \(type.title.en)"),
      help: LocalizedText(zh: "例如 quota: 2个", en: "for example quota: 2个"))
  }

  static func notAmount(_ fragment: SourceFragment, _ type: ValueType) -> Diagnostic {
    Diagnostic(
      .selectionExpression, place: fragment.wholePlace,
      message: LocalizedText(
        zh: "预算里要写金额，这里是\(type.title.zh)", en: "a budget needs an amount, this is \(type.title.en)"),
      help: LocalizedText(zh: "例如 available: 500万元", en: "for example available: 500万元"))
  }

  static func notPeriod(_ fragment: SourceFragment, _ type: ValueType) -> Diagnostic {
    Diagnostic(
      .selectionExpression, place: fragment.wholePlace,
      message: LocalizedText(
        zh: "公示期要写成工作日或天数，这里是\(type.title.zh)",
        en: "publicity must be a number of days, this is \(type.title.en)"),
      help: LocalizedText(zh: "例如 publicity: 5个工作日，或 publicity: 7天", en: "for example publicity: 5个工作日"))
  }
}
