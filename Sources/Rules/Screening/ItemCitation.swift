// An item of a standard and the register of documents in; how it is cited out.

import SourceText

/// An item with what the register holds of it. Nothing is quoted that is not registered word for word.
package struct ItemCitation: Sendable {
  package let item: ReviewItem
  /// The title of the document; nil where it is not registered.
  package let title: String?
  /// The registered words of the clause.
  package let quotation: String?
  /// How well the words are confirmed.
  package let confirmation: Confirmation?

  /// The citation of an item.
  package init(_ item: ReviewItem, documents: DocumentRegister) {
    let document = documents.document(item.document)
    let extract = document?.clauses.first { $0.clause == item.clause }
    self.item = item
    title = document?.title
    quotation = extract?.text
    confirmation = extract?.confirmation
  }

  /// `《公平竞争审查条例》（国令第783号）第八条第（四）项`
  package var clause: String {
    let name = title.map { "《\($0)》（\(item.document)）" } ?? item.document
    return name + item.clause
  }
}
