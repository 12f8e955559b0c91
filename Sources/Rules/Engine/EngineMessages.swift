// Every sentence the engine can say.

import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let notInForce = DiagnosticCode("E651", zh: "办法当日无效", en: "measure not in force")
  package static let noParameterVersion = DiagnosticCode(
    "E652", zh: "参数当日无值", en: "parameter without a value")
  package static let conflictingExceptions = DiagnosticCode(
    "E653", zh: "例外相互冲突", en: "conflicting exceptions")
  package static let nullCondition = DiagnosticCode("E654", zh: "条件得出“无”", en: "condition is null")
  package static let noOutcome = DiagnosticCode("E655", zh: "没有结论适用", en: "no outcome applies")
}

/// Sentences of the evaluation of measures.
package enum EngineMessages {
  package static let codes: [DiagnosticCode] = [
    .notInForce, .noParameterVersion, .conflictingExceptions, .nullCondition, .noOutcome,
  ]

  static func notInForce(_ measure: Measure, _ date: CivilDate) -> Diagnostic {
    let validity = measure.effective
    let period = "\(validity.from?.description ?? "…")..\(validity.to?.description ?? "")"
    return Diagnostic(
      .notInForce, place: validity.place,
      message: LocalizedText(
        zh: "“\(measure.title)”在 \(date.description) 不适用，有效期是 \(period)",
        en: "“\(measure.title)” does not apply on \(date.description); it is in force \(period)"),
      help: LocalizedText(
        zh: "核对评审日，或改用当日有效的办法", en: "check the as-of date or use the measure in force on that day"))
  }

  static func noParameterVersion(_ parameter: ParameterDeclaration, _ date: CivilDate) -> Failure {
    Failure(
      .noParameterVersion,
      LocalizedText(
        zh: "参数“\(parameter.name.text)”在 \(date.description) 没有值",
        en: "the parameter “\(parameter.name.text)” has no value on \(date.description)"),
      place: parameter.name.place)
  }

  static func conflictingExceptions(_ criterion: CheckedCriterion, _ fired: [Int]) -> Failure {
    let titles = fired.map { "“\(criterion.exceptions[$0].declaration.title)”" }
    return Failure(
      .conflictingExceptions,
      LocalizedText(
        zh: "例外\(titles.joined(separator: "与"))同时成立，规则没有说明取哪一个",
        en:
          "the exceptions \(titles.joined(separator: " and ")) hold together and the rule does not say which one applies"
      ),
      place: criterion.declaration.id.place)
  }

  static func nullCondition(_ expression: CheckedExpression) -> Failure {
    Failure(
      .nullCondition,
      LocalizedText(
        zh: "条件得出“无”，既不是“是”也不是“否”；先判断有无（!= 无）",
        en: "the condition is null, neither true nor false; test for null first"),
      place: expression.syntax.place(expression.root))
  }

  static func noOutcome(_ measure: Measure) -> Failure {
    Failure(
      .noOutcome, LocalizedText(zh: "没有一个结论的条件成立", en: "no outcome's condition holds"),
      place: measure.id.place)
  }
}
