// A checked measure enters; what it declares and nothing that counts depends on leaves as findings.

import RulesDSL
import SourceText

/// Walks from everything that decides something back to what it reads; the rest is not used.
struct UnusedNodes {
  private let measure: CheckedMeasure
  private let reads: NodeReads
  private let used: Set<Int>
  /// Everything that people are asked or told, in which an input may be mentioned.
  private let questions: [String]

  init(_ measure: CheckedMeasure) {
    self.measure = measure
    reads = NodeReads(measure)
    used = Self.used(measure, reads)
    questions = Self.questions(measure)
  }

  /// Findings in the order inputs, parameters, definitions, tables, scores, sources.
  func findings() -> [Diagnostic] {
    inputs() + parameters() + definitions() + tables() + scores() + sources()
  }

  // MARK: Kinds

  private func inputs() -> [Diagnostic] {
    measure.inputs.filter { !used.contains($0.slot) && !isForPeople($0) }.map {
      LintMessages.unused(.unusedInput, $0.declaration.name, shown: $0.path, LintMessages.inputWord)
    }
  }

  private func parameters() -> [Diagnostic] {
    measure.parameters.filter { !used.contains($0.slot) }.map {
      LintMessages.unused(.unusedParameter, $0.declaration.name, LintMessages.parameterWord)
    }
  }

  private func definitions() -> [Diagnostic] {
    // A function is compiled into what calls it.
    let called = Set(measure.definitions.flatMap { Self.names(in: $0.expression.root) })
    return measure.definitions.filter {
      !used.contains($0.slot) && !(Self.isFunction($0) && called.contains($0.declaration.name.text))
    }.map { LintMessages.unused(.unusedDefinition, $0.declaration.name, LintMessages.definitionWord) }
  }

  private func tables() -> [Diagnostic] {
    measure.tables.filter { !used.contains($0.slot) }.map {
      LintMessages.unused(.unusedTable, $0.declaration.name, LintMessages.tableWord)
    }
  }

  /// A total is shown to everybody, but it decides nothing where nobody reads it.
  private func scores() -> [Diagnostic] {
    let deciding = Self.reached(from: Self.deciding(measure, scores: false), reads)
    return measure.scores.filter { $0.isTopLevel && !deciding.contains($0.slot) }.map {
      LintMessages.unusedScore($0.declaration.id)
    }
  }

  private func sources() -> [Diagnostic] {
    let file = measure.measure.id.place.file
    let cited = Set(measure.measure.allGrounds.flatMap(\.citations).map(\.source.text))
    return measure.measure.sources.filter { source in
      source.key.place.file.name == file.name
        && !cited.contains(source.key.text)
    }.map { LintMessages.unusedSource($0.key) }
  }

  // MARK: Reading

  private static func used(_ measure: CheckedMeasure, _ reads: NodeReads) -> Set<Int> {
    Self.reached(from: Self.deciding(measure, scores: true), reads)
  }

  /// The slots that whatever decides or is reported reads itself, and its own.
  private static func deciding(_ measure: CheckedMeasure, scores: Bool) -> [Int] {
    var slots = measure.criteria.map(\.slot) + measure.awards.map(\.slot)
    if scores { slots += measure.scores.map(\.slot) }
    slots += measure.outcomes.flatMap { $0.when?.slots ?? [] }
    if let selection = measure.selection {
      let expressions =
        selection.order.map(\.value)
        + [selection.per, selection.quota, selection.publicity].compactMap(\.self)
        + (selection.budget.map { [$0.available, $0.amount] } ?? [])
      slots += expressions.flatMap(\.slots)
    }
    return slots
  }

  private static func reached(from start: [Int], _ reads: NodeReads) -> Set<Int> {
    var seen: Set<Int> = []
    var pending = start
    while let slot = pending.popLast() {
      if seen.insert(slot).inserted { pending += reads.direct(slot) }
    }
    return seen
  }

  /// Whether people read it: free text, or what a question to a person names.
  private func isForPeople(_ input: CheckedInput) -> Bool {
    if case .text = input.declaration.type { return true }
    let words = [input.declaration.name.text, input.declaration.title].compactMap(\.self)
    return questions.contains { question in words.contains { question.contains($0) } }
  }

  private static func questions(_ measure: CheckedMeasure) -> [String] {
    measure.criteria.flatMap { criterion -> [String] in
      guard case .judge(let question) = criterion.body else { return [] }
      return [question, criterion.declaration.title, criterion.declaration.note].compactMap(\.self)
    }
  }

  private static func isFunction(_ definition: CheckedDefinition) -> Bool {
    if case .function = definition.expression.root.kind { true } else { false }
  }

  private static func names(in expression: Expression) -> [String] {
    if case .name(let name) = expression.kind { return [name] }
    return expression.children.flatMap(names)
  }
}
