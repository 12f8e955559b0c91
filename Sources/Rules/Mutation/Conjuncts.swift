// A condition in; the parts that must all hold, and whether they exclude those of another condition, out.

import RulesDSL

/// The parts of a condition that are connected by “and”.
struct Conjuncts {
  private var texts: Set<String> = []
  private var denied: Set<String> = []
  /// What must equal a constant: the other side of the equation with the constant.
  private var equations: [String: Literal] = [:]

  init(_ expression: CheckedExpression) { add(expression.root) }

  private mutating func add(_ node: Expression) {
    switch node.kind {
    case .logical(.and, let operands): for operand in operands { add(operand) }
    case .call(let callee, let arguments):
      if case .name("not") = callee.kind, arguments.count == 1, let argument = arguments.first {
        denied.insert(Printer.text(argument.value))
      } else {
        texts.insert(Printer.text(node))
      }
    case .comparison(.equal, let left, let right):
      if case .literal(let literal) = right.kind { equations[Printer.text(left)] = literal }
      texts.insert(Printer.text(node))
    case .comparison(.notEqual, let left, let right):
      denied.insert(Printer.text(left) + " = " + Printer.text(right))
    default: texts.insert(Printer.text(node))
    }
  }

  /// Whether both cannot hold: one asks for what the other denies, or for another text of the same value.
  func excludes(_ other: Conjuncts) -> Bool {
    if !texts.isDisjoint(with: other.denied) || !denied.isDisjoint(with: other.texts) { return true }
    return equations.contains { subject, literal in
      guard case .text(let text) = literal, case .text(let second)? = other.equations[subject] else {
        return false
      }
      return text != second
    }
  }
}
