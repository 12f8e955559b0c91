// Values with their types written beside them, as JSON, in and out: `{"type": "number", "value": "1.10"}`.

package import RulesDSL
package import SourceText

/// Values as programs exchange them: every value names its type, numbers and times are exact texts.
package enum TypedValue {
  /// The names of types in this form.
  private enum TypeName: String, CaseIterable {
    case null
    case boolean
    case number
    case string
    case date
    case time
    case datetime
    case ymduration
    case dtduration
    case list
    case context
    case range
    case function
  }

  // MARK: Reading

  /// The value of a node; a finding where the node is not such a value.
  package static func read(_ node: MarkedNode) -> Result<Value, ReadingProblem> {
    guard let name = node.value(for: "type")?.scalar?.text, let type = TypeName(rawValue: name),
      let content = node.value(for: "value")
    else { return .failure(ReadingProblem(ExpressionMessages.notATypedValue(node))) }
    if content.isMissing { return .success(.null) }
    switch type {
    case .list:
      guard let items = content.items else { break }
      return values(items).map(Value.list)
    case .context:
      guard let entries = content.entries else { break }
      return values(entries.map(\.value)).map { values in
        .context(ContextValue(keys: entries.map(\.key.text), values: values))
      }
    case .null, .boolean, .number, .string, .date, .time, .datetime, .ymduration, .dtduration, .range,
      .function:
      if let text = content.scalar?.text, let value = scalar(text, type) { return .success(value) }
    }
    return .failure(ReadingProblem(ExpressionMessages.notOfItsType(name, content)))
  }

  private static func values(_ nodes: [MarkedNode]) -> Result<[Value], ReadingProblem> {
    var values: [Value] = []
    for node in nodes {
      switch read(node) {
      case .success(let value): values.append(value)
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(values)
  }

  private static func scalar(_ text: String, _ type: TypeName) -> Value? {
    switch type {
    case .boolean: text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
    case .number: Decimal128(parsing: text.utf8).map(Value.number)
    case .string: .text(text)
    case .date: CivilDate(parsing: text).map(Value.date)
    case .time: TimeOfDay(parsing: text).map(Value.time)
    case .datetime: DateTime(parsing: text).map(Value.dateTime)
    case .ymduration:
      if case .yearsMonths(let duration)? = DurationParsing.parse(text) {
        .yearsMonths(duration)
      } else {
        nil
      }
    case .dtduration:
      if case .daysTime(let duration)? = DurationParsing.parse(text) { .daysTime(duration) } else { nil }
    case .null, .list, .context, .range, .function: nil
    }
  }

  /// A type as it is written beside a definition; `.any` where nothing is written.
  package static func type(_ node: MarkedNode?) -> ValueType {
    guard let node, !node.isMissing else { return .any }
    guard let kind = node.value(for: "kind")?.scalar?.text ?? node.scalar?.text else { return .any }
    switch kind {
    case "boolean": return .boolean
    case "number": return .number(nil)
    case "string": return .text
    case "date": return .date
    case "time": return .time
    case "datetime": return .dateTime
    case "ymduration": return .yearsMonths
    case "dtduration": return .daysTime
    case "list": return .list(type(node.value(for: "of")))
    case "context":
      return .context((node.value(for: "of")?.entries ?? []).map { FieldType($0.key.text, type($0.value)) })
    default: return .any
    }
  }

  // MARK: Writing

  /// A value in this form; unknown values and failures have none and stand as null.
  package static func document(_ value: Value) -> JSONDocument {
    switch value {
    case .null, .unknown, .error: entry(.null, .null)
    case .boolean(let flag): entry(.boolean, .boolean(flag))
    case .number(let number): entry(.number, .text(number.description))
    case .text(let text): entry(.string, .text(text))
    case .date(let date): entry(.date, .text(date.description))
    case .time(let time): entry(.time, .text(time.description))
    case .dateTime(let point): entry(.datetime, .text(point.description))
    case .yearsMonths(let duration): entry(.ymduration, .text(duration.description))
    case .daysTime(let duration): entry(.dtduration, .text(duration.description))
    case .list(let items): entry(.list, .array(items.map(document)))
    case .context(let context):
      entry(.context, .object(context.entries.map { ($0.0, document($0.1)) }))
    case .range: entry(.range, .text(ValueExpression.text(value)))
    case .function: entry(.function, .null)
    }
  }

  private static func entry(_ type: TypeName, _ value: JSONDocument) -> JSONDocument {
    .object([("type", .text(type.rawValue)), ("value", value)])
  }
}

/// Why a value could not be read.
package struct ReadingProblem: Error, Sendable {
  /// What to tell the writer.
  package let diagnostic: Diagnostic

  /// A problem with its finding.
  package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
