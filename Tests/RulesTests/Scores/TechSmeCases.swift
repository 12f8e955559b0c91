// A row of tech-sme.csv enters; the case for national/tech-sme leaves.

extension GeneratedRow {
  /// The columns are described in `generate_tech_sme.py`.
  func techSmeCase() -> GeneratedCase {
    var result = GeneratedCase(asOf: self["asOf"])
    result.inputs = company() + staff() + direct()
    result.inputs += [
      ("研发.研发费用", self["rd"] + "元"),
      ("研发.评分指标", ["s": "占销售收入", "c": "占成本费用支出"][self["choice"]] ?? "未选择"),
      ("知识产权", rights()), ("重大事件", GeneratedCase.events(parts("events"))),
      ("评价.提交日期", self["asOf"]), ("评价.登记编号撤销日期", GeneratedCase.date(self["revoked"])),
    ]
    result.addCleanRecord()
    result.outcome = holds("enter") ? "enter" : "decline"
    result.scores = [
      ("评价得分", self["total"] + "分"), ("科技人员得分", self["staffPoints"] + "分"),
      ("研发投入得分", self["rdPoints"] + "分"), ("科技成果得分", self["ipPoints"] + "分"),
    ]
    return result
  }

  private func company() -> [(path: String, value: String)] {
    let lists = characters("lists")
    return [
      ("企业.居民企业", GeneratedCase.truth(holds("resident"))), ("企业.年销售收入", self["sales"] + "元"),
      ("企业.成本费用支出", self["cost"] + "元"), ("企业.资产总额", self["assets"] + "元"),
      ("企业.产品类别", ["1": "禁止类", "2": "限制类", "3": "淘汰类"][self["product"]] ?? "不属于"),
      ("企业.列入经营异常名录", GeneratedCase.truth(lists.first == "1")),
      ("企业.列入严重违法失信名单", GeneratedCase.truth(lists.last == "1")),
    ]
  }

  private func staff() -> [(path: String, value: String)] {
    let part = parts("part").map { code in
      [
        ("姓名", "某人"), ("科技人员", GeneratedCase.truth(code.hasPrefix("T"))),
        ("累计工作", code.dropFirst() + "个月"),
      ]
    }
    return [
      ("人员.在职职工数", self["staff"] + "人"), ("人员.在职科技人员数", self["tech"] + "人"),
      ("人员.兼职临时人员", GeneratedCase.list(part)),
    ]
  }

  private func rights() -> String {
    GeneratedCase.list(
      parts("ip").map(GeneratedRight.init).enumerated().map { index, right in
        [
          ("名称", "成果\(index)"), ("类型", right.kind), ("授权日期", right.granted), ("有效期至", right.validUntil),
          ("与主要产品相关", GeneratedCase.truth(!right.flags.contains("u"))),
          ("存在争议", GeneratedCase.truth(right.flags.contains("d"))),
        ]
      })
  }

  private func direct() -> [(path: String, value: String)] {
    let levels: [String: String] = [
      "i": "国际标准", "n": "国家标准", "b": "行业标准", "d": "地方标准", "t": "团体标准", "q": "企业标准",
    ]
    let awards = parts("awards").map { code in
      [("名称", "奖项"), ("获奖日期", String(code.prefix(10))), ("单位排名", String(code.dropFirst(11)))]
    }
    let standards = parts("standards").map { code in
      [
        ("名称", "标准"), ("级别", levels[code.prefix(1).lowercased()] ?? ""),
        ("主导制定", GeneratedCase.truth(code.first?.isLowercase == true)), ("发布日期", String(code.dropFirst())),
      ]
    }
    return [
      ("直接确认情形.高企证书有效期至", GeneratedCase.date(self["certificate"])),
      ("直接确认情形.科技奖励", GeneratedCase.list(awards)),
      ("直接确认情形.研发机构级别", ["1": "市级及以下", "2": "省部级", "3": "国家级"][self["lab"]] ?? "未经认定"),
      ("直接确认情形.主导标准", GeneratedCase.list(standards)),
    ]
  }
}
