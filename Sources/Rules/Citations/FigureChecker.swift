// A checked measure and the register of documents in; whether the quotations bear out its figures out.

import RulesDSL
import SourceText

/// Compares the figures and comparisons of rules with the words they cite.
package struct FigureChecker {
  private let measure: CheckedMeasure
  private let cited: CitedDocuments
  private let parts: [ReadPart]
  /// Indices of the parts that give a slot its value.
  private let partsBySlot: [Int: [Int]]
  /// Where parameters are compared, by slot, with the part that compares.
  private var comparisons: [Int: [FigureComparison]] = [:]
  private var findings: [Diagnostic] = []
  private var reported: Set<Mark> = []

  /// The account of a measure's citations.
  package static func audit(_ measure: CheckedMeasure, documents: DocumentRegister) -> CitationAudit {
    var checker = FigureChecker(measure, documents)
    return checker.audit()
  }

  private init(_ measure: CheckedMeasure, _ documents: DocumentRegister) {
    self.measure = measure
    cited = CitedDocuments(measure.measure, documents: documents)
    let cited = cited
    var texts = ReadTexts(measure.units)
    parts = GroundedPart.all(of: measure).map { ReadPart($0, measure, cited, &texts) }
    var bySlot: [Int: [Int]] = [:]
    for (index, part) in parts.enumerated() {
      if let slot = part.part.slot { bySlot[slot, default: []].append(index) }
    }
    partsBySlot = bySlot
    var uses = parts.flatMap(\.uses)
    var further = FigureWalk(measure)
    for expression in GroundedPart.furtherReaders(of: measure) { further.visit(expression, as: .condition) }
    uses += further.uses
    for use in uses {
      if let comparison = use.comparison { comparisons[use.slot, default: []].append(comparison) }
    }
  }

  private mutating func audit() -> CitationAudit {
    let claims = claims()
    let figures = claims.compactMap { figure($0) }
    for part in parts { checkComparisons(part) }
    checkUnused()
    return CitationAudit(
      findings: findings.sortedByPlace(), figures: figures.sorted { $0.place.isBefore($1.place) },
      assumptions: assumptions(claims), quotations: quotations())
  }

  // MARK: Figures

  /// A figure with the parts that rely on it: one of them, unless it is written in a definition.
  private struct Claim {
    let figure: RuleFigure
    var parts: [Int]
  }

  private func claims() -> [Claim] {
    var claims: [Claim] = []
    var positions: [Mark: Int] = [:]
    for (index, part) in parts.enumerated() {
      for figure in part.figures {
        let mark = Mark(figure.place)
        if let position = positions[mark] {
          if !claims[position].parts.contains(index) { claims[position].parts.append(index) }
        } else {
          positions[mark] = claims.count
          claims.append(Claim(figure: figure, parts: [index]))
        }
      }
    }
    return claims
  }

  private mutating func figure(_ claim: Claim) -> CitationAudit.Figure? {
    let readers = claim.parts.map { parts[$0] }
    guard let first = readers.first else { return nil }
    var support: CitationAudit.Support?
    var subject = first.part.subject
    for reader in readers where support == nil {
      let found = reader.quotations.filter { !$0.bearing(claim.figure).isEmpty }
      let best = found.map(\.passage.confirmation).min { $0.rank < $1.rank }
      if let best { (support, subject) = (.quoted(best), reader.part.subject) }
    }
    if support == nil { support = cited.confirmation(ofDate: claim.figure.amount).map { .quoted($0) } }
    if support == nil, needsNoFigure(claim.figure, readers) { return nil }
    if support == nil, let reader = readers.first(where: { $0.part.grounds.assumed != nil }) {
      (support, subject) = (.assumed, reader.part.subject)
    }
    if support == nil, let reader = readers.first(where: { !$0.quotations.isEmpty && $0.isRegistered }) {
      (support, subject) = (.contradicted, reader.part.subject)
      findings.append(FigureMessages.notQuoted(claim.figure, reader))
    }
    return CitationAudit.Figure(
      text: claim.figure.place.text, subject: subject, place: claim.figure.place,
      support: support ?? .unquoted)
  }

  /// “At least one” needs no words, unless the words speak of another number of the same things.
  private func needsNoFigure(_ figure: RuleFigure, _ readers: [ReadPart]) -> Bool {
    if figure.isTechnical || figure.amount.isZero { return true }
    return figure.isUnspoken
      && !readers.flatMap(\.quotations).flatMap(\.figures).contains {
        $0.role == .stated && figure.amount.isLike($0.amount)
      }
  }

  // MARK: Comparisons

  private mutating func checkComparisons(_ part: ReadPart) {
    for figure in part.figures {
      if let comparison = figure.comparison { check(comparison, figure, part, value: nil) }
      guard let slot = part.part.slot else { continue }
      for comparison in comparisons[slot] ?? [] {
        check(comparison, figure, part, value: part.part.place)
      }
    }
    // What the criterion itself quotes about the parameter it compares with.
    for use in part.uses {
      guard let comparison = use.comparison else { continue }
      for version in (partsBySlot[use.slot] ?? []).map({ parts[$0] }) {
        for figure in version.figures { check(comparison, figure, part, value: version.part.place) }
      }
    }
  }

  private mutating func check(
    _ comparison: FigureComparison, _ figure: RuleFigure, _ part: ReadPart, value: Place?
  ) {
    let found = part.quotations.flatMap { quotation in
      quotation.bearing(figure).map { (quotation, $0) }
    }
    let agrees = found.contains { _, quoted in
      quoted.wording.operators.isEmpty
        || quoted.wording.allows(
          comparison.op, isRequired: comparison.isRequired, ofWhole: figure.amount.isWhole)
    }
    guard !agrees, let (quotation, quoted) = found.first, reported.insert(Mark(comparison.place)).inserted
    else { return }
    findings.append(FigureMessages.otherComparison(comparison, quoted, quotation, value: value))
  }

  // MARK: Figures that nobody uses

  private mutating func checkUnused() {
    // A measure that amends another one's figures need not repeat the words of what it amends.
    let ofBase = Set((measure.base?.measure.allGrounds ?? []).flatMap(\.citations).map { Mark($0.place) })
    for part in parts where !part.part.isInherited {
      for quotation in part.quotations {
        if ofBase.contains(Mark(quotation.citation.place)) { continue }
        for figure in quotation.figures where figure.role == .stated && !figure.amount.isZero {
          if !isUsed(figure, quotation, part), reported.insert(Mark(quotation, figure)).inserted {
            findings.append(FigureMessages.unused(figure, quotation))
          }
        }
      }
    }
  }

  /// Whether the part, or another one that cites the same words, speaks of the figure.
  private func isUsed(_ figure: QuotedFigure, _ quotation: ReadQuotation, _ part: ReadPart) -> Bool {
    if speaks(part, of: figure, quotation) { return true }
    // Who compares with a parameter may say what its words say besides the value: 连续两年营业收入 > 最低收入.
    if let slot = part.part.slot,
      parts.contains(where: { $0.slots.contains(slot) && speaks($0, of: figure, quotation) })
    {
      return true
    }
    return parts.contains { other in
      other.quotations.contains { $0.passage.overlaps(quotation.passage) }
        && speaks(other, of: figure, quotation)
    }
  }

  private func speaks(_ part: ReadPart, of figure: QuotedFigure, _ quotation: ReadQuotation) -> Bool {
    ([part] + readBy(part)).flatMap(\.known).contains { known in
      figure.bears(known.amount, isBare: known.isBare) || quotation.isRate(known.amount, of: figure)
        || figure.remainder.map { $0 == known.amount } ?? false
    }
  }

  /// The parameters, tables, scores and awards that a part reads, and what they read.
  private func readBy(_ part: ReadPart) -> [ReadPart] {
    var open = part.slots
    var seen: Set<Int> = []
    var found: [ReadPart] = []
    while let slot = open.popFirst() {
      guard seen.insert(slot).inserted else { continue }
      for other in (partsBySlot[slot] ?? []).map({ parts[$0] }) {
        found.append(other)
        open.formUnion(other.slots)
      }
    }
    return found
  }

  // MARK: Lists

  private func assumptions(_ claims: [Claim]) -> [CitationAudit.Assumption] {
    var assumptions: [CitationAudit.Assumption] = []
    let effective = measure.measure.effective
    if let reason = effective.grounds.assumed {
      assumptions.append(
        CitationAudit.Assumption(
          subject: CitationWords.effective, place: effective.place, reason: reason, figures: []))
    }
    for (index, part) in parts.enumerated() where !part.part.isInherited {
      guard let reason = part.part.grounds.assumed else { continue }
      let explained = claims.filter { claim in
        claim.parts.contains(index) && !needsNoFigure(claim.figure, [part])
          && part.quotations.allSatisfy { $0.bearing(claim.figure).isEmpty }
      }
      assumptions.append(
        CitationAudit.Assumption(
          subject: part.part.subject, place: part.part.place, reason: reason,
          figures: explained.map(\.figure.place.text)))
    }
    return assumptions
  }

  private func quotations() -> [CitationAudit.Quotation] {
    measure.measure.allGrounds.flatMap(\.citations).map { citation in
      CitationAudit.Quotation(
        source: citation.source.text, clause: citation.clause, words: citation.quotation?.text,
        place: citation.place, confirmation: cited.passage(of: citation)?.confirmation)
    }
  }

  /// What is reported once.
  private struct Mark: Hashable {
    private let file: String
    private let span: Span
    private let text: String

    init(_ place: Place, text: String = "") { (file, span, self.text) = (place.file.name, place.span, text) }

    /// A figure of registered words, however often they are quoted.
    init(_ quotation: ReadQuotation, _ figure: QuotedFigure) {
      if quotation.passage.isExtract {
        self.init(quotation.passage.place, text: figure.text)
      } else {
        self.init(quotation.place(of: figure))
      }
    }
  }
}

extension Place {
  fileprivate func isBefore(_ other: Place) -> Bool {
    (file.name, span.start) < (other.file.name, other.span.start)
  }
}
