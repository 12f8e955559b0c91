// A date and a trait in; the standard of review in force and the items the trait touches out.

package import RulesDSL
import SourceText

/// One item of a review standard: where it stands, and what it is about in our own words.
package struct ReviewItem: Sendable, Hashable {
  /// Number within its standard, from 1.
  package let number: Int
  /// Id of the document in the register.
  package let document: String
  /// The clause as the register writes it.
  package let clause: String
  /// What the item forbids, in brief; not a quotation.
  package let subject: String
  /// Where the review form asks about it, below `审查`.
  package let topic: ReviewTopic
}

/// A question of the review form, which is the same in all versions of the standard.
package struct ReviewTopic: Sendable, Hashable {
  /// 准入、流动、成本 or 行为.
  package let group: String
  package let name: String

  /// A question by its group and name.
  package init(_ group: String, _ name: String) {
    self.group = group
    self.name = name
  }
}

extension ReviewTopic {
  /// Every question of the form, in its order.
  package static let all: [ReviewTopic] = [
    ("准入", ["歧视性条件", "特许经营", "限定交易", "无依据审批备案", "负面清单外审批", "其他准入限制"]),
    ("流动", ["歧视性价格补贴", "限制进出", "限制招投标", "限制强制投资", "歧视性待遇", "其他流动限制"]),
    (
      "成本",
      [
        "税收优惠", "财政奖补", "要素收费优惠", "环保待遇", "与缴税挂钩", "社会保险费", "保证金", "迁移纳税条件", "其他成本影响",
      ]
    ),
    ("行为", ["强制垄断", "敏感信息", "超越定价权限", "干预市场价格", "其他行为影响"]),
  ].flatMap { group, names in names.map { ReviewTopic(group, $0) } }
}

/// The items by which policies are reviewed from a day on.
package struct ReviewStandard: Sendable {
  /// Id of the document in the register.
  package let document: String
  /// The first day.
  package let from: CivilDate
  package let items: [ReviewItem]

  /// The standard in force on a day; the first one for every earlier day, the last one without a day.
  package static func inForce(on date: CivilDate?) -> ReviewStandard? {
    guard let date else { return all.last }
    return all.last { $0.from <= date } ?? all.first
  }

  /// All standards, by the day from which they hold.
  package static let all: [ReviewStandard] = [
    ReviewStandard("国发〔2016〕34号", (2016, 7, 1), opinionItems),
    ReviewStandard("国市监反垄规〔2021〕2号", (2021, 6, 29), ruleItems),
    ReviewStandard("国令第783号", (2024, 8, 1), regulationItems),
  ].compactMap(\.self)

  private init?(
    _ document: String, _ from: (year: Int, month: Int, day: Int), _ items: [(String, String, ReviewTopic)]
  ) {
    guard let date = CivilDate(year: from.year, month: from.month, day: from.day) else { return nil }
    self.document = document
    self.from = date
    self.items = items.enumerated().map {
      ReviewItem(number: $0 + 1, document: document, clause: $1.0, subject: $1.1, topic: $1.2)
    }
  }

  /// The items that a dependence on a trait touches; where money is given, those about support as well.
  package func items(for trait: InputTrait, concernsMoney: Bool) -> [ReviewItem] {
    guard let version = Self.all.firstIndex(where: { $0.document == document }) else { return [] }
    let numbers = ReviewItemTable.numbers(trait, concernsMoney: concernsMoney)[version]
    return items.filter { numbers.contains($0.number) }.map { item in
      ReviewItem(
        number: item.number, document: item.document, clause: item.clause, subject: item.subject,
        topic: ReviewItemTable.topic(of: trait, item))
    }
  }

  /// What the implementing measures of the regulation add, from the day on which they hold.
  package static func supplements(for trait: InputTrait, on date: CivilDate?) -> [ReviewItem] {
    let first = CivilDate(year: 2025, month: 4, day: 20)
    guard trait == .taxLocality || trait == .relocation,
      date.map({ day in first.map { $0 <= day } ?? false }) ?? true
    else { return [] }
    return [
      ReviewItem(
        number: 0, document: "市场监管总局令第99号", clause: "第十九条", subject: "违法奖补的情形",
        topic: ReviewTopic("成本", "迁移纳税条件"))
    ]
  }
}
