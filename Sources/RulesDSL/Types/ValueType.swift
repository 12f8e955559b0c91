// What the checker knows of a value before anything runs.

package import SourceText

/// A static type.
package indirect enum ValueType: Sendable, Hashable {
  /// Nothing is known; allowed only where inputs are untyped.
  case any
  /// An ill-typed expression; accepted everywhere so that one mistake is reported once.
  case invalid
  case null
  case boolean
  /// A number and its unit; nil if the unit is not known before evaluation.
  case number(Unit?)
  case text
  /// A text out of a closed list.
  case enumeration([String])
  case date
  case time
  case dateTime
  case yearsMonths
  case daysTime
  /// Elements, and the unit in which `count` counts them.
  case list(ValueType, count: Unit)
  case context([FieldType])
  case range(ValueType)
  case function([ValueType], ValueType)

  /// A list whose elements are counted as pure numbers.
  package static func list(_ element: ValueType) -> ValueType { .list(element, count: .none) }
}

/// A named member of a context type.
package struct FieldType: Sendable, Hashable {
  /// The key.
  package let name: String
  /// The type of its value.
  package let type: ValueType

  /// A member of a context type.
  package init(_ name: String, _ type: ValueType) {
    self.name = name
    self.type = type
  }
}

extension ValueType {
  /// Whether nothing useful is known, so that checks are left to evaluation.
  package var isDynamic: Bool {
    switch self {
    case .any, .invalid: true
    default: false
    }
  }

  /// Whether values are texts, out of a closed list or not.
  package var isText: Bool {
    switch self {
    case .text, .enumeration: true
    default: false
    }
  }

  /// Whether values are numbers.
  package var isNumber: Bool {
    if case .number = self { return true }
    return false
  }

  /// The unit of a number, if it is one and its unit is known.
  package var unit: Unit? {
    if case .number(let unit) = self { return unit }
    return nil
  }

  /// The type of the elements, if this is a list.
  package var element: ValueType? {
    if case .list(let element, _) = self { return element }
    return nil
  }

  /// The type of a member, if this is a context that has it.
  package func field(_ name: String) -> ValueType? {
    guard case .context(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.type
  }

  /// Whether values of both types can be equal at all.
  package func isComparable(to other: ValueType) -> Bool {
    switch (self, other) {
    case (.any, _), (_, .any), (.invalid, _), (_, .invalid), (.null, _), (_, .null): true
    case (.number(let left), .number(let right)):
      left == nil || right == nil || left?.dimension == right?.dimension
    case (.list(let left, _), .list(let right, _)): left.isComparable(to: right)
    case (.range(let left), .range(let right)): left.isComparable(to: right)
    case (.context, .context): true
    case (.function, _), (_, .function): false
    default: isText && other.isText || self == other
    }
  }

  /// Whether comparing values of both types can never fail, because every part is known and comparable.
  func isSurelyComparable(to other: ValueType) -> Bool {
    switch (self, other) {
    case (.any, .null), (.null, .any): true
    case (.any, _), (_, .any): false
    case (.list(let left, _), .list(let right, _)), (.range(let left), .range(let right)):
      left.isSurelyComparable(to: right)
    case (.context(let left), .context(let right)):
      left.allSatisfy { field in
        right.first { $0.name == field.name }?.type.isSurelyComparable(to: field.type) ?? true
      }
    default: isComparable(to: other)
    }
  }

  /// Whether values have an order.
  package var isOrdered: Bool {
    switch self {
    case .any, .invalid, .null, .number, .text, .enumeration, .date, .time, .dateTime, .yearsMonths,
      .daysTime:
      true
    case .boolean, .list, .context, .range, .function: false
    }
  }

  /// The most specific type that holds the values of both; `.any` if they have nothing in common.
  package func joined(_ other: ValueType) -> ValueType {
    switch (self, other) {
    case (.invalid, _), (_, .invalid): return .invalid
    case (.null, _): return other
    case (_, .null): return self
    case (.number(let left), .number(let right)):
      if left == right { return self }
      guard let left, let right else { return .number(nil) }
      // What may be the difference of two shares is taken for one.
      if left.dimension.isNone, right == .percentagePoint { return other }
      return left.dimension == right.dimension ? self : .any
    case (.enumeration(let left), .enumeration(let right)):
      return .enumeration(left + right.filter { !left.contains($0) })
    case (.list(let left, let count), .list(let right, let otherCount)):
      return .list(left.joined(right), count: count == otherCount ? count : .none)
    case (.range(let left), .range(let right)): return .range(left.joined(right))
    case (.context(let left), .context(let right)):
      return left.map(\.name) == right.map(\.name)
        ? .context(zip(left, right).map { FieldType($0.name, $0.type.joined($1.type)) }) : .any
    default: return isText && other.isText ? .text : self == other ? self : .any
    }
  }

  /// The type in the reader's words.
  package var title: LocalizedText {
    switch self {
    case .any, .invalid: LocalizedText(zh: "任意值", en: "any value")
    case .null: ValueKind.null.phrase
    case .boolean: ValueKind.boolean.phrase
    case .number(let unit): unit.map(ValueType.title) ?? ValueKind.number.phrase
    case .text: ValueKind.text.phrase
    case .enumeration(let values):
      LocalizedText(
        zh: "选项（\(values.joined(separator: "、"))）", en: "one of \(values.joined(separator: ", "))")
    case .date: ValueKind.date.phrase
    case .time: ValueKind.time.phrase
    case .dateTime: ValueKind.dateTime.phrase
    case .yearsMonths: ValueKind.yearsMonths.phrase
    case .daysTime: ValueKind.daysTime.phrase
    case .list: ValueKind.list.phrase
    case .context: ValueKind.context.phrase
    case .range: ValueKind.range.phrase
    case .function: ValueKind.function.phrase
    }
  }

  private static func title(_ unit: Unit) -> LocalizedText {
    if unit == .percentagePoint { return LocalizedText(zh: "百分点数", en: "percentage points") }
    if unit.dimension.isNone {
      return unit.symbol.isEmpty
        ? LocalizedText(zh: "不带单位的数字", en: "a plain number")
        : LocalizedText(zh: "比例（\(unit.symbol)）", en: "a share (\(unit.symbol))")
    }
    return LocalizedText(zh: "以\(unit.symbol)计的数", en: "a number of \(unit.symbol)")
  }
}
