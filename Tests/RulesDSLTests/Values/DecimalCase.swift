// Enters: a line of the table of decimal cases. Leaves: what the line expects and what Decimal128 gives.

import RulesDSL

/// One line of `decimal_cases.txt`: operands, perhaps a mode, and the expected result.
struct DecimalCase {
  /// The section's name.
  let operation: String
  /// The line as written.
  let line: String
  /// The fields before the last.
  private let fields: [String]
  /// The last field.
  let expected: String

  /// A case from a section's name and a line; nil if the line has no two fields.
  init?(operation: String, line: String) {
    var fields = line.split(separator: " ").map(String.init)
    guard fields.count > 1, let expected = fields.popLast() else { return nil }
    self.operation = operation
    self.line = line
    self.fields = fields
    self.expected = expected
  }

  /// What the operation gives, in the table's notation.
  var actual: String {
    do throws(DecimalError) {
      return try result()
    } catch {
      return "\(error)"
    }
  }

  /// The operand at a position; a malformed one shows up as a wrong result.
  private func operand(_ index: Int) -> Decimal128 {
    guard fields.indices.contains(index) else { return .zero }
    return Decimal128(parsing: fields[index].utf8) ?? .zero
  }

  /// The integer at a position.
  private func integer(_ index: Int) -> Int { fields.indices.contains(index) ? Int(fields[index]) ?? 0 : 0 }

  /// The rounding mode that is the last operand.
  private var mode: RoundingMode {
    RoundingMode.allCases.first { "\($0)" == fields.last } ?? .halfEven
  }

  /// The text of the result.
  private func result() throws(DecimalError) -> String {
    let left = operand(0)
    let right = operand(1)
    switch operation {
    case "add": return try left.adding(right).scientificString
    case "subtract": return try left.subtracting(right).scientificString
    case "multiply": return try left.multiplied(by: right).scientificString
    case "divide": return try left.divided(by: right).scientificString
    case "divideInteger": return try left.divideInteger(right).scientificString
    case "remainder": return try left.remainder(right).scientificString
    case "remainderNear": return try left.remainderNear(right).scientificString
    case "modulo": return try left.modulo(right).scientificString
    case "compare": return comparison(left, right)
    case "quantize": return try left.quantize(right, rounding: mode).scientificString
    case "scale": return try left.quantized(scale: integer(1), rounding: mode).scientificString
    case "integral": return left.roundedToIntegral(rounding: mode).scientificString
    case "round":
      return try left.rounded(significantDigits: integer(1), rounding: mode).scientificString
    case "squareRoot": return try left.squareRoot().scientificString
    case "exponential": return try left.exponential().reduced.scientificString
    case "logarithm": return try left.naturalLogarithm().reduced.scientificString
    case "power": return try left.power(right).reduced.scientificString
    case "parse":
      let text = fields.first.map { $0.utf8.dropFirst().dropLast() } ?? "".utf8.dropFirst().dropLast()
      return Decimal128(parsing: text)?.scientificString ?? "nil"
    case "describe": return left.description
    case "integer": return left.isInteger ? left.intValue.map(String.init) ?? "nil" : "fraction"
    case "reduce": return left.reduced.scientificString
    case "negate": return left.negated.scientificString
    case "absolute": return left.absoluteValue.scientificString
    default: return "unknown operation"
    }
  }

  /// The order if all comparisons agree on it and equal values hash alike, otherwise what they say.
  private func comparison(_ left: Decimal128, _ right: Decimal128) -> String {
    let order = left.compare(right)
    let agree =
      (left == right) == (order == 0) && (left < right) == (order < 0) && (right < left) == (order > 0)
    let hashes = order != 0 || left.hashValue == right.hashValue
    return agree && hashes ? "\(order)" : "\(order), ==, < or hash disagree"
  }
}
