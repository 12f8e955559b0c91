// How a measure chooses among applications, as it is written.

package import SourceText

/// How applications are ranked and which of them are chosen.
package struct SelectionDeclaration: Sendable {
  package let title: String
  /// Ids of the outcomes among which is chosen; nil for every favourable one.
  package let among: [Named]?
  /// What applications are ranked by, the weightiest first.
  package let order: [RankingKey]
  package let ties: TieRule
  /// What applications are grouped by; the quota holds for each group.
  package let per: SourceFragment?
  package let quota: SourceFragment?
  package let budget: BudgetDeclaration?
  /// For how long the result is made public.
  package let publicity: SourceFragment?
  package let grounds: Grounds
  package let place: Place

  package init(
    title: String, among: [Named]?, order: [RankingKey], ties: TieRule, per: SourceFragment?,
    quota: SourceFragment?, budget: BudgetDeclaration?, publicity: SourceFragment?, grounds: Grounds,
    place: Place
  ) {
    self.title = title
    self.among = among
    self.order = order
    self.ties = ties
    self.per = per
    self.quota = quota
    self.budget = budget
    self.publicity = publicity
    self.grounds = grounds
    self.place = place
  }
}

/// One thing that applications are ranked by.
package struct RankingKey: Sendable {
  package let title: String
  package let value: SourceFragment
  package let direction: RankingDirection

  package init(title: String, value: SourceFragment, direction: RankingDirection) {
    self.title = title
    self.value = value
    self.direction = direction
  }
}

/// Which end of the values comes first.
package enum RankingDirection: String, Sendable, CaseIterable {
  /// The greatest first.
  case descending
  /// The least first.
  case ascending
}

/// What becomes of equals of whom only some have room.
package enum TieRule: String, Sendable, CaseIterable {
  /// All are chosen, beyond the quota.
  case include
  /// None is chosen.
  case exclude
  /// A person decides.
  case decide
}

/// The money there is for those who are chosen.
package struct BudgetDeclaration: Sendable {
  package let available: SourceFragment
  /// What one application takes of it.
  package let amount: SourceFragment
  package let exceeded: BudgetRule

  package init(available: SourceFragment, amount: SourceFragment, exceeded: BudgetRule) {
    self.available = available
    self.amount = amount
    self.exceeded = exceeded
  }
}

/// What happens where the budget does not suffice for the next in rank.
package enum BudgetRule: String, Sendable, CaseIterable {
  /// Nobody further is chosen.
  case stop
  /// Those after it are chosen as far as the rest suffices for them.
  case skip
  /// It gets the rest, and nobody further is chosen.
  case partial
}
