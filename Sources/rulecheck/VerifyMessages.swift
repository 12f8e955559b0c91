// Every sentence about checking everything in one run.

internal import SourceText

extension DiagnosticCode {
  static let otherLayout = DiagnosticCode("W755", zh: "版式不合", en: "Not in canonical layout")
  static let testFailed = DiagnosticCode("E756", zh: "测试没有通过", en: "Test failed")
  static let noTests = DiagnosticCode("E759", zh: "没有运行任何测试", en: "No tests were run")
}

/// Sentences of `verify`, and of tests among the findings of a run.
enum VerifyMessages {
  /// Every code of these sentences, ascending.
  static let codes: [DiagnosticCode] = [.otherLayout, .testFailed, .noTests]

  /// A case expects something else than what came.
  static func testFailed(
    _ measure: String, _ testCase: String, _ mismatch: LocalizedText, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .testFailed, place: place,
      message: LocalizedText(
        zh: "\(measure) 的测试“\(testCase)”没有通过：\(mismatch.zh)",
        en: "the test “\(testCase)” of \(measure) failed: \(mismatch.en)"),
      help: LocalizedText(
        zh: "规则改对了的，改测试的期望；测试写得对的，改规则",
        en: "Change the expectation if the rules are right, and the rules if the test is right"))
  }

  /// Nothing was tested.
  static func noTests() -> Diagnostic {
    Diagnostic(
      .noTests, place: nil,
      message: LocalizedText(zh: "没有运行任何测试", en: "no tests were run"),
      help: LocalizedText(
        zh: "在办法旁边写“办法.test.yaml”；用了 --filter 的，核对测试的名称",
        en: "Write a file “measure.test.yaml” beside the measure; with --filter, check the names of the cases"
      ))
  }

  /// A file that `rulecheck fmt` would change, and the first line that it would change.
  static func otherLayout(_ place: Place) -> Diagnostic {
    Diagnostic(
      .otherLayout, severity: .warning, place: place,
      message: LocalizedText(
        zh: "版式不合，从这一行起", en: "not in the canonical layout, from this line on"),
      help: LocalizedText(
        zh: "运行 rulecheck fmt，只改版式，不改内容", en: "run `rulecheck fmt`: only the layout changes"))
  }

  /// The program git said that something is wrong.
  static func changesUnknown(_ revision: String, _ words: String) -> Diagnostic {
    let (name, reason) = (TerminalText.safe(revision), TerminalText.safe(words))
    return Diagnostic(
      .gitProblem, place: nil,
      message: LocalizedText(
        zh: "查不出自“\(name)”以来改过的文件" + (reason.isEmpty ? "：git 里没有这一版" : "，git 说：\(reason)"),
        en: "The files changed since “\(name)” cannot be told"
          + (reason.isEmpty ? ": git has no such revision" : "; git says: \(reason)")),
      help: LocalizedText(
        zh: "核对版本的写法，如 origin/main 或提交号；持续集成里要取出完整的历史；或者不写 --changed-since，检查全部",
        en: "Check the revision, such as origin/main; CI must fetch the history; or check everything"))
  }

  /// No file of the selected packs changed.
  static func unchanged(_ revision: String) -> LocalizedText {
    LocalizedText(
      zh: "自“\(revision)”以来没有改过规则", en: "no rules changed since “\(revision)”")
  }

  /// Only some packs are checked.
  static func changed(_ packs: [String]) -> LocalizedText {
    LocalizedText(
      zh: "检查改过的规则包和使用它们的规则包：\(packs.joined(separator: "、"))",
      en: "checking the packs that changed and those that use them: \(packs.joined(separator: ", "))")
  }

  /// Closes a run.
  static func verified(_ count: Int, _ findings: String, isClean: Bool) -> LocalizedText {
    LocalizedText(
      zh: "核验了 \(count) 份办法：\(isClean ? "全部通过" : "没有全部通过")（\(findings)）",
      en:
        "\(count) measure\(count == 1 ? "" : "s") verified: \(isClean ? "all checks passed" : "not all checks passed") (\(findings))"
    )
  }
}
