// Every word of the account of citations.

internal import Rules
internal import SourceText

/// The wording of the account of a measure's citations.
enum CitationReportWords {
  /// How many figures there are and how they are supported.
  static func figures(_ audit: CitationAudit) -> LocalizedText {
    let parts = supports.compactMap { support, words -> LocalizedText? in
      let count = audit.count(support)
      return count == 0 ? nil : LocalizedText(zh: "\(words.zh) \(count)", en: "\(count) \(words.en)")
    }
    let total = audit.figures.count
    if parts.isEmpty { return LocalizedText(zh: "数值  没有要核对的数", en: "figures  none to check") }
    return LocalizedText(
      zh: "数值  \(total) 处：" + parts.map(\.zh).joined(separator: "，"),
      en: "figures  \(total): " + parts.map(\.en).joined(separator: ", "))
  }

  private static let supports: [(CitationAudit.Support, LocalizedText)] = [
    (.quoted(.law), LocalizedText(zh: "引文印证（法律法规全文）", en: "quoted from the full text of a law")),
    (.quoted(.twoSources), LocalizedText(zh: "引文印证（两处来源）", en: "quoted, two sources")),
    (.quoted(.singleSource), LocalizedText(zh: "引文印证（仅一处来源）", en: "quoted, a single source")),
    (.quoted(.unconfirmed), LocalizedText(zh: "引文未印证", en: "quoted, unconfirmed")),
    (.assumed, LocalizedText(zh: "假设", en: "assumed")),
    (.unquoted, LocalizedText(zh: "没有引文", en: "without a quotation")),
    (.contradicted, LocalizedText(zh: "与引文不符", en: "not in their quotations")),
  ]

  /// How many quotations are registered.
  static func quotations(_ audit: CitationAudit) -> LocalizedText {
    let quoted = audit.quotations.filter { $0.words != nil }
    let found = quoted.count { $0.confirmation != nil }
    return LocalizedText(
      zh: "引文  \(found)/\(quoted.count) 处在登记的原文里",
      en: "quotations  \(found)/\(quoted.count) stand in the registered texts")
  }

  /// Heads the list of what is assumed.
  static let assumptions = LocalizedText(zh: "假设及理由：", en: "assumed, and why:")
  /// Heads the list of quotations with a single source.
  static let singleSource = LocalizedText(zh: "仅一处来源的引文：", en: "quotations with a single source:")
  /// Heads the list of unconfirmed quotations.
  static let unconfirmed = LocalizedText(zh: "未印证的引文：", en: "unconfirmed quotations:")
  /// Heads the list of citations that quote nothing.
  static let withoutQuotation = LocalizedText(zh: "没有引文的依据：", en: "citations without a quotation:")
  /// Heads the list of figures that no words support.
  static let unquoted = LocalizedText(zh: "没有引文可核对的数：", en: "figures without words to check:")

  /// Between figures.
  static let comma = LocalizedText(zh: "、", en: ", ")
  /// Before a reason.
  static let colon = LocalizedText(zh: "：", en: ": ")

  /// Where something stands in the measure.
  static func line(_ number: Int) -> LocalizedText {
    LocalizedText(zh: "第 \(number) 行", en: "line \(number)")
  }

  /// Closes a run.
  static func checked(_ count: Int, _ findings: String) -> LocalizedText {
    LocalizedText(
      zh: "核对了 \(count) 份办法：\(findings)", en: "\(count) measure\(count == 1 ? "" : "s") checked: \(findings)")
  }
}
