// A checked measure enters; names inside expressions that hide a node of the measure leave as findings.

import RulesDSL
import SourceText

/// Finds variables, parameters of functions and entries of contexts that are called like a node.
struct HiddenNames {
  private let measure: CheckedMeasure
  private let nodes: [String: Place]

  init(_ measure: CheckedMeasure) {
    self.measure = measure
    let declared = measure.measure
    var names = declared.inputs.map(\.name) + declared.parameters.map(\.name)
    names += declared.definitions.map(\.name) + declared.tables.map(\.name)
    names += measure.scores.map(\.declaration.id) + measure.criteria.map(\.declaration.id)
    names += measure.awards.map(\.declaration.id)
    nodes = Dictionary(names.map { ($0.text, $0.place) }) { first, _ in first }
  }

  /// Findings in the order of the nodes.
  func findings() -> [Diagnostic] {
    expressions.flatMap { expression in
      bound(in: expression.root).compactMap { name, span in
        nodes[name].map {
          LintMessages.hiddenName(name, expression.syntax.fragment.place(span), declared: $0)
        }
      }
    }
  }

  private var expressions: [CheckedExpression] {
    measure.definitions.map(\.expression) + measure.tables.flatMap(\.table.expressions)
      + measure.scores.flatMap(\.expressions) + measure.criteria.flatMap(\.expressions)
      + measure.awards.flatMap(\.expressions) + measure.outcomes.compactMap(\.when)
  }

  /// The names that an expression gives a meaning of their own, with their places in the fragment.
  private func bound(in expression: Expression) -> [(String, Span)] {
    var names: [(String, Span)] = []
    switch expression.kind {
    case .quantified(_, let iterators, _), .iteration(let iterators, _):
      names = iterators.map { ($0.name, $0.nameSpan) }
    case .function(let parameters, _): names = parameters.map { ($0.name, $0.span) }
    default: break
    }
    return names + expression.children.flatMap(bound)
  }
}
