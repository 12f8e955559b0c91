// Words for units in, units out: the standard ones, those a pack declares, multiples and compounds.

/// A unit as it is declared.
package struct UnitDefinition: Sendable {
  /// As it is shown.
  package let symbol: String
  /// Other spellings.
  package let aliases: [String]
  /// The base unit this one is a multiple of; nil if it is a base unit itself, empty for pure numbers.
  package let base: String?
  /// One of the unit is `numerator / denominator` of the base.
  package let numerator: Int
  /// See `numerator`.
  package let denominator: Int

  /// A declaration of a unit.
  package init(
    _ symbol: String, aliases: [String] = [], base: String? = nil, _ numerator: Int = 1,
    per denominator: Int = 1
  ) {
    self.symbol = symbol
    self.aliases = aliases
    self.base = base
    self.numerator = numerator
    self.denominator = denominator
  }
}

/// All units known where an expression is read.
package struct UnitTable: Sendable, Hashable {
  private let units: [String: Unit]
  /// Symbols and aliases in order of declaration, for suggestions.
  package let names: [String]

  /// A table of declared units; a later declaration of a spelling replaces an earlier one.
  package init(_ definitions: [UnitDefinition]) {
    var units: [String: Unit] = [:]
    var names: [String] = []
    for definition in definitions {
      let dimension: Dimension =
        switch definition.base {
        case nil: Dimension(base: definition.symbol)
        case "": .none
        case let base?: Dimension(base: base)
        }
      let unit = Unit(
        symbol: definition.symbol, dimension: dimension, numerator: Decimal128(definition.numerator),
        denominator: Decimal128(definition.denominator))
      for name in [definition.symbol] + definition.aliases {
        units[name] = unit
        names.append(name)
      }
    }
    self.units = units
    self.names = names
  }

  /// The units every pack may use.
  package static let standard = UnitTable(UnitDefinition.standard)

  /// The unit a text stands for: a name, a multiple such as `万元`, or a compound such as `家/1000平方米` or
  /// `元/人·年`; nil if some part is unknown.
  package func unit(_ text: String) -> Unit? {
    if let unit = units[text] { return unit }
    if let multiple = multiple(text) { return multiple }
    guard text.contains(where: { $0 == "/" || $0 == "·" || $0 == "每" || $0 == "／" }) else { return nil }
    return compound(text)
  }

  /// What a text such as `万元` means as a multiple of a declared unit, whatever it is declared as itself.
  package func multiple(_ text: String) -> Unit? {
    for (prefix, factor) in UnitTable.multiples where text.hasPrefix(prefix) {
      let rest = String(text.dropFirst(prefix.count))
      let base = rest.isEmpty ? Unit.none : units[rest]
      guard let base, base.denominator == .one, base.symbol != "%", base.symbol != "‰",
        let numerator = base.canonical(factor)
      else { continue }
      return Unit(symbol: text, dimension: base.dimension, numerator: numerator)
    }
    return nil
  }

  /// Longest first.
  private static let multiples: [(String, Decimal128)] = [
    ("万亿", Decimal128(1_000_000_000_000)), ("千万", Decimal128(10_000_000)), ("百万", Decimal128(1_000_000)),
    ("亿", Decimal128(100_000_000)), ("万", Decimal128(10_000)), ("千", Decimal128(1_000)),
  ]

  private func compound(_ text: String) -> Unit? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "／" || $0 == "每" }
    guard let first = parts.first, let top = product(first) else { return nil }
    if parts.count == 1 {
      return Unit(
        symbol: text, dimension: top.dimension, numerator: top.numerator, denominator: top.denominator)
    }
    guard parts.count == 2, let bottom = product(parts[1]),
      let dimension = top.dimension.divided(by: bottom.dimension)
    else { return nil }
    guard let numerator = try? top.numerator.multiplied(by: bottom.denominator),
      let denominator = try? top.denominator.multiplied(by: bottom.numerator), !denominator.isZero
    else { return nil }
    return Unit(
      symbol: text, dimension: dimension, numerator: numerator, denominator: denominator)
  }

  /// `人·年`, `1000平方米`
  private func product(_ text: Substring) -> Unit? {
    var dimension = Dimension.none
    var numerator = Decimal128.one
    var denominator = Decimal128.one
    for part in text.split(separator: "·", omittingEmptySubsequences: false) {
      let trimmed = part.filter { !$0.isWhitespace && $0 != "(" && $0 != ")" && $0 != "（" && $0 != "）" }
      let digits = trimmed.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard let count = digits.isEmpty ? .one : Decimal128(parsing: digits.utf8), !count.isZero,
        let unit = units[String(trimmed.dropFirst(digits.count))]
          ?? multiple(String(trimmed.dropFirst(digits.count))),
        let scaled = try? numerator.multiplied(by: unit.numerator).multiplied(by: count),
        let divisor = try? denominator.multiplied(by: unit.denominator)
      else { return nil }
      guard let combined = dimension.multiplied(by: unit.dimension) else { return nil }
      dimension = combined
      numerator = scaled
      denominator = divisor
    }
    return Unit(symbol: String(text), dimension: dimension, numerator: numerator, denominator: denominator)
  }
}
