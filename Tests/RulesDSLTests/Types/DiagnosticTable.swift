// The text of a table of faulty expressions enters; its rows leave, with what is to be found in each.

import RulesDSL
import SourceText
import TestSupport
import Testing

/// A table of faulty expressions with what is said about them.
///
/// A row begins with `expression ⇒ codes`; the parts that are underlined stand between ⟦ and ⟧, one for each
/// code and in the same order. Below it stand, indented, `zh:` and `en:` lines with the sentence and, behind ▸,
/// the advice, again one for each code. `mode: gradual` switches to plain FEEL, `mode: strict` back.
struct DiagnosticTable {
  /// One row and where it stands.
  struct Row: Sendable, CustomTestStringConvertible {
    let place: String
    let marked: String
    let codes: [String]
    let mode: CheckingMode
    var zh: [String] = []
    var en: [String] = []

    var testDescription: String { "\(place) \(marked)" }
  }

  /// Every row of every table under Data/diagnostics.
  static let allRows: [Row] = RepositoryFiles.list("Tests/RulesDSLTests/Data/diagnostics", suffix: ".txt")
    .flatMap { path in rows(of: RepositoryFiles.read(path) ?? "", file: path) }

  private static func rows(of text: String, file: String) -> [Row] {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    var rows: [Row] = []
    var mode = CheckingMode.strict
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("  zh: "), !rows.isEmpty {
        rows[rows.count - 1].zh.append(String(line.dropFirst(6)))
      } else if line.hasPrefix("  en: "), !rows.isEmpty {
        rows[rows.count - 1].en.append(String(line.dropFirst(6)))
      } else if line.hasPrefix("mode: ") {
        mode = line == "mode: gradual" ? .gradual : .strict
      } else if !line.isEmpty, !line.hasPrefix("#"), !line.hasPrefix("==") {
        let parts = line.components(separatedBy: " ⇒ ")
        rows.append(
          Row(
            place: "\(name):\(index + 1)", marked: parts[0],
            codes: parts.count == 2 ? parts[1].split(separator: " ").map(String.init) : ["⇒?"], mode: mode))
      }
    }
    return rows
  }

  /// The names that the rows may use: the inputs of a measure about an incubator.
  static func scope(_ mode: CheckingMode) -> Scope {
    var scope = Scope(mode: mode)
    func entry(_ type: ValueType) -> ScopeEntry { ScopeEntry(type: type, slot: 0) }
    func number(_ unit: String) -> ValueType { .number(UnitTable.standard.unit(unit)) }
    scope.declare(
      "场地",
      ScopeEntry(group: [
        ScopeMember(name: "面积", entry: entry(number("平方米"))),
        ScopeMember(name: "总面积", entry: entry(number("平方米"))),
        ScopeMember(name: "工位数", entry: entry(number("个"))), ScopeMember(name: "自有", entry: entry(.boolean)),
      ]))
    let company = ValueType.context([
      FieldType("名称", .text), FieldType("人数", number("人")), FieldType("成立日期", .date),
    ])
    let names: [(String, ValueType)] = [
      ("运营时长", .yearsMonths), ("历时", .daysTime), ("成立日期", .date), ("评审日", .date),
      ("类别", .enumeration(["众创空间", "孵化器", "加速器"])), ("名称", .text), ("占比", number("%")),
      ("职工", number("人")), ("融资", number("万元")), ("是否备案", .boolean),
      ("企业", .list(company, count: UnitTable.standard.unit("家") ?? .none)),
    ]
    for (name, type) in names { scope.declare(name, entry(type)) }
    return scope
  }
}

extension Substring {
  /// The parts between occurrences of a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
