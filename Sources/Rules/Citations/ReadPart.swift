// A grounded part and the documents in; its figures, and those of its quotations, out.

import RulesDSL
import SourceText

/// A citation with the figures of its words, which are registered.
struct ReadQuotation {
  let citation: Citation
  let words: Named
  let figures: [QuotedFigure]
  let passage: Passage

  /// The figures that say what a figure of a rule says.
  func bearing(_ figure: RuleFigure) -> [QuotedFigure] {
    let direct = figures.filter { $0.bears(figure.amount, isBare: figure.isBare) }
    return direct.isEmpty ? figures.filter { isRate(figure.amount, of: $0) } : direct
  }

  /// 每千平方米不少于3家 says 0.003家/平方米.
  func isRate(_ amount: Amount, of figure: QuotedFigure) -> Bool {
    guard case .quantity(let wanted, let dimension) = amount, dimension.factors.count > 1,
      case .quantity(let value, let top) = figure.amount
    else { return false }
    return figures.contains { other in
      guard let (divisor, bottom) = other.amount.quantity, !divisor.isZero,
        top.divided(by: bottom) == dimension, let rate = try? value.divided(by: divisor)
      else { return false }
      return rate == wanted
    }
  }

  /// The place of a figure in the rule file; all words where they are not written as they are read.
  func place(of figure: QuotedFigure) -> Place {
    guard words.place.text == words.text else { return words.place }
    return Place(file: words.place.file, span: figure.span.shifted(by: words.place.span.start))
  }
}

/// A part of a measure with its figures and its quotations.
struct ReadPart {
  let part: GroundedPart
  let figures: [RuleFigure]
  let uses: [ParameterUse]
  /// Slots of the parameters, tables, scores and awards that the part or its members read.
  let slots: Set<Int>
  let quotations: [ReadQuotation]
  /// Whether every quotation is registered; what is not is reported elsewhere, and nothing follows from it.
  let isRegistered: Bool
  /// Every amount that the part, its members and its texts speak of, without those of the slots they read.
  let known: [KnownAmount]

  /// An amount that needs no further mention.
  struct KnownAmount {
    let amount: Amount
    let isBare: Bool
  }

  init(
    _ part: GroundedPart, _ measure: CheckedMeasure, _ cited: CitedDocuments, _ texts: inout ReadTexts
  ) {
    self.part = part
    var own = FigureWalk(measure)
    for (expression, role) in part.expressions { own.visit(expression, as: role) }
    figures = own.figures + part.figures
    uses = own.uses
    var members = FigureWalk(measure)
    for (expression, role) in part.memberExpressions { members.visit(expression, as: role) }
    slots = own.slots.union(members.slots)
    let citations = part.grounds.citations.filter { $0.quotation != nil }
    var quotations: [ReadQuotation] = []
    for citation in citations {
      guard let words = citation.quotation, let passage = cited.passage(of: citation) else { continue }
      quotations.append(
        ReadQuotation(
          citation: citation, words: words, figures: texts.figures(words.text), passage: passage))
    }
    self.quotations = quotations
    isRegistered = quotations.count == citations.count
    let inputs = own.inputs.union(members.inputs).sorted().map { measure.inputs[$0] }
    let prose = part.texts + inputs.flatMap { [$0.path] + $0.declaration.texts }
    let told = prose.flatMap { texts.figures($0) }
    known =
      (figures + members.figures + part.memberFigures).map {
        KnownAmount(amount: $0.amount, isBare: $0.isBare)
      }
      + told.map { KnownAmount(amount: $0.amount, isBare: false) }
  }
}

/// Texts whose figures were read: parts of a measure share inputs and quotations.
struct ReadTexts {
  private let units: UnitTable
  private var read: [String: [QuotedFigure]] = [:]

  init(_ units: UnitTable) { self.units = units }

  /// The figures of a text.
  mutating func figures(_ text: String) -> [QuotedFigure] {
    if let known = read[text] { return known }
    let figures = QuotationReader(text, units: units).figures()
    read[text] = figures
    return figures
  }
}

extension InputDeclaration {
  /// What the applicant is told about the input and the fields of its records.
  fileprivate var texts: [String] {
    let own = [name.text] + [title, note, material].compactMap(\.self)
    guard case .list(.record(let fields), _) = type else { return own }
    return own + fields.flatMap(\.texts)
  }
}

extension Amount {
  /// The amount as a number of one dimension; a span of months as years, which is what rates are given in.
  fileprivate var quantity: (Decimal128, Dimension)? {
    switch self {
    case .quantity(let value, let dimension): (value, dimension)
    case .months(let months): (try? months.divided(by: Decimal128(12))).map { ($0, Dimension(base: "年")) }
    case .seconds, .day: nil
    }
  }
}
