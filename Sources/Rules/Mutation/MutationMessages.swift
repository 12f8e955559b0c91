// Every sentence about mutants: what was changed, what became of them, and what is wrong with explanations.

import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let failingTests = DiagnosticCode("E750", zh: "测试本身没有通过", en: "The tests themselves fail")
  package static let lowMutationScore = DiagnosticCode("W585", zh: "测试发现的变异太少", en: "Too few mutants noticed")
  package static let unknownMutant = DiagnosticCode("W586", zh: "没有这个变异", en: "No such mutant")
  package static let killedSurvivor = DiagnosticCode("W587", zh: "已有测试发现", en: "A test notices it")
}

/// Sentences about mutants.
package enum MutationMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .failingTests, .lowMutationScore, .unknownMutant, .killedSurvivor,
  ]

  // MARK: Changes

  /// What was changed.
  package static func words(_ change: MutantChange) -> LocalizedText {
    switch change {
    case .replaced(let before, let after):
      LocalizedText(zh: "\(before) 改为 \(after)", en: "\(before) changed to \(after)")
    case .connective(.and, let text):
      LocalizedText(zh: "“且”改为“或”：\(text)", en: "“and” changed to “or”: \(text)")
    case .connective(.or, let text):
      LocalizedText(zh: "“或”改为“且”：\(text)", en: "“or” changed to “and”: \(text)")
    case .dropped(let text): LocalizedText(zh: "去掉 \(text)", en: "without \(text)")
    case .negated(let text): LocalizedText(zh: "\(text) 改为相反", en: "\(text) turned round")
    case .criterionDropped: LocalizedText(zh: "去掉整个条件", en: "without the criterion")
    case .memberDropped(let id): LocalizedText(zh: "去掉成员 \(id)", en: "without the member \(id)")
    case .whenDropped(let text): LocalizedText(zh: "去掉适用前提 \(text)", en: "without the condition \(text)")
    case .exceptionDropped(let title):
      LocalizedText(zh: "去掉例外 \(title)", en: "without the exception \(title)")
    case .groupKind(let before, let after):
      LocalizedText(zh: "\(before) 改为 \(after)", en: "\(before) changed to \(after)")
    case .rowDropped(let row): LocalizedText(zh: "去掉第\(row)行", en: "without row \(row)")
    case .rowsSwapped(let row, let other):
      LocalizedText(zh: "第\(row)行与第\(other)行对调", en: "rows \(row) and \(other) swapped")
    case .resultsSwapped(let row, let other):
      LocalizedText(zh: "第\(row)行与第\(other)行的结果对调", en: "the results of rows \(row) and \(other) swapped")
    case .maximum(let before, let after):
      LocalizedText(zh: "满分 \(before) 改为 \(after)", en: "maximum \(before) changed to \(after)")
    case .capDropped: LocalizedText(zh: "去掉封顶", en: "without the cap")
    case .roundingDropped: LocalizedText(zh: "去掉取整", en: "without rounding")
    case .roundingMode(let before, let after):
      LocalizedText(
        zh: "取整 \(before.rawValue) 改为 \(after.rawValue)",
        en: "rounding \(before.rawValue) changed to \(after.rawValue)")
    case .periodMoved(let before, let after):
      LocalizedText(zh: "起始日期 \(before) 改为 \(after)", en: "first day \(before) changed to \(after)")
    case .outcomesSwapped(let title, let other):
      LocalizedText(zh: "结论“\(title)”与“\(other)”对调", en: "outcomes “\(title)” and “\(other)” swapped")
    }
  }

  /// Beside an expectation that was computed.
  static let toBeChecked = LocalizedText(zh: "请核对", en: "to be checked")

  // MARK: Findings

  /// With failing tests nothing can be said about mutants.
  package static func failing(_ names: [Named]) -> [Diagnostic] {
    guard let first = names.first else { return [] }
    return [
      Diagnostic(
        .failingTests, place: first.place,
        message: LocalizedText(
          zh: "有\(names.count)项测试没有通过，不能用来检验变异",
          en: "\(names.count) cases do not pass, so that they cannot be used on mutants"),
        help: LocalizedText(zh: "先运行 rulecheck test，改到全部通过", en: "Run rulecheck test first and make all pass")
      )
    ]
  }

  /// Fewer mutants were noticed than is asked for.
  package static func low(_ percent: Int, minimum: Int) -> Diagnostic {
    Diagnostic(
      .lowMutationScore, severity: .warning, place: nil,
      message: LocalizedText(
        zh: "测试发现了\(percent)%的变异，要求至少\(minimum)%",
        en: "The tests notice \(percent)% of the mutants; at least \(minimum)% are asked for"),
      help: LocalizedText(
        zh: "把上面列出的测试核对后写进测试文件，或在 survivors 里写明为什么测不出",
        en: "Check the cases above and add them to the test file, or say under survivors why none can notice")
    )
  }

  static func unknownMutant(_ entry: ExplainedSurvivor, among keys: [String]) -> Diagnostic {
    Diagnostic(
      .unknownMutant, severity: .warning, place: entry.mutant.place,
      message: LocalizedText(
        zh: "办法里没有“\(shown(entry))”这个变异", en: "The measure has no mutant “\(shown(entry))”"),
      help: Suggestion.phrase(Suggestion.nearest(to: entry.mutant.text, in: keys))
        ?? LocalizedText(
          zh: "照抄 rulecheck test --mutate 列出的说明；规则改过的，删除这一项",
          en: "Copy what rulecheck test --mutate lists; delete the entry if the rule was changed"))
  }

  static func noSurvivor(_ entry: ExplainedSurvivor, killedBy name: String) -> Diagnostic {
    Diagnostic(
      .killedSurvivor, severity: .warning, place: entry.mutant.place,
      message: LocalizedText(
        zh: "测试“\(ReadingMessages.excerpt(name))”发现得了“\(shown(entry))”",
        en: "The case “\(ReadingMessages.excerpt(name))” notices “\(shown(entry))”"),
      help: LocalizedText(zh: "删除这一项", en: "Delete the entry"))
  }

  private static func shown(_ entry: ExplainedSurvivor) -> String {
    ReadingMessages.excerpt(entry.mutant.text)
  }
}
