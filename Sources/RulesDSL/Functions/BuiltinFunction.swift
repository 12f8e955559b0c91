// A builtin is declared once: names, signatures, one sentence, examples, bodies.

package import SourceText

/// One row of the function table. A reference, so that a call does not copy the row.
package final class BuiltinFunction: Sendable {
  /// Standard name, such as `string length`.
  package let name: String
  /// Chinese name, such as `文本长度`.
  package let chineseName: String
  /// Where it stands in the reference.
  package let category: FunctionCategory
  /// The ways of calling it; the first that accepts the arguments is used.
  package let signatures: [Signature]
  /// The most parameters that one of them has.
  let maximumParameterCount: Int
  /// One sentence.
  package let documentation: LocalizedText
  /// At least one example; tests evaluate them.
  package let examples: [FunctionExample]
  /// Whether the bodies handle unknown values and failures among their arguments themselves.
  package let isLenient: Bool
  /// Whether the result depends on the unit of the first argument, as rounding does.
  package let worksInWrittenUnit: Bool
  /// Whether it asks the calendar of working days.
  package let needsCalendar: Bool
  /// What is wrong with arguments that are known before anything is evaluated; nil where that cannot happen.
  package let checkLiterals: LiteralCheck?

  /// Looks at the arguments in the order of the parameters: nil for one that is not known yet, null for one
  /// left off.
  package typealias LiteralCheck = @Sendable ([Value?]) -> LiteralFinding?

  /// All parts in one call.
  package init(
    _ name: String, _ chineseName: String, _ category: FunctionCategory, zh: String, en: String,
    isLenient: Bool = false, worksInWrittenUnit: Bool = false, needsCalendar: Bool = false,
    checkLiterals: LiteralCheck? = nil, examples: [FunctionExample], _ signatures: [Signature]
  ) {
    self.name = name
    self.chineseName = chineseName
    self.category = category
    self.signatures = signatures
    documentation = LocalizedText(zh: zh, en: en)
    self.examples = examples
    self.isLenient = isLenient
    self.worksInWrittenUnit = worksInWrittenUnit
    self.needsCalendar = needsCalendar
    self.checkLiterals = checkLiterals
    maximumParameterCount = signatures.map(\.parameters.count).max() ?? 0
  }
}

/// Why a call with arguments that are known beforehand is bound to fail.
package struct LiteralFinding: Sendable {
  /// The position of the argument that is wrong.
  package let argument: Int
  /// What is wrong with it.
  package let message: LocalizedText
  /// What to write instead, if that can be said.
  package let help: LocalizedText?

  /// All parts in one call.
  package init(_ argument: Int, _ message: LocalizedText, help: LocalizedText? = nil) {
    self.argument = argument
    self.message = message
    self.help = help
  }
}

/// An expression and the expression of its result; both are evaluated by a test and shown in the reference.
package struct FunctionExample: Sendable {
  /// What is evaluated.
  package let expression: String
  /// An expression for what it gives.
  package let result: String

  /// An example from its two sides.
  package init(_ expression: String, _ result: String) {
    self.expression = expression
    self.result = result
  }
}

/// Where a function stands in the reference.
package enum FunctionCategory: String, Sendable, CaseIterable {
  case logic
  case number
  case text
  case list
  case context
  case temporal
  case range

  /// The heading of the category.
  package var title: LocalizedText {
    switch self {
    case .logic: LocalizedText(zh: "判断", en: "Logic")
    case .number: LocalizedText(zh: "数字", en: "Numbers")
    case .text: LocalizedText(zh: "文本", en: "Texts")
    case .list: LocalizedText(zh: "列表", en: "Lists")
    case .context: LocalizedText(zh: "记录", en: "Contexts")
    case .temporal: LocalizedText(zh: "日期与时长", en: "Dates and durations")
    case .range: LocalizedText(zh: "区间", en: "Ranges")
    }
  }
}

/// One way of calling a function. A reference, so that a call does not copy it.
package final class Signature: Sendable {
  /// Computes the result from arguments that fit the parameters.
  package typealias Body = @Sendable ([Value], inout Evaluator) throws(Failure) -> Value

  /// The parameters in order; optional ones stand last.
  package let parameters: [FunctionParameter]
  /// Whether the last parameter may be repeated.
  package let isVariadic: Bool
  /// The type of the result.
  package let result: ResultType
  /// What is computed.
  package let body: Body

  /// All parts in one call.
  package init(
    _ parameters: [FunctionParameter], isVariadic: Bool = false, returns result: ResultType,
    _ body: @escaping Body
  ) {
    self.parameters = parameters
    self.isVariadic = isVariadic
    self.result = result
    self.body = body
  }

  /// The parameter that takes the argument at a position.
  package func parameter(at position: Int) -> FunctionParameter? {
    if position < parameters.count { return parameters[position] }
    return isVariadic ? parameters.last : nil
  }

  /// The number of arguments that cannot be left off.
  package var requiredCount: Int { parameters.prefix { !$0.isOptional }.count }

  /// For every parameter the argument that goes there, if the names are exactly names of its parameters.
  package func order(_ names: [String]) -> [Int?]? {
    var sources = parameters.map { parameter in
      names.firstIndex { $0 == parameter.name || $0 == parameter.chineseName }
    }
    while let last = sources.last, last == nil { sources.removeLast() }
    guard Set(sources.compactMap { $0 }).count == names.count, accepts(count: sources.count),
      zip(parameters, sources).allSatisfy({ $0.isOptional || $1 != nil })
    else { return nil }
    return sources
  }

  /// Whether it takes so many arguments.
  package func accepts(count: Int) -> Bool {
    count >= requiredCount && (isVariadic || count <= parameters.count)
  }
}

/// A parameter of a builtin. A reference, so that a call does not copy it.
package final class FunctionParameter: Sendable {
  /// Standard name.
  package let name: String
  /// Chinese name, such as `文本长度`.
  package let chineseName: String
  /// What an argument must be.
  package let type: ParameterType
  /// Whether the argument may be left off; the body then gets null.
  package let isOptional: Bool
  /// Whether null is an argument like any other; otherwise it is an error.
  package let acceptsNull: Bool

  /// All parts in one call.
  package init(
    _ name: String, _ chineseName: String, _ type: ParameterType, isOptional: Bool = false,
    acceptsNull: Bool = false
  ) {
    self.name = name
    self.chineseName = chineseName
    self.type = type
    self.isOptional = isOptional
    self.acceptsNull = acceptsNull
  }
}
