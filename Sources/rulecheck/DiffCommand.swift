// `rulecheck diff`: two versions of measures in; what is different, and whose result that changes, out.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Compares two versions of measures.
struct DiffCommand: RulesCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "比较两版办法：改了什么，影响谁 / compare two versions of measures, and their effect",
    discussion: """
      版本可以是规则文件、规则目录、办法的名字，或 git 的版本（HEAD~1、main..、main:rules/包/办法.yaml）。
      A version is a file or directory of rules, the name of a measure, or a git revision.
      内容没有不同时退出状态为 0；有不同时为 2；有一版规则有错时为 3；文件不存在时为 1。
      Ends with 0 where nothing is different, 2 on differences, 3 on invalid rules, 1 on missing files.
      """)

  @Argument(help: "原来的一版 / the old version")
  var old: String

  @Argument(help: "新的一版；默认是现在的规则 / the new version; default: the installed rules")
  var new: String?

  @Option(name: .shortAndLong, help: "只比较这份办法，给出的申请都按它评审 / measure to compare")
  var measure: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("申请文件或目录：谁的结果改变 / applications or directories of them", valueName: "path"))
  var applications: [String] = []

  @Flag(help: "把两版的测试示例也当作申请 / take the cases of both versions' tests as applications")
  var tests = false

  @Option(help: "评审日，代替申请里写的，如 2020-06-04 / as-of date, instead of those in the files")
  var asOf: AsOfDate?

  @Option(help: "输出的形式；markdown 用作修订说明 / form of the output; markdown for an explanatory note")
  var format = DiffFormat.text

  @Option(help: ArgumentHelp("把举例的申请写到这个目录 / directory for the application of the example", valueName: "dir"))
  var witnessDir: String?

  @Option(help: "没有给出申请时，最多试多少个申请人 / applicants to try where none are given")
  var attempts = ChangeSearch.Request.standardBudget

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...1_000_000).contains(attempts) else { throw ValidationError("--attempts: 1…1000000") }
  }

  func run(_ context: CommandContext) -> ExitStatus {
    let names = ComparedVersions.names(old, new)
    let versions = ComparedVersions(context)
    let (before, after) = (versions.version(names.old), versions.version(names.new))
    defer {
      for side in [before, after] {
        if case .success(let version) = side, let directory = version.directory {
          ChildProgram.remove(directory)
        }
      }
    }
    switch (before, after) {
    case (.success(let before), .success(let after)):
      return DiffRun(command: self, context: context, old: before, new: after).run()
    case (.failure(let problem), .success), (.success, .failure(let problem)):
      context.report([problem.diagnostic])
    case (.failure(let first), .failure(let second)):
      context.report([first.diagnostic, second.diagnostic])
    }
    return .failure
  }
}

/// In which form a comparison is written.
enum DiffFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
  case text
  case markdown
  case json
}
