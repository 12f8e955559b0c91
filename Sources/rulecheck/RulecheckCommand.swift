// The command line's grammar: the program with its commands.

internal import ArgumentParser
internal import Rules

/// The root of all commands.
struct RulecheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rulecheck",
    abstract: "科技管理办法的规则引擎 / Rules as code for science and technology measures",
    discussion: """
      退出状态 / exit status:
        0   完成，结论有利或没有问题 / done: favourable, or clean
        1   没能完成：文件无法读写、申请有填报错误 / could not do its work
        2   完成，结论不利、有提示或测试没有通过 / done: unfavourable, findings, failed tests
        3   规则有错，或在这份申请上算不出来 / the rules are invalid, or failed
        4   完成，有申请待补正 / done: an application is undetermined
        64  命令行写法不对 / usage
      几份申请取最重的一个，次序为 1、3、4、2、0 / the worst of several wins, in this order.
      """,
    version: EngineVersion.current,
    subcommands: [
      CheckCommand.self, SelectCommand.self, LintCommand.self, FmtCommand.self, CiteCommand.self,
      FairCommand.self, TestCommand.self, VerifyCommand.self, DiffCommand.self, ListCommand.self,
      ShowCommand.self,
      DocCommand.self, TraceCommand.self, FunctionsCommand.self, ExprCommand.self,
    ])

  /// The names of all commands, as they are listed in the help.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }
}
