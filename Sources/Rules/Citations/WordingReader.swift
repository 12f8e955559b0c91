// The figures of a quotation and its text in; the wording around each of them out.

import RulesDSL

/// Reads the words around figures.
struct WordingReader {
  let text: QuotationText
  let drafts: [FigureDraft]

  /// What the figure is to its sentence, now that the words around it are known.
  func role(of index: Int) -> QuotedFigure.Role {
    let draft = drafts[index]
    if draft.role == .calendar || draft.role == .rate { return draft.role }
    if text[draft.range.lowerBound - 1] == "每" { return .rate }
    if draft.role == .article, !wording(of: index).operators.isEmpty { return .stated }
    return draft.role
  }

  /// The comparison that the words around a figure stand for.
  func wording(of index: Int) -> Wording {
    let draft = drafts[index]
    guard draft.role != .calendar, draft.role != .rate, text[draft.range.lowerBound - 1] != "每" else {
      return Wording()
    }
    if let range = rangeWording(of: index) { return range }
    let before = wordBefore(index)
    var operators = [before?.op, draft.suffix.flatMap { WordingTable.behind[$0] }].compactMap(\.self)
    if let first = operators.first, operators.contains(where: { $0.isDownward != first.isDownward }) {
      operators = []
    }
    if let isIncluded = draft.isIncluded { operators = operators.map { $0.including(isIncluded) } }
    var distinct: [ComparisonOperator] = []
    for op in operators where !distinct.contains(op) { distinct.append(op) }
    return Wording(
      operators: distinct, words: words(from: before?.start, to: draft),
      standing: standing(behind: draft.tail))
  }

  /// The words from the comparing one to what follows the figure, without what stands between in long ones.
  private func words(from start: Int?, to draft: FigureDraft) -> String {
    guard let start, start < draft.range.lowerBound else {
      return text.text(draft.range.lowerBound..<draft.tail)
    }
    if draft.tail - start <= Self.longestPhrase { return text.text(start..<draft.tail) }
    return text.text(start..<start + 3) + "…" + text.text(draft.range.lowerBound..<draft.tail)
  }

  private static let longestPhrase = 24
  /// How far words are looked for on either side of a figure.
  private static let reach = 200

  // MARK: Before

  /// The last comparing word between the figure before and this one, within the sentence part.
  private func wordBefore(_ index: Int) -> (start: Int, op: ComparisonOperator)? {
    let start = drafts[index].range.lowerBound
    if text[start - 1] == "过", text[start - 2] != "超",
      ["半数", "一半"].contains(where: { text.has($0, at: start) }) || drafts[index].range == start..<start + 1
    {
      return (start - 1, .greater)
    }
    if text[start - 1] == "前", text[drafts[index].range.upperBound - 1] == "名" || drafts[index].unit == nil {
      return (start - 1, .lessOrEqual)
    }
    // Years and rates take no wording, so that a word reaches beyond them.
    let taken = drafts[..<index].last { draft in
      draft.role != .calendar && draft.role != .rate && text[draft.range.lowerBound - 1] != "每"
    }
    var position = max(taken?.tail ?? 0, start - Self.reach)
    if let stop = (position..<max(position, start)).last(where: {
      text[$0].map(WordingTable.stops.contains) ?? false
    }) {
      position = stop + 1
    }
    var found: (start: Int, op: ComparisonOperator)?
    while position < start {
      if let word = text.longest(WordingTable.beforeWords, at: position), position + word.count <= start,
        let op = WordingTable.before[word]
      {
        found = (position, op)
        position += word.count
      } else if let word = text.longest(WordingTable.directWords, at: position),
        position + word.count == start,
        let op = WordingTable.directlyBefore[word]
      {
        found = (position, op)
        position = start
      } else {
        position += 1
      }
    }
    return found
  }

  /// Whether something is lowered by the figure.
  func isReduction(_ index: Int) -> Bool {
    let start = drafts[index].range.lowerBound
    guard drafts[index].amount.isPure, drafts[index].role == .stated else { return false }
    return WordingTable.reductions.contains { text.has($0, at: start - $0.count) }
  }

  // MARK: Ranges

  /// 25%（含）-30%: the end that is said to be included makes the other one open.
  private func rangeWording(of index: Int) -> Wording? {
    if index + 1 < drafts.count, isRange(index, index + 1) {
      return end(lower: drafts[index], upper: drafts[index + 1], isLower: true)
    }
    if index > 0, isRange(index - 1, index) {
      return end(lower: drafts[index - 1], upper: drafts[index], isLower: false)
    }
    return nil
  }

  private func isRange(_ first: Int, _ second: Int) -> Bool {
    let (low, high) = (drafts[first], drafts[second])
    guard low.suffix == nil, low.role != .calendar, high.role != .calendar, low.amount.isLike(high.amount),
      low.tail < high.range.lowerBound
    else { return false }
    return ["-", "~", "至", "到"].contains(text.text(low.tail..<high.range.lowerBound))
  }

  private func end(lower: FigureDraft, upper: FigureDraft, isLower: Bool) -> Wording {
    guard lower.isIncluded != nil || upper.isIncluded != nil else { return Wording() }
    let includesLower = lower.isIncluded ?? !(upper.isIncluded ?? true)
    let includesUpper = upper.isIncluded ?? !(lower.isIncluded ?? true)
    let words = text.text(lower.range.lowerBound..<upper.tail)
    let op: ComparisonOperator =
      isLower ? (includesLower ? .greaterOrEqual : .greater) : (includesUpper ? .lessOrEqual : .less)
    return Wording(operators: [op], words: words)
  }

  // MARK: Behind

  private func standing(behind start: Int) -> Wording.Standing {
    if let word = text.longest(WordingTable.prohibitions, at: start),
      !isComparison(at: start, startingWith: word)
    {
      return .forbidden
    }
    var index = start
    var isClause = false
    while index < start + Self.reach, let character = text[index],
      !WordingTable.sentenceEnds.contains(character)
    {
      if WordingTable.stops.contains(character) {
        // Only 超过…的， leads to what follows; other parts of the sentence stand by themselves.
        if !isClause { isClause = text[index - 1] == "的" }
        if !isClause { return .required }
      }
      if let word = text.longest(WordingTable.consequences, at: index),
        !isComparison(at: index, startingWith: word)
      {
        return .conditional
      }
      index += 1
    }
    return .required
  }

  /// 不得超过 compares.
  private func isComparison(at index: Int, startingWith word: String) -> Bool {
    (text.longest(WordingTable.beforeWords, at: index)?.count ?? 0) > word.count
  }
}

extension ComparisonOperator {
  /// Whether it holds for smaller amounts.
  var isDownward: Bool { self == .less || self == .lessOrEqual }

  /// The same comparison with or without the amount itself.
  func including(_ isIncluded: Bool) -> ComparisonOperator {
    switch self {
    case .equal, .notEqual: self
    case .less, .lessOrEqual: isIncluded ? .lessOrEqual : .less
    case .greater, .greaterOrEqual: isIncluded ? .greaterOrEqual : .greater
    }
  }
}
