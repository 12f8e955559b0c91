// The mappings with closed keys: the schema of each, and what stands behind its keys.

/// A mapping with a closed set of keys.
enum KeyedPart: Sendable, CaseIterable {
  case measure, library, override, removal, period
  case input, listElement, parameter, parameterVersion, definition
  case table, tableInput, tableOutput, score, criterion, exception
  case award, rounding, outcome, exemption, selection, rankingKey, budget
  case test, base, testCase, expectation, testSelection, testApplication, finding
  case trace, tracedClause, tracedItem, pack, unit, calendar, calendarYear
  case document, inForce, clause

  /// The kind of a file, by its first keys; nil where it is none that has a canonical layout.
  static func file(_ root: MarkedNode) -> KeyedPart? {
    let has = { (key: String) in root.entry(for: key) != nil }
    guard has("rulecheck") else { return nil }
    if has("pack") { return .pack }
    if has("test") { return .test }
    if has("trace") { return .trace }
    if has("calendar") { return .calendar }
    if has("document") { return .document }
    if root.isLibrary { return .library }
    return has("measure") && !has("id") && !has("applicant") ? .measure : nil
  }

  /// Keys behind which a sentence stands, wherever nothing else is said.
  static let prose: Set<String> = [
    "title", "summary", "judge", "basis", "assumed", "remedy", "note", "material", "reason", "name", "issuer",
    "issued", "quote", "organisational", "text", "clause", "unit",
  ]

  /// The keys in the order in which they are written.
  var schema: MappingSchema {
    switch self {
    case .measure: .measure
    case .library: .library
    case .override: .override
    case .removal: .removal
    case .period: .period
    case .input: .input
    case .listElement: .listElement
    case .parameter: .parameter
    case .parameterVersion: .parameterVersion
    case .definition: .definition
    case .table: .table
    case .tableInput: .tableInput
    case .tableOutput: .tableOutput
    case .score: .score
    case .criterion: .criterion
    case .exception: .exception
    case .award: .award
    case .rounding: .rounding
    case .outcome: .outcome
    case .exemption: .exemption
    case .selection: .selection
    case .rankingKey: .rankingKey
    case .budget: .budget
    case .test: .test
    case .base: .application
    case .testCase: .testCase
    case .expectation: .expectation
    case .testSelection: .testSelection
    case .testApplication: .testApplication
    case .finding: .finding
    case .trace: .trace
    case .tracedClause: .tracedClause
    case .tracedItem: .tracedItem
    case .pack: .pack
    case .unit: .unit
    case .calendar: .calendar
    case .calendarYear: .calendarYear
    case .document: .document
    case .inForce: .inForce
    case .clause: .clause
    }
  }

  /// What stands behind the keys that hold neither sentences nor plain values.
  var parts: [String: DocumentPart] {
    switch self {
    case .measure, .library:
      [
        "effective": .column(.period, .data), "inputs": .named(.inputs),
        "parameters": .named(.figure(.parameter)), "define": .named(.figure(.definition)),
        "tables": .named(.keyed(.table)), "scores": .list(.keyed(.score)),
        "criteria": .list(.keyed(.criterion)), "awards": .list(.keyed(.award)),
        "outcomes": .list(.keyed(.outcome)), "exemptions": .list(.keyed(.exemption)),
        "selection": .keyed(.selection), "override": .keyed(.override), "remove": .list(.keyed(.removal)),
      ]
    case .override:
      [
        "parameters": .named(.figure(.parameter)), "define": .named(.figure(.definition)),
        "tables": .named(.keyed(.table)), "scores": .list(.keyed(.score)),
        "criteria": .list(.keyed(.criterion)), "awards": .list(.keyed(.award)),
      ]
    case .input, .listElement: ["of": .inputs]
    case .parameter, .parameterVersion, .definition: ["value": .expression]
    case .table:
      [
        "inputs": .list(.column(.tableInput, .expression)), "outputs": .list(.column(.tableOutput, .data)),
        "rows": .rows,
      ]
    case .tableInput: ["value": .expression, "min": .expression, "max": .expression]
    case .tableOutput: ["default": .expression]
    case .score: ["max": .expression, "points": .expression, "items": .list(.keyed(.score))]
    case .criterion:
      [
        "when": .expression, "require": .expression, "any": .list(.keyed(.criterion)),
        "all": .list(.keyed(.criterion)), "of": .list(.keyed(.criterion)),
        "except": .list(.keyed(.exception)),
      ]
    case .exception: ["when": .expression, "require": .expression]
    case .award:
      ["when": .expression, "amount": .expression, "cap": .expression, "rounding": .keyed(.rounding)]
    case .rounding: ["to": .expression]
    case .outcome: ["when": .expression]
    case .selection:
      [
        "order": .list(.keyed(.rankingKey)), "per": .expression, "quota": .expression,
        "budget": .keyed(.budget), "publicity": .expression,
      ]
    case .rankingKey: ["by": .expression]
    case .budget: ["available": .expression, "amount": .expression]
    case .test:
      [
        "base": .keyed(.base), "cases": .list(.keyed(.testCase)),
        "selections": .list(.keyed(.testSelection)),
      ]
    case .base: ["findings": .named(.column(.finding, .data))]
    case .testCase: ["findings": .named(.column(.finding, .data)), "expect": .keyed(.expectation)]
    case .testSelection: ["applications": .list(.keyed(.testApplication))]
    case .testApplication: ["findings": .named(.column(.finding, .data))]
    case .trace: ["clauses": .list(.keyed(.tracedClause))]
    case .tracedClause: ["items": .list(.keyed(.tracedItem))]
    case .pack: ["units": .list(.keyed(.unit))]
    case .calendar: ["years": .named(.keyed(.calendarYear))]
    case .document: ["inForce": .keyed(.inForce), "clauses": .list(.keyed(.clause))]
    case .removal, .period, .exemption, .expectation, .finding, .tracedItem, .unit, .calendarYear,
      .inForce, .clause:
      [:]
    }
  }
}
