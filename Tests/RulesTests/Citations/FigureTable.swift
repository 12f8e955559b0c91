// The tables of figures and wordings enter; their rows leave.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

/// Rows of the text files under Data/citations.
enum FigureTable {
  /// `left ⇒ right` with the line it stands on.
  struct Row: Sendable, CustomTestStringConvertible {
    let line: Int
    let left: String
    let right: String

    var testDescription: String { "\(line): \(left) ⇒ \(right)" }
  }

  /// Words and the figures in them.
  static let figures = rows("figures.txt")

  /// Words with a place for the figure, and the operator they stand for.
  static let wordings = rows("wordings.txt").filter { !$0.left.hasPrefix("figure:") }

  /// Figures as a document and as a rule writes them.
  static let samples = rows("wordings.txt").filter { $0.left.hasPrefix("figure:") }.map { row in
    (quoted: trimmed(row.left.dropFirst("figure:".count)), written: row.right)
  }

  private static func rows(_ name: String) -> [Row] {
    let text = RepositoryFiles.read("Tests/RulesTests/Data/citations/\(name)") ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      if line.hasPrefix("#") || line.hasPrefix("==") || line.isEmpty { return nil }
      let parts = line.split(separator: "⇒", maxSplits: 1, omittingEmptySubsequences: false).map(trimmed)
      return Row(line: index + 1, left: parts[0], right: parts.count == 2 ? parts[1] : "⇒ is missing")
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  // MARK: Amounts

  /// The amount of a figure as a rule writes it.
  static func amount(_ text: String) -> Amount? {
    let result = Checker.check(
      SourceFragment(file: SourceFile(name: "figure", text: text)),
      in: Scope(mode: .strict, hasCalendar: true))
    guard let expression = result.expression else { return nil }
    var evaluator = Evaluator(slots: [])
    switch (evaluator.evaluate(expression.program), expression.type) {
    case (.number(let value), .number(let unit)): return Amount.quantity(value, unit?.dimension ?? .none)
    case (.yearsMonths(let duration), _): return Amount.months(Decimal128(duration.months))
    case (.daysTime(let duration), _):
      return Int(exactly: duration.totalNanoseconds / 1_000_000_000).map { Amount.seconds(Decimal128($0)) }
    case (.date(let date), _): return Amount.day(year: date.year, month: date.month, day: date.day)
    default: return nil
    }
  }

  /// A quoted figure as the table writes it, with the table's amount in place of an equal one.
  static func text(_ figure: QuotedFigure, like expected: String?) -> String {
    let mark =
      switch figure.role {
      case .stated: ""
      case .calendar: "~"
      case .rate: "/"
      case .article: "·"
      case .bare: "#"
      case .remainder: "^"
      }
    let standing =
      switch figure.wording.standing {
      case _ where figure.wording.operators.isEmpty: ""
      case .required: ""
      case .forbidden: "!"
      case .conditional: "?"
      }
    let operators = figure.wording.operators.map(\.rawValue).joined(separator: "|")
    let head = mark + standing + operators + (operators.isEmpty ? "" : " ")
    if let expected, expected.hasPrefix(head),
      let amount = amount(String(expected.dropFirst(head.count))), isSame(figure.amount, amount)
    {
      return expected
    }
    return head + figure.text
  }

  private static func isSame(_ quoted: Amount, _ amount: Amount) -> Bool {
    if case .day(nil, let month, let day) = quoted, case .day(_, let other, let otherDay) = amount {
      return month == other && day == otherDay
    }
    return quoted == amount
  }
}
