// Builtins over dates, times and durations: the rows of all topics, and what they share.

extension FunctionTable {
  static let temporalFunctions: [BuiltinFunction] =
    dateFunctions + timeFunctions + durationFunctions + calendarFunctions + workingDayFunctions

  /// The date of a date with or without a time.
  static func day(_ value: Value) -> CivilDate? {
    switch value {
    case .date(let date): date
    case .dateTime(let point): point.date
    default: nil
    }
  }

  /// The number as a whole number that fits; nil for others.
  static func wholeNumber(_ value: Value) -> Int? {
    if case .number(let number) = value { return number.intValue }
    return nil
  }

  static func notTemporal(_ text: String, _ zh: String, _ en: String, _ example: String) -> Failure {
    EvaluationMessages.invalidArgument(
      "“\(text.prefix(40))”不是\(zh)，应写成 \(example) 这样",
      "“\(text.prefix(40))” is not \(en); write it like \(example)")
  }
}
