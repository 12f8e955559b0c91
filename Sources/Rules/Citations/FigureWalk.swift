// The checked expressions of a rule in; the figures in them and the parameters they read out, each with the
// comparison it is part of.

import RulesDSL
import SourceText

/// Collects figures. Definitions are followed into, because they have no grounds of their own; parameters and
/// tables are not.
struct FigureWalk {
  /// What an expression is to the rule.
  enum Role {
    /// What is asked for.
    case requirement
    /// When something applies, or which row: as well the opposite of what a document describes.
    case condition
    /// An amount by itself.
    case value
    /// What an amount must not exceed.
    case cap
  }

  private let measure: CheckedMeasure
  private(set) var figures: [RuleFigure] = []
  private(set) var uses: [ParameterUse] = []
  /// Indices of the inputs that are read.
  private(set) var inputs: Set<Int> = []
  /// Slots of the parameters, tables, scores and awards that are read: they have grounds of their own.
  private(set) var slots: Set<Int> = []
  private var visits = 0

  /// Definitions inside definitions are followed no further.
  private static let maximumDepth = 16
  /// Rules that name the same definitions again and again are not followed for ever.
  private static let maximumVisits = 50_000

  init(_ measure: CheckedMeasure) { self.measure = measure }

  mutating func visit(_ expression: CheckedExpression, as role: Role) {
    var setting = Setting(isRequired: role == .requirement)
    if role == .cap { setting.bound = Bound(op: .lessOrEqual, place: expression.wholePlace, writing: .other) }
    visit(expression.root, Tree(expression), setting)
  }

  // MARK: Settings

  /// An expression tree with what its nodes read.
  private struct Tree {
    let expression: CheckedExpression
    let slots: [NodeID: Int]
    let functions: [NodeID: String]
    let depth: Int

    init(_ expression: CheckedExpression, depth: Int = 0) {
      self.expression = expression
      self.depth = depth
      var slots: [NodeID: Int] = [:]
      var functions: [NodeID: String] = [:]
      for operation in expression.program.operations {
        if case .slot(let slot) = operation.kind { slots[operation.node] = slot }
        if case .call(let index, _, _) = operation.kind,
          FunctionTable.standard.functions.indices.contains(index)
        {
          functions[operation.node] = FunctionTable.standard.functions[index].name
        }
      }
      self.slots = slots
      self.functions = functions
    }

    func place(_ node: Expression) -> Place { expression.syntax.place(node) }
  }

  private struct Bound {
    /// With the figure on the right.
    var op: ComparisonOperator
    let place: Place
    let writing: FigureComparison.Writing

    var mirrored: Bound { Bound(op: op.mirrored, place: place, writing: writing.mirrored) }
  }

  private struct Setting {
    var isRequired: Bool
    var isNegated = false
    var bound: Bound?
    /// Whether numbers without unit only count something of the language, such as positions in a text.
    var ignoresBare = false

    /// Whether nothing is computed between the figure and what it is compared with.
    var isDirect = true
    /// Whether something is multiplied or divided by it.
    var isFactor = false

    var unbound: Setting { Setting(isRequired: false, isDirect: false) }
    func with(_ bound: Bound?, isDirect: Bool = true) -> Setting {
      Setting(isRequired: isRequired, bound: bound, isDirect: isDirect)
    }
  }

  // MARK: Nodes

  private mutating func visit(_ node: Expression, _ tree: Tree, _ setting: Setting) {
    visits += 1
    guard visits <= Self.maximumVisits else { return }
    if add(fraction: node, tree, setting) { return }
    switch node.kind {
    case .invalid: break
    case .literal(let literal): add(literal, node, tree, setting)
    case .name: read(node, tree, setting)
    case .path(let base, _):
      if tree.slots[node.id] != nil { read(node, tree, setting) } else { visit(base, tree, setting.unbound) }
    case .negation(let operand): visit(operand, tree, setting.with(setting.bound?.mirrored))
    case .arithmetic(let op, let left, let right): visit(op, left, right, tree, setting)
    case .comparison(let op, let left, let right):
      let (bound, other) = bounds(op, left, right, node, tree, setting)
      visit(left, tree, setting.with(other))
      visit(right, tree, setting.with(bound))
    case .logical(_, let operands): for operand in operands { visit(operand, tree, setting) }
    case .between(let value, let lower, let upper):
      visit(value, tree, setting.unbound)
      visit(lower, tree, setting.with(bound(.greaterOrEqual, node, tree, setting)))
      visit(upper, tree, setting.with(bound(.lessOrEqual, node, tree, setting)))
    case .membership(let value, let tests):
      visit(value, tree, setting.unbound)
      for test in tests { visit(test, node, tree, setting) }
    case .range(let range): visit(range, node, tree, setting, isTest: false)
    case .conditional(let condition, let first, let second):
      visit(condition, tree, setting.unbound)
      var inner = setting
      inner.isDirect = false
      visit(first, tree, inner)
      visit(second, tree, inner)
    case .call(let callee, let arguments): visit(node, callee, arguments.map(\.value), tree, setting)
    case .filter(let base, let condition):
      visit(base, tree, setting.unbound)
      var inner = setting.unbound
      inner.ignoresBare = true
      if case .literal = condition.kind {
        visit(condition, tree, inner)
      } else {
        visit(condition, tree, setting.unbound)
      }
    case .quantified(_, let iterators, let condition):
      for iterator in iterators { visit(iterator, tree, setting) }
      visit(condition, tree, setting)
    case .iteration(let iterators, let body):
      for iterator in iterators { visit(iterator, tree, setting) }
      visit(body, tree, setting.unbound)
    case .list(let items): for item in items { visit(item, tree, setting) }
    case .context(let entries): for entry in entries { visit(entry.value, tree, setting.unbound) }
    case .function(_, let body): visit(body, tree, setting.unbound)
    case .instanceOf(let operand, _): visit(operand, tree, setting.unbound)
    }
  }

