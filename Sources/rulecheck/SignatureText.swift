// A way of calling a builtin enters; the line that shows it to a reader leaves.

internal import RulesDSL
internal import SourceText

/// Writes signatures: `满月时长(起始日: 日期或日期时间, 截止日: 日期或日期时间) → 年月时长`.
struct SignatureText {
  private let language: Language

  /// Signatures in one language.
  init(_ language: Language) { self.language = language }

  /// A signature of a function; `?` marks what may be left out, `…` what may be repeated.
  func text(_ signature: Signature, of function: BuiltinFunction) -> String {
    let parameters = signature.parameters.enumerated().map { index, parameter in
      let repeats = signature.isVariadic && index == signature.parameters.count - 1 ? "…" : ""
      return name(parameter) + (parameter.isOptional ? "?" : "") + repeats + ": "
        + parameter.type.title[language]
    }
    let list = parameters.joined(separator: ", ")
    let function = language == .zh ? function.chineseName : function.name
    return "\(function)(\(list)) → \(result(signature))"
  }

  private func name(_ parameter: FunctionParameter) -> String {
    language == .zh ? parameter.chineseName : parameter.name
  }

  private func result(_ signature: Signature) -> String {
    switch signature.result {
    case .fixed(let type): return type.title[language]
    case .argument(let index): return CommandMessages.typeOf(parameterName(index, signature))[language]
    case .element(let index): return CommandMessages.elementOf(parameterName(index, signature))[language]
    case .count: return CommandMessages.countOf(parameterName(0, signature))[language]
    case .custom, .written:
      let type = signature.result.type(signature.parameters.map { KnownArgument($0.type.valueType) })
      return (type.isDynamic ? CommandMessages.typeByArguments : type.title)[language]
    }
  }

  private func parameterName(_ index: Int, _ signature: Signature) -> String {
    signature.parameter(at: index).map(name) ?? ""
  }
}
