// Scores and awards as they are written: what the decoder delivers and the compiler takes.

package import SourceText

/// A score, or a part of one: points that are computed, or the sum of further parts.
package struct ScoreItem: Sendable {
  /// Where the points come from.
  package indirect enum Content: Sendable {
    case points(SourceFragment)
    /// The parts, in order.
    case items([ScoreItem])
  }

  /// The name of the points in expressions.
  package let id: Named
  package let title: String
  /// The most that can be reached, with its unit.
  package let maximum: SourceFragment
  package let content: Content
  /// Whether the maxima of the parts may exceed the maximum, to which the sum is then cut.
  package let isCapped: Bool
  package let grounds: Grounds
  package let remedy: String?
  package let note: String?

  package init(
    id: Named, title: String, maximum: SourceFragment, content: Content, isCapped: Bool, grounds: Grounds,
    remedy: String?, note: String?
  ) {
    self.id = id
    self.title = title
    self.maximum = maximum
    self.content = content
    self.isCapped = isCapped
    self.grounds = grounds
    self.remedy = remedy
    self.note = note
  }

  /// The parts; none where points are computed.
  package var items: [ScoreItem] {
    if case .items(let items) = content { return items }
    return []
  }
}

/// An amount that is granted.
package struct AwardDeclaration: Sendable {
  /// The name of the amount in expressions.
  package let id: Named
  package let title: String
  /// Nil where it is granted to whoever meets all criteria.
  package let when: SourceFragment?
  package let amount: SourceFragment
  package let cap: SourceFragment?
  package let rounding: AwardRounding?
  package let grounds: Grounds
  package let note: String?

  package init(
    id: Named, title: String, when: SourceFragment?, amount: SourceFragment, cap: SourceFragment?,
    rounding: AwardRounding?, grounds: Grounds, note: String?
  ) {
    self.id = id
    self.title = title
    self.when = when
    self.amount = amount
    self.cap = cap
    self.rounding = rounding
    self.grounds = grounds
    self.note = note
  }
}

/// To what an amount is rounded, and how.
package struct AwardRounding: Sendable {
  package let step: SourceFragment
  package let mode: AwardRoundingMode

  package init(step: SourceFragment, mode: AwardRoundingMode) {
    self.step = step
    self.mode = mode
  }
}

/// How an amount between two steps is rounded.
package enum AwardRoundingMode: String, Sendable, CaseIterable {
  case down
  case up
  case halfUp = "half up"
  case halfDown = "half down"
  case halfEven = "half even"

  /// What a reader calls it.
  package var title: LocalizedText {
    switch self {
    case .down: LocalizedText(zh: "向下舍到", en: "rounded down to")
    case .up: LocalizedText(zh: "向上进到", en: "rounded up to")
    case .halfUp: LocalizedText(zh: "四舍五入到", en: "rounded half up to")
    case .halfDown: LocalizedText(zh: "五舍六入到", en: "rounded half down to")
    case .halfEven: LocalizedText(zh: "四舍六入五成双到", en: "rounded half even to")
    }
  }
}
