// Options that every command has.

internal import ArgumentParser
internal import SourceText

/// Where the rules are and how results are shown.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "规则目录，可重复；默认 RULECHECK_PATH，再默认最近的 rules/ / directory of packs, repeatable",
      valueName: "dir"))
  var rules: [String] = []

  @Option(
    help: ArgumentHelp(
      "依据登记的目录；默认 <rules>/../seeds/documents / register of documents", valueName: "dir"))
  var documents: String?

  @Option(help: "输出的语言；默认 RULECHECK_LANG，再默认 zh / language")
  var lang: Language?

  @Option(
    name: [.customLong("colour"), .customLong("color")],
    help: "着色；auto 只在终端上，并遵守 NO_COLOR / colour")
  var colour = ColourChoice.auto
}

/// When to use colours.
enum ColourChoice: String, Sendable, CaseIterable, ExpressibleByArgument {
  /// On terminals, unless `NO_COLOR` is set.
  case auto
  case always
  case never
}

extension Language: ExpressibleByArgument {}

/// In which form results are written.
enum ResultFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
  case text
  case json
}
