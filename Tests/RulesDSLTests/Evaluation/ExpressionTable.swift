// The text of a table of expressions enters; its rows and the names they may use leave.

import RulesDSL
import SourceText
import TestSupport
import Testing

/// A table of expressions with what they evaluate to.
///
/// One row per line, `expression ⇒ result`. A result is an expression, `! E601` for a failure with that code,
/// or `? a, b` for a value that is unknown because of these inputs. `name := expression` declares a name for
/// the rows below it, `name ?= expression` an input of that type whose value is unknown. Lines that begin with
/// `#` or `==` are comments and headings.
struct ExpressionTable {
  /// One row and where it stands.
  struct Row: Sendable, CustomTestStringConvertible {
    let file: String
    let line: Int
    let expression: String
    let result: String
    let names: NamedValues

    var testDescription: String { "\(file):\(line) \(expression) ⇒ \(result)" }
  }

  /// Every row of every table under Data/expressions, and of the examples in the documents.
  static let allRows: [Row] =
    RepositoryFiles.list("Tests/RulesDSLTests/Data/expressions", suffix: ".txt")
    .flatMap { path in rows(of: lines(RepositoryFiles.read(path) ?? "")[...], file: path) }
    + LanguagePageTests.pages.flatMap(documentRows)

  /// The rows of the blocks marked `feel` in a page; names hold to the end of their block.
  private static func documentRows(_ path: String) -> [Row] {
    let lines = lines(RepositoryFiles.read(path) ?? "")
    var rows: [Row] = []
    var index = 0
    while let start = lines[index...].firstIndex(of: "```feel") {
      let end = lines[start...].firstIndex(of: "```") ?? lines.endIndex
      rows += self.rows(of: lines[(start + 1)..<end], file: path)
      index = min(end + 1, lines.endIndex)
    }
    return rows
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func rows(of lines: ArraySlice<Substring>, file: String) -> [Row] {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    var names = NamedValues()
    var rows: [Row] = []
    for (index, line) in zip(lines.indices, lines) {
      if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("==") || line.hasPrefix("//") { continue }
      let parts = line.split(separator: "⇒", maxSplits: 1).map(trimmed)
      if parts.count == 2 {
        rows.append(Row(file: name, line: index + 1, expression: parts[0], result: parts[1], names: names))
      } else if let (left, right) = divided(line, by: ":=") {
        names.declare(left, as: right)
      } else if let (left, right) = divided(line, by: "?=") {
        names.declare(left, as: right, isUnknown: true)
      } else {
        rows.append(Row(file: name, line: index + 1, expression: String(line), result: "⇒?", names: names))
      }
    }
    return rows
  }

  private static func divided(_ line: Substring, by sign: String) -> (String, String)? {
    let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
    guard words.count == 3, words[1] == sign else { return nil }
    return (String(words[0]), String(words[2]))
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

/// Names with their types and values, as a test declares them.
struct NamedValues: Sendable {
  private(set) var entries: [(name: String, type: ValueType, value: Value)] = []

  /// Declares a name by an expression that may use the names before it.
  mutating func declare(_ name: String, as expression: String, isUnknown: Bool = false) {
    let outcome = evaluate(expression, .gradual)
    let value = isUnknown ? Value.unknown(Unknown(UnknownCause(.input, name))) : outcome.value
    entries.append((name, outcome.type, value))
  }

  /// Declares a name by its type and value.
  mutating func declare(_ name: String, _ type: ValueType, _ value: Value) {
    entries.append((name, type, value))
  }

  /// The scope of the names.
  func scope(_ mode: CheckingMode) -> Scope {
    var scope = Scope(mode: mode, hasCalendar: true)
    for (slot, entry) in entries.enumerated() {
      scope.declare(entry.name, ScopeEntry(type: entry.type, slot: slot))
    }
    return scope
  }

  /// What checking and evaluating an expression gives.
  struct Outcome {
    let type: ValueType
    let value: Value
    let diagnostics: [Diagnostic]

    /// Whether it was evaluated at all.
    var isWellTyped: Bool { !diagnostics.hasErrors }
  }

  /// Checks and evaluates an expression; what cannot be evaluated is a failure with the code of its finding.
  func evaluate(_ text: String, _ mode: CheckingMode) -> Outcome {
    let result = Checker.check(SourceFragment(file: SourceFile(name: "表", text: text)), in: scope(mode))
    guard let expression = result.expression else {
      let finding = result.diagnostics.first { $0.severity == .error }
      let failure = finding.map { Failure($0.code, $0.message, place: $0.place) }
      return Outcome(
        type: result.type, value: failure.map(Value.error) ?? .null, diagnostics: result.diagnostics)
    }
    var evaluator = Evaluator(slots: entries.map(\.value), calendar: SampleCalendar.summer)
    return Outcome(
      type: result.type, value: evaluator.evaluate(expression.program), diagnostics: result.diagnostics)
  }
}
