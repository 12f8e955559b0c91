// The marked tree of a register entry enters; the registered document leaves.

package import SourceText

/// Decodes register entries.
package enum DocumentDecoder {
  /// The document with everything found; nil as soon as one error was found. `fileStem` is the name that the
  /// entry's file gives it.
  package static func decode(
    _ root: MarkedNode, fileStem: String
  ) -> (document: RegisteredDocument?, diagnostics: [Diagnostic]) {
    let report = DecodingReport()
    let document = MappingDecoder(root, as: .document, report: report).flatMap {
      self.document($0, fileStem: fileStem, report)
    }
    return (report.hasErrors ? nil : document, report.finished(in: root.place.file))
  }

  private static func document(
    _ mapping: MappingDecoder, fileStem: String, _ report: DecodingReport
  ) -> RegisteredDocument? {
    mapping.checkFormatVersion()
    let id = mapping.named("document")
    if let id, id.text != fileStem { report.add(RegisterMessages.documentID(id, stem: fileStem)) }
    let title = mapping.text("title")
    let (issuer, issued, note) = (mapping.text("issuer"), mapping.text("issued"), mapping.text("note"))
    let force = mapping.value("inForce").flatMap { MappingDecoder($0, as: .inForce, report: report) }
    let (from, to) = (force?.text("from"), force?.text("to"))
    let confirmation = mapping.word("confirmed", Confirmation.self)
    let textFile = mapping.named("text")
    if let textFile, !FilePath.isFileName(textFile.text) {
      report.add(RegisterMessages.textFileName(textFile))
    }
    let clauses = (mapping.items("clauses") ?? []).compactMap { clause($0, confirmation, report) }
    guard let id, let title, let confirmation else { return nil }
    return RegisteredDocument(
      id: id, title: title, issuer: issuer, issued: issued, inForceFrom: from, inForceTo: to,
      confirmation: confirmation, note: note, textFile: textFile, clauses: clauses)
  }

  private static func clause(
    _ node: MarkedNode, _ inherited: Confirmation?, _ report: DecodingReport
  ) -> ClauseExtract? {
    guard let mapping = MappingDecoder(node, as: .clause, report: report) else { return nil }
    let (clause, text) = (mapping.text("clause"), mapping.named("text"))
    let confirmation = mapping.word("confirmed", Confirmation.self) ?? inherited
    guard let clause, let text, let confirmation else { return nil }
    return ClauseExtract(
      clause: clause, text: text.text, confirmation: confirmation, place: node.place, textPlace: text.place)
  }
}

extension MappingSchema {
  /// A register entry.
  static let document = MappingSchema(
    subject: LocalizedText(zh: "文件登记", en: "register entry"),
    keys: [
      .required("rulecheck", "1"), .required("document", "国科火字〔2017〕120号"),
      .required("title", "国家众创空间备案暂行规定"), .optional("issuer", "科技部火炬高技术产业开发中心"),
      .optional("issued", "2017年（具体日期未证实）"), .optional("inForce", "{ from: 2018-01-01 }"),
      .required("confirmed", "two-sources"), .optional("note", "未取得全文"), .optional("text", "全文.txt"),
      .optional("clauses", "[ { clause: 第3项, text: 运营时间满18个月 } ]"),
    ])

  /// From when to when a document is in force, in free words.
  static let inForce = MappingSchema(
    subject: LocalizedText(zh: "有效期间", en: "period"),
    keys: [.optional("from", "2018-01-01"), .optional("to", "2020-12-31")])

  /// An extract of a clause.
  static let clause = MappingSchema(
    subject: LocalizedText(zh: "条款摘录", en: "extract"),
    keys: [
      .required("clause", "第3项"), .required("text", "运营时间满18个月"), .optional("confirmed", "two-sources"),
    ])
}
