// A seed in; a small random measure and random applications for it out.

import TestSupport

/// Writes measures over a fixed set of inputs, with groups, conditions, exceptions, findings and outcomes.
struct MeasureGenerator {
  private var random: SplitMix64
  private var criterionCount = 0
  private(set) var judged: [String] = []

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The inputs by path, and how a value for each is written.
  static let inputs: [(name: String, kind: Kind)] = [
    ("n1", .number), ("n2", .number), ("n3", .nullable), ("g.n4", .number), ("b1", .boolean),
    ("b2", .boolean),
    ("g.b3", .boolean), ("d1", .date), ("l", .list),
  ]

  /// What may be written for an input.
  enum Kind {
    case number
    case nullable
    case boolean
    case date
    case list
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func pick<T>(_ choices: [T]) -> T { choices[number(0...choices.count - 1)] }

  // MARK: Measures

  /// The body of a measure below its head.
  mutating func measure() -> String {
    let definitions = [
      "e1: \(condition(depth: 2, names: []))", "e2: \(amount(names: []))",
      "e3: \(condition(depth: 1, names: ["e1"]))",
    ]
    var criteria: [String] = []
    var ids: [String] = []
    for _ in 0..<number(1...4) {
      let (id, lines) = criterion(depth: 2, names: ["e1", "e3"])
      ids.append(id)
      criteria += lines.map { "  " + $0 }
    }
    let second = condition(depth: 1, names: ids + ["b1"])
    return """
      inputs:
        n1: { type: number, unit: 个 }
        n2: { type: integer, unit: 个 }
        n3: { type: number, unit: 个, nullable: true }
        g:
          n4: { type: number, unit: 个 }
          b3: boolean
        b1: boolean
        b2: boolean
        d1: date
        l: { type: list, unit: 项, of: { v: { type: number, unit: 个 }, f: boolean } }
      parameters:
        p: { value: \(number(2...8))个, assumed: 测试 }
      define:
        \(definitions.joined(separator: "\n  "))
      tables:
      \(table())
      criteria:
      \(criteria.joined(separator: "\n"))
      outcomes:
        - { id: first, title: 甲等, favourable: true, when: 全部符合 }
        - id: second
          title: 乙等
          favourable: true
          when: \(second)
        - { id: third, title: 丙等 }
      """
  }

  /// A table over two inputs that amounts may use; it may have gaps, overlaps and a default.
  private mutating func table() -> String {
    let policy = pick(["unique", "any", "first", "priority", "collect"])
    let limits = (0..<2).map { _ in number(0...9) }.sorted()
    let cells = ["< \(limits[0])个", "[\(limits[0])个..\(limits[1])个]", ">= \(limits[1])个, 0个", "-"]
    let rows = (0..<number(2...4)).map { index in
      "      | \(cells[index]) | \(pick(["是", "否", "-", "-"])) | \(pick(["1个", "4个", "9个"])) |"
    }
    let lines =
      ["  t1:", "    hitPolicy: \(policy)"] + (policy == "collect" ? ["    aggregation: max"] : []) + [
        "    inputs: [n1, b1]",
        "    outputs: [{ name: r, unit: 个, values: [9个, 4个, 1个]\(pick(["", ", default: 4个"])) }]",
        "    assumed: 测试", "    rows: |", "      | n1 | b1 | r |",
      ] + rows
    return lines.joined(separator: "\n")
  }

  /// The lines of a criterion, not indented.
  private mutating func criterion(depth: Int, names: [String]) -> (id: String, lines: [String]) {
    criterionCount += 1
    let id = "c\(criterionCount)"
    var lines = ["- id: \(id)", "  assumed: 测试"]
    if number(0...3) == 0 { lines.append("  when: \(condition(depth: 1, names: names))") }
    let kind = depth > 0 ? number(0...6) : number(0...3)
    switch kind {
    case 0:
      judged.append(id)
      lines.append("  judge: 好不好")
    case 1...3: lines.append("  require: \(condition(depth: 2, names: names))")
    default:
      let count = number(2...3)
      lines += [["  all:"], ["  any:"], ["  atLeast: \(number(1...count))", "  of:"]][kind - 4]
      for _ in 0..<count {
        lines += criterion(depth: depth - 1, names: names).lines.map { "    " + $0 }
      }
    }
    if number(0...4) == 0 {
      lines.append("  except:")
      for index in 0..<number(1...2) {
        lines += [
          "    - id: x\(index)", "      when: \(condition(depth: 1, names: names))", "      assumed: 测试",
        ]
        if number(0...2) > 0 { lines.append("      require: \(condition(depth: 1, names: names))") }
      }
    }
    return (id, lines)
  }

