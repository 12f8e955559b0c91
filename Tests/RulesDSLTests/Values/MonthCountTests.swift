// The two ways of counting months between dates, FEEL's and the law's.

import RulesDSL
import TestSupport
import Testing

@Suite struct MonthCountTests {
  @Test(arguments: [
    ("2013-08-24", "2011-12-22", "-P1Y8M"), ("2015-01-21", "2016-01-21", "P1Y"),
    ("2016-01-21", "2015-01-21", "-P1Y"),
    ("2010-05-30", "2017-12-15", "P7Y6M"), ("2014-12-31", "-2019-10-01", "-P4033Y2M"),
    ("2013-08-24", "2017-12-15", "P4Y3M"), ("2017-02-28", "2019-07-23", "P2Y4M"),
    ("2014-12-31", "2016-12-31", "P2Y"),
    ("2018-08-31", "2020-02-29", "P1Y5M"), ("2018-08-31", "2020-03-01", "P1Y6M"),
    ("2020-02-29", "2020-02-29", "P0M"),
    ("2020-02-29", "2020-02-28", "P0M"), ("2020-03-31", "2020-02-29", "-P1M"),
    ("-999999999-01-01", "999999999-12-31", "P1999999998Y11M"),
  ])
  func countsAsFEELDoes(from: String, to: String, months: String) throws {
    let first = try #require(CivilDate(parsing: from))
    let second = try #require(CivilDate(parsing: to))
    #expect(YearsMonthsDuration.between(first, second).description == months)
    #expect(YearsMonthsDuration.between(second, first) == YearsMonthsDuration.between(first, second).negated)
  }

  @Test(arguments: [
    ("2018-08-31", "2020-02-29", "P1Y6M"), ("2018-08-31", "2020-02-28", "P1Y5M"),
    ("2018-08-31", "2019-02-28", "P6M"),
    ("2021-01-31", "2021-02-28", "P1M"), ("2021-01-31", "2021-02-27", "P0M"),
    ("2020-02-29", "2021-02-28", "P1Y"),
    ("2020-02-29", "2024-02-28", "P3Y11M"), ("2021-02-28", "2021-01-31", "-P1M"),
    ("2021-01-15", "2021-01-14", "P0M"),
    ("2021-01-15", "2022-01-14", "P11M"), ("2021-01-15", "2022-01-15", "P1Y"),
  ])
  func countsAsTheCivilCodeDoes(from: String, to: String, months: String) throws {
    let first = try #require(CivilDate(parsing: from))
    let second = try #require(CivilDate(parsing: to))
    #expect(YearsMonthsDuration.completed(from: first, to: second).description == months)
  }

  @Test func completesTheMostMonthsThatFit() throws {
    var random = SplitMix64(seed: 202)
    for _ in 0..<5000 {
      let start = Int.random(in: 0...30_000, using: &random)
      let from = try #require(CivilDate(daysSinceEpoch: start))
      let to = try #require(CivilDate(daysSinceEpoch: start + Int.random(in: 0...3000, using: &random)))
      // Counted one by one, as a clerk would do with a wall calendar.
      var count = 0
      while let next = from.adding(YearsMonthsDuration(months: count + 1)), next <= to { count += 1 }
      #expect(YearsMonthsDuration.completed(from: from, to: to).months == count, "\(from) \(to)")
      #expect(YearsMonthsDuration.completed(from: to, to: from).months == -count)
      let byNumber = YearsMonthsDuration.between(from, to).months
      #expect(byNumber == count || byNumber == count - 1)
    }
  }
}
