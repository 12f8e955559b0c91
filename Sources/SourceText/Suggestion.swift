// A name that nobody knows and the names that exist go in; the few that were probably meant come out.

/// Finds the names that a writer probably meant.
package enum Suggestion {
  /// The candidates that resemble `name`, best first, at most `limit`; the name itself is never among them.
  ///
  /// Full-width forms and case do not count as differences. A candidate resembles the name if few edits
  /// lead from one to the other (insert, delete, replace, swap neighbours) or if one contains the other.
  /// The order depends only on the names, not on the order of the candidates.
  package static func nearest(to name: String, in candidates: [String], limit: Int = 3) -> [String] {
    let wanted = folded(name)
    if wanted.isEmpty { return [] }
    var matches: [(rank: Int, candidate: String)] = []
    for candidate in Set(candidates) where candidate != name {
      if let rank = rank(of: folded(candidate), for: wanted) { matches.append((rank, candidate)) }
    }
    matches.sort { ($0.rank, $0.candidate) < ($1.rank, $1.candidate) }
    return matches.prefix(max(0, limit)).map(\.candidate)
  }

  /// The question "did you mean …?" for names found by `nearest`; nil if there are none.
  package static func phrase(_ names: [String]) -> LocalizedText? {
    names.isEmpty ? nil : RenderingMessages.didYouMean(names)
  }

  /// In bytes; longer names are not compared, so that the cost stays bounded.
  private static let longestName = 200

  /// Added to the rank of a name that is not near, but contains or is contained.
  private static let containmentRank = 100

  /// Lower is better; nil if there is no resemblance.
  private static func rank(of candidate: [Character], for name: [Character]) -> Int? {
    let longer = max(name.count, candidate.count)
    let shorter = min(name.count, candidate.count)
    if shorter == 0 { return nil }
    let allowed = allowedEdits(longer)
    if longer - shorter <= allowed {
      let edits = distance(name, candidate)
      if edits <= allowed, edits == 0 || !Set(name).isDisjoint(with: candidate) { return edits }
    }
    if shorter >= 2, longer <= 4 * shorter,
      candidate.contains(name) || name.contains(candidate)
    {
      return containmentRank + longer - shorter
    }
    return nil
  }

  /// In a name of two characters a single edit changes half of it, so short names allow few.
  private static func allowedEdits(_ count: Int) -> Int {
    switch count {
    case ...1: 0
    case 2...4: 1
    case 5...8: 2
    default: 3
    }
  }

  /// The name without differences of width and case; empty if it is too long to be compared.
  private static func folded(_ name: String) -> [Character] {
    if name.utf8.count > longestName { return [] }
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
        scalars.append(narrow)
      } else {
        scalars.append(scalar == "\u{3000}" ? " " : scalar)
      }
    }
    return Array(String(scalars).lowercased())
  }

  /// Damerau–Levenshtein distance in the optimal string alignment form.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let isSame = left[row - 1] == right[column - 1]
        var best = min(
          previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          best = min(best, beforePrevious[column - 2] + 1)
        }
        current.append(best)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
