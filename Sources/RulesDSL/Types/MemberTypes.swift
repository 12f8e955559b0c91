// The members that dates, times, durations and ranges have, with their types.

/// Members of values that are not contexts.
enum MemberTypes {
  private static let date = ["year", "month", "day", "weekday", "年", "月", "日", "星期"]
  private static let clock = ["hour", "minute", "second", "时", "分", "秒"]
  private static let yearsMonths = ["years", "months", "年", "月"]
  private static let daysTime = ["days", "hours", "minutes", "seconds", "天", "小时", "分钟", "秒"]

  /// The type of a member; nil if there is none of that name.
  static func type(of name: String, in type: ValueType) -> ValueType? {
    switch type {
    case _ where type.isTemporal && (name == "value" || name == "数值"): .number(Unit.none)
    case .date: date.contains(name) ? .number(Unit.none) : nil
    case .dateTime: date.contains(name) ? .number(Unit.none) : timeMember(name)
    case .time: timeMember(name)
    case .yearsMonths: yearsMonths.contains(name) ? .number(Unit.none) : nil
    case .daysTime: daysTime.contains(name) ? .number(Unit.none) : nil
    case .range(let element):
      switch name {
      case "start", "end", "起点", "终点": element
      case "start included", "end included", "含起点", "含终点": .boolean
      default: nil
      }
    default: nil
    }
  }

  private static func timeMember(_ name: String) -> ValueType? {
    switch name {
    case "time offset", "时差": .daysTime
    case "timezone", "时区": .text
    default: clock.contains(name) ? .number(Unit.none) : nil
    }
  }

  /// Names to suggest.
  static func names(in type: ValueType) -> [String] {
    switch type {
    case .date: date
    case .dateTime: date + clock + ["time offset", "timezone"]
    case .time: clock + ["time offset", "timezone"]
    case .yearsMonths: yearsMonths
    case .daysTime: daysTime
    case .range: ["start", "end", "start included", "end included"]
    default: []
    }
  }
}

extension ValueType {
  /// Whether values are points in time or lengths of time, which have a number as their `value`.
  fileprivate var isTemporal: Bool {
    switch self {
    case .date, .time, .dateTime, .yearsMonths, .daysTime: true
    default: false
    }
  }
}
