// The embedded groups of zones go in; a table sorted by name, with an index, comes out.

/// The time zones that the language knows.
enum ZoneTable {
  /// One zone with its present rule.
  struct Entry: Sendable {
    /// The name in the time zone database.
    let identifier: String
    /// Seconds east of Greenwich without daylight saving.
    let standardOffset: Int
    /// The yearly changes of the clock, if there are any.
    let daylight: DaylightRule?
    /// The first year for which offset and rule are known to hold.
    let firstYear: Int
  }

  /// Zones that share the yearly changes of their clocks.
  struct Group: Sendable {
    /// The changes; nil for zones without any.
    let daylight: DaylightRule?
    /// Marks such as `+28800/1992`, each with an offset and a first year, and the names for which they speak.
    let words: String

    /// The group of that rule.
    init(_ daylight: DaylightRule?, _ words: String) {
      self.daylight = daylight
      self.words = words
    }

    /// The zones of the group.
    var entries: [Entry] {
      var offset = 0
      var firstYear = 0
      var entries: [Entry] = []
      for word in words.split(whereSeparator: \.isWhitespace) {
        let parts = word.split(separator: "/").map { Int($0) }
        if parts.count == 2, let seconds = parts[0], let year = parts[1] {
          offset = seconds
          firstYear = year == 0 ? CivilDate.years.lowerBound : year
        } else {
          entries.append(
            Entry(identifier: String(word), standardOffset: offset, daylight: daylight, firstYear: firstYear))
        }
      }
      return entries
    }
  }

  /// All zones, ascending by name.
  static let zones: [Entry] = groups.flatMap(\.entries).sorted { $0.identifier < $1.identifier }

  /// Positions in `zones` by name.
  static let indexes: [String: UInt16] = Dictionary(
    zip(zones.map(\.identifier), 0...), uniquingKeysWith: { first, _ in first })
}
