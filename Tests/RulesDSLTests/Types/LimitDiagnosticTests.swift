// Sources that a table cannot hold, empty or too large, enter; one finding each leaves.

import RulesDSL
import SourceText
import Testing

@Suite struct LimitDiagnosticTests {
  private func findings(_ source: String, _ limits: SyntaxLimits = .standard) -> [Diagnostic] {
    Checker.check(
      SourceFragment(file: SourceFile(name: "式", text: source)), in: DiagnosticTable.scope(.strict),
      limits: limits
    ).diagnostics
  }

  @Test(arguments: ["", " ", "\n\t　", "// 只有注释", "/* 注 */"])
  func emptySourcesAreRefused(source: String) {
    let found = findings(source)
    #expect(found.map(\.code.id) == ["E308"])
    #expect(found.map(\.message.zh) == ["这里应当有一个表达式"])
    #expect(found.first?.place?.span == Span(0, source.utf8.count))
  }

  @Test func longSourcesAreRefused() {
    let found = findings(String(repeating: " ", count: 65_536) + "1")
    #expect(found.map(\.code.id) == ["E309"])
    #expect(found.map(\.message.zh) == ["表达式有 65537 字节，超过上限 65536 字节"])
    #expect(found.map(\.help?.zh) == ["在 define 中把它拆成几个有名称的部分"])
    #expect(findings(String(repeating: " ", count: 65_535) + "1").isEmpty)
  }

  @Test(arguments: ["(", "[", "-", "not(", "{a: ", "if true then ", "1 + (", "list["])
  func deepSourcesAreRefused(opening: String) {
    let found = findings(String(repeating: opening, count: 500))
    #expect(found.map(\.code.id) == ["E309"])
    #expect(found.map(\.message.zh) == ["表达式嵌套超过 64 层"])
  }

  @Test func deepTypesAreRefused() {
    let found = findings("x instance of " + String(repeating: "list<", count: 500))
    #expect(found.map(\.code.id) == ["E309"])
  }

  @Test(arguments: ["1 + ", "1 * ", "1 < 2 and (1 = 1) or "])
  func longChainsAreRefusedOnce(link: String) {
    let found = findings(String(repeating: link, count: 500) + "1 = 1")
    #expect(found.filter { $0.code.id == "E309" }.count <= 1)
    #expect(found.count <= 2)
  }

  /// `and` and `or` hold as many operands as anybody writes.
  @Test func manyOperandsOfAndAreOneLevel() {
    #expect(findings(Array(repeating: "场地.自有", count: 2_000).joined(separator: " and ")).isEmpty)
    #expect(findings(Array(repeating: "场地.自有", count: 2_000).joined(separator: " 或 ")).isEmpty)
  }

  @Test func findingsEnd() {
    #expect(findings(String(repeating: "^", count: 5_000)).count == 50)
    #expect(findings(Array(repeating: "没有", count: 500).joined(separator: " and ")).count == 50)
  }
}
