// The form that a screening fills in enters the measure that reviews policies.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct ReviewFormTests {
  private static let path = "rules/national/fair-competition.yaml"
  private static let isInstalled = RepositoryFiles.read(path) != nil

  private static func review() throws -> CheckedMeasure {
    let repository = RuleRepository(roots: [RepositoryFiles.root + "/rules"])
    return try #require(MeasureLoader.load("national/fair-competition", from: repository).checked)
  }

  @Test(.enabled(if: isInstalled)) func questionsAreThoseOfTheMeasure() throws {
    let asked = try Self.review().inputs.map(\.path).filter { $0.hasPrefix("审查.") && $0.hasSuffix(".涉及") }
    #expect(Set(asked) == Set(ReviewTopic.all.map { "审查.\($0.group).\($0.name).涉及" }))
  }

  @Test(.enabled(if: isInstalled)) func formIsAnApplication() throws {
    let report = try Self.report()
    let (application, problems) = MeasureFixture.application(report.form(), for: try Self.review())
    #expect(MeasureFixture.rendered(problems) == "")
    #expect(application?.asOf.description == "2024-08-01")
  }

  private static func report() throws -> ScreeningReport {
    let screening = try FairnessScreeningTests.screening(
      "criteria:\n  - { id: 甲, require: 在库, assumed: 测试 }\n  - { id: 乙, require: 注册地 = 注册地, assumed: 测试 }")
    return ScreeningReport(
      screening, wordings: [],
      documents: DocumentRegister(directories: [RepositoryFiles.root + "/seeds/documents"]))
  }

  /// What makes a difference is answered with yes; everything else is left to people.
  @Test func onlyProvenDependenceIsAnswered() throws {
    let lines = try Self.report().form().split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.hasSuffix("涉及: true") }.count == 1)
    #expect(lines.filter { $0.hasSuffix("涉及:") }.count == ReviewTopic.all.count - 1)
    #expect(lines.contains { $0.contains("# “乙”取决于“注册地”，") })
    let index = try #require(lines.firstIndex { $0.hasSuffix("涉及: true") })
    #expect(lines[index - 1] == "      歧视性条件:")
    #expect(
      lines[index + 1]
        == "        说明: \"“甲”取决于“在库”（国令第783号 第八条第（四）项），例如在库为是时符合、为否时不符合\"")
  }
}
