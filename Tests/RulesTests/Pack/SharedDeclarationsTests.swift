// Packs that declare units and calendars and use each other enter; what their measures may use, and what is
// wrong, is compared.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct SharedDeclarationsTests {
  private static func pack(_ name: String, _ more: String = "") -> String {
    "rulecheck: 1\npack: \(name)\ntitle: 包\nversion: 1.0.0\n" + more
  }

  private static func calendar(_ holiday: String) -> String {
    "rulecheck: 1\ncalendar: 日历\nyears: { 2020: { holidays: { 元旦: \(holiday) } } }\n"
  }

  private static let trees = "units: [{ symbol: 株 }, { symbol: 万株, of: 株, factor: 10000, aliases: [万棵] }]\n"

  /// Packs by name, with marked mistakes, and the codes of the marks in the order of the packs' names.
  struct Row: Sendable, CustomTestStringConvertible {
    let packs: [(name: String, more: String)]
    let codes: [String]
    var says: [String] = []

    var testDescription: String { packs.map { "\($0.name): \($0.more)" }.joined(separator: " | ") }
  }

  static let wrong: [Row] = [
    // 单位的写法
    Row(packs: [("a", "units: [⟦{ of: 元, factor: 2 }⟧]\n")], codes: ["E203"]),
    Row(packs: [("a", "units: [⟦株⟧]\n")], codes: ["E201"]),
    Row(packs: [("a", "units: [{ symbol: ⟦株 苗⟧ }]\n")], codes: ["E252"]),
    Row(packs: [("a", "units: [{ symbol: ⟦2株⟧ }]\n")], codes: ["E252"]),
    Row(packs: [("a", "units: [{ symbol: ⟦株2⟧ }]\n")], codes: ["E252"]),
    Row(packs: [("a", "units: [{ symbol: ⟦株/亩⟧ }]\n")], codes: ["E252"], says: ["2`株/亩`"]),
    Row(packs: [("a", "units: [{ symbol: ⟦且⟧ }]\n")], codes: ["E252"], says: ["“且”写在数字后面读不成单位"]),
    Row(packs: [("a", "units: [{ symbol: ⟦株以上⟧ }]\n")], codes: ["E252"]),
    Row(packs: [("a", "units: [{ symbol: ⟦个月⟧ }]\n")], codes: ["E252"], says: ["“个月”写在数字后面是时长"]),
    Row(packs: [("a", "units: [{ symbol: ⟦ｋｇ⟧ }]\n")], codes: ["E252"]),
    Row(packs: [("a", "units: [{ symbol: ⟦\"#\"⟧ }]\n")], codes: ["E252"]),
    Row(packs: [("a", "units: [{ symbol: 株, aliases: [棵, ⟦棵 树⟧] }]\n")], codes: ["E252"]),
    // 重复
    Row(packs: [("a", "units: [{ symbol: ⟦亩⟧ }]\n")], codes: ["E253"], says: ["单位“亩”本来就有"]),
    Row(packs: [("a", "units: [{ symbol: ⟦万元⟧, of: 元, factor: 10000 }]\n")], codes: ["E253"]),
    Row(packs: [("a", "units: [{ symbol: 株 }, { symbol: ⟦株⟧ }]\n")], codes: ["E253"], says: ["声明了两次"]),
    Row(packs: [("a", "units: [{ symbol: 株, aliases: [⟦株⟧] }]\n")], codes: ["E253"]),
    Row(packs: [("a", "units: [{ symbol: 株 }, { symbol: 棵, aliases: [⟦株⟧] }]\n")], codes: ["E253"]),
    // 依据的单位和倍数
    Row(packs: [("a", "units: [{ symbol: 打, of: ⟦牛⟧, factor: 12 }]\n")], codes: ["E254"]),
    Row(packs: [("a", "units: [{ symbol: 甲, of: ⟦甲⟧, factor: 2 }]\n")], codes: ["E254"]),
    Row(
      packs: [("a", "units: [{ symbol: 甲, of: 乙, factor: 2 }, { symbol: 乙, of: ⟦甲⟧, factor: 2 }]\n")],
      codes: ["E254"], says: ["又是用这个单位说明的"]),
    Row(packs: [("a", "units: [{ symbol: 打, of: ⟦元/人⟧, factor: 12 }]\n")], codes: ["E254"]),
    Row(packs: [("a", "units: [{ symbol: 打, of: 个, factor: ⟦0⟧ }]\n")], codes: ["E255"]),
    Row(packs: [("a", "units: [{ symbol: 打, of: 个, factor: ⟦-12⟧ }]\n")], codes: ["E255"]),
    Row(
      packs: [("a", "units: [{ symbol: 打, of: 个, factor: ⟦0.5⟧ }]\n")], codes: ["E255"], says: ["10000/15"]),
    Row(packs: [("a", "units: [{ symbol: 打, of: 个, factor: ⟦1/2/3⟧ }]\n")], codes: ["E255"]),
    Row(packs: [("a", "units: [{ symbol: 打, of: 个, factor: ⟦一打⟧ }]\n")], codes: ["E255"]),
    Row(packs: [("a", "units: [{ symbol: 打, of: 个, factor: ⟦9999999999999⟧ }]\n")], codes: ["E255"]),
    Row(packs: [("a", "units: [{ symbol: 打, ⟦of⟧: 个 }]\n")], codes: ["E255"], says: ["没有写“factor”"]),
    Row(packs: [("a", "units: [{ symbol: 打, ⟦factor⟧: 12 }]\n")], codes: ["E255"], says: ["没有写“of”"]),
    Row(
      packs: [("a", "units: [{ symbol: 株 }, { symbol: ⟦万株⟧, of: 株, factor: 1000 }]\n")], codes: ["E255"],
      says: ["与 factor 不一致"]),
    // 规则包之间
    Row(packs: [("a", "uses: [⟦b⟧]\n")], codes: ["E264"]),
    Row(packs: [("a", "uses: [⟦a⟧]\n")], codes: ["E250"], says: ["a → a"]),
    Row(
      packs: [("a", "uses: [b]\n"), ("b", "uses: [c]\n"), ("c", "uses: [⟦a⟧]\n"), ("d", "uses: [a]\n")],
      codes: ["E250"], says: ["a → b → c → a"]),
    Row(
      packs: [("a", trees), ("b", "units: [{ symbol: 株 }]\n"), ("c", "uses: [a, ⟦b⟧]\n")], codes: ["E251"],
      says: ["“a”和“b”里都有声明"]),
    Row(packs: [("a", "calendar: ⟦没有.yaml⟧\n")], codes: ["E260"]),
    Row(packs: [("a", "calendar: ⟦../日历.yaml⟧\n")], codes: ["E260"], says: ["不能作工作日历的文件名"]),
    Row(packs: [("a", "calendar: ⟦日历⟧\n")], codes: ["E260"]),
    Row(
      packs: [("a", "calendar: 日历.yaml\n"), ("b", "calendar: 日历.yaml\n"), ("c", "uses: [a, ⟦b⟧]\n")],
      codes: ["E251"], says: ["各有一份工作日历"]),
  ]

  @Test(arguments: wrong) func mistakesAreReported(_ row: Row) throws {
    var files: [String: String] = [:]
    var expected: [String] = []
    var codes = row.codes[...]
    for (name, more) in row.packs {
      let source = MarkedSource(Self.pack(name, more))
      files["\(name)/pack.yaml"] = source.text
      for piece in source.pieces { expected.append("\(codes.popFirst() ?? "?") \(piece)") }
      if more.contains("calendar: 日历.yaml") { files["\(name)/日历.yaml"] = Self.calendar("2020-01-01") }
    }
    let tree = try TemporaryTree(files)
    defer { tree.remove() }
    let found = RuleRepository(roots: [tree.path]).diagnostics
    #expect(found.map { "\($0.code.id) \($0.place?.text ?? "")" } == expected, "\(row.testDescription)")
    #expect(found.allSatisfy { $0.help != nil })
    let words = found.flatMap { [$0.message.zh, $0.help?.zh ?? "", $0.message.en] }
    for text in row.says { #expect(words.contains { $0.contains(text) }, "\(text) in \(words)") }
  }

  @Test func everyCodeOccurs() {
    let occurring = Set(Self.wrong.flatMap(\.codes))
    #expect(SharingMessages.codes.map(\.id).filter { !occurring.contains($0) } == [])
  }

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(parsing: text)) }

  @Test func unitsAndCalendarsAreInherited() throws {
    let tree = try TemporaryTree([
      "a/pack.yaml": Self.pack("a", Self.trees + "calendar: 日历.yaml\n"),
      "a/日历.yaml": Self.calendar("2020-01-02"),
      "b/pack.yaml": Self.pack(
        "b", "uses: [a]\nunits: [{ symbol: 亿株, of: 万株, factor: 10000 }, { symbol: 毛, of: 元, factor: 1/10 }]\n"
      ),
      "c/pack.yaml": Self.pack("c", "uses: [b, a]\n"),
      "d/pack.yaml": Self.pack(
        "d", "uses: [a]\ncalendar: 日历.yaml\nunits: [{ symbol: 株, of: 个, factor: 1 }]\n"),
      "d/日历.yaml": Self.calendar("2020-01-03"), "e/pack.yaml": Self.pack("e"),
    ])
    defer { tree.remove() }
    let repository = RuleRepository(roots: [tree.path])
    #expect(repository.diagnostics.map(\.message.zh) == [])
    // The calendar is no measure.
    #expect(repository.measureFiles.isEmpty)
    let c = repository.shared(by: "c")
    #expect(c.usedPacks == ["a", "b"])
    #expect(c.units.unit("亿株")?.canonical(.one) == Decimal128(100_000_000))
    #expect(c.units.unit("万棵")?.symbol == "万株")
    #expect(c.units.unit("亿株")?.dimension == c.units.unit("株")?.dimension)
    #expect(c.units.unit("毛")?.canonical(Decimal128(10)) == .one)
    #expect(c.units.unit("亩")?.symbol == "亩")
    #expect(c.calendar?.isWorkingDay(try date("2020-01-02")) == false)
    let d = repository.shared(by: "d")
    #expect(d.units.unit("株")?.dimension == UnitTable.standard.unit("个")?.dimension)
    #expect(d.calendar?.isWorkingDay(try date("2020-01-02")) == true)
    #expect(d.calendar?.isWorkingDay(try date("2020-01-03")) == false)
    let e = repository.shared(by: "e")
    #expect(e.calendar == nil && !e.hasCalendar && e.usedPacks.isEmpty)
    #expect(e.units.unit("株") == nil)
  }

  // MARK: Through the whole road

  private static let measure = """
    rulecheck: 1
    measure: deadline
    title: 受理期限
    kind: recognition
    effective: 2018-01-01..
    inputs:
      受理日期: date
      苗木: { type: number, unit: 株, min: 0 }
    define:
      期满日: 受理日期 + 10个工作日
    criteria:
      - { id: 按期, require: 评审日 <= 期满日, assumed: 样例 }
      - { id: 规模, require: 苗木 >= 1万株, assumed: 样例 }
    outcomes:
      - { id: ok, title: 同意, when: 全部符合 }
      - { id: no, title: 不同意 }

    """

  private static func application(_ accepted: String) -> SourceFile {
    SourceFile(
      name: "申请.yaml",
      text: "measure: city/deadline\nasOf: 2020-07-09\ninputs: { 受理日期: \(accepted), 苗木: 1.2万株 }\n")
  }

  private static func maker(_ tree: TemporaryTree) -> DecisionMaker {
    DecisionMaker(
      repository: RuleRepository(roots: [tree.path]), documents: DocumentRegister(directories: []))
  }

  private static let files = [
    "common/pack.yaml": pack("common", trees + "calendar: 日历.yaml\n"),
    "common/日历.yaml": """
    rulecheck: 1
    calendar: 日历
    years: { 2020: { holidays: { 端午节: 2020-06-25..2020-06-27 }, workdays: [2020-06-28] } }

    """,
    "city/pack.yaml": pack("city", "uses: [common]\n"), "city/deadline.yaml": measure,
  ]

  @Test func measuresCountWorkingDaysAndDeclaredUnits() throws {
    let tree = try TemporaryTree(Self.files)
    defer { tree.remove() }
    var maker = Self.maker(tree)
    let result = maker.decide(Self.application("2020-06-24"))
    #expect(result.diagnostics.map(\.message.zh) == [])
    let decision = try #require(result.decision)
    #expect(decision.assessment.results.map(\.verdict) == [.met, .met])
    let report = TextReport.render(
      decision.explanation, receipt: decision.receipt, language: .zh, colour: false)
    #expect(report.contains("苗木不少于 1 万株") && report.contains("苗木：12000 株"), "\(report)")
    // 早受理一日，期满日就在评审日之前
    #expect(
      maker.decide(Self.application("2020-06-23")).decision?.assessment.results.map(\.verdict) == [
        .unmet, .met,
      ])
    // 日历之外是规则错误，不作推测
    let outside = try #require(maker.decide(Self.application("2019-12-01")).decision)
    #expect(outside.assessment.results.map(\.verdict) == [.error, .met])
  }

  @Test func receiptsNameTheUsedPacks() throws {
    let tree = try TemporaryTree(Self.files)
    defer { tree.remove() }
    func receipt() throws -> Receipt {
      var maker = Self.maker(tree)
      return try #require(maker.decide(Self.application("2020-06-24")).decision).receipt
    }
    let first = try receipt()
    #expect(first.packs.map(\.name) == ["city", "common"])
    try tree.write("common/日历.yaml", (Self.files["common/日历.yaml"] ?? "") + "# 又一行\n")
    let second = try receipt()
    #expect(first.packs.first?.sha256 == second.packs.first?.sha256)
    #expect(first.packs.last?.sha256 != second.packs.last?.sha256)
  }

  @Test func brokenSharedFilesStopDecisions() throws {
    var files = Self.files
    files["common/日历.yaml"] = "rulecheck: 1\ncalendar: 日历\nyears: { 2020: { holidays: { 元旦: 元月一日 } } }\n"
    let tree = try TemporaryTree(files)
    defer { tree.remove() }
    var maker = Self.maker(tree)
    let result = maker.decide(Self.application("2020-06-24"))
    #expect(result.decision == nil && !result.hasValidRules)
    #expect(result.diagnostics.map(\.code.id) == ["E272"])
  }

  @Test func measuresWithoutCalendarAreToldSo() throws {
    var files = Self.files
    files["common/pack.yaml"] = Self.pack("common", Self.trees)
    let tree = try TemporaryTree(files)
    defer { tree.remove() }
    let installed = MeasureLoader.load("city/deadline", from: RuleRepository(roots: [tree.path]))
    #expect(installed.diagnostics.map { "\($0.code.id) \($0.place?.text ?? "")" } == ["E412 受理日期 + 10个工作日"])
  }
}
