// Builtins enter; the reference that people or programs read leaves.

internal import Rules
internal import RulesDSL
internal import SourceText

/// Writes what is known about builtins.
struct FunctionReference {
  private let functions: [BuiltinFunction]
  private let language: Language
  private var signatures: SignatureText { SignatureText(language) }

  /// A reference in one language.
  init(_ functions: [BuiltinFunction], language: Language) {
    self.functions = functions
    self.language = language
  }

  /// The reference; `isWhole` where all functions are listed, so that categories get headings.
  func text(_ format: ReferenceFormat, isWhole: Bool) -> String {
    switch format {
    case .json: JSONDocument.array(functions.map(json)).pretty() + "\n"
    case .text: sections(isWhole, entry: textEntry)
    case .markdown: FunctionPage(functions, language: language).text(isWhole: isWhole)
    }
  }

  private func sections(
    _ isWhole: Bool, entry: (BuiltinFunction) -> [String]
  ) -> String {
    var lines: [String] = []
    for category in FunctionCategory.allCases {
      let members = functions.filter { $0.category == category }
      if members.isEmpty { continue }
      if isWhole { lines.append(category.title[language]) }
      lines += members.flatMap(entry)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0 + "\n" }.joined()
  }

  private func textEntry(_ function: BuiltinFunction) -> [String] {
    ["\(primaryName(function))  \(secondaryName(function))"]
      + ["    " + function.documentation[language]]
      + function.signatures.map { "    " + signatures.text($0, of: function) }
      + function.examples.map { "    · \($0.expression) = \($0.result)" } + [""]
  }

  private func json(_ function: BuiltinFunction) -> JSONDocument {
    .object([
      ("name", .text(function.name)), ("chineseName", .text(function.chineseName)),
      ("category", .text(function.category.rawValue)),
      ("documentation", .text(function.documentation[language])),
      ("signatures", .array(function.signatures.map { .text(signatures.text($0, of: function)) })),
      (
        "examples",
        .array(
          function.examples.map {
            .object([("expression", .text($0.expression)), ("result", .text($0.result))])
          })
      ),
    ])
  }

  private func primaryName(_ function: BuiltinFunction) -> String {
    language == .zh ? function.chineseName : function.name
  }

  private func secondaryName(_ function: BuiltinFunction) -> String {
    language == .zh ? function.name : function.chineseName
  }
}
