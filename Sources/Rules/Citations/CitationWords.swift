// Parts of measures in, what reports call them out.

import RulesDSL
import SourceText

/// What the parts of a measure are called.
enum CitationWords {
  static func criterion(_ id: String) -> LocalizedText {
    LocalizedText(zh: "条件“\(id)”", en: "criterion “\(id)”")
  }

  static func exception(_ id: String) -> LocalizedText {
    LocalizedText(zh: "例外“\(id)”", en: "exception “\(id)”")
  }

  static func table(_ name: String) -> LocalizedText {
    LocalizedText(zh: "表“\(name)”", en: "table “\(name)”")
  }

  static func parameter(_ name: String, _ from: CivilDate?) -> LocalizedText {
    guard let from else { return LocalizedText(zh: "参数“\(name)”", en: "parameter “\(name)”") }
    return LocalizedText(zh: "参数“\(name)”（\(from) 起）", en: "parameter “\(name)” (from \(from))")
  }

  static func score(_ id: String) -> LocalizedText { LocalizedText(zh: "评分“\(id)”", en: "score “\(id)”") }

  static func award(_ id: String) -> LocalizedText { LocalizedText(zh: "奖补“\(id)”", en: "award “\(id)”") }

  static let selection = LocalizedText(zh: "择优", en: "selection")

  static let effective = LocalizedText(zh: "施行期间", en: "period of validity")
}
