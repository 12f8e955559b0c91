// A proof or a witness enters; the words in which a policy officer can follow it leave.

import RulesDSL
import SourceText

/// Why something can never be so, in words, with the places to look at.
struct ConditionReason {
  let words: LocalizedText
  let related: [Diagnostic.Related]
  /// From when on; empty where it is so all the time.
  let since: LocalizedText

  init(_ proof: ConditionProof, _ measure: CheckedMeasure, isPartial: Bool) {
    let parts = proof.parts.prefix(4).map { $0.words(measure) }
    let (zh, en) = (parts.map(\.zh), parts.map(\.en))
    if parts.count > 1 {
      words = LocalizedText(
        zh: zh.joined(separator: "、") + "不能同时成立", en: en.joined(separator: ", ") + " cannot hold together")
    } else {
      words = LocalizedText(
        zh: "输入无论取什么允许的值，都不会出现\(zh.first ?? "这种情形")",
        en: "whatever the inputs may be, never does it occur \(en.first ?? "at all")")
    }
    related =
      proof.parts.count > 1
      ? proof.parts.prefix(4).compactMap { part in
        part.place.map { .init(place: $0, caption: part.words(measure)) }
      } : []
    guard isPartial else {
      since = LocalizedText("")
      return
    }
    let (start, end) = (proof.period.start?.description, proof.period.end?.description)
    switch (start, end) {
    case (let start?, let end?):
      since = LocalizedText(zh: "\(start) 至 \(end)，", en: "from \(start) to \(end), ")
    case (let start?, nil): since = LocalizedText(zh: "自 \(start) 起，", en: "from \(start) on, ")
    case (nil, let end?): since = LocalizedText(zh: "至 \(end) 为止，", en: "until \(end), ")
    case (nil, nil): since = LocalizedText("")
    }
  }
}

extension Condition {
  /// What it says, as it is written in the rule.
  func words(_ measure: CheckedMeasure) -> LocalizedText {
    switch self {
    case .holds(let expression, let operation, _): return Self.quoted(Self.written(expression, operation))
    case .fails(let expression, let operation, _):
      let text = Self.written(expression, operation)
      return LocalizedText(zh: "“\(text)”不成立", en: "that “\(text)” fails")
    case .verdict(let verdict, let criterion, _):
      let title = measure.criteria[criterion].declaration.title
      return LocalizedText(
        zh: "“\(title)”\(verdict.title.zh)", en: "that “\(title)” is \(verdict.title.en)")
    case .any(let members):
      // Passing a criterion is being met or not applying.
      if case .verdict(_, let criterion, _)? = members.first {
        return Self.quoted(measure.criteria[criterion].declaration.title)
      }
      return members.first?.words(measure) ?? LocalizedText("")
    case .all(let members): return members.first?.words(measure) ?? LocalizedText("")
    case .not(let inner):
      let words = inner.words(measure)
      return LocalizedText(zh: words.zh + "不成立", en: "that \(words.en) does not hold")
    }
  }

  /// Where it stands.
  var place: Place? {
    switch self {
    case .holds(let expression, let operation, _), .fails(let expression, let operation, _):
      expression.program.place(operation)
    case .not(let inner): inner.place
    case .verdict, .all, .any: nil
    }
  }

  static func written(_ expression: CheckedExpression, _ operation: Int) -> String {
    expression.program.place(operation).text
  }

  private static func quoted(_ text: String) -> LocalizedText { LocalizedText("“\(text)”") }
}

extension ConditionWitness {
  /// The values that matter, in words.
  func words(_ measure: CheckedMeasure) -> LocalizedText {
    var parts: [LocalizedText] = []
    for entry in given where entry.isDecisive {
      guard let input = measure.input(at: entry.path) else { continue }
      let text = ValueText.text(entry.value, input.type, unit: input.type.unit, exact: true)
      parts.append(LocalizedText(zh: "\(input.path)为 \(text.zh)", en: "\(input.path) is \(text.en)"))
    }
    if parts.isEmpty { return LocalizedText(zh: "在 \(asOf) 评审时", en: "when assessed on \(asOf)") }
    return LocalizedText(
      zh: parts.prefix(6).map(\.zh).joined(separator: "、") + " 时",
      en: "when " + parts.prefix(6).map(\.en).joined(separator: " and "))
  }
}
