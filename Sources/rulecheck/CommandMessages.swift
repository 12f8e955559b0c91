// Every sentence that the command line itself says.

internal import Rules
internal import RulesDSL
internal import SourceText

extension DiagnosticCode {
  static let noRules = DiagnosticCode("E701", zh: "没有规则", en: "No rules")
  static let notInPack = DiagnosticCode("E702", zh: "不是规则包里的文件", en: "Not a file of a pack")
  static let unknownFunction = DiagnosticCode("E703", zh: "没有这个函数", en: "Unknown function")
  static let unknownCommand = DiagnosticCode("E705", zh: "没有这个命令", en: "Unknown command")
  static let reportProblem = DiagnosticCode("E704", zh: "无法写报告", en: "Report cannot be written")
  static let noApplications = DiagnosticCode("E649", zh: "没有申请", en: "No applications")
  static let noPublicPeriod = DiagnosticCode("W445", zh: "公示期算不出来", en: "No period of publicity")
  static let lineTooLong = DiagnosticCode("E706", zh: "一行太长", en: "Line too long")
}

/// Sentences of the command line.
enum CommandMessages {
  /// Every code of these sentences, ascending.
  static let codes: [DiagnosticCode] = [
    .noRules, .notInPack, .unknownFunction, .reportProblem, .unknownCommand, .lineTooLong, .noApplications,
    .noPublicPeriod,
  ]

  // MARK: Streams and variables

  /// The reason why standard output could not be written.
  static func outputProblem(_ problem: WriteProblem) -> LocalizedText {
    let reason = reason(problem)
    return LocalizedText(zh: "无法写标准输出：\(reason.zh)", en: "cannot write standard output: \(reason.en)")
  }

  /// Why something could not be written.
  static func reason(_ problem: WriteProblem) -> LocalizedText {
    switch problem {
    case .closedPipe: LocalizedText(zh: "没有程序在读", en: "nobody reads it")
    case .noDirectory: LocalizedText(zh: "目录不存在", en: "the directory does not exist")
    case .noPermission: LocalizedText(zh: "没有写入权限", en: "permission denied")
    case .noSpace: LocalizedText(zh: "磁盘已满", en: "no space is left on the device")
    case .isDirectory: LocalizedText(zh: "这是目录，不是文件", en: "it is a directory, not a file")
    case .other(let words): LocalizedText(words)
    }
  }

  /// Said by the parser of arguments, which speaks before a language is known.
  static func unknownLanguage(_ name: String) -> String {
    "环境变量 RULECHECK_LANG 的值“\(TerminalText.safe(name))”不是 zh 或 en / RULECHECK_LANG must be zh or en"
  }

  /// No command has this name.
  static func unknownCommand(_ name: String, in names: [String]) -> Diagnostic {
    Diagnostic(
      .unknownCommand, place: nil,
      message: LocalizedText(zh: "没有名为“\(name)”的命令", en: "There is no command “\(name)”"),
      help: Suggestion.phrase(Suggestion.nearest(to: name, in: names))
        ?? LocalizedText(
          zh: "命令有：\(names.joined(separator: "、"))", en: "The commands are \(names.joined(separator: ", "))"))
  }

  // MARK: Rules

  /// No directory of rules was named or found.
  static func noRules() -> Diagnostic {
    Diagnostic(
      .noRules, place: nil,
      message: LocalizedText(
        zh: "没有找到规则：当前目录和它的各级上级目录里都没有 rules 目录",
        en: "No rules were found: neither the current directory nor one above it holds a directory “rules”"),
      help: LocalizedText(
        zh: "用 --rules 或环境变量 RULECHECK_PATH 指出规则所在的目录",
        en: "Name the directory of the rules with --rules or in the variable RULECHECK_PATH"))
  }

  /// A path to a file that lies in no pack.
  static func notInPack(_ path: String) -> Diagnostic {
    Diagnostic(
      .notInPack, place: nil,
      message: LocalizedText(
        zh: "\(path) 不在规则包里：它的目录没有 pack.yaml", en: "\(path) lies in no pack: its directory has no pack.yaml"),
      help: LocalizedText(
        zh: "把文件放进规则包；申请文件用 rulecheck check",
        en: "Put the file into a pack; applications are for `rulecheck check`"))
  }

