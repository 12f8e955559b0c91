// The tests of a measure in; short examples of what comes of which changes out.

import RulesDSL
import SourceText

/// The tests of a measure as examples.
enum TestSection: MeasureSection {
  static let anchor = PageAnchor.section("tests")

  /// More than these are not spelled out in one example.
  private static let maximumCount = 4

  static func title(_ words: PageWords) -> String { words.tests }

  static func blocks(_ context: PageContext) -> [PageBlock] {
    let words = context.words
    let tests = context.source.tests
    if tests.isEmpty { return [] }
    let table = PageTable(
      columns: [words.example, words.changes, words.result], rows: tests.map { row($0, context) })
    return [
      .paragraph(PageText(words.testReading)),
      .folded(PageText(words.testCount(tests.count)), [.table(table)]),
    ]
  }

  private static func row(_ test: TestCase, _ context: PageContext) -> [PageText] {
    [PageText(test.name.text), changes(test, context), expectation(test.expectation, context)]
  }

  // MARK: What is set differently

  private static func changes(_ test: TestCase, _ context: PageContext) -> PageText {
    let words = context.words
    var changes: [PageText] = []
    if let application = test.application {
      changes.append(PageText(words.labelled(words.application, application.text)))
    }
    if let date = test.asOf { changes.append(PageText(words.labelled(words.asOf, date.description))) }
    changes += test.set.map { path, value in
      input(path.text, context) + PageText(words.colon + self.text(of: value, words))
    }
    changes += test.unset.map { input($0.text, context) + PageText(words.colon + words.notProvided) }
    changes += test.findings.map { finding in
      switch finding {
      case .given(let finding):
        criterion(finding.criterion.text, context)
          + PageText(words.colon + finding.verdict.title[context.language])
      case .withdrawn(let id): criterion(id.text, context) + PageText(words.colon + words.noFinding)
      }
    }
    return changes.isEmpty ? PageText(words.unchanged) : shortened(changes, context)
  }

  private static func shortened(_ items: [PageText], _ context: PageContext) -> PageText {
    let words = context.words
    let shown = items.prefix(maximumCount).joined(separator: words.semicolon)
    return items.count > maximumCount ? shown + PageText(words.andMore(items.count)) : shown
  }

  private static func input(_ path: String, _ context: PageContext) -> PageText {
    guard let input = context.measure.input(at: path) else { return PageText(path) }
    return PageText([.link(input.title, PageTarget(anchor: PageAnchor.node(path)))])
  }

  private static func criterion(_ id: String, _ context: PageContext) -> PageText {
    guard let criterion = context.measure.criterion(id) else { return PageText(id) }
    return PageText([.link(criterion.declaration.title, PageTarget(anchor: PageAnchor.node(id)))])
  }

  /// A value as it is written; of lists only their length.
  private static func text(of value: MarkedNode, _ words: PageWords) -> String {
    switch value.kind {
    case .scalar(let scalar):
      scalar.style == .plain ? words.value(scalar.text.trimmed) : scalar.text.trimmed
    case .sequence(let items): words.entries(items.count)
    case .mapping: "…"
    }
  }

  // MARK: What comes of it

  private static func expectation(_ expectation: TestExpectation, _ context: PageContext) -> PageText {
    let words = context.words
    var results: [PageText] = []
    if let outcome = expectation.outcome?.text {
      let declared = context.measure.outcomes.first { $0.declaration.id.text == outcome }
      results.append(PageText([.strong(declared?.declaration.title ?? words.outcome(outcome))]))
    }
    results += expectation.verdicts.map { id, verdict in
      criterion(id.text, context) + PageText(words.colon + verdict.title[context.language])
    }
    results += expectation.values.map { expected in
      let title = context.mention(named: expected.name.text)
      return (title ?? PageText(expected.name.text))
        + PageText(words.colon + text(of: expected.value, words))
    }
    if let missing = expectation.missing, !missing.isEmpty {
      results.append(
        PageText(
          words.labelled(
            words.missing, missing.map(\.text).prefix(maximumCount).joined(separator: words.listComma))
            + (missing.count > maximumCount ? words.andMore(missing.count) : "")))
    }
    return shortened(results, context)
  }

  static func names(_ context: PageContext) -> [String] { [] }

  static func node(_ name: String, _ context: PageContext) -> NodeEntry? { nil }
}
