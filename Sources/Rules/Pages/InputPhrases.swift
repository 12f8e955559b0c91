// The words for what applicants write, in both languages.

import SourceText

extension PageWords {
  var yesOrNo: String { both("是或否", "yes or no") }
  var freeText: String { both("文字", "text") }
  var date: String { both("日期", "date") }
  var time: String { both("时刻", "time") }
  var dateTime: String { both("日期和时刻", "date and time") }
  var yearsMonths: String { both("年、月的时长", "duration in years and months") }
  var daysTime: String { both("日、时的时长", "duration in days and hours") }
  var mayBeNone: String { both("可以填“无”", "may be “none”") }

  func number(unit: String?) -> String {
    unit.map { both("数，以\($0)计", "number of \($0)") } ?? both("数", "number")
  }

  func integer(unit: String?) -> String {
    unit.map { both("整数，以\($0)计", "whole number of \($0)") } ?? both("整数", "whole number")
  }

  func oneOf(_ values: [String]) -> String {
    both("选一项：\(values.joined(separator: "、"))", "one of: \(values.joined(separator: ", "))")
  }

  func records(unit: String?) -> String {
    both("若干条记录", "any number of records") + (unit.map { both("，以\($0)计数", ", counted in \($0)") } ?? "")
  }

  func list(_ element: String, unit: String?) -> String {
    both("若干项，每项：\(element)", "a list; each: \(element)")
      + (unit.map { both("，以\($0)计数", ", counted in \($0)") } ?? "")
  }

  /// The smallest and the largest value there may be.
  func limits(_ minimum: String?, _ maximum: String?, isDate: Bool) -> String? {
    switch (minimum, maximum) {
    case (let low?, let high?): both("\(low) 至 \(high)", "\(low) to \(high)")
    case (let low?, nil):
      isDate ? both("不早于 \(low)", "not before \(low)") : both("不小于 \(low)", "at least \(low)")
    case (nil, let high?):
      isDate ? both("不晚于 \(high)", "not after \(high)") : both("不大于 \(high)", "at most \(high)")
    case (nil, nil): nil
    }
  }

  func defaultValue(_ value: String) -> String { both("没有填时按 \(value)", "\(value) if nothing is written") }

  /// A trait of the closed vocabulary in words; any other as it is written.
  func trait(_ name: String) -> String { InputTrait(rawValue: name)?.title[language] ?? name }
}
