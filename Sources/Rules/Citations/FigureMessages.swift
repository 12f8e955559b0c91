// Every sentence about figures and comparisons that the cited words do not bear out.

import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let figureNotQuoted = DiagnosticCode(
    "E450", zh: "引文里没有这个数", en: "Figure not in the quotation")
  package static let comparisonNotQuoted = DiagnosticCode(
    "E451", zh: "比较与引文不符", en: "Comparison differs from the quotation")
  package static let quotedFigureUnused = DiagnosticCode(
    "W452", zh: "引文里的数没有用到", en: "Quoted figure not used")
}

/// Sentences about the figures of rules and the words they cite.
package enum FigureMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [.figureNotQuoted, .comparisonNotQuoted, .quotedFigureUnused]

  // MARK: Figures

  static func notQuoted(_ figure: RuleFigure, _ part: ReadPart) -> Diagnostic {
    let quoted = part.quotations.flatMap(\.figures).filter { $0.role == .stated || $0.role == .rate }
    let like = distinct(quoted.filter { $0.role == .stated && figure.amount.isLike($0.amount) }.map(\.text))
    let text = figure.place.text
    return Diagnostic(
      .figureNotQuoted, place: figure.place,
      message: LocalizedText(
        zh: "\(part.part.subject.zh)的引文里没有“\(text)”" + inside(quoted).zh,
        en: "the quotation of the \(part.part.subject.en) does not say “\(text)”" + inside(quoted).en),
      related: registered(part.quotations), help: figureHelp(like))
  }

  private static func inside(_ figures: [QuotedFigure]) -> LocalizedText {
    let texts = distinct(figures.map(\.text))
    if texts.isEmpty { return LocalizedText(zh: "，引文里没有数", en: "; it holds no figure") }
    return LocalizedText(
      zh: "，引文里的数是\(texts.map { "“\($0)”" }.joined(separator: "、"))",
      en: "; its figures are \(texts.map { "“\($0)”" }.joined(separator: ", "))")
  }

  private static func figureHelp(_ like: [String]) -> LocalizedText {
    let other = LocalizedText(
      zh: "引含有这个数的原文；没有取得原文的，另加 assumed 写明这个数的出处",
      en: "quote the words that hold the figure, or add `assumed` with where the figure comes from")
    guard like.count == 1, let figure = like.first else { return other }
    return LocalizedText(
      zh: "照引文写成 \(figure)；或者\(other.zh)", en: "write \(figure) as it is quoted; or \(other.en)")
  }

  // MARK: Comparisons

  /// - Parameter value: the value of the parameter, where the figure is not written in the comparison itself.
  static func otherComparison(
    _ comparison: FigureComparison, _ quoted: QuotedFigure, _ quotation: ReadQuotation, value: Place?
  ) -> Diagnostic {
    let wanted = quoted.wording.wanted
    let signs = wanted.map(\.rawValue)
    var related = [value].compactMap(\.self).map {
      Diagnostic.Related(place: $0, caption: LocalizedText(zh: "这个数在这里", en: "the figure"))
    }
    if value != nil {
      related.append(
        Diagnostic.Related(
          place: quotation.place(of: quoted), caption: LocalizedText(zh: "引文", en: "the quotation")))
    }
    return Diagnostic(
      .comparisonNotQuoted, place: comparison.place,
      message: LocalizedText(
        zh:
          "引文说“\(quoted.wording.words)”，应当是 \(signs.joined(separator: " 或 ")) \(quoted.text)\(inclusion(wanted).zh)，这里是 \(comparison.op.rawValue)",
        en:
          "the quotation says “\(quoted.wording.words)”, that is \(signs.joined(separator: " or ")) \(quoted.text)\(inclusion(wanted).en); here it is \(comparison.op.rawValue)"
      ), related: related + registered([quotation]), help: comparisonHelp(comparison, wanted))
  }

  private static func inclusion(_ operators: [ComparisonOperator]) -> LocalizedText {
    guard operators.count == 1, let op = operators.first else { return LocalizedText("") }
    switch op {
    case .greaterOrEqual, .lessOrEqual: return LocalizedText(zh: "（含本数）", en: " (included)")
    case .greater, .less: return LocalizedText(zh: "（不含本数）", en: " (not included)")
    case .equal, .notEqual: return LocalizedText("")
    }
  }

  private static func comparisonHelp(
    _ comparison: FigureComparison, _ wanted: [ComparisonOperator]
  ) -> LocalizedText {
    if let op = wanted.first, let text = comparison.written(with: op) {
      return LocalizedText(zh: "写成：\(text)", en: "write \(text)")
    }
    return LocalizedText(
      zh: "照引文改比较符号或端点；“以上、以下、以内、届满”含本数，“不满、超过、以外”不含",
      en:
        "change the sign or the end of the range; 以上, 以下, 以内 and 届满 include the amount, 不满, 超过 and 以外 do not")
  }

  // MARK: Unused figures

  static func unused(_ figure: QuotedFigure, _ quotation: ReadQuotation) -> Diagnostic {
    Diagnostic(
      .quotedFigureUnused, severity: .warning, place: quotation.place(of: figure),
      message: LocalizedText(
        zh: "引文里的“\(figure.text)”没有写进引它的要求、参数或表",
        en: "“\(figure.text)” of the quotation is in no requirement, parameter or table that cites it"),
      related: registered([quotation]),
      help: LocalizedText(
        zh: "补上这项要求；由人认定或填报的，写进 title、judge 或输入的 title；与这里无关的，把引文缩短到不含它",
        en:
          "add the requirement; where a person states or finds it, name it in a title or in `judge`; otherwise shorten the quotation"
      ))
  }

  // MARK: Places

  private static func registered(_ quotations: [ReadQuotation]) -> [Diagnostic.Related] {
    var seen: [Span] = []
    return quotations.map(\.passage).filter { passage in
      defer { seen.append(passage.place.span) }
      return !seen.contains(passage.place.span)
    }.prefix(3).map { passage in
      Diagnostic.Related(
        place: passage.place,
        caption: LocalizedText(
          zh: "登记的原文（\(passage.confirmation.title.zh)）",
          en: "the registered text (\(passage.confirmation.title.en))")
      )
    }
  }

  private static func distinct(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
