// The options of `rulecheck test` that turn to mutants and suggestions.

internal import ArgumentParser

/// In which form results of mutants are written.
enum MutationForm: String, Sendable, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case markdown
}

/// What `rulecheck test` is asked about mutants.
struct MutationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "逐个改动规则，看测试能否发现；--mutate 就是 --mutate=text / change the rules and see whether tests notice",
      valueName: "form"))
  var mutate: MutationForm?

  @Option(help: "只看说明里有这段文字的变异 / only mutants whose description contains this text")
  var mutants: String?

  @Option(
    help: ArgumentHelp(
      "测试发现的变异低于这个百分比就不通过 / fail below this percentage of noticed mutants", valueName: "n"))
  var minimumScore = 95

  @Option(
    help: ArgumentHelp(
      "写出缺少的边界测试；--suggest 写到标准输出 / write the boundary cases that are missing", valueName: "path"))
  var suggest: String?

  func validate() throws {
    if !(0...100).contains(minimumScore) {
      throw ValidationError("--minimum-score 是 0 到 100 / --minimum-score lies between 0 and 100")
    }
  }

  /// The arguments with what `--mutate` and `--suggest` alone mean.
  static func namingForms(_ arguments: [String]) -> [String] {
    guard arguments.first == TestCommand.configuration.commandName else { return arguments }
    let options = arguments.prefix { $0 != "--" }
    let named = options.map { argument in
      switch argument {
      case "--mutate": "--mutate=\(MutationForm.text.rawValue)"
      case "--suggest": "--suggest=-"
      default: argument
      }
    }
    return named + arguments.dropFirst(options.count)
  }
}
