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

/// Named values in order of definition. A reference, so that copying one costs the same whatever it holds.
package struct ContextValue: Sendable {
  private final class Content: Sendable {
    let keys: [String]
    let values: [Value]

    init(_ keys: [String], _ values: [Value]) {
      self.keys = keys
      self.values = values
    }
  }

  private let content: Content

  /// The keys in order of definition.
  package var keys: [String] { content.keys }
  /// The values in the order of the keys.
  package var values: [Value] { content.values }

  /// - Parameters: arrays of equal length; surplus elements of the longer one are dropped.
  package init(keys: [String], values: [Value]) {
    let count = min(keys.count, values.count)
    content = Content(
      keys.count == count ? keys : Array(keys[..<count]),
      values.count == count ? values : Array(values[..<count]))
  }

  /// A context from its entries.
  package init(_ entries: [(String, Value)]) {
    content = Content(entries.map(\.0), entries.map(\.1))
  }

  /// The value of a key.
  package subscript(key: String) -> Value? {
    keys.firstIndex(of: key).map { values[$0] }
  }

  /// Where each key stands; for looking up many of them.
  var positions: [String: Int] {
    Dictionary(zip(keys, keys.indices)) { first, _ in first }
  }

  /// The entries in order of definition.
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
  /// The lower end, if there is one.
  package let lower: Value?
  /// The upper end, if there is one.
  package let upper: Value?
  /// Whether the lower end belongs to it.
  package let includesLower: Bool
  /// Whether the upper end belongs to it.
  package let includesUpper: Bool
  /// The operator of a range written as a test, such as `(>= 10)`.
  package let comparison: ComparisonOperator?

  /// A range from its parts.
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

  /// Unknown for one cause.
  package init(_ cause: UnknownCause) { causes = [cause] }

  private init(sorted causes: [UnknownCause]) { self.causes = causes }

  /// Unknown for the causes of both.
  package func union(_ other: Unknown) -> Unknown {
    if causes == other.causes { return self }
    return Unknown(sorted: Set(causes + other.causes).sorted())
  }
}

/// One thing that is not known yet.
package struct UnknownCause: Sendable, Hashable, Comparable {
  /// What has to be supplied.
  package enum Kind: Int, Sendable, Hashable {
    /// An input that was not provided.
    case input
    /// A finding that a person has not made yet.
    case finding
  }

  /// What has to be supplied.
  package let kind: Kind
  /// Path of the input, such as `场地.总面积` or `入驻企业[3].成立日期`, or the id of the finding.
  package let name: String

  /// A cause from its parts.
  package init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// Inputs before findings, then by name.
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
    /// The program that holds the body.
    package let program: Program
    /// Index of the operation that computes the result.
    package let body: Int
    /// The parameters in order.
    package let parameters: [ClosureParameter]
    /// The local values around the function where it was made.
    package let captured: [Value]
    /// Levels of values inside values, those it captured included.
    package let depth: Int

    /// A function with the values around it.
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
  /// The name.
  package let name: String
  /// The type an argument must conform to.
  package let type: ValueType

  /// A parameter from its parts.
  package init(name: String, type: ValueType) {
    self.name = name
    self.type = type
  }
}
