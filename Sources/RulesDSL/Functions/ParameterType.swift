// What an argument must be: for the checker by its type, for the evaluator by its value.

package import SourceText

/// The type of a builtin's parameter.
package indirect enum ParameterType: Sendable, Hashable {
  case any
  case boolean
  /// A number of any unit.
  case number
  /// A number without a unit or a share.
  case scalar
  /// A number without a unit, or with one that is the square of another.
  case squared
  /// A number of units of a dimension.
  case measured(Dimension)
  case text
  case date
  case time
  case dateTime
  case yearsMonths
  case daysTime
  case context
  case range
  case function
  /// A function that answers true or false for parts of other arguments.
  case condition(on: [ArgumentPart])
  case list(ParameterType)
  /// One of several.
  case either([ParameterType])

  /// A date with or without a time.
  package static let dates = ParameterType.either([.date, .dateTime])
  /// A duration of either kind.
  package static let duration = ParameterType.either([.yearsMonths, .daysTime])
  /// What can be added up and divided.
  package static let amount = ParameterType.either([.number, .yearsMonths, .daysTime])
  /// Whatever has an order.
  package static let ordered = ParameterType.either([
    .number, .text, .date, .time, .dateTime, .yearsMonths, .daysTime,
  ])

  /// The type in the reader's words.
  package var title: LocalizedText {
    switch self {
    case .any: LocalizedText(zh: "任意值", en: "any value")
    case .boolean: ValueKind.boolean.phrase
    case .number: ValueKind.number.phrase
    case .scalar: LocalizedText(zh: "不带单位的数字", en: "a plain number")
    case .squared:
      LocalizedText(zh: "数字，不带单位或以某单位的平方计", en: "a number without a unit or of a squared unit")
    case .measured(let dimension):
      LocalizedText(zh: "以\(dimension.symbol)计的数", en: "a number of \(dimension.symbol)")
    case .text: ValueKind.text.phrase
    case .date: ValueKind.date.phrase
    case .time: ValueKind.time.phrase
    case .dateTime: ValueKind.dateTime.phrase
    case .yearsMonths: ValueKind.yearsMonths.phrase
    case .daysTime: ValueKind.daysTime.phrase
    case .context: ValueKind.context.phrase
    case .range: ValueKind.range.phrase
    case .function: ValueKind.function.phrase
    case .condition(let parts):
      LocalizedText(
        zh: "有 \(parts.count) 个参数、结果为是或否的函数",
        en: "a function of \(parts.count) arguments that gives true or false")
    case .list(.any): ValueKind.list.phrase
    case .list(.scalar): LocalizedText(zh: "不带单位的数字的列表", en: "a list of plain numbers")
    case .list(.amount): LocalizedText(zh: "数字或时长的列表", en: "a list of numbers or durations")
    case .list(.context): LocalizedText(zh: "记录的列表", en: "a list of contexts")
    case .list(.number): LocalizedText(zh: "数字的列表", en: "a list of numbers")
    case .list(.boolean): LocalizedText(zh: "是/否的列表", en: "a list of booleans")
    case .list(.text): LocalizedText(zh: "文本的列表", en: "a list of texts")
    case .list(let element):
      LocalizedText(zh: "列表，每项\(element.title.zh)", en: "a list, each item \(element.title.en)")
    case .amount: LocalizedText(zh: "数字或时长", en: "a number or a duration")
    case .ordered: LocalizedText(zh: "能比大小的值", en: "a value that has an order")
    case .either(let types):
      LocalizedText(
        zh: types.map(\.title.zh).joined(separator: "或"), en: types.map(\.title.en).joined(separator: " or "))
    }
  }

  /// The type of everything the parameter takes.
  package var valueType: ValueType {
    switch self {
    case .any: .any
    case .boolean: .boolean
    case .number, .scalar, .squared: .number(nil)
    case .measured(let dimension): .number(Unit(canonical: dimension))
    case .text: .text
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .yearsMonths: .yearsMonths
    case .daysTime: .daysTime
    case .context: .context([])
    case .range: .range(.any)
    case .function: .function([], .any)
    case .condition(let parts): .function(parts.map { _ in .any }, .boolean)
    case .list(let element): .list(element.valueType)
    case .either(let types):
      types.dropFirst().reduce(types.first?.valueType ?? .any) { $0.joined($1.valueType) }
    }
  }

  /// Whether a value of the static type can be an argument, or `surely` is one.
  package func accepts(_ type: ValueType, surely: Bool = false) -> Bool {
    switch (self, type) {
    case (.any, _), (_, .invalid): true
    case (_, .any): !surely
    case (.boolean, .boolean), (.number, .number), (.text, .text), (.text, .enumeration), (.date, .date),
      (.time, .time), (.dateTime, .dateTime), (.yearsMonths, .yearsMonths), (.daysTime, .daysTime),
      (.context, .context), (.range, .range), (.function, .function):
      true
    case (.scalar, .number(let unit)): unit?.dimension.isNone ?? true
    case (.squared, .number(let unit)): unit.map { $0.dimension.squareRoot != nil } ?? true
    case (.condition(let parts), .function(let parameters, let result)):
      parameters.count == parts.count && ParameterType.boolean.accepts(result, surely: surely)
    case (.measured(let dimension), .number(let unit)): unit.map { $0.dimension == dimension } ?? !surely
    case (.list(let wanted), .list(let element, _)):
      element == .null || wanted.accepts(element, surely: surely)
    case (.either(let types), _): types.contains { $0.accepts(type, surely: surely) }
    default: false
    }
  }

  /// The value as the parameter takes it: itself, or a single element in or out of its list; nil if it does
  /// not fit.
  package func conforming(_ value: Value) -> Value? {
    if matches(value) { return value }
    if case .list(let element) = self, element.matches(value) { return .list([value]) }
    if case .list(let items) = value, items.count == 1, matches(items[0]) { return items[0] }
    return nil
  }

  /// Whether the parameter takes a value as it is.
  func matches(_ value: Value) -> Bool {
    switch value {
    case .unknown, .error: return true
    default: break
    }
    // One value at a time: a pair of both would be copied for every argument of every call.
    switch self {
    case .any: return true
    case .boolean: if case .boolean = value { return true }
    case .number, .scalar, .squared, .measured: if case .number = value { return true }
    case .text: if case .text = value { return true }
    case .date: if case .date = value { return true }
    case .time: if case .time = value { return true }
    case .dateTime: if case .dateTime = value { return true }
    case .yearsMonths: if case .yearsMonths = value { return true }
    case .daysTime: if case .daysTime = value { return true }
    case .context: if case .context = value { return true }
    case .range: if case .range = value { return true }
    case .function, .condition: if case .function = value { return true }
    case .list(.any): if case .list = value { return true }
    case .list(let element):
      guard case .list(let items) = value else { return false }
      return items.allSatisfy { item in
        if case .null = item { return true }
        return element.matches(item)
      }
    case .either(let types): return types.contains { $0.matches(value) }
    }
    return false
  }
}

