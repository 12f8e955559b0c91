// Grounds in; lines that cite documents, or say what is assumed, out.

import SourceText

extension PageContext {
  /// Fields with what something rests on; none where nothing is said.
  func fields(_ grounds: Grounds) -> [PageField] {
    var fields: [PageField] = []
    if !grounds.citations.isEmpty {
      fields.append(PageField(words.basis, grounds.citations.map(citation)))
    }
    if let assumed = grounds.assumed { fields.append(PageField(words.assumed, [PageText(assumed)])) }
    return fields
  }

  /// The same in one run of words, for the cells of tables.
  func line(_ grounds: Grounds) -> PageText {
    var lines = grounds.citations.map(citation)
    if let assumed = grounds.assumed { lines.append(PageText(words.labelled(words.assumed, assumed))) }
    return lines.joined(separator: words.semicolon)
  }

  /// `规定 第4项 “不低于500平方米的服务场地”`, linked to the clause in the register.
  private func citation(_ citation: Citation) -> PageText {
    let document = citation.document.flatMap { source.documents?.document($0) }
    let clause = document?.clauses.first { $0.clause == citation.clause }
    let name = [citation.source.text, citation.clause].filter { !$0.isEmpty }.joined(separator: " ")
    var text = PageText(name)
    if let document {
      let anchor = PageAnchor.document(document.id.text, clause: clause?.clause)
      text = PageText([.link(name, PageTarget(page: DocumentsPage.path, anchor: anchor))])
    }
    if let quotation = citation.quotation { text += PageText(" “\(quotation.text)”") }
    if let confirmation = clause?.confirmation ?? document?.confirmation, confirmation.needsMark {
      text += PageText(words.parenthesis(confirmation.title[language]))
    }
    return text
  }
}

extension Confirmation {
  /// Whether a reader must be told that the source is weak.
  var needsMark: Bool { self == .singleSource || self == .unconfirmed }
}
