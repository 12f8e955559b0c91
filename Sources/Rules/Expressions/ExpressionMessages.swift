// Every sentence about expressions outside measures and about the values they are given.

import RulesDSL
package import SourceText

extension DiagnosticCode {
  /// A line of a batch that is not a case.
  package static let notACase = DiagnosticCode("E561", zh: "不是一条待算的表达式", en: "Not a case")
  /// A value that does not fit the type written beside it.
  package static let notATypedValue = DiagnosticCode("E562", zh: "值与类型不符", en: "Not a typed value")
  /// A definition whose value does not have its declared type.
  package static let nonconformingValue = DiagnosticCode(
    "E563", zh: "值不是声明的类型", en: "Value is not of the declared type")
  /// Inputs that are not named values.
  package static let notNamedInputs = DiagnosticCode("E564", zh: "输入没有名称", en: "Inputs without names")
}

/// Sentences about expressions and their inputs.
package enum ExpressionMessages {
  /// Every code of these sentences.
  package static let codes: [DiagnosticCode] = [
    .notACase, .notATypedValue, .nonconformingValue, .notNamedInputs,
  ]

  static func notACase(_ place: Place) -> Diagnostic {
    Diagnostic(
      .notACase, place: place,
      message: LocalizedText(
        zh: "这一行不是一条待算的表达式：要有文字形式的 expr", en: "this line is no case: it needs “expr”, a text"),
      help: LocalizedText(
        zh: #"写成 {"id": "1", "expr": "1 + 1"}"#, en: #"write {"id": "1", "expr": "1 + 1"}"#))
  }

  static func notADefinition(_ node: MarkedNode) -> Diagnostic {
    Diagnostic(
      .notACase, place: node.place,
      message: LocalizedText(
        zh: "defs 的每一项是 [名称, 表达式, 类型]", en: "every item of “defs” is [name, expression, type]"))
  }

  static func notATypedValue(_ node: MarkedNode) -> Diagnostic {
    Diagnostic(
      .notATypedValue, place: node.place,
      message: LocalizedText(
        zh: #"值要连同类型写出，如 {"type": "number", "value": "1.5"}"#,
        en: #"a value names its type, such as {"type": "number", "value": "1.5"}"#))
  }

  static func notOfItsType(_ type: String, _ node: MarkedNode) -> Diagnostic {
    Diagnostic(
      .notATypedValue, place: node.place,
      message: LocalizedText(zh: "这个值不是 \(type)", en: "this value is not of type \(type)"))
  }

  static func nonconforming(_ name: String, _ value: Value, _ type: ValueType) -> Failure {
    if case .error(let failure) = value { return failure }
    let found = value.kind.phrase
    return Failure(
      .nonconformingValue,
      LocalizedText(
        zh: "“\(name)”应是\(type.title.zh)，得到的是\(found.zh)",
        en: "“\(name)” must be \(type.title.en), not \(found.en)"))
  }

  static func notNamedInputs(_ node: MarkedNode) -> Diagnostic {
    Diagnostic(
      .notNamedInputs, place: node.place,
      message: LocalizedText(zh: "输入要逐个写明名称", en: "inputs are written with their names"),
      help: LocalizedText(zh: "写成 总面积: 800平方米，一行一个", en: "write one a line, such as area: 800平方米"))
  }
}
