// The option `--keywords` of the command line.

internal import ArgumentParser
internal import RulesDSL

/// Which words expressions are written with.
enum KeywordOption: String, Sendable, CaseIterable, ExpressibleByArgument {
  case zh
  case en
  case keep

  /// The same for the formatter.
  var choice: KeywordChoice {
    switch self {
    case .zh: .rewritten(.chinese)
    case .en: .rewritten(.english)
    case .keep: .keep
    }
  }
}
