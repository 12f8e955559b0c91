// The sentences that pages about measures are put together from, in both languages.

import RulesDSL
import SourceText

extension PageWords {
  // MARK: Measures

  /// How much there is to read.
  func extent(criteria: Int, parameters: Int, inputs: Int, tests: Int) -> String {
    let parts = [
      (criteria, "项条件", "criterion", "criteria"), (parameters, "个参数", "parameter", "parameters"),
      (inputs, "项填报内容", "input", "inputs"), (tests, "个示例", "example", "examples"),
    ].filter { $0.0 > 0 }
    return both(
      parts.map { "\($0.0) \($0.1)" }.joined(separator: "，"),
      parts.map { "\($0.0) \($0.0 == 1 ? $0.2 : $0.3)" }.joined(separator: ", "))
  }

  /// From when to when something holds.
  func period(_ validity: Validity) -> String {
    switch (validity.from?.description, validity.to?.description) {
    case (let from?, let to?): both("\(from) 至 \(to)", "\(from) to \(to)")
    case (let from?, nil): both("\(from) 起", "from \(from)")
    case (nil, let to?): both("至 \(to)", "until \(to)")
    case (nil, nil): both("不限期", "without limit")
    }
  }

  var replaced: String { both("后有修订", "later revised") }
  var sameAsAbove: String { both("〃", "〃") }
  var notRegistered: String { both("没有登记", "not registered") }

  // MARK: Outcomes

  var outcomeOrder: String {
    both("从上往下，第一个成立的就是结论。", "From top to bottom; the first that holds is the outcome.")
  }

  var favourable: String { both("有利", "favourable") }
  var unfavourable: String { both("不利", "unfavourable") }
  var otherwise: String { both("其余情形", "otherwise") }

  var supplement: String {
    both(
      "“全部符合”是指每项条件都符合或不适用。缺少仍可能影响结论的材料或评审意见时，不下结论，而是列出要补正的内容。",
      "“All criteria are met” means that every criterion is met or does not apply. Where material or findings "
        + "that could still matter are missing, there is no outcome but a list of what to supply.")
  }

  // MARK: Criteria

  var criteriaReading: String {
    both(
      "名称后面的小字是规则里的名字，测试和评审记录用它。标明“假设”的没有确认的出处，写的是理由。",
      "The name behind a title is the one that rules, tests and decision records use. What is marked as assumed has "
        + "no confirmed source; the reason is given instead.")
  }

  var onlyIf: String { both("仅在以下情形适用：", "only if ") }
  var ifPrefix: String { both("", "if ") }
  var requiredInstead: String { both("时，改为要求：", ", this is required instead: ") }
  var doesNotApply: String { both("时，不适用本条", ", the criterion does not apply") }
  var meaning: String { both("：", ": ") }

  /// What a group asks of its members.
  func group(_ kind: Criterion.GroupKind, count: Int) -> String {
    switch kind {
    case .all: both("以下 \(count) 项须全部满足", "all \(count) of the following")
    case .any: both("以下 \(count) 项满足其一即可", "any one of the following \(count)")
    case .atLeast(let needed):
      both("以下 \(count) 项至少满足 \(needed) 项", "at least \(needed) of the following \(count)")
    }
  }

  // MARK: Tables

  var anyValue: String { both("不限", "any") }

  /// How the rows of a table are chosen.
  ///
  /// - Parameter isTotal: whether there is a result in every case.
  func hitPolicy(_ table: DecisionTable, isTotal: Bool) -> String {
    let rule = rule(table)
    if isTotal { return rule }
    switch table.hitPolicy {
    case .unique, .any, .first, .priority:
      return rule + both("没有一行适用时，得不出结果。", " Where no row applies there is no result.")
    case .ruleOrder, .outputOrder, .collect: return rule
    }
  }

