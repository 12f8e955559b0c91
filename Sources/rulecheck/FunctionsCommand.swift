// `rulecheck functions`: the builtins of the rule language.

internal import ArgumentParser
internal import RulesDSL
internal import SourceText

/// Lists what expressions can call.
struct FunctionsCommand: RulesCommand {
  static let configuration = CommandConfiguration(
    commandName: "functions", abstract: "列出表达式里可用的函数 / list the functions of expressions")

  @ArgumentParser.Argument(help: "只看这一个，中英文名均可 / only this one, by either name")
  var name: String?

  @Option(help: "输出的形式 / form of the output")
  var format = ReferenceFormat.text

  @OptionGroup var common: CommonOptions

  func run(_ context: CommandContext) -> ExitStatus {
    let table = FunctionTable.standard
    var functions = table.functions
    if let name {
      guard let index = table.index(of: name), functions.indices.contains(index) else {
        context.report([CommandMessages.unknownFunction(name, in: table.names)])
        return .usage
      }
      functions = [functions[index]]
    }
    context.output.write(
      FunctionReference(functions, language: context.language).text(format, isWhole: name == nil))
    return .success
  }
}

/// In which form a reference is written.
enum ReferenceFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case markdown
}