  // MARK: Expressions

  private mutating func amount(names: [String]) -> String {
    switch number(0...8) {
    case 4, 5: "t1"
    case 0: "n1 + n2"
    case 1: "g.n4 * 2"
    case 2: "(if b2 then n1 else n2)"
    case 3: "max(n1 - n2 / 2, p)"
    default: pick(["n1", "n2", "n3", "g.n4"])
    }
  }

  private mutating func condition(depth: Int, names: [String]) -> String {
    guard depth > 0, number(0...2) > 0 else { return atom(names: names) }
    let first = condition(depth: depth - 1, names: names)
    switch number(0...4) {
    case 0: return "not(\(first))"
    case 1:
      // Branches that agree settle an open condition even if it could still fail.
      let test = pick(["b1", "b2", "g.b3", "n1 > \(number(0...9))个"])
      return "(if \(test) then \(first) else \(condition(depth: depth - 1, names: names)))"
    case 2: return "(\(first) and \(condition(depth: depth - 1, names: names)))"
    default: return "(\(first) or \(condition(depth: depth - 1, names: names)))"
    }
  }

  private mutating func atom(names: [String]) -> String {
    let op = pick([">=", ">", "<=", "<", "=", "!="])
    let limit = "\(number(0...9))个"
    switch number(0...13) {
    case 0: return "b1"
    case 1: return "g.b3"
    case 2: return "b2 = \(pick(["true", "false"]))"
    case 3: return "n1 / n2 \(op) \(number(0...2))"
    case 4: return "n3 \(pick(["=", "!="])) null"
    case 5: return "n1 between \(number(0...5))个 and \(number(5...9))个"
    case 6: return "d1 \(op) 评审日"
    case 7: return "count(l[v > \(limit)]) \(op) \(number(0...3))项"
    case 8: return "(\(pick(["some", "every"])) x in l satisfies x.v \(op) \(limit))"
    case 9: return "p \(op) \(pick(["n1", "n2", "g.n4"]))"
    case 10: return names.isEmpty ? "b2" : pick(names)
    case 11: return "n2 in (< \(number(0...3))个, \(number(4...9))个)"
    default: return "\(amount(names: names)) \(op) \(limit)"
    }
  }

  // MARK: Applications

  /// A written value for an input; zeros are frequent, so that divisions fail.
  mutating func value(of kind: Kind) -> String {
    switch kind {
    case .number: return pick(["0", "-4", "40", "\(number(1...9))", "\(number(1...9))个"])
    case .nullable: return pick(["无", "0", "40", "\(number(1...9))"])
    case .boolean: return pick(["是", "否"])
    case .date: return pick(["2020-06-03", "2020-06-04", "2020-06-05", "2016-02-29"])
    case .list:
      let records = (0..<number(0...3)).map { _ in "{ v: \(number(0...12)), f: \(pick(["是", "否"])) }" }
      return "[\(records.joined(separator: ", "))]"
    }
  }

  /// Some inputs and findings; what is left out is missing.
  mutating func application() -> GeneratedApplication {
    var application = GeneratedApplication()
    for (name, kind) in Self.inputs where number(0...1) == 0 { application.inputs[name] = value(of: kind) }
    for id in judged where number(0...1) == 0 { application.findings[id] = finding() }
    return application
  }

  mutating func finding() -> String { pick(["met", "met", "unmet", "unmet", "not-applicable"]) }

  /// The application with a value for something that is missing.
  mutating func filling(_ application: GeneratedApplication, _ name: String) -> GeneratedApplication {
    var filled = application
    if let input = Self.inputs.first(where: { $0.name == name }) {
      filled.inputs[name] = value(of: input.kind)
    } else {
      filled.findings[name] = finding()
    }
    return filled
  }

  /// Everything that has no value.
  func open(_ application: GeneratedApplication) -> [String] {
    Self.inputs.map(\.name).filter { application.inputs[$0] == nil }
      + judged.filter { application.findings[$0] == nil }
  }
}

/// An application that a test can change.
struct GeneratedApplication: Hashable {
  var inputs: [String: String] = [:]
  var findings: [String: String] = [:]

  /// The inside of an application file.
  var text: String {
    let inputs = MeasureGenerator.inputs.compactMap { input in
      self.inputs[input.name].map { "  \(input.name): \($0)" }
    }
    let findings = findings.keys.sorted().map { "  \($0): \(self.findings[$0] ?? "")" }
    return (inputs.isEmpty ? "inputs: {}" : "inputs:\n" + inputs.joined(separator: "\n")) + "\n"
      + (findings.isEmpty ? "" : "findings:\n" + findings.joined(separator: "\n") + "\n")
  }
}
