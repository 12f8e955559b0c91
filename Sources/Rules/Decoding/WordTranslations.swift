// The words of the format as someone who thinks in Chinese may have typed them.

/// Chinese and other common spellings of keys and of words used as values.
enum WordTranslations {
  /// The words of `candidates` that were probably meant.
  static func meanings(of word: String, in candidates: [String]) -> [String] {
    (words[word.lowercased()] ?? []).filter(candidates.contains)
  }

  private static let words: [String: [String]] = keys.merging(values) { $0 + $1 }

  private static let keys: [String: [String]] = [
    "标题": ["title"], "名称": ["title", "name"], "名字": ["name", "id", "title"], "办法": ["measure"],
    "规则包": ["pack"], "包": ["pack"], "版本": ["version", "rulecheck"], "依赖": ["uses"],
    "种类": ["kind"], "类别": ["kind"], "摘要": ["summary"], "说明": ["note", "summary"], "备注": ["note"],
    "施行期间": ["effective"], "有效期": ["effective", "inForce"], "施行": ["effective", "inForce"],
    "来源": ["sources"], "输入": ["inputs"], "填报": ["inputs"], "input": ["inputs"], "参数": ["parameters"],
    "params": ["parameters"], "定义": ["define"], "definitions": ["define"], "条件": ["criteria", "when"],
    "结论": ["outcomes", "outcome", "verdict"], "标识": ["id", "measure", "document"],
    "编号": ["id"], "要求": ["require"], "requires": ["require"], "评判": ["judge"], "认定": ["judge"],
    "任一": ["any"], "任意": ["any"], "全部": ["all"], "至少": ["atLeast", "min"], "at_least": ["atLeast"],
    "其中": ["of"], "内容": ["of", "text"], "前提": ["when"], "适用": ["when"], "但书": ["except"],
    "例外": ["except", "exemptions"], "节点": ["nodes"], "截止": ["until"], "exceptions": ["except"],
    "依据": ["basis"], "出处": ["basis"], "假定": ["assumed"],
    "假设": ["assumed"], "整改": ["remedy"], "补救": ["remedy"], "措施": ["remedy"], "有利": ["favourable"],
    "favorable": ["favourable"], "类型": ["type"], "单位": ["unit", "units"], "取值": ["values"], "选项": ["values"],
    "最小": ["min"], "最小值": ["min"], "最大": ["max"], "最大值": ["max"], "材料": ["material"],
    "证明材料": ["material"], "标签": ["traits"], "默认": ["default"], "默认值": ["default"], "缺省": ["default"],
    "可空": ["nullable"], "可为空": ["nullable"], "变化": ["change"], "起": ["from"], "自": ["from"],
    "开始": ["from"], "止": ["to"], "至": ["to"], "结束": ["to"], "值": ["value", "values"],
    "申请人": ["applicant"], "申请单位": ["applicant"], "评审日": ["asOf"], "日期": ["asOf", "on", "issued"],
    "date": ["asOf", "on", "issued"], "as-of": ["asOf"], "as_of": ["asOf"], "意见": ["findings", "reason"],
    "评审意见": ["findings"], "理由": ["reason", "assumed"], "评审人": ["by"], "作出人": ["by"], "测试": ["test"],
    "基础": ["base"], "用例": ["cases"], "案例": ["cases"], "期望": ["expect"], "预期": ["expect"],
    "设置": ["set"], "修改": ["set"], "去掉": ["unset"], "删除": ["unset"], "缺少": ["missing"],
    "缺项": ["missing"], "申请": ["application"], "文件": ["document", "text"], "发文机关": ["issuer"],
    "发文日期": ["issued"], "证实": ["confirmed"], "全文": ["text"], "原文": ["text"], "条款": ["clauses", "clause"],
    "日历": ["calendar"], "工作日历": ["calendar"], "符号": ["symbol"], "系数": ["factor"], "倍数": ["factor"],
    "别名": ["aliases"], "年份": ["years"], "节假日": ["holidays"], "放假": ["holidays"], "调休": ["workdays"],
    "上班": ["workdays"],
    "表": ["tables"], "表格": ["tables", "rows"], "决策表": ["tables"], "评分表": ["tables"], "行": ["rows"],
    "取法": ["hitPolicy"], "命中策略": ["hitPolicy"], "hit policy": ["hitPolicy"], "hit_policy": ["hitPolicy"],
    "汇总": ["aggregation"], "aggregate": ["aggregation"], "输出": ["outputs"], "结果": ["outputs", "outcomes"],
    "output": ["outputs"], "文号": ["document"], "格式": ["rulecheck"], "格式版本": ["rulecheck"],
  ]

