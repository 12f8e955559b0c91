// Offsets of named zones against the time zone database, and the limits of plain offsets.

import RulesDSL
import Testing

@Suite struct ZoneTests {
  @Test func agreesWithTheTimeZoneDatabase() throws {
    let rows = temporalTable("zone-offsets.txt")
    #expect(rows.count > 500)
    let twoDays = try #require(DaysTimeDuration(days: 2))
    for row in rows {
      let zone = try #require(NamedZone(row[0]), "\(row[0])")
      let seconds = try #require(Int(row[1]))
      let offset = try #require(Int(row[2]))
      // The public road to an instant: 1970 in UTC plus a duration, shown on the zone's own clock.
      let wall = try #require(dateTime(seconds + offset, .named(zone)))
      let shown = try #require(dateTime(seconds, .utc))
      let sum = try #require(wall.offsetSeconds)
      if sum == offset {
        #expect(wall.compared(to: shown) == .same, "\(row)")
      } else {
        // The second pass of a repeated hour: the wall time alone means the first.
        #expect(sum > offset && wall.compared(to: shown) == .earlier, "\(row)")
      }
      let later = try #require(wall.adding(twoDays))
      let between = try #require(later.subtracting(shown))
      let back = try #require(later.subtracting(between))
      #expect(back.offsetSeconds == offset && back.compared(to: shown) == .same, "\(row)")
    }
  }

  @Test(arguments: [
    ("2021-03-28T01:30:00@Europe/Paris", 3600), ("2021-03-28T02:30:00@Europe/Paris", 3600),
    ("2021-03-28T03:00:00@Europe/Paris", 7200), ("2021-10-31T01:59:59@Europe/Paris", 7200),
    ("2021-10-31T02:30:00@Europe/Paris", 7200), ("2021-10-31T03:00:00@Europe/Paris", 3600),
    ("2026-03-08T02:30:00@America/New_York", -18_000), ("2026-03-08T03:00:00@America/New_York", -14_400),
    ("2026-11-01T01:30:00@America/New_York", -14_400), ("2026-11-01T02:00:00@America/New_York", -18_000),
    ("2026-01-15T12:00:00@Australia/Melbourne", 39_600), ("2026-07-15T12:00:00@Australia/Melbourne", 36_000),
    ("2026-07-15T12:00:00@Asia/Shanghai", 28_800), ("2026-07-15T12:00:00@Europe/Dublin", 3600),
    ("2026-01-15T12:00:00@Europe/Dublin", 0), ("0001-01-01T00:00:00@Etc/UTC", 0),
    ("1991-12-31T00:00:00@Asia/Shanghai", nil), ("1992-01-01T00:00:00@Asia/Shanghai", 28_800),
    ("1995-12-31T12:00:00@Europe/Paris", nil), ("1996-01-01T12:00:00@Europe/Paris", 3600),
    ("2006-07-01T12:00:00@America/New_York", nil), ("2026-01-01T00:00:00", nil),
    ("2026-01-01T00:00:00-02:45", -9900),
  ])
  func knowsOffsets(text: String, offset: Int?) throws {
    let dateTime = try #require(DateTime(parsing: text))
    #expect(dateTime.offsetSeconds == offset)
  }

  @Test func listsEveryNameOnce() throws {
    let names = NamedZone.identifiers
    #expect(names.count == 594)
    #expect(Set(names).count == names.count)
    #expect(names == names.sorted())
    for name in names {
      let zone = try #require(NamedZone(name))
      #expect(zone.identifier == name)
      #expect((-43_200...50_400).contains(zone.standardOffset))
      #expect(zone.firstKnownYear <= 2026)
      #expect(TimeOfDay(parsing: "12:00:00@\(name)")?.zone.identifier == name)
    }
  }

  @Test(arguments: [0, 1, -1, 28_800, 64_800, -64_800, 64_801, -64_801, Int.max, Int.min])
  func limitsOffsets(seconds: Int) throws {
    #expect((ZoneOffset(seconds: seconds) != nil) == (abs(Double(seconds)) <= 64_800))
    let duration = try #require(DaysTimeDuration(seconds: seconds))
    #expect(ZoneOffset(duration) == ZoneOffset(seconds: seconds))
  }

  @Test func tellsKindsApart() throws {
    #expect(Zone.local.isLocal && Zone.local.fixedOffset == nil && Zone.local.identifier == nil)
    #expect(Zone.utc.fixedOffset == 0 && Zone.utc.description == "Z")
    #expect(NamedZone("Asia/Shanghai").map { Zone.named($0) }?.fixedOffset == 28_800)
    let paris = try #require(NamedZone("Europe/Paris"))
    #expect(Zone.named(paris).fixedOffset == nil && paris.observesDaylightSaving)
    let tick = try #require(DaysTimeDuration(nanoseconds: 1))
    #expect(ZoneOffset(tick) == nil)
    let time = try #require(TimeOfDay(parsing: "12:00:00"))
    #expect(time.withZone(.utc).description == "12:00:00Z")
  }

  private func dateTime(_ seconds: Int, _ zone: Zone) -> DateTime? {
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = seconds - days * 86_400
    guard let date = CivilDate(daysSinceEpoch: days),
      let time = TimeOfDay(hour: rest / 3600, minute: rest % 3600 / 60, second: rest % 60, zone: zone)
    else { return nil }
    return DateTime(date: date, time: time)
  }
}
