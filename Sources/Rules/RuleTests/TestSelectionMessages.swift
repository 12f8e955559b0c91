// Every sentence about selections in test files.

internal import RulesDSL
internal import SourceText

/// Sentences about tested selections; their codes are those of expected names and values.
enum TestSelectionMessages {
  static func duplicateRecord(_ record: Named, first: Named) -> Diagnostic {
    Diagnostic(
      .duplicateCase, place: record.place,
      message: LocalizedText(
        zh: "有两份申请叫“\(record.text)”", en: "two applications are called “\(record.text)”"),
      related: [
        Diagnostic.Related(place: first.place, caption: LocalizedText(zh: "第一份在这里", en: "the first is here"))
      ],
      help: LocalizedText(zh: "给每份申请不同的 record", en: "give each application a record of its own"))
  }

  static func unknownCase(_ name: Named, in names: [String]) -> Diagnostic {
    Diagnostic(
      .expectedName, place: name.place,
      message: LocalizedText(zh: "没有名为“\(name.text)”的测试", en: "there is no case “\(name.text)”"),
      help: Suggestion.phrase(Suggestion.nearest(to: name.text, in: names))
        ?? LocalizedText(zh: "写 cases 里一个测试的 name", en: "write the name of one of the cases"))
  }

  static func unknownRecord(_ name: Named, in records: [String]) -> Diagnostic {
    Diagnostic(
      .expectedName, place: name.place,
      message: LocalizedText(
        zh: "applications 里没有“\(name.text)”", en: "there is no “\(name.text)” among the applications"),
      help: Suggestion.phrase(Suggestion.nearest(to: name.text, in: records))
        ?? LocalizedText(
          zh: "有：\(records.joined(separator: "、"))", en: "there are: \(records.joined(separator: ", "))"))
  }

  static func listedTwice(_ name: Named, first: Named) -> Diagnostic {
    Diagnostic(
      .expectedValue, place: name.place,
      message: LocalizedText(
        zh: "“\(name.text)”不能同时在两个名单里", en: "“\(name.text)” stands in two lists"),
      related: [
        Diagnostic.Related(place: first.place, caption: LocalizedText(zh: "另一处在这里", en: "the other list"))
      ],
      help: LocalizedText(zh: "删除其中一处", en: "delete one of them"))
  }

  static func nothingExpected(_ place: Place) -> Diagnostic {
    Diagnostic(
      .emptyExpectation, place: place,
      message: LocalizedText(zh: "没有期望的测试什么也查不出", en: "a selection that expects nothing finds nothing"),
      help: LocalizedText(
        zh: "写 selected、undecided、waiting 或 excluded，例如 expect: { selected: [甲] }",
        en: "write selected, undecided, waiting or excluded, for example expect: { selected: [甲] }"))
  }
}
