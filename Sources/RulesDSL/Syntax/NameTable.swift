// Names that consist of several words, such as `date and time`: the parser reads them as one.

/// The names of several words that are known where an expression is read.
package struct NameTable: Sendable {
  /// Words after the first, by first word; longest first.
  private var continuations: [String: [[String]]]

  /// How many names were added.
  package private(set) var count = 0

  /// - Parameter names: any names; those of a single word are ignored.
  package init(_ names: some Sequence<String>) {
    continuations = [:]
    for name in names { add(name) }
  }

  /// Adds a name; one of a single word changes nothing.
  package mutating func add(_ name: String) {
    guard name.utf8.contains(0x20) else { return }
    let words = name.split(separator: " ").map(String.init)
    guard let first = words.first, words.count > 1 else { return }
    count += 1
    continuations[first, default: []].append(Array(words.dropFirst()))
    continuations[first]?.sort { $0.count > $1.count }
  }

  /// Number of words after the first that continue the longest known name; 0 if none.
  package func continuation(of first: String, next: (Int) -> String?) -> Int {
    for words in continuations[first] ?? [] {
      if words.indices.allSatisfy({ next($0) == words[$0] }) { return words.count }
    }
    return 0
  }
}
