// The words of a comparison of two measures, in both languages.

import SourceText

/// What the things that a part of a measure says are called.
enum DifferenceWords {
  private static func both(_ zh: String, _ en: String) -> LocalizedText { LocalizedText(zh: zh, en: en) }

  static let colon = both("：", ": ")
  static let title = both("名称", "title")
  static let summary = both("说明", "summary")
  static let kind = both("种类", "kind")
  static let effective = both("施行期间", "in force")
  static let base = both("沿用的办法", "extends")
  static let libraries = both("共用条款", "libraries")
  static let grounds = both("依据", "basis")
  static let figure = both("数值", "value")
  static let periodOrder = both("各段的次序", "order of the periods")
  static let meaning = both("含义", "meaning")
  static let answer = both("怎么填", "what to write")
  static let material = both("证明材料", "material")
  static let note = both("说明", "note")
  static let traits = both("标签", "traits")
  static let change = both("谁能改变", "who can change it")
  static let requirement = both("要求", "requires")
  static let insteadRequired = both("改为要求", "requires instead")
  static let doesNotApply = both("不适用本条", "the criterion does not apply")
  static let applies = both("适用情形", "applies if")
  static let condition = both("条件", "condition")
  static let remedy = both("不符合时", "if not met")
  static let favour = both("对申请人", "for the applicant")
  static let maximum = both("满分", "at most")
  static let points = both("得分", "points")
  static let amount = both("数额", "amount")
  static let cap = both("最高", "cap")
  static let rounding = both("取整", "rounding")
  static let among = both("参加择优", "among")
  static let order = both("排序", "order")
  static let perGroup = both("分组", "for each")
  static let quota = both("名额", "quota")
  static let ties = both("并列", "ties")
  static let budget = both("预算", "budget")
  static let budgetAmount = both("每份占用", "each takes")
  static let budgetExceeded = both("余额不够时", "where the rest does not suffice")
  static let publicity = both("公示", "publicity")
  static let until = both("截止", "until")
  static let reason = both("理由", "reason")
  static let hitPolicy = both("取哪一行", "which row counts")
  static let group = both("所属", "belongs to")
  static let topLevel = both("单独的一项", "none")

  static func judged(_ question: String) -> LocalizedText {
    both("由评审人判定：\(question)", "judged by a person: \(question)")
  }

  static func group(_ kind: Criterion.GroupKind) -> LocalizedText {
    switch kind {
    case .all: both("各项须全部满足", "all of its parts")
    case .any: both("各项满足其一", "any one of its parts")
    case .atLeast(let count): both("各项至少满足 \(count) 项", "at least \(count) of its parts")
    }
  }

  static func sum(isCapped: Bool) -> LocalizedText {
    isCapped
      ? both("各分项相加，超过满分的按满分计", "the sum of its parts, cut to the maximum")
      : both("各分项相加", "the sum of its parts")
  }

  static func change(_ change: InputChange) -> LocalizedText {
    switch change {
    case .free: both("申请人可以改变", "the applicant")
    case .time: both("随时间改变", "only the passing of time")
    case .fixed: both("不能改变", "nothing")
    }
  }

  static func exceeded(_ rule: BudgetRule) -> LocalizedText {
    switch rule {
    case .stop: both("到此为止", "nobody further is chosen")
    case .skip: both("跳过，看后面的", "the next ones are looked at")
    case .partial: both("给余额，到此为止", "the rest is given and nobody further is chosen")
    }
  }

  static func column(_ number: Int) -> LocalizedText { both("第\(number)栏", "column \(number)") }
  static func result(_ name: String) -> LocalizedText { both("结果“\(name)”", "result “\(name)”") }
  static func defaultResult(_ name: String) -> LocalizedText {
    both("没有一行适用时的“\(name)”", "“\(name)” where no row applies")
  }
  static func row(_ number: Int) -> LocalizedText { both("第\(number)行", "row \(number)") }
  static func formerRow(_ number: Int) -> LocalizedText { both("原第\(number)行", "former row \(number)") }
  static func cell(_ row: Int, _ column: LocalizedText) -> LocalizedText {
    both("第\(row)行“\(column.zh)”", "row \(row), “\(column.en)”")
  }

  /// What a part of a measure is called.
  static func kind(_ kind: ComparedKind) -> LocalizedText {
    switch kind {
    case .measure: both("办法", "measure")
    case .input: both("填报内容", "input")
    case .parameter: both("参数", "parameter")
    case .definition: both("定义", "definition")
    case .table: both("表", "table")
    case .score: both("评分项", "score")
    case .criterion: both("条件", "criterion")
    case .exception: both("但书", "exception")
    case .award: both("奖补", "award")
    case .outcome: both("结论", "outcome")
    case .exemption: both("公平竞争审查的例外", "exemption")
    case .selection: both("择优", "selection")
    }
  }
}
