// The table of expressions that are timed, and the names they use. Adding one is adding a line.

/// One expression, what it must give, and how it is sampled.
struct ExpressionRow {
  let name: String
  let expression: String
  /// An expression for the result.
  let result: String
  let pace: Pace

  /// A row of the table.
  init(_ name: String, _ expression: String, _ result: String, _ pace: Pace = .thousandTimes) {
    self.name = name
    self.expression = expression
    self.result = result
    self.pace = pace
  }

  /// Names with the expressions of their values; later ones may use earlier ones.
  static let inputs: [(name: String, expression: String)] = [
    ("面积", "520平方米"),
    ("最低面积", "500平方米"),
    ("收入", "12345.67"),
    ("支出", "9876.54"),
    ("长数", "1234567890123456789012345678901234"),
    ("长小数", "0.9876543210987654321098765432109876"),
    ("是项", "true"),
    ("否项", "false"),
    ("名称", "\"张家界天门智造众创空间\""),
    ("类别", "\"众创空间\""),
    ("起始日", "@\"2018-08-31\""),
    ("截止日", "@\"2020-06-04\""),
    ("场地", "{总面积: 520平方米, 工位数: 36个, 公共占比: 80%}"),
    ("十家", "for 序号 in 1..10 return {编号: 序号, 融资额: 序号 * 1.5}"),
    ("千家", "for 序号 in 1..1000 return {编号: 序号, 融资额: 序号 * 1.5}"),
    ("百数", "for 序号 in 1..100 return 序号 * 1.25"),
    ("类别表", "[\"众创空间\", \"孵化器\", \"大学科技园\"]"),
    ("折算", "function(数: number) 数 * 0.8"),
  ]

  /// Every row, in groups.
  static let all: [ExpressionRow] = [
    // Values.
    ExpressionRow("值 · 常量", "500", "500"),
    ExpressionRow("值 · 名称", "收入", "12345.67"),
    ExpressionRow("值 · 记录的成员", "场地.工位数", "36个"),
    ExpressionRow("值 · 列表字面量（5 项）", "[1, 2, 3, 4, 5]", "[1, 2, 3, 4, 5]"),
    // Arithmetic.
    ExpressionRow("算术 · 加", "收入 + 支出", "22222.21"),
    ExpressionRow("算术 · 减", "收入 - 支出", "2469.13"),
    ExpressionRow("算术 · 乘", "收入 * 支出", "121932503.5818"),
    ExpressionRow("算术 · 除（整除）", "收入 / 5", "2469.134"),
    ExpressionRow("算术 · 除（除不尽）", "收入 / 支出", "1.249999493749835468696527326371381"),
    ExpressionRow("算术 · 加（34 位）", "长数 + 长小数", "1234567890123456789012345678901235"),
    ExpressionRow("算术 · 乘（34 位）", "长数 * 长小数", "1219326311370217952261850327338667"),
    ExpressionRow("算术 · 除（34 位）", "长数 / 长小数", "1249999988609375000142382812498220"),
    ExpressionRow("算术 · 四项混合", "(收入 - 支出) * 0.25 + 100", "717.2825"),
    // Comparisons and logic.
    ExpressionRow("比较 · 数", "面积 >= 最低面积", "true"),
    ExpressionRow("比较 · 相等的文本", "类别 = \"众创空间\"", "true"),
    ExpressionRow("比较 · 文本先后", "名称 < 类别", "false"),
    ExpressionRow("比较 · 区间 in [..]", "面积 in [300平方米..800平方米]", "true"),
    ExpressionRow("比较 · 介于", "面积 between 300平方米 and 800平方米", "true"),
    ExpressionRow("比较 · 枚举 in (…)", "类别 in (\"孵化器\", \"大学科技园\", \"众创空间\")", "true"),
    ExpressionRow("逻辑 · and 10 项", chain("是项", "and"), "true"),
    ExpressionRow("逻辑 · or 10 项", chain("否项", "or"), "false"),
    ExpressionRow("逻辑 · 如果", "if 面积 >= 最低面积 then 收入 else 支出", "12345.67"),
    ExpressionRow(
      "逻辑 · 一项条件", "场地.总面积 >= 最低面积 or 场地.工位数 >= 30个", "true"),
    // Lists.
    ExpressionRow("列表 · 筛选 10 项", "count(十家[融资额 > 7.5])", "5"),
    ExpressionRow("列表 · 筛选 1000 项", "count(千家[融资额 > 750])", "500", .once),
    ExpressionRow("列表 · for 100 项", "count(for 数 in 百数 return 数 + 1)", "100", .once),
    ExpressionRow("列表 · some 100 项", "some 数 in 百数 satisfies 数 > 124", "true", .once),
    ExpressionRow("列表 · every 100 项", "every 数 in 百数 satisfies 数 > 0", "true", .once),
    ExpressionRow("列表 · sum 100 项", "sum(百数)", "6312.5"),
    ExpressionRow("列表 · count 100 项", "count(百数)", "100"),
    ExpressionRow("列表 · sort 100 项", "count(sort(百数, function(前, 后) 前 > 后))", "100", .once),
    // Dates, texts, functions.
    ExpressionRow("日期 · 加月", "起始日 + 18个月", "@\"2020-02-29\""),
    ExpressionRow("日期 · 满月时长", "completed months(起始日, 截止日)", "21个月"),
    ExpressionRow("日期 · 先后", "起始日 <= 截止日", "true"),
    ExpressionRow("日期 · 工作日数", "working days between(起始日, 截止日)", "459个工作日"),
    ExpressionRow("文本 · 包含", "contains(名称, \"众创空间\")", "true"),
    ExpressionRow("文本 · matches", "matches(名称, \"众创空间$\")", "true"),
    ExpressionRow("文本 · string join 3 项", "string join(类别表, \"、\")", "\"众创空间、孵化器、大学科技园\""),
    ExpressionRow("文本 · 拼接", "名称 + 类别", "\"张家界天门智造众创空间众创空间\""),
    ExpressionRow("函数 · 内置 max", "max(收入, 支出)", "12345.67"),
    ExpressionRow("函数 · 自定义", "折算(收入)", "9876.536"),
  ]

  private static func chain(_ operand: String, _ op: String) -> String {
    [String](repeating: operand, count: 10).joined(separator: " \(op) ")
  }
}
