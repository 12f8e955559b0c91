// Builtins over texts as a whole. Lengths and positions count code points.

extension FunctionTable {
  static let textFunctions: [BuiltinFunction] =
    wholeTextFunctions + textPartFunctions + textPatternFunctions + textConversionFunctions

  private static let wholeTextFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "string length", "文本长度", .text, zh: "文本有多少个字符。", en: "The number of characters.",
      examples: [FunctionExample("string length(\"众创空间\")", "4")],
      [
        Signature([text], returns: .fixed(.number(Unit.none))) { arguments, _ throws(Failure) in
          guard case .text(let text) = arguments[0] else { return .null }
          return .number(Decimal128(text.unicodeScalars.count))
        }
      ]),
    test(
      "contains", "包含", zh: "文本里是否有另一段文本。", en: "Whether a text occurs in another.",
      "contains(\"星创天地\", \"星创\")"
    ) { part, whole in
      ByteSearch.firstPosition(of: part, in: whole) != nil
    },
    test(
      "starts with", "开头是", zh: "文本是否以另一段文本开头。", en: "Whether a text begins with another.",
      "starts with(\"星创天地\", \"星创\")"
    ) { part, whole in
      whole.starts(with: part)
    },
    test(
      "ends with", "结尾是", zh: "文本是否以另一段文本结尾。", en: "Whether a text ends with another.",
      "ends with(\"星创天地\", \"天地\")"
    ) { part, whole in
      whole.suffix(part.count).elementsEqual(part)
    },
    mapping("upper case", "大写", zh: "换成大写字母。", en: "In upper case.", "upper case(\"abc\")", "\"ABC\"") {
      $0.uppercased()
    },
    mapping("lower case", "小写", zh: "换成小写字母。", en: "In lower case.", "lower case(\"ABC\")", "\"abc\"") {
      $0.lowercased()
    },
  ]

  static let text = FunctionParameter("string", "文本", .text)
  static let textPart = FunctionParameter("match", "部分", .text)

  private static func test(
    _ name: String, _ chineseName: String, zh: String, en: String, _ example: String,
    _ body: @escaping @Sendable (_ part: [UInt8], _ whole: [UInt8]) -> Bool
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, chineseName, .text, zh: zh, en: en, examples: [FunctionExample(example, "true")],
      [
        Signature([text, textPart], returns: .fixed(.boolean)) { arguments, evaluator throws(Failure) in
          guard case .text(let whole) = arguments[0], case .text(let part) = arguments[1] else {
            return .null
          }
          try evaluator.charge((whole.utf8.count + part.utf8.count) >> 4)
          return .boolean(body(Array(part.utf8), Array(whole.utf8)))
        }
      ])
  }

  private static func mapping(
    _ name: String, _ chineseName: String, zh: String, en: String, _ example: String, _ result: String,
    _ body: @escaping @Sendable (String) -> String
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, chineseName, .text, zh: zh, en: en, examples: [FunctionExample(example, result)],
      [
        Signature([text], returns: .fixed(.text)) { arguments, evaluator throws(Failure) in
          guard case .text(let text) = arguments[0] else { return .null }
          try evaluator.charge(text.utf8.count >> 3)
          let result = body(text)
          // A letter may have several in the other case.
          guard result.utf8.count <= evaluator.limits.maximumTextBytes else {
            throw EvaluationMessages.textTooLong(evaluator.limits.maximumTextBytes)
          }
          return .text(result)
        }
      ])
  }
}
