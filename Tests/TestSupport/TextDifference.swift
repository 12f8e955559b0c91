// Two texts go in; the lines in which they differ come out, for the comment of a failed expectation.

/// The lines of two texts, those that differ marked `-` (expected) and `+` (actual); empty if they are equal.
///
/// Controls and spaces at the end of a line, which the eye would miss, are shown.
package func difference(_ expected: String, _ actual: String) -> String {
  if Array(expected.utf8) == Array(actual.utf8) { return "" }
  let left = lines(of: expected)
  let right = lines(of: actual)
  let changes = right.difference(from: left)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in changes {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }

  var shown = ["- expected, + actual:"]
  var leftIndex = 0
  var rightIndex = 0
  while leftIndex < left.count || rightIndex < right.count {
    if leftIndex < left.count, removed.contains(leftIndex) {
      shown.append("- " + visible(left[leftIndex]))
      leftIndex += 1
    } else if rightIndex < right.count, inserted.contains(rightIndex) {
      shown.append("+ " + visible(right[rightIndex]))
      rightIndex += 1
    } else {
      if leftIndex < left.count { shown.append("  " + visible(left[leftIndex])) }
      leftIndex += 1
      rightIndex += 1
    }
  }
  return shown.joined(separator: "\n")
}

/// Split and compared by bytes: canonically equal texts are different texts here.
private func lines(of text: String) -> [[UInt8]] {
  text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
}

private func visible(_ line: [UInt8]) -> String {
  var shown = ""
  for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      shown += scalar.escaped(asASCII: true)
    default: shown.unicodeScalars.append(scalar)
    }
  }
  let trailing = shown.reversed().prefix { $0 == " " }.count
  return String(shown.dropLast(trailing)) + String(repeating: "·", count: trailing)
}
