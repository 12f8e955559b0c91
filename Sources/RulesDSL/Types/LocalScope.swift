// The names that exist inside an expression only: loop variables, context entries, the element under test.

/// A stack of local names with the local index of each.
struct LocalScope {
  enum Binding {
    case named(String)
    /// The element a filter tests: its fields are names as well, and so is `item`.
    case element
  }

  private(set) var bindings: [(binding: Binding, type: ValueType)] = []
  private(set) var maximumCount = 0

  var depth: Int { bindings.count }

  mutating func push(_ name: String, _ type: ValueType) -> Int { push(.named(name), type) }

  mutating func pushElement(_ type: ValueType) -> Int { push(.element, type) }

  private mutating func push(_ binding: Binding, _ type: ValueType) -> Int {
    bindings.append((binding, type))
    maximumCount = max(maximumCount, bindings.count)
    return bindings.count - 1
  }

  mutating func pop(to depth: Int) { bindings.removeLast(max(0, bindings.count - depth)) }

  /// Gives a pushed binding its type once that is known.
  mutating func setType(_ type: ValueType, at index: Int) { bindings[index].type = type }

  /// Whether a local name, or a known field of the element under test, has this spelling.
  func declares(_ name: String) -> Bool {
    bindings.contains { entry in
      switch entry.binding {
      case .named(let local): local == name
      case .element: name == "item" || entry.type.field(name) != nil
      }
    }
  }

  /// Whether the place is inside the condition of a filter.
  var hasElement: Bool {
    bindings.contains { entry in
      if case .element = entry.binding { true } else { false }
    }
  }

  /// Whether `item` is the element that a filter tests.
  var bindsItemToElement: Bool {
    for entry in bindings.reversed() {
      switch entry.binding {
      case .named("item"): return false
      case .named: continue
      case .element: return entry.type.field("item") == nil
      }
    }
    return false
  }

  var names: [String] {
    bindings.flatMap { entry -> [String] in
      switch entry.binding {
      case .named(let name): [name]
      case .element:
        if case .context(let fields) = entry.type { fields.map(\.name) + ["item"] } else { ["item"] }
      }
    }
  }
}
