// Every sentence about decision tables: their columns, cells and policies, and what fails when they are used.

package import SourceText

extension DiagnosticCode {
  /// Wrong layout of a table.
  package static let tableLayout = DiagnosticCode("E430", zh: "表格写法有误", en: "wrong layout of a table")
  /// Header does not fit the columns.
  package static let tableHeader = DiagnosticCode(
    "E431", zh: "表头与各栏不符", en: "header does not fit the columns")
  /// Rows of different length.
  package static let tableCellCount = DiagnosticCode("E432", zh: "栏数不一致", en: "rows of different length")
  /// Wrong entry in a column with results.
  package static let tableOutput = DiagnosticCode(
    "E433", zh: "结果栏有误", en: "wrong entry in a column with results")
  /// Entries of different types.
  package static let tableOutputTypes = DiagnosticCode(
    "E434", zh: "结果的类型不一致", en: "entries of different types")
  /// Hit policy does not apply.
  package static let tablePolicy = DiagnosticCode("E435", zh: "取法不能用", en: "hit policy does not apply")
  /// Invalid bounds of a column.
  package static let tableBounds = DiagnosticCode("E436", zh: "上下限有误", en: "invalid bounds of a column")
  /// Text without quotes.
  package static let unquotedText = DiagnosticCode("E437", zh: "文字没有加引号", en: "text without quotes")

  /// No row applies.
  package static let noRowApplies = DiagnosticCode("E630", zh: "没有一行适用", en: "no row applies")
  /// Several rows apply.
  package static let severalRowsApply = DiagnosticCode("E631", zh: "几行同时适用", en: "several rows apply")
  /// Rows that apply disagree.
  package static let rowsDisagree = DiagnosticCode("E632", zh: "适用的几行结果不同", en: "rows that apply disagree")
  /// Outside the table's range.
  package static let outsideColumn = DiagnosticCode("E633", zh: "超出表的范围", en: "outside the table's range")
}

