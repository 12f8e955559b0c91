// An application's file and the installed rules enter; the decision with its explanation and receipt leaves.

package import RulesDSL
package import SourceText

/// A decision on one application.
package struct Decision: Sendable {
  /// What the engine found.
  package let assessment: Assessment
  /// What a reader is told.
  package let explanation: Explanation
  /// What the decision was made with.
  package let receipt: Receipt
}

/// What became of one application.
package struct DecisionResult: Sendable {
  /// Nil where the application or the rules have mistakes.
  package let decision: Decision?
  /// What is wrong with the application and, where no decision was possible because of them, with the rules.
  package let diagnostics: [Diagnostic]
  /// Whether the measure could be used.
  package let hasValidRules: Bool
}

/// Decides applications, each under the measure it names. A measure is read once, when it is first needed.
package struct DecisionMaker {
  private let repository: RuleRepository
  private let documents: DocumentRegister
  private var installed: [String: InstalledMeasure] = [:]

  /// A maker for the rules of a repository, with the register of what they cite.
  package init(repository: RuleRepository, documents: DocumentRegister) {
    self.repository = repository
    self.documents = documents
  }

  /// Decides one application.
  ///
  /// - Parameters:
  ///   - format: the notation; nil for what the file's name announces.
  ///   - measureName: replaces the measure that the application names.
  ///   - asOf: replaces the application's date.
  package mutating func decide(
    _ file: SourceFile, format: DocumentFormat? = nil, measureName: String? = nil, asOf: CivilDate? = nil
  ) -> DecisionResult {
    let read = Self.read(file, as: format ?? DocumentFormat(fileName: file.name))
    guard let root = read.root else { return Self.failure(read.diagnostics) }
    let (document, problems) = ApplicationDecoder.decode(root)
    var diagnostics = read.diagnostics + problems
    guard let document else { return Self.failure(diagnostics) }
    guard let name = measureName ?? document.measure?.text else {
      return Self.failure(diagnostics + [DecisionMessages.noMeasure(file, files: repository.measureFiles)])
    }
    let measure = self.measure(name, at: measureName == nil ? document.measure?.place : nil)
    guard let origin = measure.origin, let pack = repository.pack(named: origin.pack) else {
      // What is wrong with the directories may be why the measure is not there.
      return Self.failure(diagnostics + measure.diagnostics + repository.diagnostics)
    }
    if measure.isLibrary { return Self.failure(diagnostics + measure.diagnostics) }
    guard let checked = measure.checked, !repository.diagnostics(of: pack).hasErrors else {
      let rules = (repository.diagnostics(of: pack) + measure.diagnostics).filter { $0.severity == .error }
      return DecisionResult(decision: nil, diagnostics: diagnostics + rules, hasValidRules: false)
    }
    let (application, inputProblems) = ApplicationChecker.check(document, against: checked, asOf: asOf)
    diagnostics = (diagnostics + inputProblems).sortedByPlace()
    guard let application, !diagnostics.hasErrors else { return Self.failure(diagnostics) }
    diagnostics = (diagnostics + Self.anonymousFindings(document)).sortedByPlace()
    let (assessment, engineProblems) = Engine.assess(checked, application)
    guard let assessment else { return Self.failure(diagnostics + engineProblems) }
    let decision = Decision(
      assessment: assessment,
      explanation: Explainer.explain(assessment, documents: documents, measureName: origin.qualifiedName),
      receipt: ReceiptMaker.receipt(
        pack: pack, measure: measure.file, further: checked.measure.composition.files,
        usedPacks: repository.usedPacks(of: pack), application: file,
        asOf: application.asOf))
    return DecisionResult(decision: decision, diagnostics: diagnostics, hasValidRules: true)
  }

  private static func failure(_ diagnostics: [Diagnostic]) -> DecisionResult {
    DecisionResult(decision: nil, diagnostics: diagnostics, hasValidRules: true)
  }

  /// A decision rests on findings; without who and when nobody answers for them.
  private static func anonymousFindings(_ document: ApplicationDocument) -> [Diagnostic] {
    document.findings.filter { $0.by == nil || $0.on == nil }.map { DecisionMessages.anonymousFinding($0) }
  }

  private static func read(_ file: SourceFile, as format: DocumentFormat) -> ReadResult {
    switch format {
    case .yaml: YAMLReader.read(file)
    case .json: JSONReader.read(file)
    }
  }

  private mutating func measure(_ name: String, at place: Place?) -> InstalledMeasure {
    if let known = installed[name] { return known }
    let measure = MeasureLoader.load(name, from: repository, at: place)
    if measure.origin != nil { installed[name] = measure }
    return measure
  }
}

extension RuleRepository {
  /// What is wrong with one pack itself and the packs it uses.
  package func diagnostics(of pack: Pack) -> [Diagnostic] {
    let prefixes = ([pack] + usedPacks(of: pack)).map { FilePath.join($0.directory, "") }
    return diagnostics.filter { found in
      prefixes.contains { found.place?.file.name.hasPrefix($0) ?? false }
    }
  }

  /// The packs that a pack uses, also through others; by name.
  package func usedPacks(of pack: Pack) -> [Pack] {
    shared(by: pack.name).usedPacks.compactMap { self.pack(named: $0) }
  }
}
