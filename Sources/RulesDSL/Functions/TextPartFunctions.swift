// Builtins that take a part out of a text.

import SourceText

extension FunctionTable {
  static let textPartFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "substring", "截取", .text, zh: "从某个位置起的若干个字符；位置从 1 数起，负数从末尾数起；不写长度则到末尾为止。",
      en: "So many characters from a position on, counted from 1, or from the end if negative; "
        + "all of them where the length is left off.",
      checkLiterals: { arguments in
        let start = arguments.count > 1 ? TextPart.problemOfStart(arguments[1]) : nil
        if let start { return LiteralFinding(1, start) }
        let length = arguments.count > 2 ? TextPart.problemOfLength(arguments[2]) : nil
        return length.map { LiteralFinding(2, $0) }
      },
      examples: [
        FunctionExample("substring(\"张家界市永定区\", 5)", "\"永定区\""),
        FunctionExample("substring(\"2020年度\", 1, 4)", "\"2020\""),
        FunctionExample("substring(\"foobar\", -2, 1)", "\"a\""),
      ],
      [
        Signature(
          [
            text, FunctionParameter("start position", "起始位置", .scalar),
            FunctionParameter("length", "长度", .scalar, isOptional: true),
          ], returns: .fixed(.text)
        ) { arguments, _ throws(Failure) in try TextPart.substring(arguments) }
      ]),
    divided(
      "substring before", "截取之前", zh: "另一段文本第一次出现之前的部分；没有出现则为空文本。",
      en: "What stands before the first occurrence of another text; the empty text if there is none.",
      FunctionExample("substring before(\"永定区-官黎坪\", \"-\")", "\"永定区\"")
    ) { whole, start, _ in
      start.map { whole[..<$0] } ?? []
    },
    divided(
      "substring after", "截取之后", zh: "另一段文本第一次出现之后的部分；没有出现则为空文本。",
      en: "What stands behind the first occurrence of another text; the empty text if there is none.",
      FunctionExample("substring after(\"永定区-官黎坪\", \"-\")", "\"官黎坪\"")
    ) { whole, start, count in
      start.map { whole[($0 + count)...] } ?? []
    },
  ]

  private static func divided(
    _ name: String, _ chineseName: String, zh: String, en: String, _ example: FunctionExample,
    _ body: @escaping @Sendable (_ whole: [UInt8], _ start: Int?, _ count: Int) -> ArraySlice<UInt8>
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, chineseName, .text, zh: zh, en: en, examples: [example],
      [
        Signature([text, textPart], returns: .fixed(.text)) { arguments, evaluator throws(Failure) in
          guard case .text(let text) = arguments[0], case .text(let part) = arguments[1] else {
            return .null
          }
          try evaluator.charge((text.utf8.count + part.utf8.count) >> 4)
          let whole = Array(text.utf8)
          let match = Array(part.utf8)
          let start = ByteSearch.firstPosition(of: match, in: whole)
          return .text(String(decoding: body(whole, start, match.count), as: UTF8.self))
        }
      ])
  }
}

/// Positions and lengths within a text.
private enum TextPart {
  static func substring(_ arguments: [Value]) throws(Failure) -> Value {
    guard case .text(let text) = arguments[0], case .number(let position) = arguments[1] else { return .null }
    if let problem = problemOfStart(arguments[1]) ?? problemOfLength(arguments[2]) {
      throw EvaluationMessages.invalidArgument(problem.zh, problem.en)
    }
    let scalars = text.unicodeScalars
    let count = scalars.count
    guard let start = position.truncated.intValue, start.magnitude <= UInt(count) else {
      throw EvaluationMessages.invalidArgument(
        "文本只有 \(count) 个字符，没有第 \(position) 个", "there is no character \(position) in a text of \(count)")
    }
    let first = start > 0 ? start - 1 : count + start
    var length = count - first
    if case .number(let wanted) = arguments[2] {
      // A length that is no Int exceeds every text.
      length = min(length, wanted.truncated.intValue ?? length)
    }
    return .text(String(scalars.dropFirst(first).prefix(length)))
  }

  static func problemOfStart(_ value: Value?) -> LocalizedText? {
    guard case .number(let start)? = value, start.truncated.isZero else { return nil }
    return LocalizedText(zh: "字符从 1 数起，没有第 0 个", en: "characters are counted from 1; there is no character 0")
  }

  static func problemOfLength(_ value: Value?) -> LocalizedText? {
    guard case .number(let length)? = value, length < .one else { return nil }
    return LocalizedText(zh: "要截取的长度至少是 1", en: "the length must be at least 1")
  }
}
