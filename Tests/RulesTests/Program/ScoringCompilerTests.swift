// What is said about wrong scores, awards and selections, with the text that is underlined.

import Rules
import SourceText
import TestSupport
import Testing

@Suite("Compiling scores, awards and selections")
struct ScoringCompilerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let codes: [String]
    let message: String
    let marked: String

    init(_ codes: [String], _ message: String, _ marked: String) {
      self.codes = codes
      self.message = message
      self.marked = marked
    }

    var testDescription: String { message }
  }

  private static let head = """
    inputs:
      面积: { type: number, unit: 平方米 }
      投入: { type: number, unit: 万元 }
      等级: { type: enumeration, values: [甲, 乙] }
    parameters: { 名额: { value: 2家, assumed: 测试 } }

    """

  private static let tail = """

    criteria:
      - { id: 项, require: 面积 > 0平方米, assumed: 测试 }
    outcomes:
      - { id: yes, title: 行, favourable: true, when: 全部符合 }
      - { id: no, title: 不行 }

    """

  private static func scores(_ text: String) -> String { head + "scores:\n" + text + tail }
  private static func awards(_ text: String) -> String { head + tail + "awards:\n" + text + "\n" }
  private static func selection(_ text: String) -> String { head + tail + "selection:\n" + text + "\n" }

  static let cases: [Case] = [
    // Shape
    Case(["E247"], "这个评分项没有写明怎样得分", scores("  - { id: ⟦总分⟧, max: 5分, assumed: 测试 }")),
    Case(
      ["E247"], "评分项不能既有 points 又有 items",
      scores("  - { id: 总分, max: 5分, points: 5分, ⟦items⟧: [ { id: 甲分, max: 5分, points: 1分 } ] }")),
    Case(
      ["E247"], "capped 只用于有分项的评分项", scores("  - { id: 总分, max: 5分, points: 5分, ⟦capped⟧: true }")),
    Case(["E202"], "评分项里没有“point”这个键", scores("  - { id: 总分, max: 5分, ⟦point⟧: 5分 }")),
    Case(
      ["E222"], "评分项“总分”写了两次",
      scores("  - { id: 总分, max: 5分, points: 5分 }\n  - { id: ⟦总分⟧, max: 5分, points: 5分 }")),
    Case(["E222"], "评分项“面积”与输入重名", scores("  - { id: ⟦面积⟧, max: 5分, points: 5分 }")),
    // Maxima
    Case(
      ["E248"], "“总分”满分 100 分，各分项的满分加起来是 90 分",
      scores(
        "  - id: 总分\n    max: ⟦100分⟧\n    items:\n      - { id: 一, max: 60分, points: 1分 }\n      - { id: 二, max: 30分, points: 1分 }"
      )),
    Case(
      ["E248"], "“总分”满分 100 分，各分项的满分加起来是 90 分",
      scores(
        "  - id: 总分\n    max: ⟦100分⟧\n    capped: true\n    items:\n      - { id: 一, max: 60分, points: 1分 }\n      - { id: 二, max: 30分, points: 1分 }"
      )),
    Case(
      ["E248"], "“二”以万元计，“总分”以分计，不能相加",
      scores(
        "  - id: 总分\n    max: 100分\n    items:\n      - { id: 一, max: 100分, points: 1分 }\n      - { id: 二, max: ⟦1万元⟧, points: 1万元 }"
      )),
    Case(["E248"], "“总分”的满分要大于0", scores("  - { id: 总分, max: ⟦0分⟧, points: 0分 }")),
    Case(["E248"], "“总分”的满分要写成大于0的数，这里是", scores("  - { id: 总分, max: ⟦3年⟧, points: 0分 }")),
    Case(["E401"], "“面积”没有声明", scores("  - { id: 总分, max: ⟦面积⟧, points: 0分 }")),
    // Points
    Case(["E402"], "", scores("  - { id: 总分, max: 5分, points: ⟦面积⟧ }")),
    Case(["E402"], "", scores("  - { id: 总分, max: 5分, points: ⟦面积 > 1平方米⟧ }")),
    Case(
      ["E235"], "定义互相依赖，无法计算：总分 → 一 → 总分",
      scores("  - id: ⟦总分⟧\n    max: 5分\n    items: [ { id: 一, max: 5分, points: 总分 } ]")),
    // Awards
    Case(["E249"], "“额”的金额要是数，这里是", awards("  - { id: 额, amount: ⟦面积 > 1平方米⟧ }")),
    Case(["E402"], "", awards("  - { id: 额, amount: 投入, cap: ⟦5平方米⟧ }")),
    Case(["E402"], "", awards("  - { id: 额, amount: 投入, rounding: { to: ⟦5平方米⟧, mode: down } }")),
    Case(
      ["E249"], "“额”取整的单位要写成大于0的数", awards("  - { id: 额, amount: 投入, rounding: { to: ⟦0元⟧, mode: down } }")),
    Case(["E208"], "", awards("  - { id: 额, amount: 投入, rounding: { to: 1元, mode: ⟦floor⟧ } }")),
    Case(["E203"], "", awards("  - { id: 额, amount: 投入, rounding: ⟦{ to: 1元 }⟧ }")),
    Case(["E402"], "", awards("  - { id: 额, amount: 投入, when: ⟦投入⟧ }")),
    Case(
      ["E235"], "定义互相依赖，无法计算：项 → 额 → 全部符合 → 项",
      (head + tail).replacing("require: 面积 > 0平方米", with: "require: ⟦额⟧ > 0元")
        + "awards:\n  - { id: 额, amount: 投入 }\n"),
    // Selections
    Case(["E203"], "", selection("  ⟦title: 择优⟧")),
    Case(
      ["E256"], "办法没有“yess”这个结论",
      selection("  title: 择优\n  among: [⟦yess⟧]\n  order: [ { by: 投入 } ]")),
    Case(
      ["E257"], "写了 per（分组），没有写 quota（每组的名额）",
      selection("  title: 择优\n  order: [ { by: 投入 } ]\n  ⟦per⟧: 等级")),
    Case(["E257"], "不能按“等级”排序：它是选项（甲、乙）", selection("  title: 择优\n  order: [ { by: ⟦等级⟧ } ]")),
    Case(
      ["E257"], "这里对全部申请只有一个数，不能用每份申请各自的“投入”",
      selection("  title: 择优\n  order: [ { by: 投入 } ]\n  quota: ⟦投入⟧")),
    Case(
      ["E257"], "名额要写成个数，这里是", selection("  title: 择优\n  order: [ { by: 投入 } ]\n  quota: ⟦名额 > 1家⟧")),
    Case(
      ["E257"], "公示期要写成工作日或天数，这里是",
      selection("  title: 择优\n  order: [ { by: 投入 } ]\n  publicity: ⟦3个月⟧")),
    Case(
      ["E402"], "",
      selection("  title: 择优\n  order: [ { by: 投入 } ]\n  budget: { available: 5万元, amount: ⟦面积⟧ }")),
    Case(
      ["E257"], "预算里要写金额，这里是",
      selection(
        "  title: 择优\n  order: [ { by: 投入 } ]\n  budget: { available: ⟦名额 > 1家⟧, amount: 名额 > 1家 }")),
    Case(["E208"], "", selection("  title: 择优\n  order: [ { by: 投入 } ]\n  ties: ⟦maybe⟧")),
  ]

  @Test("every mistake is found where it is", arguments: cases)
  func finding(_ example: Case) throws {
    let marked = MarkedSource(MeasureFixture.text(example.marked))
    let found = MeasureFixture.compile(marked.text).diagnostics
    #expect(found.map(\.code.id) == example.codes, "\(found.map(\.message.zh))")
    let first = try #require(found.first)
    #expect(first.message.zh.contains(example.message), "\(first.message.zh)")
    #expect(first.place?.span == marked.spans.first, "\(first.place?.text ?? "nowhere")")
  }
}