  private mutating func visit(_ iterator: Iterator, _ tree: Tree, _ setting: Setting) {
    for part in [iterator.domain, iterator.upper].compactMap(\.self) { visit(part, tree, setting.unbound) }
  }

  /// A larger figure moves a sum and a product up, a difference and a quotient down; amounts are not negative.
  private mutating func visit(
    _ op: ArithmeticOperator, _ left: Expression, _ right: Expression, _ tree: Tree, _ setting: Setting
  ) {
    var inner = setting.with(setting.bound, isDirect: false)
    var mirrored = setting.with(setting.bound?.mirrored, isDirect: false)
    inner.isFactor = op == .multiply
    mirrored.isFactor = op == .divide
    switch op {
    case .add, .multiply:
      visit(left, tree, inner)
      visit(right, tree, inner)
    case .subtract, .divide:
      visit(left, tree, inner)
      visit(right, tree, mirrored)
    case .power:
      visit(left, tree, setting.unbound)
      visit(right, tree, setting.unbound)
    }
  }

  // MARK: Comparisons

  private func bounds(
    _ op: ComparisonOperator, _ left: Expression, _ right: Expression, _ node: Expression, _ tree: Tree,
    _ setting: Setting
  ) -> (right: Bound, left: Bound) {
    let writing = FigureComparison.Writing.infix(
      left: tree.place(left).text, right: tree.place(right).text, isMirrored: false,
      isNegated: setting.isNegated)
    let bound = Bound(
      op: setting.isNegated ? op.negation : op, place: tree.place(node), writing: writing)
    return (bound, bound.mirrored)
  }

  private func bound(
    _ op: ComparisonOperator, _ node: Expression, _ tree: Tree, _ setting: Setting
  ) -> Bound {
    Bound(op: setting.isNegated ? op.negation : op, place: tree.place(node), writing: .other)
  }

  private mutating func visit(_ test: UnaryTest, _ node: Expression, _ tree: Tree, _ setting: Setting) {
    switch test {
    case .comparison(let op, let limit): visit(limit, tree, setting.with(bound(op, node, tree, setting)))
    case .expression(let candidate):
      if case .range(let range) = candidate.kind {
        visit(range, candidate, tree, setting, isTest: true)
      } else if case .boolean = tree.expression.type(of: candidate) {
        visit(candidate, tree, setting)
      } else {
        visit(candidate, tree, setting.with(bound(.equal, node, tree, setting)))
      }
    }
  }

  private mutating func visit(
    _ range: RangeExpression, _ node: Expression, _ tree: Tree, _ setting: Setting, isTest: Bool
  ) {
    let lower = range.comparison ?? (range.includesLower ? .greaterOrEqual : .greater)
    let upper = range.comparison ?? (range.includesUpper ? .lessOrEqual : .less)
    for (end, op) in [(range.lower, lower), (range.upper, upper)] {
      guard let end else { continue }
      visit(end, tree, isTest ? setting.with(bound(op, node, tree, setting)) : setting.unbound)
    }
  }

  // MARK: Names and calls

  private mutating func read(_ node: Expression, _ tree: Tree, _ setting: Setting) {
    guard let slot = tree.slots[node.id], measure.slots.contents.indices.contains(slot) else { return }
    switch measure.slots.contents[slot] {
    case .input(let index): inputs.insert(index)
    case .parameter:
      slots.insert(slot)
      uses.append(ParameterUse(slot: slot, comparison: comparison(setting)))
    case .definition(let index):
      guard tree.depth < Self.maximumDepth, measure.definitions.indices.contains(index) else { return }
      let expression = measure.definitions[index].expression
      visit(expression.root, Tree(expression, depth: tree.depth + 1), setting)
    case .table, .score, .award: slots.insert(slot)
    case .asOf, .criterion, .allMet: break
    }
  }

