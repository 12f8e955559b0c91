// A measure or library file enters; what it builds on and what it changes there leaves.

internal import RulesDSL
internal import SourceText

/// What a file says about other files.
struct CompositionHead: Sendable {
  /// Whether the file is a library.
  var isLibrary = false
  /// The libraries it uses, in order.
  var libraries: [Named] = []
  /// The measure it builds on.
  var base: Named?
  /// What it changes in the base, in order.
  var overrides: [OverrideDeclaration] = []
  /// What it takes away from the base, in order.
  var removals: [RemovalDeclaration] = []

  /// Whether the file needs no other.
  var isSelfContained: Bool { libraries.isEmpty && base == nil && overrides.isEmpty && removals.isEmpty }
}

/// New content for an entry of the base.
struct OverrideDeclaration: Sendable {
  /// Where the entry stands.
  let section: ComposedSection
  /// Its name, id or path.
  let name: Named
  /// The name as a key; nil for items with an `id`.
  let key: MarkedScalar?
  /// What takes its place.
  let node: MarkedNode
}

/// An entry of the base that does not count any more.
struct RemovalDeclaration: Sendable {
  /// Its name or id.
  let name: Named
  /// Why it is removed.
  let grounds: Grounds
}

/// Decodes what files say about other files.
enum CompositionDecoder {
  /// The head of a file and what is wrong with it.
  static func decode(_ root: MarkedNode) -> (head: CompositionHead, diagnostics: [Diagnostic]) {
    var head = CompositionHead()
    head.isLibrary = root.isLibrary
    let report = DecodingReport()
    guard root.entries != nil else { return (head, []) }
    let mapping = MappingDecoder(root, as: .composition(root), report: report)
    head.libraries = mapping?.names("libraries") ?? []
    guard let mapping, !head.isLibrary else { return (head, report.finished(in: root.place.file)) }
    head.base = mapping.named("extends")
    let grounds = GroundsDecoder(report: report, sources: DeclaredSources(root))
    if let node = mapping.value("override") { head.overrides = overrides(node, report) }
    head.removals = (mapping.someItems("remove") ?? []).compactMap { removal($0, grounds) }
    if head.base == nil, !mapping.has("extends") {
      for key in ["override", "remove"] {
        if let entry = mapping.entry(key) { report.add(CompositionMessages.withoutBase(entry.key)) }
      }
    }
    return (head, report.finished(in: root.place.file))
  }

  private static func overrides(_ node: MarkedNode, _ report: DecodingReport) -> [OverrideDeclaration] {
    guard let mapping = MappingDecoder(node, as: .override, report: report) else { return [] }
    return ComposedSection.allCases.filter { $0.overriding != nil }.flatMap { section in
      switch section.shape {
      case .entries:
        (mapping.entries(section.rawValue) ?? []).map {
          OverrideDeclaration(section: section, name: Named($0.key), key: $0.key, node: $0.value)
        }
      case .items, .whole:
        (mapping.someItems(section.rawValue) ?? []).compactMap { item(section, $0, report) }
      }
    }
  }

  private static func item(
    _ section: ComposedSection, _ node: MarkedNode, _ report: DecodingReport
  ) -> OverrideDeclaration? {
    guard let id = node.entry(for: "id") else {
      report.add(CompositionMessages.overrideWithoutID(node.place.firstLine, section))
      return nil
    }
    return report.text(id.value, of: "id").map {
      OverrideDeclaration(section: section, name: $0, key: nil, node: node)
    }
  }

  private static func removal(_ node: MarkedNode, _ grounds: GroundsDecoder) -> RemovalDeclaration? {
    guard let mapping = MappingDecoder(node, as: .removal, report: grounds.report) else { return nil }
    let given = grounds.grounds(of: mapping)
    return mapping.named("id").map { RemovalDeclaration(name: $0, grounds: given) }
  }
}

extension MarkedNode {
  /// Whether the file calls itself a library.
  var isLibrary: Bool { entry(for: "library") != nil && entry(for: "measure") == nil }
}

extension MappingSchema {
  /// A library file.
  static let library = MappingSchema(
    subject: LocalizedText(zh: "共用条款", en: "library"),
    keys: [
      .required("rulecheck", "1"), .required("library", "research-integrity"), .required("title", "科研诚信"),
    ]
      + measure.keys.filter { libraryKeys.contains($0.name) }.map { .optional($0.name, $0.example) })

  /// What a library shares with measures.
  private static let libraryKeys: Set<String> = [
    "summary", "libraries", "sources", "inputs", "parameters", "define", "tables", "criteria", "exemptions",
  ]

  /// A measure that may have some sections from others.
  static let extendingMeasure = measure.withOptional(["inputs", "criteria", "outcomes"])

  /// A measure that may have some sections from libraries.
  static let measureWithLibraries = measure.withOptional(["inputs", "criteria"])

  /// The keys of one file on its own; the other files that it builds on may bring what it lacks.
  static func file(_ root: MarkedNode) -> MappingSchema {
    if root.isLibrary { return .library }
    if root.entry(for: "extends") != nil { return .extendingMeasure }
    return root.entry(for: "libraries") == nil ? .measure : .measureWithLibraries
  }

  /// Only what the file says about other files; everything else is checked elsewhere.
  fileprivate static func composition(_ root: MarkedNode) -> MappingSchema {
    let written = (root.entries ?? []).map(\.key.text)
    let known = file(root).keys.map { SchemaKey.optional($0.name, $0.example) }
    return MappingSchema(
      subject: LocalizedText(zh: "办法", en: "measure"),
      keys: known + written.filter { name in !known.contains { $0.name == name } }.map { .optional($0, "…") })
  }

  /// Changes in the base of a measure.
  static let override = MappingSchema(
    subject: LocalizedText(zh: "修改", en: "override"),
    keys: [
      .optional("inputs", "{ 场地.总面积: { material: 租赁合同 } }"),
      .optional("parameters", "{ 最低面积: { value: 150平方米, assumed: 本市放宽 } }"),
      .optional("define", "{ 公共占比: 公共面积 / 场地面积 }"),
      .optional("tables", "{ 面积得分: { inputs: [面积], outputs: [得分], rows: … } }"),
      .optional("scores", "[ { id: 评价得分, items: … } ]"),
      .optional("awards", "[ { id: 补助额, amount: 10万元 } ]"),
      .optional("criteria", "[ { id: 服务场地, require: 场地面积 >= 300平方米, assumed: 本市放宽 } ]"),
    ])

  /// Something of the base that does not count any more.
  static let removal = MappingSchema(
    subject: LocalizedText(zh: "删去", en: "removal"),
    keys: [
      .required("id", "创业导师"), .optional("basis", "办法 第5条 “不作要求”"), .optional("assumed", "本市不作要求"),
    ])

  private func withOptional(_ names: Set<String>) -> MappingSchema {
    MappingSchema(
      subject: subject,
      keys: keys.map { names.contains($0.name) ? .optional($0.name, $0.example) : $0 })
  }
}
