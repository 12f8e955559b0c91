// Files that build on each other enter, randomly damaged; that loading always ends, with findings inside the
// files, is checked.

import SourceText
import TestSupport
import Testing

@testable import Rules

@Suite struct CompositionFuzzTests {
  private static let pieces = [
    "", " ", ":", "\n", "- ", "{", "}", "[", "]", "override:\n", "remove:\n", "extends: m\n",
    "libraries: [lib]\n",
    "library: m\n", "criteria: []\n", "any: []\n", "id: 场地", "inputs: { 人: text }\n", ".", "null", "📎", ",",
    "}, {",
  ]

  private static let city =
    CompositionFixture.cityHead + """
      libraries: [state/lib]
      inputs: { 人: { 龄: text } }
      override:
        inputs: { 人.数: { material: 名册 }, 面积: { title: 大小 } }
        parameters: { 最低面积: { value: 40平方米, assumed: 测试 } }
        criteria: [{ id: 人数, require: 人.数 >= 2人, assumed: 测试 }]
      remove: [{ id: 专家, assumed: 测试 }, { id: 档次, assumed: 测试 }]

      """

  private static func damaged(_ text: String, _ random: inout SplitMix64) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...12, using: &random))
      bytes.replaceSubrange(start..<end, with: pieces.randomElement(using: &random)?.utf8 ?? "".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func damagedFilesNeverStopTheProgram() throws {
    var sound = CompositionFixture.files
    sound["city/m.yaml"] = Self.city
    let tree = try TemporaryTree(sound)
    defer { tree.remove() }
    var random = SplitMix64(seed: 4)
    #expect(MeasureLoader.load("city/m", from: RuleRepository(roots: [tree.path])).diagnostics.isEmpty)
    var usable = 0
    for _ in 0..<GeneratedCases.count(150) {
      var texts = sound
      for name in ["city/m.yaml", "city/m.yaml", "state/m.yaml", "state/lib.yaml"]
      where Bool.random(using: &random) {
        texts[name] = Self.damaged(texts[name] ?? "", &random)
      }
      for (name, text) in texts { try tree.write(name, text) }
      let installed = MeasureLoader.load("city/m", from: RuleRepository(roots: [tree.path]))
      #expect((installed.checked == nil) == installed.diagnostics.hasErrors)
      if installed.checked != nil { usable += 1 }
      let isInside = installed.diagnostics.compactMap(\.place).allSatisfy { place in
        place.span.start >= 0 && place.span.end <= place.file.bytes.count
      }
      #expect(isInside)
    }
    #expect(usable > 5)
  }

  @Test func damagedTracesNeverStopTheProgram() throws {
    let fixtures = "Tests/RulecheckTests/Fixtures/"
    let trace = try #require(RepositoryFiles.read(fixtures + "traced-rules/town/trace-points.yaml"))
    let text = try #require(RepositoryFiles.read(fixtures + "documents/镇工作要点.txt"))
    let entry = try #require(RepositoryFiles.read(fixtures + "documents/镇工作要点.yaml"))
    let tree = try TemporaryTree([
      "rules/town/pack.yaml": CompositionFixture.pack("town"), "documents/镇工作要点.yaml": entry,
    ])
    defer { tree.remove() }
    var random = SplitMix64(seed: 5)
    for _ in 0..<GeneratedCases.count(200) {
      try tree.write("rules/town/trace-points.yaml", Self.damaged(trace, &random))
      try tree.write("documents/镇工作要点.txt", Self.damaged(text, &random))
      let repository = RuleRepository(roots: [tree.path + "/rules"])
      let documents = DocumentRegister(directories: [tree.path + "/documents"])
      let rules = TraceRules(repository, documents: documents)
      let loaded = repository.traceFiles.map(repository.loadTrace)
      let traced = TraceChecker.check(loaded, rules: rules, documents: documents)
      for document in traced.documents {
        #expect(!TextPage.render(TracePage.page(document, language: .zh), width: 80, colour: false).isEmpty)
      }
      #expect(loaded.allSatisfy { ($0.trace == nil) == $0.diagnostics.hasErrors })
    }
  }

  /// Libraries of which each uses all below it lead to the lowest one on thousands of ways.
  @Test(.timeLimit(.minutes(1)), arguments: ["甲0", "没有"])
  func librariesThatMeetAgainAreReadOnce(_ required: String) throws {
    var files = ["p/pack.yaml": CompositionFixture.pack("p")]
    for number in 0..<16 {
      let below = (0..<number).map { "l\($0)" }.joined(separator: ", ")
      files["p/l\(number).yaml"] =
        "rulecheck: 1\nlibrary: l\(number)\ntitle: 试\n" + (number > 0 ? "libraries: [\(below)]\n" : "")
        + "inputs: { 甲\(number): boolean }\ncriteria:\n  - id: 乙\(number)\n    require: "
        + (number == 0 ? required : "甲\(number)") + "\n    assumed: 测试\n"
    }
    let tree = try TemporaryTree(files)
    defer { tree.remove() }
    let repository = RuleRepository(roots: [tree.path])
    var loader = MeasureLoader(repository)
    let installed = repository.measureFiles.map { loader.load($0) }
    let isSound = required == "甲0"
    #expect(installed.allSatisfy { ($0.checked != nil) == isSound })
    let found = Set(installed.flatMap(\.diagnostics).compactMap(\.place?.file.name))
    #expect(found == (isSound ? [] : [FilePath.join(tree.path, "p/l0.yaml")]))
  }
}
