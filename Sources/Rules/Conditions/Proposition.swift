// Facts, choices and linear constraints enter; propositions over them leave, each kept once.

/// A node of a `PropositionTable`, or its negation.
struct Proposition: Sendable, Hashable, Comparable {
  fileprivate let code: Int

  static let yes = Proposition(code: 0)
  static let no = Proposition(code: 1)

  static prefix func ! (proposition: Proposition) -> Proposition { Proposition(code: proposition.code ^ 1) }

  static func < (left: Proposition, right: Proposition) -> Bool { left.code < right.code }

  /// Whether the node itself is meant.
  var isPositive: Bool { code & 1 == 0 }
  var node: Int { code >> 1 }
}

/// What propositions are made of.
enum PropositionNode: Sendable, Hashable {
  case truth
  /// A fact that is so or not, by its index.
  case fact(Int)
  /// A choice that falls on one of its options.
  case choice(Int, option: Int)
  case linear(LinearConstraint)
  /// The conjunction of several propositions, ascending.
  case all([Proposition])
}

/// Keeps every proposition once.
struct PropositionTable {
  private(set) var nodes: [PropositionNode] = [.truth]
  private var indices: [PropositionNode: Int] = [:]

  subscript(proposition: Proposition) -> PropositionNode { nodes[proposition.node] }

  mutating func fact(_ index: Int) -> Proposition { add(.fact(index)) }

  mutating func choice(_ index: Int, option: Int) -> Proposition { add(.choice(index, option: option)) }

  /// A constraint in normal form; where it has no quantities, whether it holds.
  mutating func linear(_ constraint: LinearConstraint) -> Proposition {
    guard constraint.term.isConstant else { return add(.linear(constraint)) }
    let constant = constraint.term.constant
    return constant.isNegative || constant.isZero && !constraint.isStrict ? .yes : .no
  }

  mutating func all(_ propositions: [Proposition]) -> Proposition {
    var members: Set<Proposition> = []
    for proposition in propositions {
      if proposition == .no { return .no }
      if proposition == .yes { continue }
      if proposition.isPositive, case .all(let inner) = nodes[proposition.node] {
        members.formUnion(inner)
      } else {
        members.insert(proposition)
      }
    }
    if members.contains(where: { members.contains(!$0) }) { return .no }
    let sorted = members.sorted()
    guard let first = sorted.first else { return .yes }
    return sorted.count == 1 ? first : add(.all(sorted))
  }

  mutating func any(_ propositions: [Proposition]) -> Proposition { !all(propositions.map { !$0 }) }

  mutating func both(_ first: Proposition, _ second: Proposition) -> Proposition { all([first, second]) }

  private mutating func add(_ node: PropositionNode) -> Proposition {
    if let index = indices[node] { return Proposition(code: index << 1) }
    nodes.append(node)
    indices[node] = nodes.count - 1
    return Proposition(code: (nodes.count - 1) << 1)
  }
}
