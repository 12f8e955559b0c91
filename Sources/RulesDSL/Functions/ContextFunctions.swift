// Builtins over contexts.

extension FunctionTable {
  static let contextFunctions: [BuiltinFunction] = []
}
