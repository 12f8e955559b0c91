// A trace file of a pack enters; which passages of a document are implemented where, or why not, leaves.

internal import RulesDSL
package import SourceText

/// The trace of a document, as one file has it.
package struct TraceFile: Sendable {
  /// The id of the document.
  package let document: Named
  /// In the order of the file.
  let clauses: [Clause]

  /// What is said about one clause.
  struct Clause: Sendable {
    let name: Named
    let items: [Item]
  }

  /// A passage with what implements it, or the reason why nothing can.
  struct Item: Sendable {
    let quotation: Named
    /// `pack/measure` or `pack/measure#node`
    let implementedBy: [Named]
    let organisational: String?
  }
}

/// A trace file as it was found on disk.
package struct LoadedTrace: Sendable {
  /// Where it lies.
  package let origin: PackFile
  /// Nil as soon as one error was found.
  package let trace: TraceFile?
  /// Everything found, by place.
  package let diagnostics: [Diagnostic]
}

extension RuleRepository {
  /// Every trace file, by pack and name; none is read.
  package var traceFiles: [PackFile] { packs.flatMap(\.traceFiles) }

  /// The trace in one file.
  package func loadTrace(_ origin: PackFile) -> LoadedTrace {
    let (file, problems) = source(of: origin)
    guard let file else { return LoadedTrace(origin: origin, trace: nil, diagnostics: problems) }
    let read = DocumentReader.read(file)
    let decoded = read.root.map { TraceDecoder.decode($0, fileStem: origin.stem) }
    let diagnostics = read.diagnostics + (decoded?.diagnostics ?? [])
    return LoadedTrace(
      origin: origin, trace: diagnostics.hasErrors ? nil : decoded?.trace, diagnostics: diagnostics)
  }
}

/// Decodes trace files.
enum TraceDecoder {
  /// How the names of trace files begin.
  static let prefix = "trace-"

  /// The trace and what is wrong with its form.
  static func decode(
    _ root: MarkedNode, fileStem: String
  ) -> (trace: TraceFile?, diagnostics: [Diagnostic]) {
    let report = DecodingReport()
    guard let mapping = MappingDecoder(root, as: .trace, report: report) else {
      return (nil, report.finished(in: root.place.file))
    }
    mapping.checkFormatVersion()
    if let name = mapping.named("trace"), prefix + name.text != fileStem {
      report.add(TraceMessages.otherName(name, stem: fileStem))
    }
    var first: [String: Named] = [:]
    let clauses = (mapping.someItems("clauses") ?? []).compactMap { node -> TraceFile.Clause? in
      let clause = clause(node, report)
      if let name = clause?.name {
        if let earlier = first[name.text] {
          report.add(DecodingMessages.duplicateItem(name, first: earlier, key: "clauses"))
        }
        first[name.text] = first[name.text] ?? name
      }
      return clause
    }
    let document = mapping.named("document")
    return (
      document.map { TraceFile(document: $0, clauses: clauses) }, report.finished(in: root.place.file)
    )
  }

  private static func clause(_ node: MarkedNode, _ report: DecodingReport) -> TraceFile.Clause? {
    guard let mapping = MappingDecoder(node, as: .tracedClause, report: report) else { return nil }
    let items = (mapping.someItems("items") ?? []).compactMap { item($0, report) }
    return mapping.named("clause").map { TraceFile.Clause(name: $0, items: items) }
  }

  private static func item(_ node: MarkedNode, _ report: DecodingReport) -> TraceFile.Item? {
    guard let mapping = MappingDecoder(node, as: .tracedItem, report: report) else { return nil }
    let implementedBy = mapping.someItems("implementedBy").map {
      report.distinctTexts($0, of: "implementedBy")
    }
    let organisational = mapping.text("organisational")
    let (done, reason) = (mapping.entry("implementedBy"), mapping.entry("organisational"))
    if let done, let reason {
      report.add(DecodingMessages.excludes(reason, done, help: TraceMessages.oneAnswer))
    }
    if done == nil, reason == nil, !mapping.has("implementedBy"), !mapping.has("organisational") {
      report.add(TraceMessages.withoutAnswer(mapping.node.place.firstLine))
    }
    return mapping.named("quote").map {
      TraceFile.Item(
        quotation: Named(text: unquoted($0.text), place: $0.place), implementedBy: implementedBy ?? [],
        organisational: organisational)
    }
  }

  /// The words between marks that enclose the whole text.
  private static func unquoted(_ text: String) -> String {
    guard text.first == "“", text.last == "”" else { return text }
    var depth = 0
    for (index, character) in zip(text.indices, text) {
      if character == "“" { depth += 1 }
      if character == "”" { depth -= 1 }
      if depth == 0, text.index(after: index) != text.endIndex { return text }
    }
    return depth == 0 ? String(text.dropFirst().dropLast()) : text
  }
}

extension MappingSchema {
  /// A trace file.
  static let trace = MappingSchema(
    subject: LocalizedText(zh: "追溯文件", en: "trace"),
    keys: [
      .required("rulecheck", "1"), .required("trace", "work-plan"), .required("document", "登记的文件标识"),
      .required("clauses", "[ { clause: 第8点, items: [ { quote: …, organisational: … } ] } ]"),
    ])

  /// What is said about one clause.
  static let tracedClause = MappingSchema(
    subject: LocalizedText(zh: "条款的追溯", en: "traced clause"),
    keys: [
      .required("clause", "第8点"),
      .required("items", "[ { quote: “原文”, implementedBy: [city/supervision] } ]"),
    ])

  /// A passage.
  static let tracedItem = MappingSchema(
    subject: LocalizedText(zh: "一段原文的追溯", en: "traced passage"),
    keys: [
      .required("quote", "“强化程序监督”"), .optional("implementedBy", "[city/supervision#专家评审]"),
      .optional("organisational", "组织安排，没有可以核对的数值"),
    ])
}
