// The installed measures and changes to them enter; that the check of citations is clean for them, and not for
// the changes, is tested.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct InstalledCitationTests {
  private static let documents = DocumentRegister(directories: [RepositoryFiles.root + "/seeds/documents"])

  private static let makerSpace = RepositoryFiles.read("rules/national/maker-space.yaml") ?? ""

  /// The measure with a text of its own, in a pack like that in which it is installed.
  private static func audit(_ text: String) throws -> CitationAudit {
    let packs = [
      "common/pack.yaml", "common/working-days.yaml", "national/pack.yaml",
      "national/research-integrity.yaml",
    ]
    var files = ["rules/national/maker-space.yaml": text]
    for path in packs { files["rules/" + path] = RepositoryFiles.read("rules/" + path) }
    let tree = try TemporaryTree(files)
    defer { tree.remove() }
    let repository = RuleRepository(roots: [tree.path + "/rules"])
    let installed = MeasureLoader.load("national/maker-space", from: repository)
    #expect(installed.diagnostics.map(\.message.zh) == [])
    return FigureChecker.audit(try #require(installed.checked), documents: documents)
  }

  private static func findings(_ text: String) throws -> [Diagnostic] { try audit(text).findings }

  @Test func makerSpaceIsClean() throws {
    #expect(try Self.findings(Self.makerSpace).map(\.message.zh) == [])
  }

  /// What is changed in the measure, and the code and underlined text of the finding; nil where the change says
  /// the same. A threshold that is assumed cannot be checked.
  static let changes: [(from: String, to: String, finding: String?)] = [
    ("value: 18个月", "value: 17个月", "E450 17个月"),
    ("value: 18个月", "value: 一年半", nil),
    ("value: 500平方米", "value: 499平方米", "E450 499平方米"),
    ("value: 500平方米", "value: 500亩", "E450 500亩"),
    ("value: 500平方米", "value: 0.05公顷", nil),
    ("value: 30个", "value: 20个", "E450 20个"),
    ("value: 75%", "value: 74.9%", "E450 74.9%"),
    ("value: 75%", "value: 75‰", "E450 75‰"),
    ("value: 75%", "value: 3/4", nil),
    ("value: 20家", "value: 10家", "E450 10家"),
    ("value: 10家", "value: 20家", "E450 20家"),
    ("value: 5家", "value: 10家", "E450 10家"),
    ("value: 3个", "value: 1个", "E450 1个"),
    ("value: 3人\n      basis", "value: 2人\n      basis", "E450 2人"),
    ("value: 3人\n      basis", "value: 三人\n      basis", nil),
    ("value: 10场次", "value: 1场次", "E450 1场次"),
    ("取消备案资格日期 + 2年", "取消备案资格日期 + 3年", "E450 3年"),
    ("取消备案资格日期 + 2年", "取消备案资格日期 + 24个月", nil),
    ("运营时长 >= 最短运营时间", "运营时长 > 最短运营时间", "E451 运营时长 > 最短运营时间"),
    ("运营时长 >= 最短运营时间", "最短运营时间 <= 运营时长", nil),
    ("场地.总面积 >= 最低面积", "场地.总面积 > 最低面积", "E451 场地.总面积 > 最低面积"),
    ("场地.工位数 >= 最少工位数", "场地.工位数 > 最少工位数", "E451 场地.工位数 > 最少工位数"),
    ("公共占比 >= 最低占比", "公共占比 > 最低占比", "E451 公共占比 > 最低占比"),
    ("公共占比 >= 最低占比", "not(公共占比 < 最低占比)", nil),
    ("公共占比 >= 最低占比", "not(公共占比 <= 最低占比)", "E451 公共占比 <= 最低占比"),
    ("入驻数 >= 最少入驻数", "入驻数 <= 最少入驻数", "E451 入驻数 <= 最少入驻数"),
    ("新注册企业数 >= 最少新注册", "新注册企业数 > 最少新注册", "E451 孵化.新注册企业数 > 最少新注册企业数"),
    ("获融资企业数 >= 最少获融资", "获融资企业数 = 最少获融资", "E451 孵化.获融资企业数 = 最少获融资企业数"),
    ("年度案例数 >= 最少案例数", "年度案例数 > 最少案例数", "E451 年度案例数 > 最少案例数"),
    ("专职人员数 >= 最少专职", "专职人员数 < 最少专职", "E451 服务队伍.专职人员数 < 最少专职人员数"),
    ("活动场次 >= 最少活动场次", "活动场次 > 最少活动场次", "E451 活动场次 > 最少活动场次"),
    ("not(评审日 <= 运营", "not(评审日 < 运营", "E451 评审日 < 运营机构.取消备案资格日期 + 2年"),
    (
      "not(评审日 <= 运营机构.取消备案资格日期 + 2年)", "评审日 <= 运营机构.取消备案资格日期 + 2年",
      "E451 评审日 <= 运营机构.取消备案资格日期 + 2年"
    ),
  ]

  @Test(arguments: changes) func everyThresholdIsChecked(_ from: String, _ to: String, _ finding: String?)
    throws
  {
    let parts = Self.makerSpace.split(separator: from, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "“\(from)” must stand once in the measure")
    let found = try Self.findings(parts.joined(separator: to))
    let errors = found.filter { $0.severity == .error }.map { "\($0.code.id) \($0.place?.text ?? "")" }
    #expect(errors == [finding].compactMap(\.self))
  }

  /// No figure of the measure passes because nobody looked at it: those that are not quoted are assumed.
  @Test func everyFigureIsAccountedFor() throws {
    let audit = try Self.audit(Self.makerSpace)
    #expect(
      audit.figures.map(\.text).sorted() == [
        "10场次", "10家", "18个月", "20家", "2年", "30个", "3个", "3人", "3人", "500平方米", "5家", "75%",
        "@\"2018-12-01\"",
      ])
    #expect(audit.figures.filter { $0.support == .assumed }.map(\.text) == ["3人", "@\"2018-12-01\""])
  }
}
