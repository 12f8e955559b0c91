// What is wrong between a document, its trace and the rules enters; findings in both languages leave.

package import SourceText

extension DiagnosticCode {
  package static let traceForm = DiagnosticCode("E290", zh: "追溯文件写得不对", en: "Wrong trace file")
  package static let unknownClause = DiagnosticCode("E291", zh: "文件没有这一条", en: "No such clause")
  package static let clauseUntraced = DiagnosticCode("E292", zh: "条款没有追溯", en: "Clause not traced")
  package static let passageNotFound = DiagnosticCode("E293", zh: "条款里没有这段原文", en: "Passage not in clause")
  package static let figureUntraced = DiagnosticCode("E294", zh: "数字没有追溯", en: "Figure not traced")
  package static let implementationMissing = DiagnosticCode(
    "E295", zh: "没有这份办法或这一项", en: "No such implementation")
  package static let citationUntraced = DiagnosticCode(
    "E296", zh: "引用它的办法没有列入追溯", en: "Citing measure not traced")
}

/// The sentences about traces.
package enum TraceMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .traceForm, .unknownClause, .clauseUntraced, .passageNotFound, .figureUntraced, .implementationMissing,
    .citationUntraced,
  ]

  private static func shown(_ text: String) -> String { ReadingMessages.excerpt(text) }

  // MARK: Form

  static func otherName(_ name: Named, stem: String) -> Diagnostic {
    let expected = stem.dropFirst(TraceDecoder.prefix.count)
    return Diagnostic(
      .traceForm, place: name.place,
      message: LocalizedText(
        zh: "名称“\(shown(name.text))”与文件名“\(stem).yaml”不符",
        en: "The name “\(shown(name.text))” does not go with the file name “\(stem).yaml”"),
      help: LocalizedText(
        zh: "写成 trace: \(expected)，或给文件改名", en: "Write trace: \(expected), or rename the file"))
  }

  static let oneAnswer = LocalizedText(
    zh: "有规则落实的写 implementedBy，不能核对的写 organisational；一段里两样都有的，分成两段",
    en:
      "Write implementedBy where rules implement the passage, organisational where none can; split it for both"
  )

  static func withoutAnswer(_ place: Place) -> Diagnostic {
    Diagnostic(
      .traceForm, place: place,
      message: LocalizedText(
        zh: "没有写明这段原文由哪份办法落实，或为什么不能核对",
        en: "Nothing says which measure implements this passage, or why none can"),
      help: oneAnswer)
  }

  static func withoutText(_ document: Named) -> Diagnostic {
    Diagnostic(
      .traceForm, place: document.place,
      message: LocalizedText(
        zh: "文件“\(shown(document.text))”没有登记全文，无从逐条追溯",
        en: "The full text of “\(shown(document.text))” is not registered, so that it cannot be traced"),
      help: LocalizedText(
        zh: "在它的登记里写 text: 全文的文件名", en: "Name the file with its full text under `text` of its entry"))
  }

  /// No pack has a trace file, or none that was asked for.
  package static func noTrace(_ names: [String], known: [String]) -> Diagnostic {
    Diagnostic(
      .traceForm, place: nil,
      message: names.isEmpty
        ? LocalizedText(zh: "没有追溯文件", en: "There is no trace file")
        : LocalizedText(
          zh: "没有叫“\(shown(names.joined(separator: "、")))”的追溯文件",
          en: "No trace file is called “\(shown(names.joined(separator: ", ")))”"),
      help: Suggestion.phrase(names.flatMap { Suggestion.nearest(to: $0, in: known) })
        ?? LocalizedText(
          zh: known.isEmpty ? "在规则包里写一份 trace-名称.yaml" : "已有的：\(known.joined(separator: "、"))",
          en: known.isEmpty
            ? "Write a file trace-NAME.yaml into a pack" : "There are \(known.joined(separator: ", "))"))
  }

  /// An HTML document is about one source document.
  package static func severalDocuments(_ names: [String]) -> Diagnostic {
    Diagnostic(
      .traceForm, place: nil,
      message: LocalizedText(
        zh: "几份文件不能写成一个 HTML 页面", en: "Several documents cannot be written as one HTML page"),
      help: LocalizedText(
        zh: "写明其中一份：\(names.joined(separator: "、"))", en: "Name one of \(names.joined(separator: ", "))"))
  }

  // MARK: Clauses

  static func unknownClause(_ name: Named, in document: String, clauses: [String]) -> Diagnostic {
    Diagnostic(
      .unknownClause, place: name.place,
      message: LocalizedText(
        zh: "“\(document)”没有“\(shown(name.text))”", en: "“\(document)” has no “\(shown(name.text))”"),
      help: clauseHelp(name.text, clauses))
  }

  static func citedClause(_ citation: Citation, in document: String, clauses: [String]) -> Diagnostic {
    Diagnostic(
      .unknownClause, place: citation.place,
      message: LocalizedText(
        zh: "依据引用的“\(shown(citation.clause))”，“\(document)”里没有",
        en: "“\(shown(citation.clause))”, which is cited here, is no clause of “\(document)”"),
      help: clauseHelp(citation.clause, clauses))
  }

  private static func clauseHelp(_ name: String, _ clauses: [String]) -> LocalizedText {
    let shown = clauses.count <= 8 ? clauses : Array(clauses.prefix(3)) + ["…"] + clauses.suffix(2)
    return Suggestion.phrase(Suggestion.nearest(to: name, in: clauses))
      ?? LocalizedText(
        zh: "可以写：\(shown.joined(separator: "、"))", en: "Its clauses are \(shown.joined(separator: ", "))")
  }

  static func untraced(_ clause: DocumentClause, _ document: Named) -> Diagnostic {
    Diagnostic(
      .clauseUntraced, place: document.place,
      message: LocalizedText(
        zh: "\(clause.name)没有列入追溯：“\(clause.title)”", en: "\(clause.name) is not traced: “\(clause.title)”"),
      help: LocalizedText(
        zh: "加上 clause: \(clause.name)，写明由哪份办法落实，或为什么不能核对",
        en: "Add clause: \(clause.name) with the measures that implement it, or the reason why nothing can"))
  }

  static func notFound(_ quotation: Named, in clause: String, elsewhere: String?) -> Diagnostic {
    Diagnostic(
      .passageNotFound, place: quotation.place,
      message: LocalizedText(zh: "\(clause)里没有这段原文", en: "\(clause) does not say this"),
      help: elsewhere.map {
        LocalizedText(zh: "这段话在\($0)", en: "these words stand in \($0)")
      } ?? LocalizedText(zh: "逐字照抄原文", en: "copy the text letter by letter"))
  }

  static func untraced(_ figure: DocumentFigure, in clause: Named) -> Diagnostic {
    let kind: LocalizedText =
      switch figure.kind {
      case .number: LocalizedText(zh: "数字", en: "figure")
      case .deliverable: LocalizedText(zh: "文件", en: "document")
      }
    return Diagnostic(
      .figureUntraced, place: clause.place,
      message: LocalizedText(
        zh: "\(clause.text)的\(kind.zh)“\(figure.text)”不在列入追溯的原文里",
        en: "the \(kind.en) “\(figure.text)” of \(clause.text) stands in no traced passage"),
      help: LocalizedText(
        zh: "把它所在的原文列入 items", en: "Add the passage in which it stands to the items"))
  }

  // MARK: Rules

  static func unknownMeasure(_ reference: Named, _ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .implementationMissing, place: reference.place,
      message: LocalizedText(
        zh: "没有叫“\(shown(name))”的办法或共用条款", en: "No measure or library is called “\(shown(name))”"),
      help: Suggestion.phrase(Suggestion.nearest(to: name, in: known))
        ?? LocalizedText(
          zh: "写“规则包/办法”，或“规则包/办法#条件的 id”", en: "Write pack/measure, or pack/measure#id of a criterion"))
  }

  static func unknownNode(_ reference: Named, _ node: String, in measure: String, known: [String])
    -> Diagnostic
  {
    Diagnostic(
      .implementationMissing, place: reference.place,
      message: LocalizedText(
        zh: "“\(measure)”里没有“\(shown(node))”", en: "“\(measure)” has no “\(shown(node))”"),
      help: Suggestion.phrase(Suggestion.nearest(to: node, in: known))
        ?? LocalizedText(
          zh: "写条件、参数、定义、表、填报内容或结论的名字", en: "Name a criterion, parameter, definition, table, input or outcome"
        ))
  }

  static func untraced(
    _ citation: Citation, by measure: String, document: String, clause: Named?
  ) -> Diagnostic {
    let name = clause?.text ?? citation.clause
    return Diagnostic(
      .citationUntraced, place: citation.place,
      message: LocalizedText(
        zh: "“\(measure)”引用了\(name.isEmpty ? "“\(document)”" : name)，追溯文件没有在那里列它",
        en:
          "“\(measure)” cites \(name.isEmpty ? "“\(document)”" : name), where the trace does not name it"),
      related: [clause].compactMap(\.self).map {
        Diagnostic.Related(place: $0.place, caption: LocalizedText(zh: "追溯文件", en: "the trace"))
      },
      help: LocalizedText(
        zh: "在 implementedBy 里加上 \(measure)", en: "Add \(measure) to implementedBy there"))
  }
}
