// Every sentence about values that a test expects and that cannot be compared.

internal import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let expectedName = DiagnosticCode("E258", zh: "期望的名字不存在", en: "Unknown name expected")
  package static let expectedValue = DiagnosticCode("E259", zh: "期望的值写法不对", en: "Malformed value expected")
}

/// Sentences about expected values.
package enum ExpectedValueMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [.expectedName, .expectedValue]

  static func unknownName(_ name: Named, _ group: ExpectedValue.Group, in names: [String]) -> Diagnostic {
    let what = title(group)
    return Diagnostic(
      .expectedName, place: name.place,
      message: LocalizedText(
        zh: "办法没有名为“\(name.text)”的\(what.zh)", en: "the measure has no \(what.en) “\(name.text)”"),
      help: Suggestion.phrase(Suggestion.nearest(to: name.text, in: names)) ?? listed(names))
  }

  static func wrongValue(_ name: Named, _ found: Diagnostic) -> Diagnostic {
    Diagnostic(
      .expectedValue, place: found.place,
      message: LocalizedText(
        zh: "“\(name.text)”的期望值：\(found.message.zh)",
        en: "expected value of “\(name.text)”: \(found.message.en)"),
      help: found.help)
  }

  static func incomparable(_ name: Named, _ type: ValueType) -> Diagnostic {
    Diagnostic(
      .expectedValue, place: name.place,
      message: LocalizedText(
        zh: "“\(name.text)”是\(type.title.zh)，测试里写不出它的值",
        en: "“\(name.text)” is \(type.title.en), whose values tests cannot write"),
      help: LocalizedText(zh: "改为核对用到它的条件、定义或得分", en: "expect something that is computed from it"))
  }

  private static func title(_ group: ExpectedValue.Group) -> LocalizedText {
    switch group {
    case .scores: LocalizedText(zh: "评分项", en: "score")
    case .awards: LocalizedText(zh: "奖补", en: "award")
    case .values: LocalizedText(zh: "定义、表或参数", en: "definition, table or parameter")
    }
  }

  private static func listed(_ names: [String]) -> LocalizedText {
    if names.isEmpty { return LocalizedText(zh: "办法里一个也没有", en: "the measure has none at all") }
    return LocalizedText(
      zh: "有：\(names.prefix(12).joined(separator: "、"))",
      en: "there are: \(names.prefix(12).joined(separator: ", "))")
  }
}
