// The closed keys of a measure file, mapping by mapping, with an example for each.

internal import SourceText

extension MappingSchema {
  /// A measure file.
  static let measure = MappingSchema(
    subject: LocalizedText(zh: "办法", en: "measure"),
    keys: [
      .required("rulecheck", "1"), .required("measure", "maker-space"), .required("title", "众创空间备案推荐"),
      .required("kind", "recognition"), .optional("summary", "按暂行规定逐项核对备案条件。"),
      .optional("extends", "hunan/star-space"), .optional("libraries", "[national/research-integrity]"),
      .required("effective", "2018-01-01.."), .optional("sources", "{ 规定: 国科火字〔2017〕120号 }"),
      .required("inputs", "{ 场地面积: { type: number, unit: 平方米 } }"),
      .optional("parameters", "{ 最低面积: 500平方米 }"),
      .optional("define", "{ 公共占比: 公共面积 / 场地面积 }"),
      .optional("tables", "{ 面积得分: { inputs: [面积], outputs: [得分], rows: … } }"),
      .optional("scores", "[ { id: 总分, max: 100分, items: [ { id: 面积分, max: 100分, points: 面积得分 } ] } ]"),
      .required("criteria", "[ { id: 服务场地, require: 场地面积 >= 最低面积 } ]"),
      .optional("awards", "[ { id: 补助额, amount: 投入 * 10%, cap: 50万元 } ]"),
      .required("outcomes", "[ { id: recommend, title: 推荐, when: 全部符合 }, { id: decline, title: 不予推荐 } ]"),
      .optional("exemptions", "[ { traits: [locality], nodes: [注册地], reason: …, until: 2027-12-31 } ]"),
      .optional("selection", "{ title: 择优推荐, order: [ { by: 总分 } ], quota: 2个 }"),
      .optional("override", "{ criteria: [ { id: 服务场地, require: 场地面积 >= 300平方米, assumed: 本市放宽 } ] }"),
      .optional("remove", "[ { id: 创业导师, assumed: 本市不作要求 } ]"),
    ])

  /// The period of a measure.
  static let period = MappingSchema(
    subject: LocalizedText(zh: "施行期间", en: "period"),
    keys: [
      .optional("from", "2018-01-01"), .optional("to", "2020-12-31"),
      .optional("basis", "规定 第16条 “自发布之日起施行”"), .optional("assumed", "施行日期未证实"),
    ])

  /// An input or a field of a record.
  static let input = MappingSchema(
    subject: LocalizedText(zh: "输入", en: "input"),
    keys: [
      .required("type", "number"), .optional("unit", "平方米"), .optional("values", "[综合, 专业]"),
      .optional("min", "0"), .optional("max", "100"), .optional("nullable", "true"),
      .optional("default", "0"),
      .optional("title", "场地总面积"), .optional("material", "租赁合同"), .optional("note", "填报说明"),
      .optional("traits", "[locality]"), .optional("change", "fixed"),
      .optional("of", "{ 名称: text, 日期: date }"),
    ])

  /// The type of the items of a list.
  static let listElement = MappingSchema(
    subject: LocalizedText(zh: "列表内容的类型", en: "type of list items"),
    keys: [
      .required("type", "number"), .optional("unit", "元"), .optional("values", "[综合, 专业]"),
      .optional("of", "{ 名称: text, 日期: date }"),
    ])

  /// A parameter with a single version.
  static let parameter = MappingSchema(
    subject: LocalizedText(zh: "参数", en: "parameter"),
    keys: [.optional("title", "最低面积")] + parameterVersion.keys)

  /// One version of a parameter.
  static let parameterVersion = MappingSchema(
    subject: LocalizedText(zh: "参数的一段", en: "version of a parameter"),
    keys: [
      .optional("from", "2018-01-01"), .optional("to", "2020-12-31"), .required("value", "500平方米"),
      .optional("basis", "规定 第4项 “不低于500平方米的服务场地”"), .optional("assumed", "没有取得原文"),
    ])

  /// A definition with a title.
  static let definition = MappingSchema(
    subject: LocalizedText(zh: "定义", en: "definition"),
    keys: [.required("value", "公共面积 / 场地面积"), .optional("title", "公共面积占比")])

  /// A decision table.
  static let table = MappingSchema(
    subject: LocalizedText(zh: "表", en: "table"),
    keys: [
      .optional("title", "科技人员指标得分"), .optional("hitPolicy", "unique"), .optional("aggregation", "sum"),
      .required("inputs", "[ 科技人员占比 ]"), .required("outputs", "[ { name: 得分, unit: 分 } ]"),
      .required("rows", "|\n  | 科技人员占比 | 得分 |\n  | >= 30% | 20分 |"),
      .optional("basis", "办法 第12条 “不低于30%的，得20分”"), .optional("assumed", "没有取得原文"),
    ])

  /// A column of a table with tests.
  static let tableInput = MappingSchema(
    subject: LocalizedText(zh: "表的条件栏", en: "input of a table"),
    keys: [
      .required("value", "科技人员数 / 职工总数"), .optional("title", "科技人员占比"), .optional("values", "[综合, 专业]"),
      .optional("min", "0%"), .optional("max", "100%"),
    ])

  /// A column of a table with results.
  static let tableOutput = MappingSchema(
    subject: LocalizedText(zh: "表的结果栏", en: "output of a table"),
    keys: [
      .required("name", "得分"), .optional("unit", "分"), .optional("values", "[一等, 二等, 三等]"),
      .optional("default", "0分"),
    ])

  /// A criterion.
  static let criterion = MappingSchema(
    subject: LocalizedText(zh: "条件", en: "criterion"),
    keys: [
      .required("id", "服务场地"), .optional("title", "服务场地面积"), .optional("when", "类别 = \"专业\""),
      .optional("require", "场地面积 >= 500平方米"), .optional("judge", "模式是否清晰"),
      .optional("any", "[ { id: 甲项, require: … }, { id: 乙项, require: … } ]"),
      .optional("all", "[ { id: 甲项, require: … }, { id: 乙项, require: … } ]"), .optional("atLeast", "2"),
      .optional("of", "[ { id: 甲项, require: … }, { id: 乙项, require: … } ]"),
      .optional("except", "[ { id: 边远地区放宽, when: 位于边远地区, require: 场地面积 >= 300平方米 } ]"),
      .optional("basis", "规定 第4项 “不低于500平方米的服务场地”"), .optional("assumed", "没有取得原文"),
      .optional("note", "说明"), .optional("remedy", "扩充场地"),
    ])

  /// An exception to a criterion.
  static let exception = MappingSchema(
    subject: LocalizedText(zh: "但书", en: "exception"),
    keys: [
      .required("id", "边远地区放宽"), .optional("title", "边远地区放宽"), .required("when", "位于边远地区"),
      .optional("require", "场地面积 >= 300平方米"), .optional("basis", "规定 第5项 “边远地区可适当放宽”"),
      .optional("assumed", "没有取得原文"),
    ])

  /// An outcome.
  static let outcome = MappingSchema(
    subject: LocalizedText(zh: "结论", en: "outcome"),
    keys: [
      .required("id", "recommend"), .required("title", "推荐备案"), .optional("favourable", "true"),
      .optional("when", "全部符合"),
    ])
}