  private static let values: [String: [String]] = [
    "所在地": ["locality"], "注册地": ["locality"], "地域": ["locality"], "location": ["locality"],
    "纳税地": ["tax-locality"], "统计地": ["tax-locality"], "迁入": ["relocation"], "本地投资": ["local-investment"],
    "分支机构": ["local-investment"], "所有制": ["ownership"], "组织形式": ["organisation"],
    "organization": ["organisation"], "本地业绩": ["local-record"], "本地社保": ["local-record"],
    "指定产品": ["designated-supplier"], "指定供应商": ["designated-supplier"], "名录库": ["listing"],
    "资格库": ["listing"], "备选库": ["listing"], "税收贡献": ["tax-contribution"], "纳税额": ["tax-contribution"],
    "保证金": ["deposit"], "敏感信息": ["sensitive-information"],
    "是否": ["boolean"], "布尔": ["boolean"], "bool": ["boolean"], "数": ["number"], "数字": ["number"],
    "数值": ["number"], "小数": ["number"], "float": ["number"], "double": ["number"], "decimal": ["number"],
    "整数": ["integer"], "int": ["integer"], "文本": ["text"], "文字": ["text"], "字符串": ["text"],
    "string": ["text"], "枚举": ["enumeration"], "选项": ["enumeration"], "enum": ["enumeration"],
    "日期": ["date"], "时刻": ["time"], "时间": ["time", "date and time"], "日期时间": ["date and time"],
    "datetime": ["date and time"], "年月时长": ["years and months duration"],
    "时长": ["years and months duration", "days and time duration"],
    "duration": ["years and months duration", "days and time duration"],
    "日时时长": ["days and time duration"], "列表": ["list"], "array": ["list"], "备案": ["recognition"],
    "认定": ["recognition"], "资助": ["funding"], "奖补": ["funding"], "评审": ["review"], "评价": ["evaluation"],
    "考核": ["evaluation"], "评估": ["evaluation"], "监督": ["supervision"], "目标": ["target"],
    "唯一": ["unique"], "一致": ["any"], "首个": ["first"], "第一": ["first"], "优先": ["priority"],
    "规则顺序": ["rule order"], "ruleorder": ["rule order"], "rule_order": ["rule order"],
    "输出顺序": ["output order"], "outputorder": ["output order"], "output_order": ["output order"],
    "汇集": ["collect"], "收集": ["collect"], "合计": ["sum"], "求和": ["sum"], "计数": ["count"],
    "可改变": ["free"], "自由": ["free"], "时间变化": ["time"], "固定": ["fixed"], "不变": ["fixed"],
    "法律": ["law"], "两处": ["two-sources"], "两处来源": ["two-sources"], "一处": ["single-source"],
    "单一来源": ["single-source"], "未证实": ["unconfirmed"], "未印证": ["unconfirmed"],
    "通过": ["met", "符合"], "通过了": ["met", "符合"], "合格": ["met", "符合"], "满足": ["met", "符合"],
    "pass": ["met"], "passed": ["met"], "yes": ["met", "true"], "不通过": ["unmet", "不符合"],
    "未通过": ["unmet", "不符合"], "不合格": ["unmet", "不符合"], "不满足": ["unmet", "不符合"],
    "fail": ["unmet"], "failed": ["unmet"], "no": ["unmet", "false"], "n/a": ["not-applicable"],
    "不涉及": ["not-applicable", "不适用"], "真": ["true"], "是": ["true"], "有": ["true"], "对": ["true"],
    "假": ["false"], "否": ["false"], "没有": ["false"], "错": ["false"],
  ]
}
