// What a page about a measure is made from: the checked measure, its tests and the register of documents.

internal import RulesDSL
package import SourceText

/// A checked measure with everything around it that its page shows.
package struct MeasurePageSource: Sendable {
  /// `national/maker-space`
  package let name: String
  /// What its pack is called.
  package let packTitle: String
  /// The measure as it is evaluated.
  package let measure: CheckedMeasure
  /// Its tests, in the order of their file.
  package let tests: [TestCase]
  /// Titles and confirmation of what is cited; nil if there is no register.
  package let documents: DocumentRegister?
  /// The measures of the site that extend it or use it as a library, with their titles, in order.
  package var dependents: [(name: String, title: String)] = []

  /// A measure with its surroundings.
  package init(
    name: String, packTitle: String, measure: CheckedMeasure, tests: [TestCase], documents: DocumentRegister?
  ) {
    self.name = name
    self.packTitle = packTitle
    self.measure = measure
    self.tests = tests
    self.documents = documents
  }
}

extension RuleRepository {
  /// A measure with its tests, ready for its page; nil if the measure has errors. The findings are those of both
  /// files.
  package func pageSource(
    of origin: PackFile, documents: DocumentRegister?
  ) -> (source: MeasurePageSource?, diagnostics: [Diagnostic]) {
    let installed = MeasureLoader.load(origin, from: self)
    let test = testFiles.first { $0.qualifiedName == origin.qualifiedName }.map(loadTest)
    let diagnostics = installed.diagnostics + (test?.diagnostics ?? [])
    guard let checked = installed.checked else { return (nil, diagnostics) }
    let source = MeasurePageSource(
      name: origin.qualifiedName, packTitle: pack(named: origin.pack)?.title ?? origin.pack, measure: checked,
      tests: test?.document?.cases ?? [], documents: documents)
    return (source, diagnostics)
  }
}
