// Requirements that a seed makes enter, with the words that say the same; that they agree, and that one step from
// them does not, is tested.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct CitationPropertyTests {
  /// A comparison with an amount, in the words of a document and as a rule.
  private struct Requirement {
    var op: ComparisonOperator
    var number: Int
    let unit: (rule: String, quoted: [String])
    /// Which of the ways to say it is taken.
    let choice: Int

    var rule: String { "数 \(op.rawValue) \(number)\(unit.rule)" }

    /// The words that stand for the requirement.
    func words() -> String {
      let digits = [String(number), Requirement.chinese(number), Requirement.grouped(number)]
      let figure = digits[choice % 3] + unit.quoted[choice % unit.quoted.count]
      let forms: [String]
      switch op {
      case .greaterOrEqual:
        forms = ["不少于\(figure)", "\(figure)以上", "应达到\(figure)", "至少有\(figure)", "不得低于\(figure)"]
      case .greater:
        forms = ["超过\(figure)", "大于\(figure)", "\(figure)以外", "高于\(figure)", "\(figure)以上（不含\(figure)）"]
      case .lessOrEqual:
        forms = ["不超过\(figure)", "\(figure)以下", "\(figure)以内", "不得高于\(figure)", "小于\(figure)（含）"]
      case .less: forms = ["不满\(figure)", "低于\(figure)", "不足\(figure)", "少于\(figure)", "\(figure)以下（不含）"]
      case .equal, .notEqual: forms = []
      }
      return forms.isEmpty ? figure : forms[choice % forms.count]
    }

    /// 1,234,567
    static func grouped(_ number: Int) -> String {
      var digits = Array(String(number))
      var position = digits.count - 3
      while position > 0 {
        digits.insert(",", at: position)
        position -= 3
      }
      return String(digits)
    }

    /// 一万零五十
    static func chinese(_ number: Int) -> String {
      if number == 0 { return "零" }
      if number >= 10_000 {
        let (high, low) = number.quotientAndRemainder(dividingBy: 10_000)
        return chinese(high) + "万" + (low == 0 ? "" : (low < 1_000 ? "零" : "") + chinese(low))
      }
      let digits = Array("零一二三四五六七八九")
      let places = [(1_000, "千"), (100, "百"), (10, "十"), (1, "")]
      var text = ""
      var hasGap = false
      for (place, word) in places {
        let digit = number / place % 10
        if digit == 0 {
          hasGap = !text.isEmpty
        } else {
          if hasGap { text += "零" }
          hasGap = false
          text += String(digits[digit]) + word
        }
      }
      return text
    }
  }

  private static let units: [(rule: String, quoted: [String])] = [
    ("家", ["家"]), ("人", ["人", "名", "位"]), ("万元", ["万元", "万元人民币"]), ("平方米", ["平方米", "㎡"]), ("亩", ["亩"]),
    ("%", ["%", "％"]), ("场次", ["场次", "场"]), ("个工作日", ["个工作日", "工作日"]), ("项", ["项"]),
  ]
  private static let operators: [ComparisonOperator] = [.less, .lessOrEqual, .greater, .greaterOrEqual]

  private static func requirement(_ random: inout SplitMix64) -> Requirement {
    let unit = units[Int.random(in: 0..<units.count, using: &random)]
    // 一万八千万元 is not how documents write 1.8亿元.
    let most = unit.rule == "万元" ? 9_989 : 99_989
    let number =
      Bool.random(using: &random)
      ? Int.random(in: 1...99, using: &random) : Int.random(in: 100...most, using: &random)
    return Requirement(
      op: operators[Int.random(in: 0..<4, using: &random)], number: number,
      unit: unit, choice: Int.random(in: 0..<300, using: &random))
  }

  private func codes(_ requirement: Requirement, _ words: String) throws -> Set<String> {
    let unit = requirement.unit.rule == "%" ? "" : ", unit: \(requirement.unit.rule)"
    let body = """
      inputs: { 数: { type: number\(unit) } }
      criteria:
        - id: 甲
          require: \(requirement.rule)
          basis: 规定 第1项 “\(words)”
      outcomes: [{ id: yes, title: 通过 }]
      """
    return Set(try CitedMeasure(body, clauses: [("第1项", words)]).findings.map(\.code.id))
  }

  /// A figure that does not stand in its words is refused, and so is every other operator.
  @Test func verbalisedRequirementsAgreeAndChangedOnesDoNot() throws {
    var random = SplitMix64(seed: 20_200_604)
    for _ in 0..<GeneratedCases.count(150) {
      let requirement = Self.requirement(&random)
      let words = "要求" + requirement.words()
      #expect(try codes(requirement, words) == [], "\(requirement.rule) “\(words)”")
      var other = requirement
      other.number += Bool.random(using: &random) ? 1 : 10
      #expect(try codes(other, words).contains("E450"), "\(other.rule) “\(words)”")
      other = requirement
      for op in Self.operators where op != requirement.op {
        other.op = op
        #expect(try codes(other, words) == ["E451"], "\(other.rule) “\(words)”")
      }
    }
  }

  /// The numerals of this test are those that the program reads.
  @Test func chineseNumeralsAreRight() {
    for number in Array(1...1_100) + stride(from: 1_101, to: 99_999, by: 317) {
      #expect(ChineseNumeral.value(Requirement.chinese(number)) == Decimal128(number), "\(number)")
    }
  }
}
