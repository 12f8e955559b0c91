// A condition that is false and its traced values in; by how much it falls short, in words, out.

import RulesDSL
import SourceText

/// Puts the distance to a requirement into words.
struct Shortfall {
  private let checked: CheckedExpression
  private let trace: Trace

  /// The distance, or nil where nothing can be measured.
  static func text(_ checked: CheckedExpression, _ trace: Trace) -> LocalizedText? {
    Shortfall(checked: checked, trace: trace).text(checked.root)
  }

  private func text(_ expression: Expression) -> LocalizedText? {
    guard case .boolean(false)? = trace.value(of: expression.id) else { return nil }
    switch expression.kind {
    case .logical(let op, let operands):
      let parts = operands.map { text($0) }
      // One alternative that cannot be measured would make the others look like the only way.
      if op == .or, parts.contains(where: { $0 == nil }) { return nil }
      let known = parts.compactMap { $0 }
      guard let first = known.first else { return nil }
      let zh = op == .and ? "；" : "，或者"
      let en = op == .and ? "; " : ", or "
      return known.dropFirst().reduce(first) {
        LocalizedText(zh: $0.zh + zh + $1.zh, en: $0.en + en + $1.en)
      }
    case .comparison(let op, let left, let right): return distance(op, left, right)
    case .between(let value, let lower, let upper):
      return distance(.greaterOrEqual, value, lower) ?? distance(.lessOrEqual, value, upper)
    default: return nil
    }
  }

  private func distance(_ op: ComparisonOperator, _ left: Expression, _ right: Expression) -> LocalizedText? {
    guard let actual = trace.value(of: left.id), let limit = trace.value(of: right.id),
      case .boolean(false) = Comparison.compare(op, actual, limit)
    else { return nil }
    let unit = unit(left, right)
    switch op {
    case .greaterOrEqual: return difference(limit, actual, unit).map(lacking)
    case .lessOrEqual: return difference(actual, limit, unit).map(exceeding)
    case .greater: return beyond(limit, actual, unit, isUpward: true)
    case .less: return beyond(limit, actual, unit, isUpward: false)
    case .equal, .notEqual: return nil
    }
  }

  /// The unit to write the distance in: the one that is not a bare number.
  private func unit(_ left: Expression, _ right: Expression) -> Unit? {
    let first = checked.type(of: left).unit
    if let first, !first.symbol.isEmpty { return first }
    return checked.type(of: right).unit ?? first
  }

  private func difference(_ larger: Value, _ smaller: Value, _ unit: Unit?) -> LocalizedText? {
    let value = Arithmetic.compute(.subtract, larger, smaller)
    if case .error = value { return nil }
    // Shares differ by percentage points, not by a percentage.
    guard unit?.symbol == "%" else { return ValueText.text(value, unit: unit) }
    let points = ValueText.text(value, unit: Shortfall.percentagePoints)
    return LocalizedText(zh: points.zh, en: points.en.replacing("个百分点", with: "percentage points"))
  }

  private static let percentagePoints = Unit(symbol: "个百分点", dimension: .none, denominator: Decimal128(100))

  private func lacking(_ amount: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "还差\(spaced(amount.zh))", en: "short by \(amount.en)")
  }

  /// A space before digits, none before a Chinese word.
  private func spaced(_ text: String) -> String {
    text.utf8.first.map { $0 < 0x80 } ?? false ? " " + text : text
  }

  private func exceeding(_ amount: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "超出\(spaced(amount.zh))", en: "over by \(amount.en)")
  }

  private func beyond(_ limit: Value, _ actual: Value, _ unit: Unit?, isUpward: Bool) -> LocalizedText? {
    let text = ValueText.text(limit, unit: unit, exact: true)
    if case .boolean(true) = Equality.equal(limit, actual) {
      return isUpward
        ? LocalizedText(zh: "正好 \(text.zh)，须超过", en: "exactly \(text.en), more is needed")
        : LocalizedText(zh: "正好 \(text.zh)，须更少", en: "exactly \(text.en), less is needed")
    }
    return isUpward
      ? difference(limit, actual, unit).map(lacking) : difference(actual, limit, unit).map(exceeding)
  }
}
