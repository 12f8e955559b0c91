// What is wrong with the shape of a document enters; complete findings in both languages leave.

package import SourceText

extension DiagnosticCode {
  package static let wrongShape = DiagnosticCode("E201", zh: "内容的形式不对", en: "Wrong shape")
  package static let unknownKey = DiagnosticCode("E202", zh: "不认识的键", en: "Unknown key")
  package static let missingKey = DiagnosticCode("E203", zh: "缺少必需的键", en: "Missing key")
  package static let emptyValue = DiagnosticCode("E204", zh: "没有写内容", en: "Nothing written")
  package static let notBoolean = DiagnosticCode("E205", zh: "不是 true 或 false", en: "Not true or false")
  package static let notInteger = DiagnosticCode("E206", zh: "不是整数", en: "Not a whole number")
  package static let notDate = DiagnosticCode("E207", zh: "不是日期", en: "Not a date")
  package static let unknownWord = DiagnosticCode("E208", zh: "不认识的词", en: "Unknown word")
  package static let formatVersion = DiagnosticCode("E209", zh: "格式版本不符", en: "Other format version")
  package static let duplicateItem = DiagnosticCode("E210", zh: "列表里有重复", en: "Duplicate item")
  package static let emptyCollection = DiagnosticCode("E211", zh: "列表或映射是空的", en: "Empty collection")
  package static let keyConflict = DiagnosticCode("E212", zh: "键不能同时写", en: "Keys exclude each other")
}

