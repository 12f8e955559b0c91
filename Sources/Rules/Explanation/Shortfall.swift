// A condition that is false and its traced values in; by how much it falls short, in words, out.

import RulesDSL
import SourceText

/// Puts the distance to a requirement into words.
struct Shortfall {
  private let names: NameMeanings
  private let trace: Trace
  private let assessment: Assessment
  /// How many named conditions may still be looked into.
  private let depth: Int

  private static let maximumDepth = 3

  /// The distance, or nil where the condition holds or nothing can be measured.
  ///
  static func text(_ checked: CheckedExpression, _ assessment: Assessment) -> LocalizedText? {
    Shortfall(checked, assessment, depth: maximumDepth).text(checked.root, Manner())
  }

  private init(_ checked: CheckedExpression, _ assessment: Assessment, depth: Int) {
    var evaluator = assessment.evaluator()
    trace = evaluator.evaluateTracing(checked.program).1
    names = NameMeanings(checked, in: assessment.measure)
    self.assessment = assessment
    self.depth = depth
  }

  private var checked: CheckedExpression { names.checked }

  /// How a part of the condition is looked at.
  private struct Manner {
    /// Whether the opposite of the part is required.
    var isNegated = false
    /// Whether the distance must say of what it is, because there are others beside it.
    var isNamed = false
  }

  private func text(_ expression: Expression, _ manner: Manner) -> LocalizedText? {
    guard case .boolean(let value)? = trace.value(of: expression.id), value == manner.isNegated else {
      return nil
    }
    switch expression.kind {
    case .logical(let op, let operands): return logical(op, operands, manner)
    case .comparison(let op, let left, let right):
      return distance(manner.isNegated ? op.negation : op, left, right, manner)
    case .between(let value, let lower, let upper) where !manner.isNegated:
      return distance(.greaterOrEqual, value, lower, manner) ?? distance(.lessOrEqual, value, upper, manner)
    case .conditional(let condition, let first, let second):
      guard case .boolean(let isFirst)? = trace.value(of: condition.id) else { return nil }
      return text(isFirst ? first : second, manner)
    case .call(let callee, let arguments):
      guard case .name("not") = callee.kind, names.meaning(of: callee) == nil,
        let operand = arguments.first?.value
      else { return nil }
      return text(operand, Manner(isNegated: !manner.isNegated, isNamed: manner.isNamed))
    case .name, .path: return definition(expression, manner)
    default: return nil
    }
  }

  /// Parts that all fall short are all to be made up; of alternatives, one is enough.
  private func logical(_ op: LogicalOperator, _ operands: [Expression], _ manner: Manner) -> LocalizedText? {
    let needsAll = (op == .and) != manner.isNegated
    let parts = operands.map { text($0, Manner(isNegated: manner.isNegated, isNamed: true)) }
    // One alternative that cannot be measured would make the others look like the only way.
    if !needsAll, parts.contains(where: { $0 == nil }) { return nil }
    let known = parts.compactMap(\.self)
    guard let first = known.first else { return nil }
    let zh = needsAll ? "；" : "，或者"
    let en = needsAll ? "; " : ", or "
    return known.dropFirst().reduce(first) {
      LocalizedText(zh: $0.zh + zh + $1.zh, en: $0.en + en + $1.en)
    }
  }

  /// A named condition falls short by what its own expression falls short by.
  private func definition(_ expression: Expression, _ manner: Manner) -> LocalizedText? {
    guard case .definition(let definition)? = names.meaning(of: expression), depth > 0 else { return nil }
    let inner = Shortfall(definition.expression, assessment, depth: depth - 1)
    return inner.text(definition.expression.root, manner)
  }

  // MARK: Distances

  private func distance(
    _ op: ComparisonOperator, _ left: Expression, _ right: Expression, _ manner: Manner
  ) -> LocalizedText? {
    let comparison = names.oriented(op, left, right)
    let open = best(comparison)
    guard let actual = open ?? trace.value(of: comparison.subject.id),
      let limit = trace.value(of: comparison.limit.id),
      case .boolean(false) = Comparison.compare(comparison.op, actual, limit)
    else { return nil }
    let unit = unit(comparison.subject, comparison.limit)
    let words = ShortfallWords(op: comparison.op, actual: actual, limit: limit, unit: unit)
    guard let distance = words.text else { return nil }
    let text =
      open == nil ? distance : LocalizedText(zh: "至少\(distance.zh)", en: "\(distance.en) or more")
    return manner.isNamed ? named(comparison.subject, text) : text
  }

  /// The best that open points can turn out to be.
  private func best(_ comparison: NameMeanings.Comparison) -> Value? {
    guard case .unknown? = trace.value(of: comparison.subject.id),
      let bounds = names.slot(of: comparison.subject).flatMap({ assessment.bounds[$0] })
    else { return nil }
    let isUpward = comparison.op == .greater || comparison.op == .greaterOrEqual
    return .number(isUpward ? bounds.upper : bounds.lower)
  }

  private func named(_ subject: Expression, _ text: LocalizedText) -> LocalizedText {
    func phrase(_ language: Language) -> Verbalizer {
      Verbalizer(names, asOf: assessment.application.asOf, language: language)
    }
    let (zh, en) = (phrase(.zh), phrase(.en))
    return LocalizedText(
      zh: zh.sentence(zh.phrase(subject), text.zh), en: en.sentence(en.phrase(subject), text.en))
  }

  /// The unit to write the distance in: the one that is not a bare number.
  private func unit(_ left: Expression, _ right: Expression) -> Unit? {
    let first = checked.type(of: left).unit
    if let first, !first.symbol.isEmpty { return first }
    return checked.type(of: right).unit ?? first
  }
}
