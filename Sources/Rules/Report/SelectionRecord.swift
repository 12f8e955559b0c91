// What a report of a selection needs to know, whatever its form.

package import RulesDSL
package import SourceText

/// A selection with the applications it was made among.
package struct SelectionRecord: Sendable {
  /// An application as reports name it.
  package struct Applicant: Sendable {
    package let record: String
    package let applicant: String?
    package let file: String
    package let outcome: LocalizedText
    package let outcomeID: String
    package let inputSHA256: String

    package init(
      record: String, applicant: String?, file: String, outcome: LocalizedText, outcomeID: String,
      inputSHA256: String
    ) {
      self.record = record
      self.applicant = applicant
      self.file = file
      self.outcome = outcome
      self.outcomeID = outcomeID
      self.inputSHA256 = inputSHA256
    }
  }

  /// `national/maker-space`
  package let measure: String
  package let checked: CheckedMeasure
  package let selection: CheckedSelection
  package let asOf: CivilDate
  package let figures: SelectionFigures
  package let result: SelectionResult
  /// By record.
  package let applicants: [String: Applicant]
  /// Files that could not be assessed.
  package let unread: [String]
  package let packs: [Receipt.Pack]
  package let publicPeriod: PublicPeriod?

  package init(
    measure: String, checked: CheckedMeasure, selection: CheckedSelection, asOf: CivilDate,
    figures: SelectionFigures, result: SelectionResult, applicants: [String: Applicant], unread: [String],
    packs: [Receipt.Pack], publicPeriod: PublicPeriod?
  ) {
    self.measure = measure
    self.checked = checked
    self.selection = selection
    self.asOf = asOf
    self.figures = figures
    self.result = result
    self.applicants = applicants
    self.unread = unread
    self.packs = packs
    self.publicPeriod = publicPeriod
  }

  /// The document behind a citation's short key.
  func document(of citation: Citation) -> String {
    let key = citation.source.text
    return checked.measure.sources.first { $0.key.text == key }?.document.text ?? key
  }

  /// Figures of the selection that have no confirmed source.
  var assumptions: [Assumption] {
    let figures = [selection.quota, selection.budget?.available, selection.publicity].compactMap(\.self)
    var seen: Set<Int> = []
    return figures.flatMap(\.slots).compactMap { slot in
      guard seen.insert(slot).inserted, case .parameter(let index) = checked.slots.contents[slot] else {
        return nil
      }
      let parameter = checked.parameters[index]
      let name = parameter.declaration.title ?? parameter.declaration.name.text
      return parameter.version(on: asOf)?.declaration.validity.grounds.assumed.map {
        Assumption(subject: name, reason: $0)
      }
    }
  }

  /// The name that people know an application by.
  func name(_ record: String) -> String {
    guard let applicant = applicants[record]?.applicant, applicant != record else { return record }
    return applicant
  }

  /// A key, a group or an amount of an application in words.
  func text(_ value: Value, _ expression: CheckedExpression?) -> LocalizedText {
    let type = expression?.type ?? .any
    if case .text(let text) = value { return LocalizedText(text) }
    return ValueText.text(value, type, unit: ActualValues.preferred(type.unit, comparedUnit(expression)))
  }

  /// The unit of what the criteria compare a bare number with: they ask for a ratio as a percentage.
  private func comparedUnit(_ expression: CheckedExpression?) -> Unit? {
    guard let expression, let slot = NameMeanings(expression, in: checked).slot(of: expression.root) else {
      return nil
    }
    for criterion in checked.criteria {
      for part in criterion.expressions {
        if let unit = part.comparedUnits(in: checked)[slot] { return unit }
      }
    }
    return nil
  }

  /// An amount of money in the unit of the budget.
  func money(_ amount: Decimal128) -> LocalizedText {
    ValueText.text(.number(amount), unit: selection.budget?.unit)
  }

  /// What is missing, as a reader knows it.
  func missing(_ causes: [UnknownCause]) -> [String] {
    causes.map { cause in
      switch cause.kind {
      case .finding: checked.criterion(cause.name)?.declaration.title ?? cause.name
      case .input: checked.input(at: cause.name)?.title ?? cause.name
      }
    }
  }
}
