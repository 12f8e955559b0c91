// Findings enter one by one while a document is read; at most the permitted number leaves, in order.

internal import SourceText

/// Collects the findings of one reading up to a limit.
struct FindingList {
  private var diagnostics: [Diagnostic] = []
  private var omitted = 0
  private let limit: Int

  /// An empty list that keeps `limit` findings.
  init(limit: Int) {
    self.limit = limit
  }

  /// Keeps a finding if there is room; the sentence is only made when it is kept.
  mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
    if diagnostics.count < limit { diagnostics.append(diagnostic()) } else { omitted += 1 }
  }

  /// Keeps what `message` says about a place, if there is room.
  mutating func add(_ place: Place, _ message: (Place) -> Diagnostic) {
    if diagnostics.count < limit { diagnostics.append(message(place)) } else { omitted += 1 }
  }

  /// Keeps the finding that ends the reading, even where the list is full, unless it has been reported.
  mutating func addLast(_ diagnostic: Diagnostic) {
    let isKnown = diagnostics.contains {
      $0.code == diagnostic.code && $0.place?.span.start == diagnostic.place?.span.start
    }
    if !isKnown { diagnostics.append(diagnostic) }
  }

  /// All kept findings by place, and a note when some were left out.
  func finished(in file: SourceFile) -> [Diagnostic] {
    let sorted = diagnostics.sortedByPlace()
    return omitted == 0 ? sorted : sorted + [ReadingMessages.tooManyFindings(omitted: omitted, in: file)]
  }
}

/// Why a reader stopped before the end; the finding is already in the list, or is libyaml's to be translated.
enum ReadingStop: Error {
  /// A finding that ends the reading has been added.
  case reported
  /// libyaml could not go on.
  case problem(YAMLProblem)
}
