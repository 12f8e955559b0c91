// What a document says, clause by clause, and what answers for it: the content of every form of a trace.

internal import SourceText

/// A document with everything that answers for it.
package struct TracedDocument: Sendable {
  /// What is registered about it.
  let document: RegisteredDocument
  /// The names of the trace files, `pack/trace-name`.
  let files: [String]
  let clauses: [TracedClause]
  package let tally: TraceTally
}

/// A clause with what is said about its passages.
struct TracedClause: Sendable {
  let clause: DocumentClause
  /// Empty where the clause is not accounted for.
  let items: [TracedItem]
  /// What no item quotes.
  let remainders: [String]
}

/// A passage with what answers for it.
struct TracedItem: Sendable {
  let quotation: String
  let implementations: [TracedImplementation]
  /// References that lead nowhere.
  let unknown: [String]
  /// References to rules that have errors.
  let invalid: [String]
  let organisational: String?
}

/// How much of a document is accounted for.
package struct TraceTally: Sendable {
  /// So many of so many.
  package struct Share: Sendable, Equatable {
    package var done = 0
    package var total = 0
    /// Whether nothing is missing.
    package var isWhole: Bool { done == total }

    mutating func add(_ isDone: Bool) {
      total += 1
      if isDone { done += 1 }
    }
  }

  package var points = Share()
  package var paragraphs = Share()
  package var numbers = Share()
  package var deliverables = Share()
  /// Passages that measures implement, and such that nothing can be checked about.
  package var implemented = 0
  package var organisational = 0
}
