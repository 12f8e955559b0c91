// A program and what its slots may reveal in; what its value may reveal out.

import RulesDSL

/// Which tagged attributes a value may depend on, kept apart for the fields of records and the elements of lists, so
/// that counting companies does not count as looking at where they are registered.
struct ValueFlow: Sendable {
  /// What the value as a whole depends on: a number, a text, how many elements there are.
  var own: Set<Int> = []
  /// What the members of a record depend on; every member is there.
  var fields: [String: ValueFlow] = [:]
  /// What the elements of a list depend on: none or one.
  var element: [ValueFlow] = []

  static let none = ValueFlow()

  /// Everything that any part depends on.
  var all: Set<Int> {
    var result = own
    for field in fields.values { result.formUnion(field.all) }
    for item in element { result.formUnion(item.all) }
    return result
  }

  /// What a value depends on that may be either of two.
  func joined(_ other: ValueFlow) -> ValueFlow {
    ValueFlow(
      own: own.union(other.own), fields: fields.merging(other.fields) { $0.joined($1) },
      element: element.isEmpty
        ? other.element : other.element.isEmpty ? element : [element[0].joined(other.element[0])])
  }

  /// What a member depends on, also where it is taken of every element.
  func member(_ name: String) -> ValueFlow {
    let parts = [fields[name], element.first?.member(name)].compactMap(\.self)
    guard let first = parts.first else { return ValueFlow(own: all) }
    var result = parts.dropFirst().reduce(first) { $0.joined($1) }
    result.own.formUnion(own)
    return result
  }

  /// What one element depends on: also on which list it is.
  var anyElement: ValueFlow {
    var result = element.first ?? ValueFlow(own: all)
    result.own.formUnion(own)
    return result
  }
}

/// Follows values through one program without running it.
struct FlowReader {
  /// What each slot of the measure may reveal.
  let slots: [ValueFlow]
  private var locals: [Int: ValueFlow] = [:]

  init(slots: [ValueFlow]) { self.slots = slots }

  /// What the value of an expression may reveal.
  mutating func flow(of expression: CheckedExpression) -> ValueFlow {
    locals = [:]
    return flow(expression.program, expression.program.root)
  }

  /// What the tests of a cell may reveal.
  mutating func flow(of cell: CheckedCell) -> Set<Int> { flow(of: cell.expression).all }

  private mutating func all(_ program: Program, _ operands: [Int]) -> ValueFlow {
    ValueFlow(own: operands.reduce(into: []) { $0.formUnion(flow(program, $1).all) })
  }

  /// INVARIANT: as deep as the expression, whose depth the parser bounds.
  private mutating func flow(_ program: Program, _ index: Int) -> ValueFlow {
    switch program.operations[index].kind {
    case .constant, .prepared: return .none
    case .slot(let slot): return slots[slot]
    case .local(let local): return locals[local] ?? .none
    case .record(let names, let members):
      return ValueFlow(fields: Dictionary(zip(names, members.map { slots[$0] })) { $0.joined($1) })
    case .list(let items):
      let flows = items.map { flow(program, $0) }
      guard let first = flows.first else { return .none }
      return ValueFlow(element: [flows.dropFirst().reduce(first) { $0.joined($1) }])
    case .context(let keys, let values, let targets):
      var fields: [String: ValueFlow] = [:]
      for (position, value) in values.enumerated() {
        let result = flow(program, value)
        locals[targets[position]] = result
        fields[keys[position]] = result
      }
      return ValueFlow(fields: fields)
    case .range(let lower, let upper, _): return all(program, [lower, upper].compactMap(\.self))
    case .negation(let operand), .instanceOf(let operand, _): return all(program, [operand])
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right):
      return all(program, [left, right])
    case .logical(_, let operands): return all(program, operands)
    case .between(let value, let lower, let upper): return all(program, [value, lower, upper])
    case .membership(let value, let tests, let subject): return membership(program, value, tests, subject)
    case .conditional(let condition, let first, let second):
      var result = flow(program, first).joined(flow(program, second))
      result.own.formUnion(flow(program, condition).all)
      return result
    case .iteration(let iterators, let body, let partial):
      return iteration(program, iterators, body, partial)
    case .quantified(_, let iterators, let condition):
      let domains = bind(program, iterators)
      return ValueFlow(own: domains.union(flow(program, condition).all))
    case .path(let base, let name): return flow(program, base).member(name)
    case .elementField(let element, let name, let fallback):
      let field = (locals[element] ?? .none).member(name)
      return fallback.map { field.joined(flow(program, $0)) } ?? field
    case .filter(let base, let condition, let element, _): return filter(program, base, condition, element)
    case .call(let function, _, let arguments): return call(program, function, arguments.compactMap(\.self))
    case .invocation(let callee, let arguments, _): return all(program, [callee] + arguments)
    case .closure(_, let body, _): return all(program, [body])
    }
  }

  private mutating func membership(
    _ program: Program, _ value: Int, _ tests: [TestOperation], _ subject: Int
  ) -> ValueFlow {
    let tested = flow(program, value)
    locals[subject] = tested
    var own = tested.all
    for test in tests {
      switch test {
      case .comparison(_, let operand), .value(let operand), .condition(let operand):
        own.formUnion(flow(program, operand).all)
      }
    }
    return ValueFlow(own: own)
  }

  /// Gives the variables their elements; what the lists as such reveal leaves.
  private mutating func bind(_ program: Program, _ iterators: [IteratorOperation]) -> Set<Int> {
    var own: Set<Int> = []
    for iterator in iterators {
      var domain = flow(program, iterator.domain)
      if let upper = iterator.upper { domain.own.formUnion(flow(program, upper).all) }
      own.formUnion(domain.own)
      locals[iterator.local] = domain.anyElement
    }
    return own
  }

  private mutating func iteration(
    _ program: Program, _ iterators: [IteratorOperation], _ body: Int, _ partial: Int?
  ) -> ValueFlow {
    let own = bind(program, iterators)
    if let partial {
      locals[partial] = ValueFlow(own: own)
      locals[partial] = ValueFlow(own: own.union(flow(program, body).all))
    }
    return ValueFlow(own: own, element: [flow(program, body)])
  }

  /// An index gives an element instead of a list, so that the result may be either.
  private mutating func filter(
    _ program: Program, _ base: Int, _ condition: Int, _ element: Int
  ) -> ValueFlow {
    let list = flow(program, base)
    locals[element] = list.anyElement
    let tested = flow(program, condition).all
    let item = list.element.first ?? .none
    return ValueFlow(
      own: list.own.union(tested).union(item.own),
      fields: list.fields.merging(item.fields) { $0.joined($1) }, element: list.element)
  }

  /// Counting looks at no element; every other function may look at everything.
  private mutating func call(_ program: Program, _ function: Int, _ arguments: [Int]) -> ValueFlow {
    if FunctionTable.standard.functions[function].name == "count", arguments.count == 1 {
      return ValueFlow(own: flow(program, arguments[0]).own)
    }
    return all(program, arguments)
  }
}
