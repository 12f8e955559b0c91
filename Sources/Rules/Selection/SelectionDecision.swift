// What a selection came to: for each application what became of it and why.

package import RulesDSL

/// What became of an application.
package enum SelectionStatus: String, Sendable, CaseIterable {
  case selected
  /// Equal with others of whom only some have room; a person decides.
  case undecided
  /// Eligible, but behind those who were chosen.
  case waiting
  /// Its outcome is none of those among which is chosen.
  case excluded
  /// Material is missing, so that it could not be ranked.
  case supplement
  /// The rules failed on it.
  case error
}

/// Why something became of an application.
package enum SelectionReason: Sendable {
  /// It ranks within the quota.
  case withinQuota
  /// More are equal than there are seats left.
  case tied(TieRule, count: Int, seats: Int)
  /// The quota is used up.
  case belowLine
  /// The budget suffices; what is left afterwards.
  case paid(left: Decimal128)
  /// As much as it and its equals may need is kept back; what is left besides.
  case keptBack(left: Decimal128)
  /// It gets what is left.
  case paidPartly(Decimal128)
  /// The budget does not suffice.
  case overBudget(left: Decimal128)
  /// More are equal than the budget suffices for.
  case tiedOverBudget(TieRule, count: Int, left: Decimal128)
  /// The budget did not suffice for an application before it.
  case budgetStopped(at: String)
  /// Whether there is money depends on applications before it, about which a person decides.
  case afterUndecided(String)
  case notAmong
  case open([UnknownCause])
  case failed(Failure)
}

/// The decision about one application.
package struct SelectionDecision: Sendable {
  package let record: String
  package let status: SelectionStatus
  /// Among those of its group; equals have the same rank.
  package let rank: Int?
  /// Among all that are ranked, whatever their group; equals have the same.
  package let position: Int?
  package let ranking: SelectionRow.Ranking?
  /// What it gets of the budget, if it is chosen.
  package let granted: Decimal128?
  /// In the order in which they applied.
  package let reasons: [SelectionReason]
}

/// The decisions about all applications.
package struct SelectionResult: Sendable {
  /// The line of one group: where the last one chosen stands.
  package struct Line: Sendable {
    package let group: Value?
    /// How many are eligible.
    package let eligible: Int
    package let selected: Int
    /// The keys of the last one chosen; nil where nobody is.
    package let keys: [Value]?
  }

  /// Those that are ranked in their order, then the others, by record.
  package let decisions: [SelectionDecision]
  /// By the rank of each group's first.
  package let lines: [Line]
  /// What is left of the budget.
  package let left: Decimal128?

  /// The decisions with a status, in their order.
  package func decisions(_ status: SelectionStatus) -> [SelectionDecision] {
    decisions.filter { $0.status == status }
  }
}
