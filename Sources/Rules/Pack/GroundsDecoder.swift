// `basis` and `assumed` enter; citations whose sources are declared leave.

internal import RulesDSL
internal import SourceText

/// Decodes where a rule or a figure comes from.
struct GroundsDecoder {
  /// Where findings go.
  let report: DecodingReport
  /// The keys of the measure's sources.
  let sources: [String]

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
    case .success(let citation):
      if !sources.contains(citation.source.text) {
        report.add(PackMessages.unknownSource(citation.source, sources: sources))
      }
      return citation
    case .failure(let fault):
      report.add(PackMessages.citation(fault, text: text.text))
      return nil
    }
  }
}
