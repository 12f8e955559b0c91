// The mapping of inputs enters; declared inputs and groups leave.

internal import RulesDSL
internal import SourceText

/// Decodes what an application provides.
struct InputDecoder {
  /// Where findings go.
  let report: DecodingReport
  /// The measure's names.
  let names: NameSpace

  /// The inputs at the top, whose names share the measure's name space.
  func inputs(_ entries: [MarkedEntry]) -> [InputNode] {
    entries.compactMap { entry in
      let name = Named(entry.key)
      names.declare(name, as: .input)
      return node(name, entry.value)
    }
  }

  private func node(_ name: Named, _ node: MarkedNode) -> InputNode? {
    guard let entries = node.entries, !Self.isInput(entries) else {
      return declaration(name, node).map(InputNode.input)
    }
    if entries.isEmpty { report.add(PackMessages.emptyGroup(name, node.place)) }
    names.checkMembers(entries.map { Named($0.key) })
    return .group(name, entries.compactMap { self.node(member($0.key), $0.value) })
  }

  private func member(_ key: MarkedScalar) -> Named {
    let name = Named(key)
    names.check(name, as: .input)
    return name
  }

  /// Whether a mapping declares an input: it has a `type`, or looks like one that lacks it.
  static func isInput(_ entries: [MarkedEntry]) -> Bool {
    if entries.contains(where: { $0.key.text == "type" && $0.value.scalar != nil }) { return true }
    return entries.contains(where: describesInput)
      && entries.allSatisfy { describesInput($0) || resemblesType($0.key.text) }
  }

  /// Whether an entry says something about an input, rather than declaring one that happens to have the name
  /// of a key.
  private static func describesInput(_ entry: MarkedEntry) -> Bool {
    guard let scalar = entry.value.scalar else { return ["of", "values", "traits"].contains(entry.key.text) }
    return MappingSchema.input.key(entry.key.text) != nil && InputTypeName(rawValue: scalar.text) == nil
  }

  private static func resemblesType(_ key: String) -> Bool {
    !WordCheck.nearest(to: key, in: ["type"]).isEmpty
  }

  /// One input, from its mapping or from its type alone.
  func declaration(_ name: Named, _ node: MarkedNode) -> InputDeclaration? {
    if node.scalar != nil {
      return typeName(node).flatMap { shorthand($0, node) }.map { InputDeclaration(name: name, type: $0) }
    }
    guard let mapping = MappingDecoder(node, as: .input, report: report) else { return nil }
    let word = mapping.value("type").flatMap(typeName)
    if let word { checkKeys(of: mapping, for: word) }
    let type = word.flatMap { self.type($0, mapping) }
    let (title, material, note) = (mapping.text("title"), mapping.text("material"), mapping.text("note"))
    let (minimum, maximum) = (mapping.scalarNode("min"), mapping.scalarNode("max"))
    let (isNullable, defaultValue) = (mapping.boolean("nullable") ?? false, mapping.value("default"))
    let (traits, change) = (
      report.traits(mapping.items("traits") ?? []), mapping.word("change", InputChange.self) ?? .free
    )
    guard let type else { return nil }
    return InputDeclaration(
      name: name, title: title, type: type, isNullable: isNullable, defaultValue: defaultValue,
      minimum: minimum,
      maximum: maximum, material: material, note: note, traits: traits, change: change)
  }

  // MARK: Types

  private func typeName(_ node: MarkedNode) -> InputTypeName? {
    report.text(node, of: "type").flatMap { report.word($0, InputTypeName.self, of: "type") }
  }

  /// The type that a word alone declares.
  private func shorthand(_ word: InputTypeName, _ node: MarkedNode) -> InputType? {
    switch word {
    case .boolean: return .boolean
    case .number: return .number(unit: nil)
    case .integer: return .integer(unit: nil)
    case .text: return .text
    case .date: return .date
    case .time: return .time
    case .dateTime: return .dateTime
    case .yearsMonths: return .yearsMonths
    case .daysTime: return .daysTime
    case .enumeration, .list:
      report.add(PackMessages.typeNeedsMapping(word, node.place))
      return nil
    }
  }

