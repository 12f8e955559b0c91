// `rulecheck list`: the packs and measures that are installed.

internal import ArgumentParser
internal import Rules
internal import RulesDSL
internal import SourceText

/// Lists what applications can be checked against.
struct ListCommand: RulesCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出规则包和办法 / list packs and measures")

  @Option(help: "输出的形式 / form of the output")
  var format = ResultFormat.text

  @OptionGroup var common: CommonOptions

  func run(_ context: CommandContext) -> ExitStatus {
    let (installed, problems) = RulesSelector(context).installed()
    guard let repository = installed?.repository else {
      context.report(problems)
      return .failure
    }
    var loader = MeasureLoader(repository)
    let measures = repository.measureFiles.map { loader.load($0) }
    switch format {
    case .text: context.output.write(text(repository, measures, context.language))
    case .json: context.output.write(json(repository, measures).pretty() + "\n")
    }
    // A list that is empty must say why; other warnings are for `lint`.
    let findings = (repository.diagnostics + measures.flatMap(\.diagnostics)).filter {
      $0.severity == .error || repository.packs.isEmpty
    }
    context.report(findings.sortedByPlace().distinct())
    return ExitStatus(rulesFindings: findings)
  }

  // MARK: Text

  private func text(
    _ repository: RuleRepository, _ measures: [InstalledMeasure], _ language: Language
  ) -> String {
    var lines: [String] = []
    for pack in repository.packs {
      lines.append(
        "\(TerminalText.safe(pack.name)) \(TerminalText.safe(pack.version))  \(TerminalText.safe(pack.title))"
      )
      if let calendar = pack.calendar?.calendar {
        lines.append("  " + CommandMessages.calendar(calendar)[language])
      }
      lines += measures.filter { $0.origin?.pack == pack.name }.map { line($0, language) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ installed: InstalledMeasure, _ language: Language) -> String {
    let name = "  " + TerminalText.safe(installed.origin?.qualifiedName ?? "")
    guard let measure = installed.measure else {
      return name + "  " + CommandMessages.notReadable[language]
    }
    let composition = measure.composition
    let nature =
      composition.isLibrary
      ? [CommandMessages.library[language]]
      : [measure.kind.title[language], measure.effective.period]
    let builtOn =
      [composition.base.map { CommandMessages.extending($0.origin.qualifiedName)[language] }]
      .compactMap(\.self)
      + (composition.libraries.isEmpty ? [] : [CommandMessages.using(composition.libraries)[language]])
    let details = nature + [CommandMessages.criteria(measure.criteria.count)[language]] + builtOn
    let line = "\(name)  \(TerminalText.safe(measure.title))  \(details.joined(separator: " · "))"
    return installed.checked == nil ? line + "  " + CommandMessages.notReadable[language] : line
  }

  // MARK: JSON

  private func json(_ repository: RuleRepository, _ measures: [InstalledMeasure]) -> JSONDocument {
    .array(
      repository.packs.map { pack in
        .object([
          ("pack", .text(pack.name)), ("version", .text(pack.version)), ("title", .text(pack.title)),
          ("directory", .text(pack.directory)),
          ("measures", .array(files(of: pack, measures, areLibraries: false).map(json))),
          ("libraries", .array(files(of: pack, measures, areLibraries: true).map(libraryRecord))),
        ])
      })
  }

  private func files(
    of pack: Pack, _ measures: [InstalledMeasure], areLibraries: Bool
  ) -> [InstalledMeasure] {
    measures.filter {
      $0.origin?.pack == pack.name && $0.isLibrary == areLibraries
    }
  }

  private func libraryRecord(_ installed: InstalledMeasure) -> JSONDocument {
    .object([
      ("library", JSONDocument(installed.origin?.qualifiedName)),
      ("valid", .boolean(installed.checked != nil)), ("title", JSONDocument(installed.measure?.title)),
      ("criteria", installed.measure.map { JSONDocument($0.criteria.count) } ?? .null),
      ("libraries", names(installed.measure?.composition.libraries)),
    ])
  }

  private func names(_ names: [String]?) -> JSONDocument { .array((names ?? []).map { .text($0) }) }

  private func json(_ installed: InstalledMeasure) -> JSONDocument {
    let measure = installed.measure
    return .object([
      ("measure", JSONDocument(installed.origin?.qualifiedName)),
      ("valid", .boolean(installed.checked != nil)),
      ("title", JSONDocument(measure?.title)), ("kind", JSONDocument(measure?.kind.rawValue)),
      ("from", JSONDocument(measure?.effective.from?.description)),
      ("to", JSONDocument(measure?.effective.to?.description)),
      ("criteria", measure.map { JSONDocument($0.criteria.count) } ?? .null),
      ("extends", JSONDocument(measure?.composition.base?.origin.qualifiedName)),
      ("libraries", names(measure?.composition.libraries)),
    ])
  }
}

extension Validity {
  /// `2018-01-01..2020-12-31`, an open end left empty.
  fileprivate var period: String { (from?.description ?? "") + ".." + (to?.description ?? "") }
}
