// A checked measure in; every comparison with a limit, as two expressions that can be evaluated, out.

import RulesDSL
import SourceText

/// A value and the limit that it is compared with.
struct Boundary {
  /// The name of the node in which they are compared.
  let node: String
  private let value: CheckedExpression
  private let limit: CheckedExpression

  /// How far the value lies above the limit, in the smallest natural step; nil where that cannot be said.
  func distance(in assessment: Assessment) -> Decimal128? {
    var evaluator = assessment.evaluator()
    switch (evaluator.evaluate(value.program), evaluator.evaluate(limit.program)) {
    case (.number(let value), .number(let limit)): return try? value.subtracting(limit)
    case (.date(let value), .date(let limit)): return Decimal128(CivilDate.daysBetween(limit, value))
    case (.yearsMonths(let value), .yearsMonths(let limit)):
      let (months, overflow) = value.months.subtractingReportingOverflow(limit.months)
      return overflow ? nil : Decimal128(months)
    default: return nil
    }
  }

  /// The comparisons of the nodes in one file, in the order of the kinds of nodes. Comparisons inside loops belong
  /// to elements, not to applications, and are left out.
  static func all(in measure: CheckedMeasure, writtenIn file: String) -> [Boundary] {
    var boundaries: [Boundary] = []
    func add(_ node: String, _ expressions: [CheckedExpression]) {
      for expression in expressions where expression.syntax.fragment.file.name == file {
        boundaries += comparisons(in: expression, node, measure)
      }
    }
    for definition in measure.definitions { add(definition.declaration.name.text, [definition.expression]) }
    for table in measure.tables where table.declaration.name.place.file.name == file {
      boundaries += edges(of: table, measure)
    }
    for score in measure.scores { add(score.id, score.expressions) }
    for criterion in measure.criteria { add(criterion.id, criterion.expressions) }
    for award in measure.awards {
      add(award.id, award.expressions)
      if let cap = award.cap, cap.syntax.fragment.file.name == file {
        boundaries.append(Boundary(node: award.id, value: award.amount, limit: cap))
      }
    }
    return boundaries
  }

  private static func comparisons(
    in expression: CheckedExpression, _ node: String, _ measure: CheckedMeasure
  ) -> [Boundary] {
    var pairs: [(Span, Span)] = []
    collect(expression.root, &pairs)
    return pairs.compactMap { pair in
      let parts = [pair.0, pair.1].compactMap {
        Checker.check(expression.syntax.fragment.part($0), in: measure.scope).expression
      }
      guard parts.count == 2, !parts.allSatisfy(\.slots.isEmpty) else { return nil }
      return Boundary(node: node, value: parts[0], limit: parts[1])
    }
  }

  private static func collect(_ node: Expression, _ pairs: inout [(Span, Span)]) {
    switch node.kind {
    case .comparison(_, let left, let right): pairs.append((left.span, right.span))
    case .between(let value, let lower, let upper):
      pairs += [(value.span, lower.span), (value.span, upper.span)]
    case .logical(_, let operands): for operand in operands { collect(operand, &pairs) }
    case .conditional(let condition, let consequence, let alternative):
      for part in [condition, consequence, alternative] { collect(part, &pairs) }
    case .call(_, let arguments): for argument in arguments { collect(argument.value, &pairs) }
    case .arithmetic(_, let left, let right):
      collect(left, &pairs)
      collect(right, &pairs)
    default: break
    }
  }

  /// What the cells of a table compare its columns with, each limit of a column once.
  private static func edges(of table: CheckedDecisionTable, _ measure: CheckedMeasure) -> [Boundary] {
    var boundaries: [Boundary] = []
    for (column, clause) in table.table.inputs.enumerated() {
      var known: Set<String> = []
      for row in table.table.rows {
        guard let cell = row.cells[column] else { continue }
        let fragment = cell.expression.syntax.fragment
        for span in limits(cell.expression.root) {
          let part = fragment.part(span)
          guard known.insert(part.text).inserted,
            let limit = Checker.check(part, in: measure.scope).expression
          else { continue }
          boundaries.append(
            Boundary(node: table.declaration.name.text, value: clause.expression, limit: limit))
        }
      }
    }
    return boundaries
  }

  private static func limits(_ node: Expression) -> [Span] {
    guard case .membership(_, let tests) = node.kind else { return [] }
    return tests.flatMap { test -> [Span] in
      switch test {
      case .comparison(_, let limit): return [limit.span]
      case .expression(let value):
        guard case .range(let range) = value.kind else { return [value.span] }
        return [range.lower, range.upper].compactMap { $0?.span }
      }
    }
  }
}
