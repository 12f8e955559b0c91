// Expressions enter with the type that their place asks for; what does not fit is reported.

import RulesDSL
import SourceText
import Testing

@Suite struct ExpectedTypeTests {
  private func check(_ source: String, _ expected: ValueType) -> [Diagnostic] {
    Checker.check(
      SourceFragment(file: SourceFile(name: "式", text: source)), in: DiagnosticTable.scope(.strict),
      expecting: expected
    ).diagnostics
  }

  private static func number(_ unit: String) -> ValueType { .number(UnitTable.standard.unit(unit)) }

  @Test(arguments: [
    ("场地.面积 >= 500平方米", ValueType.boolean), ("场地.面积", number("平方米")), ("1公顷", number("平方米")),
    ("null = 名称", .boolean), ("类别", .text), ("if 是否备案 then 1 else null", number("%")), ("18个月", .yearsMonths),
    ("企业.人数", .list(number("人"))), ("企业", .any), ("名称", .enumeration(["甲"])),
  ])
  func fittingTypesAreAccepted(source: String, expected: ValueType) {
    #expect(check(source, expected).isEmpty)
  }

  @Test(arguments: [
    (
      "场地.面积", ValueType.boolean, "这里要是/否，写的是以平方米计的数",
      "条件要能答“是”或“否”，例如 场地.面积 >= 500平方米"
    ),
    ("500", number("平方米"), "这里要以平方米计的数，写的是不带单位的数字", "写上单位平方米"),
    ("职工", number("平方米"), "这里要以平方米计的数，写的是以人计的数", "平方米与人量的不是同一种东西；检查单位，或是否漏了除法"),
    ("名称", .date, "这里要日期，写的是文本", ""),
    ("null", .boolean, "这里要是/否，写的是无", "条件要能答“是”或“否”，例如 场地.面积 >= 500平方米"),
    ("企业.人数", .list(.text), "这里要每项是文本的列表，写的是每项是以人计的数的列表", ""),
  ])
  func otherTypesAreReported(source: String, expected: ValueType, message: String, help: String) {
    let found = check(source, expected)
    #expect(found.map(\.code.id) == ["E402"])
    #expect(found.map(\.message.zh) == [message])
    #expect(found.map { $0.help?.zh ?? "" } == [help])
    #expect(found.first?.place?.text == source)
  }

  /// What is ill-typed already is not reported a second time.
  @Test func oneMistakeIsReportedOnce() {
    #expect(check("没有", .boolean).map(\.code.id) == ["E401"])
    #expect(check("职工 + 名称", .boolean).map(\.code.id) == ["E411"])
    #expect(check("没有 + 没有.有 * 3 > 没有[1]", .boolean).map(\.code.id) == ["E401", "E401", "E401"])
  }
}
