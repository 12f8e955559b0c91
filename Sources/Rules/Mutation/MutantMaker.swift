// A checked measure and the name of one of its files in; a mutant for every small change of what stands there out.

import RulesDSL
import SourceText

/// Makes the mutants of a measure. Changes that no longer type-check are left out.
struct MutantMaker {
  let measure: CheckedMeasure
  private let file: String
  private var made: [Mutant] = []
  private var repetitions: [String: Int] = [:]

  /// The mutants in the order of the kinds of nodes.
  ///
  /// - Parameter file: only nodes that are written in the file with this name are changed.
  static func mutants(of measure: CheckedMeasure, writtenIn file: String) -> [Mutant] {
    var maker = MutantMaker(measure, file)
    maker.changeParameters()
    maker.changeDefinitions()
    maker.changeTables()
    maker.changeScores()
    maker.changeCriteria()
    maker.changeAwards()
    maker.changeOutcomes()
    return maker.made
  }

  private init(_ measure: CheckedMeasure, _ file: String) {
    self.measure = measure
    self.file = file
  }

  // MARK: Adding

  func isHere(_ place: Place) -> Bool { place.file.name == file }

  mutating func add(
    _ node: String, _ place: Place, _ change: MutantChange, _ probe: Mutant.Probe = .nothing,
    _ build: @escaping @Sendable () -> CheckedMeasure
  ) {
    let repetition = repetitions["\(node)：\(MutationMessages.words(change).zh)", default: 0]
    repetitions["\(node)：\(MutationMessages.words(change).zh)"] = repetition + 1
    made.append(
      Mutant(
        node: node, place: place, change: change, repetition: repetition, probe: probe, measure: build))
  }

  /// The mutants of one expression of a node.
  mutating func change(
    _ node: String, _ original: CheckedExpression, expecting expected: ValueType? = nil,
    _ rebuild: @escaping @Sendable (CheckedExpression) -> CheckedMeasure
  ) {
    let fragment = original.syntax.fragment
    guard isHere(fragment.wholePlace) else { return }
    for edit in ExpressionMutations.edits(of: original) {
      guard let changed = checked(fragment.with(edit), original, expected) else { continue }
      add(node, fragment.place(edit.span), edit.change, .expression(original, changed)) { rebuild(changed) }
    }
  }

  private func checked(
    _ fragment: SourceFragment, _ original: CheckedExpression, _ expected: ValueType?
  ) -> CheckedExpression? {
    let result = Checker.check(
      Parser.parse(fragment, names: FunctionTable.standard.nameTable), in: measure.scope,
      expecting: expected)
    guard let expression = result.expression, expression.type.isComparable(to: original.type) else {
      return nil
    }
    return expression
  }

  // MARK: Definitions and outcomes

  private mutating func changeDefinitions() {
    for (index, definition) in measure.definitions.enumerated() {
      change(definition.declaration.name.text, definition.expression) { [measure] expression in
        var definitions = measure.definitions
        definitions[index] = CheckedDefinition(
          declaration: definition.declaration, expression: expression, slot: definition.slot)
        return measure.replacing(definitions: definitions)
      }
    }
  }

  private mutating func changeOutcomes() {
    let outcomes = measure.outcomes
    for (index, outcome) in outcomes.enumerated() {
      guard let when = outcome.when else { continue }
      change(outcome.declaration.id.text, when, expecting: .boolean) { [measure] expression in
        var changed = outcomes
        changed[index] = CheckedOutcome(declaration: outcome.declaration, when: expression)
        return measure.replacing(outcomes: changed)
      }
      let next = index + 1
      // The order matters only where both can hold.
      guard next < outcomes.count, let nextWhen = outcomes[next].when, isHere(outcome.declaration.id.place),
        !Conjuncts(when).excludes(Conjuncts(nextWhen))
      else { continue }
      let other = outcomes[next].declaration
      add(
        outcome.declaration.id.text, other.id.place, .outcomesSwapped(outcome.declaration.title, other.title)
      ) {
        [measure] in
        var changed = outcomes
        changed.swapAt(index, next)
        return measure.replacing(outcomes: changed)
      }
    }
  }
}

extension SourceFragment {
  /// The text after an edit. It no longer maps into the file.
  func with(_ edit: ExpressionEdit) -> SourceFragment {
    let start = min(max(edit.span.start, 0), bytes.count)
    let end = min(max(edit.span.end, start), bytes.count)
    return SourceFragment(
      file: file, span: span, bytes: Array(bytes[..<start]) + Array(edit.text.utf8) + Array(bytes[end...]),
      segments: [])
  }
}
