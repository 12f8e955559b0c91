// Builtins over ranges and the points they contain.

extension FunctionTable {
  static let rangeFunctions: [BuiltinFunction] = []
}
