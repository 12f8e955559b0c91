// Every sentence about scores and awards that are written wrongly.

internal import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let scoreShape = DiagnosticCode("E247", zh: "评分项写法有误", en: "malformed score")
  package static let scoreMaximum = DiagnosticCode("E248", zh: "评分的满分不对", en: "wrong maximum of a score")
  package static let awardAmount = DiagnosticCode("E249", zh: "奖补的金额不对", en: "wrong amount of an award")
}

/// Sentences about scores and awards.
package enum ScoringMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [.scoreShape, .scoreMaximum, .awardAmount]

  // MARK: Shape

  static func withoutPoints(_ mapping: MappingDecoder) -> Diagnostic {
    Diagnostic(
      .scoreShape, place: mapping.entry("id")?.value.place ?? mapping.node.place.firstLine,
      message: LocalizedText(zh: "这个评分项没有写明怎样得分", en: "this score does not say how points are made"),
      help: LocalizedText(
        zh: "写上 points（得分的算式或表），或者 items（分项）",
        en: "write points (an expression or a table) or items (its parts)"))
  }

  static func pointsAndItems(_ points: MarkedEntry, _ items: MarkedEntry) -> Diagnostic {
    Diagnostic(
      .scoreShape, place: items.key.place,
      message: LocalizedText(
        zh: "评分项不能既有 points 又有 items", en: "a score cannot have both points and items"),
      related: [
        Diagnostic.Related(place: points.key.place, caption: LocalizedText(zh: "points 在这里", en: "points"))
      ],
      help: LocalizedText(
        zh: "有分项的，得分是分项之和，删去 points", en: "the points of the parts are added up; delete points"))
  }

  static func cappedPoints(_ entry: MarkedEntry) -> Diagnostic {
    Diagnostic(
      .scoreShape, place: entry.key.place,
      message: LocalizedText(
        zh: "capped 只用于有分项的评分项", en: "capped is only for scores with items"),
      help: LocalizedText(
        zh: "把 capped 写在上一级；或在算式里写明上限，例如 min(得分, 20分)",
        en: "write capped one level up, or limit the points themselves: min(points, 20分)"))
  }

  // MARK: Maxima

  static func maximumNotPoints(_ item: ScoreItem, _ type: ValueType) -> Diagnostic {
    Diagnostic(
      .scoreMaximum, place: item.maximum.wholePlace,
      message: LocalizedText(
        zh: "“\(item.title)”的满分要写成大于0的数，这里是\(type.title.zh)",
        en: "the maximum of “\(item.title)” must be a number above 0, this is \(type.title.en)"),
      help: LocalizedText(zh: "例如 max: 20分", en: "for example max: 20分"))
  }

  static func maximumNotPositive(_ item: ScoreItem) -> Diagnostic {
    Diagnostic(
      .scoreMaximum, place: item.maximum.wholePlace,
      message: LocalizedText(
        zh: "“\(item.title)”的满分要大于0", en: "the maximum of “\(item.title)” must be above 0"),
      help: LocalizedText(zh: "例如 max: 20分", en: "for example max: 20分"))
  }

  static func maximumFails(_ item: ScoreItem, _ failure: Failure) -> Diagnostic {
    Diagnostic(.scoreMaximum, place: failure.place ?? item.maximum.wholePlace, message: failure.message)
  }

  static func otherUnit(_ part: ScoreItem, _ unit: Unit, whole: ScoreItem, _ wholeUnit: Unit) -> Diagnostic {
    Diagnostic(
      .scoreMaximum, place: part.maximum.wholePlace,
      message: LocalizedText(
        zh: "“\(part.title)”以\(words(unit).zh)计，“\(whole.title)”以\(words(wholeUnit).zh)计，不能相加",
        en:
          "“\(part.title)” is in \(words(unit).en), “\(whole.title)” in \(words(wholeUnit).en)"
      ),
      related: [
        Diagnostic.Related(
          place: whole.maximum.wholePlace, caption: LocalizedText(zh: "合计的满分", en: "the maximum of the whole")
        )
      ],
      help: LocalizedText(zh: "用同一种单位", en: "use the same unit"))
  }

  static func sumOfMaxima(_ whole: ScoreItem, maximum: String, sum: String) -> Diagnostic {
    Diagnostic(
      .scoreMaximum, place: whole.maximum.wholePlace,
      message: LocalizedText(
        zh: "“\(whole.title)”满分 \(maximum)，各分项的满分加起来是 \(sum)",
        en: "“\(whole.title)” has a maximum of \(maximum), but those of its parts add up to \(sum)"),
      related: whole.items.map {
        Diagnostic.Related(
          place: $0.maximum.wholePlace,
          caption: LocalizedText(zh: "分项“\($0.title)”", en: "the part “\($0.title)”"))
      },
      help: LocalizedText(
        zh: "核对各分项的 max；办法规定超出部分不计的，加上 capped: true",
        en: "check the maxima of the parts; where the measure cuts what exceeds, add capped: true"))
  }

  private static func words(_ unit: Unit) -> LocalizedText {
    unit.symbol.isEmpty ? LocalizedText(zh: "不带单位的数字", en: "plain numbers") : LocalizedText(unit.symbol)
  }

  // MARK: Awards

  static func amountNotNumber(_ award: AwardDeclaration, _ type: ValueType) -> Diagnostic {
    Diagnostic(
      .awardAmount, place: award.amount.wholePlace,
      message: LocalizedText(
        zh: "“\(award.title)”的金额要是数，这里是\(type.title.zh)",
        en: "the amount of “\(award.title)” must be a number, this is \(type.title.en)"),
      help: LocalizedText(zh: "例如 amount: 新增研发投入 * 10%", en: "for example amount: 新增研发投入 * 10%"))
  }

  static func stepNotPositive(_ award: AwardDeclaration, _ step: SourceFragment) -> Diagnostic {
    Diagnostic(
      .awardAmount, place: step.wholePlace,
      message: LocalizedText(
        zh: "“\(award.title)”取整的单位要写成大于0的数", en: "“\(award.title)” must be rounded to a number above 0"),
      help: LocalizedText(
        zh: "例如 rounding: { to: 1万元, mode: down }", en: "for example rounding: { to: 1万元, mode: down }"))
  }
}
