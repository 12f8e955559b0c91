// Directories of packs enter; the packs, their measures and what is wrong with them are compared.

import Glibc
import Rules
import SourceText
import TestSupport
import Testing

@Suite struct RuleRepositoryTests {
  private static func pack(_ name: String, _ more: String = "") -> String {
    "rulecheck: 1\npack: \(name)\ntitle: 包\nversion: 1.0.0\n" + more
  }

  private static func measure(_ id: String) -> String { SampleMeasure.text("measure", "measure: \(id)\n") }

  private static let files = [
    "national/pack.yaml": pack("national"), "national/maker-space.yaml": measure("maker-space"),
    "national/incubator.yaml": measure("incubator"), "national/maker-space.test.yaml": "broken: [",
    "national/notes.txt": "", "national/.hidden.yaml": "", "national/data/": "",
    "city/pack.yaml": pack("city", "uses: [national]\n"), "city/maker-space.yaml": measure("maker-space"),
    "city/broken.yaml": "a: [", "other/readme.yaml": "x: 1",
  ]

  private func codes(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map(\.code.id) }

  @Test func packsAreDiscovered() throws {
    let tree = try TemporaryTree(Self.files)
    defer { tree.remove() }
    let repository = RuleRepository(roots: [tree.path + "/", tree.path + "/national"])
    #expect(repository.diagnostics.map(\.message.zh) == [])
    #expect(repository.packs.map(\.name) == ["city", "national"])
    #expect(repository.packs.map(\.title) == ["包", "包"])
    #expect(repository.packs.map(\.version) == ["1.0.0", "1.0.0"])
    #expect(repository.packs.first?.uses.map(\.text) == ["national"])
    #expect(
      repository.measureFiles.map(\.qualifiedName) == [
        "city/broken", "city/maker-space", "national/incubator", "national/maker-space",
      ])
    #expect(repository.testFiles.map(\.qualifiedName) == ["national/maker-space"])
    #expect(repository.packs.last?.measureFiles.map(\.path).first == tree.path + "/national/incubator.yaml")
  }

  @Test func rootsMayBePacks() throws {
    let tree = try TemporaryTree(Self.files)
    defer { tree.remove() }
    #expect(RuleRepository(roots: [tree.path + "/national"]).packs.map(\.name) == ["national"])
    #expect(RuleRepository(roots: [tree.path + "/national/data/.."]).packs.map(\.name) == ["national"])
  }

  @Test func measuresAreReadOnlyWhenTheyAreAskedFor() throws {
    let tree = try TemporaryTree(Self.files)
    defer { tree.remove() }
    let repository = RuleRepository(roots: [tree.path])
    #expect(repository.diagnostics.isEmpty)
    let loaded = repository.measure(named: "national/maker-space")
    #expect(loaded.diagnostics.map(\.message.zh) == [])
    #expect(loaded.measure?.id.text == "maker-space")
    #expect(loaded.origin?.pack == "national")
    #expect(loaded.file?.name == tree.path + "/national/maker-space.yaml")
    #expect(repository.measure(named: "incubator").measure != nil)
    #expect(codes(repository.measure(named: "broken").diagnostics) == ["E125"])
    #expect(repository.allMeasures().map { $0.measure != nil } == [false, true, true, true])
  }

  @Test func namesThatLeadNowhereAreExplained() throws {
    let tree = try TemporaryTree(Self.files)
    defer { tree.remove() }
    let repository = RuleRepository(roots: [tree.path])
    let place = Place(file: SourceFile(name: "x", text: "maker"), span: Span(0, 5))
    let ambiguous = repository.measure(named: "maker-space", at: place).diagnostics
    #expect(codes(ambiguous) == ["E267"])
    #expect(ambiguous.first?.place?.text == "maker")
    #expect(ambiguous.first?.help?.zh == "写明规则包：city/maker-space、national/maker-space")
    let wrong = repository.measure(named: "maker-spce").diagnostics
    #expect(codes(wrong) == ["E266"])
    #expect(wrong.first?.help?.zh.contains("maker-space") == true)
    let wrongPack = repository.measure(named: "city/incubator").diagnostics
    #expect(wrongPack.first?.help?.zh.contains("national/incubator") == true)
    let unlike = repository.measure(named: "完全不同").diagnostics
    #expect(unlike.first?.help?.zh.contains("已安装的办法：city/broken") == true)
    let empty = RuleRepository(roots: []).measure(named: "a").diagnostics
    #expect(empty.first?.help?.zh.contains("没有安装任何办法") == true)
  }

  @Test func idsMustBeFileNames() throws {
    let tree = try TemporaryTree(["p/pack.yaml": Self.pack("p"), "p/a.yaml": Self.measure("b")])
    defer { tree.remove() }
    let loaded = RuleRepository(roots: [tree.path]).measure(named: "p/a")
    #expect(codes(loaded.diagnostics) == ["E268"])
    #expect(loaded.diagnostics.first?.place?.text == "b")
    #expect(loaded.measure == nil)
  }

  @Test func wrongPacksAreReported() throws {
    let tree = try TemporaryTree([
      "a/pack.yaml": "rulecheck: 1\npack: b\ntitle: 甲\nversion: 1.0.0\nuses: [z, z]\nauthor: 乙\n",
      "a/x.yml": "",
      "a/y.test.yaml": "", "c/pack.yaml": "- 1\n", "c/m.yaml": Self.measure("m"), "empty/": "",
      "d/pack.yaml/": "",
    ])
    defer { tree.remove() }
    let repository = RuleRepository(roots: [tree.path, tree.path + "/empty", tree.path + "/missing"])
    let found = repository.diagnostics.map { "\($0.code.id) \($0.place?.text ?? "")" }
    #expect(
      found == [
        "E265 ", "E260 ", "E262 b", "E210 z", "E202 author", "E269 ", "E270 ", "E201 - 1", "E260 ", "E264 z",
      ])
    #expect(repository.packs.map(\.name) == ["a", "c"])
    #expect(repository.measure(named: "c/m").measure != nil)
    #expect(repository.diagnostics.allSatisfy { $0.help != nil })
  }

  @Test func packsOfOneNameAreReported() throws {
    let one = try TemporaryTree(["p/pack.yaml": Self.pack("p"), "p/a.yaml": Self.measure("a")])
    defer { one.remove() }
    let two = try TemporaryTree(["p/pack.yaml": Self.pack("p"), "p/b.yaml": Self.measure("b")])
    defer { two.remove() }
    let repository = RuleRepository(roots: [one.path, two.path, one.path])
    #expect(codes(repository.diagnostics) == ["E263"])
    #expect(repository.diagnostics.first?.message.en.contains(two.path + "/p") == true)
    #expect(repository.measureFiles.map(\.qualifiedName) == ["p/a"])
  }

  @Test func linksMayNotLeaveThePack() throws {
    let outside = try TemporaryTree(["secret.yaml": Self.measure("secret"), "q/pack.yaml": Self.pack("q")])
    defer { outside.remove() }
    let tree = try TemporaryTree([
      "p/pack.yaml": Self.pack("p"), "p/a.yaml": Self.measure("a"), "px/b.yaml": "",
    ])
    defer { tree.remove() }
    try tree.link("p/secret.yaml", to: outside.path + "/secret.yaml")
    try tree.link("p/up.yaml", to: "../px/b.yaml")
    try tree.link("p/gone.yaml", to: "nowhere")
    try tree.link("p/device.yaml", to: "/dev/zero")
    try tree.link("q", to: outside.path + "/q")
    let repository = RuleRepository(roots: [tree.path])
    #expect(repository.packs.map(\.name) == ["p", "q"], "a pack may be installed by a link")
    let found = ["secret", "up", "gone", "device"].map {
      codes(repository.measure(named: "p/" + $0).diagnostics)
    }
    #expect(found == [["E261"], ["E261"], ["E260"], ["E261"]])
    try tree.link("p/inside.yaml", to: "a.yaml")
    #expect(codes(RuleRepository(roots: [tree.path]).measure(named: "p/inside").diagnostics) == ["E268"])
  }

  @Test func pipesInPacksAreNotRead() throws {
    let tree = try TemporaryTree(["p/pack.yaml": Self.pack("p")])
    defer { tree.remove() }
    #expect(mkfifo(tree.path + "/p/a.yaml", 0o600) == 0)
    #expect(codes(RuleRepository(roots: [tree.path]).measure(named: "p/a").diagnostics) == ["E260"])
  }

  @Test func furtherFilesStayInThePack() throws {
    let tree = try TemporaryTree(["p/pack.yaml": Self.pack("p"), "p/data/a.yaml": "x: 1", "b.yaml": "y: 1"])
    defer { tree.remove() }
    let repository = RuleRepository(roots: [tree.path])
    let pack = try #require(repository.pack(named: "p"))
    let place = Place(file: SourceFile(name: "x", text: "path"), span: Span(0, 4))
    func source(_ path: String) -> (SourceFile?, [Diagnostic]) {
      repository.source(Named(text: path, place: place), in: pack)
    }
    #expect(source("data/a.yaml").0?.name == tree.path + "/p/data/a.yaml")
    for (path, code) in [
      ("../b.yaml", "E261"), ("/etc/hostname", "E261"), ("data/../../b.yaml", "E261"), ("c.yaml", "E260"),
    ] {
      let (file, diagnostics) = source(path)
      #expect(file == nil)
      #expect(diagnostics.map { "\($0.code.id) \($0.place?.text ?? "")" } == [code + " path"], "\(path)")
    }
  }

  @Test(arguments: [
    FileProblem.notFound, .isDirectory, .notDirectory, .noPermission, .tooLarge(limit: 7), .other("odd"),
  ]) func fileProblemsAreWorded(_ problem: FileProblem) {
    let finding = RepositoryMessages.fileProblem(problem, "文件")
    #expect(finding.message.zh.hasPrefix("无法读取 文件："))
    #expect(finding.message.en.hasPrefix("Cannot read 文件: "))
    #expect(finding.help != nil)
  }
}
