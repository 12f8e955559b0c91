// One sentence in both languages of the program.

/// The languages in which rulecheck speaks.
package enum Language: String, Sendable, CaseIterable {
  case zh
  case en
}

/// A sentence in Chinese and in English; both are complete.
package struct LocalizedText: Hashable, Sendable {
  /// The Chinese sentence.
  package let zh: String
  /// The English sentence.
  package let en: String

  /// A sentence from its two versions.
  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The same words in both languages: names, numbers, quotations.
  package init(_ both: String) {
    self.init(zh: both, en: both)
  }

  /// The sentence in one language.
  package subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
