// A proposition enters; ways in which it can be true leave one by one, until none is left or enough were seen.

/// Values under which a proposition is true.
struct PropositionModel {
  var facts: [Int: Bool] = [:]
  /// By choice, the option it falls on.
  var choices: [Int: Int] = [:]
  /// By choice, the options it does not fall on.
  var excluded: [Int: Set<Int>] = [:]
  var quantities: [Int: Rational] = [:]
}

/// Searches for models: what must be so is followed first, then what can be so in several ways is tried in turn.
struct PropositionSolver {
  /// How a search ended.
  enum Outcome {
    /// A model was accepted.
    case accepted
    /// There are no models; `isCertain` is false where some were found but not accepted, or could not be decided.
    case exhausted(isCertain: Bool)
    /// The budget was used up.
    case tooLong
  }

  private let table: PropositionTable
  private let unknowns: Unknowns
  private let accept: (PropositionModel) -> Bool
  private var stepsLeft: Int
  private var modelsLeft: Int
  private var isCertain = true
  /// What is known of nodes in the state that is looked at.
  private var settledNodes: [Int: Bool?] = [:]

  private struct Stop: Error {}

  /// What is taken to be so on the way.
  private struct State {
    var model = PropositionModel()
    var linear: [LinearConstraint] = []
    var bounds: [Int: ValueRange] = [:]
    /// Propositions that must hold and of which no part is settled yet: some part of each must be.
    var open: [[Proposition]] = []
  }

  /// - Parameter accept: asked of every model until it agrees.
  static func solve(
    _ propositions: [Proposition], _ table: PropositionTable, _ unknowns: Unknowns, steps: Int = 20_000,
    models: Int = 24, accept: (PropositionModel) -> Bool
  ) -> Outcome {
    withoutActuallyEscaping(accept) { accept in
      var solver = PropositionSolver(
        table: table, unknowns: unknowns, accept: accept, stepsLeft: steps, modelsLeft: models)
      do throws(Stop) {
        let found = try solver.search(State(), propositions)
        return found ? .accepted : .exhausted(isCertain: solver.isCertain)
      } catch {
        return .tooLong
      }
    }
  }

  private init(
    table: PropositionTable, unknowns: Unknowns, accept: @escaping (PropositionModel) -> Bool,
    stepsLeft: Int, modelsLeft: Int
  ) {
    self.table = table
    self.unknowns = unknowns
    self.accept = accept
    self.stepsLeft = stepsLeft
    self.modelsLeft = modelsLeft
  }

  /// Whether a model of the state and further propositions was accepted.
  private mutating func search(_ start: State, _ further: [Proposition]) throws(Stop) -> Bool {
    var state = start
    var pending = further
    while true {
      guard try follow(&state, &pending) else { return false }
      guard let narrowest = try narrowestOpen(&state, &pending) else { return false }
      if !pending.isEmpty { continue }
      guard let parts = narrowest.parts else { return try finish(state) }
      state.open.remove(at: narrowest.index)
      for (position, part) in parts.enumerated() {
        // The parts before were tried already.
        let tried = parts[..<position].map { !$0 }
        if try search(state, [part] + tried) { return true }
      }
      return false
    }
  }

  /// Takes what must be so for so; false at a contradiction.
  private mutating func follow(_ state: inout State, _ pending: inout [Proposition]) throws(Stop) -> Bool {
    while let proposition = pending.popLast() {
      stepsLeft -= 1
      guard stepsLeft > 0 else { throw Stop() }
      switch table[proposition] {
      case .truth: if !proposition.isPositive { return false }
      case .fact(let fact):
        if let known = state.model.facts[fact], known != proposition.isPositive { return false }
        state.model.facts[fact] = proposition.isPositive
      case .choice(let choice, let option):
        guard choose(&state, choice, option, proposition.isPositive) else { return false }
      case .linear(let constraint):
        guard constrain(&state, constraint, proposition.isPositive) else { return false }
      case .all(let members):
        if proposition.isPositive {
          pending += members.reversed()
        } else {
          state.open.append(members.map { !$0 })
        }
      }
    }
    return true
  }

  private func choose(_ state: inout State, _ choice: Int, _ option: Int, _ isChosen: Bool) -> Bool {
    if let known = state.model.choices[choice] { return (known == option) == isChosen }
    if isChosen {
      if state.model.excluded[choice]?.contains(option) ?? false { return false }
      if let closed = unknowns.choices[choice].closed, !closed.contains(unknowns.options[option]) {
        return false
      }
      state.model.choices[choice] = option
      return true
    }
    state.model.excluded[choice, default: []].insert(option)
    guard let closed = unknowns.choices[choice].closed else { return true }
    let excluded = Set((state.model.excluded[choice] ?? []).map { unknowns.options[$0] })
    return closed.contains { !excluded.contains($0) }
  }

