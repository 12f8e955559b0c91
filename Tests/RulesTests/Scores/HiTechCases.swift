// A row of hi-tech.csv enters; the case for national/hi-tech leaves.

extension GeneratedRow {
  private static let conditions = [
    "注册满一年", "核心知识产权", "技术领域", "科技人员", "研究开发费用", "高新技术收入", "创新能力", "无重大事件",
  ]
  private static let bands = [
    "先进程度合档", "核心支持合档", "数量合档", "获得方式合档", "标准加分合档", "成果转化合档", "净资产增长合档", "销售增长合档",
  ]
  private static let judged = [
    "先进程度分", "核心支持分", "数量分", "获得方式分", "标准加分", "成果转化分", "研发制度分", "研发机构分", "激励平台分", "人才绩效分",
    "净资产增长分", "销售增长分",
  ]

  /// The columns are described in `generate_hi_tech.py`.
  func hiTechCase() -> GeneratedCase {
    var result = GeneratedCase(asOf: "2020-06-04")
    result.inputs = [
      ("企业.注册日期", self["registered"]), ("认定.申请日期", self["applied"]),
      ("企业.职工总数", self["staff"] + "人"), ("企业.科技人员数", self["tech"] + "人"),
      ("第三年.总收入", self["income"] + "元"), ("第三年.高新技术产品收入", self["hiIncome"] + "元"),
      ("知识产权", acquiredRights()), ("科技成果转化", conversions()),
      ("参与编制标准", GeneratedCase.truth(holds("standard"))),
      ("重大事件", GeneratedCase.events(parts("events"))),
    ]
    result.inputs += years() + experts()
    result.addCleanRecord()
    result.findings = [("技术领域", holds("field") ? "met" : "unmet")]
    result.outcome = self["outcome"]
    let verdicts = characters("conditions") + characters("inBand")
    result.verdicts = zip(Self.conditions + Self.bands, verdicts).map { ($0, GeneratedCase.verdict($1)) }
    result.scores = [
      ("创新能力得分", self["total"] + "分"), ("知识产权得分", self["ipPoints"] + "分"),
      ("成果转化得分", self["conversionPoints"] + "分"), ("组织管理得分", self["organisationPoints"] + "分"),
      ("成长性得分", self["growthPoints"] + "分"),
    ]
    return result
  }

  /// Years in which the enterprise did not exist are not filled in.
  private func years() -> [(path: String, value: String)] {
    [("first", "第一年"), ("second", "第二年"), ("third", "第三年")].flatMap { column, year in
      let amounts = self[column].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard amounts.count == 5 else { return [(path: String, value: String)]() }
      let domestic = amounts[2].isEmpty ? amounts[1] : amounts[2]
      let named = zip(
        ["销售收入", "研发费用", "境内研发费用", "资产总额", "负债总额"],
        [amounts[0], amounts[1], domestic, amounts[3], amounts[4]])
      return named.map { (path: year + "." + $0, value: $1 + "元") }
    }
  }

  private func experts() -> [(path: String, value: String)] {
    let grades = characters("grades").map { $0.wholeNumberValue ?? 0 }
    let points = zip(Self.judged, characters("points")).map { item, digit in
      (path: "专家评分." + item, value: "\(Int(String(digit), radix: 36) ?? -1)分")
    }
    let advance = ["没有", "较低", "一般", "较高", "高"]
    let support = ["没有", "较弱", "一般", "较强", "强"]
    return points + [
      ("专家评分.专家人数", self["experts"] + "人"),
      ("专家评分.先进程度等级", grades.first.map { advance[min($0, 4)] } ?? ""),
      ("专家评分.核心支持等级", grades.last.map { support[min($0, 4)] } ?? ""),
    ]
  }

  private func acquiredRights() -> String {
    let ways: [Character: String] = ["s": "自主研发", "t": "受让", "z": "受赠", "b": "并购", "l": "许可使用"]
    return GeneratedCase.list(
      parts("ip").map(GeneratedRight.init).enumerated().map { index, right in
        [
          ("名称", "成果\(index)"), ("类型", right.kind), ("获得方式", right.flags.first.flatMap { ways[$0] } ?? ""),
          ("授权日期", right.granted), ("有效期至", right.validUntil),
          ("核心支持", GeneratedCase.truth(!right.flags.dropFirst().contains("n"))),
          ("曾用于认定", GeneratedCase.truth(right.flags.dropFirst().contains("u"))),
        ]
      })
  }

  private func conversions() -> String {
    let year = Int(self["applied"].prefix(4)) ?? 0
    return GeneratedCase.list(
      characters("conversions").enumerated().flatMap { index, digit in
        (0..<(Int(String(digit), radix: 36) ?? 0)).map { number in
          [("名称", "成果\(number)"), ("转化年度", "\(year - 4 + index)")]
        }
      })
  }
}
