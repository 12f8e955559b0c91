// Measures with scores and awards, from the file to points and amounts.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite("Scores and awards")
struct ScoringTests {
  private static let tail = """

    criteria:
      - { id: 达标, require: 总分 >= 60分, assumed: 测试 }
    outcomes:
      - { id: yes, title: 行, favourable: true, when: 全部符合 }
      - { id: no, title: 不行 }
    """

  // MARK: Scores

  private static let scores = """
    inputs:
      甲: { type: number, unit: 分 }
      乙: { type: number, unit: 分 }
      丙: { type: number, unit: 分, nullable: true }
      人数: { type: integer, unit: 人, min: 0 }
    tables:
      人数分:
        inputs: [人数]
        outputs: [{ name: 得分, unit: 分 }]
        rows: |
          | 人数 | 得分 |
          | >= 20人 | 30分 |
          | [10人..20人) | 15分 |
          | < 10人 | 0分 |
        assumed: 测试
    scores:
      - id: 总分
        max: 100分
        assumed: 测试
        items:
          - { id: 甲分, max: 50分, points: 甲 }
          - id: 加分
            max: 20分
            capped: true
            items:
              - { id: 乙分, max: 15分, points: 乙 }
              - { id: 丙分, max: 10分, points: 丙 }
          - { id: 人分, max: 30分, points: 人数分 }
    """ + tail

  /// Inputs, then scores that must come of them: points, the bounds of open points, or a code.
  private static let sheets: [(String, String)] = [
    ("甲: 50, 乙: 15, 丙: 5, 人数: 20", "总分 100 甲分 50 加分 20 乙分 15 丙分 5 人分 30 达标 met"),
    ("甲: 30, 乙: 0, 丙: 0, 人数: 20", "总分 60 甲分 30 加分 0 乙分 0 丙分 0 人分 30 达标 met"),
    ("甲: 29.99, 乙: 0, 丙: 0, 人数: 20", "总分 59.99 甲分 29.99 加分 0 乙分 0 丙分 0 人分 30 达标 unmet"),
    ("甲: 0, 乙: 0, 丙: 0, 人数: 19", "总分 15 甲分 0 加分 0 乙分 0 丙分 0 人分 15 达标 unmet"),
    ("甲: 0, 乙: 0, 丙: 0, 人数: 10", "总分 15 甲分 0 加分 0 乙分 0 丙分 0 人分 15 达标 unmet"),
    ("甲: 0, 乙: 0, 丙: 0, 人数: 9", "总分 0 甲分 0 加分 0 乙分 0 丙分 0 人分 0 达标 unmet"),
    // 5 points are cut.
    ("甲: 50, 乙: 15, 丙: 10, 人数: 9", "总分 70 甲分 50 加分 20-5 乙分 15 丙分 10 人分 0 达标 met"),
    // What is missing cannot change the verdict …
    ("甲: 50, 乙: 10, 人数: 9", "总分 60..70 甲分 50 加分 10..20 乙分 10 丙分 0..10 人分 0 达标 met"),
    ("甲: 9, 乙: 10, 人数: 20", "总分 49..59 甲分 9 加分 10..20 乙分 10 丙分 0..10 人分 30 达标 unmet"),
    // … or can.
    (
      "甲: 10, 乙: 10, 人数: 20",
      "总分 50..60 甲分 10 加分 10..20 乙分 10 丙分 0..10 人分 30 达标 undetermined 丙"
    ),
    ("", "总分 0..100 甲分 0..50 加分 0..20 乙分 0..15 丙分 0..10 人分 0..30 达标 undetermined 丙、乙、人数、甲"),
    // Points out of range and null are failures, and so is what is made of them.
    ("甲: 50.01, 乙: 0, 丙: 0, 人数: 9", "总分 E640 甲分 E640 加分 0 乙分 0 丙分 0 人分 0 达标 error"),
    ("甲: -1, 乙: 0, 丙: 0, 人数: 9", "总分 E640 甲分 E640 加分 0 乙分 0 丙分 0 人分 0 达标 error"),
    ("甲: 1, 乙: 0, 丙: 无, 人数: 9", "总分 E641 甲分 1 加分 E641 乙分 0 丙分 E641 人分 0 达标 error"),
  ]

