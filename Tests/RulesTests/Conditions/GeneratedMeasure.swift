// A random generator enters; small measures over few values leave, with every application that there can be.

import Rules
import RulesDSL
import TestSupport
import Testing

/// A measure over five inputs with a few values each, with random conditions.
struct GeneratedMeasure {
  let text: String
  let measure: CheckedMeasure
  /// Every application on a day of each period, with what the engine makes of it.
  let assessments: [Assessment]

  private static let days = ["2019-06-01", "2022-06-01"]

  /// Nil where the conditions do not fit together, as a comparison of a constant with itself.
  init?(_ generator: inout SplitMix64) {
    var conditions = RandomConditions(generator)
    text = Self.text(&conditions)
    generator = conditions.generator
    guard let measure = MeasureFixture.compile(MeasureFixture.text(text)).measure else { return nil }
    self.measure = measure
    assessments = Self.applications(of: measure).compactMap { Engine.assess(measure, $0).assessment }
  }

  private static func text(_ conditions: inout RandomConditions) -> String {
    """
    inputs:
      甲: { type: boolean }
      乙: { type: boolean, nullable: true }
      类: { type: enumeration, values: [小, 中, 大] }
      数: { type: integer, unit: 个, min: 0, max: 2 }
      额: { type: integer, unit: 个, min: 0, max: 1, nullable: true }
    parameters:
      线:
        - { from: 2018-01-01, to: 2020-12-31, value: 1个, assumed: 测试 }
        - { from: 2021-01-01, value: 2个, assumed: 测试 }
    define:
      定: \(conditions.next(depth: 2))
      合: if \(conditions.next(depth: 1)) then 数 else 数 + 1个
    scores:
      - id: 总分
        max: 5个
        capped: true
        assumed: 测试
        items:
          - { id: 一分, title: 一, max: 3个, points: 数 }
          - { id: 二分, title: 二, max: 3个, points: 合 }
    criteria:
      - id: 一
        require: \(conditions.next(depth: 3, named: ["定"]))
        assumed: 测试
      - id: 二
        when: \(conditions.next(depth: 1))
        require: \(conditions.next(depth: 2))
        assumed: 测试
        except:
          - id: 例一
            when: \(conditions.next(depth: 1))
            require: \(conditions.next(depth: 1))
            assumed: 测试
          - id: 例二
            when: \(conditions.next(depth: 1, named: ["定"]))
            assumed: 测试
      - id: 三
        assumed: 测试
        \(conditions.group)
          - id: 三甲
            require: \(conditions.next(depth: 1, named: ["总分 >= 4个", "合 < 3个"]))
          - id: 三乙
            when: \(conditions.next(depth: 1))
            require: \(conditions.next(depth: 1))
          - id: 三丙
            require: \(conditions.next(depth: 2, named: ["一", "二"]))
      - { id: 四, judge: 是否可行, assumed: 测试 }
    outcomes:
      - id: first
        title: 甲等
        favourable: true
        when: \(conditions.next(depth: 2, named: ["一", "二", "全部符合"]))
      - id: second
        title: 乙等
        favourable: true
        when: \(conditions.next(depth: 1, named: ["一", "三", "四"]))
      - { id: third, title: 丙等 }
    """
  }

  private static func applications(of measure: CheckedMeasure) -> [CheckedApplication] {
    let numbers = (0...3).map { Value.number(Decimal128($0)) }
    let flags = [Value.boolean(true), .boolean(false)]
    let texts = ["小", "中", "大"].map(Value.text)
    var applications: [CheckedApplication] = []
    for day in days.compactMap({ CivilDate(parsing: $0) }) {
      for first in flags {
        for second in flags + [.null] {
          for kind in texts {
            for number in numbers[...2] {
              for amount in numbers[...1] + [.null] {
                for verdict in [Verdict.met, .unmet, .notApplicable] {
                  let values = ["甲": first, "乙": second, "类": kind, "数": number, "额": amount]
                  applications.append(
                    ConditionWitness(
                      asOf: day,
                      given: values.keys.sorted().map {
                        .init(path: $0, value: values[$0] ?? .null, isDecisive: true)
                      },
                      findings: [("四", verdict)], decisiveFindings: []
                    ).application(for: measure))
                }
              }
            }
          }
        }
      }
    }
    return applications
  }
}

/// Writes random conditions about the inputs.
struct RandomConditions {
  var generator: SplitMix64

  init(_ generator: SplitMix64) { self.generator = generator }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &generator)]
  }

  /// The key of a group.
  var group: String {
    mutating get { pick(["all:", "any:", "atLeast: 2\n    of:"]) }
  }

  mutating func next(depth: Int, named names: [String] = []) -> String {
    guard depth > 0, Int.random(in: 0..<5, using: &generator) > 0 else { return atom(names) }
    let (first, second) = (next(depth: depth - 1, named: names), next(depth: depth - 1, named: names))
    switch Int.random(in: 0..<8, using: &generator) {
    case 0, 1, 2: return "(\(first) and \(second))"
    case 3, 4: return "(\(first) or \(second))"
    case 5: return "not(\(first))"
    case 6: return "(if \(first) then \(second) else \(atom(names)))"
    default: return "((\(first)) = (\(second)))"
    }
  }

  private mutating func atom(_ names: [String]) -> String {
    if !names.isEmpty, Bool.random(using: &generator) { return pick(names) }
    let op = pick(["<", "<=", ">", ">=", "=", "!="])
    let count = Int.random(in: -1...4, using: &generator)
    switch Int.random(in: 0..<15, using: &generator) {
    case 0: return "甲"
    case 1: return "乙"
    case 2: return "乙 = null"
    case 3: return "类 \(pick(["=", "!="])) \"\(pick(["小", "中", "大"]))\""
    case 4: return "类 in (\"小\", \"\(pick(["中", "大"]))\")"
    case 5: return "数 \(op) \(count)个"
    case 6: return "额 \(op) \(count)个"
    case 7: return "额 \(pick(["=", "!="])) null"
    case 8: return "数 + 额 \(op) \(count)个"
    case 9: return "2 * 数 - 额 \(op) \(count)个"
    case 10: return "数 between 1个 and \(max(count, 1))个"
    case 11: return "额 in \(pick(["[1个..2个]", "(0个..2个)", "[0个..1个)"]))"
    case 12: return "数 in (< 1个, > \(max(count, 1))个)"
    case 13: return "数 \(op) 线"
    default: return "数 / 2 + 额 * 0.5 \(op) 线"
    }
  }
}
