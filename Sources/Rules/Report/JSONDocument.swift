// Values in, JSON text out: keys in the order given, numbers with all their digits.

package import RulesDSL

/// A JSON document to be written.
package indirect enum JSONDocument: Sendable {
  case null
  case boolean(Bool)
  /// Digits as they will stand in the document.
  case number(String)
  case text(String)
  case array([JSONDocument])
  case object([(String, JSONDocument)])

  package init(_ value: Int) { self = .number(String(value)) }

  package init(_ value: Decimal128) { self = .number(value.description) }

  package init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// What a reader of JSON delivered, to be written again.
  package init(_ node: MarkedNode) {
    switch node.kind {
    case .sequence(let items): self = .array(items.map { JSONDocument($0) })
    case .mapping(let entries): self = .object(entries.map { ($0.key.text, JSONDocument($0.value)) })
    case .scalar(let scalar):
      switch (scalar.style, scalar.text) {
      case (.jsonNumber, let digits): self = .number(digits)
      case (.jsonKeyword, "true"): self = .boolean(true)
      case (.jsonKeyword, "false"): self = .boolean(false)
      case (.jsonKeyword, _): self = .null
      case (_, let text): self = .text(text)
      }
    }
  }

  /// Two spaces an indentation level, one entry a line; short arrays and objects of scalars on one line.
  package func pretty() -> String {
    var output = ""
    write(to: &output, indentation: 0)
    return output
  }

  /// Without spaces and line breaks.
  package func compact() -> String {
    var output = ""
    writeCompact(to: &output)
    return output
  }

  private func write(to output: inout String, indentation: Int) {
    let inner = String(repeating: "  ", count: indentation + 1)
    let outer = String(repeating: "  ", count: indentation)
    switch self {
    case .array(let items) where !items.isEmpty:
      output += "[\n"
      for (index, item) in items.enumerated() {
        output += inner
        item.write(to: &output, indentation: indentation + 1)
        output += index + 1 < items.count ? ",\n" : "\n"
      }
      output += outer + "]"
    case .object(let entries) where !entries.isEmpty:
      output += "{\n"
      for (index, entry) in entries.enumerated() {
        output += inner + JSONDocument.quoted(entry.0) + ": "
        entry.1.write(to: &output, indentation: indentation + 1)
        output += index + 1 < entries.count ? ",\n" : "\n"
      }
      output += outer + "}"
    default: writeCompact(to: &output)
    }
  }

  private func writeCompact(to output: inout String) {
    switch self {
    case .null: output += "null"
    case .boolean(let value): output += value ? "true" : "false"
    case .number(let digits): output += digits
    case .text(let text): output += JSONDocument.quoted(text)
    case .array(let items):
      output += "["
      for (index, item) in items.enumerated() {
        if index > 0 { output += "," }
        item.writeCompact(to: &output)
      }
      output += "]"
    case .object(let entries):
      output += "{"
      for (index, entry) in entries.enumerated() {
        if index > 0 { output += "," }
        output += JSONDocument.quoted(entry.0) + ":"
        entry.1.writeCompact(to: &output)
      }
      output += "}"
    }
  }

  /// A text in quotes; control and reordering characters are escaped.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F || CharacterClasses.isReordering(scalar)
          || scalar.value == 0x2028 || scalar.value == 0x2029
        {
          let digits = String(scalar.value, radix: 16, uppercase: false)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
