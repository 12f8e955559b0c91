// A checked condition in, a sentence that a reader of the measure would say out.

package import RulesDSL
package import SourceText

/// Puts requirements into words, from the same checked expression that is evaluated.
package struct Verbalizer {
  let names: NameMeanings
  /// The day whose figures are written out; nil writes out those that never change and names the others.
  let asOf: CivilDate?
  let language: Language
  /// Whether a named condition is followed by what it means.
  let expandsDefinitions: Bool
  /// What `?` is called: the column to which a table's cell belongs.
  let subject: String?
  /// Whether words that stand for a node are marked, for pages that link them.
  let marksMentions: Bool
  /// The variable that need not be named, since the condition speaks of nothing else: the element under test.
  var implicitVariable: String?

  /// Longer conditions are not repeated where their name is mentioned.
  private static let longestExpansion = 400

  var checked: CheckedExpression { names.checked }
  var measure: CheckedMeasure { names.measure }

  init(
    _ names: NameMeanings, asOf: CivilDate?, language: Language, expandsDefinitions: Bool = true,
    subject: String? = nil, marksMentions: Bool = false
  ) {
    self.names = names
    self.subject = subject
    self.asOf = asOf
    self.language = language
    self.expandsDefinitions = expandsDefinitions
    self.marksMentions = marksMentions
  }

  /// The requirement in both languages, with the parameters' values on a day.
  package static func requirement(
    _ checked: CheckedExpression, in measure: CheckedMeasure, asOf: CivilDate?
  ) -> LocalizedText {
    let names = NameMeanings(checked, in: measure)
    func text(_ language: Language) -> String {
      Verbalizer(names, asOf: asOf, language: language).clause(checked.root)
    }
    return LocalizedText(zh: text(.zh), en: text(.en))
  }

  /// What a definition says: a condition as a clause, a value as a statement; nil for a function.
  static func definition(
    _ definition: CheckedDefinition, in measure: CheckedMeasure, asOf: CivilDate?
  ) -> LocalizedText? {
    let checked = definition.expression
    if case .function = checked.type { return nil }
    let names = NameMeanings(checked, in: measure)
    func text(_ language: Language) -> String {
      let verbalizer = Verbalizer(names, asOf: asOf, language: language)
      return checked.type == .boolean ? verbalizer.clause(checked.root) : verbalizer.statement(checked.root)
    }
    return LocalizedText(zh: text(.zh), en: text(.en))
  }

  /// A question to a person.
  package static func question(_ text: String) -> LocalizedText {
    LocalizedText(zh: "由评审人判定：\(text)", en: "judged by a person: \(text)")
  }

  /// Words that stand for a node, marked where that is wanted.
  func mention(_ text: String, of expression: Expression) -> String {
    guard marksMentions, let slot = names.slot(of: expression) else { return text }
    return MentionMarks.marked(text, slot: slot)
  }

  func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  // MARK: Conditions

  /// A condition as a clause, or the clause that says the opposite. `isInner` puts what consists of several
  /// clauses in parentheses.
  func clause(_ expression: Expression, isNegated: Bool = false, isInner: Bool = false) -> String {
    switch expression.kind {
    case .logical(let op, let operands):
      return logical(op, operands, isNegated: isNegated, isInner: isInner)
    case .comparison(let op, let left, let right):
      return comparison(isNegated ? op.negation : op, left, right, isInner: isInner)
    case .between(let value, let lower, let upper): return between(value, lower, upper, isNegated)
    case .membership(let value, let tests):
      return membership(value, tests, isNegated: isNegated, isInner: isInner)
    case .quantified(let quantifier, let iterators, let condition):
      return enclosed(quantified(quantifier, iterators, condition, isNegated), isInner)
    case .conditional(let condition, let first, let second):
      let (consequence, alternative) = (
        clause(first, isNegated: isNegated), clause(second, isNegated: isNegated)
      )
      return enclosed(
        words(
          "如果\(clause(condition))，那么\(consequence)，否则\(alternative)",
          "if \(clause(condition)), then \(consequence), else \(alternative)"), isInner)
    case .call(let callee, let arguments):
      return call(expression, callee, arguments.map(\.value), isNegated: isNegated, isInner: isInner)
    case .literal(.boolean(let value)):
      return value != isNegated ? words("总是成立", "always true") : words("总不成立", "never true")
    default: return holds(expression, isNegated: isNegated)
    }
  }

  private func enclosed(_ text: String, _ isInner: Bool) -> String {
    isInner ? words("（\(text)）", "(\(text))") : text
  }

  func logical(_ op: LogicalOperator, _ operands: [Expression], isNegated: Bool, isInner: Bool) -> String {
    let separator = op == .and ? words("，并且", ", and ") : words("，或者", ", or ")
    let text = operands.map { clause($0, isInner: operands.count > 1) }.joined(separator: separator)
    return isNegated ? denied(text) : enclosed(text, isInner && operands.count > 1)
  }

  func denied(_ text: String) -> String { words("并非（\(text)）", "not (\(text))") }

  /// A value that is true or false by itself.
  func holds(_ expression: Expression, isNegated: Bool) -> String {
    switch names.meaning(of: expression) {
    case .criterion(let criterion):
      let title = mention(criterion.declaration.title, of: expression)
      return isNegated
        ? words("不符合“\(title)”", "“\(title)” is not met") : words("符合“\(title)”", "“\(title)” is met")
    case .allMet:
      return isNegated ? words("并非全部符合", "not all criteria are met") : words("全部符合", "all criteria are met")
    case .input, .local:
      return phrase(expression)
        + (isNegated ? words("为“否”", " is false") : words("为“是”", " is true"))
    case .definition(let definition): return named(definition, expression) + validity(isNegated)
    case .table(let table): return "“\(mention(table.title, of: expression))”" + validity(isNegated)
    case nil where isElementField(expression):
      return phrase(expression) + (isNegated ? words("为“否”", " is false") : words("为“是”", " is true"))
    case .parameter, .asOf, .score, .award, nil: return phrase(expression) + validity(isNegated)
    }
  }

  private func validity(_ isNegated: Bool) -> String {
    isNegated ? words("不成立", " does not hold") : words("成立", " holds")
  }

  /// Whether an expression is a field of a variable, such as `x.已回避`.
  private func isElementField(_ expression: Expression) -> Bool {
    guard case .path(let base, _) = expression.kind, case .local? = names.meaning(of: base) else {
      return false
    }
    return true
  }

  /// A named condition with what it means.
  private func named(_ definition: CheckedDefinition, _ expression: Expression) -> String {
    let name = "“\(mention(title(of: definition), of: expression))”"
    guard expandsDefinitions, definition.declaration.value.bytes.count <= Verbalizer.longestExpansion else {
      return name
    }
    let meanings = NameMeanings(definition.expression, in: measure)
    let inner = Verbalizer(meanings, asOf: asOf, language: language, expandsDefinitions: false)
    let meaning = inner.clause(definition.expression.root)
    return name + words("（即\(meaning)）", " (that is, \(meaning))")
  }

  // MARK: Comparisons

  private func comparison(
    _ op: ComparisonOperator, _ left: Expression, _ right: Expression, isInner: Bool
  ) -> String {
    if let text = comparisonWithNone(op, left, right) ?? comparisonWithNone(op, right, left) { return text }
    if let text = comparisonOfConditions(op, left, right, isInner: isInner) { return text }
    let oriented = names.oriented(op, left, right)
    let hint =
      unit(of: oriented.subject).flatMap { $0.symbol.isEmpty ? nil : $0 } ?? unit(of: oriented.limit)
    return sentence(
      comparedName(oriented.subject, with: oriented.limit) ?? phrase(oriented.subject, unit: hint),
      predicate(oriented.op, oriented.subject, phrase(oriented.limit, unit: hint), hint))
  }

  /// A parameter that is compared with a literal is named: its value would be compared with a value.
  private func comparedName(_ subject: Expression, with limit: Expression) -> String? {
    guard case .parameter(let parameter)? = names.meaning(of: subject), case .literal = limit.kind else {
      return nil
    }
    return mention(parameter.declaration.title ?? parameter.declaration.name.text, of: subject)
  }

  /// What is said about a subject: the words of the operator and the limit.
  func predicate(_ op: ComparisonOperator, _ subject: Expression, _ limit: String, _ hint: Unit?) -> String {
    let word = ComparisonWords.word(op, checked.type(of: subject), unit: hint, language)
    return language == .zh ? word + spaced(limit) : "\(word) \(limit)"
  }

  /// Subject and predicate, with a space where a Chinese sentence would run digits or letters together.
  func sentence(_ subject: String, _ predicate: String) -> String {
    if language == .en { return "\(subject) \(predicate)" }
    let needsGap = MentionMarks.plain(subject).utf8.last.map { $0 < 0x80 && $0 != 0x29 } ?? false
    return subject + (needsGap ? " " : "") + predicate
  }

  private func comparisonWithNone(
    _ op: ComparisonOperator, _ value: Expression, _ none: Expression
  ) -> String? {
    if case .list(let items) = none.kind, items.isEmpty { return comparisonWithEmptyList(op, value) }
    guard case .literal(.null) = none.kind else { return nil }
    switch op {
    case .equal: return phrase(value) + words("为“无”", " is none")
    case .notEqual: return phrase(value) + words("不是“无”", " is not none")
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
    }
  }

  private func comparisonWithEmptyList(_ op: ComparisonOperator, _ list: Expression) -> String? {
    switch op {
    case .equal: return phrase(list) + words("一项也没有", " is empty")
    case .notEqual: return phrase(list) + words("至少有一项", " is not empty")
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
    }
  }

  /// `法人 = true`, and other comparisons of two truth values.
  private func comparisonOfConditions(
    _ op: ComparisonOperator, _ left: Expression, _ right: Expression, isInner: Bool
  ) -> String? {
    guard op == .equal || op == .notEqual, checked.type(of: left) == .boolean else { return nil }
    for (literal, other) in [(right, left), (left, right)] {
      guard case .literal(.boolean(let value)) = literal.kind else { continue }
      return clause(other, isNegated: value != (op == .equal), isInner: isInner)
    }
    let first = clause(left)
    let second = clause(right)
    return op == .equal
      ? words("（\(first)）与（\(second)）同时成立或同时不成立", "(\(first)) and (\(second)) are both true or both false")
      : words("（\(first)）与（\(second)）只有一个成立", "exactly one of (\(first)) and (\(second)) is true")
  }

  private func between(
    _ value: Expression, _ lower: Expression, _ upper: Expression, _ isNegated: Bool
  ) -> String {
    let unit = unit(of: value).flatMap { $0.symbol.isEmpty ? nil : $0 } ?? self.unit(of: lower)
    let low = phrase(lower, unit: unit)
    let high = phrase(upper, unit: unit)
    return phrase(value, unit: unit)
      + (isNegated
        ? words("不在\(spaced(low)) 与\(spaced(high)) 之间（两端也不行）", " is below \(low) or above \(high)")
        : words("在\(spaced(low)) 与\(spaced(high)) 之间（含两端）", " is between \(low) and \(high), both included"))
  }

  /// A space before digits and letters, none before a Chinese word.
  func spaced(_ text: String) -> String {
    guard let first = MentionMarks.plain(text).utf8.first, first < 0x80 else { return text }
    return " " + text
  }
}
