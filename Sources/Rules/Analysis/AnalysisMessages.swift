// Every sentence about measures that can be read and evaluated, but are not as they should be.

package import SourceText

extension DiagnosticCode {
  package static let quotationNotFound = DiagnosticCode("E287", zh: "文件里没有这句引文", en: "Quotation not found")
  package static let quotationElsewhere = DiagnosticCode(
    "W288", zh: "引文在另一条", en: "Quotation in another clause")
  package static let withoutQuotation = DiagnosticCode(
    "W286", zh: "依据没有引文", en: "Citation without a quotation")
  package static let withoutGrounds = DiagnosticCode("W289", zh: "没有依据", en: "No grounds")
}

/// Sentences of the analysis of measures.
package enum AnalysisMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .withoutQuotation, .quotationNotFound, .quotationElsewhere, .withoutGrounds,
  ]

  static func notQuoted(_ citation: Citation, _ quotation: Named) -> Diagnostic {
    Diagnostic(
      .quotationNotFound, place: quotation.place,
      message: LocalizedText(
        zh: "“\(citation.source.text)”登记的原文里没有这句话",
        en: "the registered text of “\(citation.source.text)” does not say this"),
      help: LocalizedText(
        zh: "逐字照抄原文；没有取得原文的，改用 assumed 写明理由",
        en: "copy the text letter by letter; where it is not at hand, give the reason under `assumed`"))
  }

  static func otherClause(_ citation: Citation, _ quotation: Named, _ extract: ClauseExtract) -> Diagnostic {
    Diagnostic(
      .quotationElsewhere, severity: .warning, place: citation.place,
      message: LocalizedText(
        zh: "这句话在\(extract.clause)，不在\(citation.clause)",
        en: "these words stand in \(extract.clause), not in \(citation.clause)"),
      related: [
        Diagnostic.Related(
          place: extract.place, caption: LocalizedText(zh: "登记的原文", en: "the registered text"))
      ],
      help: LocalizedText(zh: "写成\(extract.clause)", en: "cite \(extract.clause)"))
  }

  static func withoutQuotation(_ citation: Citation) -> Diagnostic {
    Diagnostic(
      .withoutQuotation, severity: .warning, place: citation.place,
      message: LocalizedText(
        zh: "依据没有引文，无法核对", en: "the citation quotes nothing that could be checked"),
      help: LocalizedText(
        zh: "写成：\(citation.source.text) 条款 “逐字原文”", en: "write \(citation.source.text) <clause> “<words>”"))
  }

  static func exceptionWithoutGrounds(_ exception: CriterionException) -> Diagnostic {
    Diagnostic(
      .withoutGrounds, severity: .warning, place: exception.id.place,
      message: LocalizedText(
        zh: "例外“\(exception.id.text)”没有写明依据", en: "the exception “\(exception.id.text)” cites nothing"),
      help: groundsHelp)
  }

  static func criterionWithoutGrounds(_ criterion: Criterion) -> Diagnostic {
    Diagnostic(
      .withoutGrounds, severity: .warning, place: criterion.id.place,
      message: LocalizedText(
        zh: "条件“\(criterion.id.text)”没有写明依据", en: "the criterion “\(criterion.id.text)” cites nothing"),
      help: groundsHelp)
  }

  static func parameterWithoutGrounds(_ parameter: ParameterDeclaration, _ version: ParameterVersion)
    -> Diagnostic
  {
    Diagnostic(
      .withoutGrounds, severity: .warning, place: version.value.wholePlace,
      message: LocalizedText(
        zh: "参数“\(parameter.name.text)”的这个值没有写明依据",
        en: "this value of the parameter “\(parameter.name.text)” cites nothing"),
      help: groundsHelp)
  }

  static func tableWithoutGrounds(_ table: TableDeclaration) -> Diagnostic {
    Diagnostic(
      .withoutGrounds, severity: .warning, place: table.name.place,
      message: LocalizedText(
        zh: "表“\(table.name.text)”没有写明依据", en: "the table “\(table.name.text)” cites nothing"),
      help: groundsHelp)
  }

  static func exemptionWithoutGrounds(_ exemption: Exemption) -> Diagnostic {
    Diagnostic(
      .withoutGrounds, severity: .warning, place: exemption.place.firstLine,
      message: LocalizedText(
        zh: "公平竞争审查的例外没有写明依据", en: "the exemption from the fair-competition screening cites nothing"),
      help: groundsHelp)
  }

  static func scoreWithoutGrounds(_ score: ScoreItem) -> Diagnostic {
    Diagnostic(
      .withoutGrounds, severity: .warning, place: score.id.place,
      message: LocalizedText(
        zh: "评分项“\(score.id.text)”没有写明依据", en: "the score “\(score.id.text)” cites nothing"),
      help: groundsHelp)
  }

  static func awardWithoutGrounds(_ award: AwardDeclaration) -> Diagnostic {
    Diagnostic(
      .withoutGrounds, severity: .warning, place: award.id.place,
      message: LocalizedText(
        zh: "奖补“\(award.id.text)”没有写明依据", en: "the award “\(award.id.text)” cites nothing"),
      help: groundsHelp)
  }

  static func selectionWithoutGrounds(_ selection: SelectionDeclaration) -> Diagnostic {
    Diagnostic(
      .withoutGrounds, severity: .warning, place: selection.place,
      message: LocalizedText(
        zh: "“\(selection.title)”没有写明依据", en: "the selection “\(selection.title)” cites nothing"),
      help: groundsHelp)
  }

  private static let groundsHelp = LocalizedText(
    zh: "加上 basis: 简称 条款 “原文”；没有证实的依据时，用 assumed 写明理由",
    en: "add `basis: <source> <clause> “<words>”`, or give the reason under `assumed`")
}
