// A checked expression enters; its conditions with the steps that compute them leave.

import RulesDSL
import SourceText

/// A part of an expression that is true or false.
struct FoundCondition {
  /// Index of the step whose values it has.
  let operation: Int
  let place: Place
  /// As it is written, on one line.
  let text: String
  /// Whether it can be open because something is missing.
  let canBeOpen: Bool
}

/// Finds conditions: comparisons and every other part that is true or false, the whole and the operands of `and`
/// and `or`, conditions of `if`, of quantifiers and of filters among them.
///
/// A part that no application can change is no condition. `not` has the opposite values of its operand, which
/// counts alone. A value that is only compared (`已备案 = true`) is part of the comparison.
struct ConditionFinder {
  private let expression: CheckedExpression
  private let reach: NodeReach
  private let operations: [Operation]
  /// By node: the last step that was compiled from it.
  private var steps: [NodeID: Int] = [:]
  private var found: [FoundCondition] = []

  private init(_ expression: CheckedExpression, _ reach: NodeReach) {
    self.expression = expression
    self.reach = reach
    operations = expression.program.operations
    for (index, operation) in operations.enumerated() { steps[operation.node] = index }
  }

  /// The conditions of an expression, outer ones first.
  static func conditions(of expression: CheckedExpression, _ reach: NodeReach) -> [FoundCondition] {
    var finder = ConditionFinder(expression, reach)
    finder.visit(expression.root, isCompared: false)
    return finder.found
  }

  private mutating func visit(_ node: Expression, isCompared: Bool) {
    if case .boolean = expression.type(of: node), let step = steps[node.id],
      isCondition(node, step, isCompared: isCompared)
    {
      let depends = self.depends(node)
      if depends.contains(.varying) {
        let place = expression.syntax.fragment.place(node.span)
        found.append(
          FoundCondition(
            operation: step, place: place, text: place.text.onOneLine, canBeOpen: depends.contains(.open)))
      }
    }
    for child in node.children { visit(child, isCompared: node.compares(child)) }
  }

  private func isCondition(_ node: Expression, _ step: Int, isCompared: Bool) -> Bool {
    switch node.kind {
    case .literal, .invalid: return false
    case .name, .path: return !isCompared
    case .call:
      guard case .call(let function, _, _) = operations[step].kind else { return !isCompared }
      return FunctionTable.standard.functions[function].name != "not"
    default: return true
    }
  }

  private func depends(_ node: Expression) -> Reach {
    var nodes: Set<NodeID> = []
    node.collect { nodes.insert($0.id) }
    return operations.reduce(into: Reach()) { depends, operation in
      guard nodes.contains(operation.node) else { return }
      switch operation.kind {
      case .slot(let slot): depends.formUnion(reach[slot])
      case .record(_, let operands):
        for case .slot(let slot) in operands.map({ operations[$0].kind }) { depends.formUnion(reach[slot]) }
      // An element of a list or an argument of a function can be anything.
      case .local, .elementField: depends.formUnion([.varying, .open])
      default: break
      }
    }
  }
}

extension Expression {
  /// Whether a child is a value that this node compares or tests.
  fileprivate func compares(_ child: Expression) -> Bool {
    switch kind {
    case .comparison, .between: true
    case .membership(let value, _): value.id == child.id
    default: false
    }
  }
}

extension String {
  /// The text with each run of blanks and line breaks as one space.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
