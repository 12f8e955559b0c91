// Calls of builtins in a measure enter; the types of their results leave, as precise as the arguments allow.

import RulesDSL
import SourceText
import Testing

@Suite struct BuiltinTypeTests {
  /// The type of a well-typed expression over the inputs of the diagnostics tables.
  private func type(_ text: String) throws -> ValueType {
    let result = Checker.check(
      SourceFragment(file: SourceFile(name: "式", text: text)), in: DiagnosticTable.scope(.strict))
    return try #require(result.expression, "\(text): \(result.diagnostics.map(\.message.zh))").type
  }

  /// A call has the type of a simpler expression, its unit and the unit of counting included.
  @Test(arguments: [
    ("平方根(场地.面积 * 场地.面积)", "1`平方米`"), ("平方根(占比)", "1"), ("标准差(企业.人数)", "职工"), ("中位数(企业.人数)", "职工"),
    ("众数(企业.人数)[1]", "职工"), ("合计([运营时长, 1年])", "运营时长"), ("平均(历时, 1天)", "历时"), ("乘积([占比, 2])", "1"),
    ("排序(企业, function(a, b) a.人数 > b.人数)", "企业"), ("倒序(企业)", "企业"), ("移除(企业, 1)", "企业"),
    ("子列表(企业, 1, 1)", "企业"),
    ("拼接(企业, 企业[人数 > 3人])", "企业"), ("并集(企业, 企业)", "企业"), ("追加(企业, 企业[1])", "企业"), ("插入(企业, 1, 企业[1])", "企业"),
    ("替换项(企业, 1, 企业[1])", "企业"), ("替换项(企业, function(x, 新) x.人数 < 新.人数, 企业[1])", "企业"),
    ("计数(追加(企业, 企业[1]))", "3家"), ("展平([企业.人数, [职工]])", "[职工]"), ("位置(企业.名称, \"甲\")", "[1]"),
    ("取值(企业[1], \"人数\")", "职工"), ("取值({甲: 10万元, 乙: 20万元}, 名称)", "10万元"),
    ("取全部项({甲: 10万元})[1].value", "10万元"), ("记录赋值(企业[1], \"人数\", 融资).人数", "融资"),
    ("记录赋值(企业[1], \"融资\", 融资).融资", "融资"), ("记录赋值({甲: {乙: 1}}, [\"甲\", \"乙\"], 职工).甲.乙", "职工"),
    ("合并记录([企业[1], {融资: 融资}]).融资", "融资"), ("合并记录([企业[1], {人数: 融资}]).人数", "融资"),
    ("合并记录(企业).人数", "职工"), ("时长(\"P1Y\")", "运营时长"), ("时长(\"PT1H\")", "历时"), ("是奇数(职工)", "true"),
    ("四舍五入(融资, 2)", "融资"), ("相同(职工, 3人)", "true"),
  ])
  func callHasTheTypeOf(call: String, other: String) throws {
    #expect(try type(call) == type(other), "\(call)")
  }
}
