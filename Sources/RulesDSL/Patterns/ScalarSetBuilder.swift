// The members of a class in a pattern in, one after another; the set they make out.

/// Collects what stands between the brackets of a class.
struct ScalarSetBuilder {
  /// Characters and ranges as they are written; the only members that have a case to ignore.
  private var written: [ClosedRange<UInt32>] = []
  private var ranges: [ClosedRange<UInt32>] = []
  private var categories: GeneralCategories = []

  /// Adds a range of characters as it is written.
  mutating func add(_ range: ClosedRange<UInt32>) { written.append(range) }

  /// Adds what an escape stands for.
  mutating func add(_ escape: PatternEscape) {
    switch escape {
    case .character(let scalar): written.append(scalar.value...scalar.value)
    case .categories(let other): categories.formUnion(other)
    case .ranges(let others): ranges += others
    }
  }

  /// The set, or all that is not in it, without another set.
  func set(
    ignoringCase: Bool, isComplement: Bool = false, without removed: ScalarSet? = nil, cost: inout Int
  ) -> ScalarSet {
    var members = written
    cost += written.count + ranges.count + 128
    if ignoringCase {
      let known = written.normalized
      cost += CaseVariants.scalars.count
      for scalar in CaseVariants.scalars where known.holds(scalar) {
        members += CaseVariants.others(of: scalar).map { $0...$0 }
      }
    }
    return ScalarSet(members + ranges, categories: categories, isComplement: isComplement, without: removed)
  }
}

/// What a backslash and the characters behind it stand for.
enum PatternEscape {
  case character(Unicode.Scalar)
  case categories(GeneralCategories)
  case ranges([ClosedRange<UInt32>])
}

extension PatternEscape {
  /// The classes with a name of one letter: `\d`, `\S`, …
  static func shorthand(_ letter: Unicode.Scalar) -> PatternEscape? {
    switch letter {
    case "d": .categories(.digits)
    case "D": .categories(GeneralCategories.digits.complement)
    case "w": .categories(GeneralCategories.betweenWords.complement)
    case "W": .categories(.betweenWords)
    case "s": .ranges(spaces)
    case "S": .ranges(spaces.complement)
    case "i": .ranges(nameStarts)
    case "I": .ranges(nameStarts.complement)
    case "c": .ranges(nameStarts + nameParts)
    case "C": .ranges((nameStarts + nameParts).complement)
    default: nil
    }
  }

  private static let spaces: [ClosedRange<UInt32>] = [0x9...0xA, 0xD...0xD, 0x20...0x20]

  /// What a name in XML may begin with.
  private static let nameStarts: [ClosedRange<UInt32>] = [
    0x3A...0x3A, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
    0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
    0xFDF0...0xFFFD, 0x10000...0xEFFFF,
  ]

  /// What may stand inside a name in XML as well.
  private static let nameParts: [ClosedRange<UInt32>] = [
    0x2D...0x2E, 0x30...0x39, 0xB7...0xB7, 0x300...0x36F, 0x203F...0x2040,
  ]
}
