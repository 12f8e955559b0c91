// The arguments of a call one by one in; what a body takes out, made in one array.

/// The arguments of a builtin in the order of its parameters.
struct CallArguments {
  /// The values; null for an argument that is left off.
  private(set) var values: [Value] = []
  /// The positions of arguments that are left off.
  private var omitted: [Int] = []
  /// Whether one is unknown, failed, or a list, which may hold such a value.
  private var mayBePending = false

  /// No arguments yet, with room for so many.
  init(capacity: Int) { values.reserveCapacity(capacity) }

  /// Adds an argument.
  mutating func append(_ value: Value) {
    switch value {
    case .unknown, .error, .list: mayBePending = true
    default: break
    }
    values.append(value)
  }

  /// Leaves the next argument off.
  mutating func omit() {
    omitted.append(values.count)
    values.append(.null)
  }

  /// The arguments; nil for one that is left off.
  var given: [Value?] {
    values.enumerated().map { omitted.contains($0) ? nil : $1 }
  }

  /// Failures and unknowns among arguments and directly inside list arguments pass through a function.
  var pending: Value? {
    guard mayBePending else { return nil }
    var pending = Evaluator.Pending()
    for argument in values {
      if pending.add(argument) { break }
      guard case .list(let items) = argument else { continue }
      for item in items where pending.add(item) { break }
    }
    return pending.result
  }

  /// How an argument stands to a parameter.
  fileprivate enum Fit {
    /// It is what the parameter takes.
    case direct
    /// A single element in or out of its list is.
    case converted
    case none
  }

  fileprivate func fit(_ position: Int, _ parameter: FunctionParameter) -> Fit {
    if case .null = values[position] {
      let isLeftOff = !omitted.isEmpty && omitted.contains(position)
      return (isLeftOff ? parameter.isOptional : parameter.acceptsNull) ? .direct : .none
    }
    if parameter.type.matches(values[position]) { return .direct }
    return parameter.type.conforming(values[position]) == nil ? .none : .converted
  }

  fileprivate mutating func convert(_ position: Int, _ parameter: FunctionParameter) {
    if case .null = values[position] { return }
    values[position] = parameter.type.conforming(values[position]) ?? values[position]
  }

  fileprivate mutating func fill(to count: Int) {
    while values.count < count { values.append(.null) }
  }
}

extension Signature {
  enum Acceptance {
    case accepted
    /// The position of the first argument that does not fit; nil if their number does not.
    case rejected(Int?)
  }

  /// Makes the arguments what the body takes, where all of them fit; otherwise they stay as they are.
  func accept(_ arguments: inout CallArguments) -> Acceptance {
    let count = arguments.values.count
    guard accepts(count: count) else { return .rejected(nil) }
    var needsConversion = false
    for position in 0..<count {
      guard let parameter = parameter(at: position) else { return .rejected(nil) }
      switch arguments.fit(position, parameter) {
      case .direct: break
      case .converted: needsConversion = true
      case .none: return .rejected(position)
      }
    }
    if needsConversion {
      for position in 0..<count {
        if let parameter = parameter(at: position) { arguments.convert(position, parameter) }
      }
    }
    arguments.fill(to: parameters.count)
    return .accepted
  }
}
