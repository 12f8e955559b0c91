// What a row means for a measure enters; a case of a test file leaves as text.

/// A test case in the making: inputs, findings and what must come of them.
struct GeneratedCase {
  let asOf: String
  /// Dotted paths and values as an application writes them.
  var inputs: [(path: String, value: String)] = []
  var findings: [(criterion: String, verdict: String)] = []
  var outcome = ""
  var verdicts: [(criterion: String, verdict: String)] = []
  var scores: [(id: String, points: String)] = []
  var awards: [(id: String, amount: String)] = []
  var values: [(name: String, value: String)] = []

  init(asOf: String) { self.asOf = asOf }

  /// The case as an item of `cases`.
  func text(name: String) -> String {
    let people = Self.line("findings", findings.map { ($0.criterion, $0.verdict) }, indent: 4)
    let expectations = [
      Self.line("verdicts", verdicts.map { ($0.criterion, $0.verdict) }),
      Self.line("scores", scores.map { ($0.id, $0.points) }),
      Self.line("awards", awards.map { ($0.id, $0.amount) }),
      Self.line("values", values.map { ($0.name, $0.value) }),
    ]
    return """
        - name: \(name)
          asOf: \(asOf)
          set: \(Self.flow(inputs.map { ($0.path, $0.value) }))
      \(people)    expect:
            outcome: \(outcome)
      \(expectations.joined())
      """
  }

  /// A line with a mapping, if there is anything in it.
  private static func line(_ key: String, _ entries: [(String, String)], indent: Int = 6) -> String {
    entries.isEmpty ? "" : String(repeating: " ", count: indent) + "\(key): \(flow(entries))\n"
  }

  /// `是` or `否` as applications and tests write them.
  static func truth(_ isTrue: Bool) -> String { isTrue ? "true" : "false" }

  /// The verdict of a digit.
  static func verdict(_ digit: Character) -> String { digit == "1" ? "met" : "unmet" }

  /// A date, or an explicit none.
  static func date(_ text: String) -> String { text.isEmpty ? "null" : text }

  /// A list of records.
  static func list(_ records: [[(String, String)]]) -> String {
    "[" + records.map(flow).joined(separator: ", ") + "]"
  }

  private static func flow(_ entries: [(String, String)]) -> String {
    "{ " + entries.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + " }"
  }

  /// What happened and when, for the inputs `重大事件`.
  static func events(_ codes: [String]) -> String {
    let kinds: [Character: String] = ["s": "重大安全事故", "q": "重大质量事故", "e": "严重环境违法", "m": "科研严重失信"]
    return list(
      codes.map { code in
        [
          ("类型", code.first.flatMap { kinds[$0] } ?? ""), ("日期", String(code.dropFirst())),
          ("说明", "生成的数据"),
        ]
      })
  }

  /// The answers of an applicant on no list of misconduct.
  mutating func addCleanRecord() {
    inputs += [
      ("科研诚信.列入严重失信行为记录名单", "false"), ("科研诚信.惩戒起始日期", "null"), ("科研诚信.惩戒截止日期", "null"),
      ("科研诚信.核查日期", asOf),
    ]
  }
}
