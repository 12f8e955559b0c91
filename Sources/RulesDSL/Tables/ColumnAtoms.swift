// The constants in the cells of a column and what is known of its values in; the parts on which no cell changes out.

/// Divides a column into parts.
enum ColumnAtoms {
  /// The parts of a column in ascending order; nil where it cannot be divided.
  static func atoms(
    of clause: CheckedInputClause, _ domain: ColumnDomain, constants: [Value]
  ) -> [Atom]? {
    guard var atoms = values(of: clause, domain, constants) else { return nil }
    if domain.nullability == .possible {
      atoms.append(Atom(value: .null, shown: .value(.null), isPoint: true))
    }
    return atoms
  }

  private static func values(
    of clause: CheckedInputClause, _ domain: ColumnDomain, _ constants: [Value]
  ) -> [Atom]? {
    if !clause.values.isEmpty { return clause.values.map(point) }
    switch clause.type {
    case .boolean: return [true, false].map { point(.boolean($0)) }
    case .enumeration(let values): return values.map { point(.text($0)) }
    case .text: return texts(constants)
    case .number(let unit?):
      let shown = clause.unit ?? unit
      let isWhole = domain.isInteger && shown.denominator == .one && shown.symbol == unit.symbol
      return Line(kind: .number(shown, isWhole: isWhole)).atoms(constants, domain, clause)
    case .date: return Line(kind: .date).atoms(constants, domain, clause)
    case .yearsMonths: return Line(kind: .months).atoms(constants, domain, clause)
    case .daysTime: return Line(kind: .time).atoms(constants, domain, clause)
    default: return nil
    }
  }

  /// A part that is a single value.
  static func point(_ value: Value) -> Atom { Atom(value: value, shown: .value(value), isPoint: true) }

  /// The texts that are written, and all others.
  private static func texts(_ constants: [Value]) -> [Atom]? {
    var written: [String] = []
    // Texts are the same if their code points are; strings of Swift are equal more often.
    var seen: Set<[UInt8]> = []
    for constant in constants {
      guard case .text(let text) = constant else { return nil }
      if seen.insert(Array(text.utf8)).inserted { written.append(text) }
    }
    var other = "其他"
    while seen.contains(Array(other.utf8)) { other += "其他" }
    return written.map { point(.text($0)) } + [Atom(value: .text(other), shown: .otherText, isPoint: false)]
  }

  /// An ordered kind of values with a distance.
  struct Line {
    enum Kind {
      case number(Unit, isWhole: Bool)
      case date
      case months
      case time
    }

    let kind: Kind

    /// Points at the constants and bounds, and what lies between them.
    func atoms(_ constants: [Value], _ domain: ColumnDomain, _ clause: CheckedInputClause) -> [Atom]? {
      var ends: [Decimal128] = []
      for constant in constants {
        guard let position = position(of: constant) else { return nil }
        ends.append(position)
      }
      guard let low = bound([domain.minimum, clause.minimum], .greater),
        let high = bound([domain.maximum, clause.maximum], .less)
      else { return nil }
      ends += [low.value, high.value].compactMap(\.self)
      ends = distinct(ends).filter { end in
        (low.value.map { $0 <= end } ?? true) && (high.value.map { end <= $0 } ?? true)
      }
      var atoms: [Atom] = []
      var previous: Decimal128?
      for end in ends {
        if previous != nil || low.value == nil {
          guard let between = interior(previous, end) else { return nil }
          if let atom = between.atom { atoms.append(atom) }
        }
        if !isWhole || end.isInteger {
          guard let value = value(at: end) else { return nil }
          atoms.append(ColumnAtoms.point(value))
        }
        previous = end
      }
      if high.value == nil || ends.isEmpty {
        guard let between = interior(previous, nil) else { return nil }
        if let atom = between.atom { atoms.append(atom) }
      }
      return atoms
    }

    private struct Bound {
      let value: Decimal128?
    }

