// What there is to know about one kind of finding: the table from which pages, explanations and reports are made.

package import SourceText

/// Explains one kind of finding, with an example that has it and one that does not.
package struct FindingGuide: Sendable {
  /// The code that findings carry.
  package let code: DiagnosticCode
  /// The name by which people call it, such as `unused-input`.
  package let name: String
  /// How grave it is unless something else is configured. In some places a finding is less grave.
  package let severity: Severity
  /// What is wrong, and why that matters.
  package let explanation: LocalizedText
  /// What to do.
  package let remedy: LocalizedText
  /// An example that has the finding at the place between `⟦` and `⟧`; without a mark the finding has no place.
  ///
  /// Lines without a heading are keys of a measure; those that are not written are taken from a measure without
  /// findings. `=== name` begins a file of the pack. `$` before it gives the command where it is not `lint`.
  package let bad: String
  /// The example without the finding.
  package let good: String

  /// The explanation of a code.
  package init(
    _ code: DiagnosticCode, _ name: String, _ explanation: LocalizedText, fix remedy: LocalizedText,
    bad: String, good: String, severity: Severity? = nil
  ) {
    self.code = code
    self.name = name
    self.severity = severity ?? (code.id.hasPrefix("E") ? .error : .warning)
    self.explanation = explanation
    self.remedy = remedy
    self.bad = bad
    self.good = good
  }

  /// The code itself, such as `W550`.
  package var id: String { code.id }
  /// What this kind of finding is called in lists.
  package var title: LocalizedText { code.title }
  /// Where it is explained, relative to the root of the documentation.
  package var page: String { "lint/\(FindingGuides.family(of: id)?.file ?? "README").md#\(anchor)" }
  /// The anchor in its page.
  package var anchor: String { id.lowercased() }
}

/// Guides that belong to one topic and share a page.
package struct FindingFamily: Sendable {
  /// The name of its page without ending.
  package let file: String
  /// What the topic is called.
  package let title: LocalizedText
  /// In the order of their codes.
  package let guides: [FindingGuide]
}

/// Every kind of finding that can be explained.
package enum FindingGuides {
  /// By topic, in the order of the codes.
  package static let families: [FindingFamily] = [
    FindingFamily(file: "reading", title: LocalizedText(zh: "读文件", en: "Reading files"), guides: reading),
    FindingFamily(file: "yaml", title: LocalizedText("YAML"), guides: yaml),
    FindingFamily(
      file: "shapes", title: LocalizedText(zh: "键和值的形式", en: "Keys and values"), guides: shapes),
    FindingFamily(file: "measures", title: LocalizedText(zh: "办法", en: "Measures"), guides: measures),
    FindingFamily(
      file: "scoring", title: LocalizedText(zh: "评分、奖补和择优的写法", en: "Scores, awards, selections"),
      guides: scoring),
    FindingFamily(file: "packs", title: LocalizedText(zh: "规则包", en: "Packs"), guides: packs),
    FindingFamily(
      file: "sharing", title: LocalizedText(zh: "单位和日历", en: "Units and calendars"), guides: sharing),
    FindingFamily(
      file: "composition", title: LocalizedText(zh: "共用条款和沿用", en: "Libraries and bases"),
      guides: composition),
    FindingFamily(
      file: "citations", title: LocalizedText(zh: "依据和引文", en: "Citations"), guides: citations),
    FindingFamily(file: "tests", title: LocalizedText(zh: "测试", en: "Tests"), guides: tests),
    FindingFamily(file: "trace", title: LocalizedText(zh: "追溯", en: "Traces"), guides: traces),
    FindingFamily(
      file: "expressions", title: LocalizedText(zh: "表达式的写法", en: "Expressions"), guides: syntax),
    FindingFamily(
      file: "types", title: LocalizedText(zh: "名字、类型和单位", en: "Names, types and units"), guides: types),
    FindingFamily(
      file: "tables", title: LocalizedText(zh: "表的写法", en: "Tables"), guides: tables),
    FindingFamily(
      file: "rows", title: LocalizedText(zh: "表的各行和得分", en: "Rows and points"), guides: rows),
    FindingFamily(
      file: "exemptions", title: LocalizedText(zh: "公平竞争审查", en: "Fair competition"), guides: exemptions),
    FindingFamily(
      file: "conditions", title: LocalizedText(zh: "条件之间的问题", en: "Conditions that cannot be meant"),
      guides: conditions),
    FindingFamily(
      file: "graph", title: LocalizedText(zh: "用不到、重复和缺少的内容", en: "Unused, double and missing"),
      guides: graph),
    FindingFamily(
      file: "configuration", title: LocalizedText(zh: "配置和允许", en: "Configuration"),
      guides: configuration),
  ]

  /// All guides, topic by topic.
  package static let all: [FindingGuide] = families.flatMap(\.guides)

  /// The guide of a code or name, in whatever case.
  package static func find(_ word: String) -> FindingGuide? {
    guidesByWord[word.lowercased()]
  }

  /// The topic of a code.
  package static func family(of code: String) -> FindingFamily? {
    families.first { family in family.guides.contains { $0.id == code } }
  }

  private static let guidesByWord: [String: FindingGuide] = Dictionary(
    all.flatMap { [($0.id.lowercased(), $0), ($0.name, $0)] }
  ) { first, _ in first }
}
