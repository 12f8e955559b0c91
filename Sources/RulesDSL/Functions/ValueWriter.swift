// A value in, its text out, as `string` gives it.

/// Writes values: alone as they are, inside lists and records with texts in quotes.
struct ValueWriter {
  private let maximumBytes: Int
  private var text = ""
  private var unknown: Unknown?

  init(maximumBytes: Int) { self.maximumBytes = maximumBytes }

  /// How long the text is that was written.
  var byteCount: Int { text.utf8.count }

  /// The text of a value; what is unknown or has failed inside it stays so.
  mutating func text(of value: Value) throws(Failure) -> Value {
    if case .text = value { return value }
    try write(value)
    return unknown.map(Value.unknown) ?? .text(text)
  }

  private mutating func append(_ part: String) throws(Failure) {
    text += part
    guard text.utf8.count <= maximumBytes else { throw EvaluationMessages.textTooLong(maximumBytes) }
  }

  // Values are as deep as `charge(wholeOf:)` lets them be.
  private mutating func write(_ value: Value) throws(Failure) {
    switch value {
    case .null: try append("null")
    case .boolean(let value): try append(value ? "true" : "false")
    case .number(let value): try append(value.plainDescription)
    case .text(let text): try append(LiteralPrinter.quoted(text))
    case .date(let date): try append(date.description)
    case .time(let time): try append(time.description)
    case .dateTime(let point): try append(point.description)
    case .yearsMonths(let duration): try append(duration.description)
    case .daysTime(let duration): try append(duration.description)
    case .list(let items): try write(items)
    case .context(let context): try write(context)
    case .range(let range): try write(range)
    case .function:
      throw EvaluationMessages.invalidArgument("函数不能写成文本", "a function cannot be written as text")
    case .unknown(let reason): unknown = unknown?.union(reason) ?? reason
    case .error(let failure): throw failure
    }
  }

  private mutating func write(_ items: [Value]) throws(Failure) {
    try append("[")
    for (index, item) in items.enumerated() {
      if index > 0 { try append(", ") }
      try write(item)
    }
    try append("]")
  }

  private mutating func write(_ context: ContextValue) throws(Failure) {
    try append("{")
    for (index, (key, value)) in zip(context.keys, context.values).enumerated() {
      try append((index > 0 ? ", " : "") + LiteralPrinter.key(key) + ": ")
      try write(value)
    }
    try append("}")
  }

  private mutating func write(_ range: RangeValue) throws(Failure) {
    if let comparison = range.comparison {
      try append("(\(comparison.rawValue) ")
      try write(range.lower ?? range.upper ?? .null)
      return try append(")")
    }
    try append(range.includesLower ? "[" : "(")
    try write(range.lower ?? .null)
    try append("..")
    try write(range.upper ?? .null)
    try append(range.includesUpper ? "]" : ")")
  }
}
