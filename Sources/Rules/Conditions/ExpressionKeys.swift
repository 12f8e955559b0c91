// Operations enter; texts leave that are the same only where the operations always give the same value.

import RulesDSL

extension ConditionEncoder {
  /// What the value of a node is called: definitions and parameters are written out, other nodes stand for themselves.
  func key(ofSlot slot: Int) -> String {
    if let known = keys[slot] { return known }
    let key: String
    switch measure.slots.contents[slot] {
    case .input(let index): key = "input " + JSONDocument.quoted(measure.inputs[index].path)
    case .asOf: key = "as of"
    case .parameter(let index): key = parameters[index].map(self.key) ?? unique()
    case .definition(let index):
      depth += 1
      defer { depth -= 1 }
      let expression = measure.definitions[index].expression
      key = depth <= Self.maximumDepth ? self.key(expression, expression.program.root) : unique()
    case .table, .score, .criterion, .award, .allMet: key = "node \(slot) of \(name)"
    }
    // What was written out once is named from then on, so that texts stay short.
    let short = key.utf8.count > 200 ? space.name(of: key) : key
    keys[slot] = short
    return short
  }

  func key(_ expression: CheckedExpression, _ index: Int) -> String {
    let operations = expression.program.operations
    func part(_ index: Int) -> String { key(expression, index) }
    func parts(_ indices: [Int]) -> String { indices.map(part).joined(separator: ",") }
    func optional(_ index: Int?) -> String { index.map(part) ?? "-" }
    func iterators(_ iterators: [IteratorOperation]) -> String {
      iterators.map { "\($0.local):\(part($0.domain))..\(optional($0.upper))" }.joined(separator: ",")
    }
    switch operations[index].kind {
    case .constant(let value): return key(value)
    case .slot(let slot): return key(ofSlot: slot)
    case .local(let local): return "local \(local)"
    case .record(let names, let members):
      return "record(\(names.map(JSONDocument.quoted).joined(separator: ","));\(parts(members)))"
    case .list(let items): return "[\(parts(items))]"
    case .prepared(let value): return key(value.value)
    case .context(let names, let members, let locals):
      return "{\(names.map(JSONDocument.quoted).joined(separator: ","));\(parts(members));\(locals)}"
    case .range(let lower, let upper, let form):
      return "range(\(optional(lower)),\(optional(upper)),\(form.includesLower),\(form.includesUpper),"
        + "\(form.comparison?.rawValue ?? "-"))"
    case .negation(let inner): return "-(\(part(inner)))"
    case .arithmetic(let op, let left, let right): return "(\(part(left))\(op.rawValue)\(part(right)))"
    case .comparison(let op, let left, let right): return "(\(part(left))\(op.rawValue)\(part(right)))"
    case .logical(let op, let members): return "\(op.rawValue)(\(parts(members)))"
    case .between(let value, let lower, let upper): return "between(\(parts([value, lower, upper])))"
    case .membership(let value, let tests, let subject):
      let texts = tests.map { test in
        switch test {
        case .comparison(let op, let limit): op.rawValue + part(limit)
        case .value(let candidate): part(candidate)
        case .condition(let condition): "?\(part(condition))"
        }
      }
      return "in(\(part(value));\(subject);\(texts.joined(separator: ",")))"
    case .conditional(let condition, let first, let second): return "if(\(parts([condition, first, second])))"
    case .iteration(let members, let body, let partial):
      return "for(\(iterators(members));\(part(body));\(partial.map(String.init) ?? "-"))"
    case .quantified(let quantifier, let members, let condition):
      return "\(quantifier.rawValue)(\(iterators(members));\(part(condition)))"
    case .path(let base, let member): return "member(\(part(base)),\(JSONDocument.quoted(member)))"
    case .elementField(let element, let field, let fallback):
      return "field(\(element),\(JSONDocument.quoted(field)),\(optional(fallback)))"
    case .filter(let base, let condition, let element, let skips):
      return "filter(\(part(base));\(part(condition));\(element);\(skips))"
    case .call(let function, let signatures, let arguments):
      return "call(\(function);\(signatures);\(arguments.map(optional).joined(separator: ",")))"
    case .invocation, .closure, .instanceOf: return unique()
    }
  }

  private func key(_ value: Value) -> String {
    switch value {
    case .range(let range):
      let ends = [range.lower, range.upper].map { $0.map(key) ?? "-" }.joined(separator: ",")
      return
        "range(\(ends),\(range.includesLower),\(range.includesUpper),\(range.comparison?.rawValue ?? "-"))"
    case .list(let items): return "[\(items.map(key).joined(separator: ","))]"
    case .context(let context):
      return "{\(context.entries.map { "\(JSONDocument.quoted($0.0)):\(key($0.1))" }.joined(separator: ","))}"
    case .function, .unknown, .error: return unique()
    default: return ValueKey.text(value)
    }
  }

  /// A text that nothing else has.
  private func unique() -> String {
    uniqueCount += 1
    return "other \(uniqueCount) of \(name)"
  }
}
