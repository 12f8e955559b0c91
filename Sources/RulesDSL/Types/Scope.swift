// The names an expression may use, before anything runs.

import SourceText

/// How strictly types are checked.
package enum CheckingMode: Sendable, Hashable {
  /// Every input is declared: what cannot be shown to fit is an error.
  case strict
  /// Inputs may be untyped, as in plain FEEL: only what can never fit is an error.
  case gradual
}

/// What a name stands for.
package struct ScopeEntry: Sendable {
  /// Where a value is found.
  package indirect enum Target: Sendable {
    /// A value kept in a slot.
    case slot(Int)
    /// A group of inputs: its members have slots of their own.
    case group([ScopeMember])
  }

  /// Its type.
  package let type: ValueType
  /// Where its value is found.
  package let target: Target

  /// A name for a slot.
  package init(type: ValueType, slot: Int) {
    self.type = type
    target = .slot(slot)
  }

  /// A name for a group of inputs.
  package init(group members: [ScopeMember]) {
    type = .context(members.map { FieldType($0.name, $0.entry.type) })
    target = .group(members)
  }
}

/// A named member of a group.
package struct ScopeMember: Sendable {
  /// The name within the group.
  package let name: String
  /// What it stands for.
  package let entry: ScopeEntry

  /// A member from its parts.
  package init(name: String, entry: ScopeEntry) {
    self.name = name
    self.entry = entry
  }
}

/// Names, units and strictness under which an expression is checked.
package struct Scope: Sendable {
  /// The units that may follow numbers.
  package let units: UnitTable
  /// How strictly types are checked.
  package let mode: CheckingMode
  /// Whether working days can be counted; where types are checked strictly they must not be otherwise.
  package let hasCalendar: Bool
  /// Names in order of declaration, for suggestions.
  package private(set) var names: [String] = []
  /// The names of several words, the builtins' among them.
  package private(set) var nameTable = FunctionTable.standard.nameTable
  private var entries: [String: ScopeEntry] = [:]

  /// A scope without names.
  package init(units: UnitTable = .standard, mode: CheckingMode, hasCalendar: Bool = false) {
    self.hasCalendar = hasCalendar
    self.units = units
    self.mode = mode
  }

  /// Declares a name; the first declaration of a name stays.
  package mutating func declare(_ name: String, _ entry: ScopeEntry) {
    guard entries[name] == nil else { return }
    entries[name] = entry
    names.append(name)
    nameTable.add(name)
  }

  /// A member of a group of inputs, or of the records of a list.
  struct MemberPath {
    let group: String
    let member: String
    let isList: Bool
  }

  /// Every member of a group or a list of records, in order of declaration, for suggestions.
  var memberPaths: [MemberPath] {
    names.flatMap { name -> [MemberPath] in
      switch entries[name]?.type {
      case .context(let fields)?: fields.map { MemberPath(group: name, member: $0.name, isList: false) }
      case .list(.context(let fields), _)?:
        fields.map { MemberPath(group: name, member: $0.name, isList: true) }
      default: []
      }
    }
  }

  /// The options of all enumerations.
  var options: Set<String> {
    var options: Set<String> = []
    for name in names { entries[name]?.type.collectOptions(&options) }
    return options
  }

  /// What a name stands for.
  package subscript(name: String) -> ScopeEntry? { entries[name] }

}

extension ValueType {
  fileprivate func collectOptions(_ options: inout Set<String>) {
    switch self {
    case .enumeration(let values): options.formUnion(values)
    case .context(let fields): for field in fields { field.type.collectOptions(&options) }
    case .list(let element, _): element.collectOptions(&options)
    default: break
    }
  }
}
