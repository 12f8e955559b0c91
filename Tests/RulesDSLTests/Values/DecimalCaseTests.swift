// Enters: Data/decimal_cases.txt. Leaves: whether every operation gives the results of Python's decimal.

import Glibc
import RulesDSL
import Testing

@Suite struct DecimalCaseTests {
  /// The operations that the table must hold.
  static let operations = [
    "add", "subtract", "multiply", "divide", "divideInteger", "remainder", "modulo", "compare", "quantize",
    "scale", "integral", "round", "squareRoot", "exponential", "logarithm", "power", "parse", "describe",
    "integer", "reduce", "negate", "absolute", "remainderNear",
  ]

  /// The table's sections.
  static let table = readTable()

  @Test(arguments: operations)
  func agreesWithReference(operation: String) throws {
    let cases = try #require(Self.table[operation])
    #expect(cases.count >= 100)
    let wrong = cases.filter { $0.actual != $0.expected }
    let examples = wrong.prefix(5).map { "\($0.line) but got \($0.actual)" }
    #expect(examples.isEmpty, "\(wrong.count) of \(cases.count)")
  }

  @Test func tableHasNoOtherSection() {
    #expect(Set(Self.table.keys) == Set(Self.operations))
  }

  /// Reads the file beside this folder; empty if there is none.
  private static func readTable() -> [String: [DecimalCase]] {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    let path = folder.joined(separator: "/") + "/Data/decimal_cases.txt"
    guard let file = fopen(path, "r") else { return [:] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer.prefix(count)
    }
    var table: [String: [DecimalCase]] = [:]
    var operation = ""
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("[") {
        operation = String(text.dropFirst().dropLast())
      } else if let row = DecimalCase(operation: operation, line: text) {
        table[operation, default: []].append(row)
      }
    }
    return table
  }
}
