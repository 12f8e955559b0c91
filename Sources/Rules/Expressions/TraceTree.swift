// The record of an evaluation in, its steps as a tree out: each with its text and its value.

package import RulesDSL

/// One step of an evaluation with the steps that it was made of.
package struct TraceTree: Sendable {
  /// The part of the expression as it is written.
  package let text: String
  /// What it gave.
  package let value: Value
  /// The type it had before evaluation; decides the unit in which a number is shown.
  package let type: ValueType
  /// What was computed for it, in order.
  package let parts: [TraceTree]

  /// The tree of a traced evaluation; nil where nothing was recorded.
  package static func tree(_ trace: Trace, of expression: CheckedExpression) -> TraceTree? {
    // Entries stand in order of completion: whatever is deeper and directly before a step belongs to it.
    var finished: [(depth: Int, tree: TraceTree)] = []
    for entry in trace.entries {
      var first = finished.count
      while first > 0, finished[first - 1].depth > entry.depth { first -= 1 }
      let parts = finished[first...].map(\.tree)
      finished.removeSubrange(first...)
      let operation = entry.program.operations[entry.operation]
      let isOwn = entry.program === expression.program
      finished.append(
        (
          entry.depth,
          TraceTree(
            text: entry.program.fragment.written(operation.span), value: entry.value,
            type: isOwn ? expression.type(ofNode: operation.node) : .any, parts: parts)
        ))
    }
    return finished.last?.tree
  }

  /// The tree without steps that say nothing new: constants, and a step with the text of the one above it.
  package var essential: TraceTree {
    var shown: [TraceTree] = []
    for part in parts {
      let inner = part.essential
      if inner.text == text {
        shown += inner.parts
      } else if !inner.isConstant {
        shown.append(inner)
      }
    }
    return TraceTree(text: text, value: value, type: type, parts: shown)
  }

  /// A literal, or the unit behind a slash.
  private var isConstant: Bool {
    let written = ValueExpression.text(value, type)
    return parts.isEmpty && (text == written || "1" + text == written)
  }
}
