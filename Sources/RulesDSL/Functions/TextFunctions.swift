// Builtins over texts. Lengths and positions count code points.

extension FunctionTable {
  static let textFunctions: [BuiltinFunction] = [
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
    ) {
      $0.isEmpty ? true : FunctionTable.position(of: $0, in: $1) != nil
    },
    test(
      "starts with", "开头是", zh: "文本是否以另一段文本开头。", en: "Whether a text begins with another.",
      "starts with(\"星创天地\", \"星创\")"
    ) {
      $1.starts(with: $0)
    },
    test(
      "ends with", "结尾是", zh: "文本是否以另一段文本结尾。", en: "Whether a text ends with another.",
      "ends with(\"星创天地\", \"天地\")"
    ) {
      $1.reversed().starts(with: $0.reversed())
    },
    mapping("upper case", "大写", zh: "换成大写字母。", en: "In upper case.", "upper case(\"abc\")", "\"ABC\"") {
      $0.uppercased()
    },
    mapping("lower case", "小写", zh: "换成小写字母。", en: "In lower case.", "lower case(\"ABC\")", "\"abc\"") {
      $0.lowercased()
    },
  ]

  static let text = FunctionParameter("string", "文本", .text)

  /// Where a text begins in another, by code points.
  static func position(of part: ArraySlice<UInt8>, in whole: ArraySlice<UInt8>) -> Int? {
    guard part.count <= whole.count else { return nil }
    return (whole.startIndex...(whole.endIndex - part.count)).first { whole[$0..<($0 + part.count)] == part }
  }

  private static func test(
    _ name: String, _ chineseName: String, zh: String, en: String, _ example: String,
    _ body: @escaping @Sendable (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, chineseName, .text, zh: zh, en: en, examples: [FunctionExample(example, "true")],
      [
        Signature([text, FunctionParameter("match", "部分", .text)], returns: .fixed(.boolean)) {
          arguments, _ throws(Failure) in
          guard case .text(let whole) = arguments[0], case .text(let part) = arguments[1] else {
            return .null
          }
          return .boolean(body(Array(part.utf8)[...], Array(whole.utf8)[...]))
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
        Signature([text], returns: .fixed(.text)) { arguments, _ throws(Failure) in
          guard case .text(let text) = arguments[0] else { return .null }
          return .text(body(text))
        }
      ])
  }
}
