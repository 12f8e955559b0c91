// Scores, awards and the selection of a measure after checking.

package import RulesDSL
import SourceText

/// A score, or a part of one, with its checked points. A reference, since it is never changed.
package final class CheckedScore: Sendable {
  /// Where the points come from.
  package enum Body: Sendable {
    case points(CheckedExpression)
    /// Indices of the parts.
    case items([Int])
  }

  package let declaration: ScoreItem
  /// The most that can be reached, in canonical units.
  package let maximum: Decimal128
  /// The unit that the maximum is written in.
  package let unit: Unit
  package let body: Body
  package let slot: Int
  package let isTopLevel: Bool
  /// Its own grounds, or those of the score it belongs to.
  package let grounds: Grounds

  init(
    declaration: ScoreItem, maximum: Decimal128, unit: Unit, body: Body, slot: Int, isTopLevel: Bool,
    grounds: Grounds
  ) {
    self.declaration = declaration
    self.maximum = maximum
    self.unit = unit
    self.body = body
    self.slot = slot
    self.isTopLevel = isTopLevel
    self.grounds = grounds
  }

  /// The id as it is written.
  package var id: String { declaration.id.text }

  /// The static type of its points.
  package var type: ValueType { .number(unit) }
}

/// An award with its checked expressions. A reference, since it is never changed.
package final class CheckedAward: Sendable {
  /// To which multiple the amount is rounded, and how.
  package struct Rounding: Sendable {
    /// In canonical units, above 0.
    package let step: Decimal128
    package let unit: Unit
    package let mode: AwardRoundingMode
  }

  package let declaration: AwardDeclaration
  /// Nil where it is granted to whoever meets all criteria.
  package let when: CheckedExpression?
  /// Whether `when` can be nothing but true or false once its inputs are known.
  package let isWhenSafe: Bool
  package let amount: CheckedExpression
  package let cap: CheckedExpression?
  package let rounding: Rounding?
  package let slot: Int
  /// The unit that the amount is reported in.
  package let unit: Unit

  init(
    declaration: AwardDeclaration, when: CheckedExpression?, isWhenSafe: Bool, amount: CheckedExpression,
    cap: CheckedExpression?, rounding: Rounding?, slot: Int, unit: Unit
  ) {
    self.declaration = declaration
    self.when = when
    self.isWhenSafe = isWhenSafe
    self.amount = amount
    self.cap = cap
    self.rounding = rounding
    self.slot = slot
    self.unit = unit
  }

  /// The id as it is written.
  package var id: String { declaration.id.text }

  /// The static type of the amount.
  package var type: ValueType { .number(unit) }
}

/// How applications are chosen, with checked expressions. A reference, since it is never changed.
package final class CheckedSelection: Sendable {
  /// One thing that applications are ranked by.
  package struct Key: Sendable {
    package let declaration: RankingKey
    package let value: CheckedExpression
  }

  /// The money there is.
  package struct Budget: Sendable {
    package let declaration: BudgetDeclaration
    package let available: CheckedExpression
    package let amount: CheckedExpression
    /// The unit that amounts are reported in.
    package let unit: Unit
  }

  package let declaration: SelectionDeclaration
  /// Indices of the outcomes among which is chosen.
  package let among: [Int]
  package let order: [Key]
  package let per: CheckedExpression?
  package let quota: CheckedExpression?
  package let budget: Budget?
  package let publicity: CheckedExpression?

  init(
    declaration: SelectionDeclaration, among: [Int], order: [Key], per: CheckedExpression?,
    quota: CheckedExpression?, budget: Budget?, publicity: CheckedExpression?
  ) {
    self.declaration = declaration
    self.among = among
    self.order = order
    self.per = per
    self.quota = quota
    self.budget = budget
    self.publicity = publicity
  }
}
