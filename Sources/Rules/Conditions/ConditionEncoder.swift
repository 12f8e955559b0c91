// The checked expressions of one measure during one period enter; when they are true, false and null leaves, as
// propositions about the inputs.

import RulesDSL

/// What the encoders of one question share: the unknowns and the propositions about them.
final class ConditionSpace {
  var table = PropositionTable()
  var unknowns = Unknowns()
  private var names: [String: Int] = [:]

  /// A short name of a long text, the same for the same text.
  func name(of text: String) -> String {
    if let known = names[text] { return "text \(known)" }
    names[text] = names.count
    return "text \(names.count - 1)"
  }

  /// A choice whose options are the states that something opaque can be in.
  func state(_ key: String, _ state: OpaqueState) -> Proposition {
    option(.opaque(key), closed: nil, state.rawValue)
  }

  func option(_ source: Unknowns.Source, closed: [String]?, _ text: String) -> Proposition {
    let choice = unknowns.choice(source, closed: closed)
    return table.choice(choice, option: unknowns.option(text))
  }

  func isNull(_ path: String) -> Proposition { table.fact(unknowns.fact(.none(path))) }

  /// When a linear term is at most 0, or below 0.
  func constraint(_ term: LinearTerm, isStrict: Bool) throws(NotUnderstood) -> Proposition {
    guard
      let normal = try? LinearConstraint(term: term, isStrict: isStrict)
        .normalized(isInteger: { unknowns.quantities[$0].isInteger })
    else { throw NotUnderstood() }
    return table.linear(normal)
  }
}

/// How something that is not understood can turn out; it can also fail.
enum OpaqueState: String {
  case isTrue = "true"
  case isFalse = "false"
  case isNull = "null"
  /// It has a value.
  case isThere = "there"
}

/// Turns the expressions of a measure into propositions. What it does not understand becomes an opaque unknown that
/// may turn out in any way, the same one wherever the same expression stands.
final class ConditionEncoder {
  let measure: CheckedMeasure
  let space: ConditionSpace
  /// The values of the parameters; nil for one that has none then.
  let parameters: [Value?]
  /// Keeps apart what opaque nodes of different measures are called.
  let name: String
  let domains: ColumnDomains
  private var truths: [Int: Trilemma] = [:]
  private var operands: [Int: Operand] = [:]
  var keys: [Int: String] = [:]
  var verdicts: [Int: Verdicts] = [:]
  var uniqueCount = 0
  var depth = 0

  /// Nodes inside nodes are followed no further than this.
  static let maximumDepth = 120
  /// A value in more cases is opaque.
  static let maximumCases = 48

  init(_ measure: CheckedMeasure, name: String, parameters: [Value?], _ space: ConditionSpace) {
    self.measure = measure
    self.name = name
    self.parameters = parameters
    self.space = space
    domains = ColumnDomains(measure)
  }

  // MARK: Conditions

  /// When an expression is true, false and null.
  func truth(_ expression: CheckedExpression) -> Trilemma { truth(expression, expression.program.root) }

  func truth(_ expression: CheckedExpression, _ index: Int) -> Trilemma {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth, let understood = try? understoodTruth(expression, index) else {
      return opaqueTruth(key(expression, index))
    }
    return understood
  }

  func opaqueTruth(_ key: String) -> Trilemma {
    Trilemma(
      isTrue: space.state(key, .isTrue), isFalse: space.state(key, .isFalse),
      isNull: space.state(key, .isNull))
  }

  private func understoodTruth(
    _ expression: CheckedExpression, _ index: Int
  ) throws(NotUnderstood) -> Trilemma {
    let operations = expression.program.operations
    switch operations[index].kind {
    case .constant(.boolean(let flag)): return .known(flag)
    case .constant(.null): return Trilemma(isTrue: .no, isFalse: .no, isNull: .yes)
    case .slot(let slot): return try truth(ofSlot: slot)
    case .logical(let op, let members): return joined(members.map { truth(expression, $0) }, op)
    case .comparison(let op, let left, let right):
      if isBoolean(expression, left) || isBoolean(expression, right) {
        return try equality(op, truth(expression, left), truth(expression, right))
      }
      return try comparison(op, operand(expression, left), operand(expression, right))
    case .between(let value, let lower, let upper):
      let subject = operand(expression, value)
      var result = try joined(
        [
          comparison(.greaterOrEqual, subject, operand(expression, lower)),
          comparison(.lessOrEqual, subject, operand(expression, upper)),
        ], .and)
      // A null among the three is a failure, unless the others settle it.
      result.isNull = .no
      return result
    case .membership(let value, let tests, _): return try membership(expression, value, tests)
    case .conditional(let condition, let first, let second):
      return chosen(truth(expression, condition), truth(expression, first), truth(expression, second))
    case .call(let function, _, let arguments):
      guard FunctionTable.standard.functions[function].name == "not", let argument = arguments.first ?? nil
      else { throw NotUnderstood() }
      let negand = truth(expression, argument)
      return Trilemma(isTrue: negand.isFalse, isFalse: negand.isTrue, isNull: negand.isNull)
    default: throw NotUnderstood()
    }
  }

