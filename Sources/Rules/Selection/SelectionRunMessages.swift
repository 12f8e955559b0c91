// Every sentence about selections that cannot be made.

package import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let selectionFigure = DiagnosticCode("E644", zh: "择优的数算不出来", en: "no figure of a selection")
  package static let noSelection = DiagnosticCode("E645", zh: "办法没有写怎样择优", en: "measure without a selection")
  package static let differentRounds = DiagnosticCode(
    "E646", zh: "不是同一次择优", en: "not one and the same selection")
  package static let duplicateRecord = DiagnosticCode(
    "E647", zh: "两份申请同名", en: "two applications of one name")
  package static let noRanking = DiagnosticCode("E648", zh: "不能排序", en: "no ranking")
}

/// Sentences of making selections.
package enum SelectionRunMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .selectionFigure, .noSelection, .differentRounds, .duplicateRecord, .noRanking,
  ]

  // MARK: Figures

  static func figureFails(_ failure: Failure, _ expression: CheckedExpression) -> Diagnostic {
    Diagnostic(
      .selectionFigure, place: failure.place ?? expression.syntax.place(expression.root),
      message: failure.message)
  }

  static func quotaNotWhole(_ expression: CheckedExpression, _ number: Decimal128) -> Diagnostic {
    Diagnostic(
      .selectionFigure, place: expression.syntax.place(expression.root),
      message: LocalizedText(
        zh: "名额要是不小于 0 的整数，这里是 \(number.description)",
        en: "the quota must be a whole number that is not negative, this is \(number.description)"),
      help: LocalizedText(zh: "核对名额的参数", en: "check the parameter of the quota"))
  }

  static func negativeBudget(_ expression: CheckedExpression) -> Diagnostic {
    Diagnostic(
      .selectionFigure, place: expression.syntax.place(expression.root),
      message: LocalizedText(zh: "预算不能是负数", en: "the budget is negative"),
      help: LocalizedText(zh: "核对预算的参数", en: "check the parameter of the budget"))
  }

  // MARK: Applications

  /// The measure does not say how to choose; `place` is where the selection was asked for.
  package static func noSelection(_ measure: CheckedMeasure, at place: Place?) -> Diagnostic {
    Diagnostic(
      .noSelection, place: place ?? measure.measure.id.place,
      message: LocalizedText(
        zh: "办法“\(measure.measure.title)”没有写怎样择优", en: "“\(measure.measure.title)” does not say how to choose"
      ),
      help: LocalizedText(
        zh: "在办法末尾加上 selection，写明排序、名额或预算", en: "add a selection with order, quota or budget to the measure"))
  }

  package static func differentMeasures(_ first: (String, String), _ other: (String, String)) -> Diagnostic {
    Diagnostic(
      .differentRounds, place: nil,
      message: LocalizedText(
        zh: "\(first.0) 按 \(first.1) 评审，\(other.0) 按 \(other.1) 评审，不能一起择优",
        en:
          "\(first.0) is assessed under \(first.1), \(other.0) under \(other.1); they cannot be ranked together"
      ),
      help: LocalizedText(zh: "分开择优，或用 -m 指定同一份办法", en: "select separately, or name one measure with -m"))
  }

  package static func differentDays(
    _ first: (String, CivilDate), _ other: (String, CivilDate), at place: Place? = nil
  ) -> Diagnostic {
    Diagnostic(
      .differentRounds, place: place,
      message: LocalizedText(
        zh: "\(first.0) 的评审日是 \(first.1)，\(other.0) 的是 \(other.1)，不是同一次择优",
        en:
          "\(first.0) is assessed as of \(first.1), \(other.0) as of \(other.1): not one and the same selection"
      ),
      help: LocalizedText(
        zh: "名额、预算和参数都按一个评审日取；用 --as-of 指定", en: "figures are those of one day; name it with --as-of"))
  }

  package static func duplicateRecord(
    _ record: String, _ first: String, _ other: String, at place: Place? = nil
  ) -> Diagnostic {
    Diagnostic(
      .duplicateRecord, place: place,
      message: LocalizedText(
        zh: "\(first) 和 \(other) 的编号都是“\(record)”",
        en: "\(first) and \(other) both have the number “\(record)”"),
      help: LocalizedText(zh: "同一份申请只列一次；不是同一份的，改编号 id", en: "list each application once, or change its id"))
  }

  // MARK: Failures of one application

  static func noValue(_ expression: CheckedExpression) -> Failure {
    Failure(
      .noRanking,
      LocalizedText(zh: "排序、分组或金额算出“无”", en: "what it is ranked, grouped or paid by is null"),
      place: expression.syntax.place(expression.root))
  }

  static func negativeAmount(_ expression: CheckedExpression) -> Failure {
    Failure(
      .noRanking, LocalizedText(zh: "从预算支出的金额是负数", en: "the amount to be paid is negative"),
      place: expression.syntax.place(expression.root))
  }
}
