// The words for spans of time that make durations rather than counts.

/// A unit of a duration literal. Years and months make one kind of duration, days and smaller the other.
package enum CalendarUnit: String, Sendable, Hashable, CaseIterable {
  case year = "年"
  case month = "个月"
  case week = "周"
  case day = "天"
  case hour = "小时"
  case minute = "分钟"
  case second = "秒"

  /// Every accepted spelling; the raw value is the one printed.
  private static let spellings: [String: CalendarUnit] = [
    "年": .year, "周年": .year, "个月": .month, "周": .week, "星期": .week, "个星期": .week,
    "天": .day, "日": .day, "小时": .hour, "个小时": .hour, "分钟": .minute, "秒": .second, "秒钟": .second,
  ]

  /// The unit of an accepted spelling.
  package init?(spelling: String) {
    guard let unit = CalendarUnit.spellings[spelling] else { return nil }
    self = unit
  }

  /// Whether the unit belongs to the years-and-months durations.
  package var isYearsMonths: Bool { self == .year || self == .month }

  /// Months for `year` and `month`, seconds for the others.
  package var size: Int {
    switch self {
    case .year: 12
    case .month: 1
    case .week: 604_800
    case .day: 86_400
    case .hour: 3_600
    case .minute: 60
    case .second: 1
    }
  }
}
