// A scalar in, the scalars that differ from it only in case out.

/// Which characters are the same when case is ignored: those with the same upper or lower case.
enum CaseVariants {
  /// The other scalars that are the same without case; none for most.
  static func others(of scalar: UInt32) -> [UInt32] { table[scalar] ?? [] }

  /// Whether two scalars are the same without case.
  static func areSame(_ left: UInt32, _ right: UInt32) -> Bool {
    left == right || others(of: left).contains(right)
  }

  /// Every scalar that has variants, ascending.
  static let scalars: [UInt32] = table.keys.sorted()

  /// Where scripts with two cases stand; other scalars have no variants.
  private static let places: [ClosedRange<UInt32>] = [
    0x41...0x587, 0x10A0...0x10FF, 0x13A0...0x13FD, 0x1C80...0x1CBF, 0x1D79...0x1D8E, 0x1E00...0x1FFC,
    0x2126...0x2188, 0x24B6...0x24E9, 0x2C00...0x2D2D, 0xA640...0xA7FF, 0xAB53...0xABBF, 0xFF21...0xFF5A,
    0x10400...0x104FB, 0x10570...0x105BC, 0x10C80...0x10CF2, 0x10D50...0x10D85, 0x118A0...0x118DF,
    0x16E40...0x16ED3,
    0x1E900...0x1E943,
  ]

  private static let table: [UInt32: [UInt32]] = {
    var members: [UInt32: [UInt32]] = [:]
    for place in places {
      for value in place {
        guard let scalar = Unicode.Scalar(value) else { continue }
        members[representative(scalar), default: []].append(value)
      }
    }
    var table: [UInt32: [UInt32]] = [:]
    for group in members.values where group.count > 1 {
      for value in group { table[value] = group.filter { $0 != value } }
    }
    return table
  }()

  /// The lower case of the upper case, where both are single scalars.
  private static func representative(_ scalar: Unicode.Scalar) -> UInt32 {
    let upper = single(scalar.properties.uppercaseMapping) ?? scalar
    return (single(upper.properties.lowercaseMapping) ?? upper).value
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    guard let first = scalars.first, scalars.count == 1 else { return nil }
    return first
  }
}
