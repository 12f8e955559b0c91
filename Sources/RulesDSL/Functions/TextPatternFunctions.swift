// Builtins that look for patterns in texts.

import SourceText

extension FunctionTable {
  static let textPatternFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "matches", "匹配", .text, zh: "文本里是否有符合模式（正则表达式）的部分；整段符合要写 ^ 和 $。",
      en: "Whether some part of a text fits a pattern, a regular expression; ^ and $ stand for its two ends.",
      checkLiterals: { TextPattern.problem($0, flags: 2) },
      examples: [
        FunctionExample("matches(\"91430800MA4L1X2Y3Z\", \"^[0-9A-Z]{18}$\")", "true"),
        FunctionExample("matches(\"ABC\", \"b\", \"i\")", "true"),
      ],
      [
        Signature(
          [input, pattern, flags(acceptsNull: true)], returns: .fixed(.boolean)
        ) { arguments, evaluator throws(Failure) in
          guard case .text(let text) = arguments[0], case .text(let pattern) = arguments[1] else {
            return .null
          }
          let compiled = try evaluator.pattern(pattern, flags: TextPattern.flags(arguments[2]))
          var search = PatternSearch(compiled, in: try evaluator.scalars(of: text), groups: 0)
          return .boolean(try evaluator.nextMatch(&search, from: 0) != nil)
        }
      ]),
    BuiltinFunction(
      "replace", "替换", .text, zh: "把符合模式（正则表达式）的部分都换成另一段文本，其中 $1 指第 1 个括号匹配到的文本，$0 指全部。",
      en: "Puts another text in place of every part that fits a pattern; in it, $1 stands for what the first "
        + "group matched and $0 for everything.",
      checkLiterals: { TextPattern.problem($0, flags: 3, replacement: 2) },
      examples: [
        FunctionExample("replace(\"2020-06-04\", \"-\", \"/\")", "\"2020/06/04\""),
        FunctionExample("replace(\"abracadabra\", \"bra\", \"*\")", "\"a*cada*\""),
        FunctionExample("替换(\"王小明\", \"^(.).*$\", \"$1某\")", "\"王某\""),
      ],
      [
        Signature(
          [input, pattern, FunctionParameter("replacement", "替换文本", .text), flags(acceptsNull: false)],
          returns: .fixed(.text)
        ) { arguments, evaluator throws(Failure) in try TextPattern.replace(arguments, &evaluator) }
      ]),
    BuiltinFunction(
      "split", "分割", .text, zh: "在每处符合模式（正则表达式）的地方把文本分开，得到各段。",
      en: "The parts of a text between everything that fits a pattern, a regular expression.",
      checkLiterals: { TextPattern.problem($0, flags: nil, isDividing: true) },
      examples: [
        FunctionExample("split(\"甲、乙、丙\", \"、\")", "[\"甲\", \"乙\", \"丙\"]"),
        FunctionExample("split(\"a;b;c;;\", \";\")", "[\"a\", \"b\", \"c\", \"\", \"\"]"),
      ],
      [
        Signature(
          [text, FunctionParameter("delimiter", "分隔符", .text)], returns: .fixed(.list(.text))
        ) { arguments, evaluator throws(Failure) in try TextPattern.split(arguments, &evaluator) }
      ]),
  ]

  private static let input = FunctionParameter("input", "文本", .text)
  private static let pattern = FunctionParameter("pattern", "模式", .text)

  private static func flags(acceptsNull: Bool) -> FunctionParameter {
    FunctionParameter("flags", "标志", .text, isOptional: true, acceptsNull: acceptsNull)
  }
}

/// The work of the functions above.
private enum TextPattern {
  static func flags(_ value: Value) -> String {
    if case .text(let flags) = value { return flags }
    return ""
  }

