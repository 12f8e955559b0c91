// The items of the review standards agree with the register of documents.

import Rules
import RulesDSL
import TestSupport
import Testing

@Suite struct ReviewStandardTests {
  private static let documents = DocumentRegister(directories: [RepositoryFiles.root + "/seeds/documents"])

  static let days: [(day: String?, document: String, count: Int)] = [
    ("2015-01-01", "国发〔2016〕34号", 18), ("2016-07-01", "国发〔2016〕34号", 18),
    ("2021-06-28", "国发〔2016〕34号", 18), ("2021-06-29", "国市监反垄规〔2021〕2号", 15),
    ("2024-07-31", "国市监反垄规〔2021〕2号", 15), ("2024-08-01", "国令第783号", 19), (nil, "国令第783号", 19),
  ]

  @Test(arguments: days.indices) func standardIsThatOfTheDay(_ index: Int) throws {
    let (day, document, count) = Self.days[index]
    let standard = try #require(ReviewStandard.inForce(on: day.flatMap { CivilDate(parsing: $0) }))
    #expect(standard.document == document)
    #expect(standard.items.count == count)
    #expect(standard.items.map(\.number) == Array(1...count))
  }

  @Test func everyStandardIsRegistered() {
    for standard in ReviewStandard.all { #expect(Self.documents.document(standard.document) != nil) }
  }

  /// Whatever the register quotes of the articles that list items is cited by one of the items.
  @Test func registeredClausesAreItems() throws {
    let prefixes = ["准入退出", "自由流动", "生产经营", "第八条", "第九条", "第十条第", "第十一条", "第十三条", "第十四条", "第十五条", "第十六条"]
    for standard in ReviewStandard.all {
      let document = try #require(Self.documents.document(standard.document))
      let items = Set(standard.items.map(\.clause))
      for clause in document.clauses.map(\.clause) where prefixes.contains(where: clause.hasPrefix) {
        #expect(items.contains(clause), "\(standard.document) \(clause)")
      }
    }
  }

  @Test func quotationsComeFromTheRegister() throws {
    let regulation = try #require(ReviewStandard.all.last)
    let quoted = regulation.items.map { ItemCitation($0, documents: Self.documents) }.filter {
      $0.quotation != nil
    }
    #expect(quoted.map(\.item.number) == [1, 2, 3, 4, 7, 8, 10, 12, 13])
    #expect(quoted.allSatisfy { $0.confirmation == .law })
  }

  /// Every trait touches something, in every version.
  @Test(arguments: InputTrait.allCases) func traitsTouchItems(_ trait: InputTrait) {
    for standard in ReviewStandard.all {
      let items = standard.items(for: trait, concernsMoney: false)
      #expect(!items.isEmpty)
      #expect(items.count <= standard.items(for: trait, concernsMoney: true).count)
      #expect(items.allSatisfy { ReviewTopic.all.contains($0.topic) })
    }
  }

  @Test func conditionsOfSupportAreNamedFrom2025() {
    let before = CivilDate(year: 2025, month: 4, day: 19)
    let after = CivilDate(year: 2025, month: 4, day: 20)
    #expect(ReviewStandard.supplements(for: .relocation, on: before).isEmpty)
    #expect(ReviewStandard.supplements(for: .relocation, on: after).map(\.clause) == ["第十九条"])
    #expect(ReviewStandard.supplements(for: .ownership, on: nil).isEmpty)
  }
}
