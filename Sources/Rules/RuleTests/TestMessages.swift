// What is wrong with a test file enters; complete findings in both languages leave.

package import SourceText

extension DiagnosticCode {
  package static let testMeasure = DiagnosticCode("E240", zh: "测试的不是这份办法", en: "Test of another measure")
  package static let duplicateCase = DiagnosticCode("E241", zh: "测试重名", en: "Two cases with one name")
  package static let emptyExpectation = DiagnosticCode("E242", zh: "没有写期望", en: "Nothing is expected")
  package static let caseWithoutDate = DiagnosticCode("E243", zh: "没有评审日", en: "No as-of date")
  package static let inputPath = DiagnosticCode("E244", zh: "输入的路径不对", en: "Wrong path of an input")
  package static let nothingToUnset = DiagnosticCode("E245", zh: "没有可以去掉的", en: "Nothing to take away")
  package static let setAndUnset = DiagnosticCode("E246", zh: "又改又去掉", en: "Set and taken away")
}

/// The sentences about test files.
package enum TestMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .testMeasure, .duplicateCase, .emptyExpectation, .caseWithoutDate, .inputPath, .nothingToUnset,
    .setAndUnset,
  ]

  static func otherName(_ name: Named, stem: String) -> Diagnostic {
    Diagnostic(
      .testMeasure, place: name.place,
      message: LocalizedText(
        zh: "测试的办法“\(shown(name))”与文件名“\(stem).test.yaml”不同",
        en: "The tested measure “\(shown(name))” differs from the file name “\(stem).test.yaml”"),
      help: LocalizedText(zh: "写成 test: \(stem)，或给文件改名", en: "Write test: \(stem), or rename the file"))
  }

  static func otherMeasure(_ name: Named, tested: Named) -> Diagnostic {
    Diagnostic(
      .testMeasure, place: name.place,
      message: LocalizedText(
        zh: "基础申请是办法“\(shown(name))”的，测试的却是“\(shown(tested))”",
        en: "The base is an application for “\(shown(name))”, but “\(shown(tested))” is tested"),
      related: [
        Diagnostic.Related(
          place: tested.place, caption: LocalizedText(zh: "测试的办法写在这里", en: "the tested measure is named here")
        )
      ],
      help: LocalizedText(zh: "删除 base 里的 measure", en: "Delete measure from base"))
  }

  static func duplicateCase(_ name: Named, first: Named) -> Diagnostic {
    Diagnostic(
      .duplicateCase, place: name.place,
      message: LocalizedText(zh: "有两个测试叫“\(shown(name))”", en: "Two cases are called “\(shown(name))”"),
      related: [
        Diagnostic.Related(place: first.place, caption: LocalizedText(zh: "第一个在这里", en: "the first is here"))
      ],
      help: LocalizedText(zh: "用名字说明两个测试有什么不同", en: "Let the names say how the cases differ"))
  }

  static func emptyExpectation(_ place: Place) -> Diagnostic {
    Diagnostic(
      .emptyExpectation, place: place,
      message: LocalizedText(zh: "没有期望的测试什么也查不出", en: "A case that expects nothing finds nothing"),
      help: LocalizedText(
        zh: "写 outcome、verdicts 或 missing，例如 expect: { outcome: recommend }",
        en: "Write outcome, verdicts or missing, for example expect: { outcome: recommend }"))
  }

  static func noDate(_ place: Place) -> Diagnostic {
    Diagnostic(
      .caseWithoutDate, place: place,
      message: LocalizedText(
        zh: "这个测试没有评审日：base 里和测试里都没有 asOf", en: "This case has no as-of date, neither its own nor in base"),
      help: LocalizedText(
        zh: "写上评审日，例如 asOf: 2020-06-04", en: "Add the day of assessment, for example asOf: 2020-06-04"))
  }

  static func wrongPath(_ path: Named) -> Diagnostic {
    Diagnostic(
      .inputPath, place: path.place,
      message: LocalizedText(
        zh: "“\(shown(path))”不是输入的路径", en: "“\(shown(path))” is no path of an input"),
      help: LocalizedText(
        zh: "用半角句点连接各级名字，不留空格，例如 场地.总面积", en: "Join the names with dots, without blanks, for example 场地.总面积"))
  }

  static func nothingSet(_ path: Named) -> Diagnostic {
    Diagnostic(
      .emptyValue, place: path.place,
      message: LocalizedText(zh: "没有写“\(shown(path))”的新值", en: "There is no new value for “\(shown(path))”"),
      help: LocalizedText(
        zh: "写上值；回答“无”写 null；当作没有填就移到 unset 里",
        en: "Write the value; null answers “none”; move the path to unset to leave the input out"))
  }

  static func setAndUnset(_ path: Named, set: Named) -> Diagnostic {
    Diagnostic(
      .setAndUnset, place: path.place,
      message: LocalizedText(
        zh: "“\(shown(path))”既写在 set 里，又写在 unset 里", en: "“\(shown(path))” stands under set and under unset"),
      related: [
        Diagnostic.Related(
          place: set.place, caption: LocalizedText(zh: "在这里写了新值", en: "its new value is written here"))
      ],
      help: LocalizedText(zh: "删除其中一处", en: "Delete one of them"))
  }

  static func blockedPath(_ path: Named, at name: String, _ node: MarkedNode) -> Diagnostic {
    Diagnostic(
      .inputPath, place: path.place,
      message: LocalizedText(
        zh: "到不了“\(shown(path))”：“\(name)”的上一级是一个值，不是一组输入",
        en: "“\(shown(path))” cannot be reached: what stands above “\(name)” is a value, not a group"),
      related: [
        Diagnostic.Related(
          place: node.place.firstLine, caption: LocalizedText(zh: "这里是一个值", en: "this is a value"))
      ],
      help: LocalizedText(
        zh: "列表里的记录不能单独改，要写出整个列表；其他情形核对路径",
        en: "Records of a list cannot be changed alone, write the whole list; otherwise check the path"))
  }

  static func nothingToUnset(_ path: Named, paths: [String]) -> Diagnostic {
    Diagnostic(
      .nothingToUnset, place: path.place,
      message: LocalizedText(
        zh: "“\(shown(path))”本来就没有填，去掉它没有作用", en: "“\(shown(path))” is not provided anyway"),
      help: Suggestion.phrase(Suggestion.nearest(to: path.text, in: paths))
        ?? LocalizedText(zh: "删除这一条", en: "Delete this item"))
  }

  static func nothingToWithdraw(_ criterion: Named, findings: [String]) -> Diagnostic {
    Diagnostic(
      .nothingToUnset, place: criterion.place,
      message: LocalizedText(
        zh: "“\(shown(criterion))”本来就没有评审意见，撤回没有作用", en: "There is no finding on “\(shown(criterion))” anyway"
      ),
      help: Suggestion.phrase(Suggestion.nearest(to: criterion.text, in: findings))
        ?? LocalizedText(zh: "删除这一条", en: "Delete this item"))
  }

  private static func shown(_ name: Named) -> String { ReadingMessages.excerpt(name.text) }
}
