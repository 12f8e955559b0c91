// Literals in, constants with their types out: units resolved, durations summed, dates read.

import SourceText

extension Checker {
  mutating func checkLiteral(_ literal: Literal, _ expression: Expression) -> Checked {
    switch literal {
    case .null: return result(.null, .constant(.null), expression)
    case .boolean(let value): return result(.boolean, .constant(.boolean(value)), expression)
    case .number(let value, let unit): return checkNumber(value, unit, expression)
    case .duration(let parts): return checkDuration(parts, expression)
    case .text(let text): return result(.text, .constant(.text(text)), expression)
    case .temporal(let text): return checkTemporal(text, expression)
    }
  }

  private mutating func checkNumber(_ value: Decimal128, _ name: String?, _ expression: Expression) -> Checked
  {
    guard let name else { return result(.number(Unit.none), .constant(.number(value)), expression) }
    if name == "月" {
      report(TypeMessages.ambiguousMonth(value.description, place(expression)))
      return invalid(expression)
    }
    guard let unit = scope.units.unit(name) else {
      report(
        TypeMessages.unknownUnit(name, after: value.description, scope.units.names, place(expression)))
      return result(.invalid, .constant(.null), expression)
    }
    guard let canonical = unit.canonical(value) else {
      report(SyntaxMessages.numberOutOfRange(value.description, place(expression)))
      return invalid(expression)
    }
    return result(.number(unit), .constant(.number(canonical)), expression)
  }

  private mutating func checkDuration(_ parts: [DurationPart], _ expression: Expression) -> Checked {
    guard let first = parts.first else { return invalid(expression) }
    guard parts.allSatisfy({ $0.unit.isYearsMonths == first.unit.isYearsMonths }) else {
      report(TypeMessages.mixedDuration(place(expression)))
      return invalid(expression)
    }
    do throws(DecimalError) {
      var total = Decimal128.zero
      for part in parts {
        total = try total.adding(try part.amount.multiplied(by: Decimal128(part.unit.size)))
      }
      if first.unit.isYearsMonths {
        guard let months = total.intValue else {
          report(TypeMessages.fractionalMonths(place(expression)))
          return invalid(expression)
        }
        return result(.yearsMonths, .constant(.yearsMonths(YearsMonthsDuration(months: months))), expression)
      }
      let second = DaysTimeDuration(seconds: 1) ?? .zero
      return result(.daysTime, .constant(.daysTime(try second.multiplied(by: total))), expression)
    } catch {
      report(SyntaxMessages.numberOutOfRange(first.amount.description, place(expression)))
      return invalid(expression)
    }
  }

  private mutating func checkTemporal(_ text: String, _ expression: Expression) -> Checked {
    switch TemporalLiteral(parsing: text) {
    case .date(let date): return result(.date, .constant(.date(date)), expression)
    case .time(let time): return result(.time, .constant(.time(time)), expression)
    case .dateTime(let point): return result(.dateTime, .constant(.dateTime(point)), expression)
    case .yearsMonths(let duration):
      return result(.yearsMonths, .constant(.yearsMonths(duration)), expression)
    case .daysTime(let duration): return result(.daysTime, .constant(.daysTime(duration)), expression)
    case nil:
      report(TypeMessages.notTemporal(text, place(expression)))
      return invalid(expression)
    }
  }
}
