// Random bits enter; well-typed expressions over declared names and values of the declared types leave.

import RulesDSL
import SourceText
import TestSupport

/// Makes expressions that a measure could contain, with values for the names they use.
struct TypedGenerator {
  var random: SplitMix64
  /// Whether `if` may occur, whose unknown condition may still turn out to fail.
  private let allowsConditionals: Bool

  init(seed: UInt64, allowsConditionals: Bool = true) {
    random = SplitMix64(seed: seed)
    self.allowsConditionals = allowsConditionals
  }

  private mutating func pick(_ items: [String]) -> String {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  private mutating func roll(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  // MARK: Booleans

  mutating func boolean(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["true", "false", "自有", "场地.达标", "null = 名称", "旗[1]"]) }
    let next = depth - 1
    switch roll(18) {
    case 0, 1: return "(\(boolean(next)) and \(boolean(next)))"
    case 2, 3: return "(\(boolean(next)) or \(boolean(next)))"
    case 4: return "not(\(boolean(next)))"
    case 5: return "(\(area(next)) \(comparison()) \(area(next)))"
    case 6: return "(\(number(next)) \(comparison()) \(number(next)))"
    case 7: return "(\(text(next)) \(pick(["=", "!=", "<", ">="])) \(text(next)))"
    case 8: return "(\(date(next)) \(comparison()) \(date(next)))"
    case 9: return "(\(months(next)) \(comparison()) \(months(next)))"
    case 10: return "(\(number(next)) between \(number(next)) and \(number(next)))"
    case 11: return "(\(area(next)) in [\(area(next)), \(area(next))])"
    case 12: return "(\(number(next)) in (\(number(next)), < \(number(next)), [\(number(next))..5]))"
    case 13: return "(some 甲 in \(companies(next)) satisfies \(company(next)))"
    case 14: return "(every 甲 in \(companies(next)) satisfies \(company(next)))"
    case 15: return "(类别 \(pick(["=", "!="])) \(pick(["\"甲类\"", "\"乙类\"", "null"])))"
    case 16: return conditional(boolean(next), boolean(next), next)
    default:
      return pick([
        "all([\(boolean(next)), \(boolean(next))])", "any([\(boolean(next)), \(boolean(next))])",
        "list contains(\(numbers(next)), \(number(next)))", "odd(\(number(next)))",
        "is(\(point(next)), \(point(next)))", "(mode(\(numbers(next))) = \(numbers(next)))",
        "(index of(\(numbers(next)), \(number(next))) = \(numbers(next)))",
        "(get value(记录, \(text(next))) instance of number)", "contains(\(text(next)), \"甲\")",
        "(\(point(next)) \(comparison()) \(point(next)))", "(\(clock(next)) \(comparison()) \(clock(next)))",
        "(\(hours(next)) \(comparison()) \(hours(next)))", "(\(numbers(next)) = \(numbers(next)))",
        "(记录 = {甲: \(number(next)), 乙: \(text(next))})", "(\(number(next)) instance of number)",
      ])
    }
  }

  private mutating func conditional(_ first: String, _ second: String, _ depth: Int) -> String {
    allowsConditionals ? "(if \(boolean(depth)) then \(first) else \(second))" : first
  }

  private mutating func comparison() -> String { pick(["<", "<=", ">", ">=", "=", "!="]) }

  private mutating func company(_ depth: Int) -> String {
    pick(["甲.自有", "甲.人数 >= 3人", "甲.成立 < \(date(depth))", "甲.名称 = \(text(depth))", "\(boolean(depth))"])
  }

  // MARK: Numbers

  mutating func number(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["0", "1", "2.5", "10", "75%", "比例", "数列[1]", "数列[-1]", "记录.甲"]) }
    let next = depth - 1
    switch roll(11) {
    case 0: return "(\(number(next)) \(pick(["+", "-", "*", "/"])) \(number(next)))"
    case 1: return "(\(area(next)) / \(area(next)))"
    case 2: return "(-\(number(next)))"
    case 3:
      let function = pick(["sum", "max", "min", "mean", "median", "stddev", "product"])
      return "\(function)(\(numbers(next)))"
    case 4: return "(count(\(companies(next))) / 1家)"
    case 5: return conditional(number(next), number(next), next)
    case 6: return "\(date(next)).\(pick(["year", "month", "日", "weekday"]))"
    case 8:
      return "\(pick(["context put", "记录赋值"]))(记录, \"\(pick(["甲", "丙"]))\", \(number(next))).甲"
    case 9: return "context merge([记录, {甲: \(number(next))}]).甲"
    case 7: return "\(pick(["round half up", "decimal", "floor"]))(\(number(next)), 1)"
    default: return "(\(months(next)) / \(months(next)))"
    }
  }

  private mutating func area(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["场地.面积", "500平方米", "1公顷", "0平方米"]) }
    let next = depth - 1
    switch roll(5) {
    case 0: return "(\(area(next)) + \(area(next)))"
    case 1: return "(\(area(next)) * \(number(next)))"
    case 2: return "(\(area(next)) / \(number(next)))"
    case 3: return conditional(area(next), area(next), next)
    default: return "max(\(area(next)), \(area(next)))"
    }
  }

  private mutating func numbers(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["数列", "[1, 2, 3]", "[null, 1]"]) }
    let next = depth - 1
    switch roll(12) {
    case 0: return "[\(number(next)), \(number(next))]"
    case 4: return "sort(\(numbers(next)), function(x, y) x \(pick(["<", ">"])) y)"
    case 5: return "append(\(numbers(next)), \(number(next)))"
    case 6: return "concatenate(\(numbers(next)), \(numbers(next)))"
    case 7: return "list replace(\(numbers(next)), function(x, y) x < y, \(number(next)))"
    case 8: return "insert before(\(numbers(next)), \(pick(["1", "-1", "9"])), \(number(next)))"
    case 9: return "\(pick(["reverse", "flatten", "union"]))(\(numbers(next)))"
    case 10: return "remove(\(numbers(next)), \(pick(["1", "2", "-1"])))"
    case 11: return "sublist(\(numbers(next)), \(pick(["1", "-1"])), 1)"
    case 1: return "数列[item \(comparison()) \(number(next))]"
    case 2: return "(for x in \(numbers(next)) return x + \(number(next)))"
    case 3: return "(for x in 1..3 return x * \(number(next)))"
    default: return "distinct values(\(numbers(next)))"
    }
  }

  // MARK: Texts, dates, durations and records

  private mutating func text(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["\"甲类\"", "\"\"", "名称", "(类别 + \"\")", "记录.乙", "企业[1].名称"]) }
    let next = depth - 1
    return pick([
      "(\(text(next)) + \(text(next)))", conditional(text(next), text(next), next),
      "upper case(\(text(next)))",
    ])
  }

  private mutating func date(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["成立", "@\"2020-06-04\"", "企业[1].成立", "date(时刻)"]) }
    return pick(["(\(date(depth - 1)) + \(months(depth - 1)))", "(\(date(depth - 1)) - \(hours(depth - 1)))"])
  }

  private mutating func point(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["时刻", "@\"2020-06-04T10:00:00\"", "@\"2020-06-04T10:00:00Z\""]) }
    return "(\(point(depth - 1)) + \(hours(depth - 1)))"
  }

  private mutating func clock(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["钟点", "@\"10:00:00\"", "@\"10:00:00+08:00\""]) }
    return "(\(clock(depth - 1)) + \(hours(depth - 1)))"
  }

  private mutating func months(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["运营", "18个月", "1年", "0个月"]) }
    let next = depth - 1
    return pick([
      "(\(months(next)) + \(months(next)))", "years and months duration(\(date(next)), \(date(next)))",
      "(\(months(next)) * \(number(next)))", "abs(\(months(next)))", "满月时长(\(date(next)), \(date(next)))",
    ])
  }

  private mutating func hours(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["历时", "3天", "12小时", "0天"]) }
    let next = depth - 1
    return pick([
      "(\(date(next)) - \(date(next)))", "(\(hours(next)) - \(hours(next)))",
      "(\(hours(next)) / \(number(next)))",
      "(\(point(next)) - \(point(next)))",
    ])
  }

  private mutating func companies(_ depth: Int) -> String {
    guard depth > 0 else { return "企业" }
    return pick([
      "企业[人数 >= \(number(depth - 1)) * 1人]", "企业[自有]", "企业[成立 < \(date(depth - 1))]",
      "企业[名称 = \(text(depth - 1))]", "企业[item.自有 and \(boolean(depth - 1))]",
    ])
  }
}
