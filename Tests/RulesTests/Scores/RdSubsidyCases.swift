// A row of rd-subsidy.csv enters; the case for hunan/rd-subsidy leaves.

extension GeneratedRow {
  private static let facts = ["企业.省内注册", "企业.独立法人", "准备金.已建立制度", "准备金.已备案", "准备金.已先行投入", "研发费用.已加计扣除"]
  private static let status = ["企业.高新技术企业", "企业.省级以上平台", "企业.平台考核优秀", "企业.首次纳入"]

  /// The columns are described in `generate_rd_subsidy.py`.
  func rdSubsidyCase() -> GeneratedCase {
    var result = GeneratedCase(asOf: "2020-06-04")
    let names = Self.facts + Self.status
    let answers = characters("conditions").prefix(Self.facts.count) + characters("status")
    result.inputs = zip(names, answers).map { ($0, GeneratedCase.truth($1 == "1")) }
    result.inputs += [
      ("研发费用.上年度", self["last"] + "元"), ("研发费用.前一年度", self["before"] + "元"),
    ]
    result.addCleanRecord()
    let reviews = zip(["县市初审", "市州复审"], characters("conditions").dropFirst(Self.facts.count))
    result.findings = reviews.map { ($0, GeneratedCase.verdict($1)) }
    result.outcome = holds("recommend") ? "recommend" : "decline"
    result.awards = [("奖补额", self["award"] + "元")]
    result.values = [("新增研发投入", self["increase"] + "元"), ("年度补助上限", self["cap"] + "元")]
    return result
  }
}
