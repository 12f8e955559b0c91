// Explained amendments enter; their words and their JSON leave.

package import SourceText

/// An amendment for other programs.
enum AmendmentRecord {
  /// `action`, `subject`, `name`, `title`, `measure`, `base`, `before`, `after`, `keys`, `basis`, `assumed`.
  static func json(_ amendment: ExplainedAmendment, _ language: Language) -> JSONDocument {
    .object([
      ("action", .text(amendment.action.rawValue)), ("subject", .text(amendment.subject.rawValue)),
      ("name", .text(amendment.name)), ("title", .text(amendment.title)),
      ("measure", .text(amendment.measureTitle)), ("base", .text(amendment.baseTitle)),
      ("before", JSONDocument(amendment.before?[language])),
      ("after", JSONDocument(amendment.after?[language])),
      ("keys", .array(amendment.keys.map { .text($0) })),
      ("basis", .array(amendment.basis.map(JSONReport.citation))),
      ("assumed", JSONDocument(amendment.assumed)),
    ])
  }
}

/// Sentences about amendments.
package struct AmendmentSentence {
  private let amendment: ExplainedAmendment

  package init(_ amendment: ExplainedAmendment) { self.amendment = amendment }

  /// `《甲办法》要求… → 本办法要求…`; `own` is the title of the measure under which is decided.
  package func text(own: String) -> LocalizedText {
    let base = LocalizedText(zh: "《\(amendment.baseTitle)》", en: amendment.baseTitle)
    let isOwn = amendment.measureTitle == own
    let user = LocalizedText(
      zh: isOwn ? "本办法" : "《\(amendment.measureTitle)》", en: isOwn ? "here" : amendment.measureTitle)
    if amendment.action == .remove {
      let before = amendment.before.map { LocalizedText(zh: "（\($0.zh)）", en: " (\($0.en))") }
      return LocalizedText(
        zh: "\(base.zh)的\(subject.zh)“\(amendment.title)”\(before?.zh ?? "")，\(user.zh)删去",
        en: "\(base.en): the \(subject.en) “\(amendment.title)”\(before?.en ?? "") → \(user.en): removed")
    }
    guard let before = amendment.before, let after = amendment.after else {
      let keys = amendment.keys.map { Self.keyWords[$0] ?? $0 }
      let what = keys.isEmpty ? "" : "（\(keys.joined(separator: "、"))）"
      let items = keys.isEmpty ? "" : " (\(amendment.keys.joined(separator: ", ")))"
      return LocalizedText(
        zh: "\(subject.zh)“\(amendment.title)”：\(user.zh)改写了\(base.zh)的规定\(what)",
        en: "\(subject.en) “\(amendment.title)”: \(user.en) rewrites what \(base.en) says\(items)")
    }
    if amendment.subject == .definition { return definition(before, after, base: base, user: user) }
    guard amendment.subject == .criterion else {
      return LocalizedText(
        zh: "“\(amendment.title)”：\(base.zh)为 \(before.zh) → \(user.zh)为 \(after.zh)",
        en: "“\(amendment.title)”: \(base.en) \(before.en) → \(user.en) \(after.en)")
    }
    return LocalizedText(
      zh: "\(base.zh)要求\(before.zh) → \(user.zh)要求\(after.zh)",
      en: "\(base.en) requires \(before.en) → \(user.en)\(isOwn ? "" : " requires") \(after.en)")
  }

  /// A definition that only adds conditions is told by what it adds.
  private func definition(
    _ before: LocalizedText, _ after: LocalizedText, base: LocalizedText, user: LocalizedText
  ) -> LocalizedText {
    let (zh, en) = (before.zh + "，并且", before.en + ", and ")
    if after.zh.hasPrefix(zh), after.en.hasPrefix(en) {
      return LocalizedText(
        zh: "“\(amendment.title)”：\(user.zh)在\(base.zh)的基础上增加：\(after.zh.dropFirst(zh.count))",
        en: "“\(amendment.title)”: \(user.en), in addition to \(base.en): \(after.en.dropFirst(en.count))")
    }
    return LocalizedText(
      zh: "“\(amendment.title)”：\(base.zh)指\(spaced(before.zh)) → \(user.zh)指\(spaced(after.zh))",
      en: "“\(amendment.title)”: \(base.en) \(before.en) → \(user.en) \(after.en)")
  }

  private func spaced(_ text: String) -> String {
    text.utf8.first.map { $0 < 0x80 } ?? false ? " " + text : text
  }

  /// What readers call the keys.
  private static let keyWords = [
    "title": "名称", "type": "类型", "unit": "单位", "values": "取值", "min": "最小值", "max": "最大值",
    "nullable": "可否为“无”", "default": "默认值", "traits": "标签", "change": "能否改变", "material": "证明材料",
    "note": "说明", "remedy": "建议", "basis": "依据", "assumed": "假设", "require": "要求", "when": "适用的前提",
    "judge": "认定的事项", "except": "但书", "all": "各项", "any": "各项", "of": "各项", "atLeast": "至少几项",
  ]

  private var subject: LocalizedText {
    switch amendment.subject {
    case .input: LocalizedText(zh: "输入", en: "input")
    case .parameter: LocalizedText(zh: "参数", en: "parameter")
    case .definition: LocalizedText(zh: "定义", en: "definition")
    case .table: LocalizedText(zh: "表", en: "table")
    case .score: LocalizedText(zh: "评分", en: "score")
    case .award: LocalizedText(zh: "奖补", en: "award")
    case .criterion: LocalizedText(zh: "条件", en: "criterion")
    }
  }
}
