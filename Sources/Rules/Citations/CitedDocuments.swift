// The sources of a measure and the register of documents in; where a citation's words are registered out.

import RulesDSL
package import SourceText

/// The documents a measure cites, ready to be looked into.
package struct CitedDocuments {
  /// What is wrong with the entries of the documents, at the place where the measure names them.
  package let diagnostics: [Diagnostic]
  private let cited: [String: Cited]

  private struct Cited {
    let document: RegisteredDocument
    let matcher: QuotationMatcher
    let textFile: SourceFile?
  }

  /// Looks up the sources of a measure.
  package init(_ measure: Measure, documents: DocumentRegister) {
    var diagnostics: [Diagnostic] = []
    var cited: [String: Cited] = [:]
    for source in measure.sources {
      let entry = documents.entry(source.document.text)
      // The register says that an entry is missing; only the measure knows where it was asked for.
      diagnostics += entry.diagnostics.map { $0.place == nil ? $0.placed(at: source.document.place) : $0 }
      if let document = entry.document {
        let matcher = QuotationMatcher(document, fullText: entry.fullText)
        cited[source.document.text] = Cited(document: document, matcher: matcher, textFile: entry.textFile)
      }
    }
    self.diagnostics = diagnostics
    self.cited = cited
  }

  /// Whether the document of a citation can be looked into.
  package func holds(_ citation: Citation) -> Bool { document(of: citation) != nil }

  /// Where the quotation of a citation occurs; nil if it has none, or none that is registered.
  package func match(_ citation: Citation) -> QuotationMatcher.Match? {
    citation.quotation.flatMap { document(of: citation)?.matcher.match($0.text, clause: citation.clause) }
  }

  /// The registered words that hold the quotation of a citation.
  package func passage(of citation: Citation) -> Passage? {
    guard let cited = document(of: citation), let match = match(citation) else { return nil }
    switch match {
    case .clause(let extract), .otherClause(let extract):
      return Passage(
        document: cited.document, place: extract.textPlace, confirmation: extract.confirmation,
        isExtract: true)
    case .fullText(let span):
      return cited.textFile.map { file in
        Passage(
          document: cited.document, place: Place(file: file, span: span),
          confirmation: cited.document.confirmation, isExtract: false)
      }
    }
  }

  /// How well it is confirmed that a day is one of the dates of a cited document: rules say from when on which
  /// version applies. Nil for other amounts.
  func confirmation(ofDate amount: Amount) -> Confirmation? {
    guard case .day = amount else { return nil }
    return cited.values.compactMap { $0.document.confirmation(ofDate: amount) }.min { $0.rank < $1.rank }
  }

  private func document(of citation: Citation) -> Cited? { citation.document.flatMap { cited[$0] } }
}

/// Registered words of a document.
package struct Passage: Sendable {
  /// The document they belong to.
  package let document: RegisteredDocument
  /// The extract, or the quoted words in the full text.
  package let place: Place
  /// How well they are confirmed.
  package let confirmation: Confirmation
  /// Whether they are an extract rather than a part of the full text.
  let isExtract: Bool

  /// Whether two citations quote the same words, or words of the same extract.
  func overlaps(_ other: Passage) -> Bool {
    document.id.text == other.document.id.text && isExtract == other.isExtract
      && place.span.start < other.place.span.end && other.place.span.start < place.span.end
  }
}

extension RegisteredDocument {
  /// How well a day is confirmed as one of the document's own dates.
  fileprivate func confirmation(ofDate day: Amount) -> Confirmation? {
    let dates = [issued, inForceFrom, inForceTo].compactMap(\.self).filter { text in
      QuotationReader(text, units: .standard).figures().contains { $0.amount == day }
    }
    // Dates are often uncertain, and their text says so.
    return dates.isEmpty ? nil : dates.contains { !$0.contains("未证实") } ? confirmation : .unconfirmed
  }
}

extension Confirmation {
  /// The best comes first.
  var rank: Int {
    switch self {
    case .law: 0
    case .twoSources: 1
    case .singleSource: 2
    case .unconfirmed: 3
    }
  }
}
