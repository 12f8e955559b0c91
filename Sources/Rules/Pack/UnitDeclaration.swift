// The units list of a pack.yaml enters; declared units leave, still without what they are multiples of.

internal import RulesDSL
internal import SourceText

/// A unit that a pack declares.
package struct UnitDeclaration: Sendable {
  /// As it is shown.
  package let symbol: Named
  /// Other spellings.
  package let aliases: [Named]
  /// The unit it is a multiple of; nil if it measures something of its own.
  package let base: Named?
  /// One of it is `numerator / denominator` of the base.
  package let numerator: Int
  /// See `numerator`.
  package let denominator: Int

  /// Every spelling, the symbol first.
  package var spellings: [Named] { [symbol] + aliases }
}

/// Decodes the units of a pack.
struct UnitDecoder {
  /// Where findings go.
  let report: DecodingReport

  /// The units of the `units` list.
  func units(_ items: [MarkedNode]) -> [UnitDeclaration] { items.compactMap(unit) }

  private func unit(_ node: MarkedNode) -> UnitDeclaration? {
    guard let mapping = MappingDecoder(node, as: .unit, report: report) else { return nil }
    let symbol = mapping.named("symbol")
    let aliases = mapping.names("aliases") ?? []
    let base = mapping.named("of")
    let factor = mapping.named("factor").flatMap(self.factor)
    for spelling in [symbol].compactMap(\.self) + aliases where !Self.isReadable(spelling.text) {
      report.add(SharingMessages.unitSpelling(spelling))
    }
    if mapping.has("factor") != mapping.has("of"), let entry = mapping.entry("factor") ?? mapping.entry("of")
    {
      report.add(SharingMessages.unitFactorAlone(entry.key))
    }
    guard let symbol else { return nil }
    return UnitDeclaration(
      symbol: symbol, aliases: aliases, base: base, numerator: factor?.numerator ?? 1,
      denominator: factor?.denominator ?? 1)
  }

  /// Whether the language reads the word as a unit where it stands behind a number.
  static func isReadable(_ spelling: String) -> Bool {
    guard ComparisonSuffix.split(spelling) == nil else { return false }
    let file = SourceFile(name: "", text: "1" + spelling)
    let parsed = Parser.parse(SourceFragment(file: file), names: NameTable([String]()))
    guard parsed.diagnostics.isEmpty, case .literal(.number(_, unit: spelling)) = parsed.root.kind else {
      return false
    }
    return true
  }

  /// `10000` or `10000/15`.
  private func factor(_ text: Named) -> (numerator: Int, denominator: Int)? {
    let parts = text.text.split(separator: "/", omittingEmptySubsequences: false).map { part in
      let digits = String(part).trimmed
      return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
    }
    guard parts.count <= 2, let numerator = parts[0], numerator > 0, numerator <= Self.largestFactor,
      let denominator = parts.count == 2 ? parts[1] : 1, denominator > 0, denominator <= Self.largestFactor
    else {
      report.add(SharingMessages.unitFactor(text))
      return nil
    }
    return (numerator, denominator)
  }

  private static let largestFactor = 1_000_000_000_000
}

extension MappingSchema {
  /// A unit of a pack.
  static let unit = MappingSchema(
    subject: LocalizedText(zh: "单位", en: "unit"),
    keys: [
      .required("symbol", "万株"), .optional("of", "株"), .optional("factor", "10000"),
      .optional("aliases", "[万棵]"),
    ])
}
