// Names of what is not known before an application is there enter; dense indices with what is certain leave.

import RulesDSL

/// Everything that conditions depend on: quantities, choices and facts.
struct Unknowns {
  /// Where a value comes from. What is not understood is opaque: it may turn out in any way.
  enum Source: Hashable {
    case input(String)
    /// Whether an input is an explicit none.
    case none(String)
    /// How many elements an input has.
    case count(String)
    case asOf
    case finding(String)
    case opaque(String)
  }

  /// A number, or a date or duration as a number.
  struct Quantity {
    let source: Source
    let isInteger: Bool
    /// Limits that hold whatever an application says.
    let constraints: [LinearConstraint]
  }

  /// A text out of several.
  struct Choice {
    let source: Source
    /// The only texts there are; nil if there are others.
    let closed: [String]?
  }

  private(set) var quantities: [Quantity] = []
  private(set) var choices: [Choice] = []
  private(set) var facts: [Source] = []
  /// The texts that choices fall on.
  private(set) var options: [String] = []
  private var quantityIndices: [Source: Int] = [:]
  private var choiceIndices: [Source: Int] = [:]
  private var factIndices: [Source: Int] = [:]
  private var optionIndices: [String: Int] = [:]

  mutating func quantity(
    _ source: Source, isInteger: Bool, _ limits: (Int) -> [LinearConstraint]
  ) -> Int {
    if let index = quantityIndices[source] { return index }
    let index = quantities.count
    quantities.append(Quantity(source: source, isInteger: isInteger, constraints: limits(index)))
    quantityIndices[source] = index
    return index
  }

  mutating func choice(_ source: Source, closed: [String]?) -> Int {
    if let index = choiceIndices[source] { return index }
    choices.append(Choice(source: source, closed: closed))
    choiceIndices[source] = choices.count - 1
    return choices.count - 1
  }

  mutating func fact(_ source: Source) -> Int {
    if let index = factIndices[source] { return index }
    facts.append(source)
    factIndices[source] = facts.count - 1
    return facts.count - 1
  }

  mutating func option(_ text: String) -> Int {
    if let index = optionIndices[text] { return index }
    options.append(text)
    optionIndices[text] = options.count - 1
    return options.count - 1
  }
}
