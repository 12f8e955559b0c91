// Every sentence about the rows of decision tables: gaps, overlaps and rows without effect, each with an example.

import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let tableGap = DiagnosticCode("W440", zh: "表有空档", en: "Gap in a table")
  package static let tableOverlap = DiagnosticCode("E441", zh: "表的行重叠", en: "Overlapping rows of a table")
  package static let rowWithoutEffect = DiagnosticCode("W442", zh: "表的行不起作用", en: "Row without effect")
  package static let mergeableRows = DiagnosticCode("W443", zh: "两行可以合并", en: "Rows that could be one")
  package static let tableTooLarge = DiagnosticCode("W444", zh: "表太大，没有核对", en: "Table too large to check")
}

/// Sentences about the rows of decision tables.
package enum TableFindingMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .tableGap, .tableOverlap, .rowWithoutEffect, .mergeableRows, .tableTooLarge,
  ]

  /// - Parameter since: the first day from which the finding holds, if it does not hold always; nil inside for
  ///   the time before all days.
  static func diagnostic(
    _ finding: TableAnalysis.Finding, _ table: CheckedDecisionTable, since: CivilDate??
  ) -> Diagnostic {
    let when = time(since)
    switch finding {
    case .gap(let witness): return gap(witness, table, when)
    case .overlap(let first, let second, let witness, _): return overlap(first, second, witness, table, when)
    case .impossible(let row, let column): return impossible(row, column, table, when, severity(since))
    case .hidden(let row, let others): return hidden(row, others, table, when, severity(since))
    case .mergeable(let first, let second, let column): return mergeable(first, second, column, table, when)
    }
  }

  static func tooLarge(_ table: CheckedDecisionTable) -> Diagnostic {
    Diagnostic(
      .tableTooLarge, severity: .note, place: table.declaration.name.place,
      message: LocalizedText(
        zh: "“\(table.title)”太大，没有核对各行有无空档和重叠",
        en: "“\(table.title)” is too large to look for gaps and overlaps"),
      help: LocalizedText(zh: "拆成几张小一些的表", en: "divide it into smaller tables"))
  }

  /// A row may well be there for what a parameter was before or became later.
  private static func severity(_ since: CivilDate??) -> Severity { since == nil ? .warning : .note }

  private static func time(_ since: CivilDate??) -> LocalizedText {
    guard let since else { return LocalizedText("") }
    guard let day = since else {
      return LocalizedText(zh: "最早的一段参数下，", en: "under the earliest parameters, ")
    }
    return LocalizedText(zh: "按 \(day) 起的参数，", en: "under the parameters from \(day), ")
  }

  // MARK: Examples

  /// `科技人员占比为 28%、类别为“综合”`
  private static func example(
    _ witness: TableAnalysis.Witness, _ table: CheckedDecisionTable
  ) -> LocalizedText {
    if witness.parts.isEmpty { return LocalizedText(zh: "无论各栏取什么值", en: "whatever the values are") }
    let parts = witness.parts.map { part in
      let column = table.table.inputs[part.column]
      let text = text(part.value, column)
      return LocalizedText(zh: "\(column.title)为\(spaced(text.zh))", en: "\(column.title) is \(text.en)")
    }
    return LocalizedText(
      zh: "当" + closed(parts.map(\.zh).joined(separator: "、")) + "时",
      en: "when " + parts.map(\.en).joined(separator: " and "))
  }

  private static func text(_ value: WitnessValue, _ column: CheckedInputClause) -> LocalizedText {
    switch value {
    case .otherText: LocalizedText(zh: "其他文字", en: "some other text")
    case .value(let value): ValueText.text(value, column.type, unit: column.unit, exact: true)
    }
  }

  private static func spaced(_ text: String) -> String {
    text.utf8.first.map { $0 < 0x80 } ?? false ? " " + text : text
  }

  /// A space between digits or letters and the Chinese word that follows.
  private static func closed(_ text: String) -> String {
    text + (text.utf8.last.map { $0 < 0x80 } ?? false ? " " : "")
  }

  // MARK: Findings

  private static func gap(
    _ witness: TableAnalysis.Witness, _ table: CheckedDecisionTable, _ when: LocalizedText
  ) -> Diagnostic {
    let example = example(witness, table)
    return Diagnostic(
      .tableGap, severity: .warning, place: table.declaration.name.place,
      message: LocalizedText(
        zh: "“\(table.title)”有空档：\(when.zh)\(example.zh)没有一行适用",
        en: "“\(table.title)” has a gap: \(when.en)no row applies \(example.en)"),
      help: LocalizedText(
        zh: "补上一行，或给结果栏写 default", en: "add a row, or give the results a default"))
  }

  private static func overlap(
    _ first: Int, _ second: Int, _ witness: TableAnalysis.Witness, _ table: CheckedDecisionTable,
    _ when: LocalizedText
  ) -> Diagnostic {
    let example = example(witness, table)
    let isAny = table.table.table.hitPolicy == .any
    let (zh, en) = isAny ? ("，结果却不同", " and give different results") : ("", "")
    return Diagnostic(
      .tableOverlap, severity: witness.isCertain ? .error : .warning, place: table.table.rows[second].place,
      message: LocalizedText(
        zh: "\(when.zh)\(example.zh)，第 \(first + 1) 行和第 \(second + 1) 行同时适用\(zh)",
        en: "\(when.en)\(example.en), rows \(first + 1) and \(second + 1) apply together\(en)"),
      related: [related(first, table)],
      help: LocalizedText(
        zh: "改窄其中一行；若本来就按先后取，写 hitPolicy: first",
        en: "narrow one of the rows; if the first is meant to count, write `hitPolicy: first`"))
  }

  private static func related(_ row: Int, _ table: CheckedDecisionTable) -> Diagnostic.Related {
    Diagnostic.Related(
      place: table.table.rows[row].place, caption: LocalizedText(zh: "第 \(row + 1) 行", en: "row \(row + 1)"))
  }

  private static func impossible(
    _ row: Int, _ column: Int, _ table: CheckedDecisionTable, _ when: LocalizedText,
    _ severity: Severity
  ) -> Diagnostic {
    let clause = table.table.inputs[column]
    let fragment = table.table.table.rows[row].cells[column]
    return Diagnostic(
      .rowWithoutEffect, severity: severity, place: fragment.place(Span(0, fragment.bytes.count)),
      message: LocalizedText(
        zh: "\(when.zh)“\(clause.title)”不会是这样，第 \(row + 1) 行永远不适用",
        en: "\(when.en)“\(clause.title)” is never like this, so that row \(row + 1) never applies"),
      help: LocalizedText(zh: "核对这一格；逗号是“或者”", en: "check the cell; a comma means “or”"))
  }

  private static func hidden(
    _ row: Int, _ others: [Int], _ table: CheckedDecisionTable, _ when: LocalizedText,
    _ severity: Severity
  ) -> Diagnostic {
    let numbers = others.map { String($0 + 1) }
    return Diagnostic(
      .rowWithoutEffect, severity: severity, place: table.table.rows[row].place,
      message: LocalizedText(
        zh: "\(when.zh)第 \(row + 1) 行不起作用：它适用的时候，总是先取第 \(numbers.joined(separator: "、")) 行",
        en:
          "\(when.en)row \(row + 1) has no effect: wherever it applies, row \(numbers.joined(separator: " or ")) comes first"
      ),
      related: others.prefix(3).map { related($0, table) },
      help: LocalizedText(zh: "删去这一行，或调整次序", en: "remove the row, or change the order"))
  }

  private static func mergeable(
    _ first: Int, _ second: Int, _ column: Int, _ table: CheckedDecisionTable, _ when: LocalizedText
  ) -> Diagnostic {
    let title = table.table.inputs[column].title
    return Diagnostic(
      .mergeableRows, severity: .note, place: table.table.rows[second].place,
      message: LocalizedText(
        zh: "\(when.zh)第 \(first + 1) 行和第 \(second + 1) 行只有“\(title)”不同，结果相同",
        en: "\(when.en)rows \(first + 1) and \(second + 1) differ in “\(title)” only and give the same"),
      related: [related(first, table)],
      help: LocalizedText(
        zh: "可以合成一行，这一格用逗号隔开几种情形", en: "they can be one row, with a comma between the tests of that cell"))
  }
}
