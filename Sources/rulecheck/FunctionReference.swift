// Builtins enter; the reference that people or programs read leaves.

internal import Rules
internal import RulesDSL
internal import SourceText

/// Writes what is known about builtins.
struct FunctionReference {
  private let functions: [BuiltinFunction]
  private let language: Language

  /// A reference in one language.
  init(_ functions: [BuiltinFunction], language: Language) {
    self.functions = functions
    self.language = language
  }

  /// The reference; `isWhole` where all functions are listed, so that categories get headings.
  func text(_ format: ReferenceFormat, isWhole: Bool) -> String {
    switch format {
    case .json: JSONDocument.array(functions.map(json)).pretty() + "\n"
    case .text: sections(isWhole, heading: { $0 }, entry: textEntry)
    case .markdown: sections(isWhole, heading: { "## \($0)\n" }, entry: markdownEntry)
    }
  }

  private func sections(
    _ isWhole: Bool, heading: (String) -> String, entry: (BuiltinFunction) -> [String]
  ) -> String {
    var lines: [String] = []
    for category in FunctionCategory.allCases {
      let members = functions.filter { $0.category == category }
      if members.isEmpty { continue }
      if isWhole { lines.append(heading(category.title[language])) }
      lines += members.flatMap(entry)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0 + "\n" }.joined()
  }

  private func textEntry(_ function: BuiltinFunction) -> [String] {
    ["\(primaryName(function))  \(secondaryName(function))"]
      + ["    " + function.documentation[language]]
      + function.signatures.map { "    " + signature($0, of: function) }
      + function.examples.map { "    · \($0.expression) = \($0.result)" } + [""]
  }

  private func markdownEntry(_ function: BuiltinFunction) -> [String] {
    [
      "### `\(primaryName(function))` · `\(secondaryName(function))`", "", function.documentation[language],
      "",
    ]
      + function.signatures.map { "- `\(signature($0, of: function))`" }
      + ["", "```"] + function.examples.map { "\($0.expression) = \($0.result)" } + ["```", ""]
  }

  private func json(_ function: BuiltinFunction) -> JSONDocument {
    .object([
      ("name", .text(function.name)), ("chineseName", .text(function.chineseName)),
      ("category", .text(function.category.rawValue)),
      ("documentation", .text(function.documentation[language])),
      ("signatures", .array(function.signatures.map { .text(signature($0, of: function)) })),
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

  /// `满月时长(起: 日期或日期时间, 止: 日期或日期时间) → 年月时长`; `?` marks what may be left out.
  private func signature(_ signature: Signature, of function: BuiltinFunction) -> String {
    let parameters = signature.parameters.enumerated().map { index, parameter in
      let repeats = signature.isVariadic && index == signature.parameters.count - 1 ? "…" : ""
      return name(parameter) + (parameter.isOptional ? "?" : "") + repeats + ": "
        + parameter.type.title[language]
    }
    let list = parameters.joined(separator: ", ")
    return "\(primaryName(function))(\(list)) → \(result(signature))"
  }

  private func name(_ parameter: FunctionParameter) -> String {
    language == .zh ? parameter.chineseName : parameter.name
  }

  private func result(_ signature: Signature) -> String {
    switch signature.result {
    case .fixed(let type): type.title[language]
    case .argument(let index): CommandMessages.typeOf(parameterName(index, signature))[language]
    case .element(let index): CommandMessages.elementOf(parameterName(index, signature))[language]
    case .count: ValueKind.number.title[language]
    case .custom, .written: signature.result.type(signature.parameters.map { _ in .any }).title[language]
    }
  }

  private func parameterName(_ index: Int, _ signature: Signature) -> String {
    signature.parameter(at: index).map(name) ?? ""
  }
}
