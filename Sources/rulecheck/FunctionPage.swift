// Builtins enter; the page about them in the documentation leaves, as Markdown.

internal import RulesDSL
internal import SourceText

/// Writes builtins as Markdown; a page with all of them has a note on its origin and a table of contents.
struct FunctionPage {
  /// Where the page about all functions stands, and what writes it.
  static let path = "docs/functions.md"
  static let command = "rulecheck functions --format markdown --lang zh > \(path)"

  private let functions: [BuiltinFunction]
  private let language: Language

  /// A page in one language.
  init(_ functions: [BuiltinFunction], language: Language) {
    self.functions = functions
    self.language = language
  }

  /// The page; `isWhole` where all functions are listed.
  func text(isWhole: Bool) -> String {
    var lines = isWhole ? opening + contents : []
    for (category, members) in groups {
      if isWhole { lines += ["## \(category.title[language])", ""] }
      lines += members.flatMap(entry)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0 + "\n" }.joined()
  }

  private var groups: [(FunctionCategory, [BuiltinFunction])] {
    FunctionCategory.allCases.map { category in (category, functions.filter { $0.category == category }) }
      .filter { !$0.1.isEmpty }
  }

  private var opening: [String] {
    ["# \(CommandMessages.functionsTitle[language])", ""]
      + [CommandMessages.functionsOrigin(Self.command)[language], ""]
  }

  private var contents: [String] {
    groups.map { category, members in
      let title = category.title[language]
      let names = members.map { "[\(primaryName($0))](#\(anchor(heading($0))))" }
      return "- [\(title)](#\(anchor(title)))" + CommandMessages.colon[language]
        + names.joined(separator: " · ")
    } + [""]
  }

  private func entry(_ function: BuiltinFunction) -> [String] {
    let signatures = SignatureText(language)
    let others = SignatureText(other)
    return [
      "### \(heading(function))", "", function.documentation[language], "",
      "*\(function.documentation[other])*", "",
    ]
      + function.signatures.map { "- `\(signatures.text($0, of: function))`" }
      + function.signatures.map { "- `\(others.text($0, of: function))`" }
      + ["", "```"] + function.examples.map { "\($0.expression) = \($0.result)" } + ["```", ""]
  }

  private var other: Language { language == .zh ? .en : .zh }

  private func heading(_ function: BuiltinFunction) -> String {
    "`\(primaryName(function))` · `\(language == .zh ? function.name : function.chineseName)`"
  }

  private func primaryName(_ function: BuiltinFunction) -> String {
    language == .zh ? function.chineseName : function.name
  }

  /// The anchor that a heading gets: letters, digits and hyphens, spaces as hyphens.
  private func anchor(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap { character in
        character == " "
          ? "-" : character.isLetter || character.isNumber || character == "-" ? character : nil
      })
  }
}
