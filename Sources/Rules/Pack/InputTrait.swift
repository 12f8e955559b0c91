// What an input may reveal about an applicant that fair competition forbids to look at without a reason.

package import SourceText

/// The closed vocabulary of `traits`.
package enum InputTrait: String, Sendable, Hashable, CaseIterable {
  case locality
  case taxLocality = "tax-locality"
  case relocation
  case localInvestment = "local-investment"
  case ownership
  case organisation
  case localRecord = "local-record"
  case designatedSupplier = "designated-supplier"
  case listing
  case taxContribution = "tax-contribution"
  case deposit
  case sensitiveInformation = "sensitive-information"

  /// What a reader calls it.
  package var title: LocalizedText {
    switch self {
    case .locality: LocalizedText(zh: "注册地、所在地", en: "place of registration")
    case .taxLocality: LocalizedText(zh: "纳税地、纳入本地统计", en: "place of taxation or statistics")
    case .relocation: LocalizedText(zh: "迁入本地", en: "relocation to the place")
    case .localInvestment: LocalizedText(zh: "在本地投资、设分支机构", en: "investment or branch in the place")
    case .ownership: LocalizedText(zh: "所有制", en: "form of ownership")
    case .organisation: LocalizedText(zh: "组织形式", en: "form of organisation")
    case .localRecord: LocalizedText(zh: "本地业绩、本地社保、本地办公面积", en: "local track record")
    case .designatedSupplier: LocalizedText(zh: "指定的产品或服务", en: "designated product or service")
    case .listing: LocalizedText(zh: "名录库、资格库、备选库", en: "membership of a list")
    case .taxContribution: LocalizedText(zh: "缴纳税收的数额", en: "amount of tax paid")
    case .deposit: LocalizedText(zh: "保证金", en: "deposit")
    case .sensitiveInformation: LocalizedText(zh: "生产经营敏感信息", en: "sensitive business information")
    }
  }
}

extension InputDeclaration {
  /// The traits it is tagged with, in the order of the vocabulary.
  package var knownTraits: [InputTrait] {
    InputTrait.allCases.filter { trait in traits.contains { $0.text == trait.rawValue } }
  }
}