  /// A path to a file of a pack that is neither a measure nor a test.
  static func notRules(_ path: String) -> Diagnostic {
    Diagnostic(
      .notInPack, place: nil,
      message: LocalizedText(
        zh: "\(path) 不是办法，也不是测试文件", en: "\(path) is neither a measure nor a test file"),
      help: LocalizedText(
        zh: "办法和测试文件直接放在规则包的目录里，以 .yaml 结尾",
        en: "Measures and test files lie directly in the directory of the pack and end with .yaml"))
  }

  /// A measure whose file has mistakes.
  static let notReadable = LocalizedText(zh: "（规则有错，见 rulecheck lint）", en: "(invalid, see rulecheck lint)")

  /// A file that measures share.
  static let library = LocalizedText(zh: "共用条款", en: "library")

  /// The measure that one builds on.
  static func extending(_ name: String) -> LocalizedText {
    LocalizedText(zh: "沿用 \(name)", en: "extends \(name)")
  }

  /// The libraries that a file uses.
  static func using(_ names: [String]) -> LocalizedText {
    LocalizedText(zh: "使用 \(names.joined(separator: "、"))", en: "uses \(names.joined(separator: ", "))")
  }

  /// How many criteria there are.
  static func criteria(_ count: Int) -> LocalizedText {
    LocalizedText(zh: "\(count) 项条件", en: count == 1 ? "1 criterion" : "\(count) criteria")
  }

  /// Which days the calendar of a pack knows.
  static func calendar(_ calendar: WorkingCalendar) -> LocalizedText {
    LocalizedText(
      zh: "工作日历  \(calendar.first)..\(calendar.last)", en: "working days  \(calendar.first)..\(calendar.last)"
    )
  }

  /// Closes a lint run.
  static func linted(_ count: Int, _ findings: String) -> LocalizedText {
    LocalizedText(
      zh: "检查了 \(count) 份办法：\(findings)", en: "\(count) measure\(count == 1 ? "" : "s") checked: \(findings)")
  }

  /// A library stands among the measures to be screened.
  static func libraryNotScreened(_ name: String) -> LocalizedText {
    LocalizedText(
      zh: "\(name)：共用条款不单独筛查，随使用它的办法一起筛查",
      en: "\(name): a library is screened with the measures that use it")
  }

  // MARK: Applications

  /// Stands above each of several reports.
  static func heading(_ path: String) -> String { "== \(TerminalText.safe(path))" }

  /// How many applications ended in which way.
  static func checked(_ statuses: [ExitStatus]) -> LocalizedText {
    // From the settled to the unsettled, the work that was not done last.
    let order: [ExitStatus] = [.success, .negative, .undetermined, .invalidRules, .failure]
    let parts = order.compactMap { status -> LocalizedText? in
      let count = statuses.count { $0 == status }
      return count == 0 ? nil : ending(status, count)
    }
    return LocalizedText(
      zh: "\(statuses.count) 份申请：" + parts.map(\.zh).joined(separator: "，"),
      en: "\(statuses.count) applications: " + parts.map(\.en).joined(separator: ", "))
  }

  private static func ending(_ status: ExitStatus, _ count: Int) -> LocalizedText {
    switch status {
    case .success: LocalizedText(zh: "\(count) 份有利", en: "\(count) favourable")
    case .negative: LocalizedText(zh: "\(count) 份不利", en: "\(count) unfavourable")
    case .undetermined: LocalizedText(zh: "\(count) 份待补正", en: "\(count) undetermined")
    case .invalidRules: LocalizedText(zh: "\(count) 份遇到规则错误", en: "\(count) met invalid rules")
    case .failure, .usage: LocalizedText(zh: "\(count) 份没能评审", en: "\(count) not assessed")
    }
  }

  /// A report would replace an application.
  static func reportOverwritesInput(_ path: String) -> Diagnostic {
    Diagnostic(
      .reportProblem, place: nil,
      message: LocalizedText(
        zh: "报告 \(path) 会覆盖申请文件", en: "The report \(path) would overwrite an application"),
      help: LocalizedText(zh: "换一个文件名", en: "Choose another name"))
  }

