// A checked condition in, a sentence that a reader of the measure would say out.

package import RulesDSL
package import SourceText

/// Puts requirements into words, from the same checked expression that is evaluated.
package struct Verbalizer {
  let measure: CheckedMeasure
  let asOf: CivilDate
  let language: Language
  let checked: CheckedExpression

  /// The requirement in both languages, with the parameters' values on a day.
  package static func requirement(
    _ checked: CheckedExpression, in measure: CheckedMeasure, asOf: CivilDate
  ) -> LocalizedText {
    func text(_ language: Language) -> String {
      Verbalizer(measure: measure, asOf: asOf, language: language, checked: checked).clause(checked.root)
    }
    return LocalizedText(zh: text(.zh), en: text(.en))
  }

  /// A question to a person.
  package static func question(_ text: String) -> LocalizedText {
    LocalizedText(zh: "由评审人判定：\(text)", en: "judged by a person: \(text)")
  }

  func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  // MARK: Conditions

  /// A condition as a clause. `isInner` puts combined conditions in parentheses.
  func clause(_ expression: Expression, isInner: Bool = false) -> String {
    switch expression.kind {
    case .logical(let op, let operands):
      let separator = op == .and ? words("，并且", ", and ") : words("，或者", ", or ")
      let text = operands.map { clause($0, isInner: true) }.joined(separator: separator)
      return isInner ? words("（\(text)）", "(\(text))") : text
    case .comparison(let op, let left, let right): return comparison(op, left, right)
    case .between(let value, let lower, let upper):
      let unit = unit(of: value)
      return phrase(value)
        + words(
          "在 \(phrase(lower, unit: unit)) 与 \(phrase(upper, unit: unit)) 之间（含两端）",
          " is between \(phrase(lower, unit: unit)) and \(phrase(upper, unit: unit)), both included")
    case .membership(let value, let tests): return membership(value, tests)
    case .quantified(let quantifier, let iterators, let condition):
      return quantified(quantifier, iterators, condition)
    case .conditional(let condition, let first, let second):
      return words(
        "如果\(clause(condition))，那么\(clause(first))，否则\(clause(second))",
        "if \(clause(condition)), then \(clause(first)), else \(clause(second))")
    case .call(let callee, let arguments):
      if case .name("not") = callee.kind, let operand = arguments.first?.value { return negated(operand) }
      return holds(expression)
    case .literal(.boolean(let value)):
      return value ? words("总是成立", "always true") : words("总不成立", "never true")
    default: return holds(expression)
    }
  }

  /// A value that is true or false by itself.
  private func holds(_ expression: Expression) -> String {
    switch meaning(of: expression) {
    case .criterion(let criterion):
      words("符合“\(criterion.declaration.title)”", "“\(criterion.declaration.title)” is met")
    case .allMet: words("全部符合", "all criteria are met")
    case .input, .local: phrase(expression) + words("为“是”", " is true")
    case .definition, .parameter, .asOf, nil: phrase(expression) + words("成立", " holds")
    }
  }

  private func negated(_ operand: Expression) -> String {
    switch meaning(of: operand) {
    case .input?, .local?: return phrase(operand) + words("为“否”", " is false")
    case .criterion(let criterion)?:
      return words("不符合“\(criterion.declaration.title)”", "“\(criterion.declaration.title)” is not met")
    default: break
    }
    if case .comparison(let op, let left, let right) = operand.kind {
      return comparison(op.negation, left, right)
    }
    return words("并非（\(clause(operand))）", "not (\(clause(operand)))")
  }

  // MARK: Comparisons

  private func comparison(_ op: ComparisonOperator, _ left: Expression, _ right: Expression) -> String {
    if let text = comparisonWithNone(op, left, right) ?? comparisonWithNone(op, right, left) { return text }
    let type = checked.type(of: left)
    let hint = unit(of: left).flatMap { $0.symbol.isEmpty ? nil : $0 } ?? unit(of: right)
    let word = ComparisonWords.word(op, type, unit: hint, language)
    let subject = phrase(left, unit: hint)
    let limit = phrase(right, unit: hint)
    let gap = subject.utf8.last.map { $0 < 0x80 && $0 != 0x29 } ?? false ? " " : ""
    return language == .zh ? subject + gap + word + spaced(limit) : "\(subject) \(word) \(limit)"
  }

  private func comparisonWithNone(_ op: ComparisonOperator, _ value: Expression, _ none: Expression)
    -> String?
  {
    guard case .literal(.null) = none.kind else { return nil }
    return op == .equal
      ? phrase(value) + words("为“无”", " is none") : phrase(value) + words("不是“无”", " is not none")
  }

  private func spaced(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, first.isASCII else { return text }
    return " " + text
  }

  // MARK: Membership

  private func membership(_ value: Expression, _ tests: [UnaryTest]) -> String {
    let unit = unit(of: value)
    let alternatives = tests.flatMap { test -> [String] in
      switch test {
      case .comparison(let op, let limit):
        return [
          ComparisonWords.word(op, checked.type(of: value), unit: unit, language) + " "
            + phrase(limit, unit: unit)
        ]
      case .expression(let candidate): return self.alternatives(candidate, unit)
      }
    }
    let joined = alternatives.joined(separator: words("、", ", "))
    if alternatives.count == 1 { return phrase(value) + words("是\(joined)", " is \(joined)") }
    return phrase(value) + words("是以下之一：\(joined)", " is one of: \(joined)")
  }

  private func alternatives(_ candidate: Expression, _ unit: Unit?) -> [String] {
    switch candidate.kind {
    case .list(let items): return items.flatMap { alternatives($0, unit) }
    case .range(let range):
      guard range.comparison == nil, let lower = range.lower, let upper = range.upper else {
        return [phrase(candidate, unit: unit)]
      }
      let low = phrase(lower, unit: unit)
      let high = phrase(upper, unit: unit)
      return [
        words(
          "\(low)\(range.includesLower ? "（含）" : "（不含）")至 \(high)\(range.includesUpper ? "（含）" : "（不含）")",
          "\(low) (\(range.includesLower ? "included" : "excluded")) to \(high) (\(range.includesUpper ? "included" : "excluded"))"
        )
      ]
    default: return [phrase(candidate, unit: unit)]
    }
  }

  private func quantified(_ quantifier: Quantifier, _ iterators: [Iterator], _ condition: Expression)
    -> String
  {
    let domains = iterators.map { phrase($0.domain) }.joined(separator: words("、", ", "))
    return quantifier == .some
      ? words("\(domains)中至少有一项满足：\(clause(condition))", "some of \(domains) satisfies: \(clause(condition))")
      : words(
        "\(domains)中每一项都满足：\(clause(condition))", "every one of \(domains) satisfies: \(clause(condition))")
  }
}

extension ComparisonOperator {
  /// The operator that holds exactly when this one does not.
  package var negation: ComparisonOperator {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}
