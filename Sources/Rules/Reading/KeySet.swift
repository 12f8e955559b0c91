// The keys of one mapping enter; the first of a pair of equal ones leaves.

internal import SourceText

/// The keys of a mapping so far, compared byte by byte.
struct KeySet {
  private var keys: [MarkedScalar] = []
  /// Index into `keys`; only filled once a mapping is long.
  private var indices: [[UInt8]: Int] = [:]
  private static let longestScan = 12

  /// Adds a key; returns the equal key that was there before, if there is one.
  mutating func insert(_ key: MarkedScalar) -> MarkedScalar? {
    if indices.isEmpty {
      if let known = keys.first(where: { $0.fragment.bytes == key.fragment.bytes }) { return known }
      keys.append(key)
      guard keys.count > Self.longestScan else { return nil }
      for (index, key) in keys.enumerated() { indices[key.fragment.bytes] = index }
      return nil
    }
    if let index = indices[key.fragment.bytes] { return keys[index] }
    indices[key.fragment.bytes] = keys.count
    keys.append(key)
    return nil
  }
}
