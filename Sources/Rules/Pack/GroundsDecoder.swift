// `basis` and `assumed` enter; citations whose sources are declared leave.

internal import RulesDSL
internal import SourceText

/// Decodes where a rule or a figure comes from.
struct GroundsDecoder {
  /// Where findings go.
  let report: DecodingReport
  /// The sources that the files declare.
  let sources: DeclaredSources

  /// The citations, the reason, or both: words that support the rule, and why a figure they lack is assumed.
  func grounds(of mapping: MappingDecoder) -> Grounds {
    let citations = mapping.entry("basis").map { self.citations($0) } ?? []
    let assumed = mapping.text("assumed")
    return Grounds(citations: citations, assumed: assumed)
  }

  private func citations(_ entry: MarkedEntry) -> [Citation] {
    guard let items = entry.value.items else { return [citation(entry.value)].compactMap(\.self) }
    if items.isEmpty { report.add(DecodingMessages.emptyValue(at: entry.value.place, key: "basis")) }
    return items.compactMap(citation)
  }

  private func citation(_ node: MarkedNode) -> Citation? {
    guard let text = report.text(node, of: "basis"), let scalar = node.scalar else { return nil }
    switch CitationParser(scalar.fragment).parse() {
    case .success(var citation):
      let declared = sources.declared(in: scalar.fragment.file)
      if let source = declared.first(where: { $0.key == citation.source.text }) {
        citation.document = source.document
      } else {
        report.add(PackMessages.unknownSource(citation.source, sources: declared.map(\.key)))
      }
      return citation
    case .failure(let fault):
      report.add(PackMessages.citation(fault, text: text.text))
      return nil
    }
  }
}

/// The short keys of documents, file by file: a citation is read with those of the file it stands in.
struct DeclaredSources: Sendable {
  private var byFile: [String: [(key: String, document: String?)]] = [:]

  /// The sources of one file.
  init(_ root: MarkedNode) { add(root) }

  /// Adds those of a further file.
  mutating func add(_ root: MarkedNode) {
    byFile[root.place.file.name] = (root.value(for: "sources")?.entries ?? []).map {
      ($0.key.text, $0.value.scalar?.text.trimmed)
    }
  }

  /// The sources that a file declares, in order.
  func declared(in file: SourceFile) -> [(key: String, document: String?)] { byFile[file.name] ?? [] }
}
