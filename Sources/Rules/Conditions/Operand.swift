// What an operation gives, as conditions on the unknowns: the vocabulary of the encoder.

import RulesDSL

/// When a condition is true, false and null; where none of the three holds, it fails.
struct Trilemma {
  var isTrue: Proposition
  var isFalse: Proposition
  var isNull = Proposition.no

  static func known(_ flag: Bool) -> Trilemma {
    Trilemma(isTrue: flag ? .yes : .no, isFalse: flag ? .no : .yes)
  }
}

/// A value other than a boolean, by cases of which at most one holds; where none holds and it is not null, computing
/// it fails.
struct Operand {
  /// What the value is in one case.
  enum Content: Hashable {
    case quantity(Kind, LinearTerm)
    case choice(Int)
    case word(String)
  }

  /// What a number stands for.
  enum Kind: Hashable {
    case number
    /// Days since the epoch.
    case date
    case months
    case nanoseconds
  }

  var cases: [(when: Proposition, content: Content)]
  var isNull = Proposition.no

  init(cases: [(when: Proposition, content: Content)], isNull: Proposition = .no) {
    self.cases = cases
    self.isNull = isNull
  }

  /// The same in every case.
  init(_ content: Content) { self.init(cases: [(.yes, content)]) }

  static let null = Operand(cases: [], isNull: .yes)

  /// A value that is written; nil for kinds that are not understood.
  init?(_ value: Value) {
    switch value {
    case .null: self = .null
    case .number(let number):
      guard let exact = try? Rational(number) else { return nil }
      self.init(.quantity(.number, LinearTerm(constant: exact)))
    case .text(let text): self.init(.word(text))
    case .date(let date): self.init(.quantity(.date, LinearTerm(constant: Rational(date.daysSinceEpoch))))
    case .yearsMonths(let duration):
      self.init(.quantity(.months, LinearTerm(constant: Rational(duration.months))))
    case .daysTime(let duration):
      guard let exact = try? Rational(duration.totalNanoseconds, over: 1) else { return nil }
      self.init(.quantity(.nanoseconds, LinearTerm(constant: exact)))
    case .boolean, .time, .dateTime, .list, .context, .range, .function, .unknown, .error: return nil
    }
  }
}

/// Something is not understood, so that it has to be opaque.
struct NotUnderstood: Error {}
