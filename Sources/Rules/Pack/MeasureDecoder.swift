// The marked tree of a measure file enters; the measure, or everything that is wrong with the file, leaves.

internal import RulesDSL
package import SourceText

/// Decodes measure files.
package enum MeasureDecoder {
  /// The measure with everything found; nil as soon as one error was found, so that no measure is used in part.
  package static func decode(_ root: MarkedNode) -> (measure: Measure?, diagnostics: [Diagnostic]) {
    let (draft, diagnostics) = draft(root)
    return (diagnostics.hasErrors ? nil : draft, diagnostics)
  }

  /// The measure without the parts that are wrong: never to be applied, only to look for further mistakes.
  package static func draft(_ root: MarkedNode) -> (draft: Measure?, diagnostics: [Diagnostic]) {
    decode(root, as: .file(root), DeclaredSources(root), baseFiles: [])
  }

  /// The measure in a tree to which several files contribute.
  static func decode(
    _ root: MarkedNode, as schema: MappingSchema, _ sources: DeclaredSources, baseFiles: Set<String>
  ) -> (draft: Measure?, diagnostics: [Diagnostic]) {
    let report = DecodingReport()
    let names = NameSpace(report: report, baseFiles: baseFiles)
    let grounds = GroundsDecoder(report: report, sources: sources)
    let measure = MappingDecoder(root, as: schema, report: report).flatMap {
      self.measure($0, report, names, grounds)
    }
    return (measure, report.finished(in: root.place.file))
  }

  private static func measure(
    _ mapping: MappingDecoder, _ report: DecodingReport, _ names: NameSpace, _ grounds: GroundsDecoder
  ) -> Measure? {
    mapping.checkFormatVersion()
    let sources = (mapping.entries("sources") ?? []).compactMap { source($0, report) }
    let periods = PeriodDecoder(report: report, grounds: grounds)
    let figures = ParameterDecoder(report: report, names: names, periods: periods)
    let examined = CriterionDecoder(report: report, names: names, grounds: grounds)

    let isLibrary = mapping.node.isLibrary
    let id = mapping.named(isLibrary ? "library" : "measure")
    let title = mapping.text("title")
    let kind = mapping.word("kind", MeasureKind.self)
    let summary = mapping.text("summary")
    let effective = mapping.value("effective").flatMap(periods.effective)
    let inputs = InputDecoder(report: report, names: names).inputs(mapping.entries("inputs") ?? [])
    let parameters = (mapping.entries("parameters") ?? []).compactMap(figures.parameter)
    let definitions = (mapping.entries("define") ?? []).compactMap(figures.definition)
    let tables = (mapping.entries("tables") ?? []).compactMap(
      TableDecoder(report: report, names: names, grounds: grounds).table)
    let scoring = ScoringDecoder(report: report, names: names, grounds: grounds)
    let scores = (mapping.someItems("scores") ?? []).compactMap(scoring.score)
    let criteria = (mapping.someItems("criteria") ?? []).compactMap(examined.criterion)
    let awards = (mapping.someItems("awards") ?? []).compactMap(scoring.award)
    let outcomes = OutcomeDecoder(report: report).outcomes(mapping.someItems("outcomes") ?? [])
    let exemptions = (mapping.items("exemptions") ?? []).compactMap(
      ExemptionDecoder(report: report, grounds: grounds).exemption)
    let selection = mapping.value("selection").flatMap(
      SelectionDecoder(report: report, grounds: grounds).selection)
    // A library is always in force; what it is for, only the measures that use it know.
    let always = Validity(from: nil, to: nil, grounds: .none, place: mapping.node.place)
    guard let id, let title, let kind = kind ?? (isLibrary ? .review : nil),
      let effective = effective ?? (isLibrary ? always : nil)
    else { return nil }
    var measure = Measure(
      id: id, title: title, kind: kind, summary: summary, effective: effective, sources: sources,
      inputs: inputs,
      parameters: parameters, definitions: definitions, tables: tables, scores: scores, criteria: criteria,
      awards: awards, outcomes: outcomes, selection: selection)
    measure.exemptions = exemptions
    measure.composition.isLibrary = isLibrary
    return measure
  }

  private static func source(_ entry: MarkedEntry, _ report: DecodingReport) -> SourceReference? {
    let key = Named(entry.key)
    let separators = "“”「」『』\"＂".unicodeScalars
    if key.text.unicodeScalars.contains(where: { $0.properties.isWhitespace || separators.contains($0) }) {
      report.add(PackMessages.sourceKeyWithBlanks(key))
    }
    guard let document = report.text(entry.value, of: key.text) else { return nil }
    return SourceReference(key: key, document: document)
  }
}
