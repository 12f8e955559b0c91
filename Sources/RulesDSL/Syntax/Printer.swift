// A tree in, its canonical text out. Parsing the text gives the same tree again.

/// Writes expressions: one space around operators, only the parentheses that are needed.
package struct Printer {
  private let style: KeywordStyle
  /// Names of several words that are read without back quotes.
  private let wordedNames: Set<String>
  /// What names are written instead, by name.
  private let renaming: [String: String]

  /// A printer of a style.
  package init(
    style: KeywordStyle = .english, wordedNames: Set<String> = [], renaming: [String: String] = [:]
  ) {
    self.style = style
    self.wordedNames = wordedNames
    self.renaming = renaming
  }

  /// An expression as it is written in a style.
  package static func text(_ expression: Expression, style: KeywordStyle = .english) -> String {
    Printer(style: style).print(expression)
  }

  /// An expression as it is written.
  package func print(_ expression: Expression) -> String {
    switch expression.kind {
    case .literal(let literal): LiteralPrinter.text(literal, style: style)
    case .name(let name):
      wordedNames.contains(name) ? name : LiteralPrinter.name(renaming[name] ?? name)
    case .list(let items): "[" + items.map(print).joined(separator: ", ") + "]"
    case .context(let entries):
      "{" + entries.map { LiteralPrinter.key($0.key) + ": " + print($0.value) }.joined(separator: ", ") + "}"
    case .range(let range): print(range)
    case .negation(let operand):
      if case .negation = operand.kind {
        "-" + print(operand)
      } else {
        "-" + print(operand, atLeast: .highest)
      }
    case .arithmetic(let op, let left, let right): printInfix(.arithmetic(op), op.rawValue, left, right)
    case .comparison(let op, let left, let right):
      printInfix(.comparison(op), KeywordTable.spelling(op, style), left, right)
    case .logical(let op, let operands):
      operands.map { print($0, atLeast: InfixOperator.logical(op).precedence.tighter) }
        .joined(separator: " \(word(op == .and ? .and : .or)) ")
    case .between(let value, let lower, let upper):
      print(value, atLeast: .addition) + " \(word(.between)) " + print(lower, atLeast: .addition)
        + " \(style == .english ? "and" : "与") " + print(upper, atLeast: .addition)
    case .membership(let value, let tests):
      print(value, atLeast: .addition) + " \(word(.in)) " + print(tests)
    case .conditional(let condition, let consequence, let alternative):
      "\(word(.if)) \(print(condition)) \(word(.then)) \(print(consequence)) \(word(.else)) \(print(alternative))"
    case .iteration(let iterators, let body):
      "\(word(.for)) \(print(iterators)) \(word(.return)) \(print(body))"
    case .quantified(let quantifier, let iterators, let condition):
      "\(word(quantifier == .some ? .some : .every)) \(print(iterators)) \(word(.satisfies)) \(print(condition))"
    case .path(let base, let name): print(base, atLeast: .highest) + "." + LiteralPrinter.pathName(name.text)
    case .filter(let base, let condition): print(base, atLeast: .highest) + "[" + print(condition) + "]"
    case .call(let callee, let arguments): printCall(callee, arguments)
    case .function(let parameters, let body):
      "\(word(.function))(" + parameters.map(print).joined(separator: ", ") + ") " + print(body)
    case .instanceOf(let operand, let type):
      print(operand, atLeast: .highest) + (style == .english ? " instance of " : " \(word(.instance)) ")
        + TypeExpressionPrinter.text(type)
    case .invalid: ""
    }
  }

  private func word(_ keyword: Keyword) -> String { KeywordTable.spelling(keyword, style) }

  private func print(_ expression: Expression, atLeast minimum: Precedence) -> String {
    let text = print(expression)
    return expression.precedence < minimum ? "(\(text))" : text
  }

  private func printInfix(
    _ infix: InfixOperator, _ spelling: String, _ left: Expression, _ right: Expression
  ) -> String {
    let precedence = infix.precedence
    // Comparisons do not chain, so that their left operand needs parentheses as well.
    let leftMinimum = precedence == .comparison ? precedence.tighter : precedence
    return print(left, atLeast: leftMinimum) + " \(spelling) " + print(right, atLeast: precedence.tighter)
  }

  private func printCall(_ callee: Expression, _ arguments: [Argument]) -> String {
    let list = arguments.map { argument in
      (argument.name.map { LiteralPrinter.argumentName($0.text) + ": " } ?? "") + print(argument.value)
    }.joined(separator: ", ")
    if case .name("not") = callee.kind { return "\(word(.not))(\(list))" }
    return (callee.isPlainCallee ? print(callee) : "(\(print(callee)))") + "(\(list))"
  }

  private func print(_ iterators: [Iterator]) -> String {
    iterators.map { iterator in
      LiteralPrinter.name(iterator.name) + " \(word(.in)) " + print(iterator.domain)
        + (iterator.upper.map { ".." + print($0) } ?? "")
    }.joined(separator: ", ")
  }

  private func print(_ tests: [UnaryTest]) -> String {
    if tests.count == 1, case .expression(let only) = tests[0] {
      let text = print(only, atLeast: .addition)
      // `in (< 10)` is a test; only a second pair of parentheses makes it a value.
      return only.beginsWithTest ? "(\(text))" : text
    }
    return "(" + tests.map(print).joined(separator: ", ") + ")"
  }

  private func print(_ test: UnaryTest) -> String {
    switch test {
    case .comparison(let op, let limit): "\(op.rawValue) " + print(limit, atLeast: .addition)
    case .expression(let value): print(value)
    }
  }

  private func print(_ range: RangeExpression) -> String {
    if let comparison = range.comparison {
      let limit = range.lower ?? range.upper
      return "(\(comparison.rawValue) " + (limit.map { print($0, atLeast: .addition) } ?? "") + ")"
    }
    let lower = range.lower.map { print($0) } ?? ""
    let upper = range.upper.map { print($0) } ?? ""
    return (range.includesLower ? "[" : "(") + lower + ".." + upper + (range.includesUpper ? "]" : ")")
  }

  private func print(_ parameter: Parameter) -> String {
    LiteralPrinter.name(parameter.name) + (parameter.type.map { ": " + TypeExpressionPrinter.text($0) } ?? "")
  }
}

extension Expression {
  /// How tightly the printed form of the node binds.
  var precedence: Precedence {
    switch kind {
    case .conditional, .iteration, .quantified, .function: .lowest
    case .logical(.or, _): .disjunction
    case .logical(.and, _): .conjunction
    // As an operand of a comparison, a type would run into the sign `<` behind it.
    case .comparison, .between, .membership, .instanceOf: .comparison
    case .arithmetic(let op, _, _): InfixOperator.arithmetic(op).precedence
    case .negation: .power
    case .literal, .name, .list, .context, .range, .path, .filter, .call, .invalid: .highest
    }
  }

  /// Whether the printed form begins with a range such as `(< 10)`.
  var beginsWithTest: Bool {
    switch kind {
    case .range(let range): range.comparison != nil
    case .arithmetic(_, let first, _), .path(let first, _), .filter(let first, _), .call(let first, _):
      first.beginsWithTest
    default: false
    }
  }

  /// Whether a call may follow the printed form directly.
  var isPlainCallee: Bool {
    switch kind {
    case .name, .path, .call, .filter: true
    default: false
    }
  }
}
