// A decoded measure in, a checked measure and findings out. Checks everything it can reach, also after mistakes.

internal import RulesDSL
package import SourceText

/// What compiling gave.
package struct CompileResult: Sendable {
  package let measure: CheckedMeasure?
  package let diagnostics: [Diagnostic]

  package init(measure: CheckedMeasure?, diagnostics: [Diagnostic]) {
    self.measure = measure
    self.diagnostics = diagnostics
  }
}

/// Resolves names, orders nodes by what they use, and checks every expression.
package struct MeasureCompiler {
  let measure: Measure
  private let base: CheckedMeasure?
  let shared: SharedDeclarations
  var scope: Scope
  var diagnostics: [Diagnostic] = []
  var contents: [SlotTable.Content] = []
  private var slotsByContent: [SlotTable.Content: Int] = [:]
  var inputs: [CheckedInput] = []
  private var parameters: [CheckedParameter] = []
  private var definitions: [Int: CheckedDefinition] = [:]
  private var tables: [Int: CheckedDecisionTable] = [:]
  var scores: [Int: CheckedScore] = [:]
  /// Maxima of the scores whose maximum could be read.
  var scoreFigures: [Int: ScoreFigure] = [:]
  private var criteria: [Int: CheckedCriterion] = [:]
  var awards: [Int: CheckedAward] = [:]
  private var safeDefinitions: Set<Int> = []

  /// Facts about a table only save asking for material; a table that takes more than this goes without them.
  private static let maximumTableWork = 50_000

  /// Names that every measure may use.
  package enum ReservedName {
    /// The as-of date.
    package static let asOf = "评审日"
    /// Whether every top-level criterion is met or not applicable.
    package static let allMet = "全部符合"
  }

  /// The checked measure, unless there is an error, and everything found.
  ///
  /// - Parameter base: the measure that it extends, by which its amendments are explained.
  package static func compile(
    _ measure: Measure, shared: SharedDeclarations = .standard, base: CheckedMeasure? = nil
  ) -> CompileResult {
    var compiler = MeasureCompiler(measure, shared, base)
    let checked = compiler.compile()
    return CompileResult(
      measure: compiler.diagnostics.hasErrors ? nil : checked, diagnostics: compiler.diagnostics)
  }

  private init(_ measure: Measure, _ shared: SharedDeclarations, _ base: CheckedMeasure?) {
    self.measure = measure
    self.base = base
    self.shared = shared
    scope = Scope(units: shared.units, mode: .strict, hasCalendar: shared.hasCalendar)
  }

  var units: UnitTable { shared.units }

  private mutating func compile() -> CheckedMeasure? {
    declareInputs()
    let asOf = addSlot(.asOf)
    scope.declare(ReservedName.asOf, ScopeEntry(type: .date, slot: asOf))
    compileParameters()
    let graph = NodeGraph(measure)
    let (order, cycles) = graph.order()
    for cycle in cycles { diagnostics.append(ProgramMessages.cycle(cycle)) }
    readMaxima(graph)
    let allMetSlot = declareNodes(graph)
    for step in order { compile(step, graph, allMetSlot) }
    // What lies on a cycle has no order; its other mistakes are still worth reporting.
    let ordered = Set(order)
    let unordered = graph.steps.filter { !ordered.contains($0) }
    for case .definition(let index) in unordered {
      scope.declare(
        measure.definitions[index].name.text,
        ScopeEntry(type: .invalid, slot: slot(of: .definition(index))))
    }
    for case .table(let index) in unordered {
      scope.declare(
        measure.tables[index].name.text, ScopeEntry(type: .invalid, slot: slot(of: .table(index))))
    }
    for case .award(let index) in unordered {
      scope.declare(
        measure.awards[index].id.text, ScopeEntry(type: .invalid, slot: slot(of: .award(index))))
    }
    for step in unordered { compile(step, graph, allMetSlot) }
    let outcomes = measure.outcomes.compactMap { compile($0) }
    diagnostics += ExemptionChecker.check(measure)
    let selection = compileSelection()
    let flat = graph.criteria
    guard definitions.count == measure.definitions.count, tables.count == measure.tables.count,
      scores.count == graph.scores.count, criteria.count == flat.count,
      awards.count == measure.awards.count,
      outcomes.count == measure.outcomes.count, parameters.count == measure.parameters.count
    else { return nil }
    return CheckedMeasure(
      measure: measure, units: units, calendar: shared.calendar, inputs: inputs, parameters: parameters,
      definitions: measure.definitions.indices.compactMap { definitions[$0] },
      tables: measure.tables.indices.compactMap { tables[$0] },
      scores: graph.scores.indices.compactMap { scores[$0] },
      criteria: flat.indices.compactMap { criteria[$0] },
      topLevel: flat.indices.filter { flat[$0].parent == nil },
      awards: measure.awards.indices.compactMap { awards[$0] },
      outcomes: outcomes, selection: selection, order: order,
      slots: SlotTable(contents: contents, allMet: allMetSlot),
      scope: scope, base: base)
  }

  mutating func addSlot(_ content: SlotTable.Content) -> Int {
    slotsByContent[content] = contents.count
    contents.append(content)
    return contents.count - 1
  }

  // MARK: Parameters

  private mutating func compileParameters() {
    let figures = Scope(units: units, mode: .strict, hasCalendar: shared.hasCalendar)
    for (index, declaration) in measure.parameters.enumerated() {
      let slot = addSlot(.parameter(index))
      var type: ValueType?
      var versions: [CheckedVersion] = []
      for version in declaration.versions {
        let result = Checker.check(version.value, in: figures)
        diagnostics += result.diagnostics
        if let known = type, !known.isComparable(to: result.type) {
          diagnostics.append(
            ProgramMessages.parameterTypes(declaration, known, result.type, version.value.wholePlace))
        }
        type = type ?? result.type
        guard let expression = result.expression else { continue }
        var evaluator = Evaluator(slots: [], calendar: shared.calendar)
        let value = evaluator.evaluate(expression.program)
        if case .error(let failure) = value {
          diagnostics.append(ProgramMessages.parameterFailure(failure, version.value.wholePlace))
        }
        versions.append(CheckedVersion(declaration: version, expression: expression, value: value))
      }
      checkPeriods(declaration)
      scope.declare(declaration.name.text, ScopeEntry(type: type ?? .invalid, slot: slot))
      if versions.count == declaration.versions.count {
        parameters.append(
          CheckedParameter(declaration: declaration, type: type ?? .invalid, slot: slot, versions: versions))
      }
    }
  }

  private mutating func checkPeriods(_ parameter: ParameterDeclaration) {
    for (index, version) in parameter.versions.enumerated() {
      for earlier in parameter.versions[..<index] where earlier.validity.overlaps(version.validity) {
        diagnostics.append(
          ProgramMessages.overlappingPeriods(parameter, version.validity.place, earlier.validity.place))
      }
    }
  }

  // MARK: Definitions, criteria, outcomes

  /// Gives every definition, table, score, criterion and award a slot; the types of all but scores and criteria
  /// follow when they are checked.
  private mutating func declareNodes(_ graph: NodeGraph) -> Int {
    for index in measure.definitions.indices { _ = addSlot(.definition(index)) }
    for index in measure.tables.indices { _ = addSlot(.table(index)) }
    for (index, node) in graph.scores.enumerated() {
      let type = scoreFigures[index].map { ValueType.number($0.unit) } ?? .invalid
      scope.declare(node.item.id.text, ScopeEntry(type: type, slot: addSlot(.score(index))))
    }
    for (index, node) in graph.criteria.enumerated() {
      let slot = addSlot(.criterion(index))
      scope.declare(node.criterion.id.text, ScopeEntry(type: .boolean, slot: slot))
    }
    for index in measure.awards.indices { _ = addSlot(.award(index)) }
    let allMet = addSlot(.allMet)
    scope.declare(ReservedName.allMet, ScopeEntry(type: .boolean, slot: allMet))
    return allMet
  }

  /// Every node was given its slot before any is compiled.
  func slot(of content: SlotTable.Content) -> Int { slotsByContent[content] ?? 0 }

  private mutating func compile(_ step: CheckedMeasure.Step, _ graph: NodeGraph, _ allMetSlot: Int) {
    switch step {
    case .definition(let index):
      let declaration = measure.definitions[index]
      let slot = slot(of: .definition(index))
      let result = check(declaration.value)
      diagnostics += result.diagnostics
      scope.declare(declaration.name.text, ScopeEntry(type: result.type, slot: slot))
      if let expression = result.expression {
        definitions[index] = CheckedDefinition(declaration: declaration, expression: expression, slot: slot)
        if safeConditions.isSafe(expression) { safeDefinitions.insert(index) }
      }
    case .table(let index): compileTable(index)
    case .score(let index): compileScore(index, graph)
    case .criterion(let index): compileCriterion(index, graph)
    case .award(let index): compileAward(index)
    case .allMet: break
    }
  }

  private mutating func compileTable(_ index: Int) {
    let declaration = measure.tables[index]
    let slot = slot(of: .table(index))
    let result = TableChecker.check(declaration.table, in: scope)
    diagnostics += result.diagnostics
    scope.declare(declaration.name.text, ScopeEntry(type: result.type, slot: slot))
    if let table = result.table {
      let domains = ColumnDomains(
        inputs: inputs, contents: contents, definitions: definitions, tables: tables,
        maxima: scoreFigures.mapValues(\.maximum))
      // Parameters are open here, so that the facts hold on every day.
      let analysis = TableAnalysis.analyse(
        table, domains: table.inputs.map(domains.domain), slots: [], constants: [],
        maximumWork: Self.maximumTableWork)
      tables[index] = CheckedDecisionTable(
        declaration: declaration, table: table, facts: analysis.facts, slot: slot)
    }
  }

  private mutating func compileCriterion(_ index: Int, _ graph: NodeGraph) {
    let node = graph.criteria[index]
    let criterion = node.criterion
    let when = condition(criterion.when)
    let body: CheckedCriterion.Body?
    switch criterion.body {
    case .require(let fragment): body = condition(fragment).expression.map { .require($0) }
    case .judge(let question): body = .judge(question)
    case .group(let kind, _): body = .group(kind, graph.members(of: index))
    }
    var exceptions: [CheckedException] = []
    for exception in criterion.exceptions {
      let test = condition(exception.when)
      let require = condition(exception.require)
      guard let whenExpression = test.expression, require.isSound else { continue }
      exceptions.append(
        CheckedException(
          declaration: exception, when: whenExpression, isWhenSafe: safeConditions.isSafe(whenExpression),
          require: require.expression))
    }
    guard let body, when.isSound, exceptions.count == criterion.exceptions.count else { return }
    criteria[index] = CheckedCriterion(
      declaration: criterion, body: body, when: when.expression,
      isWhenSafe: when.expression.map(safeConditions.isSafe) ?? true, exceptions: exceptions,
      slot: slot(of: .criterion(index)), isTopLevel: node.parent == nil, grounds: graph.grounds(of: index),
      remedy: graph.remedy(of: index))
  }

  var safeConditions: SafeConditions {
    SafeConditions(inputs: inputs, contents: contents, safeDefinitions: safeDefinitions)
  }

  func check(_ fragment: SourceFragment, expecting expected: ValueType? = nil) -> CheckResult {
    // Declared names are single words, so that only the builtins' names matter to the parser.
    let parsed = Parser.parse(fragment, names: FunctionTable.standard.nameTable)
    return Checker.check(parsed, in: scope, expecting: expected)
  }

  /// An expression that must be true or false; `isSound` also where there is none.
  mutating func condition(
    _ fragment: SourceFragment?
  ) -> (expression: CheckedExpression?, isSound: Bool) {
    guard let fragment else { return (nil, true) }
    let result = check(fragment, expecting: .boolean)
    diagnostics += result.diagnostics
    return (result.expression, result.expression != nil)
  }

  private mutating func compile(_ outcome: OutcomeDeclaration) -> CheckedOutcome? {
    let when = condition(outcome.when)
    return when.isSound ? CheckedOutcome(declaration: outcome, when: when.expression) : nil
  }
}

extension SourceFragment {
  /// The place of the whole fragment.
  package var wholePlace: Place { Place(file: file, span: span) }
}

extension Validity {
  /// Whether some day lies in both periods.
  package func overlaps(_ other: Validity) -> Bool {
    let startsBefore = from.flatMap { start in other.to.map { start <= $0 } } ?? true
    let endsAfter = to.flatMap { end in other.from.map { $0 <= end } } ?? true
    return startsBefore && endsAfter
  }
}
