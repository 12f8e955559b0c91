// What a selection works with: one row for each application, whatever it was read from.

package import RulesDSL
import SourceText

/// An application as far as a selection needs it.
package struct SelectionRow: Sendable {
  /// Where an application stands before anybody is chosen.
  package enum Standing: Sendable {
    /// It is among those of whom some are chosen.
    case eligible(Ranking)
    /// Its outcome is none of those among which is chosen.
    case notAmong
    /// What it is ranked by or whether it is eligible is not known yet.
    case open([UnknownCause])
    /// The rules failed on it.
    case failed(Failure)
  }

  /// What an eligible application is ranked, grouped and paid by.
  package struct Ranking: Sendable {
    /// As many as the plan has directions; neither null nor unknown nor failed.
    package let keys: [Value]
    package let group: Value?
    /// What it takes of the budget, not negative.
    package let amount: Decimal128?

    package init(keys: [Value], group: Value? = nil, amount: Decimal128? = nil) {
      self.keys = keys
      self.group = group
      self.amount = amount
    }

    /// Equal for those of one group.
    var groupKey: String { group.map { ValueText.text($0, unit: nil, exact: true).zh } ?? "" }
  }

  /// Names the application; no other row has the same.
  package let record: String
  package let standing: Standing

  package init(record: String, standing: Standing) {
    self.record = record
    self.standing = standing
  }
}

/// The figures and rules of a selection on one day.
package struct SelectionPlan: Sendable {
  /// One for each key.
  package let directions: [RankingDirection]
  package let ties: TieRule
  /// How many are chosen, of each group if there are groups; nil for no limit.
  package let quota: Int?
  /// The money there is, in canonical units; nil for no limit.
  package let available: Decimal128?
  package let exceeded: BudgetRule

  package init(
    directions: [RankingDirection], ties: TieRule, quota: Int? = nil, available: Decimal128? = nil,
    exceeded: BudgetRule = .stop
  ) {
    self.directions = directions
    self.ties = ties
    self.quota = quota
    self.available = available
    self.exceeded = exceeded
  }
}
