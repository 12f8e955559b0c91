// Values for the inputs of a measure in; an application file that gives them out.

import RulesDSL

/// Writes applications that the program reads again.
struct ApplicationText {
  private let measure: CheckedMeasure
  private let name: String
  /// Who is said to have made the findings.
  private let author: String

  /// - Parameter name: `pack/measure`.
  init(_ measure: CheckedMeasure, name: String, author: String) {
    self.measure = measure
    self.name = name
    self.author = author
  }

  /// The file; nil where a value has no exact text.
  func text(_ applicant: TrialApplication, id: String, title: String, note: String) -> String? {
    var lines = [
      "measure: \(name)", "id: \(Self.scalar(id))", "applicant: \(Self.scalar(title))",
      "asOf: \(applicant.asOf.description)", "note: \(Self.scalar(note))", "", "inputs:",
    ]
    guard let inputs = group(measure.measure.inputs, path: "", values: applicant.values, indentation: 1)
    else { return nil }
    lines += inputs
    if !applicant.findings.isEmpty {
      lines += ["", "findings:"]
      lines += applicant.findings.map { finding in
        "  \(Self.scalar(finding.criterion)): { verdict: \(finding.verdict.rawValue), by: \(author),"
          + " on: \(applicant.asOf.description) }"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Inputs

  private func group(
    _ nodes: [InputNode], path: String, values: [Value?], indentation: Int
  ) -> [String]? {
    var lines: [String] = []
    let blanks = String(repeating: "  ", count: indentation)
    for node in nodes {
      let inner = path.isEmpty ? node.name.text : "\(path).\(node.name.text)"
      let key = blanks + Self.scalar(node.name.text) + ":"
      switch node {
      case .group(_, let members):
        guard let below = group(members, path: inner, values: values, indentation: indentation + 1) else {
          return nil
        }
        lines += [key] + below
      case .input:
        guard let index = measure.inputIndex(at: inner), let value = values[index] else { continue }
        guard let written = entry(value, measure.inputs[index], key: key, blanks) else { return nil }
        lines += written
      }
    }
    return lines
  }

  private func entry(
    _ value: Value, _ input: CheckedInput, key: String, _ blanks: String
  ) -> [String]? {
    if case .list(let items) = value, !items.isEmpty, case .list(let element) = input.schema {
      let texts = items.compactMap { Self.flow($0, element) }
      return texts.count == items.count ? [key] + texts.map { "\(blanks)  - \($0)" } : nil
    }
    return Self.flow(value, input.schema).map { ["\(key) \($0)"] }
  }

  /// A value on one line.
  static func flow(_ value: Value, _ schema: InputSchema) -> String? {
    switch (value, schema) {
    case (.null, _): return "null"
    case (.boolean(let flag), _): return flag ? "true" : "false"
    case (.text(let text), _): return scalar(text)
    case (.number(let number), .number(let unit, _, _, _)):
      guard let shown = unit.displayed(number), unit.canonical(shown) == number else { return nil }
      // A unit of several parts is left out: the number then is in the unit of the input.
      let isWord = unit.symbol.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "%" }
      return shown.reduced.plainDescription + (isWord ? unit.symbol : "")
    case (.date(let date), _): return date.description
    case (.time(let time), _): return "\"\(time.description)\""
    case (.dateTime(let point), _): return "\"\(point.description)\""
    case (.yearsMonths(let duration), _): return duration.description
    case (.daysTime(let duration), _): return duration.description
    case (.list(let items), .list(let element)):
      let texts = items.compactMap { flow($0, element) }
      return texts.count == items.count ? "[" + texts.joined(separator: ", ") + "]" : nil
    case (.context(let context), .record(let fields)):
      let texts = fields.compactMap { field -> String? in
        context[field.name].flatMap { flow($0, field.schema) }.map { "\(scalar(field.name)): \($0)" }
      }
      return texts.count == fields.count ? "{ " + texts.joined(separator: ", ") + " }" : nil
    default: return nil
    }
  }

  /// A text without quotes where it cannot be taken for anything else.
  static func scalar(_ text: String) -> String {
    let words = ["无", "是", "否", "真", "假", "null", "true", "false"]
    let isPlain = text.unicodeScalars.enumerated().allSatisfy { position, scalar in
      ("\u{4E00}"..."\u{9FFF}").contains(scalar) || ("a"..."z").contains(scalar)
        || (position > 0 && (("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"))
    }
    return isPlain && !text.isEmpty && !words.contains(text) ? text : JSONDocument.quoted(text)
  }
}
