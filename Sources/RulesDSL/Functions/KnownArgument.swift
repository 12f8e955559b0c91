// What the checker knows of arguments, for the types of results and of functions among the arguments.

/// What a function that is an argument is called with: part of another argument.
package enum ArgumentPart: Sendable, Hashable {
  /// An element of the list at a position.
  case element(Int)
  /// The argument at a position itself.
  case argument(Int)

  /// The type of the part, where the types of the arguments are known.
  package func type(_ arguments: [ValueType?]) -> ValueType {
    switch self {
    case .element(let position): arguments.at(position)?.element ?? .any
    case .argument(let position): arguments.at(position) ?? .any
    }
  }
}

extension [ValueType?] {
  fileprivate func at(_ position: Int) -> ValueType? { indices.contains(position) ? self[position] : nil }
}

/// What is known of an argument before anything runs.
package struct KnownArgument: Sendable {
  /// Its type, as the parameter takes it.
  package let type: ValueType
  /// Its value, if it is written out.
  package let value: Value?
  /// The types of the elements, if it is a list that is written out.
  package let elements: [ValueType]?

  /// An argument; nothing but its type is known unless given.
  package init(_ type: ValueType, value: Value? = nil, elements: [ValueType]? = nil) {
    self.type = type
    self.value = value
    self.elements = elements
  }

  /// The text that is written out.
  package var text: String? {
    if case .text(let text)? = value { return text }
    return nil
  }
}
