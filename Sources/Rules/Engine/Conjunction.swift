// Many values or causes enter, joined by halves; one leaves. Joined one by one, each step would copy all causes
// found so far.

import RulesDSL

/// Joins what many criteria give.
enum Conjunction {
  /// Whether all hold, as `Logic.and` says it.
  static func all(_ values: ArraySlice<Value>) -> Value {
    guard values.count > 8 else { return Logic.and(Array(values)) }
    let middle = values.startIndex + values.count / 2
    return Logic.and([all(values[..<middle]), all(values[middle...])])
  }

  /// All causes; nil for none.
  static func causes(_ unknowns: ArraySlice<Unknown>) -> Unknown? {
    guard unknowns.count > 1 else { return unknowns.first }
    let middle = unknowns.startIndex + unknowns.count / 2
    guard let first = causes(unknowns[..<middle]), let second = causes(unknowns[middle...]) else {
      return nil
    }
    return first.union(second)
  }
}
