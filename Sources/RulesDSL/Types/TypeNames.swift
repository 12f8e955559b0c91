// Types as they are written in expressions, in both languages.

/// Names of types.
package enum TypeNames {
  private static let simple: [String: ValueType] = [
    "Any": .any, "任意": .any, "Null": .null, "number": .number(nil), "数字": .number(nil), "string": .text,
    "文本": .text, "boolean": .boolean, "是否": .boolean, "date": .date, "日期": .date, "time": .time, "时间": .time,
    "date and time": .dateTime, "日期时间": .dateTime, "years and months duration": .yearsMonths,
    "年月时长": .yearsMonths, "days and time duration": .daysTime, "天时时长": .daysTime,
    "year month duration": .yearsMonths, "day time duration": .daysTime,
    "context": .context([]), "记录": .context([]), "list": .list(.any), "列表": .list(.any),
    "range": .range(.any), "区间": .range(.any),
  ]

  /// The type a written type stands for; nil if its name is unknown. The name of a unit is the type of the
  /// numbers in this unit.
  ///
  /// - Parameter number: what a bare `number` is: any number, or in a measure one without a unit.
  package static func type(
    _ written: TypeExpression, units: UnitTable = .standard, number: ValueType = .number(nil)
  ) -> ValueType? {
    func inner(_ written: TypeExpression) -> ValueType? { type(written, units: units, number: number) }
    switch written {
    case .named(let name):
      if let known = simple[name] { return known == .number(nil) ? number : known }
      return units.unit(name).map { .number($0) }
    case .list(let element): return inner(element).map { .list($0) }
    case .range(let element): return inner(element).map { .range($0) }
    case .context(let fields):
      var types: [FieldType] = []
      for field in fields {
        guard let fieldType = inner(field.type) else { return nil }
        types.append(FieldType(field.name, fieldType))
      }
      return .context(types)
    case .function(let parameters, let result):
      var types: [ValueType] = []
      for parameter in parameters {
        guard let parameterType = inner(parameter) else { return nil }
        types.append(parameterType)
      }
      return inner(result).map { .function(types, $0) }
    }
  }
}
