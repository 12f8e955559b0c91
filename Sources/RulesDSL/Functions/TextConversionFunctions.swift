// Builtins that make texts of other values, and numbers of texts.

import SourceText

extension FunctionTable {
  static let textConversionFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "string", "转文本", .text, zh: "把值写成文本；带单位的数写成以该单位计的数，不写单位；“无”仍为“无”。",
      en: "A value as text; a number with a unit is written in that unit and without it; null stays null.",
      worksInWrittenUnit: true,
      examples: [
        FunctionExample("string(1.5)", "\"1.5\""), FunctionExample("转文本(20万元)", "\"20\""),
        FunctionExample("string(@\"2020-06-04\")", "\"2020-06-04\""),
        FunctionExample("string([1, \"甲\"])", "\"[1, \\\"甲\\\"]\""),
      ],
      [
        Signature(
          [FunctionParameter("from", "值", .any, acceptsNull: true)], returns: .custom(typeOfText)
        ) { arguments, evaluator throws(Failure) in
          if case .null = arguments[0] { return .null }
          try evaluator.charge(wholeOf: arguments[0])
          var writer = ValueWriter(maximumBytes: evaluator.limits.maximumTextBytes)
          let text = try writer.text(of: arguments[0])
          try evaluator.charge(writer.byteCount >> 3)
          return text
        }
      ]),
    BuiltinFunction(
      "number", "转数字", .text, zh: "把文本读成数字；千分位分隔符和小数点可以是空格、逗号或句点。",
      en: "The number that a text says, perhaps with separators of groups and decimals.",
      checkLiterals: { arguments in
        for position in [1, 2] where position < arguments.count {
          guard let value = arguments[position] else { return nil }
          if let problem = NumberText.problem(ofSeparator: value, isDecimal: position == 2) {
            return LiteralFinding(position, problem)
          }
        }
        guard arguments.count > 2, let grouping = arguments[1], let decimal = arguments[2],
          let problem = NumberText.problem(grouping, decimal)
        else { return nil }
        return LiteralFinding(2, problem)
      },
      examples: [
        FunctionExample("number(\"1,000.5\", \",\", \".\")", "1000.5"), FunctionExample("转数字(\"12\")", "12"),
      ],
      [
        Signature([FunctionParameter("from", "文本", .text)], returns: .fixed(.number(Unit.none))) {
          arguments, evaluator throws(Failure) in
          try NumberText.number(arguments + [.null, .null], &evaluator)
        },
        Signature(
          [
            FunctionParameter("from", "文本", .text),
            FunctionParameter("grouping separator", "千分位分隔符", .text, acceptsNull: true),
            FunctionParameter("decimal separator", "小数点", .text, acceptsNull: true),
          ], returns: .fixed(.number(Unit.none))
        ) { arguments, evaluator throws(Failure) in try NumberText.number(arguments, &evaluator) },
      ]),
    BuiltinFunction(
      "string join", "连接文本", .text, zh: "把列表里的文本连成一段，之间可以加分隔符；“无”略去。",
      en: "The texts of a list in one, perhaps with a delimiter in between; nulls are left out.",
      examples: [
        FunctionExample("string join([\"甲\", \"乙\"], \"、\")", "\"甲、乙\""),
        FunctionExample("string join([\"甲\", null])", "\"甲\""),
      ],
      [
        Signature(
          [
            FunctionParameter("list", "列表", .list(.text)),
            FunctionParameter("delimiter", "分隔符", .text, isOptional: true, acceptsNull: true),
          ], returns: .fixed(.text)
        ) { arguments, evaluator throws(Failure) in try join(arguments, &evaluator) }
      ]),
  ]

  /// Null has no text.
  private static let typeOfText: @Sendable ([ValueType]) -> ValueType = { types in
    types.first == .null ? .null : .text
  }

  private static func join(_ arguments: [Value], _ evaluator: inout Evaluator) throws(Failure) -> Value {
    guard case .list(let items) = arguments[0] else { return .null }
    var texts: [String] = []
    for case .text(let text) in items { texts.append(text) }
    var delimiter = ""
    if case .text(let text) = arguments[1] { delimiter = text }
    var count = delimiter.utf8.count * max(texts.count - 1, 0)
    for text in texts { count += text.utf8.count }
    guard count <= evaluator.limits.maximumTextBytes else {
      throw EvaluationMessages.textTooLong(evaluator.limits.maximumTextBytes)
    }
    try evaluator.charge(count >> 5)
    return .text(texts.joined(separator: delimiter))
  }
}
