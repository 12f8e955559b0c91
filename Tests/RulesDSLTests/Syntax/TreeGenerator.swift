// Random bits enter; trees that an author could have written leave, well-typed or not.

import RulesDSL
import SourceText
import TestSupport

/// Makes random trees of every kind the parser can give.
struct TreeGenerator {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func expression(_ depth: Int) -> Expression {
    let kind = depth <= 0 ? leaf() : branch(depth)
    return Expression(id: 0, span: Span(0, 0), height: 1, kind: kind)
  }

  private mutating func pick<T>(_ items: [T]) -> T { items[Int.random(in: 0..<items.count, using: &random)] }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func several<T>(_ range: ClosedRange<Int>, _ make: (inout TreeGenerator) -> T) -> [T] {
    (0..<Int.random(in: range, using: &random)).map { _ in make(&self) }
  }

  // MARK: Leaves

  private mutating func leaf() -> ExpressionKind {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: .literal(.null)
    case 1: .literal(.boolean(chance(50)))
    case 2, 3: .literal(.number(number(), unit: chance(50) ? pick(TreeGenerator.units) : nil))
    case 4: .literal(.duration(duration()))
    case 5: .literal(.text(pick(TreeGenerator.texts)))
    case 6: .literal(.temporal(pick(["2020-06-04", "10:00:00", "P1Y", "甲\"乙"])))
    default: .name(pick(TreeGenerator.names + ["?"]))
    }
  }

  private mutating func number() -> Decimal128 {
    let text = pick([
      "0", "1", "7", "0.5", "12.50", "1e30", "3e-9", "500", "99999999999999999999.1", "1e6000",
    ])
    return Decimal128(parsing: text.utf8) ?? .one
  }

  private mutating func duration() -> [DurationPart] {
    several(1...3) { generator in
      DurationPart(amount: generator.number(), unit: generator.pick(CalendarUnit.allCases))
    }
  }

  // MARK: Branches

  private mutating func branch(_ depth: Int) -> ExpressionKind {
    let next = depth - 1
    switch Int.random(in: 0..<22, using: &random) {
    case 0: return .list(several(0...3) { $0.expression(next) })
    case 1: return .context(entries(next))
    case 2: return .range(range(next))
    case 3: return .negation(expression(next))
    case 4, 5: return .arithmetic(pick(ArithmeticOperator.allCases), expression(next), expression(next))
    case 6, 7: return .comparison(pick(ComparisonOperator.allCases), expression(next), expression(next))
    case 8, 9: return .logical(pick(LogicalOperator.allCases), several(2...3) { $0.expression(next) })
    case 10: return .between(expression(next), expression(next), expression(next))
    case 11, 12: return .membership(expression(next), several(1...3) { $0.test(next) })
    case 13: return .conditional(expression(next), expression(next), expression(next))
    case 14: return .iteration(several(1...2) { $0.iterator(next) }, expression(next))
    case 15:
      return .quantified(pick(Quantifier.allCases), several(1...2) { $0.iterator(next) }, expression(next))
    case 16: return .path(expression(next), PathName(text: pick(TreeGenerator.members), span: Span(0, 0)))
    case 17: return .filter(expression(next), expression(next))
    case 18, 19: return .call(expression(next), several(0...2) { $0.argument(next) })
    case 20: return .function(parameters(), expression(next))
    default: return .instanceOf(expression(next), type(2))
    }
  }

  private mutating func entries(_ depth: Int) -> [ContextEntry] {
    var keys: Set<String> = []
    return several(0...3) { generator in
      (generator.pick(TreeGenerator.names + ["a b", "foo+bar", "", "x\"y"]), generator.expression(depth))
    }.filter { keys.insert($0.0).inserted }.map { ContextEntry(key: $0.0, keySpan: Span(0, 0), value: $0.1) }
  }

  private mutating func range(_ depth: Int) -> RangeExpression {
    let limit = expression(depth)
    guard chance(40) else {
      return RangeExpression(
        lower: limit, upper: expression(depth), includesLower: chance(50), includesUpper: chance(50))
    }
    let comparison = pick(ComparisonOperator.allCases)
    let isLower = [.greater, .greaterOrEqual, .equal, .notEqual].contains(comparison)
    let isUpper = [.less, .lessOrEqual, .equal].contains(comparison)
    return RangeExpression(
      lower: isLower ? limit : nil, upper: isUpper ? limit : nil,
      includesLower: [.greaterOrEqual, .equal].contains(comparison),
      includesUpper: [.lessOrEqual, .equal].contains(comparison), comparison: comparison)
  }

  private mutating func test(_ depth: Int) -> UnaryTest {
    chance(40)
      ? .comparison(pick(ComparisonOperator.allCases), expression(depth)) : .expression(expression(depth))
  }

  private mutating func iterator(_ depth: Int) -> RulesDSL.Iterator {
    RulesDSL.Iterator(
      name: pick(TreeGenerator.names), nameSpan: Span(0, 0), domain: expression(depth),
      upper: chance(30) ? expression(depth) : nil)
  }

  private mutating func argument(_ depth: Int) -> Argument {
    let name = pick(["from", "start position", "起始日", "如果", "a+b"])
    return Argument(
      name: chance(30) ? PathName(text: name, span: Span(0, 0)) : nil, value: expression(depth))
  }

  private mutating func parameters() -> [Parameter] {
    var names: Set<String> = []
    return several(0...3) { ($0.pick(TreeGenerator.names), $0.chance(50) ? $0.type(2) : nil) }
      .filter { names.insert($0.0).inserted }
      .map { Parameter(name: $0.0, span: Span(0, 0), type: $0.1) }
  }

  private mutating func type(_ depth: Int) -> TypeExpression {
    let simple = ["number", "string", "date and time", "Any", "list", "context", "function", "文本", "range"]
    guard depth > 0, chance(50) else { return .named(pick(simple)) }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .list(type(depth - 1))
    case 1: return .range(type(depth - 1))
    case 2:
      return .context(
        several(0...2) { TypeField(name: $0.pick(["a", "甲 乙", "b"]), type: $0.type(depth - 1)) })
    default: return .function(several(0...2) { $0.type(depth - 1) }, type(depth - 1))
    }
  }

  private static let names = [
    "x", "场地", "运营时长", "if", "且", "不少于", "与", "not", "count", "string length", "a b", "e5", "_1", "item",
    "partial", "等于", "true", "无", "instance", "list",
  ]
  private static let members = ["a", "面积", "time offset", "start included", "if", "x y", "and", "time"]
  private static let units = ["平方米", "%", "‰", "万元", "元/人", "家/1000平方米", "m²", "e", "E3", "如果", "年x"]
  private static let texts = ["", "甲类", "a\"b\\c", "\n\t\r", "\u{202E}", "“”", "\\d+", "//", "`"]
}
