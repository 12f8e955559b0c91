// Values enter; a text that is the same for the same values leaves.

import RulesDSL
import SourceText

/// A readable form of values for comparing and reporting in tests: numbers by value, failures by code.
enum ValueShape {
  static func text(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let value): value.isZero ? "0" : value.reduced.description
    case .text(let text): LiteralPrinter.quoted(text)
    case .date(let date): "@\(date)"
    case .time(let time): "@\(time)"
    case .dateTime(let point): "@\(point)"
    case .yearsMonths(let duration): "@\(duration)"
    case .daysTime(let duration): "@\(duration)"
    case .list(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .context(let context):
      "{"
        + context.entries.sorted { $0.0 < $1.0 }.map { "\($0.0): \(text($0.1))" }.joined(separator: ", ")
        + "}"
    case .range(let range):
      (range.includesLower ? "[" : "(") + (range.comparison?.rawValue ?? "")
        + (range.lower.map(text) ?? "") + ".." + (range.upper.map(text) ?? "")
        + (range.includesUpper ? "]" : ")")
    case .function: "function"
    case .unknown(let unknown): "? " + unknown.causes.map(\.name).joined(separator: ", ")
    case .error(let failure): "! \(failure.code.id)"
    }
  }
}
