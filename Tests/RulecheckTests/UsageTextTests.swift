// What the parser of arguments says, in the user's language.

import SourceText
import Testing

@testable import rulecheck

@Suite struct UsageTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: String
    let words: String

    init(_ arguments: String, _ words: String) {
      self.arguments = arguments
      self.words = words
    }

    var testDescription: String { arguments }
  }

  @Test(arguments: [
    Case("check", "错误：缺少 <files> ...\n"),
    Case("check a --as-of 2020-13-01", "错误：“2020-13-01”不能用作 --as-of <as-of> 的值\n"),
    Case("check a --format xml", "错误：“xml”不能用作 --format <format> 的值，可以写 text、json\n"),
    Case("list --colour red", "错误：“red”不能用作 --colour <colour> 的值，可以写 auto、always、never\n"),
    Case("check a --formt json", "错误：没有选项“--formt”，是不是想写“--format”？\n"),
    Case("list --qqqqq", "错误：没有选项“--qqqqq”\n"),
    Case("list --rules", "错误：“--rules <dir>”后面没有写值\n"),
    Case("list a", "错误：多写了“a”\n"),
    Case("list a b", "错误：多写了“a”“b”\n"),
    Case("list a", "  详见 rulecheck list --help\n"),
    Case("help frob", "没有名为“frob”的命令"),
  ]) func complaintsAreChinese(_ example: Case) {
    let run = CommandRun(example.arguments.split(separator: " ").map(String.init))
    #expect(run.status == .usage)
    #expect(run.output == "")
    #expect(run.errors.contains(example.words), "\(run.errors)")
    #expect(!run.errors.contains("Error") && !run.errors.contains("Usage"))
  }

  @Test(arguments: [
    ["list", "a", "--lang", "en"], ["list", "a", "--lang=en"], ["--lang", "en", "list", "a"],
  ]) func complaintsAreEnglishWhereAskedFor(_ arguments: [String]) {
    #expect(CommandRun(arguments).errors.hasPrefix("Error: "))
  }

  @Test func theVariableDecidesWhereNoOptionDoes() {
    #expect(CommandRun(["list", "a"], variables: ["RULECHECK_LANG": "en"]).errors.hasPrefix("Error: "))
    #expect(
      CommandRun(["list", "a", "--lang", "zh"], variables: ["RULECHECK_LANG": "en"]).errors.hasPrefix("错误："))
    #expect(UsageText.language([], variable: "fr") == .zh)
  }

  @Test(arguments: [[], ["help"], ["help", "check"], ["check", "--help"]])
  func headingsOfHelpAreChinese(_ arguments: [String]) {
    let run = CommandRun(arguments)
    #expect(run.status == .success)
    for word in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Show ", "values:", "default:"] {
      #expect(!run.output.contains(word), "\(word)")
    }
    #expect(CommandRun(arguments, variables: ["RULECHECK_LANG": "en"]).output.hasPrefix("OVERVIEW: "))
  }

  @Test func unknownSentencesStay() {
    #expect(UsageText.localized("Error: Something new.\n", language: .zh) == "错误：Something new.\n")
    #expect(UsageText.localized("Error: Something new.\n", language: .en) == "Error: Something new.\n")
  }
}
