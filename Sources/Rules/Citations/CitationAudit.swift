// What the check of a measure's citations found: findings, and how each figure is supported.

package import SourceText

/// The account of a measure's citations.
package struct CitationAudit: Sendable {
  /// How a figure is supported.
  package enum Support: Sendable, Hashable {
    /// It stands in a quotation, whose words are confirmed like this.
    case quoted(Confirmation)
    /// A reason stands in place of words.
    case assumed
    /// The grounds quote nothing, or there are none.
    case unquoted
    /// The quotations say something else; there is a finding.
    case contradicted
  }

  /// A figure of a rule.
  package struct Figure: Sendable {
    /// As it is written.
    package let text: String
    /// The part of the measure it belongs to.
    package let subject: LocalizedText
    package let place: Place
    package let support: Support
  }

  /// A part of the measure for which a reason stands in place of words, or beside them.
  package struct Assumption: Sendable {
    package let subject: LocalizedText
    package let place: Place
    package let reason: String
    /// The figures it explains, as they are written.
    package let figures: [String]
  }

  /// A citation and where its words are registered.
  package struct Quotation: Sendable {
    /// Key and clause as they are written.
    package let source: String
    package let clause: String
    /// Nil where nothing is quoted.
    package let words: String?
    package let place: Place
    /// How well the words are confirmed; nil where they are not registered.
    package let confirmation: Confirmation?
  }

  /// Figures and comparisons that the quotations do not bear out, by place.
  package let findings: [Diagnostic]
  /// Every figure that needs support, by place.
  package let figures: [Figure]
  /// Every assumption, in the order of the measure.
  package let assumptions: [Assumption]
  /// Every citation, in the order of the measure.
  package let quotations: [Quotation]

  /// How many figures have some support.
  package func count(_ support: Support) -> Int { figures.count { $0.support == support } }
}
