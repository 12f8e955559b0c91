// A scalar or the name of a category in, a set of general categories out, one bit each.

/// A set of Unicode's general categories.
struct GeneralCategories: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  /// Every category, those of unassigned and private code points included.
  static let all = GeneralCategories(rawValue: (1 << UInt32(names.count)) - 1)

  /// The category of a scalar.
  init(of scalar: Unicode.Scalar) {
    rawValue = 1 << GeneralCategories.index(scalar.properties.generalCategory)
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The categories that a name such as `Lu` or `L` stands for; nil if it is no name.
  init?(named name: String) {
    var bits: UInt32 = 0
    for (index, category) in GeneralCategories.names.enumerated() {
      // Surrogates are no characters, so that no text has them and no pattern may ask for them.
      if category == name, name != "Cs" { bits = 1 << UInt32(index) }
      if name.utf8.count == 1, category.hasPrefix(name) { bits |= 1 << UInt32(index) }
    }
    guard bits != 0 else { return nil }
    rawValue = bits
  }

  /// Digits of any script, `\d`.
  static let digits = GeneralCategories(named: "Nd") ?? []

  /// What is no part of words: punctuation, separators and others; the complement of `\w`.
  static let betweenWords: GeneralCategories = ["P", "Z", "C"].reduce(into: []) {
    $0.formUnion(GeneralCategories(named: $1) ?? [])
  }

  /// All other categories.
  var complement: GeneralCategories { GeneralCategories.all.subtracting(self) }

  private static let names = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf",
    "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
  ]

  /// The place of a category in `names`.
  private static func index(_ category: Unicode.GeneralCategory) -> UInt32 {
    switch category {
    case .uppercaseLetter: 0
    case .lowercaseLetter: 1
    case .titlecaseLetter: 2
    case .modifierLetter: 3
    case .otherLetter: 4
    case .nonspacingMark: 5
    case .spacingMark: 6
    case .enclosingMark: 7
    case .decimalNumber: 8
    case .letterNumber: 9
    case .otherNumber: 10
    case .connectorPunctuation: 11
    case .dashPunctuation: 12
    case .openPunctuation: 13
    case .closePunctuation: 14
    case .initialPunctuation: 15
    case .finalPunctuation: 16
    case .otherPunctuation: 17
    case .mathSymbol: 18
    case .currencySymbol: 19
    case .modifierSymbol: 20
    case .otherSymbol: 21
    case .spaceSeparator: 22
    case .lineSeparator: 23
    case .paragraphSeparator: 24
    case .control: 25
    case .format: 26
    case .surrogate: 27
    case .privateUse: 28
    case .unassigned: 29
    @unknown default: 29
    }
  }
}
