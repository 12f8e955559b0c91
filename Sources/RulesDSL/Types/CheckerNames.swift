// Names and paths in, slots, locals and members out.

import SourceText

extension Checker {
  mutating func checkName(_ name: String, _ expression: Expression) -> Checked {
    if let resolved = resolve(name, below: locals.depth, expression) { return resolved }
    if let setting, setting.words.contains(name) { return result(.text, .constant(.text(name)), expression) }
    if let index = FunctionTable.standard.index(of: name) {
      // What a builtin takes and gives depends on its arguments; in a measure it is only called.
      if scope.mode == .strict {
        report(
          TypeMessages.functionWithoutArguments(
            name, FunctionTable.standard.functions[index], place(expression)))
        return invalid(expression)
      }
      return result(.any, .constant(.function(.builtin(index))), expression)
    }
    if let amount = amountInWords(name) {
      amounts[expression.id] = amount
      return checkLiteral(amount, expression)
    }
    // FEEL: a name that nothing declares is null inside a filter.
    if scope.mode == .gradual, locals.hasElement {
      return result(.null, .constant(.null), expression)
    }
    if hasEnoughFindings { return invalid(expression) }
    report(
      setting.flatMap { TableMessages.unknownWord(name, $0, scope, place(expression)) }
        ?? TypeMessages.unknownName(name, scope, locals: locals.names, place(expression)))
    return invalid(expression)
  }

  /// The amount that a word such as 五百平方米 is; asked only for words that nothing declares.
  func amountInWords(_ name: String) -> Literal? {
    ChineseAmount.literal(name) { scope.units.unit($0) != nil }
  }

  /// The innermost meaning of a name among the locals below an index, then in the scope.
  private mutating func resolve(_ name: String, below limit: Int, _ expression: Expression) -> Checked? {
    var index = limit - 1
    while index >= 0 {
      let (binding, type) = locals.bindings[index]
      switch binding {
      case .named(let local):
        if local == name { return result(type, .local(index), expression) }
      case .element:
        if let found = resolveElement(name, index, type, expression) { return found }
      }
      index -= 1
    }
    guard let entry = scope[name] else { return nil }
    return load(entry, expression)
  }

  private mutating func resolveElement(
    _ name: String, _ index: Int, _ type: ValueType, _ expression: Expression
  ) -> Checked? {
    if let field = type.field(name) {
      return result(field, .elementField(element: index, name, fallback: nil), expression)
    }
    if case .any = type {
      // Whether the element has such a field is known only when it is there.
      let outer =
        name == "item"
        ? result(type, .local(index), expression)
        : resolve(name, below: index, expression)
          ?? amountInWords(name).map { checkLiteral($0, expression) }
      return result(
        .any, .elementField(element: index, name, fallback: outer?.operation), expression)
    }
    return name == "item" ? result(type, .local(index), expression) : nil
  }

  private mutating func load(_ entry: ScopeEntry, _ expression: Expression) -> Checked {
    switch entry.target {
    case .slot(let slot): return Checked(type: entry.type, operation: emitSlot(slot, expression))
    case .group(let members):
      let operations = members.map { load($0.entry, expression).operation }
      return result(entry.type, .record(members.map(\.name), operations), expression)
    }
  }

  // MARK: Paths

  mutating func checkPath(_ base: Expression, _ name: PathName, _ expression: Expression) -> Checked {
    if let entry = inputEntry(expression) {
      recordGroups(base)
      return load(entry, expression)
    }
    let value = check(base)
    guard !name.text.isEmpty else { return invalid(expression) }
    // FEEL: what the element under test does not have is null.
    if scope.mode == .gradual, isMissingInElement(name.text, base, value.type) {
      return result(.null, .constant(.null), expression)
    }
    let type = member(name, of: known(value.type, base), base)
    if type == .invalid, value.type != .invalid { return invalid(expression) }
    return result(type, .path(value.operation, name.text), expression)
  }

  /// Whether a filter asks for a member that the element under test is known not to have.
  private func isMissingInElement(_ member: String, _ base: Expression, _ type: ValueType) -> Bool {
    if type == .null { return locals.hasElement }
    guard case .name("item") = base.kind, locals.bindsItemToElement, case .context(let fields) = type else {
      return false
    }
    return !fields.isEmpty && type.field(member) == nil
  }

  /// The input a path of plain names leads to, if its first name is not a local one.
  private func inputEntry(_ expression: Expression) -> ScopeEntry? {
    switch expression.kind {
    case .name(let name):
      return locals.hides(name) ? nil : scope[name]
    case .path(let base, let name):
      guard let entry = inputEntry(base), case .group(let members) = entry.target else { return nil }
      return members.first { $0.name == name.text }?.entry
    default: return nil
    }
  }

  /// Types of the groups along a path, for later passes.
  private mutating func recordGroups(_ expression: Expression) {
    types[expression.id] = inputEntry(expression)?.type ?? .any
    if case .path(let base, _) = expression.kind { recordGroups(base) }
  }

  private mutating func member(_ name: PathName, of type: ValueType, _ base: Expression) -> ValueType {
    switch type {
    case .any, .invalid: return type
    case .list(let element, let count):
      // FEEL: a member of a list is the list of its elements' members.
      if case .context(let fields) = element, !fields.contains(where: { $0.name == name.text }) {
        if scope.mode == .gradual { return .list(.null) }
        report(
          TypeMessages.unknownMember(
            name.text, of: element, base: place(base).text, isList: true, candidates: fields.map(\.name),
            place(name.span)))
        return .invalid
      }
      let inner = member(name, of: known(element == .null ? .any : element, base), base)
      return inner == .invalid ? .invalid : .list(inner, count: count)
    case .context(let fields):
      // `context` as a written type leaves its members open.
      if fields.isEmpty, scope.mode == .gradual { return .any }
      if let field = type.field(name.text) { return field }
      report(
        TypeMessages.unknownMember(
          name.text, of: type, base: place(base).text, candidates: fields.map(\.name), place(name.span)))
      return .invalid
    default:
      if let member = MemberTypes.type(of: name.text, in: type) { return member }
      report(
        TypeMessages.unknownMember(
          name.text, of: type, base: place(base).text, candidates: MemberTypes.names(in: type),
          place(name.span)))
      return .invalid
    }
  }
}

extension LocalScope {
  /// Whether a local name, or possibly a field of the element under test, stands before a name of the scope.
  func hides(_ name: String) -> Bool {
    bindings.contains { entry in
      switch entry.binding {
      case .named(let local): return local == name
      case .element:
        if case .any = entry.type { return true }
        return name == "item" || entry.type.field(name) != nil
      }
    }
  }
}