  private mutating func visit(
    _ node: Expression, _ callee: Expression, _ arguments: [Expression], _ tree: Tree, _ setting: Setting
  ) {
    var inner = setting.unbound
    inner.ignoresBare = true
    switch tree.functions[node.id] {
    case "not":
      inner = setting
      inner.isNegated.toggle()
    case "all", "any": inner = setting
    case "min", "max":
      let op = tree.functions[node.id] == "min" ? ComparisonOperator.lessOrEqual : .greaterOrEqual
      // min(甲, 500万元) is at most 500万元.
      inner = setting.with(setting.bound ?? Bound(op: op, place: tree.place(node), writing: .other))
    case nil: visit(callee, tree, setting.unbound)
    default: break
    }
    for argument in arguments { visit(argument, tree, inner) }
  }

  // MARK: Figures

  private func comparison(_ setting: Setting) -> FigureComparison? {
    setting.bound.map {
      FigureComparison(op: $0.op, isRequired: setting.isRequired, place: $0.place, writing: $0.writing)
    }
  }

  private mutating func add(_ literal: Literal, _ node: Expression, _ tree: Tree, _ setting: Setting) {
    guard let amount = Amount(literal, units: measure.units) else { return }
    if setting.ignoresBare, literal.isBareNumber { return }
    figures.append(
      RuleFigure(
        amount: amount, isBare: literal.isBareNumber, place: tree.place(node),
        comparison: comparison(setting),
        isDefined: tree.depth > 0, isDirect: setting.isDirect,
        isConversion: setting.isFactor && literal.isOne))
  }

  /// `1/3` is one figure, not two.
  private mutating func add(fraction node: Expression, _ tree: Tree, _ setting: Setting) -> Bool {
    guard case .arithmetic(.divide, let left, let right) = node.kind,
      case .literal(.number(let numerator, unit: nil)) = left.kind,
      case .literal(.number(let denominator, unit: nil)) = right.kind,
      let value = try? numerator.divided(by: denominator)
    else { return false }
    figures.append(
      RuleFigure(
        amount: .quantity(value, .none), isBare: tree.depth > 0, place: tree.place(node),
        comparison: comparison(setting), isDefined: tree.depth > 0,
        isDirect: setting.isDirect))
    return true
  }
}

extension FigureComparison.Writing {
  fileprivate var mirrored: FigureComparison.Writing {
    guard case .infix(let left, let right, let isMirrored, let isNegated) = self else { return self }
    return .infix(left: left, right: right, isMirrored: !isMirrored, isNegated: isNegated)
  }
}

extension Literal {
  /// Whether it is one of its unit.
  fileprivate var isOne: Bool {
    switch self {
    case .number(let value, unit: _): value == .one
    case .duration(let parts): parts.count == 1 && parts.allSatisfy { $0.amount == .one }
    case .null, .boolean, .text, .temporal: false
    }
  }

  /// Whether it is a number without unit.
  fileprivate var isBareNumber: Bool {
    if case .number(_, unit: nil) = self { true } else { false }
  }
}

extension Amount {
  /// The amount of a literal; nil for what is no figure, such as a text.
  init?(_ literal: Literal, units: UnitTable) {
    switch literal {
    case .number(let value, unit: nil): self = .quantity(value, .none)
    case .number(let value, let unit?): self.init(value, unit: unit, units: units)
    case .duration(let parts):
      var total: Amount?
      for part in parts {
        guard let amount = Amount(part.amount, part.unit) else { return nil }
        guard let sum = total.map({ $0.adding(amount) }) ?? amount else { return nil }
        total = sum
      }
      guard let total else { return nil }
      self = total
    case .temporal(let text):
      switch TemporalLiteral(parsing: text) {
      case .date(let date): self = .day(year: date.year, month: date.month, day: date.day)
      case .yearsMonths(let duration): self = .months(Decimal128(duration.months))
      case .daysTime(let duration):
        guard let nanoseconds = Int(exactly: duration.totalNanoseconds),
          let seconds = try? Decimal128(nanoseconds).divided(by: Decimal128(1_000_000_000))
        else { return nil }
        self = .seconds(seconds)
      case .time, .dateTime, nil: return nil
      }
    case .null, .boolean, .text: return nil
    }
  }
}

extension CheckedExpression {
  /// The place of the whole expression.
  var wholePlace: Place { syntax.place(root) }
}
