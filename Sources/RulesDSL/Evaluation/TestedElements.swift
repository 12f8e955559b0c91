// A program and one of its quantifiers or filters in; the elements it looks at, each with what its condition
// gives, out.

/// An element that the condition of a quantifier or a filter was asked of.
package struct TestedElement: Sendable {
  /// Counted from 1.
  package let position: Int
  package let element: Value
  /// What the condition gives for it.
  package let result: Value
}

extension Evaluator {
  /// The elements that a quantifier or a filter looks at, all of them, also those after the one that settled it.
  ///
  /// - Returns: Nil where the node is neither, has several variables, stands inside another loop, or does not
  ///   look at a list.
  package mutating func testedElements(of node: NodeID, in program: Program) -> [TestedElement]? {
    guard let loop = program.loop(of: node), case .list(let items) = run(program, loop.domain, locals: [])
    else { return nil }
    return items.enumerated().map { index, item in
      var locals = [Value](repeating: .null, count: program.localCount)
      if locals.indices.contains(loop.local) { locals[loop.local] = item }
      return TestedElement(
        position: index + 1, element: item, result: run(program, loop.condition, locals: locals))
    }
  }
}

extension Program {
  /// The parts of a loop that asks one condition of every element of one list.
  fileprivate struct Loop {
    let domain: Int
    let local: Int
    let condition: Int
  }

  fileprivate func loop(of node: NodeID) -> Loop? {
    for operation in operations where operation.node == node {
      if case .quantified(_, let iterators, let condition) = operation.kind,
        iterators.count == 1, let iterator = iterators.first, iterator.upper == nil
      {
        return Loop(domain: iterator.domain, local: iterator.local, condition: condition)
      }
      if case .filter(let base, let condition, let element, _) = operation.kind {
        return Loop(domain: base, local: element, condition: condition)
      }
    }
    return nil
  }
}
