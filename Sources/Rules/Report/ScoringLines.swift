// Explained scores and awards in, their lines of the text report out.

import SourceText

extension TextReport.Writer {
  /// The amounts, right under the outcome.
  mutating func writeAmounts(_ awards: [ExplainedAward]) {
    for award in awards {
      lines.append(words.labelled(safe(award.title), painted(safe(award.text[language]), colour(of: award))))
      for item in award.missing where award.state == .undetermined {
        lines.append(indent(1) + "· " + words.missing + " " + missingText(item))
      }
      if let failure = award.failure { lines.append(indent(1) + failureText(failure)) }
    }
  }

  private func colour(of award: ExplainedAward) -> String {
    switch award.state {
    case .granted: "1;32"
    case .notGranted: "2"
    case .undetermined: "1;33"
    case .error: "1;31"
    }
  }

  // MARK: Scores

  /// The score sheets.
  mutating func write(_ scores: [ExplainedScore]) {
    guard !scores.isEmpty else { return }
    lines.append("")
    lines.append(words.heading(words.scores, scores.count))
    for score in scores { write(score, level: 1, under: nil) }
  }

  private mutating func write(_ score: ExplainedScore, level: Int, under whole: ExplainedScore?) {
    let points = words.points(safe(score.text[language]), of: safe(score.maximumText[language]))
    let lost = score.lost.map { words.comma + words.lost(safe($0[language])) } ?? ""
    lines.append(indent(level) + "· " + words.valued(safe(score.title), points) + lost)
    for (index, value) in score.actual.enumerated() {
      field(level, index == 0 ? words.actual : "", actualText(value))
    }
    if !score.isActualComplete { field(level, "", words.furtherValues) }
    if let cut = score.cut { field(level, words.cut, words.cut(safe(cut[language]))) }
    if score.items.isEmpty {
      if let failure = score.failure { field(level, words.failure, failureText(failure)) }
      for (index, item) in score.missing.enumerated() {
        field(level, index == 0 ? words.missing : "", missingText(item))
      }
    }
    let texts = score.basis.map(citationText)
    if whole.map({ $0.basis.map(citationText) != texts }) ?? true {
      for (index, text) in texts.enumerated() { field(level, index == 0 ? words.basis : "", text) }
    }
    if let assumed = score.assumed, assumed != whole?.assumed { field(level, words.assumed, safe(assumed)) }
    if score.lost != nil, let remedy = score.remedy { field(level, words.remedy, safe(remedy)) }
    if let note = score.note { field(level, words.note, safe(note)) }
    for item in score.items { write(item, level: level + 1, under: score) }
  }

  // MARK: Awards

  /// How the amounts came about.
  mutating func write(_ awards: [ExplainedAward]) {
    guard !awards.isEmpty else { return }
    lines.append("")
    lines.append(words.heading(words.awards, awards.count))
    for award in awards { write(award) }
  }

  private mutating func write(_ award: ExplainedAward) {
    lines.append(indent(1) + "· " + words.valued(safe(award.title), safe(award.text[language])))
    if let condition = award.condition { field(1, words.condition, safe(condition[language])) }
    for (index, step) in award.steps.enumerated() {
      field(1, index == 0 ? words.computed : "", safe(step[language]))
    }
    for (index, value) in award.actual.enumerated() {
      field(1, index == 0 ? words.actual : "", actualText(value))
    }
    if !award.isActualComplete { field(1, "", words.furtherValues) }
    if let failure = award.failure { field(1, words.failure, failureText(failure)) }
    for (index, item) in award.missing.enumerated() {
      field(1, index == 0 ? words.missing : "", missingText(item))
    }
    for (index, citation) in award.basis.enumerated() {
      field(1, index == 0 ? words.basis : "", citationText(citation))
    }
    if let assumed = award.assumed { field(1, words.assumed, safe(assumed)) }
    if let note = award.note { field(1, words.note, safe(note)) }
  }
}
