// `2018-01-01..2020-12-31` or a mapping with from and to enters; a period of days leaves.

internal import RulesDSL
internal import SourceText

/// Decodes periods of validity.
struct PeriodDecoder {
  /// Where findings go.
  let report: DecodingReport
  /// Decodes where a period comes from.
  let grounds: GroundsDecoder

  /// When a measure is in force: a text with two dots, or a mapping that names at least one end.
  func effective(_ node: MarkedNode) -> Validity? {
    guard node.entries != nil else { return report.text(node, of: "effective").flatMap { written($0, node) } }
    guard let mapping = MappingDecoder(node, as: .period, report: report) else { return nil }
    if !mapping.has("from"), !mapping.has("to") {
      report.add(PackMessages.periodWithoutEnds(node.place.firstLine))
    }
    return validity(of: mapping)
  }

  /// The period that the keys `from` and `to` of a mapping describe; a missing end is open.
  func validity(of mapping: MappingDecoder) -> Validity {
    let from = mapping.date("from")
    let to = mapping.date("to")
    if let from, let to, to < from, let end = mapping.entry("to") {
      report.add(PackMessages.periodReversed(from, to, end.value.place))
    }
    return Validity(from: from, to: to, grounds: grounds.grounds(of: mapping), place: mapping.node.place)
  }

  private func written(_ text: Named, _ node: MarkedNode) -> Validity? {
    guard let fragment = node.scalar?.fragment, let dots = fragment.bytes.firstOffset(of: Array("..".utf8))
    else {
      report.add(PackMessages.periodForm(text.place, date: CivilDate(parsing: text.text)))
      return nil
    }
    let ends = [Span(0, dots), Span(dots + 2, fragment.bytes.count)].map { end($0, fragment) }
    if ends.allSatisfy(\.text.isEmpty) { report.add(PackMessages.periodForm(text.place, date: nil)) }
    let dates = ends.map { end in
      let date = CivilDate(parsing: end.text)
      if date == nil, !end.text.isEmpty { report.add(PackMessages.periodDate(end)) }
      return date
    }
    let (from, to) = (dates[0], dates[1])
    if let from, let to, to < from { report.add(PackMessages.periodReversed(from, to, ends[1].place)) }
    return Validity(from: from, to: to, grounds: .none, place: text.place)
  }

  /// The text in a part of the scalar without blanks around it.
  private func end(_ span: Span, _ fragment: SourceFragment) -> Named {
    let bytes = Array(fragment.bytes[span.start..<span.end])
    let text = String(decoding: bytes, as: UTF8.self).trimmed
    let start = span.start + (bytes.firstOffset(of: Array(text.utf8)) ?? 0)
    return Named(text: text, place: fragment.place(Span(start, start + text.utf8.count)))
  }
}

extension [UInt8] {
  /// Where the bytes occur first; nil for no bytes.
  func firstOffset(of part: [UInt8]) -> Int? {
    guard !part.isEmpty, part.count <= count else { return nil }
    return (0...count - part.count).first { self[$0..<$0 + part.count].elementsEqual(part) }
  }
}
