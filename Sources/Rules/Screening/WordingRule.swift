// Wordings that often hide a restriction of competition: one table with examples that tests run.

package import SourceText

/// A typical wording, what it may amount to, and what only looks like it.
package struct WordingRule: Sendable {
  /// A pattern of the language's own engine.
  package let pattern: String
  package let trait: InputTrait
  /// Why the wording deserves a look.
  package let why: LocalizedText
  /// Patterns of harmless wordings; a hit that overlaps one of them does not count.
  package let exceptions: [String]
  /// Texts with the wording, and how it is found in them: between `⟦` and `⟧`.
  package let positive: [String]
  /// Texts in which nothing is to be found.
  package let negative: [String]
}

extension WordingRule {
  private static let place = "(本|我|当)(省|市|县|州|地)"
  private static let names = "(湖南省?|张家界市?)"

  /// The table, in the order in which wordings are looked for.
  package static let all: [WordingRule] = [
    WordingRule(
      pattern: "\(place)(内|境内|区域内)?(注册|登记|设立)?的?(企业|公司|法人|机构|单位|供应商|经营者)", trait: .locality,
      why: LocalizedText(
        zh: "只给本地经营者的条件，可能是歧视性的准入条件", en: "a condition only local operators meet may discriminate"),
      exceptions: ["(不限|不限于|不区分|不得|无论)[^。；]{0,12}(企业|公司|法人|机构|单位|供应商|经营者)"],
      positive: ["支持⟦本地企业⟧申报", "与⟦本市单位⟧联合申报", "⟦本市注册的企业⟧优先推荐"], negative: ["不限本地企业", "本单位的企业文化"]),
    WordingRule(
      pattern: "在?(\(place)|\(names))(内|境内|区域内|行政区域内)?(依法)?(注册|登记|设立)", trait: .locality,
      why: LocalizedText(zh: "以注册地为条件，可能是歧视性的准入条件", en: "the place of registration may discriminate"),
      exceptions: ["(不限|不要求|不得|无须|不必)[^。；]{0,12}(注册|登记|设立)"],
      positive: ["⟦在本市注册⟧满一年", "⟦湖南省境内注册⟧"], negative: ["在市场监管部门登记", "不要求在本市注册"]),
    WordingRule(
      pattern: "在?(\(place)|\(names))[^。，；、]{0,6}(纳税|缴税)", trait: .taxLocality,
      why: LocalizedText(
        zh: "以在本地纳税为条件，可能是违法的奖补条件", en: "paying tax in the place may be an unlawful condition"),
      exceptions: ["(不限|不要求|不得|无须|不必)[^。；]{0,12}(纳税|缴税)"],
      positive: ["⟦在本地纳税⟧"], negative: ["依法纳税", "不得要求在本地纳税"]),
    WordingRule(
      pattern: "纳入(\(place)|\(names))[^。，；]{0,4}统计", trait: .taxLocality,
      why: LocalizedText(
        zh: "以纳入本地统计为条件，可能是违法的奖补条件", en: "being counted in local statistics may be an unlawful condition"),
      exceptions: ["(不限|不要求|不得|无须|不必)[^。；]{0,12}统计"],
      positive: ["产值⟦纳入本地统计⟧"], negative: ["纳入统计范围"]),
    WordingRule(
      pattern: "迁入|迁移至|迁至|落户", trait: .relocation,
      why: LocalizedText(
        zh: "以迁入本地为条件，可能是强制在本地投资", en: "relocation as a condition may force investment in the place"),
      exceptions: ["户籍[^。，；]{0,4}迁入", "(不得|不)[^。，；]{0,8}(迁入|迁移至|迁至|落户)"],
      positive: ["总部⟦迁入⟧本市的", "注册地⟦迁移至⟧本地"], negative: ["户籍迁入证明", "不得要求企业迁入"]),
    WordingRule(
      pattern: "在?(\(place)|\(names))[^。，；、]{0,6}(投资|建厂|设厂|分支机构|子公司|分公司)", trait: .localInvestment,
      why: LocalizedText(
        zh: "以在本地投资、设立分支机构为条件，可能是强制在本地投资", en: "investment or a branch in the place may be forced"),
      exceptions: ["(不限|不要求|不得|无须|不必)[^。；]{0,24}(投资|建厂|设厂|分支机构|子公司|分公司)"],
      positive: ["须⟦在本地设立分支机构⟧"], negative: ["在境外设立分支机构", "不得强制在本地投资", "不得排斥、限制或者强制外地经营者在本地投资"]),
    WordingRule(
      pattern: "(限|只|须为|必须是|应为|优先)[^。，；不]{0,4}(国有|民营|私营|集体|外资|内资|国资)[^。，；]{0,2}(企业|单位|控股|资本)",
      trait: .ownership,
      why: LocalizedText(
        zh: "按所有制区别对待，可能是歧视性的准入条件", en: "treating forms of ownership differently may discriminate"),
      exceptions: ["(不限|不得|不区分|无论)[^。；]{0,12}(企业|单位|控股|资本)"],
      positive: ["仅⟦限国有企业⟧申报"], negative: ["国有资产评估报告", "不限国有企业"]),
    WordingRule(
      pattern: "(国有|民营|私营|集体|外资|内资|国资)(企业|单位|资本|控股企业)?(优先|除外|加分|不得申报|不得参加)", trait: .ownership,
      why: LocalizedText(
        zh: "按所有制区别对待，可能是歧视性的准入条件", en: "treating forms of ownership differently may discriminate"),
      exceptions: [], positive: ["⟦国有企业优先⟧", "⟦民营企业不得申报⟧"], negative: ["国有企业名册"]),
    WordingRule(
      pattern: "(限|须为|必须是|应为)[^。，；不]{0,4}(有限责任公司|股份有限公司|合伙企业|个体工商户)", trait: .organisation,
      why: LocalizedText(
        zh: "按组织形式区别对待，可能是歧视性的准入条件", en: "treating forms of organisation differently may discriminate"),
      exceptions: ["(不限|不得)[^。；]{0,12}(公司|企业|工商户)"],
      positive: ["申请人⟦须为有限责任公司⟧"], negative: ["有限责任公司章程"]),
    WordingRule(
      pattern: "(\(place)|本区域)[^。，；、]{0,4}(社保|社会保险|业绩|办公场所|办公面积|服务网点)", trait: .localRecord,
      why: LocalizedText(
        zh: "以本地业绩、社保、办公场所为条件，可能变相排斥外地经营者", en: "a local record may keep out operators from elsewhere"),
      exceptions: ["(不限|不要求|不得|无须|不必)[^。；]{0,12}(社保|社会保险|业绩|办公场所|办公面积|服务网点)"],
      positive: ["提供⟦本地社保⟧缴纳证明", "有⟦本市同类业绩⟧的加分"], negative: ["提供社保缴纳证明", "不要求本地业绩"]),
    WordingRule(
      pattern: "指定的?(供应商|品牌|产品|型号|厂家|服务商|中介机构|检测机构|服务机构)", trait: .designatedSupplier,
      why: LocalizedText(
        zh: "限定购买、使用特定经营者的商品或服务", en: "goods or services of certain operators are prescribed"),
      exceptions: ["(不得|不|禁止|严禁)[^。；]{0,8}指定的?[^。，；]{0,6}"],
      positive: ["采购⟦指定品牌⟧的设备", "由⟦指定的检测机构⟧出具报告"], negative: ["不得指定供应商"]),
    WordingRule(
      pattern: "项目库|名录库|备选库|资格库|供应商库", trait: .listing,
      why: LocalizedText(zh: "设置各种库，可能限定交易；须有依据且开放、合理", en: "lists of admitted operators may restrict trade"),
      exceptions: ["(不得|不|禁止|取消|清理)[^。；]{0,12}(项目库|名录库|备选库|资格库|供应商库)"],
      positive: ["从⟦备选库⟧中选取", "列入⟦名录库⟧的服务机构"], negative: ["不得设置名录库", "专家库"]),
    WordingRule(
      pattern: "(纳税|税收|地方财力|财政)贡献", trait: .taxContribution,
      why: LocalizedText(zh: "财政支出与缴纳的税收挂钩", en: "public money is tied to the tax that is paid"),
      exceptions: ["(不得|不)[^。；]{0,12}贡献"],
      positive: ["按⟦税收贡献⟧给予奖励"], negative: ["没有税收违法记录", "不得与税收贡献挂钩", "科技贡献奖"]),
    WordingRule(
      pattern: "(税收|纳税额|税款|非税收入)[^。，；]{0,6}(挂钩|返还|先征后返|比例奖励|给予奖励)", trait: .taxContribution,
      why: LocalizedText(zh: "财政支出与缴纳的税收挂钩", en: "public money is tied to the tax that is paid"),
      exceptions: ["(不得|不)[^。；]{0,16}(挂钩|返还|奖励)"],
      positive: ["与缴纳的⟦税收挂钩⟧", "⟦税款先征后返⟧"], negative: ["不得与税收挂钩", "税收优惠由税务部门办理"]),
    WordingRule(
      pattern: "保证金", trait: .deposit,
      why: LocalizedText(zh: "要求提供保证金须有法律、行政法规依据", en: "a deposit needs a law that allows it"),
      exceptions: ["(不得|不|免|免除|取消|退还|返还)[^。，；]{0,8}保证金"],
      positive: ["缴纳履约⟦保证金⟧"], negative: ["不收取保证金", "质量保证书"]),
    WordingRule(
      pattern: "(披露|公开|报送|提供|提交)[^。，；不]{0,8}(商业秘密|定价策略|成本构成|客户名单|生产经营敏感信息)",
      trait: .sensitiveInformation,
      why: LocalizedText(
        zh: "要求披露生产经营敏感信息，可能为垄断提供便利", en: "disclosing sensitive information may help cartels"),
      exceptions: ["(不得|不|禁止|严禁|无须)[^。；]{0,12}(商业秘密|定价策略|成本构成|客户名单|生产经营敏感信息)"],
      positive: ["⟦报送客户名单⟧"], negative: ["不得披露商业秘密", "保护商业秘密"]),
  ]
}
