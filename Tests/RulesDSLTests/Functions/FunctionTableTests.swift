// The function table: every row is complete, its names are its own, and its examples hold.

import RulesDSL
import SourceText
import Testing

/// An example of a builtin, named for reports.
private struct Example: Sendable, CustomTestStringConvertible {
  let function: String
  let example: FunctionExample

  var testDescription: String { "\(function): \(example.expression) = \(example.result)" }

  static let all = FunctionTable.standard.functions.flatMap { function in
    function.examples.map { Example(function: function.name, example: $0) }
  }
}

@Suite struct FunctionTableTests {
  @Test(arguments: Example.all)
  fileprivate func exampleHolds(example: Example) {
    for mode in [CheckingMode.gradual, .strict] {
      let left = NamedValues().evaluate(example.example.expression, mode)
      let right = NamedValues().evaluate(example.example.result, mode)
      #expect(!left.diagnostics.hasErrors && !right.diagnostics.hasErrors, "\(example.testDescription)")
      if case .error(let failure) = left.value { Issue.record("\(failure.message.zh)") }
      #expect(ValueShape.text(left.value) == ValueShape.text(right.value), "\(example.testDescription)")
    }
  }

  @Test(arguments: FunctionTable.standard.functions.map(\.name))
  func isComplete(name: String) throws {
    let table = FunctionTable.standard
    let function = table.functions[try #require(table.index(of: name))]
    #expect(!function.examples.isEmpty)
    #expect(!function.signatures.isEmpty)
    #expect(function.documentation.zh.hasSuffix("。") && function.documentation.en.hasSuffix("."))
    let isChinese = function.chineseName.unicodeScalars.allSatisfy { $0.value > 0x2E80 }
    #expect(isChinese)
    #expect(function.chineseName != function.name)
    #expect(LiteralPrinter.isIdentifier(function.chineseName))
    #expect(function.name == "not" || !KeywordTable.isReserved(function.chineseName))
    for signature in function.signatures {
      let areNamed = signature.parameters.allSatisfy { !$0.name.isEmpty && !$0.chineseName.isEmpty }
      #expect(areNamed)
      #expect(Set(signature.parameters.map(\.name)).count == signature.parameters.count)
      #expect(Set(signature.parameters.map(\.chineseName)).count == signature.parameters.count)
      // Optional parameters stand last, so that arguments can be left off from the end.
      let optional = signature.parameters.drop { !$0.isOptional }
      let areLast = optional.allSatisfy { $0.isOptional }
      #expect(areLast)
    }
  }

  @Test func namesAreUnique() {
    let names = FunctionTable.standard.names
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(FunctionTable.standard.index(of: name) != nil)
    }
  }

  /// A name in one language finds the same row as in the other.
  @Test func bothNamesFindTheRow() {
    for (index, function) in FunctionTable.standard.functions.enumerated() {
      #expect(FunctionTable.standard.index(of: function.name) == index)
      #expect(FunctionTable.standard.index(of: function.chineseName) == index)
    }
  }
}
