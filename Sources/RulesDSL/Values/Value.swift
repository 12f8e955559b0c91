// What an expression evaluates to.

package import SourceText

/// A value of the language. Numbers are in the canonical unit of their dimension (元, 平方米, …); which unit
/// that is, is known from static types only.
package enum Value: Sendable {
  /// An explicit "none"; not the same as unknown.
  case null
  case boolean(Bool)
  case number(Decimal128)
  case text(String)
  case date(CivilDate)
  indirect case time(TimeOfDay)
  indirect case dateTime(DateTime)
  case yearsMonths(YearsMonthsDuration)
  case daysTime(DaysTimeDuration)
  case list([Value])
  case context(ContextValue)
  indirect case range(RangeValue)
  case function(FunctionValue)
  /// Not known, because inputs are missing or findings outstanding.
  case unknown(Unknown)
  /// The rule failed on this input.
  case error(Failure)
}

/// Named values in order of definition.
package struct ContextValue: Sendable {
  package let keys: [String]
  package let values: [Value]

  /// - Parameters: arrays of equal length; surplus elements of the longer one are dropped.
  package init(keys: [String], values: [Value]) {
    let count = min(keys.count, values.count)
    self.keys = keys.count == count ? keys : Array(keys[..<count])
    self.values = values.count == count ? values : Array(values[..<count])
  }

  package init(_ entries: [(String, Value)]) {
    keys = entries.map(\.0)
    values = entries.map(\.1)
  }

  package subscript(key: String) -> Value? {
    keys.firstIndex(of: key).map { values[$0] }
  }

  package var entries: [(String, Value)] { Array(zip(keys, values)) }

  /// The context with a key replaced or added at the end.
  package func setting(_ key: String, to value: Value) -> ContextValue {
    if let index = keys.firstIndex(of: key) {
      var values = values
      values[index] = value
      return ContextValue(keys: keys, values: values)
    }
    return ContextValue(keys: keys + [key], values: values + [value])
  }
}

/// An interval of comparable values; a missing end is unbounded.
package struct RangeValue: Sendable {
  package let lower: Value?
  package let upper: Value?
  package let includesLower: Bool
  package let includesUpper: Bool
  /// The operator of a range written as a test, such as `(>= 10)`.
  package let comparison: ComparisonOperator?

  package init(
    lower: Value?, upper: Value?, includesLower: Bool, includesUpper: Bool,
    comparison: ComparisonOperator? = nil
  ) {
    self.lower = lower
    self.upper = upper
    self.includesLower = includesLower
    self.includesUpper = includesUpper
    self.comparison = comparison
  }
}

/// Why a value is not known: the inputs and findings that would settle it.
package struct Unknown: Sendable, Hashable {
  /// Ascending, without repetition, never empty.
  package let causes: [UnknownCause]

  package init(_ cause: UnknownCause) { causes = [cause] }

  private init(sorted causes: [UnknownCause]) { self.causes = causes }

  package func union(_ other: Unknown) -> Unknown {
    if causes == other.causes { return self }
    return Unknown(sorted: Set(causes + other.causes).sorted())
  }
}

/// One thing that is not known yet.
package struct UnknownCause: Sendable, Hashable, Comparable {
  package enum Kind: Int, Sendable, Hashable {
    /// An input that was not provided.
    case input
    /// A finding that a person has not made yet.
    case finding
  }

  package let kind: Kind
  /// Path of the input, such as `场地.总面积` or `入驻企业[3].成立日期`, or the id of the finding.
  package let name: String

  package init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  package static func < (left: UnknownCause, right: UnknownCause) -> Bool {
    (left.kind.rawValue, left.name) < (right.kind.rawValue, right.name)
  }
}

/// Why a rule failed on an input, such as a division by zero. A reference, so that values stay small.
package struct Failure: Error, Sendable {
  private final class Content: Sendable {
    let code: DiagnosticCode
    let message: LocalizedText
    let place: Place?

    init(_ code: DiagnosticCode, _ message: LocalizedText, _ place: Place?) {
      self.code = code
      self.message = message
      self.place = place
    }
  }

  private let content: Content

  /// A failure with its sentence; the place is added where it is known.
  package init(_ code: DiagnosticCode, _ message: LocalizedText, place: Place? = nil) {
    content = Content(code, message, place)
  }

  /// Which kind of failure it is.
  package var code: DiagnosticCode { content.code }
  /// What went wrong, in the reader's words.
  package var message: LocalizedText { content.message }
  /// Where in the rule; the innermost expression that failed.
  package var place: Place? { content.place }

  /// The same failure with a place, unless it has a more precise one already.
  package func at(_ place: Place) -> Failure {
    self.place == nil ? Failure(code, message, place: place) : self
  }
}

/// A function as a value: a builtin, or one written in an expression.
package enum FunctionValue: Sendable {
  case builtin(Int)
  case closure(Closure)

  /// A function written in an expression, with the local values it may use.
  package final class Closure: Sendable {
    package let program: Program
    package let body: Int
    package let parameters: [ClosureParameter]
    package let captured: [Value]
    /// Levels of values inside values, those it captured included.
    package let depth: Int

    package init(program: Program, body: Int, parameters: [ClosureParameter], captured: [Value], depth: Int) {
      self.depth = depth
      self.program = program
      self.body = body
      self.parameters = parameters
      self.captured = captured
    }
  }
}

/// A parameter of a closure and the type its argument must have.
package struct ClosureParameter: Sendable {
  package let name: String
  package let type: ValueType

  package init(name: String, type: ValueType) {
    self.name = name
    self.type = type
  }
}