  private static func shown(_ result: ScoreResult) -> String {
    switch result.value {
    case .number(let points): points.description + (result.cut.map { "-\($0.description)" } ?? "")
    case .unknown:
      result.bounds.map { "\($0.lower.description)..\($0.upper.description)" } ?? "unknown"
    case .error(let failure): failure.code.id
    default: "null"
    }
  }

  @Test("points, sums, caps and what missing points can change", arguments: sheets)
  func sheet(_ inputs: String, _ expected: String) throws {
    let measure = try MeasureFixture.measure(Self.scores)
    let assessment = try MeasureFixture.assess("inputs: { \(inputs) }", measure)
    var words = zip(measure.scores, assessment.scores).flatMap { [$0.id, Self.shown($1)] }
    let result = try #require(assessment.result("达标"))
    words += ["达标", result.verdict.rawValue]
    if let unknown = result.unknown { words.append(unknown.causes.map(\.name).joined(separator: "、")) }
    #expect(words.joined(separator: " ") == expected)
  }

  @Test("bounds hold for the score itself, not for what is computed from it")
  func computed() throws {
    let body = Self.scores.replacing("总分 >= 60分", with: "总分 / 2 >= 60分")
    let assessment = try MeasureFixture.assess(
      "inputs: { 甲: 9, 乙: 10, 人数: 20 }", try MeasureFixture.measure(body))
    #expect(assessment.result("达标")?.verdict == .undetermined)
  }

