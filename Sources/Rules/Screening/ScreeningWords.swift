// The fixed words of the screening's report, in both languages.

import SourceText

/// Labels and phrases of the report on fair competition.
struct ScreeningWords: Sendable {
  let language: Language

  private func both(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  // MARK: Labels

  var heading: String { both("公平竞争筛查", "Fair-competition screening") }
  var standard: String { both("审查标准", "Standard of review") }
  var attributes: String { both("带标签的输入", "Tagged inputs") }
  var noAttributes: String {
    both("没有输入带标签，没有可以筛查的依赖", "No input carries a trait; no dependence can be screened")
  }
  var way: String { both("路径", "Way") }
  var items: String { both("涉及", "Touches") }
  var applicants: String { both("只有这一项不同的两个申请人", "Two applicants who differ in this alone") }
  var exemptions: String { both("登记的例外", "Exemptions") }
  var wordings: String { both("用语提示", "Wordings to be looked at") }
  var basis: String { both("依据", "basis") }
  var assumed: String { both("假设", "assumed") }
  var unquoted: String { both("（登记的没有逐字原文）", " (no verbatim text is registered)") }
  var unregistered: String { both("（文件没有登记）", " (not registered)") }
  var written: String { both("写入", "written to") }
  var colon: String { both("：", ": ") }
  var comma: String { both("，", ", ") }
  var listComma: String { both("、", ", ") }

  // MARK: Phrases

  func parenthesis(_ text: String) -> String { both("（\(text)）", " (\(text))") }

  func quoted(_ text: String) -> String { "“\(text)”" }

  func since(_ date: String) -> String { both("\(date) 起", "since \(date)") }

  func dependents(_ count: Int) -> String {
    switch count {
    case 0: both("没有节点依赖，不可能影响规则得出的结果", "nothing depends on it; it cannot change what the rules conclude")
    default: both("\(count) 处依赖", count == 1 ? "1 dependence" : "\(count) dependences")
    }
  }

  func finding(_ number: Int, _ node: String, _ attribute: String) -> String {
    both("\(number). \(node)取决于\(attribute)", "\(number). \(node) depends on \(attribute)")
  }

  func exception(_ exception: String, of criterion: String) -> String {
    both("条件\(criterion)的\(exception)", "\(exception) of criterion \(criterion)")
  }

  var isExempt: String { both("（例外）", " (exempt)") }

  func kind(_ kind: DependenceStep.Kind) -> String {
    switch kind {
    case .input: both("输入", "input")
    case .definition: both("定义", "definition")
    case .table: both("表", "table")
    case .score: both("评分项", "score")
    case .criterion: both("条件", "criterion")
    case .award: both("奖补", "award")
    case .ranking: both("排序依据", "ranking key")
    case .grouping: both("分组依据", "grouping key")
    case .exception: both("但书", "exception")
    case .outcome: both("结论", "outcome")
    case .allMet: both("合取", "conjunction")
    }
  }

  func applicant(_ name: String, _ value: String, _ result: String, _ outcome: String) -> String {
    both("\(name)：\(value) → \(result)；结论：\(outcome)", "\(name): \(value) → \(result); outcome: \(outcome)")
  }

  var applicantNames: [String] { language == .zh ? ["甲", "乙"] : ["A", "B"] }

  func notFound(_ attempts: Int) -> String {
    both(
      "依赖，但在 \(attempts) 次尝试中没有找到结果不同的两个申请人",
      "It depends, but \(attempts) attempts found no two applicants with different results")
  }

  func until(_ date: String) -> String { both("到 \(date) 为止，每年评估一次", "until \(date), reviewed every year") }

  func covers(_ count: Int) -> String {
    both("适用 \(count) 处", count == 1 ? "covers 1 finding" : "covers \(count) findings")
  }

  var expired: String {
    both("已经到期：停止、调整或者重新评估后续期", "expired: end it, change it, or renew it after a review")
  }

  var coversNothing: String {
    both("什么也没有用到：核对标签和节点，不再需要的删除", "covers nothing: check its traits and nodes, or delete it")
  }

  /// Closes the run.
  func summary(open: Int, exempt: Int, exemptionProblems: Int, wordings: Int) -> String {
    let parts = [
      both("\(open) 处待处理", open == 1 ? "1 open finding" : "\(open) open findings"),
      both("\(exempt) 处属于例外", "\(exempt) exempt"),
      exemptionProblems == 0
        ? nil
        : both(
          "\(exemptionProblems) 条例外有问题",
          exemptionProblems == 1
            ? "1 exemption to be settled" : "\(exemptionProblems) exemptions to be settled"),
      both("\(wordings) 处用语提示", wordings == 1 ? "1 wording" : "\(wordings) wordings"),
    ]
    return parts.compactMap(\.self).joined(separator: comma)
  }
}