/// Sentences about decision tables.
package enum TableMessages {
  /// Every kind of finding of this stage.
  package static let codes: [DiagnosticCode] = [
    .tableLayout, .tableHeader, .tableCellCount, .tableOutput, .tableOutputTypes, .tablePolicy, .tableBounds,
    .unquotedText,
  ]

  /// Every kind of failure of this stage.
  package static let failureCodes: [DiagnosticCode] = [
    .noRowApplies, .severalRowsApply, .rowsDisagree, .outsideColumn,
  ]

  // MARK: Layout

  static func withoutBars(_ place: Place) -> Diagnostic {
    Diagnostic(
      .tableLayout, place: place,
      message: LocalizedText(zh: "表格的每一行以 | 开头、以 | 结尾", en: "every line of a table begins and ends with |"),
      help: LocalizedText(
        zh: "各栏之间用 | 隔开，例如 | >= 30% | 20分 |", en: "put | between the columns: | >= 30% | 20分 |"))
  }

  package static func withoutRows(_ place: Place) -> Diagnostic {
    Diagnostic(
      .tableLayout, place: place,
      message: LocalizedText(zh: "表格里没有行", en: "the table has no rows"),
      help: LocalizedText(
        zh: "第一行是表头，下面至少写一行", en: "the first line is the header; write at least one row below it"))
  }

  package static func cellCount(row: Int, found: Int, expected: Int, _ place: Place, header: Place)
    -> Diagnostic
  {
    Diagnostic(
      .tableCellCount, place: place,
      message: LocalizedText(
        zh: "第 \(row) 行有 \(found) 栏，表头有 \(expected) 栏",
        en: "row \(row) has \(found) columns, the header has \(expected)"),
      related: [TypeMessages.related(header, "表头", "the header")],
      help: found < expected
        ? LocalizedText(zh: "补上缺的栏；不限的栏写 -", en: "add what is missing; write - where any value will do")
        : LocalizedText(
          zh: "去掉多余的 |；文字里的 | 要放在双引号里", en: "remove the surplus |; a | in a text stands in double quotes"))
  }

  package static func headerColumn(_ number: Int, _ title: String, found: String, _ place: Place)
    -> Diagnostic
  {
    Diagnostic(
      .tableHeader, place: place,
      message: LocalizedText(
        zh: found.isEmpty ? "表头缺第 \(number) 栏“\(title)”" : "表头第 \(number) 栏应是“\(title)”，写的是“\(found)”",
        en: found.isEmpty
          ? "the header lacks column \(number), “\(title)”"
          : "column \(number) of the header must be “\(title)”, not “\(found)”"),
      help: LocalizedText(
        zh: "表头依次写 inputs 各项、outputs 各项的名称，后面可以有说明栏",
        en: "the header names the inputs, then the outputs, in their order; columns with remarks may follow"))
  }

  // MARK: Columns

  static func boundsReversed(_ place: Place) -> Diagnostic {
    Diagnostic(
      .tableBounds, place: place,
      message: LocalizedText(
        zh: "上限小于下限，什么都不能取", en: "the maximum is below the minimum; nothing could be tested"),
      help: LocalizedText(zh: "核对 min 和 max", en: "check `min` and `max`"))
  }

  static func unknownUnit(_ name: SourceFragment, _ units: [String]) -> Diagnostic {
    Diagnostic(
      .unknownUnit, place: name.contentPlace,
      message: LocalizedText(zh: "单位“\(name.text)”没有声明过", en: "the unit “\(name.text)” is not declared"),
      help: Suggestion.phrase(Suggestion.nearest(to: name.text, in: units)))
  }

  /// A word in a cell that is no name; nil where it resembles a name.
  static func unknownWord(_ word: String, _ setting: CellSetting, _ scope: Scope, _ place: Place)
    -> Diagnostic?
  {
    if case .enumeration(let values) = setting.type {
      let resembles = !Suggestion.nearest(to: word, in: values).isEmpty
      if resembles || Suggestion.nearest(to: word, in: scope.names).isEmpty {
        return TypeMessages.notInEnumeration(word, values, place)
      }
      return nil
    }
    let mayBeText = setting.type == .text || setting.subject == nil && setting.type == .any
    guard mayBeText, Suggestion.nearest(to: word, in: scope.names).isEmpty else { return nil }
    let written = LiteralPrinter.quoted(word)
    return Diagnostic(
      .unquotedText, place: place,
      message: LocalizedText(
        zh: "“\(word)”没有声明；文字要加双引号", en: "“\(word)” is not declared; texts stand in double quotes"),
      help: LocalizedText(zh: "写作 \(written)", en: "write \(written)"))
  }

  static func conditionWithoutSubject(_ type: ValueType, _ place: Place) -> Diagnostic {
    Diagnostic(
      .incomparableTypes, place: place,
      message: LocalizedText(
        zh: "这一栏是\(type.title.zh)，格子里写的是条件",
        en: "this column holds \(type.title.en), the cell holds a condition"),
      help: LocalizedText(
        zh: "条件里用 ? 代表这一栏的值，例如 ? > 3；简单的比较只写 > 3",
        en: "in a condition, ? is the value of the column, as in ? > 3; a comparison is written > 3"))
  }

  static func emptyOutput(_ column: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .tableOutput, place: place,
      message: LocalizedText(zh: "结果“\(column)”没有写", en: "the result “\(column)” is not written"),
      help: LocalizedText(
        zh: "写上这一行的结果；没有结果的写 无", en: "write what the row gives, or null if it gives nothing"))
  }

  static func outputNotAllowed(_ column: String, _ values: [String], _ place: Place) -> Diagnostic {
    Diagnostic(
      .tableOutput, place: place,
      message: LocalizedText(
        zh: "“\(column)”不能取这个值", en: "this is not one of the values of “\(column)”"),
      help: LocalizedText(
        zh: "可以取：\(values.joined(separator: "、"))", en: "its values are \(values.joined(separator: ", "))"))
  }

  static func outputTypes(
    _ column: String, _ first: ValueType, _ other: ValueType, _ place: Place, _ firstPlace: Place
  ) -> Diagnostic {
    Diagnostic(
      .tableOutputTypes, place: place,
      message: LocalizedText(
        zh: "“\(column)”前面的行是\(first.title.zh)，这里是\(other.title.zh)",
        en: "earlier rows of “\(column)” give \(first.title.en), this one \(other.title.en)"),
      related: [TypeMessages.related(firstPlace, first.title.zh, first.title.en)],
      help: LocalizedText(zh: "同一栏用同一种类型和单位", en: "use the same type and unit in all of a column"))
  }

  static func defaultIncomplete(_ column: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .tableOutput, place: place,
      message: LocalizedText(
        zh: "“\(column)”没有写 default，别的结果栏写了", en: "“\(column)” has no default while other results have one"),
      help: LocalizedText(zh: "每个结果栏都写 default，或都不写", en: "give a default to every result, or to none"))
  }

  // MARK: Policies

  static func withoutOrder(_ policy: HitPolicy, _ place: Place) -> Diagnostic {
    Diagnostic(
      .tablePolicy, place: place,
      message: LocalizedText(
        zh: "\(policy.rawValue) 按结果的先后取，这里没有写先后",
        en: "\(policy.rawValue) goes by the order of results, which is not given"),
      help: LocalizedText(
        zh: "在结果栏加 values，从优先的写起，例如 values: [一等, 二等, 三等]",
        en: "add `values` to a result, the one that matters most first"))
  }

  static func aggregationWithoutCollect(_ place: Place) -> Diagnostic {
    Diagnostic(
      .tablePolicy, place: place,
      message: LocalizedText(
        zh: "aggregation 只能与 hitPolicy: collect 一起用", en: "an aggregation needs `hitPolicy: collect`"),
      help: LocalizedText(
        zh: "写成 hitPolicy: collect，或去掉 aggregation", en: "write `hitPolicy: collect`, or remove `aggregation`"
      ))
  }

  static func aggregationOfSeveral(_ aggregation: Aggregation, _ place: Place) -> Diagnostic {
    Diagnostic(
      .tablePolicy, place: place,
      message: LocalizedText(
        zh: "\(aggregation.rawValue) 只能用于一个结果栏",
        en: "\(aggregation.rawValue) works on one column of results only"),
      help: LocalizedText(zh: "把其余结果栏写成另一张表", en: "put the other results into a table of their own"))
  }

  static func aggregationType(_ aggregation: Aggregation, _ type: ValueType, _ place: Place) -> Diagnostic {
    Diagnostic(
      .tablePolicy, place: place,
      message: LocalizedText(
        zh: "\(type.title.zh)不能用 \(aggregation.rawValue) 汇总",
        en: "\(aggregation.rawValue) does not work on \(type.title.en)"),
      help: LocalizedText(zh: "改用 count，或把结果写成数", en: "use count, or make the results numbers"))
  }

  // MARK: Failures

  private static func numbers(_ rows: [Int]) -> String { rows.map { String($0 + 1) }.joined(separator: "、") }

  private static func englishNumbers(_ rows: [Int]) -> String {
    rows.map { String($0 + 1) }.joined(separator: ", ")
  }

  static func noRowApplies(_ table: DecisionTable) -> Failure {
    Failure(
      .noRowApplies,
      LocalizedText(zh: "“\(table.title)”没有一行适用", en: "no row of “\(table.title)” applies"),
      place: table.place)
  }

  static func severalRowsApply(_ table: DecisionTable, _ rows: [Int]) -> Failure {
    Failure(
      .severalRowsApply,
      LocalizedText(
        zh: "“\(table.title)”的第 \(numbers(rows)) 行同时适用，只能有一行适用",
        en: "rows \(englishNumbers(rows)) of “\(table.title)” apply together; only one may"),
      place: rows.last.map { table.rows[$0].place })
  }

  static func rowsDisagree(_ table: DecisionTable, _ rows: [Int]) -> Failure {
    Failure(
      .rowsDisagree,
      LocalizedText(
        zh: "“\(table.title)”的第 \(numbers(rows)) 行同时适用，结果却不同",
        en: "rows \(englishNumbers(rows)) of “\(table.title)” apply together and give different results"),
      place: rows.last.map { table.rows[$0].place })
  }

  static func outsideInput(_ table: DecisionTable, _ column: String) -> Failure {
    Failure(
      .outsideColumn,
      LocalizedText(
        zh: "“\(column)”超出了“\(table.title)”允许的范围", en: "“\(column)” is outside what “\(table.title)” allows"))
  }

  static func outsideOutput(_ table: DecisionTable, _ column: String, _ row: Int) -> Failure {
    Failure(
      .outsideColumn,
      LocalizedText(
        zh: "“\(table.title)”第 \(row + 1) 行的“\(column)”不在所列的值之中",
        en: "“\(column)” in row \(row + 1) of “\(table.title)” is not among its values"),
      place: table.rows[row].place)
  }
}
