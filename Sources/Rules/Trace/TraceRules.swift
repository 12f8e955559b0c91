// The installed rules enter; which measures, nodes and tests a trace may name leaves, each read once.

package import SourceText

/// All measures and libraries with their tests.
package struct TraceRules: Sendable {
  /// One measure or library.
  struct Entry: Sendable {
    let origin: PackFile
    let installed: InstalledMeasure
    /// What its page would be made from; nil where the rules have errors.
    let source: MeasurePageSource?
  }

  /// By pack and id.
  let entries: [Entry]
  /// What is wrong with the rules and their tests.
  package let diagnostics: [Diagnostic]

  /// The rules of a repository.
  package init(_ repository: RuleRepository, documents: DocumentRegister) {
    var diagnostics: [Diagnostic] = []
    var loader = MeasureLoader(repository)
    entries = repository.measureFiles.map { origin in
      let installed = loader.load(origin)
      let test = repository.testFiles.first { $0.qualifiedName == origin.qualifiedName }.map(
        repository.loadTest)
      diagnostics += installed.diagnostics + (test?.diagnostics ?? [])
      let source = installed.checked.map {
        MeasurePageSource(
          name: origin.qualifiedName, packTitle: repository.pack(named: origin.pack)?.title ?? origin.pack,
          measure: $0, tests: test?.document?.cases ?? [], documents: documents)
      }
      return Entry(origin: origin, installed: installed, source: source)
    }
    self.diagnostics = diagnostics.distinct()
  }

  /// The measure or library with a full name.
  func entry(_ name: String) -> Entry? { entries.first { $0.origin.qualifiedName == name } }

  /// The tests that can assert something of a measure: its own, and for a library those of the measures that
  /// use it.
  func tests(of entry: Entry) -> [(source: MeasurePageSource, cases: [TestCase])] {
    let users = entries.filter { user in
      user.origin == entry.origin
        || entry.installed.isLibrary
          && user.installed.measure?.composition.files.contains { $0.origin == entry.origin } ?? false
    }
    return users.compactMap { user in user.source.map { ($0, $0.tests) } }
  }
}

/// What a reference of a trace leads to.
struct TracedImplementation: Sendable {
  /// As it is written.
  let reference: String
  /// The measure or library.
  let source: MeasurePageSource
  let isLibrary: Bool
  /// The node in it; nil for all of it.
  let node: String?
  /// The slots of the parameters that the node depends on.
  let parameters: [Int]
  /// The tests that assert it.
  let tests: [String]
}

extension TraceRules {
  /// Follows a reference, or says why it leads nowhere; neither where the rules it leads to have errors.
  func follow(_ reference: Named) -> Result<TracedImplementation?, TraceProblem> {
    let parts = reference.text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let entry = entry(name) else {
      let known = entries.map(\.origin.qualifiedName)
      return .failure(TraceProblem(diagnostic: TraceMessages.unknownMeasure(reference, name, known: known)))
    }
    guard let source = entry.source else { return .success(nil) }
    let node = parts.count == 2 ? String(parts[1]) : nil
    let context = PageContext(source, language: .zh)
    var slots: [Int] = []
    if let node {
      guard let found = MeasurePage.sections.lazy.compactMap({ $0.node(node, context) }).first else {
        let known = MeasurePage.sections.flatMap { $0.names(context) }
        return .failure(
          TraceProblem(diagnostic: TraceMessages.unknownNode(reference, node, in: name, known: known)))
      }
      slots = found.slots
    }
    return .success(
      TracedImplementation(
        reference: reference.text, source: source, isLibrary: entry.installed.isLibrary, node: node,
        parameters: parameters(below: slots, context), tests: tests(of: entry, node, slots)))
  }

  /// The parameters that some nodes are or depend on, ascending.
  private func parameters(below slots: [Int], _ context: PageContext) -> [Int] {
    context.reads.below(slots).filter {
      if case .parameter = context.reads.content(of: $0) { true } else { false }
    }
  }

  /// The names of the tests that assert a node: a criterion or outcome itself, of any other node the criteria
  /// that depend on it.
  private func tests(of entry: Entry, _ node: String?, _ slots: [Int]) -> [String] {
    tests(of: entry).flatMap { source, cases -> [String] in
      guard let node else { return cases.map(\.name.text) }
      let measure = source.measure
      let reads = NodeReads(measure)
      var asserting: Set<String> = [node]
      // A library's nodes have other slots in the measures that use it; there only criteria are looked for.
      if measure.criterion(node) == nil, source.name == entry.origin.qualifiedName, !slots.isEmpty {
        let reading = measure.criteria.filter { !Set(reads.below([$0.slot])).isDisjoint(with: slots) }
        asserting.formUnion(reading.map(\.id))
      }
      return cases.filter { testCase in
        let expectation = testCase.expectation
        return expectation.outcome?.text == node
          || expectation.verdicts.contains { asserting.contains($0.id.text) }
          || expectation.values.contains { asserting.contains($0.name.text) }
      }.map(\.name.text)
    }
  }
}

/// Why a reference leads nowhere.
struct TraceProblem: Error {
  let diagnostic: Diagnostic
}

extension NodeReads {
  /// Some slots and everything that they depend on, ascending.
  func below(_ slots: [Int]) -> [Int] {
    var seen: Set<Int> = []
    var pending = slots
    while let slot = pending.popLast() {
      if seen.insert(slot).inserted { pending += direct(slot) }
    }
    return seen.sorted()
  }
}
