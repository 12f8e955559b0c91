// Two trees of a file enter; whether they say the same leaves.

internal import RulesDSL
internal import SourceText

/// Compares trees by what they mean: only their layout may differ.
struct FileMeaning {
  /// Names of several words in expressions.
  let names: NameTable

  /// Whether two nodes mean the same.
  func isSame(_ left: MarkedNode, _ right: MarkedNode, as part: DocumentPart) -> Bool {
    let part = part.resolved(for: left)
    switch (left.kind, right.kind) {
    case (.scalar(let first), .scalar(let second)): return isSame(first, second, part)
    case (.sequence(let first), .sequence(let second)):
      return first.count == second.count
        && zip(first, second).allSatisfy { isSame($0, $1, as: part.item) }
    case (.mapping(let first), .mapping(let second)):
      guard first.count == second.count else { return false }
      if part.order(of: []) == nil {
        return zip(first, second).allSatisfy { entry, other in
          entry.key.fragment.bytes == other.key.fragment.bytes
            && isSame(entry.value, other.value, as: part.member(entry.key.text))
        }
      }
      return first.allSatisfy { entry in
        right.value(for: entry.key.text).map {
          isSame(entry.value, $0, as: part.member(entry.key.text))
        } ?? false
      }
    default: return false
    }
  }

  private func isSame(_ left: MarkedScalar, _ right: MarkedScalar, _ part: DocumentPart) -> Bool {
    switch part {
    case .expression: isSameExpression(left, right)
    case .rows: left.style == right.style && cells(left) == cells(right)
    case .prose: left.fragment.bytes == right.fragment.bytes
    default: left.fragment.bytes == right.fragment.bytes && left.isQuoted == right.isQuoted
    }
  }

  private func isSameExpression(_ left: MarkedScalar, _ right: MarkedScalar) -> Bool {
    guard left.isQuoted == right.isQuoted else { return false }
    if left.fragment.bytes == right.fragment.bytes { return true }
    let parsed = [left, right].map { Parser.parse($0.fragment, names: names) }
    return parsed.allSatisfy { !$0.diagnostics.hasErrors }
      && parsed[0].root.hasSameStructure(as: parsed[1].root)
  }

  private func cells(_ scalar: MarkedScalar) -> [[String]] {
    let table = TableText(scalar.fragment)
    guard table.diagnostics.isEmpty else { return [[scalar.text]] }
    return table.lines.map { $0.cells.map(\.text) }
  }
}
