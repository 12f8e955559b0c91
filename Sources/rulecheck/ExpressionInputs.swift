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
    _ path: String?, measure: String?, asOf: CivilDate?
  ) -> (session: ExpressionSession?, problems: [Diagnostic]) {
    guard let path else { return (ExpressionSession(), []) }
    let (file, problems) = ApplicationInput(context.environment).read(path)
    guard let file else { return (nil, problems) }
    let read = DocumentReader.read(file)
    guard let root = read.root, !read.diagnostics.hasErrors else { return (nil, read.diagnostics) }
    if measure != nil || root.value(for: "measure") != nil && root.value(for: "inputs") != nil {
      return application(file, measure, asOf)
    }
    switch NamedInputs.read(root) {
    case .failure(let problem): return (nil, read.diagnostics + [problem.diagnostic])
    case .success(let inputs):
      var session = ExpressionSession()
      for entry in inputs.entries { session.declare(entry.name, entry.type, entry.value) }
      return (session, read.diagnostics)
    }
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
