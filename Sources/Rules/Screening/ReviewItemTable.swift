// A trait in; the numbers of the items it touches out, for each version of the standard.

/// Which items of the review standards a dependence on a trait touches: one row for each trait.
enum ReviewItemTable {
  /// One row: numbers of the opinion of 2016, of the rules of 2021 and of the regulation of 2024.
  private struct Row {
    let always: [[Int]]
    /// Added where the measure gives money.
    let money: [[Int]]
  }

  /// For each version of the standard, the numbers of the items.
  static func numbers(_ trait: InputTrait, concernsMoney: Bool) -> [Set<Int>] {
    let row = row(trait)
    return row.always.indices.map { version in
      Set(row.always[version]).union(concernsMoney ? row.money[version] : [])
    }
  }

  /// Where the review form asks about an item. The form keeps apart what later standards put together.
  static func topic(of trait: InputTrait, _ item: ReviewItem) -> ReviewTopic {
    switch (trait, item.topic.group) {
    case (.taxContribution, "成本"): ReviewTopic("成本", "与缴税挂钩")
    case (.deposit, "成本"): ReviewTopic("成本", "保证金")
    case (.sensitiveInformation, "行为"): ReviewTopic("行为", "敏感信息")
    default: item.topic
    }
  }

  private static func row(_ trait: InputTrait) -> Row {
    switch trait {
    case .locality: Row(always: [[1], [1], [4, 10]], money: [[6, 11], [6, 11], [9, 13]])
    case .taxLocality: Row(always: [[10], [10], [10]], money: [[11], [11], [13]])
    case .relocation: Row(always: [[9], [9], [7]], money: [[11], [11], [13]])
    case .localInvestment: Row(always: [[9, 10], [9, 10], [7]], money: [[11], [11], [13]])
    case .ownership: Row(always: [[1], [1, 3], [4]], money: [[11], [11], [13]])
    case .organisation: Row(always: [[1], [1, 3], [4]], money: [[11], [11], [13]])
    case .localRecord: Row(always: [[1, 8], [1, 8], [4, 8]], money: [[6], [6], [9]])
    case .designatedSupplier: Row(always: [[3], [3], [3]], money: [[], [], []])
    case .listing: Row(always: [[1, 3], [3], [4]], money: [[11], [11], [13]])
    case .taxContribution: Row(always: [[12], [12], [15]], money: [[], [], []])
    case .deposit: Row(always: [[14], [14], [4, 15]], money: [[], [], []])
    case .sensitiveInformation: Row(always: [[16], [15], [16]], money: [[], [], []])
    }
  }
}