  private func rule(_ table: DecisionTable) -> String {
    switch (table.hitPolicy, table.aggregation) {
    case (.unique, _): both("各行互不重叠，只取适用的一行。", "The rows exclude each other; the one that applies is taken.")
    case (.any, _): both("几行可以同时适用，它们的结果相同。", "Several rows may apply; they give the same.")
    case (.first, _): both("从上往下，取第一个适用的行。", "From top to bottom; the first row that applies is taken.")
    case (.priority, _):
      both("几行同时适用时，取结果最优先的一行。", "Of the rows that apply the one with the foremost result is taken.")
    case (.ruleOrder, _): both("适用的各行全部取，按行的次序。", "All rows that apply are taken, in their order.")
    case (.outputOrder, _):
      both("适用的各行全部取，按结果的优先次序。", "All rows that apply are taken, the foremost results first.")
    case (.collect, .sum): both("适用的各行，结果相加。", "The results of all rows that apply are added.")
    case (.collect, .min): both("适用的各行，取最小的结果。", "Of all rows that apply the smallest result is taken.")
    case (.collect, .max): both("适用的各行，取最大的结果。", "Of all rows that apply the largest result is taken.")
    case (.collect, .count): both("结果是适用的行数。", "The result is the number of rows that apply.")
    case (.collect, nil): both("适用的各行全部取。", "All rows that apply are taken.")
    }
  }

  // MARK: Exemptions

  var exemptionReading: String {
    both(
      "公平竞争审查一般不允许按这些属性区别对待；以下是写明理由和期限的例外，每年复核。",
      "Fair competition forbids to tell applicants apart by these attributes; these are the documented exceptions, "
        + "reviewed every year.")
  }

  // MARK: Examples

  var testReading: String {
    both(
      "每个示例都由程序核对。示例从一份各项齐全的基准申请出发，只写不同之处。",
      "Every example is tested. An example starts from a complete base application and names what differs.")
  }

  func testCount(_ count: Int) -> String { both("全部 \(count) 个示例", "all \(count) examples") }

  var unchanged: String { both("没有不同", "nothing") }
  var notProvided: String { both("未提供", "not provided") }
  var noFinding: String { both("没有评审意见", "no finding") }
  var none: String { both("无", "none") }

  func entries(_ count: Int) -> String { both("\(count) 条", count == 1 ? "1 entry" : "\(count) entries") }
  func andMore(_ count: Int) -> String { both("……共 \(count) 项", "; … \(count) in all") }

  /// A word that files write in English, as it is said.
  func value(_ text: String) -> String {
    switch text {
    case "true": both("是", "yes")
    case "false": both("否", "no")
    case "null", "~", "": none
    default: Verdict(spelling: text)?.title[language] ?? text
    }
  }

  /// An outcome that no measure declares.
  func outcome(_ id: String) -> String {
    switch id {
    case "supplement": both("待补正", "to be supplemented")
    case "error": both("规则错误", "the rules fail")
    default: id
    }
  }
}

// MARK: The site

extension PageWords {
  var measure: String { both("办法", "Measure") }
  var documents: String { both("登记的文件", "Registered documents") }
  var fullText: String { both("登记有全文", "Full text") }
  var citedBy: String { both("引用它的办法", "Cited by") }
  var indexTitle: String { both("办法", "Measures") }

  var documentsReading: String {
    both(
      "办法引用的文件，附登记的逐字摘录和证实程度。没有登记原文的，不能作引文。",
      "The documents that measures cite, with the extracts that are registered word by word and how well they are "
        + "confirmed. What is not registered cannot be quoted.")
  }

  var indexReading: String {
    both(
      "每份办法一页，由规则文件生成：条件、参数、填报内容、依据和示例。",
      "A page for every measure, made from its rules: criteria, parameters, inputs, sources and examples.")
  }

  var seeAlso: String { both("依据的原文摘录见", "For what the sources say see ") }
  var generatedBy: String {
    both("本目录的页面都由程序生成，不要手改；规则改了，运行 ", "All pages here are generated; after a change run ")
  }

  /// A period in free words.
  func period(_ from: String?, _ to: String?) -> String? {
    switch (from, to) {
    case (let from?, let to?): both("起：\(from)；止：\(to)", "from \(from) to \(to)")
    case (let from?, nil): both("\(from) 起", "from \(from)")
    case (nil, let to?): both("至 \(to)", "until \(to)")
    case (nil, nil): nil
    }
  }
}