  /// A report would replace a file of the rules.
  static func reportOverwritesRules(_ path: String) -> Diagnostic {
    Diagnostic(
      .reportProblem, place: nil,
      message: LocalizedText(
        zh: "报告 \(path) 会覆盖规则文件", en: "The report \(path) would overwrite a file of the rules"),
      help: LocalizedText(zh: "换一个文件名", en: "Choose another name"))
  }

  /// Two reports have the same path.
  static func reportsCoincide(_ path: String) -> Diagnostic {
    Diagnostic(
      .reportProblem, place: nil,
      message: LocalizedText(
        zh: "两份报告都写到 \(path)，后一份会覆盖前一份",
        en: "Two reports go to \(path); the second would replace the first"),
      help: LocalizedText(zh: "给它们不同的文件名", en: "Give them different names"))
  }

  /// A report would lie among the files of a pack.
  static func reportLiesInPack(_ path: String) -> Diagnostic {
    Diagnostic(
      .reportProblem, place: nil,
      message: LocalizedText(
        zh: "报告 \(path) 会写进规则包的目录", en: "The report \(path) would lie in the directory of a pack"),
      help: LocalizedText(zh: "换一个目录，规则包里只放规则", en: "Choose another directory"))
  }

  /// A report that could not be written; whatever was at its path is as it was.
  static func reportProblem(_ path: String, _ problem: WriteProblem) -> Diagnostic {
    let reason = reason(problem)
    return Diagnostic(
      .reportProblem, place: nil,
      message: LocalizedText(
        zh: "无法写报告 \(path)：\(reason.zh)", en: "Cannot write the report \(path): \(reason.en)"),
      help: LocalizedText(zh: "检查目录是否存在、是否可写", en: "Check that its directory exists and can be written"))
  }

  // MARK: Selections

  /// A directory in which no application lies.
  static func noApplications(_ path: String) -> Diagnostic {
    Diagnostic(
      .noApplications, place: nil,
      message: LocalizedText(zh: "\(path) 里没有申请文件", en: "there are no applications in \(path)"),
      help: LocalizedText(
        zh: "申请文件以 .yaml、.yml 或 .json 结尾，直接放在目录里",
        en: "Applications end with .yaml, .yml or .json and lie directly in it"))
  }

  /// The last day of publicity cannot be told.
  static func noPublicPeriod(_ first: CivilDate) -> Diagnostic {
    Diagnostic(
      .noPublicPeriod, severity: .warning, place: nil,
      message: LocalizedText(
        zh: "从 \(first) 起的公示期算不出来：没有工作日历，或工作日历不到那时",
        en: "the last day of publicity from \(first) on cannot be told: no calendar reaches it"),
      help: LocalizedText(
        zh: "在规则包里写 uses: [common]，或补上那一年的工作日历",
        en: "let the pack use [common], or add that year to the calendar"))
  }

  /// Closes a selection.
  static func selected(_ record: SelectionRecord) -> LocalizedText {
    let ranked = SelectionStatus.allCases.map {
      (SelectionWords.title($0), record.result.decisions($0).count)
    }
    let counts = (ranked + [(SelectionWords.unread, record.unread.count)]).filter { $0.1 > 0 }
    let total = record.result.decisions.count + record.unread.count
    return LocalizedText(
      zh: "\(total) 份申请：" + counts.map { "\($0.0.zh) \($0.1) 份" }.joined(separator: "；"),
      en: "\(total) applications: " + counts.map { "\($0.0.en): \($0.1)" }.joined(separator: "; "))
  }

  // MARK: Tests

  /// Closes a test run.
  static func tested(passed: Int, failed: Int, untested: [String]) -> LocalizedText {
    if passed + failed == 0 {
      return LocalizedText(zh: "没有运行任何测试", en: "no tests were run")
    }
    let zh = "\(passed) 项通过，\(failed) 项失败"
    let en = "\(passed) passed, \(failed) failed"
    if untested.isEmpty { return LocalizedText(zh: zh, en: en) }
    return LocalizedText(
      zh: zh + "；没有测试的办法：\(untested.joined(separator: "、"))",
      en: en + "; without tests: \(untested.joined(separator: ", "))")
  }

