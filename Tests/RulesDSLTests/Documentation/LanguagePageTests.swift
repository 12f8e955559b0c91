// The reference and the quick guide enter; their tables are compared with the code, their examples evaluated.

import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct LanguagePageTests {
  static let pages = ["docs/language.md", "docs/语言速查.md"]

  /// The tables that mirror the code, by name.
  @Test(arguments: LanguageTables.all.map(\.name))
  func tableMirrorsTheCode(name: String) throws {
    let page = try #require(RepositoryFiles.read("docs/language.md"))
    let table = try #require(LanguageTables.all.first { $0.name == name }?.text)
    #expect(!table.contains("?"))
    #expect(page.contains(table), "docs/language.md needs this table:\n\(table)")
  }

  /// Values of different types are never compared.
  @Test func onlyEqualTypesAreCompared() {
    #expect(LanguageTables.comparablePairs == [])
  }

  /// The examples are among the rows that `ExpressionTableTests` evaluates.
  @Test(arguments: pages)
  func examplesAreEvaluated(path: String) throws {
    let name = try #require(path.split(separator: "/").last)
    #expect(ExpressionTable.allRows.filter { $0.file == name }.count >= 35)
  }

  /// The two ways of checking differ as the page says: `expression ⇒ result | ! E402`.
  @Test func waysOfCheckingDiffer() throws {
    let page = try #require(RepositoryFiles.read("docs/language.md"))
    let rows = try block("checking", of: page)
    #expect(rows.count >= 8)
    for row in rows {
      let arrow = try #require(row.firstRange(of: " ⇒ "))
      let bar = try #require(row.firstRange(of: " | ! "))
      let expression = String(row[..<arrow.lowerBound])
      let expected = String(row[arrow.upperBound..<bar.lowerBound])
      let gradual = NamedValues().evaluate(expression, .gradual)
      let result = NamedValues().evaluate(expected, .gradual)
      #expect(ValueShape.text(gradual.value) == ValueShape.text(result.value), "\(expression)")
      let strict = NamedValues().evaluate(expression, .strict)
      #expect(strict.diagnostics.first?.code.id == String(row[bar.upperBound...]), "\(expression)")
    }
  }

  private func block(_ mark: String, of page: String) throws -> [Substring] {
    let start = try #require(page.firstRange(of: "```\(mark)\n")?.upperBound)
    let end = try #require(page[start...].firstRange(of: "```")?.lowerBound)
    return page[start..<end].split(separator: "\n")
  }

  /// Every keyword and every sign of the language occurs in the grammar.
  @Test func grammarNamesEveryWord() throws {
    let page = try #require(RepositoryFiles.read("docs/language.md"))
    let grammar = try block("ebnf", of: page).joined(separator: "\n")
    for keyword in Keyword.allCases { #expect(grammar.contains("\"\(keyword.rawValue)\""), "\(keyword)") }
    for symbol in Symbol.allCases {
      #expect(grammar.contains("\"\(symbol.rawValue)\""), "\(symbol)")
    }
  }

  /// Advice in the quick guide is what the program says: `写错的 ⇢ 提示里的话`.
  @Test func mistakesAreToldAsTheGuideSays() throws {
    let page = try #require(RepositoryFiles.read("docs/语言速查.md"))
    let rows = try block("mistakes", of: page)
    #expect(rows.count >= 10)
    for row in rows {
      let arrow = try #require(row.firstRange(of: " ⇢ "))
      let expression = String(row[..<arrow.lowerBound])
      let found = Checker.check(
        SourceFragment(file: SourceFile(name: "式", text: expression)), in: DiagnosticTable.scope(.strict)
      ).diagnostics
      let said = found.map { $0.message.zh + " ▸ " + ($0.help?.zh ?? "") }
      #expect(said.contains { $0.contains(row[arrow.upperBound...]) }, "\(expression): \(said)")
    }
  }
}
