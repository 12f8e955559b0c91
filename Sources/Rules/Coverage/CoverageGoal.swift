// What the tests of a measure should bring about at least once.

package import SourceText

/// One thing that tests should bring about. The same place with the same aspect is the same goal, also in
/// another measure that uses the library or extends the base.
package struct CoverageGoal: Sendable {
  /// The node that it belongs to, by its name or id.
  package let node: String
  /// What kind of node that is.
  package let nodeKind: CoverageNodeKind
  /// What happens.
  package let aspect: CoverageAspect
  /// The condition, the row or the name.
  package let place: Place
  /// The condition as it is written, on one line; nil for what is no condition.
  package let condition: String?

  /// What makes it the same goal in several measures.
  var key: CoverageKey {
    CoverageKey(file: place.file.name, start: place.span.start, end: place.span.end, aspect: aspect)
  }

  /// Under which total it counts.
  package var kind: CoverageKind { aspect.kind }
}

/// The identity of a goal.
struct CoverageKey: Hashable, Comparable {
  let file: String
  let start: Int
  let end: Int
  let aspect: CoverageAspect

  static func < (left: CoverageKey, right: CoverageKey) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end > right.end }
    return left.aspect.order < right.aspect.order
  }
}

/// A kind of named node.
package enum CoverageNodeKind: String, Sendable, CaseIterable {
  case parameter
  case definition
  case table
  case score
  case criterion
  case exception
  case award
  case outcome
  case selection
}

/// What is counted together.
package enum CoverageKind: String, Sendable, CaseIterable {
  /// True and false of every condition.
  case condition
  case row
  case exception
  /// Every node in use.
  case node
  /// Conditions that were open; told apart.
  case undetermined
  /// Further results of nodes; told apart.
  case detail

  /// Whether a threshold is compared with it.
  package var isRequired: Bool {
    switch self {
    case .condition, .row, .exception, .node: true
    case .undetermined, .detail: false
    }
  }
}

/// Something that can happen to a node or a condition.
package enum CoverageAspect: Sendable, Hashable {
  /// A condition has a truth value.
  case truth(Bool)
  /// A condition is open.
  case open
  /// A row applies, counted from 1.
  case row(Int)
  /// No row applies, and the declared result is used.
  case defaultRow
  /// An exception takes effect.
  case fired
  /// A node is in use: a parameter's period, a value that is known, a criterion that is decided, an award that is
  /// granted, an outcome that is reached, a selection that is made.
  case used
  /// Material is missing that could still matter.
  case supplement
  /// A criterion has a verdict.
  case verdict(Verdict)
  case notGranted
  case capped
  case rounded
  /// No points.
  case zero
  /// All points.
  case maximum
  /// A selection gives some application this status.
  case selection(SelectionStatus)

  /// Under which total it counts.
  package var kind: CoverageKind {
    switch self {
    case .truth: .condition
    case .open: .undetermined
    case .row, .defaultRow: .row
    case .fired: .exception
    case .used, .supplement: .node
    case .verdict, .notGranted, .capped, .rounded, .zero, .maximum, .selection: .detail
    }
  }
}

extension CoverageAspect {
  /// Its name for programs.
  package var name: String {
    switch self {
    case .truth(let value): value ? "true" : "false"
    case .open: "undetermined"
    case .row(let number): "row \(number)"
    case .defaultRow: "default"
    case .fired: "fired"
    case .used: "used"
    case .supplement: OutcomeResult.supplementID
    case .verdict(let verdict): verdict.rawValue
    case .notGranted: "not granted"
    case .capped: "capped"
    case .rounded: "rounded"
    case .zero: "zero"
    case .maximum: "maximum"
    case .selection(let status): status.rawValue
    }
  }

  /// Its place among the aspects of one text.
  fileprivate var order: String {
    switch self {
    case .used: "0"
    case .truth(true): "1"
    case .truth(false): "2"
    case .open: "3"
    default: "4" + name
    }
  }
}