    /// The narrowest bound; nil where one has no position.
    private func bound(_ values: [Value?], _ op: ComparisonOperator) -> Bound? {
      var narrowest: Decimal128?
      for case let value? in values {
        guard let position = position(of: value) else { return nil }
        guard let known = narrowest else {
          narrowest = position
          continue
        }
        if op == .greater ? position > known : position < known { narrowest = position }
      }
      return Bound(value: narrowest)
    }

    private func distinct(_ ends: [Decimal128]) -> [Decimal128] {
      ends.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    private struct Between {
      let atom: Atom?
    }

    /// A value between two ends, if there is one; nil where it cannot be told.
    private func interior(_ low: Decimal128?, _ high: Decimal128?) -> Between? {
      if isDiscrete, let low, let high, !hasWhole(between: low, high) { return Between(atom: nil) }
      guard let position = roundest(low, high), let value = value(at: position),
        let back = self.position(of: value), low.map({ $0 < back }) ?? true, high.map({ back < $0 }) ?? true
      else { return nil }
      return Between(atom: Atom(value: value, shown: .value(value), isPoint: false))
    }

    private func hasWhole(between low: Decimal128, _ high: Decimal128) -> Bool {
      guard let next = try? low.floor().adding(.one) else { return false }
      return next < high
    }

    /// The number with the fewest digits strictly between two ends.
    private func roundest(_ low: Decimal128?, _ high: Decimal128?) -> Decimal128? {
      switch (low, high) {
      case (nil, nil): return .zero
      case (nil, let high?): return high > .zero ? .zero : try? high.ceiling().subtracting(.one)
      case (let low?, nil): return low < .zero ? .zero : try? low.floor().adding(.one)
      case (let low?, let high?):
        // The day after a date says more than one in the middle.
        if case .date = kind { return try? low.adding(.one) }
        guard let middle = try? low.adding(high).divided(by: Decimal128(2)) else { return nil }
        for scale in -33...34 where !isDiscrete || scale <= 0 {
          if let candidate = try? middle.quantized(scale: scale, rounding: .halfEven), low < candidate,
            candidate < high
          {
            return candidate
          }
        }
        return isDiscrete ? try? low.floor().adding(.one) : nil
      }
    }

    private var isWhole: Bool {
      if case .number(_, isWhole: true) = kind { return true }
      return false
    }

    private var isDiscrete: Bool {
      switch kind {
      case .number(_, let isWhole): isWhole
      case .date, .months: true
      case .time: false
      }
    }

    // MARK: Positions

    /// Where a value lies; nil for another kind of value.
    private func position(of value: Value) -> Decimal128? {
      switch (kind, value) {
      case (.number(let unit, _), .number(let number)): unit.exactlyDisplayed(number)
      case (.date, .date(let date)): Decimal128(date.daysSinceEpoch)
      case (.months, .yearsMonths(let duration)): Decimal128(duration.months)
      case (.time, .daysTime(let duration)):
        Int(exactly: duration.totalNanoseconds).flatMap { try? Decimal128($0).divided(by: Line.hour) }
      default: nil
      }
    }

    private static let hour = Decimal128(3_600_000_000_000)

    private func value(at position: Decimal128) -> Value? {
      switch kind {
      case .number(let unit, _): return unit.canonical(position).map(Value.number)
      case .date:
        return position.intValue.flatMap { CivilDate(daysSinceEpoch: $0) }.map(Value.date)
      case .months: return position.intValue.map { .yearsMonths(YearsMonthsDuration(months: $0)) }
      case .time:
        guard let nanoseconds = (try? position.multiplied(by: Line.hour))?.intValue else { return nil }
        return DaysTimeDuration(totalNanoseconds: Int128(nanoseconds)).map(Value.daysTime)
      }
    }
  }
}

extension Unit {
  /// A canonical number in this unit; nil where that is not exact, as for a third of a 亩.
  fileprivate func exactlyDisplayed(_ value: Decimal128) -> Decimal128? {
    guard let shown = displayed(value), canonical(shown) == value else { return nil }
    return shown
  }
}
