// Memberships, quantifiers and calls that are true or false in, clauses out.

import RulesDSL
import SourceText

extension Verbalizer {
  // MARK: Membership

  /// One alternative of a membership test.
  private enum Alternative {
    /// A value that the subject may be equal to.
    case value(String)
    /// What must hold for the subject, and the opposite of it.
    case predicate(String, opposite: String)
  }

  func membership(_ value: Expression, _ tests: [UnaryTest], isNegated: Bool, isInner: Bool) -> String {
    let unit = unit(of: value)
    let subject = phrase(value)
    let alternatives = tests.flatMap { test -> [Alternative] in
      switch test {
      case .comparison(let op, let limit): [comparison(op, value, phrase(limit, unit: unit), unit)]
      case .expression(let candidate): self.alternatives(value, candidate, unit)
      }
    }
    let values = alternatives.compactMap { if case .value(let text) = $0 { text } else { nil } }
    if values.count == alternatives.count {
      return sentence(subject, equality(values, isNegated: isNegated))
    }
    let predicates = alternatives.map { alternative in
      switch alternative {
      case .value(let text): (equality([text], isNegated: false), equality([text], isNegated: true))
      case .predicate(let text, let opposite): (text, opposite)
      }
    }
    if isNegated { return sentence(subject, predicates.map(\.1).joined(separator: words("，并且", " and "))) }
    let text = sentence(subject, predicates.map(\.0).joined(separator: words("，或者", ", or ")))
    return isInner && predicates.count > 1 ? words("（\(text)）", "(\(text))") : text
  }

  private func comparison(
    _ op: ComparisonOperator, _ value: Expression, _ limit: String, _ unit: Unit?
  ) -> Alternative {
    .predicate(predicate(op, value, limit, unit), opposite: predicate(op.negation, value, limit, unit))
  }

  private func equality(_ values: [String], isNegated: Bool) -> String {
    let joined = values.joined(separator: words("、", ", "))
    // In a cell of a table the values stand by themselves.
    if let subject, subject.isEmpty, !isNegated {
      let texts = values.map(\.withoutQuotes)
      let others = texts.dropLast().joined(separator: words("、", ", "))
      return [others, texts.last ?? ""].filter { !$0.isEmpty }.joined(separator: words("或", " or "))
    }
    if values.count == 1 {
      return isNegated ? words("不是\(joined)", "is not \(joined)") : words("是\(joined)", "is \(joined)")
    }
    return isNegated
      ? words("不是以下任何一项：\(joined)", "is none of: \(joined)")
      : words("是以下之一：\(joined)", "is one of: \(joined)")
  }

  private func alternatives(_ value: Expression, _ candidate: Expression, _ unit: Unit?) -> [Alternative] {
    switch candidate.kind {
    case .list(let items): return items.flatMap { alternatives(value, $0, unit) }
    case .range(let range): return [alternative(range, value, unit) ?? .value(phrase(candidate, unit: unit))]
    default: break
    }
    let text = phrase(candidate, unit: unit)
    switch checked.type(of: candidate) {
    case .list:
      return [
        .predicate(
          words("属于：\(text)", "is one of: \(text)"), opposite: words("不属于：\(text)", "is none of: \(text)"))
      ]
    case .range:
      return [
        .predicate(
          words("在\(text)之内", "is within \(text)"), opposite: words("不在\(text)之内", "is not within \(text)"))
      ]
    case .boolean where checked.type(of: value) != .boolean:
      return [
        .predicate(
          words("满足“\(text)”", "satisfies “\(text)”"),
          opposite: words("不满足“\(text)”", "does not satisfy “\(text)”"))
      ]
    default: return [.value(text)]
    }
  }

  private func alternative(_ range: RangeExpression, _ value: Expression, _ unit: Unit?) -> Alternative? {
    if let op = range.comparison, let limit = range.lower ?? range.upper {
      return comparison(op, value, phrase(limit, unit: unit), unit)
    }
    guard let lower = range.lower, let upper = range.upper else { return nil }
    let low = phrase(lower, unit: unit) + inclusion(range.includesLower)
    let high = phrase(upper, unit: unit) + inclusion(range.includesUpper)
    return .predicate(
      words("在\(spaced(low))至\(spaced(high))之间", "is between \(low) and \(high)"),
      opposite: words("不在\(spaced(low))至\(spaced(high))之间", "is not between \(low) and \(high)"))
  }

  private func inclusion(_ isIncluded: Bool) -> String {
    isIncluded ? words("（含）", " (included)") : words("（不含）", " (excluded)")
  }

  // MARK: Quantifiers

