// A number as people write it in applications, with or without its unit, in; canonical units out.

package import RulesDSL
package import SourceText

/// Reads numbers of inputs: `800`, `800平方米`, `0.08公顷`, `75%`, full-width digits.
package enum InputNumber {
  /// Why a text is not the number that is asked for.
  package struct Problem: Error, Sendable {
    package let diagnostic: Diagnostic
  }

  /// The value in canonical units. A number without a unit is in the unit of the input.
  package static func read(
    _ node: MarkedNode, unit: Unit, units: UnitTable
  ) -> Result<Decimal128, Problem> {
    guard case .scalar(let scalar) = node.kind else {
      return .failure(Problem(diagnostic: InputMessages.wrongShape(node, .number)))
    }
    return read(scalar, unit: unit, units: units)
  }

  /// The same for a scalar.
  package static func read(
    _ scalar: MarkedScalar, unit: Unit, units: UnitTable
  ) -> Result<Decimal128, Problem> {
    let fragment = scalar.fragment
    guard fragment.bytes.count <= 200 else {
      return .failure(Problem(diagnostic: InputMessages.notANumber(scalar, unit)))
    }
    let (tokens, lexical) = Lexer.tokens(fragment)
    guard lexical.isEmpty, let parts = Parts(tokens, fragment) else {
      return .failure(Problem(diagnostic: InputMessages.notANumber(scalar, unit)))
    }
    guard let magnitude = Decimal128(parsing: parts.digits.utf8) else {
      return .failure(Problem(diagnostic: InputMessages.notANumber(scalar, unit)))
    }
    guard !Decimal128.isRounded(parsing: parts.digits) else {
      return .failure(Problem(diagnostic: InputMessages.numberTooLarge(scalar)))
    }
    var written = unit
    if let name = parts.unit {
      guard let known = units.unit(name.text) else {
        return .failure(
          Problem(diagnostic: InputMessages.unknownUnit(name.text, unit, units, fragment.place(name.span))))
      }
      guard known.dimension == unit.dimension else {
        return .failure(
          Problem(diagnostic: InputMessages.wrongUnit(known, unit, fragment.place(name.span))))
      }
      written = known
    }
    let value = parts.isNegative ? magnitude.negated : magnitude
    guard let canonical = written.canonical(value) else {
      return .failure(Problem(diagnostic: InputMessages.numberTooLarge(scalar)))
    }
    return .success(canonical)
  }

  /// Sign, digits and unit of a text, if it is nothing else.
  private struct Parts {
    var isNegative = false
    let digits: String
    let unit: (text: String, span: Span)?

    init?(_ tokens: [Token], _ fragment: SourceFragment) {
      var rest = tokens.dropLast()[...]
      if case .symbol(let sign)? = rest.first?.kind, sign == .minus || sign == .plus {
        isNegative = sign == .minus
        rest = rest.dropFirst()
      }
      guard case .number(let text)? = rest.first?.kind, let end = rest.first?.span.end else { return nil }
      digits = text
      rest = rest.dropFirst()
      guard let first = rest.first, let last = rest.last else {
        unit = nil
        return
      }
      // Whatever follows the digits is the unit, written together: 家/1000平方米.
      let span = Span(first.span.start, last.span.end)
      let written = String(decoding: fragment.bytes[span.start..<span.end], as: UTF8.self)
      guard rest.allSatisfy({ $0.kind.mayBelongToUnit }), first.span.start >= end else { return nil }
      unit = (String(written.unicodeScalars.map { Character(CharacterClasses.folded($0)) }), span)
    }
  }
}

extension TokenKind {
  fileprivate var mayBelongToUnit: Bool {
    switch self {
    case .name, .number: true
    case .symbol(let symbol):
      [.slash, .percent, .perMille, .leftParenthesis, .rightParenthesis].contains(symbol)
    case .text, .quotedName, .end: false
    }
  }
}
