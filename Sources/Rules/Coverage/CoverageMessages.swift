// Every sentence about coverage: what was not brought about, totals, and wrong lists of what cannot happen.

package import SourceText

extension DiagnosticCode {
  package static let inconsistentExclusion = DiagnosticCode(
    "E740", zh: "不会出现的情形没有写清", en: "Unclear unreachable item")
  package static let belowCoverage = DiagnosticCode("E741", zh: "覆盖率不够", en: "Coverage too low")
  package static let reachedExclusion = DiagnosticCode(
    "W580", zh: "写明不会出现的出现了", en: "What is said to be unreachable was reached")
  package static let unknownExclusion = DiagnosticCode(
    "W581", zh: "不会出现的情形对不上办法", en: "An unreachable item fits nothing in the measure")
}

/// Sentences of coverage.
package enum CoverageMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .inconsistentExclusion, .belowCoverage, .reachedExclusion, .unknownExclusion,
  ]

  // MARK: Findings

  static func inconsistentExclusion(at place: Place) -> Diagnostic {
    Diagnostic(
      .inconsistentExclusion, place: place,
      message: LocalizedText(
        zh: "condition 和 value 要一起写，不与 row 同用",
        en: "condition and value belong together and exclude row"),
      help: LocalizedText(
        zh: "某个条件不会为否，写 condition: 场地面积 >= 0平方米 和 value: false；表的某一行不会适用，写 row: 3",
        en: "Write condition: 场地面积 >= 0平方米 with value: false for a condition, or row: 3 for a row of a table")
    )
  }

  /// The share of something lies below what was asked for.
  package static func below(_ minimum: Int, _ kind: CoverageKind, _ total: CoverageTotal) -> Diagnostic {
    Diagnostic(
      .belowCoverage, place: nil,
      message: LocalizedText(
        zh: "\(title(kind).zh)的覆盖率是 \(total.percent)%（\(total.reached)/\(total.count)），要求不低于 \(minimum)%",
        en:
          "coverage of \(title(kind).en) is \(total.percent)% (\(total.reached)/\(total.count)), below \(minimum)%"
      ),
      help: LocalizedText(
        zh: "用 --coverage 看哪些没有覆盖，为它们补测试；确实不会出现的，在测试文件的 unreachable 里写明理由",
        en: "See with --coverage what is not covered and add cases; what cannot happen goes into unreachable")
    )
  }

  static func reached(_ exclusion: TestExclusion) -> Diagnostic {
    Diagnostic(
      .reachedExclusion, severity: .warning, place: (exclusion.condition ?? exclusion.node).place,
      message: LocalizedText(
        zh: "写明不会出现，测试里却出现了", en: "said to be unreachable, but some case reached it"),
      help: LocalizedText(zh: "从 unreachable 里删去这一项", en: "Delete this item of unreachable"))
  }

  static func unknown(_ exclusion: TestExclusion) -> Diagnostic {
    Diagnostic(
      .unknownExclusion, severity: .warning, place: (exclusion.condition ?? exclusion.node).place,
      message: LocalizedText(
        zh: "办法里没有这一项，或者它本来就不计入覆盖率",
        en: "the measure has no such item, or coverage does not ask for it"),
      help: LocalizedText(
        zh: "node 写节点的名字，但书写它自己的 id；condition 照抄办法里的条件，可以只抄其中的一个比较；不再需要的删去",
        en:
          "node is a name, or the id of an exception; condition repeats a condition of the measure; or delete it"
      ))
  }

  // MARK: Words

  /// What is counted together.
  package static func title(_ kind: CoverageKind) -> LocalizedText {
    switch kind {
    case .condition: LocalizedText(zh: "条件的是与否", en: "conditions (true and false)")
    case .row: LocalizedText(zh: "表的行", en: "table rows")
    case .exception: LocalizedText(zh: "但书", en: "exceptions")
    case .node: LocalizedText(zh: "节点", en: "nodes")
    case .undetermined: LocalizedText(zh: "条件的待补正", en: "open conditions")
    case .detail: LocalizedText(zh: "节点的其他结果", en: "further results of nodes")
    }
  }

  /// A kind of node.
  static func title(_ kind: CoverageNodeKind) -> LocalizedText {
    switch kind {
    case .parameter: LocalizedText(zh: "参数", en: "parameter")
    case .definition: LocalizedText(zh: "定义", en: "definition")
    case .table: LocalizedText(zh: "表", en: "table")
    case .score: LocalizedText(zh: "评分", en: "score")
    case .criterion: LocalizedText(zh: "条件", en: "criterion")
    case .exception: LocalizedText(zh: "但书", en: "exception")
    case .award: LocalizedText(zh: "奖补", en: "award")
    case .outcome: LocalizedText(zh: "结论", en: "outcome")
    case .selection: LocalizedText(zh: "择优", en: "selection")
    }
  }

  /// What never happened.
  static func never(_ goal: CoverageGoal) -> LocalizedText {
    switch goal.aspect {
    case .truth(true): LocalizedText(zh: "从未为是", en: "was never true")
    case .truth(false): LocalizedText(zh: "从未为否", en: "was never false")
    case .open: LocalizedText(zh: "从未待补正", en: "was never undetermined")
    case .row(let number): LocalizedText(zh: "第 \(number) 行从未适用", en: "row \(number) never applied")
    case .defaultRow: LocalizedText(zh: "从未取默认的结果", en: "never gave its default")
    case .fired: LocalizedText(zh: "从未起作用", en: "never took effect")
    case .used: neverUsed(goal.nodeKind)
    case .supplement: LocalizedText(zh: "从未待补正材料", en: "no case lacked material that matters")
    case .verdict(let verdict):
      LocalizedText(zh: "从未“\(verdict.title.zh)”", en: "was never \(verdict.title.en)")
    case .notGranted: LocalizedText(zh: "从未不给予", en: "was never refused")
    case .capped: LocalizedText(zh: "从未封顶", en: "was never capped")
    case .rounded: LocalizedText(zh: "从未取整", en: "was never rounded")
    case .zero: LocalizedText(zh: "从未得 0 分", en: "was never 0")
    case .maximum: LocalizedText(zh: "从未得满分", en: "never reached its maximum")
    case .selection(let status):
      LocalizedText(zh: "从未“\(SelectionWords.title(status).zh)”", en: "never gave \(status.rawValue)")
    }
  }

  private static func neverUsed(_ kind: CoverageNodeKind) -> LocalizedText {
    switch kind {
    case .parameter: LocalizedText(zh: "这一段从未用到", en: "this period was never used")
    case .definition, .table, .score: LocalizedText(zh: "从未得出值", en: "never had a value")
    case .criterion: LocalizedText(zh: "从未得出符合或不符合", en: "was never met or unmet")
    case .exception: LocalizedText(zh: "从未起作用", en: "never took effect")
    case .award: LocalizedText(zh: "从未给予", en: "was never granted")
    case .outcome: LocalizedText(zh: "从未得出", en: "was never reached")
    case .selection: LocalizedText(zh: "从未运行", en: "was never made")
    }
  }

  /// `条件 服务场地：场地.总面积 >= 最低面积 从未为否`
  static func line(_ goal: CoverageGoal) -> LocalizedText {
    let (kind, never) = (title(goal.nodeKind), never(goal))
    let name = goal.nodeKind == .selection ? "" : " " + goal.node
    let condition = goal.condition.map { "\($0) " } ?? ""
    return LocalizedText(
      zh: "\(kind.zh)\(name)：\(condition)\(never.zh)", en: "\(kind.en)\(name): \(condition)\(never.en)")
  }

  /// `条件的是与否 98%（98/100）`
  static func total(_ kind: CoverageKind, _ total: CoverageTotal) -> LocalizedText {
    LocalizedText(
      zh: "\(title(kind).zh) \(total.percent)%（\(total.reached)/\(total.count)）",
      en: "\(title(kind).en) \(total.percent)% (\(total.reached)/\(total.count))")
  }

  static let notCovered = LocalizedText(zh: "没有覆盖的", en: "Not covered")
  static let alone = LocalizedText(zh: "另计", en: "apart")
  static let all = LocalizedText(zh: "合计", en: "total")
  static let heading = LocalizedText(zh: "测试覆盖率", en: "Test coverage")
  static let file = LocalizedText(zh: "文件", en: "File")
  static let unreachable = LocalizedText(zh: "写明不会出现的", en: "Said to be unreachable")
}
