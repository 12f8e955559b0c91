// Comparison operators in, the words that measures use for them out.

import RulesDSL
import SourceText

/// The words depend on what is compared: amounts, shares, dates or texts.
enum ComparisonWords {
  static func word(_ op: ComparisonOperator, _ type: ValueType, unit: Unit?, _ language: Language) -> String {
    language == .zh ? chinese(op, type, unit) : english(op, type)
  }

  private static func chinese(_ op: ComparisonOperator, _ type: ValueType, _ unit: Unit?) -> String {
    switch type {
    case .date, .dateTime, .time: dates[op] ?? op.rawValue
    case .number where unit?.dimension.isNone ?? true: shares[op] ?? op.rawValue
    case .number, .yearsMonths, .daysTime: amounts[op] ?? op.rawValue
    default: others[op] ?? op.rawValue
    }
  }

  private static let amounts: [ComparisonOperator: String] = [
    .equal: "等于", .notEqual: "不等于", .less: "少于", .lessOrEqual: "不超过", .greater: "超过", .greaterOrEqual: "不少于",
  ]

  private static let shares: [ComparisonOperator: String] = [
    .equal: "等于", .notEqual: "不等于", .less: "低于", .lessOrEqual: "不高于", .greater: "高于", .greaterOrEqual: "不低于",
  ]

  private static let dates: [ComparisonOperator: String] = [
    .equal: "是", .notEqual: "不是", .less: "早于", .lessOrEqual: "不晚于", .greater: "晚于", .greaterOrEqual: "不早于",
  ]

  private static let others: [ComparisonOperator: String] = [
    .equal: "是", .notEqual: "不是", .less: "排在前于", .lessOrEqual: "不排在后于", .greater: "排在后于",
    .greaterOrEqual: "不排在前于",
  ]

  private static func english(_ op: ComparisonOperator, _ type: ValueType) -> String {
    switch (op, type) {
    case (.equal, _): "is"
    case (.notEqual, _): "is not"
    case (.less, .date), (.less, .dateTime), (.less, .time): "is before"
    case (.lessOrEqual, .date), (.lessOrEqual, .dateTime), (.lessOrEqual, .time): "is not after"
    case (.greater, .date), (.greater, .dateTime), (.greater, .time): "is after"
    case (.greaterOrEqual, .date), (.greaterOrEqual, .dateTime), (.greaterOrEqual, .time): "is not before"
    case (.less, _): "is less than"
    case (.lessOrEqual, _): "is at most"
    case (.greater, _): "is more than"
    case (.greaterOrEqual, _): "is at least"
    }
  }
}