  @Test("a total is the sum of its parts, whatever the points are")
  func sums() throws {
    let measure = try MeasureFixture.measure(Self.scores)
    var random = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let points = (0..<3).map { Int.random(in: 0...[50, 15, 10][$0], using: &random) }
      let count = Int.random(in: 0...30, using: &random)
      let assessment = try MeasureFixture.assess(
        "inputs: { 甲: \(points[0]), 乙: \(points[1]), 丙: \(points[2]), 人数: \(count) }", measure)
      let staff = count >= 20 ? 30 : count >= 10 ? 15 : 0
      let total = points[0] + min(20, points[1] + points[2]) + staff
      #expect(Self.shown(assessment.scores[0]) == String(total))
    }
  }

  /// Whatever is left out, the points that come once it is provided lie within the bounds told before, and a
  /// verdict that was reached stays.
  @Test("bounds are kept, and verdicts reached without all points stay")
  func bounds() throws {
    let measure = try MeasureFixture.measure(Self.scores)
    var random = SplitMix64(seed: 11)
    for _ in 0..<200 {
      let inputs = [("甲", 50), ("乙", 15), ("丙", 10), ("人数", 30)].map { name, most in
        "\(name): \(Int.random(in: 0...most, using: &random))"
      }
      let some = inputs.filter { _ in Bool.random(using: &random) }
      let full = try MeasureFixture.assess("inputs: { \(inputs.joined(separator: ", ")) }", measure)
      let partial = try MeasureFixture.assess("inputs: { \(some.joined(separator: ", ")) }", measure)
      for (before, after) in zip(partial.scores, full.scores) {
        guard case .number(let points) = after.value else { continue }
        if case .number(let known) = before.value { #expect(known == points) }
        if let bounds = before.bounds { #expect(bounds.lower <= points && points <= bounds.upper) }
      }
      let verdict = try #require(partial.result("达标")?.verdict)
      if verdict != .undetermined { #expect(verdict == full.result("达标")?.verdict) }
    }
  }

  /// Comparisons of open points, and what comes of them between 49 and 59 分.
  private static let comparisons: [(String, String)] = [
    ("总分 >= 49分", "true"), ("总分 > 49分", "unknown"), ("总分 < 49分", "false"), ("总分 <= 49分", "unknown"),
    ("总分 >= 59分", "unknown"), ("总分 > 59分", "false"), ("总分 < 59分", "unknown"), ("总分 <= 59分", "true"),
    ("总分 = 60分", "false"), ("总分 = 59分", "unknown"), ("总分 != 60分", "true"), ("60分 > 总分", "true"),
    ("50分 > 总分", "unknown"), ("总分 > 丙分", "true"), ("加分 > 丙分", "unknown"), ("总分 > 加分", "true"),
    ("not(总分 > 59分)", "true"), ("总分 + 0分 > 59分", "unknown"), ("总分 between 1分 and 59分", "true"),
    ("总分 between 60分 and 99分", "false"), ("总分 between 50分 and 99分", "unknown"),
    ("总分 > 59分 or 甲分 = 9分", "true"), ("if 总分 > 59分 then 1 = 1 else 1 = 2", "false"),
  ]

  @Test("comparisons of open points, traced or not", arguments: comparisons)
  func comparison(_ text: String, _ expected: String) throws {
    let measure = try MeasureFixture.measure(Self.scores)
    let assessment = try MeasureFixture.assess("inputs: { 甲: 9, 乙: 10, 人数: 20 }", measure)
    let fragment = SourceFragment(file: SourceFile(name: "式", text: text))
    let program = try #require(Checker.check(fragment, in: measure.scope).expression).program
    var evaluator = assessment.evaluator()
    for value in [evaluator.evaluate(program), evaluator.evaluateTracing(program).0] {
      switch value {
      case .boolean(let flag): #expect(String(flag) == expected)
      case .unknown: #expect(expected == "unknown")
      default: Issue.record("\(value)")
      }
    }
  }

  @Test("a requirement that open points cannot meet says by how much they fall short at least")
  func shortfall() throws {
    let measure = try MeasureFixture.measure(Self.scores)
    let assessment = try MeasureFixture.assess("inputs: { 甲: 9, 乙: 10, 人数: 20 }", measure)
    let explanation = Explainer.explain(assessment, documents: nil, measureName: "test/sample")
    let criterion = try #require(explanation.criteria.first)
    #expect(criterion.shortfall?.zh == "至少还差 1 分")
    #expect(criterion.shortfall?.en == "short by 1 分 or more")
    #expect(criterion.actual.map(\.text.zh) == ["未定，49 分至 59 分"])
  }

  // MARK: Awards

  private static func award(_ keys: String) -> String {
    """
    inputs:
      投入: { type: number, unit: 万元 }
      比例: { type: number, unit: "%", nullable: true }
      合格: boolean
    criteria:
      - { id: 达标, require: 合格, assumed: 测试 }
    awards:
      - { id: 额, amount: 投入 * 比例, \(keys)assumed: 测试 }
    outcomes:
      - { id: yes, title: 行, favourable: true, when: 全部符合 }
      - { id: no, title: 不行 }
    """
  }

  /// Keys of the award, inputs, and what must come of it: the state and the amount in 元.
  private static let awards: [(String, String, String)] = [
    ("", "投入: 100, 比例: 10%, 合格: 是", "granted 100000"),
    ("", "投入: 100, 比例: 10%, 合格: 否", "not-granted 0"),
    ("", "投入: 100, 比例: 10%", "undetermined 合格"),
    ("", "比例: 10%", "undetermined 合格、投入"),
    ("", "比例: 10%, 合格: 否", "not-granted 0"),
    ("", "投入: -1, 比例: 10%, 合格: 是", "error E643"),
    ("", "投入: 1, 比例: 无, 合格: 是", "error E605"),
    ("when: 投入 > 50万元, ", "投入: 50, 比例: 10%, 合格: 否", "not-granted 0"),
    ("when: 投入 > 50万元, ", "投入: 51, 比例: 10%, 合格: 否", "granted 51000"),
    // At the cap, just below and above it.
    ("cap: 10万元, ", "投入: 100, 比例: 10%, 合格: 是", "granted 100000"),
    ("cap: 10万元, ", "投入: 99.99, 比例: 10%, 合格: 是", "granted 99990"),
    ("cap: 10万元, ", "投入: 100.01, 比例: 10%, 合格: 是", "granted 100000"),
    ("cap: -1元, ", "投入: 1, 比例: 10%, 合格: 是", "error E642"),
    // Every mode: below, at and above the half, and at a multiple.
    ("rounding: { to: 1万元, mode: down }, ", "投入: 299, 比例: 10%, 合格: 是", "granted 290000"),
    ("rounding: { to: 1万元, mode: up }, ", "投入: 290.01, 比例: 10%, 合格: 是", "granted 300000"),
    ("rounding: { to: 1万元, mode: up }, ", "投入: 290, 比例: 10%, 合格: 是", "granted 290000"),
    ("rounding: { to: 1万元, mode: half up }, ", "投入: 294.99, 比例: 10%, 合格: 是", "granted 290000"),
    ("rounding: { to: 1万元, mode: half up }, ", "投入: 295, 比例: 10%, 合格: 是", "granted 300000"),
    ("rounding: { to: 1万元, mode: half down }, ", "投入: 295, 比例: 10%, 合格: 是", "granted 290000"),
    ("rounding: { to: 1万元, mode: half down }, ", "投入: 295.01, 比例: 10%, 合格: 是", "granted 300000"),
    ("rounding: { to: 1万元, mode: half even }, ", "投入: 285, 比例: 10%, 合格: 是", "granted 280000"),
    ("rounding: { to: 1万元, mode: half even }, ", "投入: 295, 比例: 10%, 合格: 是", "granted 300000"),
    ("rounding: { to: 5万元, mode: half up }, ", "投入: 275, 比例: 10%, 合格: 是", "granted 300000"),
    // Rounding does not lift an amount above its cap.
    ("cap: 2.5万元, rounding: { to: 1万元, mode: up }, ", "投入: 100, 比例: 10%, 合格: 是", "granted 20000"),
    ("cap: 2.5万元, rounding: { to: 1万元, mode: half up }, ", "投入: 21, 比例: 10%, 合格: 是", "granted 20000"),
  ]

  private static func shown(_ result: AwardResult) -> String {
    let value =
      switch result.value {
      case .number(let amount):
        (try? amount.quantized(scale: 0, rounding: .down)) == amount
          ? amount.roundedToIntegral().intValue.map { String($0) } ?? "" : amount.description
      case .unknown(let unknown): unknown.causes.map(\.name).joined(separator: "、")
      case .error(let failure): failure.code.id
      default: "null"
      }
    return "\(result.state.rawValue) \(value)"
  }

  @Test("conditions, caps and rounding", arguments: awards)
  func award(_ keys: String, _ inputs: String, _ expected: String) throws {
    let measure = try MeasureFixture.measure(Self.award(keys))
    let assessment = try MeasureFixture.assess("inputs: { \(inputs) }", measure)
    #expect(Self.shown(assessment.awards[0]) == expected)
  }

  @Test("an award is never above its cap and differs from the amount by less than a step")
  func cap() throws {
    var random = SplitMix64(seed: 3)
    for mode in AwardRoundingMode.allCases {
      let measure = try MeasureFixture.measure(
        Self.award("cap: 7.3万元, rounding: { to: 3000元, mode: \(mode.rawValue) }, "))
      for _ in 0..<60 {
        let invested = Int.random(in: 0...1000, using: &random)
        let assessment = try MeasureFixture.assess("inputs: { 投入: \(invested), 比例: 1%, 合格: 是 }", measure)
        let steps = try #require(assessment.awards[0].steps)
        let cap = try #require(steps.cap)
        #expect(steps.after <= cap)
        let difference = try steps.after.subtracting(steps.capped)
        #expect(difference < Decimal128(3000) && difference > Decimal128(-3000))
        #expect(try steps.after.remainder(Decimal128(3000)).isZero)
      }
    }
  }

  @Test("expressions may use points and amounts of awards")
  func names() throws {
    let body = Self.award("").replacing(
      "when: 全部符合", with: "when: 额 > 5万元")
    let measure = try MeasureFixture.measure(body)
    #expect(try MeasureFixture.assess("inputs: { 投入: 100, 比例: 10%, 合格: 是 }", measure).outcomeID == "yes")
    #expect(try MeasureFixture.assess("inputs: { 投入: 50, 比例: 10%, 合格: 是 }", measure).outcomeID == "no")
    let open = try MeasureFixture.assess("inputs: { 比例: 10%, 合格: 是 }", measure)
    #expect(open.outcomeID == "supplement")
    #expect(open.missing.map(\.name) == ["投入"])
  }
}
