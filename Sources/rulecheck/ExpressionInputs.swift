// A file of inputs or an application enters; a session with its names leaves.

internal import Rules
internal import RulesDSL
internal import SourceText

/// Finds the names that an expression may use.
struct ExpressionInputs {
  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  /// A session with the inputs of a file; without a file it has no names. A file that names its measure is an
  /// application, and brings all names of the measure.
  func session(
    _ path: String?, measure: String?, asOf: CivilDate?, pack: String?
  ) -> (session: ExpressionSession?, problems: [Diagnostic]) {
    let (shared, packProblems) = declarations(of: pack)
    guard let shared else { return (nil, packProblems) }
    guard let path else { return (ExpressionSession(shared), []) }
    let (file, problems) = ApplicationInput(context.environment).read(path)
    guard let file else { return (nil, problems) }
    let read = DocumentReader.read(file)
    guard let root = read.root, !read.diagnostics.hasErrors else { return (nil, read.diagnostics) }
    if measure != nil || root.value(for: "measure") != nil && root.value(for: "inputs") != nil {
      return application(file, measure, asOf)
    }
    switch NamedInputs.read(root, units: shared.units) {
    case .failure(let problem): return (nil, read.diagnostics + [problem.diagnostic])
    case .success(let inputs):
      var session = ExpressionSession(shared)
      for entry in inputs.entries { session.declare(entry.name, entry.type, entry.value) }
      return (session, read.diagnostics)
    }
  }

  /// The units and the calendar of a pack; without one, the standard units.
  private func declarations(of pack: String?) -> (shared: SharedDeclarations?, problems: [Diagnostic]) {
    guard let pack else { return (.standard, []) }
    let (installed, problems) = RulesSelector(context).installed()
    guard let repository = installed?.repository else { return (nil, problems) }
    guard let found = repository.pack(named: pack) else {
      return (nil, [CommandMessages.unknownPack(pack, in: repository.packs.map(\.name))])
    }
    let mistakes = repository.diagnostics(of: found)
    return (mistakes.hasErrors ? nil : repository.shared(by: pack), mistakes)
  }

  private func application(
    _ file: SourceFile, _ measure: String?, _ asOf: CivilDate?
  ) -> (session: ExpressionSession?, problems: [Diagnostic]) {
    let (installed, problems) = RulesSelector(context).installed()
    guard let (repository, roots) = installed else { return (nil, problems) }
    let documents = RulesLocation(context).documents(beside: roots)
    var maker = DecisionMaker(repository: repository, documents: documents)
    let result = maker.decide(file, measureName: measure, asOf: asOf)
    return (result.decision.map { ExpressionSession($0.assessment) }, result.diagnostics)
  }
}
