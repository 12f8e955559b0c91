// A traced document enters; the page about it leaves, to be written as text, Markdown or HTML.

import RulesDSL
package import SourceText

/// Makes the page about a traced document.
package enum TracePage {
  /// The whole page: what is counted, and every clause.
  package static func page(_ traced: TracedDocument, language: Language) -> Page {
    let words = PageWords(language)
    let fields = [
      PageField(words.document, [PageText(traced.document.title)]),
      PageField(words.traceFiles, traced.files.map { PageText([.code($0)]) }),
    ]
    let clauses = traced.clauses.filter { $0.clause.kind != .opening || !$0.items.isEmpty }
    let tally = PageSection(
      anchor: PageAnchor.section("tally"), title: words.tally,
      blocks: [.fields(words.shares(traced.tally).map { PageField($0.label, [PageText($0.text)]) })])
    return Page(
      path: "trace", language: language, title: words.traceTitle(traced.document.title),
      opening: [.fields(fields), .paragraph(PageText(words.traceReading))],
      sections: clauses.map { section($0, words) } + [tally])
  }

  private static func section(_ traced: TracedClause, _ words: PageWords) -> PageSection {
    var blocks: [PageBlock] = []
    if traced.items.isEmpty {
      blocks += [
        .paragraph(PageText([.strong(words.notTraced)])), .quotation(PageText(traced.clause.text)),
      ]
    } else {
      blocks += traced.items.flatMap { item($0, words) }
      let rest = traced.remainders.map { PageText("“\($0)”") }
      if !rest.isEmpty { blocks.append(.fields([PageField(words.remainder, rest)])) }
    }
    return PageSection(
      anchor: PageAnchor.node(traced.clause.name), title: Self.title(traced.clause),
      blocks: blocks)
  }

  /// A named paragraph is called by its name; a point by its number and what it begins with.
  private static func title(_ clause: DocumentClause) -> String {
    clause.kind == .paragraph ? clause.name : "\(clause.name)  \(clause.title)"
  }

  private static func item(_ item: TracedItem, _ words: PageWords) -> [PageBlock] {
    var fields: [PageField] = []
    if let reason = item.organisational { fields.append(PageField(words.notCheckable, [PageText(reason)])) }
    let measures =
      item.implementations.map { implementation($0, words) }
      + item.unknown.map { PageText([.code($0), .text(words.parenthesis(words.doesNotExist))]) }
      + item.invalid.map { PageText([.code($0), .text(words.parenthesis(words.hasErrors))]) }
    if !measures.isEmpty { fields.append(PageField(words.implementedBy, measures)) }
    let parameters = distinct(item.implementations.flatMap { self.parameters($0, words) })
    if !parameters.isEmpty { fields.append(PageField(words.parameters, parameters)) }
    if !item.implementations.isEmpty {
      let names = distinct(item.implementations.flatMap(\.tests).map { PageText($0) })
      fields.append(PageField(words.assertedBy, [tests(names, words)]))
    }
    return [.quotation(PageText(item.quotation)), .fields(fields)]
  }

  /// `条件“高企家数”（targets-2020#…）`
  private static func implementation(
    _ implementation: TracedImplementation, _ words: PageWords
  ) -> PageText {
    let source = implementation.source
    let reference = PageInline.code(implementation.reference)
    let title = source.measure.measure.title
    guard let name = implementation.node else {
      let kind = implementation.isLibrary ? words.library : words.kind(of: source.measure.measure)
      return PageText([
        .link(title, PageTarget(page: source.name)), .text(words.parenthesis(kind) + " "), reference,
      ])
    }
    let context = PageContext(source, language: words.language)
    let node = MeasurePage.sections.lazy.compactMap { $0.node(name, context) }.first
    let target = PageTarget(page: source.name, anchor: PageAnchor.node(name))
    return PageText([
      .text(words.title(title) + words.nodeOf), .link(node?.title ?? name, target),
      .text(words.parenthesis(node?.kind ?? "") + " "), reference,
    ])
  }

  private static func parameters(
    _ implementation: TracedImplementation, _ words: PageWords
  ) -> [PageText] {
    let context = PageContext(implementation.source, language: words.language)
    return implementation.parameters.compactMap { slot -> PageText? in
      guard case .parameter(let index) = context.reads.content(of: slot) else { return nil }
      let parameter = implementation.source.measure.parameters[index]
      let values = parameter.versions.map { version -> String in
        let text = ValueText.text(version.value, parameter.type, unit: parameter.type.unit, exact: true)
        let validity = version.declaration.validity
        let remarks =
          (parameter.versions.count > 1 ? [words.period(validity)] : [])
          + (validity.grounds.assumed == nil ? [] : [words.assumed])
        let shown = text[words.language]
        return remarks.isEmpty ? shown : shown + words.parenthesis(remarks.joined(separator: words.comma))
      }
      let title = parameter.declaration.title ?? parameter.declaration.name.text
      return PageText(words.labelled(title, values.joined(separator: words.semicolon)))
    }
  }

  private static let shownTests = 6

  private static func tests(_ names: [PageText], _ words: PageWords) -> PageText {
    if names.isEmpty { return PageText([.strong(words.withoutTests)]) }
    let shown = names.prefix(shownTests).joined(separator: words.semicolon)
    return names.count > shownTests ? shown + PageText(words.andMore(names.count)) : shown
  }

  private static func distinct(_ texts: [PageText]) -> [PageText] {
    var seen: Set<PageText> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

// MARK: Words

extension PageWords {
  var traceFiles: String { both("追溯文件", "Trace files") }
  var tally: String { both("合计", "Tally") }
  var notTraced: String { both("没有列入追溯", "not traced") }
  var remainder: String { both("未列入", "Not quoted") }
  var notCheckable: String { both("不能核对", "Not checkable") }
  var implementedBy: String { both("落实于", "Implemented by") }
  var assertedBy: String { both("测试", "Tests") }
  var withoutTests: String { both("没有测试核对", "no test asserts it") }
  var doesNotExist: String { both("没有这一项", "does not exist") }
  var hasErrors: String { both("规则有错", "its rules have errors") }
  var nodeOf: String { both("的", ": ") }

  func traceTitle(_ title: String) -> String { both("\(title)：逐条追溯", "\(title), clause by clause") }

  var traceReading: String {
    both(
      "每段原文由哪份办法、哪一项落实，用到哪些数值，由哪些测试核对；不能核对的写明原因。",
      "For every passage: the measures and nodes that implement it, the figures they use and the tests that "
        + "assert them; or why nothing can be checked.")
  }

  /// The parts of the tally, each with its label.
  func shares(_ tally: TraceTally) -> [(label: String, text: String)] {
    let shares = [
      (both("要点", "Points"), tally.points), (both("段落", "Paragraphs"), tally.paragraphs),
      (both("数字", "Figures"), tally.numbers), (both("文件", "Deliverables"), tally.deliverables),
    ].filter { $0.1.total > 0 }
    return shares.map { ($0.0, "\($0.1.done)/\($0.1.total)") } + [
      (both("有规则落实", "Implemented"), both("\(tally.implemented) 段", "\(tally.implemented)")),
      (both("组织性工作", "Organisational"), both("\(tally.organisational) 段", "\(tally.organisational)")),
    ]
  }
}

extension TraceTally {
  /// The tally on one line.
  package func line(_ language: Language) -> String {
    let words = PageWords(language)
    return words.shares(self).map { "\($0.label) \($0.text)" }.joined(separator: words.comma)
  }
}
