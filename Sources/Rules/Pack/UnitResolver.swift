// Declared units enter; definitions with their bases leave, and what is wrong with them.

internal import RulesDSL
internal import SourceText

/// Resolves the units of one pack against the standard ones and those of the packs it uses.
struct UnitResolver {
  private let declarations: [UnitDeclaration]
  /// The units that are there without this pack.
  private let known: UnitTable
  private var indices: [String: Int] = [:]
  private var states: [State]
  private(set) var diagnostics: [Diagnostic] = []

  private enum State {
    case open
    case underWay
    case done(UnitDefinition)
    case failed
  }

  init(_ declarations: [UnitDeclaration], inherited: [UnitDefinition]) {
    self.declarations = declarations
    known = inherited.isEmpty ? .standard : UnitTable(UnitDefinition.standard + inherited)
    states = declarations.map { _ in .open }
  }

  /// The definitions of the units that could be resolved, in order of declaration.
  mutating func resolve() -> [UnitDefinition] {
    for (index, declaration) in declarations.enumerated() { register(declaration, index) }
    for index in declarations.indices { resolve(from: index) }
    let definitions = states.compactMap { state in
      if case .done(let definition) = state { definition } else { nil }
    }
    checkMultiples(definitions)
    return definitions
  }

  /// Notes the spellings of a unit; each may stand for one thing only.
  private mutating func register(_ declaration: UnitDeclaration, _ index: Int) {
    for spelling in declaration.spellings {
      if let first = indices[spelling.text] {
        let other = declarations[first].spellings.first { $0.text == spelling.text }
        diagnostics.append(SharingMessages.duplicateUnit(spelling, first: other?.place))
      } else if let standard = UnitTable.standard.unit(spelling.text) {
        diagnostics.append(SharingMessages.standardUnit(spelling, standard))
        indices[spelling.text] = index
      } else {
        indices[spelling.text] = index
      }
    }
  }

  /// Resolves a unit after the units it is a multiple of.
  private mutating func resolve(from start: Int) {
    var path: [Int] = []
    var current = start
    while case .open = states[current] {
      states[current] = .underWay
      path.append(current)
      guard let base = declarations[current].base, let next = indices[base.text] else { break }
      current = next
    }
    for index in path.reversed() { states[index] = state(of: declarations[index]) }
  }

  private mutating func state(of declaration: UnitDeclaration) -> State {
    guard let base = declaration.base else {
      return .done(definition(declaration, nil, declaration.numerator, declaration.denominator))
    }
    if let index = indices[base.text] {
      switch states[index] {
      case .done(let parent):
        return scaled(
          declaration, base, parent.base ?? parent.symbol, parent.numerator, parent.denominator)
      case .failed: return .failed
      case .open, .underWay:
        diagnostics.append(SharingMessages.cyclicUnit(base))
        return .failed
      }
    }
    guard let unit = known.unit(base.text), let symbol = unit.dimension.singleBase,
      let numerator = unit.numerator.intValue, let denominator = unit.denominator.intValue
    else {
      diagnostics.append(SharingMessages.unknownBase(base, known.names + declarations.map(\.symbol.text)))
      return .failed
    }
    return scaled(declaration, base, symbol, numerator, denominator)
  }

  private mutating func scaled(
    _ declaration: UnitDeclaration, _ base: Named, _ symbol: String, _ numerator: Int, _ denominator: Int
  ) -> State {
    let (top, overflow) = declaration.numerator.multipliedReportingOverflow(by: numerator)
    let (bottom, overflowBelow) = declaration.denominator.multipliedReportingOverflow(by: denominator)
    guard !overflow, !overflowBelow else {
      diagnostics.append(SharingMessages.hugeUnit(base))
      return .failed
    }
    return .done(definition(declaration, symbol, top, bottom))
  }

  private func definition(
    _ declaration: UnitDeclaration, _ base: String?, _ numerator: Int, _ denominator: Int
  ) -> UnitDefinition {
    UnitDefinition(
      declaration.symbol.text, aliases: declaration.aliases.map(\.text), base: base, numerator,
      per: denominator)
  }

  /// `万株` means ten thousand 株, whoever declares it.
  private mutating func checkMultiples(_ definitions: [UnitDefinition]) {
    guard !definitions.isEmpty else { return }
    let table = UnitTable(definitions)
    for declaration in declarations {
      guard let declared = table.unit(declaration.symbol.text) else { continue }
      for spelling in declaration.spellings {
        guard let meaning = table.multiple(spelling.text),
          meaning.dimension != declared.dimension || meaning.canonical(.one) != declared.canonical(.one)
        else { continue }
        diagnostics.append(SharingMessages.misleadingMultiple(spelling))
      }
    }
  }
}

extension Dimension {
  /// The base unit of a dimension that is one, empty for pure numbers; nil for products and quotients.
  fileprivate var singleBase: String? {
    if isNone { return "" }
    guard factors.count == 1, let factor = factors.first, factor.exponent == 1 else { return nil }
    return factor.base
  }
}