  func quantified(
    _ quantifier: Quantifier, _ iterators: [Iterator], _ condition: Expression, _ isNegated: Bool
  ) -> String {
    let domains = iterators.map { domain($0, isNamed: iterators.count > 1) }
      .joined(separator: words("、", ", "))
    let text = iterators.count == 1 ? elementClause(condition, of: iterators.first?.name) : clause(condition)
    switch (quantifier, isNegated) {
    case (.some, false):
      return words("\(domains)中至少有一项满足：\(text)", "some of \(domains) satisfies: \(text)")
    case (.some, true): return words("\(domains)中没有一项满足：\(text)", "none of \(domains) satisfies: \(text)")
    case (.every, false):
      return words("\(domains)中每一项都满足：\(text)", "every one of \(domains) satisfies: \(text)")
    case (.every, true):
      return words("\(domains)中并非每一项都满足：\(text)", "not every one of \(domains) satisfies: \(text)")
    }
  }

  /// A condition on the elements of one list. The variable is left out unless a loop inside has another one.
  func elementClause(_ condition: Expression, of variable: String?) -> String {
    var hasInnerLoop = false
    condition.collect { part in
      switch part.kind {
      case .quantified, .iteration, .filter, .function: hasInnerLoop = true
      default: break
      }
    }
    var inner = self
    if !hasInnerLoop { inner.implicitVariable = variable }
    return inner.clause(condition)
  }

  private func domain(_ iterator: Iterator, isNamed: Bool) -> String {
    var text = phrase(iterator.domain)
    if let upper = iterator.upper {
      text = words("\(text) 至\(spaced(phrase(upper)))", "\(text) to \(phrase(upper))")
    }
    return isNamed ? text + words("（记作 \(iterator.name)）", " (as \(iterator.name))") : text
  }

  // MARK: Calls

  func call(
    _ expression: Expression, _ callee: Expression, _ arguments: [Expression], isNegated: Bool, isInner: Bool
  ) -> String {
    guard let function = builtin(callee) else { return holds(expression, isNegated: isNegated) }
    switch function.name {
    case "not":
      if let operand = arguments.first { return clause(operand, isNegated: !isNegated, isInner: isInner) }
    case "all", "any":
      if let operands = conditions(arguments) {
        return logical(
          function.name == "all" ? .and : .or, operands, isNegated: isNegated, isInner: isInner)
      }
    default:
      if let text = predicate(function.name, arguments.map { argument($0) }, isNegated) { return text }
    }
    return holds(expression, isNegated: isNegated)
  }

  /// The conditions that `all` and `any` are given one by one.
  private func conditions(_ arguments: [Expression]) -> [Expression]? {
    if arguments.count == 1, case .list(let items)? = arguments.first?.kind {
      return items.isEmpty ? nil : items
    }
    let areConditions = arguments.allSatisfy { checked.type(of: $0) == .boolean }
    return areConditions && !arguments.isEmpty ? arguments : nil
  }

  /// What the functions that ask for a kind of value ask for, by name.
  private static let kinds = [
    "is working day": LocalizedText(zh: "工作日", en: "a working day"),
    "odd": LocalizedText(zh: "奇数", en: "odd"), "even": LocalizedText(zh: "偶数", en: "even"),
  ]

  private func predicate(_ function: String, _ texts: [String], _ isNegated: Bool) -> String? {
    guard let first = texts.first else { return nil }
    if function == "is defined" {
      return isNegated
        ? words("未填报\(first)", "\(first) is not provided") : words("已填报\(first)", "\(first) is provided")
    }
    if texts.count == 1, let kind = Self.kinds[function] {
      return words(
        "\(first)\(isNegated ? "不" : "")是\(kind.zh)", "\(first) is \(isNegated ? "not " : "")\(kind.en)")
    }
    guard texts.count == 2, let second = texts.last else { return nil }
    switch (function, isNegated) {
    case ("contains", false): return words("\(first)包含\(second)", "\(first) contains \(second)")
    case ("contains", true): return words("\(first)不包含\(second)", "\(first) does not contain \(second)")
    case ("list contains", false): return words("\(first)中有\(second)", "\(first) contains \(second)")
    case ("list contains", true): return words("\(first)中没有\(second)", "\(first) does not contain \(second)")
    case ("starts with", false): return words("\(first)以\(second)开头", "\(first) starts with \(second)")
    case ("starts with", true):
      return words("\(first)不以\(second)开头", "\(first) does not start with \(second)")
    case ("ends with", false): return words("\(first)以\(second)结尾", "\(first) ends with \(second)")
    case ("ends with", true): return words("\(first)不以\(second)结尾", "\(first) does not end with \(second)")
    default: return nil
    }
  }
}

extension String {
  /// A text without the quotation marks around it.
  var withoutQuotes: String {
    guard first == "“", last == "”" else { return self }
    return String(dropFirst().dropLast())
  }
}