  private func isBoolean(_ expression: CheckedExpression, _ index: Int) -> Bool {
    expression.type(ofNode: expression.program.operations[index].node) == .boolean
  }

  private func chosen(_ condition: Trilemma, _ first: Trilemma, _ second: Trilemma) -> Trilemma {
    // A null condition counts as false.
    let isOther = space.table.any([condition.isFalse, condition.isNull])
    func either(_ part: (Trilemma) -> Proposition) -> Proposition {
      space.table.any([
        space.table.both(condition.isTrue, part(first)), space.table.both(isOther, part(second)),
      ])
    }
    return Trilemma(isTrue: either(\.isTrue), isFalse: either(\.isFalse), isNull: either(\.isNull))
  }

  /// `and`, `or`: a member that settles the result does so beside failures too.
  func joined(_ members: [Trilemma], _ op: LogicalOperator) -> Trilemma {
    if op == .or {
      let opposite = joined(
        members.map { Trilemma(isTrue: $0.isFalse, isFalse: $0.isTrue, isNull: $0.isNull) }, .and)
      return Trilemma(isTrue: opposite.isFalse, isFalse: opposite.isTrue, isNull: opposite.isNull)
    }
    let isTrue = space.table.all(members.map(\.isTrue))
    let isWithoutFailure = space.table.all(members.map { space.table.any([$0.isTrue, $0.isNull]) })
    return Trilemma(
      isTrue: isTrue, isFalse: space.table.any(members.map(\.isFalse)),
      isNull: space.table.both(isWithoutFailure, !isTrue))
  }

  /// `=` and `!=` between conditions.
  private func equality(
    _ op: ComparisonOperator, _ left: Trilemma, _ right: Trilemma
  ) throws(NotUnderstood) -> Trilemma {
    guard op == .equal || op == .notEqual else { throw NotUnderstood() }
    let (first, second) = (
      [left.isTrue, left.isFalse, left.isNull], [right.isTrue, right.isFalse, right.isNull]
    )
    var same: [Proposition] = []
    var different: [Proposition] = []
    for (i, a) in first.enumerated() {
      for (j, b) in second.enumerated() {
        let both = space.table.both(a, b)
        if i == j { same.append(both) } else { different.append(both) }
      }
    }
    let (isSame, isDifferent) = (space.table.any(same), space.table.any(different))
    return op == .equal
      ? Trilemma(isTrue: isSame, isFalse: isDifferent) : Trilemma(isTrue: isDifferent, isFalse: isSame)
  }

  // MARK: Nodes

  private func truth(ofSlot slot: Int) throws(NotUnderstood) -> Trilemma {
    if let known = truths[slot] { return known }
    let result: Trilemma
    switch measure.slots.contents[slot] {
    case .input(let index):
      let input = measure.inputs[index]
      guard case .boolean = input.schema else { throw NotUnderstood() }
      let fact = space.table.fact(space.unknowns.fact(.input(input.path)))
      let isNull = input.declaration.isNullable ? space.isNull(input.path) : .no
      result = Trilemma(
        isTrue: space.table.both(!isNull, fact), isFalse: space.table.both(!isNull, !fact), isNull: isNull)
    case .parameter(let index):
      guard case .boolean(let flag)? = parameters[index] else { throw NotUnderstood() }
      result = .known(flag)
    case .definition(let index): result = truth(measure.definitions[index].expression)
    case .criterion(let index): result = passed(index)
    case .allMet: result = joined(measure.topLevel.map(passed), .and)
    case .asOf, .table, .score, .award: throw NotUnderstood()
    }
    truths[slot] = result
    return result
  }

  func operand(ofSlot slot: Int) throws(NotUnderstood) -> Operand {
    if let known = operands[slot] { return known }
    let result = try computedOperand(ofSlot: slot)
    operands[slot] = result
    return result
  }
}
