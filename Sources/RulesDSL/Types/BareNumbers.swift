// Two operands that do not fit in, the number that lost its unit out.

import SourceText

extension Checker {
  /// What to say where one side is a number without a unit and the other has one; nil if that is not it.
  func bareNumber(
    _ left: Expression, _ leftType: ValueType, _ right: Expression, _ rightType: ValueType
  ) -> Diagnostic? {
    if let text = bareText(right) { return bareNumber(text, right, leftType, left) }
    if let text = bareText(left) { return bareNumber(text, left, rightType, right) }
    return nil
  }

  /// `500` beside an area, `500万` beside money, `18` beside a duration or a date.
  private func bareNumber(
    _ text: String, _ number: Expression, _ other: ValueType, _ otherExpression: Expression
  ) -> Diagnostic? {
    let here = place(number)
    let there = place(otherExpression)
    let isPlain = number.plainNumber != nil
    switch other {
    case .number(let unit?):
      guard !unit.dimension.isNone else { return nil }
      let written = text + (isPlain ? unit.symbol : unit.dimension.symbol)
      return TypeMessages.bareNumber(text, unit.symbol, written: written, here, other: there)
    case .yearsMonths where isPlain:
      return TypeMessages.bareDuration(text, ["个月", "年"], here, other: there)
    case .daysTime where isPlain:
      return TypeMessages.bareDuration(text, ["天", "小时"], here, other: there)
    case .date where isAmount(number), .dateTime where isAmount(number):
      return TypeMessages.bareDuration(text, ["天", "个月"], here, other: there, toward: other)
    default: return nil
    }
  }

  /// Whether a number beside a date may be an amount of time; a year such as 2020 is not.
  private func isAmount(_ number: Expression) -> Bool {
    guard let value = number.plainNumber?.intValue else { return false }
    return abs(value) < 1_900
  }

  /// A number literal without a unit, or with nothing but 万 or 亿, as it is written.
  private func bareText(_ expression: Expression) -> String? {
    switch amounts[expression.id].map(ExpressionKind.literal) ?? expression.kind {
    case .literal(.number(let value, unit: nil)): return value.description
    case .literal(.number(let value, unit: let name?)):
      guard let unit = scope.units.unit(name), unit.dimension.isNone, unit.numerator > .one else {
        return nil
      }
      return value.description + name
    case .negation(let operand): return bareText(operand).map { "-" + $0 }
    default: return nil
    }
  }

  /// A share beside a number above 1 that was probably meant as a percentage.
  func bareShare(
    _ left: Expression, _ leftType: ValueType, _ right: Expression, _ rightType: ValueType
  ) -> Diagnostic? {
    for (number, share, type) in [(right, left, leftType), (left, right, rightType)] {
      guard let value = number.plainNumber, value.absoluteValue > .one, case .number(let unit?) = type,
        unit.symbol == "%" || unit.symbol == "‰" || unit == .percentagePoint, bareText(share) == nil,
        let displayed = unit.displayed(value)
      else { continue }
      return TypeMessages.bareShare(
        value.description, percent: displayed.description + unit.symbol, unit.symbol, place(number),
        other: place(share))
    }
    return nil
  }
}

extension Checker {
  /// A share itself beside written percentage points, which only differences of shares are.
  func shareOfPoints(
    _ left: Expression, _ leftType: ValueType, _ right: Expression, _ rightType: ValueType
  ) -> Diagnostic? {
    for (points, share, type) in [(right, left, leftType), (left, right, rightType)] {
      guard let value = points.reading(amounts).writtenPoints, type == .number(Unit.percent) else { continue }
      return TypeMessages.shareOfPoints(
        value.description, share: place(share).text, place(points), other: place(share))
    }
    return nil
  }
}

extension Expression {
  /// The number of percentage points of a literal.
  fileprivate var writtenPoints: Decimal128? {
    switch kind {
    case .literal(.number(let value, unit: "个百分点")), .literal(.number(let value, unit: "百分点")): value
    case .negation(let operand): operand.writtenPoints?.negated
    default: nil
    }
  }

  /// The value of a number literal without a unit.
  var plainNumber: Decimal128? {
    switch kind {
    case .literal(.number(let value, unit: nil)): value
    case .negation(let operand): operand.plainNumber?.negated
    default: nil
    }
  }
}
