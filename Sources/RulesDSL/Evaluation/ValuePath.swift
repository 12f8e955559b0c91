// A value and a name or index in, the part it names out.

/// Members of values.
package enum ValuePath {
  /// `list[index]`: from 1, negative from the end; null where there is no such element.
  package static func item(_ index: Decimal128, of items: [Value]) -> Value {
    guard let position = index.truncated.intValue else { return .null }
    if position > 0, position <= items.count { return items[position - 1] }
    if position < 0, position >= -items.count { return items[items.count + position] }
    return .null
  }

  /// `value.name`
  package static func member(_ name: String, of value: Value) -> Value {
    switch value {
    case .unknown, .error: return value
    case .null: return .error(EvaluationMessages.nullOperand("." + name))
    case .context(let context):
      return context[name] ?? .error(EvaluationMessages.noMember(name, value))
    case .list(let items):
      return .list(
        items.map { item in
          switch item {
          case .context(let context): context[name] ?? .null
          case .null: .null
          default: member(name, of: item)
          }
        })
    case .date(let date): return self.date(name, date) ?? .error(EvaluationMessages.noMember(name, value))
    case .dateTime(let point):
      return dateTime(name, point) ?? .error(EvaluationMessages.noMember(name, value))
    case .time(let time): return self.time(name, time) ?? .error(EvaluationMessages.noMember(name, value))
    case .yearsMonths(let duration):
      return yearsMonths(name, duration) ?? .error(EvaluationMessages.noMember(name, value))
    case .daysTime(let duration):
      return daysTime(name, duration) ?? .error(EvaluationMessages.noMember(name, value))
    case .range(let range): return self.range(name, range) ?? .error(EvaluationMessages.noMember(name, value))
    default: return .error(EvaluationMessages.noMember(name, value))
    }
  }

  private static func date(_ name: String, _ date: CivilDate) -> Value? {
    switch name {
    case "year", "年": number(date.year)
    case "month", "月": number(date.month)
    case "day", "日": number(date.day)
    case "weekday", "星期": number(date.weekday)
    case "value", "数值": number(date.daysSinceEpoch * 86_400)
    default: nil
    }
  }

  /// What the zone of a date and time says depends on the date.
  private static func dateTime(_ name: String, _ point: DateTime) -> Value? {
    switch name {
    case "time offset", "时差": duration(point.offsetSeconds)
    case "value", "数值":
      point.zone.isLocal
        ? .number(point.wallSinceEpoch.totalSeconds)
        : point.instantSinceEpoch.map { .number($0.totalSeconds) } ?? .null
    default: date(name, point.date) ?? time(name, point.time)
    }
  }

  private static func time(_ name: String, _ time: TimeOfDay) -> Value? {
    switch name {
    case "hour", "时": number(time.hour)
    case "minute", "分": number(time.minute)
    case "second", "秒": number(time.second)
    case "time offset", "时差": duration(time.zone.fixedOffset)
    case "timezone", "时区": time.zone.identifier.map(Value.text) ?? .null
    case "value", "数值": secondsOfDay(time)
    default: nil
    }
  }

  /// Seconds since midnight on the clock, or since midnight UTC for a time with a zone.
  private static func secondsOfDay(_ time: TimeOfDay) -> Value {
    guard let offset = time.zone.isLocal ? 0 : time.zone.fixedOffset else { return .null }
    let nanoseconds = Int128(time.nanosecondOfDay) - Int128(offset) * 1_000_000_000
    return DaysTimeDuration(totalNanoseconds: nanoseconds).map { .number($0.totalSeconds) } ?? .null
  }

  private static func duration(_ seconds: Int?) -> Value {
    seconds.flatMap { DaysTimeDuration(seconds: $0) }.map(Value.daysTime) ?? .null
  }

  private static func yearsMonths(_ name: String, _ duration: YearsMonthsDuration) -> Value? {
    switch name {
    case "years", "年": number(duration.yearsComponent)
    case "months", "月": number(duration.monthsComponent)
    case "value", "数值": number(duration.months)
    default: nil
    }
  }

  private static func daysTime(_ name: String, _ duration: DaysTimeDuration) -> Value? {
    switch name {
    case "days", "天": number(duration.days)
    case "hours", "小时": number(duration.hours)
    case "minutes", "分钟": number(duration.minutes)
    case "seconds", "秒": number(duration.seconds)
    case "value", "数值": .number(duration.totalSeconds)
    default: nil
    }
  }

  private static func range(_ name: String, _ range: RangeValue) -> Value? {
    switch name {
    case "start", "起点": range.lower ?? .null
    case "end", "终点": range.upper ?? .null
    case "start included", "含起点": .boolean(range.includesLower)
    case "end included", "含终点": .boolean(range.includesUpper)
    default: nil
    }
  }

  private static func number(_ value: Int) -> Value { .number(Decimal128(value)) }
}
