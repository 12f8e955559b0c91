// A tree and a scope in; types, resolved names and a program out. Goes on after mistakes.

package import SourceText

/// Checks one expression. Every finding stands at the smallest part that is wrong, and each cause is
/// reported once: what depends on an ill-typed part has the type `.invalid` and is not reported again.
package struct Checker {
  /// What does not change while checking; a reference, since the checker is passed through every level.
  private final class Input: Sendable {
    let parsed: ParsedExpression
    let scope: Scope
    let setting: CellSetting?

    init(_ parsed: ParsedExpression, _ scope: Scope, _ setting: CellSetting?) {
      self.parsed = parsed
      self.scope = scope
      self.setting = setting
    }
  }

  private let input: Input
  var types: [ValueType]
  var operations: [Operation] = []
  var diagnostics: [Diagnostic] = []
  var locals = LocalScope()
  private var slots: Set<Int> = []
  /// Names that nothing declares and that are amounts in words: what they were read as.
  var amounts: [NodeID: Literal] = [:]
  /// Nodes whose unknown type was reported.
  private var undetermined: Set<NodeID> = []
  private let maximumFindings: Int

  /// A node's type and the operation that computes it.
  struct Checked {
    let type: ValueType
    let operation: Int
  }

  /// Parses and checks the text of a fragment.
  package static func check(
    _ fragment: SourceFragment, in scope: Scope, expecting expected: ValueType? = nil,
    limits: SyntaxLimits = .standard
  ) -> CheckResult {
    check(Parser.parse(fragment, names: scope.nameTable, limits: limits), in: scope, expecting: expected)
  }

  /// Checks a parsed expression.
  ///
  /// - Parameter setting: what is known of the place, if the expression stands in a decision table.
  package static func check(
    _ parsed: ParsedExpression, in scope: Scope, expecting expected: ValueType? = nil,
    setting: CellSetting? = nil
  ) -> CheckResult {
    // What could not be read as a whole has no types worth reporting.
    guard parsed.isReadable else {
      return CheckResult(expression: nil, type: .invalid, diagnostics: parsed.diagnostics.sortedByPlace())
    }
    var checker = Checker(parsed, scope, setting, SyntaxLimits.standard.maximumFindings)
    if let subject = setting?.subject { _ = checker.locals.push("?", subject) }
    let root = checker.check(parsed.root)
    if let expected { checker.expect(expected, parsed.root, root.type) }
    let diagnostics = (parsed.diagnostics + checker.diagnostics).sortedByPlace()
    guard !diagnostics.hasErrors else {
      return CheckResult(expression: nil, type: root.type, diagnostics: diagnostics)
    }
    let program = Program(
      operations: checker.operations, root: root.operation, fragment: parsed.fragment,
      localCount: checker.locals.maximumCount)
    let expression = CheckedExpression(
      syntax: parsed.reading(checker.amounts), types: checker.types, program: program,
      slots: checker.slots.sorted())
    return CheckResult(expression: expression, type: root.type, diagnostics: diagnostics)
  }

  private init(
    _ parsed: ParsedExpression, _ scope: Scope, _ setting: CellSetting?, _ maximumFindings: Int
  ) {
    self.maximumFindings = maximumFindings
    input = Input(parsed, scope, setting)
    types = [ValueType](repeating: .any, count: parsed.nodeCount)
  }

  var parsed: ParsedExpression { input.parsed }

  var scope: Scope { input.scope }

  var setting: CellSetting? { input.setting }

  // MARK: Recording

  /// The value that a cell tests is written at the head of its column.
  func place(_ expression: Expression) -> Place {
    if let setting, expression.span.isEmpty, case .name("?") = expression.kind { return setting.place }
    return parsed.place(expression)
  }

  func place(_ span: Span) -> Place { parsed.fragment.place(span) }

  /// Whether there are as many findings as anybody reads; further ones need not be worded.
  var hasEnoughFindings: Bool { diagnostics.count >= maximumFindings }

  /// Keeps a finding, unless there are enough.
  mutating func report(_ diagnostic: Diagnostic) {
    if !hasEnoughFindings { diagnostics.append(diagnostic) }
  }

  /// The type where one must be known: in a measure, an unknown one is reported and taken for ill-typed.
  mutating func known(_ type: ValueType, _ expression: Expression) -> ValueType {
    guard scope.mode == .strict, type == .any else { return type }
    if undetermined.insert(expression.id).inserted {
      report(TypeMessages.undetermined(place(expression)))
    }
    return .invalid
  }

  /// Adds an operation for a node and answers its index.
  mutating func emit(_ kind: OperationKind, _ expression: Expression) -> Int {
    operations.append(Operation(kind, node: expression.id, span: expression.span))
    return operations.count - 1
  }

  /// A list or range made beforehand where it can be.
  func prepared(_ kind: OperationKind) -> OperationKind {
    PreparedValue(kind, of: operations).map(OperationKind.prepared) ?? kind
  }

  mutating func emitSlot(_ slot: Int, _ expression: Expression) -> Int {
    slots.insert(slot)
    return emit(.slot(slot), expression)
  }

  mutating func result(_ type: ValueType, _ kind: OperationKind, _ expression: Expression) -> Checked {
    Checked(type: type, operation: emit(kind, expression))
  }

  mutating func invalid(_ expression: Expression) -> Checked {
    result(.invalid, .constant(.null), expression)
  }

  /// Reports the node if its type is not what its place asks for.
  mutating func expect(_ expected: ValueType, _ expression: Expression, _ type: ValueType) {
    if expected == .any { return }
    let found = known(type, expression)
    guard !found.isDynamic, !expected.isDynamic, found != .null || scope.mode == .strict else { return }
    if !expected.isComparable(to: found) || found == .null {
      report(TypeMessages.expected(expected, found: found, place(expression)))
    }
  }

  // MARK: Nodes

  mutating func check(_ expression: Expression) -> Checked {
    let checked = checkKind(expression)
    types[expression.id] = checked.type
    return checked
  }

  private mutating func checkKind(_ expression: Expression) -> Checked {
    switch expression.kind {
    case .literal(let literal): return checkLiteral(literal, expression)
    case .name(let name): return checkName(name, expression)
    case .list(let items): return checkList(items, expression)
    case .context(let entries): return checkContext(entries, expression)
    case .range(let range): return checkRange(range, expression)
    case .negation(let operand): return checkNegation(operand, expression)
    case .arithmetic(let op, let left, let right): return checkArithmetic(op, left, right, expression)
    case .comparison(let op, let left, let right):
      let first = check(left)
      let second = check(right)
      checkComparable(op, left, first.type, right, second.type)
      return result(.boolean, .comparison(op, first.operation, second.operation), expression)
    case .logical(let op, let operands):
      return checkLogical(op, operands, expression)
    case .between(let value, let lower, let upper): return checkBetween(value, lower, upper, expression)
    case .membership(let value, let tests): return checkMembership(value, tests, expression)
    case .conditional(let condition, let first, let second):
      return checkConditional(condition, first, second, expression)
    case .iteration(let iterators, let body): return checkIteration(iterators, body, expression)
    case .quantified(let quantifier, let iterators, let condition):
      return checkQuantified(quantifier, iterators, condition, expression)
    case .path(let base, let name): return checkPath(base, name, expression)
    case .filter(let base, let condition): return checkFilter(base, condition, expression)
    case .call(let callee, let arguments): return checkCall(callee, arguments, expression)
    case .function(let parameters, let body): return checkFunction(parameters, body, expression)
    case .instanceOf(let operand, let type):
      let value = check(operand)
      let tested = TypeNames.type(type, units: scope.units)
      if tested == nil {
        report(TypeMessages.unknownType(TypeExpressionPrinter.text(type), place(expression)))
      }
      return result(.boolean, .instanceOf(value.operation, tested ?? .any), expression)
    case .invalid: return invalid(expression)
    }
  }

  /// Checks an expression that must be true or false and answers its operation.
  mutating func checkCondition(_ expression: Expression, allowsOthers: Bool = false) -> Int {
    let checked = check(expression)
    if !allowsOthers { expect(.boolean, expression, checked.type) }
    return checked.operation
  }

  private mutating func checkLogical(
    _ op: LogicalOperator, _ operands: [Expression], _ expression: Expression
  ) -> Checked {
    var checked: [Int] = []
    for (position, operand) in operands.enumerated() {
      if op == .or, position > 0, let (subject, first) = equated(operands[position - 1]), operand.isConstant {
        let value = check(operand)
        checked.append(value.operation)
        let first = place(first).text
        report(
          TypeMessages.alternativeValue(
            place(subject).text, [first, place(operand).text], value.type, place(operand)))
      } else {
        checked.append(checkCondition(operand, allowsOthers: scope.mode == .gradual))
      }
    }
    return result(.boolean, .logical(op, checked), expression)
  }

  /// The two sides of `a = "甲"` in a measure, where another value may follow by mistake.
  private func equated(_ expression: Expression) -> (subject: Expression, value: Expression)? {
    guard scope.mode == .strict else { return nil }
    switch expression.kind {
    case .comparison(.equal, let subject, let value): return (subject, value)
    case .membership(let subject, let tests):
      if tests.count == 1, case .expression(let value) = tests[0], value.isConstant {
        return (subject, value)
      }
      return nil
    default: return nil
    }
  }

  // MARK: Branches

  private mutating func checkConditional(
    _ condition: Expression, _ first: Expression, _ second: Expression, _ expression: Expression
  ) -> Checked {
    let test = checkCondition(condition)
    let consequence = check(first)
    let alternative = check(second)
    let type = consequence.type.joined(alternative.type)
    if scope.mode == .strict, type == .any, !consequence.type.isDynamic, !alternative.type.isDynamic {
      report(TypeMessages.branches(consequence.type, alternative.type, place(first), place(second)))
      return invalid(expression)
    }
    return result(type, .conditional(test, consequence.operation, alternative.operation), expression)
  }

  private mutating func checkList(_ items: [Expression], _ expression: Expression) -> Checked {
    let checked = items.map { check($0) }
    let element = checked.dropFirst().reduce(checked.first?.type ?? .null) { $0.joined($1.type) }
    return result(
      ValueType.list(element == .invalid ? .any : element).bounded,
      prepared(.list(checked.map(\.operation))), expression)
  }

  private mutating func checkContext(_ entries: [ContextEntry], _ expression: Expression) -> Checked {
    let depth = locals.depth
    var fields: [FieldType] = []
    var operations: [Int] = []
    var targets: [Int] = []
    for entry in entries {
      let value = check(entry.value)
      fields.append(FieldType(entry.key, value.type))
      operations.append(value.operation)
      targets.append(locals.push(entry.key, value.type))
    }
    locals.pop(to: depth)
    return result(
      ValueType.context(fields).bounded, .context(entries.map(\.key), operations, locals: targets), expression
    )
  }
}

extension Expression {
  /// Whether this is a text, a number or an amount.
  fileprivate var isConstant: Bool {
    switch kind {
    case .literal(.text), .literal(.number), .literal(.duration), .literal(.temporal): true
    default: false
    }
  }
}