/// The type of a call's result, from the types of its arguments.
package enum ResultType: Sendable {
  case fixed(ValueType)
  /// The type of an argument.
  case argument(Int)
  /// The element type of a list argument, or the common type of the arguments from there on.
  case element(Int)
  /// A count of a list's elements, in the unit in which the list is counted.
  case count(Int)
  /// Computed from the types of the arguments; `.invalid` where they do not fit each other.
  case custom(@Sendable ([ValueType]) -> ValueType)
  /// As `custom`, also from what is written out, such as the key of a record.
  case written(@Sendable ([KnownArgument]) -> ValueType)

  /// Told from the first argument where it is written out as a text; open otherwise.
  package static func fromText(_ rule: @escaping @Sendable (String) -> ValueType?) -> ResultType {
    .written { $0.first?.text.flatMap(rule) ?? .any }
  }

  /// The type of the result for such arguments.
  package func type(_ known: [KnownArgument]) -> ValueType {
    let arguments = known.map(\.type)
    switch self {
    case .fixed(let type): return type
    case .argument(let index): return index < arguments.count ? arguments[index] : .any
    case .element(let index):
      guard index < arguments.count else { return .any }
      if arguments.count == index + 1 { return arguments[index].element ?? arguments[index] }
      return arguments[index...].dropFirst().reduce(arguments[index]) { $0.joined($1) }
    case .count(let index):
      if index < arguments.count, case .list(_, let unit) = arguments[index] { return .number(unit) }
      return .number(Unit.none)
    case .custom(let rule): return rule(arguments)
    case .written(let rule): return rule(known)
    }
  }
}
