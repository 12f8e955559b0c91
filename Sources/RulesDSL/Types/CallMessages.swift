// The checker's sentences about calls.

import SourceText

extension TypeMessages {
  static func functionWithoutArguments(_ name: String, _ function: BuiltinFunction, _ place: Place)
    -> Diagnostic
  {
    Diagnostic(
      .wrongArguments, place: place,
      message: LocalizedText(zh: "“\(name)”是函数，后面要写参数", en: "“\(name)” is a function and needs arguments"),
      help: usage(function))
  }

  static func notCallable(_ type: ValueType, _ place: Place) -> Diagnostic {
    Diagnostic(
      .operatorTypes, place: place,
      message: LocalizedText(zh: "\(type.title.zh)不是函数", en: "\(type.title.en) is not a function"),
      help: type.element != nil
        ? LocalizedText(
          zh: "挑出列表里的几项用方括号：\(place.text)[…]", en: "filter a list with brackets: \(place.text)[…]")
        : LocalizedText(zh: "相乘写作 … * (…)", en: "write … * (…) to multiply"))
  }

  static func argumentCount(
    _ function: LocalizedText, expected: [String], found: Int, help: LocalizedText?, _ place: Place
  ) -> Diagnostic {
    let isOpen = expected.first?.hasSuffix("+") ?? false
    let zh = isOpen ? "至少 \(expected[0].dropLast())" : expected.joined(separator: " 或 ")
    let en = isOpen ? "at least \(expected[0].dropLast())" : expected.joined(separator: " or ")
    let word = en == "1" || en == "at least 1" ? "argument" : "arguments"
    return Diagnostic(
      .wrongArguments, place: place,
      message: LocalizedText(
        zh: "\(function.zh) 要 \(zh) 个参数，写了 \(found) 个",
        en: "\(function.en) takes \(en) \(word), not \(found)"),
      help: help)
  }

  static func argument(
    _ function: BuiltinFunction, _ parameter: FunctionParameter, _ type: ValueType, _ place: Place
  ) -> Diagnostic {
    let wanted = parameter.type.title
    let found =
      switch type {
      case .list(.any, Unit.none): LocalizedText(zh: "各项不同的列表", en: "a list of different things")
      case .function: LocalizedText(zh: "另一种函数", en: "another kind of function")
      default: type.title
      }
    return Diagnostic(
      .wrongArguments, place: place,
      message: LocalizedText(
        zh: "\(function.chineseName) 的参数“\(parameter.chineseName)”要\(wanted.zh)，写的是\(found.zh)",
        en: "the argument “\(parameter.name)” of \(function.name) must be \(wanted.en), not \(found.en)"),
      help: usage(function))
  }

  /// An argument of the right type with which the call is bound to fail.
  static func unusableArgument(
    _ parameter: FunctionParameter, _ finding: LiteralFinding, _ place: Place
  ) -> Diagnostic {
    Diagnostic(
      .unusableArgument, place: place,
      message: LocalizedText(
        zh: "\(parameter.chineseName)有误：\(finding.message.zh)",
        en: "\(parameter.name): \(finding.message.en)"),
      help: finding.help)
  }

  static func disagreeingArguments(_ function: BuiltinFunction, _ place: Place) -> Diagnostic {
    Diagnostic(
      .wrongArguments, place: place,
      message: LocalizedText(
        zh: "\(function.chineseName) 的各个参数不是同一种东西",
        en: "the arguments of \(function.name) are not of one kind"),
      help: LocalizedText(zh: "各个参数用同一种类型和单位", en: "use the same type and unit for all of them"))
  }

  static func mixedArguments(_ function: BuiltinFunction, _ place: Place) -> Diagnostic {
    Diagnostic(
      .wrongArguments, place: place,
      message: LocalizedText(zh: "参数要么都写名称，要么都不写", en: "either all arguments have names or none"),
      help: usage(function))
  }

  static func unknownArgument(_ name: String, _ function: BuiltinFunction, _ place: Place) -> Diagnostic {
    Diagnostic(
      .wrongArguments, place: place,
      message: LocalizedText(
        zh: "\(function.chineseName) 没有这样的参数组合：“\(name)”",
        en: "\(function.name) cannot be called with “\(name)” like this"),
      help: usage(function))
  }

  /// How a function is called, with its first example.
  static func usage(_ function: BuiltinFunction) -> LocalizedText {
    let signature = function.signatures.first
    let chinese = (signature?.parameters ?? []).map(\.chineseName).joined(separator: ", ")
    let english = (signature?.parameters ?? []).map(\.name).joined(separator: ", ")
    let example = function.examples.first.map(\.expression)
    let chineseExample = example.map { text in
      text.hasPrefix(function.name) ? function.chineseName + text.dropFirst(function.name.count) : text
    }
    return LocalizedText(
      zh: "写作 \(function.chineseName)(\(chinese))" + (chineseExample.map { "，例如 \($0)" } ?? ""),
      en: "write \(function.name)(\(english))" + (example.map { ", for example \($0)" } ?? ""))
  }
}
