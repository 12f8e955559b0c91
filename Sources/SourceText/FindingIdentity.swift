// Findings enter in which the same one may occur several times; each once leaves.

/// What makes two findings the same, whoever made them.
package struct FindingKey: Hashable {
  private let code: String
  private let file: String?
  private let span: Span?
  private let message: String

  /// The identity of a finding.
  package init(_ diagnostic: Diagnostic) {
    code = diagnostic.code.id
    file = diagnostic.place?.file.name
    span = diagnostic.place?.span
    message = diagnostic.message.zh
  }
}

extension [Diagnostic] {
  /// Each finding once, the first of those that are the same, in their order.
  package func distinct() -> [Diagnostic] {
    var seen: Set<FindingKey> = []
    return filter { seen.insert(FindingKey($0)).inserted }
  }
}
