// The packs, documents and applications of the repository enter; that nothing is wrong with them is checked.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct InstalledContentTests {
  @Test func packsAreSound() {
    let repository = RuleRepository(roots: [RepositoryFiles.root + "/rules"])
    #expect(repository.diagnostics.map(\.message.zh) == [])
    #expect(!repository.packs.isEmpty)
    for loaded in repository.allMeasures() {
      #expect(loaded.diagnostics.map { "\($0.place?.description ?? ""): \($0.message.zh)" } == [])
      #expect(loaded.measure != nil, "\(loaded.origin?.path ?? "")")
    }
    for test in repository.testFiles {
      let loaded = repository.loadTest(test)
      #expect(loaded.diagnostics.map { "\($0.place?.description ?? ""): \($0.message.zh)" } == [])
      for testCase in loaded.document?.cases ?? [] {
        let problems = testCase.application(from: loaded.document?.base).diagnostics
        #expect(problems.map { "\($0.place?.description ?? ""): \($0.message.zh)" } == [])
      }
    }
  }

  @Test func documentsAreSound() {
    let register = DocumentRegister(directories: [RepositoryFiles.root + "/seeds/documents"])
    #expect(!register.ids().isEmpty)
    for id in register.ids() {
      let entry = register.entry(id)
      #expect(entry.diagnostics.map { "\($0.place?.description ?? ""): \($0.message.zh)" } == [])
      #expect(entry.document?.textFile == nil || entry.fullText != nil, "\(id)")
    }
  }

  @Test func quotationsOfMeasuresAreRegistered() {
    let register = DocumentRegister(directories: [RepositoryFiles.root + "/seeds/documents"])
    for loaded in RuleRepository(roots: [RepositoryFiles.root + "/rules"]).allMeasures() {
      for source in loaded.measure?.sources ?? [] {
        #expect(register.document(source.document.text) != nil, "\(source.document.place.description)")
      }
    }
  }

  /// Files whose name says that they are broken are there to show messages.
  @Test(arguments: RepositoryFiles.list("seeds/applications", suffix: "").filter { !$0.contains("broken") })
  func applicationsAreSound(_ path: String) throws {
    let read = DocumentReader.read(SourceFile(name: path, text: try #require(RepositoryFiles.read(path))))
    let (application, diagnostics) = ApplicationDecoder.decode(try #require(read.root))
    #expect((read.diagnostics + diagnostics).map(\.message.zh) == [])
    #expect(application?.measure != nil && application?.inputs != nil)
  }

  /// The sample round shows every list that a selection can end in, but no failure.
  @Test func sampleRoundIsDecided() throws {
    let root = RepositoryFiles.root
    var maker = DecisionMaker(
      repository: RuleRepository(roots: [root + "/rules"]),
      documents: DocumentRegister(directories: [root + "/seeds/documents"]))
    let paths = RepositoryFiles.list("seeds/rounds/project-funding-2020", suffix: ".yaml")
    var outcomes: [String] = []
    for path in paths {
      let result = maker.decide(SourceFile(name: path, text: try #require(RepositoryFiles.read(path))))
      #expect(result.diagnostics.map(\.message.zh) == [], "\(path)")
      outcomes.append(try #require(result.decision).explanation.outcome.id)
    }
    #expect(Set(outcomes) == ["proposed", "declined", "supplement"] && paths.count == 9)
  }
}
