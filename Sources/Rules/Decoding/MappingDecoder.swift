// A node and the keys it may have enter; its values by key leave, and everything that is wrong with its shape.

internal import RulesDSL
internal import SourceText

/// A mapping with a closed set of keys.
struct MappingDecoder {
  /// The mapping itself.
  let node: MarkedNode
  /// What it may hold.
  let schema: MappingSchema
  /// Where findings go.
  let report: DecodingReport
  private let entries: [MarkedEntry]
  /// The known keys that unknown ones were probably meant to be.
  private let meant: Set<String>

  /// Checks the keys of a mapping at once: unknown ones, and required ones that are missing.
  ///
  /// A required key counts as present where an unknown key was probably meant to be it. Nil if the node is
  /// no mapping, which is then a finding.
  init?(_ node: MarkedNode, as schema: MappingSchema, report: DecodingReport) {
    guard let entries = node.entries else {
      report.add(DecodingMessages.notMapping(node, schema))
      return nil
    }
    self.node = node
    self.schema = schema
    self.report = report
    self.entries = entries
    meant = Self.reportUnknownKeys(entries, schema, report)
    let missing = schema.keys.filter { $0.isRequired && !has($0.name) }
    if !missing.isEmpty { report.add(DecodingMessages.missingKeys(missing, in: self)) }
  }

  /// Returns the known keys that the unknown ones were probably meant to be.
  private static func reportUnknownKeys(
    _ entries: [MarkedEntry], _ schema: MappingSchema, _ report: DecodingReport
  ) -> Set<String> {
    var meant: Set<String> = []
    for entry in entries where schema.key(entry.key.text) == nil {
      let nearest = WordCheck.nearest(to: entry.key.text, in: schema.names)
      meant.formUnion(nearest)
      report.add(
        DecodingMessages.unknownKey(
          entry.key, nearest: nearest, in: schema, written: entries.map(\.key.text)))
    }
    return meant
  }

  /// Whether the key was written, with or without a value, or an unknown one was meant to be it.
  func has(_ key: String) -> Bool { entry(key) != nil || meant.contains(key) }

  /// The entry of a key.
  func entry(_ key: String) -> MarkedEntry? {
    entries.first { $0.key.fragment.bytes.elementsEqual(key.utf8) }
  }

  /// The value of a key, whatever it is; nothing written behind a key is a finding.
  func value(_ key: String) -> MarkedNode? {
    guard let entry = entry(key) else { return nil }
    guard !entry.value.isMissing else {
      report.add(DecodingMessages.emptyValue(at: entry.key.place, key: key))
      return nil
    }
    return entry.value
  }

  /// A text with its place, without blanks around it.
  func named(_ key: String) -> Named? { written(key).flatMap { report.text($0, of: key) } }

  /// A text without blanks around it.
  func text(_ key: String) -> String? { named(key)?.text }

  /// `true` or `false`.
  func boolean(_ key: String) -> Bool? { written(key).flatMap { report.boolean($0, of: key) } }

  /// A whole number written in digits.
  func integer(_ key: String) -> Int? { written(key).flatMap { report.integer($0, of: key) } }

  /// A date written as `2020-06-04`.
  func date(_ key: String) -> CivilDate? { written(key).flatMap { report.date($0, of: key) } }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type) -> Word?
  where Word.RawValue == String {
    named(key).flatMap { report.word($0, type, of: key) }
  }

  /// An expression as the checker takes it.
  func expression(_ key: String) -> SourceFragment? {
    guard let entry = entry(key) else { return nil }
    let (fragment, diagnostics) = ExpressionScalar.fragment(of: entry.value)
    report.add(diagnostics)
    return fragment
  }

  /// The items of a list.
  func items(_ key: String) -> [MarkedNode]? {
    guard let node = written(key) else { return nil }
    if node.items == nil { report.add(DecodingMessages.notList(node, key: key, schema)) }
    return node.items
  }

  /// The items of a list with at least one item.
  func someItems(_ key: String) -> [MarkedNode]? {
    guard let items = items(key) else { return nil }
    guard let node = written(key), items.isEmpty else { return items }
    report.add(DecodingMessages.emptyCollection(node, key: key, schema))
    return nil
  }

  /// The texts of a list, each only once; nil where there is no such list.
  func names(_ key: String) -> [Named]? { items(key).map { report.distinctTexts($0, of: key) } }

  /// The entries of a mapping whose keys are free.
  func entries(_ key: String) -> [MarkedEntry]? {
    guard let node = written(key) else { return nil }
    if node.entries == nil { report.add(DecodingMessages.notEntries(node, key: key, schema)) }
    return node.entries
  }

  /// A scalar that is interpreted later, from what is declared.
  func scalarNode(_ key: String) -> MarkedNode? {
    written(key).flatMap { report.scalar($0, of: key) == nil ? nil : $0 }
  }

  /// The version of the format, which every document states; a finding unless it is the one known here.
  func checkFormatVersion() {
    guard let node = written("rulecheck"), let version = report.integer(node, of: "rulecheck") else { return }
    if version != FormatVersion.current { report.add(DecodingMessages.formatVersion(version, node.place)) }
  }

  /// The value of a key if something other than `null` stands there.
  private func written(_ key: String) -> MarkedNode? {
    guard let entry = entry(key) else { return nil }
    guard !entry.value.isNull else {
      report.add(
        DecodingMessages.emptyValue(at: entry.value.isMissing ? entry.key.place : entry.value.place, key: key)
      )
      return nil
    }
    return entry.value
  }
}

/// The version of the file formats.
package enum FormatVersion {
  /// The only one so far.
  package static let current = 1
}

extension MarkedNode {
  /// Whether nothing stands here, or YAML's and JSON's word for it.
  var isNull: Bool {
    guard let scalar else { return false }
    return isMissing || scalar.style == .plain && ["null", "Null", "NULL", "~"].contains(scalar.text)
  }
}

extension Place {
  /// The part on the first line: for findings about all of a mapping.
  var firstLine: Place {
    let line = file.lineSpan(file.lineIndex(at: span.start))
    return Place(file: file, span: Span(span.start, min(span.end, max(line.end, span.start))))
  }
}