  static func replace(_ arguments: [Value], _ evaluator: inout Evaluator) throws(Failure) -> Value {
    guard case .text(let input) = arguments[0], case .text(let pattern) = arguments[1],
      case .text(let template) = arguments[2]
    else { return .null }
    let compiled = try dividing(pattern, flags(arguments[3]), &evaluator)
    try evaluator.charge(template.utf8.count >> 3)
    let replacement: PatternReplacement
    do throws(PatternProblem) {
      replacement = try PatternReplacement(
        template, groupCount: compiled.groupCount, isLiteral: compiled.takesReplacementsLiterally)
    } catch {
      throw EvaluationMessages.pattern(error, isReplacement: true)
    }
    let scalars = try evaluator.scalars(of: input)
    var search = PatternSearch(compiled, in: scalars, groups: replacement.lastGroup)
    var result = GrowingText()
    var position = 0
    while let match = try evaluator.nextMatch(&search, from: position), !match.range.isEmpty {
      try result.append(scalars[position..<match.range.lowerBound], &evaluator)
      for part in replacement.parts {
        switch part {
        case .text(let text): try result.append(text[...], &evaluator)
        case .group(0): try result.append(scalars[match.range], &evaluator)
        case .group(let number):
          if let range = match.groups[number - 1] { try result.append(scalars[range], &evaluator) }
        }
      }
      position = match.range.upperBound
    }
    try result.append(scalars[position...], &evaluator)
    return .text(result.text)
  }

  static func split(_ arguments: [Value], _ evaluator: inout Evaluator) throws(Failure) -> Value {
    guard case .text(let text) = arguments[0], case .text(let delimiter) = arguments[1] else { return .null }
    let compiled = try dividing(delimiter, "", &evaluator)
    let scalars = try evaluator.scalars(of: text)
    var search = PatternSearch(compiled, in: scalars, groups: 0)
    var parts: [Value] = []
    var position = 0
    func part(_ end: Int) -> Value { .text(String(String.UnicodeScalarView(scalars[position..<end]))) }
    while let match = try evaluator.nextMatch(&search, from: position), !match.range.isEmpty {
      guard parts.count + 1 < evaluator.limits.maximumListCount else {
        throw EvaluationMessages.listTooLong(evaluator.limits.maximumListCount)
      }
      parts.append(part(match.range.lowerBound))
      position = match.range.upperBound
    }
    return .list(parts + [part(scalars.count)])
  }

  /// A pattern that matches one character at least wherever it matches.
  private static func dividing(
    _ text: String, _ flags: String, _ evaluator: inout Evaluator
  ) throws(Failure) -> Pattern {
    let pattern = try evaluator.pattern(text, flags: flags)
    if pattern.matchesEmptyText { throw EvaluationMessages.pattern(PatternMessages.matchesNothing) }
    return pattern
  }

  /// What is wrong with a pattern, its flags and a replacement as far as they are known beforehand.
  ///
  /// - Parameters:
  ///   - flags: the position of the flags, if there are any.
  ///   - replacement: the position of the replacement, if there is one.
  ///   - isDividing: whether the pattern must not match the empty text, as it must not for a replacement.
  static func problem(
    _ arguments: [Value?], flags flagsPosition: Int?, replacement: Int? = nil, isDividing: Bool = false
  ) -> LiteralFinding? {
    func argument(_ position: Int) -> Value? { position < arguments.count ? arguments[position] : nil }
    var letters = ""
    if let flagsPosition {
      guard let value = argument(flagsPosition) else { return nil }
      letters = flags(value)
      do throws(PatternProblem) {
        _ = try PatternFlags(letters)
      } catch {
        return LiteralFinding(flagsPosition, error)
      }
    }
    var compiled: Pattern?
    if case .text(let text)? = argument(1) {
      do throws(PatternProblem) {
        var cost = 0
        let pattern = try Pattern(text, flags: letters, cost: &cost)
        if isDividing || replacement != nil, pattern.matchesEmptyText { throw PatternMessages.matchesNothing }
        compiled = pattern
      } catch {
        return LiteralFinding(1, error)
      }
    }
    if let replacement, case .text(let template)? = argument(replacement) {
      do throws(PatternProblem) {
        _ = try PatternReplacement(
          template, groupCount: compiled?.groupCount ?? 0, isLiteral: letters.utf8.contains(UInt8(ascii: "q"))
        )
      } catch {
        return LiteralFinding(replacement, error)
      }
    }
    return nil
  }
}

extension LiteralFinding {
  fileprivate init(_ argument: Int, _ problem: PatternProblem) {
    self.init(argument, problem.message, help: problem.help)
  }
}
