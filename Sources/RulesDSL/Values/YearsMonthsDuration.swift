// A number of calendar months, and the two ways of counting them between dates.

/// A duration of whole calendar months; it is never comparable with days.
package struct YearsMonthsDuration: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The whole length in months, negative for a duration that points back.
  package let months: Int

  /// The duration of that many months.
  package init(months: Int) {
    self.months = months
  }

  /// The duration of years and months together; nil on overflow.
  package init?(years: Int, months: Int) {
    let (product, overflowed) = years.multipliedReportingOverflow(by: 12)
    let (sum, carried) = product.addingReportingOverflow(months)
    guard !overflowed, !carried else { return nil }
    self.init(months: sum)
  }

  /// The years component, with the sign of the duration: 1 for `P1Y2M`.
  package var yearsComponent: Int { months / 12 }
  /// The months component, -11 to 11, with the sign of the duration: 2 for `P1Y2M`.
  package var monthsComponent: Int { months % 12 }

  /// The normalised text: `P1Y2M`, `-P10M`, `P0M`.
  package var description: String {
    let years = months.magnitude / 12
    let rest = months.magnitude % 12
    if months == 0 { return "P0M" }
    return (months < 0 ? "-P" : "P") + (years == 0 ? "" : "\(years)Y") + (rest == 0 ? "" : "\(rest)M")
  }

  /// Whether the left duration is shorter, counting negative ones as shorter than zero.
  package static func < (left: YearsMonthsDuration, right: YearsMonthsDuration) -> Bool {
    left.months < right.months
  }

  /// FEEL's count: the months between the date parts, less one if the day of the month is not reached.
  ///
  /// The day of the month is compared as a number, so a month that has no such day never completes it:
  /// 2018-08-31 to 2020-02-29 is `P1Y5M`, and a day later, 2020-03-01, it is `P1Y6M`. Negative if `to` is
  /// earlier; `between(a, b)` and `between(b, a)` differ only in sign.
  package static func between(_ from: CivilDate, _ to: CivilDate) -> YearsMonthsDuration {
    let months = monthsApart(from, to)
    if months > 0, to.day < from.day { return YearsMonthsDuration(months: months - 1) }
    if months < 0, to.day > from.day { return YearsMonthsDuration(months: months + 1) }
    return YearsMonthsDuration(months: months)
  }

  /// The law's count: the most whole months that have ended by `to`, where a month without the day of
  /// `from` ends on its last day (Civil Code of China, article 202).
  ///
  /// It is the largest n >= 0 with `from` + n months <= `to`: 2018-08-31 to 2020-02-29 is `P1Y6M`, because
  /// the eighteenth month ends on the last day of February. Where `to` is earlier the result is
  /// `completed(from: to, to: from)` with a minus sign.
  package static func completed(from: CivilDate, to: CivilDate) -> YearsMonthsDuration {
    if to < from { return YearsMonthsDuration(months: -completed(from: to, to: from).months) }
    let months = monthsApart(from, to)
    let lastDay = min(from.day, CivilDate.daysInMonth(year: to.year, month: to.month))
    return YearsMonthsDuration(months: to.day < lastDay ? months - 1 : months)
  }

  private static func monthsApart(_ from: CivilDate, _ to: CivilDate) -> Int {
    (to.year - from.year) * 12 + to.month - from.month
  }
}
