// A test file of a pack enters; its tests and the applications they name leave.

package import SourceText

/// A test file as it was found on disk.
package struct LoadedTest: Sendable {
  /// Where it lies.
  package let origin: PackFile
  /// The text, if it could be read.
  package let file: SourceFile?
  /// Nil as soon as one error was found.
  package let document: TestDocument?
  /// Everything found, by place.
  package let diagnostics: [Diagnostic]
}

extension RuleRepository {
  /// The tests in one file.
  package func loadTest(_ origin: PackFile) -> LoadedTest {
    memory.test(origin.path) { readTest(origin) }
  }

  private func readTest(_ origin: PackFile) -> LoadedTest {
    let (file, problems) = source(of: origin)
    guard let file else { return LoadedTest(origin: origin, file: nil, document: nil, diagnostics: problems) }
    let read = DocumentReader.read(file)
    guard let root = read.root else {
      return LoadedTest(origin: origin, file: file, document: nil, diagnostics: read.diagnostics)
    }
    var (document, diagnostics) = TestDecoder.decode(root)
    if let node = root.value(for: "test"), let text = node.scalar?.text.trimmed, !text.isEmpty,
      text != origin.stem
    {
      diagnostics.append(TestMessages.otherName(Named(text: text, place: node.place), stem: origin.stem))
    }
    diagnostics = (read.diagnostics + diagnostics).sortedByPlace()
    if diagnostics.hasErrors { document = nil }
    return LoadedTest(origin: origin, file: file, document: document, diagnostics: diagnostics)
  }

  /// The application that a case starts from: the file it names, or the base of its document.
  package func start(
    of testCase: TestCase, in test: TestDocument, origin: PackFile
  ) -> (application: ApplicationDocument?, diagnostics: [Diagnostic]) {
    guard let path = testCase.application else { return (test.base, []) }
    guard let pack = pack(named: origin.pack) else { return (nil, []) }
    let (file, problems) = source(path, in: pack)
    guard let file else { return (nil, problems) }
    let read = DocumentReader.read(file)
    guard let root = read.root else { return (nil, read.diagnostics) }
    let (application, diagnostics) = ApplicationDecoder.decode(root)
    return (application, read.diagnostics + diagnostics)
  }
}
