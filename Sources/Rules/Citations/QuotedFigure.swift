// A figure of a quotation: its amount, what the words around it say, and where it stands.

package import RulesDSL
package import SourceText

/// A number with its unit in the words of a document.
package struct QuotedFigure: Sendable {
  /// What a figure is to the sentence it stands in.
  package enum Role: Sendable, Hashable {
    case stated
    /// A year, month or day of the calendar.
    case calendar
    /// 每10家, 每年: what another figure is counted by.
    case rate
    /// 一个: no more than an article.
    case article
    /// A number whose unit is not known.
    case bare
    /// What a share leaves: 80% for 降低20%.
    case remainder
  }

  package let amount: Amount
  /// The number as it is written.
  package let number: Decimal128
  package let role: Role
  package let wording: Wording
  /// Its bytes in the quotation.
  package let span: Span
  /// The figure as it is written.
  package let text: String

  /// What a share by which something is lowered leaves of it.
  package let remainder: Amount?

  /// Whether a rule with an amount says what the figure says. A number without unit fits what it counts:
  /// `届次 <= 3` and 前三名.
  func bears(_ figure: Amount, isBare: Bool) -> Bool {
    if figure.agrees(with: amount) { return true }
    guard isBare, case .quantity(let value, _) = figure else { return false }
    return number == value && !amount.isPure
  }
}