  private func type(_ word: InputTypeName, _ mapping: MappingDecoder) -> InputType? {
    switch word {
    case .number: return .number(unit: mapping.named("unit"))
    case .integer: return .integer(unit: mapping.named("unit"))
    case .enumeration: return values(mapping).map(InputType.enumeration)
    case .list: return element(mapping).map { .list($0, unit: mapping.named("unit")) }
    case .boolean, .text, .date, .time, .dateTime, .yearsMonths, .daysTime:
      return shorthand(word, mapping.node)
    }
  }

  private func values(_ mapping: MappingDecoder) -> [Named]? {
    guard mapping.has("values") else {
      report.add(PackMessages.typeNeedsKey("values", .enumeration, mapping))
      return nil
    }
    return mapping.someItems("values").map { report.distinctTexts($0, of: "values") }
  }

  private func element(_ mapping: MappingDecoder) -> ListElement? {
    guard mapping.has("of") else {
      report.add(PackMessages.typeNeedsKey("of", .list, mapping))
      return nil
    }
    guard let node = mapping.value("of") else { return nil }
    guard let entries = node.entries else {
      return typeName(node).flatMap { shorthand($0, node) }.map(ListElement.value)
    }
    guard !entries.contains(where: { $0.key.text == "type" && $0.value.scalar != nil }) else {
      guard let element = MappingDecoder(node, as: .listElement, report: report) else { return nil }
      let word = element.value("type").flatMap(typeName)
      if let word { checkKeys(of: element, for: word) }
      return word.flatMap { self.type($0, element) }.map(ListElement.value)
    }
    if entries.isEmpty { report.add(DecodingMessages.emptyCollection(node, key: "of", mapping.schema)) }
    return .record(entries.compactMap(field))
  }

  private func field(_ entry: MarkedEntry) -> InputDeclaration? {
    let name = member(entry.key)
    if let entries = entry.value.entries, !Self.isInput(entries) {
      report.add(PackMessages.groupInRecord(name))
      return nil
    }
    if let key = entry.value.entries?.first(where: { $0.key.text == "default" })?.key {
      report.add(PackMessages.defaultInRecord(name, key.place))
    }
    return declaration(name, entry.value)
  }

  /// Reports the keys that mean nothing for a type.
  private func checkKeys(of mapping: MappingDecoder, for word: InputTypeName) {
    for key in ["unit", "values", "of", "min", "max"] where !word.keys.contains(key) {
      if let entry = mapping.entry(key) { report.add(PackMessages.keyNotForType(entry.key, word)) }
    }
  }
}

/// The types of inputs as they are written.
enum InputTypeName: String, CaseIterable, Sendable {
  case boolean
  case number
  case integer
  case text
  case enumeration
  case date
  case time
  case dateTime = "date and time"
  case yearsMonths = "years and months duration"
  case daysTime = "days and time duration"
  case list

  /// The keys that only some types have, and this one has.
  var keys: [String] {
    switch self {
    case .boolean, .text: []
    case .number, .integer: ["unit", "min", "max"]
    case .enumeration: ["values"]
    case .date, .time, .dateTime, .yearsMonths, .daysTime: ["min", "max"]
    case .list: ["unit", "of"]
    }
  }
}

extension Named {
  /// A key with its place.
  init(_ key: MarkedScalar) {
    self.init(text: key.text, place: key.place)
  }
}

extension InputDeclaration {
  /// An input of which only the type is declared.
  init(name: Named, type: InputType) {
    self.init(
      name: name, title: nil, type: type, isNullable: false, defaultValue: nil, minimum: nil, maximum: nil,
      material: nil, note: nil, traits: [], change: .free)
  }
}
