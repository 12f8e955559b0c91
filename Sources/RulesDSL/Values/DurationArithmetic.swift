// Durations of one kind go in; sums, differences and opposites come out, or nil on overflow.

extension YearsMonthsDuration {
  /// The opposite duration; nil on overflow.
  package var negated: YearsMonthsDuration? { YearsMonthsDuration(months: 0).subtracting(self) }

  /// The length without its sign; nil on overflow.
  package var absolute: YearsMonthsDuration? { months < 0 ? negated : self }

  /// The sum; nil on overflow.
  package func adding(_ other: YearsMonthsDuration) -> YearsMonthsDuration? {
    let (sum, overflowed) = months.addingReportingOverflow(other.months)
    return overflowed ? nil : YearsMonthsDuration(months: sum)
  }

  /// The difference; nil on overflow.
  package func subtracting(_ other: YearsMonthsDuration) -> YearsMonthsDuration? {
    let (difference, overflowed) = months.subtractingReportingOverflow(other.months)
    return overflowed ? nil : YearsMonthsDuration(months: difference)
  }
}

extension DaysTimeDuration {
  /// The opposite duration; nil on overflow.
  package var negated: DaysTimeDuration? { DaysTimeDuration.zero.subtracting(self) }

  /// The length without its sign; nil on overflow.
  package var absolute: DaysTimeDuration? { isNegative ? negated : self }

  /// The sum; nil on overflow.
  package func adding(_ other: DaysTimeDuration) -> DaysTimeDuration? {
    DaysTimeDuration(totalNanoseconds: totalNanoseconds + other.totalNanoseconds)
  }

  /// The difference; nil on overflow.
  package func subtracting(_ other: DaysTimeDuration) -> DaysTimeDuration? {
    DaysTimeDuration(totalNanoseconds: totalNanoseconds - other.totalNanoseconds)
  }
}
