// Parameters and definitions enter as they are written; their versions and expressions leave.

internal import RulesDSL
internal import SourceText

/// Decodes dated figures and named expressions.
struct ParameterDecoder {
  /// Where findings go.
  let report: DecodingReport
  /// The measure's names.
  let names: NameSpace
  /// Decodes periods and where they come from.
  let periods: PeriodDecoder

  /// A figure: a value alone, one version, or a list of versions.
  func parameter(_ entry: MarkedEntry) -> ParameterDeclaration? {
    let name = Named(entry.key)
    names.declare(name, as: .parameter)
    switch entry.value.kind {
    case .scalar:
      let validity = Validity(from: nil, to: nil, grounds: .none, place: entry.value.place)
      return expression(entry.value).map {
        ParameterDeclaration(
          name: name, title: nil, versions: [ParameterVersion(validity: validity, value: $0)])
      }
    case .mapping:
      guard let mapping = MappingDecoder(entry.value, as: .parameter, report: report) else { return nil }
      let title = mapping.text("title")
      return version(mapping).map { ParameterDeclaration(name: name, title: title, versions: [$0]) }
    case .sequence(let items):
      if items.isEmpty { report.add(PackMessages.parameterWithoutVersions(name, entry.value.place)) }
      let versions = items.compactMap { item in
        MappingDecoder(item, as: .parameterVersion, report: report).flatMap(version)
      }
      return ParameterDeclaration(name: name, title: nil, versions: versions)
    }
  }

  /// A named expression: its text alone, or a mapping with a title.
  func definition(_ entry: MarkedEntry) -> Definition? {
    let name = Named(entry.key)
    names.declare(name, as: .definition)
    guard let entries = entry.value.entries, isDefinition(entries) else {
      return expression(entry.value).map { Definition(name: name, title: nil, value: $0) }
    }
    guard let mapping = MappingDecoder(entry.value, as: .definition, report: report) else { return nil }
    let title = mapping.text("title")
    return mapping.expression("value").map { Definition(name: name, title: title, value: $0) }
  }

  /// Other mappings are expressions that begin with a brace.
  private func isDefinition(_ entries: [MarkedEntry]) -> Bool {
    let names = MappingSchema.definition.names
    return entries.contains {
      names.contains($0.key.text) || !WordCheck.nearest(to: $0.key.text, in: names).isEmpty
    }
  }

  private func version(_ mapping: MappingDecoder) -> ParameterVersion? {
    let validity = periods.validity(of: mapping)
    return mapping.expression("value").map { ParameterVersion(validity: validity, value: $0) }
  }

  private func expression(_ node: MarkedNode) -> SourceFragment? {
    let (fragment, diagnostics) = ExpressionScalar.fragment(of: node)
    report.add(diagnostics)
    return fragment
  }
}