/// The sentences about keys and the shape of their values, which all documents share.
package enum DecodingMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .wrongShape, .unknownKey, .missingKey, .emptyValue, .notBoolean, .notInteger, .notDate, .unknownWord,
    .formatVersion, .duplicateItem, .emptyCollection, .keyConflict,
  ]

  // MARK: Shape

  static func notMapping(_ node: MarkedNode, _ schema: MappingSchema) -> Diagnostic {
    let example = schema.keys.filter(\.isRequired).prefix(2).map { "\($0.name): \($0.example)" }
    let lines = (example.isEmpty ? schema.keys.prefix(2).map { "\($0.name): \($0.example)" } : example)
      .joined(separator: "\n")
    return Diagnostic(
      .wrongShape, place: node.place.firstLine,
      message: LocalizedText(
        zh: "\(schema.subject.zh)要写成映射（一行一个键），这里却是\(node.kindName.zh)",
        en: "This \(schema.subject.en) is a \(node.kindName.en); it must be a mapping, one key a line"),
      help: LocalizedText(zh: "写成：\n\(lines)", en: "Write:\n\(lines)"))
  }

  static func notText(_ node: MarkedNode, key: String) -> Diagnostic {
    Diagnostic(
      .wrongShape, place: node.place.firstLine,
      message: LocalizedText(
        zh: "“\(key)”应写一段文字，这里却是\(node.kindName.zh)",
        en: "“\(key)” takes a text, but this is a \(node.kindName.en)"),
      help: LocalizedText(
        zh: "写成一段文字；文字里有 [ ] 或 { } 时给它加单引号",
        en: "Write one text; put it in single quotes if [ ] or { } belong to it"))
  }

  static func notList(_ node: MarkedNode, key: String, _ schema: MappingSchema) -> Diagnostic {
    shape(
      node, key, schema,
      LocalizedText(
        zh: "“\(key)”应写成列表，这里却是\(node.kindName.zh)",
        en: "“\(key)” takes a list, but this is a \(node.kindName.en)"))
  }

  static func notEntries(_ node: MarkedNode, key: String, _ schema: MappingSchema) -> Diagnostic {
    shape(
      node, key, schema,
      LocalizedText(
        zh: "“\(key)”应写成映射，这里却是\(node.kindName.zh)",
        en: "“\(key)” takes a mapping, but this is a \(node.kindName.en)"))
  }

  private static func shape(
    _ node: MarkedNode, _ key: String, _ schema: MappingSchema, _ message: LocalizedText
  ) -> Diagnostic {
    let example = "\(key): \(schema.key(key)?.example ?? "…")"
    return Diagnostic(
      .wrongShape, place: node.place.firstLine, message: message,
      help: LocalizedText(zh: "例如 \(example)", en: "For example \(example)"))
  }

  static func emptyCollection(_ node: MarkedNode, key: String, _ schema: MappingSchema) -> Diagnostic {
    let example = "\(key): \(schema.key(key)?.example ?? "…")"
    return Diagnostic(
      .emptyCollection, place: node.place,
      message: LocalizedText(zh: "“\(key)”里一项也没有", en: "“\(key)” holds nothing"),
      help: LocalizedText(zh: "至少写一项，例如 \(example)", en: "Write at least one item, for example \(example)"))
  }

  // MARK: Keys

  /// `written` are the keys that the mapping has.
  static func unknownKey(
    _ key: MarkedScalar, nearest: [String], in schema: MappingSchema, written: [String]
  ) -> Diagnostic {
    let name = ReadingMessages.excerpt(key.text)
    let all = schema.names.joined(separator: "、")
    return Diagnostic(
      .unknownKey, place: key.place,
      message: LocalizedText(
        zh: "\(schema.subject.zh)里没有“\(name)”这个键", en: "“\(name)” is no key of this \(schema.subject.en)"),
      help: Suggestion.phrase(nearest)
        ?? LocalizedText(
          zh: "可以写的键：\(all)", en: "Its keys are \(schema.names.joined(separator: ", "))"),
      fix: nearest.count == 1 && !written.contains(nearest[0]) ? Fix(key.place, nearest[0]) : nil)
  }

  static func missingKeys(_ keys: [SchemaKey], in mapping: MappingDecoder) -> Diagnostic {
    let names = keys.map { "“\($0.name)”" }
    let lines = keys.map { "\($0.name): \($0.example)" }.joined(separator: "\n")
    return Diagnostic(
      .missingKey, place: mapping.node.place.firstLine,
      message: LocalizedText(
        zh: "\(mapping.schema.subject.zh)缺少\(names.joined(separator: "、"))",
        en: "This \(mapping.schema.subject.en) lacks \(names.joined(separator: ", "))"),
      help: LocalizedText(zh: "补上，例如：\n\(lines)", en: "Add, for example:\n\(lines)"))
  }

  static func excludes(_ entry: MarkedEntry, _ other: MarkedEntry, help: LocalizedText) -> Diagnostic {
    let (name, otherName) = (entry.key.text, other.key.text)
    return Diagnostic(
      .keyConflict, place: entry.key.place,
      message: LocalizedText(
        zh: "“\(name)”和“\(otherName)”只能写一个", en: "“\(name)” and “\(otherName)” exclude each other"),
      related: [
        Diagnostic.Related(
          place: other.key.place,
          caption: LocalizedText(zh: "“\(otherName)”写在这里", en: "“\(otherName)” is written here"))
      ],
      help: help)
  }

  // MARK: Values

  static func emptyValue(at place: Place, key: String) -> Diagnostic {
    Diagnostic(
      .emptyValue, place: place,
      message: LocalizedText(zh: "“\(key)”没有写内容", en: "Nothing is written for “\(key)”"),
      help: LocalizedText(
        zh: "写上内容；若确实没有，就删除它", en: "Write it, or delete the key or item if there is nothing to say"))
  }

  static func notBoolean(_ scalar: MarkedScalar, key: String, meant: String?) -> Diagnostic {
    let text = ReadingMessages.excerpt(scalar.text)
    let word = scalar.isQuoted ? nil : meant
    return Diagnostic(
      .notBoolean, place: scalar.place,
      message: LocalizedText(
        zh: "“\(key)”只能是 true（是）或 false（否），这里写的是“\(text)”",
        en: "“\(key)” is true or false, but this is “\(text)”"),
      help: word.map { LocalizedText(zh: "写成 \(key): \($0)", en: "Write \(key): \($0)") }
        ?? LocalizedText(zh: "写 true 或 false，不加引号", en: "Write true or false, without quotes"))
  }

  static func notInteger(_ scalar: MarkedScalar, key: String) -> Diagnostic {
    let text = ReadingMessages.excerpt(scalar.text)
    return Diagnostic(
      .notInteger, place: scalar.place,
      message: LocalizedText(
        zh: "“\(key)”应是整数，这里写的是“\(text)”", en: "“\(key)” is a whole number, but this is “\(text)”"),
      help: LocalizedText(
        zh: "用阿拉伯数字写，不带单位和引号，例如 \(key): 2",
        en: "Write it in digits, without unit or quotes, for example \(key): 2"))
  }

  static func notDate(_ text: Named, key: String) -> Diagnostic {
    Diagnostic(
      .notDate, place: text.place,
      message: LocalizedText(
        zh: "“\(ReadingMessages.excerpt(text.text))”不是存在的日期",
        en: "“\(ReadingMessages.excerpt(text.text))” is no date that exists"),
      help: LocalizedText(
        zh: "按 年-月-日 写，月和日各两位，例如 \(key): 2020-06-04",
        en: "Write year-month-day with two digits each for month and day, for example \(key): 2020-06-04"))
  }

  static func unknownWord(_ text: Named, key: String, words: [String]) -> Diagnostic {
    let name = ReadingMessages.excerpt(text.text)
    return Diagnostic(
      .unknownWord, place: text.place,
      message: LocalizedText(
        zh: "“\(key)”不能写“\(name)”", en: "“\(name)” cannot stand for “\(key)”"),
      help: Suggestion.phrase(WordCheck.nearest(to: text.text, in: words))
        ?? LocalizedText(
          zh: "可以写：\(words.joined(separator: "、"))", en: "Write one of \(words.joined(separator: ", "))"))
  }

  static func formatVersion(_ version: Int, _ place: Place) -> Diagnostic {
    let current = FormatVersion.current
    return Diagnostic(
      .formatVersion, place: place,
      message: LocalizedText(
        zh: "文件用的是第\(version)版格式，这个程序只读第\(current)版",
        en: "The file is in format version \(version); this program reads version \(current)"),
      help: version > current
        ? LocalizedText(
          zh: "换用更新的 rulecheck；若只是写错，写成 rulecheck: \(current)",
          en: "Use a newer rulecheck; if it is a slip, write rulecheck: \(current)")
        : LocalizedText(zh: "写成 rulecheck: \(current)", en: "Write rulecheck: \(current)"))
  }

  static func duplicateItem(_ text: Named, first: Named, key: String) -> Diagnostic {
    Diagnostic(
      .duplicateItem, place: text.place,
      message: LocalizedText(
        zh: "“\(key)”里“\(ReadingMessages.excerpt(text.text))”写了两次",
        en: "“\(ReadingMessages.excerpt(text.text))” occurs twice in “\(key)”"),
      related: [
        Diagnostic.Related(place: first.place, caption: LocalizedText(zh: "第一次在这里", en: "first written here"))
      ],
      help: LocalizedText(zh: "删除其中一个", en: "Delete one of them"))
  }
}
