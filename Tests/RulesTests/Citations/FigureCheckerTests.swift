// Measures with marked places and words of a document enter; what the check of figures finds is compared.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct FigureCheckerTests {
  /// A measure whose expected findings are underlined, their codes in the order of their places, and texts of
  /// which each must stand in a message or help.
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: String
    let codes: [String]
    let says: [String]

    init(_ marked: String, _ codes: [String] = [], says: [String] = []) {
      self.marked = marked
      self.codes = codes
      self.says = says
    }

    var testDescription: String { marked.debugDescription }
  }

  private static let clauses = [
    ("第1项", "面积不低于500平方米，或提供不少于30个工位"),
    ("第2项", "年入驻企业不低于二十家"),
    ("第3项", "运营时间满18个月"),
    ("第4项", "占比25%（含）-30%的得16分，30%以上的得20分"),
    ("第5项", "经费专款专用"),
    ("第6项", "边远地区的面积要求可降低20%"),
    ("第7项", "补助额不超过研发投入的10%，最高500万元"),
    ("第8项", "前一年内未发生重大事故"),
    ("第9项", "连续2年收入超过500万元"),
  ]

  private static let head = """
    inputs:
      面积: { type: number, unit: 平方米 }
      工位: { type: integer, unit: 个 }
      企业数: { type: integer, unit: 家 }
      占比: number
      边远: boolean
      无事故: { type: boolean, title: 前一年内未发生重大事故 }
      守法: boolean
      起: date
      名册: { type: list, unit: 家, of: { 连续两年收入: { type: number, unit: 万元 } } }

    """
  private static let tail = "outcomes: [{ id: yes, title: 通过 }]\n"

  private static func criteria(_ lines: String...) -> String {
    "criteria:\n" + lines.map { "  - \($0)\n" }.joined()
  }

  /// A criterion that reads a parameter, and the parameter.
  private static func parameter(_ version: String, _ require: String = "企业数 >= 最少") -> String {
    "parameters: { 最少: [{ from: 2018-01-01, \(version) }] }\n"
      + criteria("{ id: 甲, require: \(require), assumed: 试 }")
  }

  private static func table(_ rows: [String], _ grounds: String) -> String {
    let lines =
      ["tables:", "  得分:", "    inputs: [占比]", "    outputs: [{ name: 分数, unit: 分 }]", "    rows: |"]
      + (["| 占比 | 分数 |"] + rows).map { "      " + $0 } + ["    \(grounds)"]
    return lines.joined(separator: "\n") + "\n"
      + criteria("{ id: 甲, require: 得分 > 0分, assumed: 试 }")
  }

  static let cases: [Case] = [
    // Figures of requirements.
    Case(criteria("{ id: 甲, require: 面积 >= 500平方米 or 工位 >= 30个, basis: 规定 第1项 “面积不低于500平方米，或提供不少于30个工位” }")),
    Case(criteria("{ id: 甲, require: 面积 >= 0.05公顷, basis: 规定 第1项 “面积不低于500平方米” }")),
    Case(
      criteria("{ id: 甲, require: 面积 >= ⟦600平方米⟧, basis: 规定 第1项 “面积不低于⟦500平方米⟧” }"), ["E450", "W452"],
      says: ["条件“甲”的引文里没有“600平方米”，引文里的数是“500平方米”", "写成 500平方米", "没有写进引它的要求"]),
    Case(
      criteria("{ id: 甲, require: 面积 >= ⟦500亩⟧, basis: 规定 第1项 “面积不低于⟦500平方米⟧” }"), ["E450", "W452"]),
    Case(
      criteria("{ id: 甲, require: 面积 >= ⟦600平方米⟧, basis: 规定 第5项 “经费专款专用” }"), ["E450"],
      says: ["引文里没有数", "另加 assumed"]),
    Case(criteria("{ id: 甲, require: 守法, basis: 规定 第5项 “经费专款专用” }")),
    Case(criteria("{ id: 甲, require: 企业数 >= 20家, basis: 规定 第2项 “年入驻企业不低于二十家” }")),
    Case(
      criteria("{ id: 甲, require: ⟦企业数 > 20家⟧, basis: 规定 第2项 “年入驻企业不低于二十家” }"), ["E451"],
      says: ["引文说“不低于二十家”，应当是 >= 二十家（含本数），这里是 >", "写成：企业数 >= 20家"]),
    Case(
      criteria("{ id: 甲, require: not(⟦企业数 <= 20家⟧), basis: 规定 第2项 “年入驻企业不低于二十家” }"), ["E451"],
      says: ["写成：企业数 < 20家"]),
    // Words that are not registered are one mistake, not three.
    Case(
      criteria("{ id: 甲, require: 面积 > 600平方米, basis: 规定 第1项 “⟦面积不低于700平方米⟧” }"), ["E287"]),
    // What supports the rule, and what the words lack.
    Case(criteria("{ id: 甲, require: 面积 >= 600平方米, basis: 规定 第5项 “经费专款专用”, assumed: 数字出自问答 }")),
    Case(
      criteria("{ id: 甲, require: ⟦企业数 > 20家⟧, basis: 规定 第2项 “年入驻企业不低于二十家”, assumed: 数字已核 }"), ["E451"]),
    Case(criteria("{ id: 甲, require: 面积 >= 600平方米, assumed: 没有原文 }")),
    Case(criteria("{ id: 甲, require: 面积 >= 600平方米, basis: ⟦规定 第1项⟧ }"), ["W286"]),
    // Several quotations.
    Case(
      criteria(
        "{ id: 甲, require: 面积 >= 500平方米 and 企业数 >= 20家, basis: [规定 第1项 “不低于500平方米”, 规定 第2项 “不低于二十家”] }")),
    // A group speaks for its members, and its words are borne out by them.
    Case(
      criteria(
        """
        id: 甲
            any:
              - { id: 乙, require: 面积 >= 500平方米 }
              - { id: 丙, require: 工位 >= ⟦40个⟧ }
            basis: 规定 第1项 “面积不低于500平方米，或提供不少于⟦30个⟧工位”
        """), ["E450", "W452"]),
    Case(
      criteria(
        """
        id: 甲
            any:
              - { id: 乙, require: 面积 >= 500平方米, basis: 规定 第1项 “不低于500平方米” }
              - { id: 丙, require: 工位 >= 30个, basis: 规定 第1项 “不少于30个” }
            basis: 规定 第1项 “面积不低于500平方米，或提供不少于30个工位”
        """)),
    // Conditions may as well select what is excluded, but the amount itself counts or does not.
    Case(criteria("{ id: 甲, when: 企业数 < 20家, require: 守法, basis: 规定 第2项 “年入驻企业不低于二十家” }")),
    Case(
      criteria("{ id: 甲, when: ⟦企业数 <= 20家⟧, require: 守法, basis: 规定 第2项 “年入驻企业不低于二十家” }"), ["E451"]),
    // Exceptions.
    Case(
      criteria(
        """
        id: 甲
            require: 面积 >= 500平方米
            basis: 规定 第1项 “面积不低于500平方米”
            except:
              - { id: 放宽, when: 边远, require: 面积 >= 500平方米 * 80%, basis: [规定 第6项 “可降低20%”, 规定 第1项 “面积不低于500平方米”] }
        """)),
    Case(
      criteria(
        """
        id: 甲
            require: 面积 >= 500平方米
            basis: 规定 第1项 “面积不低于500平方米”
            except:
              - { id: 放宽, when: 边远, require: 面积 >= ⟦400平方米⟧, basis: 规定 第6项 “可降低⟦20%⟧” }
        """), ["E450", "W452"], says: ["例外“放宽”的引文里没有“400平方米”"]),
    // Parameters: the value, and whoever compares with it.
    Case(parameter("value: 20家, basis: 规定 第2项 “不低于二十家”")),
    Case(
      parameter("value: ⟦21家⟧, basis: 规定 第2项 “不低于⟦二十家⟧”"), ["E450", "W452"],
      says: ["参数“最少”（2018-01-01 起）的引文里没有“21家”"]),
    Case(
      parameter("value: 20家, basis: 规定 第2项 “不低于二十家”", "⟦企业数 > 最少⟧"), ["E451"],
      says: ["写成：企业数 >= 最少"]),
    Case(parameter("value: 20家, basis: 规定 第2项 “不低于二十家”", "not(最少 > 企业数)")),
    Case(
      parameter("value: 20家, basis: 规定 第2项 “不低于二十家”", "not(⟦最少 >= 企业数⟧)"), ["E451"],
      says: ["写成：最少 > 企业数"]),
    Case(parameter("value: 25家, basis: 规定 第2项 “年入驻企业”, assumed: 示意")),
    Case(
      "parameters: { 上限额: [{ from: 2018-01-01, value: 500万元, basis: 规定 第9项 “连续2年收入超过500万元” }] }\n"
        + criteria("{ id: 甲, require: some 户 in 名册 satisfies 户.连续两年收入 > 上限额, assumed: 试 }")),
    // The criterion's own words about the parameter it compares with.
    Case(
      "parameters: { 最少: [{ from: 2018-01-01, value: 20家, assumed: 试 }] }\n"
        + criteria("{ id: 甲, require: ⟦企业数 > 最少⟧, basis: 规定 第2项 “不低于二十家” }"), ["E451"]),
    // Figures in definitions belong to whoever reads them.
    Case("define: { 够大: 面积 >= 500平方米 }\n" + criteria("{ id: 甲, require: 够大, basis: 规定 第1项 “面积不低于500平方米” }")),
    Case(
      "define: { 够大: 面积 >= ⟦600平方米⟧ }\n"
        + criteria("{ id: 甲, require: 够大, basis: 规定 第1项 “面积不低于⟦500平方米⟧” }"), ["E450", "W452"]),
    Case(
      "define: { 够大: ⟦面积 < 500平方米⟧ }\n"
        + criteria("{ id: 甲, require: 够大, basis: 规定 第1项 “面积不低于500平方米” }"), ["E451"]),
    Case(
      "define: { 折算: 面积 / 3 }\n" + criteria("{ id: 甲, require: 折算 >= 500平方米, basis: 规定 第1项 “不低于500平方米” }")),
    // What belongs to a computation, and the dates of documents.
    Case(
      "define: { 增长: 占比 / 2 - 100%, 天数: 评审日 - 起 + 1天 }\n"
        + criteria("{ id: 甲, require: 增长 < 30% and 天数 > 0天, basis: 规定 第4项 “-30%” }")),
    Case(
      "define: { 全部: 占比 >= ⟦100%⟧ }\n" + criteria("{ id: 甲, require: 全部, basis: 规定 第5项 “经费专款专用” }"), ["E450"]),
    Case(criteria("{ id: 甲, when: 评审日 >= @\"2018-03-01\", require: 守法, basis: 规定 第5项 “经费专款专用” }")),
    Case(
      criteria("{ id: 甲, when: 评审日 >= ⟦@\"2018-04-01\"⟧, require: 守法, basis: 规定 第5项 “经费专款专用” }"), ["E450"]),
    // Scores, awards and the selection.
    Case(
      """
      scores:
        - { id: 得分, title: 得分, max: 20分, points: 16分, basis: 规定 第4项 “的得16分，30%以上的得20分” }
      awards:
        - { id: 补助额, title: 补助额, amount: 面积 / 1平方米 * 1万元 * 10%, cap: 500万元, basis: 规定 第7项 “不超过研发投入的10%，最高500万元” }
      selection:
        title: 择优
        among: [yes]
        order: [{ by: 得分, title: 得分, direction: descending }]
        ties: include
        quota: ⟦21家⟧
        basis: 规定 第2项 “不低于⟦二十家⟧”
      criteria:
        - { id: 甲, require: 占比 >= 30%, basis: 规定 第4项 “30%以上” }

      """, ["E450", "W452"], says: ["择优的引文里没有“21家”"]),
    Case(
      """
      scores:
        - { id: 得分, title: 得分, max: ⟦25分⟧, points: 16分, basis: 规定 第4项 “的得16分，30%以上的得⟦20分⟧” }
      awards:
        - id: 补助额
          title: 补助额
          amount: min(面积 / 1平方米 * 1万元, ⟦600万元⟧)
          basis: 规定 第7项 “最高500万元”
        - id: 另一额
          title: 另一额
          amount: ⟦max(面积 / 1平方米 * 1万元, 500万元)⟧
          basis: 规定 第7项 “最高500万元”
      criteria:
        - { id: 甲, require: 占比 >= 30%, basis: 规定 第4项 “30%以上” }

      """, ["E450", "W452", "E450", "E451"]),
    // Tables.
    Case(
      table(
        ["| >= 30% | 20分 |", "| [25%..30%) | 16分 |", "| < 25% | 0分 |"],
        "basis: 规定 第4项 “占比25%（含）-30%的得16分，30%以上的得20分”")),
    Case(
      table(
        ["| >= 30% | 20分 |", "| [⟦24%⟧..30%) | 16分 |", "| < ⟦24%⟧ | 0分 |"],
        "basis: 规定 第4项 “占比⟦25%⟧（含）-30%的得16分，30%以上的得20分”"), ["E450", "E450", "W452"]),
    Case(
      table(
        ["| >= 30% | ⟦18分⟧ |", "| [25%..30%) | 16分 |", "| < 25% | 0分 |"],
        "basis: 规定 第4项 “占比25%（含）-30%的得16分，30%以上的得⟦20分⟧”"), ["E450", "W452"]),
    Case(
      table(
        ["| ⟦> 30%⟧ | 20分 |", "| ⟦(25%..30%]⟧ | 16分 |", "| ⟦<= 25%⟧ | 0分 |"],
        "basis: 规定 第4项 “占比25%（含）-30%的得16分，30%以上的得20分”"), ["E451", "E451", "E451"]),
    // Words that no rule takes up, unless a person states or finds what they say.
    Case(
      criteria("{ id: 甲, require: 守法, basis: 规定 第8项 “前⟦一年⟧内未发生重大事故” }"), ["W452"], says: ["写进 title、judge"]),
    Case(criteria("{ id: 甲, require: 无事故, basis: 规定 第8项 “前一年内未发生重大事故” }")),
    Case(criteria("{ id: 甲, judge: 前一年内是否未发生重大事故, basis: 规定 第8项 “前一年内未发生重大事故” }")),
    Case(
      criteria(
        "{ id: 甲, require: 面积 >= 500平方米, basis: 规定 第1项 “面积不低于500平方米，或提供不少于30个工位” }",
        "{ id: 乙, require: 工位 >= 30个, basis: 规定 第1项 “不少于30个工位” }")),
  ]

  @Test(arguments: cases) func figuresAreChecked(_ example: Case) throws {
    let source = MarkedSource(Self.head + example.marked + Self.tail)
    let cited = try CitedMeasure(source.text, clauses: Self.clauses)
    let offset = MeasureFixture.text(source.text).utf8.count - source.text.utf8.count
    let found = cited.findings.sortedByPlace().map {
      "\($0.code.id) ⟦\($0.place?.text ?? "")⟧ @\($0.place?.span.start ?? -1)"
    }
    let expected = zip(example.codes, zip(source.spans, source.pieces)).map {
      "\($0) ⟦\($1.1)⟧ @\($1.0.start + offset)"
    }
    #expect(found == expected)
    let words = cited.findings.flatMap { [$0.message.zh, $0.help?.zh ?? ""] }
    for text in example.says { #expect(words.contains { $0.contains(text) }, "\(text) in \(words)") }
    for finding in cited.findings {
      #expect(finding.help != nil)
      if finding.code != .withoutQuotation, finding.code != .quotationNotFound {
        #expect(finding.related.contains { $0.place.file.name.contains("样例") }, "no note about the register")
      }
    }
  }

  /// The note about the register shows the words of the clause, or of the full text.
  @Test func notesPointIntoTheRegister() throws {
    let body =
      Self.head + Self.criteria("{ id: 甲, require: 企业数 > 20家, basis: 规定 第2项 “企业不低于二十家” }") + Self.tail
    let extract = try CitedMeasure(body, clauses: Self.clauses)
    #expect(extract.findings.flatMap(\.related).map(\.place.text) == ["年入驻企业不低于二十家"])
    let text = try CitedMeasure(body, clauses: [], text: "一、条件\n  年入驻企业 不低于 二十家。\n二、其他\n")
    #expect(text.findings.map(\.code.id) == ["E451"])
    #expect(text.findings.flatMap(\.related).map(\.place.text) == ["企业 不低于 二十家"])
    #expect(text.findings.flatMap(\.related).allSatisfy { $0.place.file.name.hasSuffix("全文.txt") })
  }

  @Test func theAccountCounts() throws {
    let body =
      Self.head
        + """
        criteria:
          - { id: 甲, require: 面积 >= 500平方米, basis: 规定 第1项 “面积不低于500平方米” }
          - { id: 乙, require: 工位 >= 40个 and 企业数 >= 20家, basis: 规定 第2项 “不低于二十家”, assumed: 工位数出自问答 }
          - { id: 丙, require: 占比 >= 5%, basis: 规定 第1项 }
          - { id: 丁, require: 占比 >= 7%, assumed: 没有原文 }
          - { id: 戊, judge: 是否可行, assumed: 由人认定 }

        """ + Self.tail
    let cited = try CitedMeasure(body, clauses: Self.clauses, confirmed: "single-source")
    #expect(cited.audit.count(.quoted(.singleSource)) == 2)
    #expect(cited.audit.count(.assumed) == 2)
    #expect(cited.audit.count(.unquoted) == 1)
    #expect(cited.audit.count(.contradicted) == 0)
    #expect(cited.audit.figures.count == 5)
    #expect(cited.audit.assumptions.map(\.figures) == [["40个"], ["7%"], []])
    #expect(cited.audit.quotations.map { $0.confirmation != nil } == [true, true, false])
  }
}
