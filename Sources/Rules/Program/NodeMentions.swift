// A parsed expression in; the names in it that may stand for nodes of the measure out.

import RulesDSL
import SourceText

/// Finds what expressions mention. Variables, and fields of the list that is filtered, hide nodes of the same
/// name; were they taken for nodes, a definition could seem to depend on itself.
struct NodeMentions {
  /// Names of the fields of every list of records, by the path of its input.
  private var fields: [String: Set<String>] = [:]
  /// The expressions of definitions by name.
  private let definitions: [String: Expression]

  /// Definitions that name each other are followed no further.
  private static let maximumDepth = 8

  /// A name and where it stands.
  struct Mention {
    let name: String
    let span: Span
  }

  init(_ measure: Measure, definitions: [String: Expression]) {
    self.definitions = definitions
    for node in measure.inputs { collectFields(node, path: node.name.text) }
  }

  private mutating func collectFields(_ node: InputNode, path: String) {
    switch node {
    case .group(_, let members):
      for member in members { collectFields(member, path: "\(path).\(member.name.text)") }
    case .input(let declaration):
      if case .list(.record(let declared), _) = declaration.type {
        fields[path] = Set(declared.map(\.name.text))
      }
    }
  }

  /// The mentions in source order, each name once.
  func mentions(in expression: Expression) -> [Mention] {
    var walk = Walk(lists: self)
    walk.visit(expression, hidden: [])
    return walk.mentions
  }

  /// The fields of the records that an expression lists, as far as that can be told before types are known.
  private func fields(of expression: Expression, depth: Int = maximumDepth) -> Set<String> {
    if case .filter(let base, _) = expression.kind { return fields(of: base, depth: depth) }
    guard let path = expression.plainPath else { return [] }
    if let known = fields[path] { return known }
    guard depth > 0, let definition = definitions[path] else { return [] }
    return fields(of: definition, depth: depth - 1)
  }

  private struct Walk {
    let lists: NodeMentions
    var mentions: [Mention] = []
    private var seen: Set<String> = []

    init(lists: NodeMentions) { self.lists = lists }

    /// Visits an expression in which some names have a meaning of their own.
    mutating func visit(_ expression: Expression, hidden: Set<String>) {
      switch expression.kind {
      case .name(let name):
        if !hidden.contains(name), seen.insert(name).inserted {
          mentions.append(Mention(name: name, span: expression.span))
        }
      case .literal, .invalid: break
      case .list(let items), .logical(_, let items): visit(items, hidden)
      case .range(let range): visit([range.lower, range.upper].compactMap(\.self), hidden)
      case .negation(let operand), .path(let operand, _), .instanceOf(let operand, _):
        visit(operand, hidden: hidden)
      case .arithmetic(_, let left, let right), .comparison(_, let left, let right):
        visit([left, right], hidden)
      case .between(let first, let second, let third), .conditional(let first, let second, let third):
        visit([first, second, third], hidden)
      case .membership(let value, let tests):
        visit(
          [value]
            + tests.map { test in
              switch test {
              case .comparison(_, let limit): limit
              case .expression(let candidate): candidate
              }
            }, hidden)
      case .call(let callee, let arguments): visit([callee] + arguments.map(\.value), hidden)
      case .filter(let base, let condition):
        visit(base, hidden: hidden)
        visit(condition, hidden: hidden.union(lists.fields(of: base)).union(["item"]))
      case .quantified(_, let iterators, let body), .iteration(let iterators, let body):
        visit(iterators, body, hidden)
      case .function(let parameters, let body):
        visit(body, hidden: hidden.union(parameters.map(\.name)))
      case .context(let entries):
        var inner = hidden
        for entry in entries {
          visit(entry.value, hidden: inner)
          inner.insert(entry.key)
        }
      }
    }

    private mutating func visit(_ expressions: [Expression], _ hidden: Set<String>) {
      for expression in expressions { visit(expression, hidden: hidden) }
    }

    /// A variable is known in the domains after its own and in the body.
    private mutating func visit(_ iterators: [Iterator], _ body: Expression, _ hidden: Set<String>) {
      var inner = hidden
      for iterator in iterators {
        visit([iterator.domain, iterator.upper].compactMap(\.self), inner)
        inner.insert(iterator.name)
      }
      visit(body, hidden: inner)
    }
  }
}

extension Expression {
  /// `a.b.c` as text, if the expression is nothing but names and dots.
  fileprivate var plainPath: String? {
    switch kind {
    case .name(let name): name
    case .path(let base, let name): base.plainPath.map { "\($0).\(name.text)" }
    default: nil
    }
  }
}