  private func constrain(_ state: inout State, _ constraint: LinearConstraint, _ holds: Bool) -> Bool {
    guard let stated = holds ? constraint : try? constraint.negated() else {
      // Left out, so that more seems possible than is.
      return true
    }
    state.linear.append(stated)
    guard let quantity = stated.term.parts.first?.quantity, stated.term.parts.count == 1 else { return true }
    guard let range = narrowed(state.bounds[quantity], to: stated) else { return false }
    state.bounds[quantity] = range
    return true
  }

  /// What a constraint on one quantity leaves of a range; nil for nothing.
  private func narrowed(_ range: ValueRange?, to constraint: LinearConstraint) -> ValueRange? {
    var range = range ?? ValueRange()
    guard let part = constraint.term.parts.first,
      let bound = try? constraint.term.constant.negated.divided(by: part.factor)
    else { return range }
    range.narrow(to: bound, isLower: part.factor.isNegative, isStrict: constraint.isStrict)
    if range.isEmpty { return nil }
    if unknowns.quantities[part.quantity].isInteger,
      case .some(.none) = (try? range.wholeNumber()) as Rational??
    {
      return nil
    }
    return range
  }

  /// The open proposition with the fewest parts left; nil at a contradiction. What is left with one part is pending
  /// instead.
  private mutating func narrowestOpen(
    _ state: inout State, _ pending: inout [Proposition]
  ) throws(Stop) -> (index: Int, parts: [Proposition]?)? {
    var kept: [[Proposition]] = []
    settledNodes.removeAll(keepingCapacity: true)
    for parts in state.open {
      var left: [Proposition] = []
      var isSettled = false
      for part in parts {
        switch try settled(part, state) {
        case true?: isSettled = true
        case false?: break
        case nil: left.append(part)
        }
        if isSettled { break }
      }
      if isSettled { continue }
      guard let first = left.first else { return nil }
      if left.count == 1 { pending.append(first) } else { kept.append(left) }
    }
    state.open = kept
    guard let index = kept.indices.min(by: { kept[$0].count < kept[$1].count }) else { return (0, nil) }
    return (index, kept[index])
  }

  /// Whether a proposition is certain in a state; nil where it is open.
  private mutating func settled(_ proposition: Proposition, _ state: State) throws(Stop) -> Bool? {
    let value: Bool?
    if let known = settledNodes[proposition.node] {
      value = known
    } else {
      stepsLeft -= 1
      guard stepsLeft > 0 else { throw Stop() }
      value = try settled(node: table[proposition], state)
      settledNodes[proposition.node] = .some(value)
    }
    return proposition.isPositive ? value : value.map { !$0 }
  }

  private mutating func settled(node: PropositionNode, _ state: State) throws(Stop) -> Bool? {
    switch node {
    case .truth: return true
    case .fact(let fact): return state.model.facts[fact]
    case .choice(let choice, let option):
      if let known = state.model.choices[choice] { return known == option }
      return state.model.excluded[choice]?.contains(option) ?? false ? false : nil
    case .linear(let constraint):
      guard let quantity = constraint.term.parts.first?.quantity, constraint.term.parts.count == 1,
        let range = state.bounds[quantity]
      else { return nil }
      if narrowed(range, to: constraint) == nil { return false }
      guard let opposite = try? constraint.negated() else { return nil }
      return narrowed(range, to: opposite) == nil ? true : nil
    case .all(let members):
      var isOpen = false
      for member in members {
        switch try settled(member, state) {
        case false?: return false
        case nil: isOpen = true
        case true?: break
        }
      }
      return isOpen ? nil : true
    }
  }

  /// Everything is followed; what is left are the linear constraints.
  private mutating func finish(_ state: State) throws(Stop) -> Bool {
    var solver = LinearFeasibility(isInteger: { [unknowns] in unknowns.quantities[$0].isInteger })
    switch solver.solve(state.linear) {
    case .impossible: return false
    case .undecided:
      isCertain = false
      return false
    case .values(let values):
      var model = state.model
      model.quantities = values
      if accept(model) { return true }
      isCertain = false
      modelsLeft -= 1
      guard modelsLeft > 0 else { throw Stop() }
      return false
    }
  }
}
