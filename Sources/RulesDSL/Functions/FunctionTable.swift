// All builtins, found by their names in either language.

/// The builtins and how they are found.
package struct FunctionTable: Sendable {
  /// The rows in order.
  package let functions: [BuiltinFunction]
  private let indices: [String: Int]
  /// The names of several words.
  package let nameTable: NameTable
  /// Every name, in order of declaration, standard names first.
  package let names: [String]

  /// A table of rows whose names differ.
  package init(_ functions: [BuiltinFunction]) {
    self.functions = functions
    var indices: [String: Int] = [:]
    for (index, function) in functions.enumerated() {
      indices[function.name] = index
      indices[function.chineseName] = index
    }
    self.indices = indices
    names = functions.map(\.name) + functions.map(\.chineseName)
    nameTable = NameTable(names)
  }

  /// The standard builtins.
  package static let standard = FunctionTable(
    [
      logicFunctions, numberFunctions, roundingFunctions, textFunctions, aggregateFunctions, listFunctions,
      listChangeFunctions, contextFunctions, temporalFunctions, rangeFunctions,
    ].flatMap(\.self))

  /// The row with a name in either language.
  package func index(of name: String) -> Int? { indices[name] }
}
