// A diagnostic enters; the same as JSON leaves.

package import SourceText

/// Writes diagnostics for other programs.
package enum DiagnosticRecord {
  /// `code`, `severity`, `message`, `file`, `line`, `column`, `endLine`, `endColumn`, `help`, `related`; lines
  /// and columns count from 1, columns in Unicode scalars, the end lies behind the last character.
  package static func json(_ diagnostic: Diagnostic, _ language: Language) -> JSONDocument {
    .object(
      [
        ("code", .text(diagnostic.code.id)), ("severity", .text(diagnostic.severity.rawValue)),
        ("message", .text(diagnostic.message[language])),
      ] + place(diagnostic.place) + [
        ("help", JSONDocument(diagnostic.help?[language])),
        (
          "related",
          .array(
            diagnostic.related.map { .object([("message", .text($0.caption[language]))] + place($0.place)) })
        ),
      ])
  }

  private static func place(_ place: Place?) -> [(String, JSONDocument)] {
    let start = place.map { $0.file.position(at: $0.span.start) }
    let end = place.map { $0.file.position(at: $0.span.end) }
    return [
      ("file", JSONDocument(place?.file.name)), ("line", number(start?.line)),
      ("column", number(start?.column)),
      ("endLine", number(end?.line)), ("endColumn", number(end?.column)),
    ]
  }

  private static func number(_ value: Int?) -> JSONDocument { value.map { JSONDocument($0) } ?? .null }
}
