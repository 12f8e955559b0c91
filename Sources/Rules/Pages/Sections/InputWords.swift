// The declaration of an input in; what to write, and what is allowed, in words out.

import SourceText

/// Says how an input is filled in.
enum InputWords {
  static func text(_ input: InputDeclaration, _ words: PageWords) -> String {
    var parts = [type(input.type, words)]
    let unit = unit(of: input.type)
    let minimum = input.minimum.map { bound($0, unit) }
    let maximum = input.maximum.map { bound($0, unit) }
    if let limits = words.limits(minimum, maximum, isDate: isTemporal(input.type)) { parts.append(limits) }
    if input.isNullable { parts.append(words.mayBeNone) }
    if let value = input.defaultValue { parts.append(words.defaultValue(bound(value, unit))) }
    return parts.joined(separator: words.comma)
  }

  private static func type(_ type: InputType, _ words: PageWords) -> String {
    switch type {
    case .boolean: words.yesOrNo
    case .number(let unit): words.number(unit: unit?.text)
    case .integer(let unit): words.integer(unit: unit?.text)
    case .text: words.freeText
    case .enumeration(let values): words.oneOf(values.map(\.text))
    case .date: words.date
    case .time: words.time
    case .dateTime: words.dateTime
    case .yearsMonths: words.yearsMonths
    case .daysTime: words.daysTime
    case .list(.record, let unit): words.records(unit: unit?.text)
    case .list(.value(let element), let unit): words.list(self.type(element, words), unit: unit?.text)
    }
  }

  private static func unit(of type: InputType) -> String? {
    switch type {
    case .number(let unit), .integer(let unit): unit?.text
    default: nil
    }
  }

  private static func isTemporal(_ type: InputType) -> Bool {
    switch type {
    case .date, .time, .dateTime: true
    default: false
    }
  }

  /// A bound as it is written; a bare number gets the unit.
  private static func bound(_ node: MarkedNode, _ unit: String?) -> String {
    guard let text = node.scalar?.text.trimmed else { return "…" }
    let isBare = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
    guard let unit, isBare, text != "0" else { return text }
    return unit == "%" || unit == "‰" ? text + unit : "\(text) \(unit)"
  }
}
