// Findings with their fixes enter; the new bytes of every file that changes leave.

package import SourceText

/// Which fixes are made together.
///
/// A fix whose edits touch those of an earlier one is refused: it is looked at again when the file has changed.
package struct FixPlan: Sendable {
  /// A file before and after.
  package struct File: Sendable {
    /// Its path.
    package let name: String
    /// The bytes that were read.
    package let old: [UInt8]
    /// The bytes that are to be written.
    package let new: [UInt8]
  }

  /// The files that change, by name.
  package let files: [File]
  /// How many fixes are made.
  package let count: Int
  /// How many had to be refused because others touch the same text.
  package let refused: Int

  /// The fixes of some findings, the first in a file first.
  package init(_ findings: [Diagnostic]) {
    var edits: [String: [Fix.Edit]] = [:]
    var sources: [String: SourceFile] = [:]
    var (count, refused) = (0, 0)
    for fix in findings.sortedByPlace().compactMap(\.fix) where !fix.edits.isEmpty {
      let isFree = fix.edits.allSatisfy { edit in
        (edits[edit.place.file.name] ?? []).allSatisfy { !$0.place.span.touches(edit.place.span) }
      }
      guard isFree else {
        refused += 1
        continue
      }
      count += 1
      for edit in fix.edits {
        edits[edit.place.file.name, default: []].append(edit)
        sources[edit.place.file.name] = edit.place.file
      }
    }
    self.count = count
    self.refused = refused
    files = sources.keys.sorted().compactMap { name in
      guard let source = sources[name] else { return nil }
      return File(name: name, old: source.bytes, new: Self.applied(edits[name] ?? [], to: source.bytes))
    }
  }

  private static func applied(_ edits: [Fix.Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { $0.place.span.start < $1.place.span.start }) {
      let (start, end) = (min(max(edit.place.span.start, position), bytes.count), edit.place.span.end)
      result += bytes[position..<start]
      result += Array(edit.text.utf8)
      position = min(max(end, start), bytes.count)
    }
    return result + bytes[position...]
  }
}

extension Span {
  /// Whether two spans share a byte or an end.
  fileprivate func touches(_ other: Span) -> Bool { start <= other.end && other.start <= end }
}
