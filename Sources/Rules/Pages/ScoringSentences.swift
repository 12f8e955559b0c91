// The words of pages for scores, awards and selections, in both languages.

import RulesDSL
import SourceText

extension PageWords {
  // MARK: Scores

  var points: String { both("得分", "Points") }
  var maximum: String { both("满分", "At most") }
  var toImprove: String { both("得分不足时", "For more points") }

  /// Before the title of a table and a closing quotation mark.
  var byTable: String { both("按表“", "by the table “") }

  func atMost(_ points: String) -> String { both("满分 \(points)", "at most \(points)") }

  /// What a total is made of.
  func sum(of count: Int, isCapped: Bool) -> String {
    both("以下 \(count) 项相加", "the sum of the following \(count)")
      + (isCapped ? both("，超过满分的按满分计", ", cut to the maximum where it exceeds it") : "")
  }

  // MARK: Awards

  var grantedIf: String { both("给予条件", "Granted if") }
  var amount: String { both("数额", "Amount") }
  var cap: String { both("最高", "At most") }
  var rounding: String { both("取整", "Rounding") }
  var allMetClause: String { both("全部符合", "all criteria are met") }
  var otherwiseNothing: String { both("；否则为 0", "; otherwise 0") }

  func rounding(_ mode: AwardRoundingMode, _ step: LocalizedText) -> String {
    both("\(mode.title.zh) \(step.zh)的整数倍", "\(mode.title.en) a multiple of \(step.en)")
  }

  // MARK: Selection

  var among: String { both("参加择优", "Among") }
  var order: String { both("排序", "Order") }
  var quota: String { both("名额", "Quota") }
  var ties: String { both("并列", "Ties") }
  var budget: String { both("预算", "Budget") }
  var publicity: String { both("公示", "Publicity") }
  var perGroup: String { both("每个", "for each ") }
  var each: String { both(" ", ": ") }
  var budgetTakes: String { both("，每份占用", "; each takes ") }

  func direction(_ direction: RankingDirection) -> String {
    switch direction {
    case .descending: both("从大到小", "greatest first")
    case .ascending: both("从小到大", "least first")
    }
  }

  /// What becomes of those who are equal at the line.
  func ties(_ rule: TieRule) -> String {
    switch rule {
    case .include: both("名额线上并列的全部入选", "all who are equal at the line are chosen")
    case .exclude: both("名额线上并列的都不入选", "none who is equal at the line is chosen")
    case .decide: both("名额或预算恰好到并列的几份时，列为待定，由人决定", "who is equal at the line is left to a person")
    }
  }

  /// What happens when the rest of the budget does not suffice.
  func exceeded(_ rule: BudgetRule) -> String {
    switch rule {
    case .stop: both("；余额不够时，到此为止", "; where the rest does not suffice, nobody further is chosen")
    case .skip: both("；余额不够时，跳过，看后面的", "; where the rest does not suffice, the next ones are looked at")
    case .partial:
      both("；余额不够时，给余额，到此为止", "; where it does not suffice, the rest is given and nobody further is chosen")
    }
  }
}