  /// How long a case took, in thousandths of a second.
  static func took(_ duration: Duration, _ name: String, _ measure: String) -> LocalizedText {
    let microseconds =
      duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
    let fraction = String(microseconds % 1_000)
    let digits = "\(microseconds / 1_000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
    return LocalizedText(zh: "\(digits) 毫秒  \(measure) · \(name)", en: "\(digits) ms  \(measure) · \(name)")
  }

  /// What is compared where outcomes differ.
  static let outcome = LocalizedText(zh: "结论", en: "outcome")

  /// What is compared where missing things differ.
  static let missing = LocalizedText(zh: "缺项", en: "missing")

  /// Something expected beside what came.
  static func mismatch(
    _ subject: LocalizedText, expected: LocalizedText, actual: LocalizedText, reason: LocalizedText?
  ) -> LocalizedText {
    LocalizedText(
      zh: "\(subject.zh)：期望 \(expected.zh)，实际 \(actual.zh)" + (reason.map { "（\($0.zh)）" } ?? ""),
      en: "\(subject.en): expected \(expected.en), got \(actual.en)" + (reason.map { " (\($0.en))" } ?? ""))
  }

  /// Stands for cases that are wrong only for reasons given before, and for these places.
  static func furtherCases(_ count: Int, _ places: [String]) -> LocalizedText {
    LocalizedText(
      zh: "另有 \(count) 项测试也因上面的问题没有运行，见 \(places.joined(separator: "、"))",
      en: "\(count) more case\(count == 1 ? "" : "s") did not run for the same reason, see "
        + places.joined(separator: ", "))
  }

  // MARK: Traces

  /// Closes a run over a document.
  static func traced(_ tally: TraceTally, _ findings: Int) -> LocalizedText {
    LocalizedText(
      zh: tally.line(.zh) + (findings == 0 ? "" : "；对不上的有 \(findings) 处"),
      en: tally.line(.en) + (findings == 0 ? "" : "; \(findings) finding\(findings == 1 ? "" : "s")"))
  }

  // MARK: Functions

  /// No builtin has this name.
  static func unknownFunction(_ name: String, in names: [String]) -> Diagnostic {
    Diagnostic(
      .unknownFunction, place: nil,
      message: LocalizedText(zh: "没有名为“\(name)”的函数", en: "There is no function “\(name)”"),
      help: Suggestion.phrase(Suggestion.nearest(to: name, in: names))
        ?? LocalizedText(
          zh: "用 rulecheck functions 列出全部函数", en: "`rulecheck functions` lists all functions"))
  }

  /// A result that has the type of an argument.
  static func typeOf(_ parameter: String) -> LocalizedText {
    LocalizedText(zh: "与“\(parameter)”同类", en: "the type of “\(parameter)”")
  }

  /// A count in the unit of a list.
  static func countOf(_ parameter: String) -> LocalizedText {
    LocalizedText(
      zh: "数字，以“\(parameter)”的量词计", en: "a number, in the unit in which “\(parameter)” is counted")
  }

  /// A result whose type only the arguments tell.
  static let typeByArguments = LocalizedText(zh: "由参数决定", en: "depends on the arguments")

  /// The title of the page about functions.
  static let functionsTitle = LocalizedText(zh: "函数", en: "Functions")

  /// How the page about functions came to be and how it is read.
  static func functionsOrigin(_ command: String) -> LocalizedText {
    LocalizedText(
      zh: """
        由函数表生成，不要手改；改了函数后运行 `\(command)`。
        每个函数有中文名和 FEEL 标准名，参数也是，两种写法可以混用；`?` 的参数可以不写，`…` 的参数可以写几个。
        例子都经过测试：等号左边算出来就是右边。
        """,
      en: """
        Generated from the table of functions; after a change run `\(command)`.
        Functions and parameters have a standard FEEL name and a Chinese one, which may be mixed; parameters with `?`
        may be left out, those with `…` repeated. The examples are tested: the left side evaluates to the right one.
        """)
  }

  /// Between a title and what belongs to it.
  static let colon = LocalizedText(zh: "：", en: ": ")

  /// A result that has the type of a list's elements.
  static func elementOf(_ parameter: String) -> LocalizedText {
    LocalizedText(zh: "“\(parameter)”的一项", en: "an element of “\(parameter)”")
  }
}
