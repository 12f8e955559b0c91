// A measure that extends others and a day enter; what each changed in its base, in words, leaves.

import RulesDSL
package import SourceText

/// A change that a measure made in its base, in words.
package struct ExplainedAmendment: Sendable {
  package let action: Amendment.Action
  package let subject: Amendment.Subject
  /// The name, id or path.
  package let name: String
  /// What it is called.
  package let title: String
  /// The measure that makes the change, and the one in which it makes it.
  package let measureTitle: String
  package let baseTitle: String
  /// What held and what holds now; nil where it cannot be said in few words.
  package let before: LocalizedText?
  package let after: LocalizedText?
  /// The keys that were changed, where the words are the same before and after.
  package let keys: [String]
  /// The assumption or citations that the change itself states.
  package let basis: [ExplainedCitation]
  package let assumed: String?
}

/// Puts the amendments of a measure and of the measures it extends into words.
struct AmendmentWords {
  /// An amendment and the measure that makes it.
  struct Entry {
    let amendment: Amendment
    let measure: CheckedMeasure
    let base: CheckedMeasure
  }

  /// Nil for what holds on any day.
  private let asOf: CivilDate?
  /// The measure's own first, then those of its base, and so on.
  let entries: [Entry]

  init(_ measure: CheckedMeasure, asOf: CivilDate?) {
    self.asOf = asOf
    var entries: [Entry] = []
    var current = measure
    while let base = current.base {
      entries += current.measure.composition.amendments.map {
        Entry(amendment: $0, measure: current, base: base)
      }
      current = base
    }
    self.entries = entries
  }

  /// The words of one amendment.
  func explained(_ entry: Entry, citations: ([Citation]) -> [ExplainedCitation]) -> ExplainedAmendment {
    let amendment = entry.amendment
    let before = text(amendment, in: entry.base)
    let after = amendment.action == .remove ? nil : text(amendment, in: entry.measure)
    let differ = before?.zh != after?.zh
    return ExplainedAmendment(
      action: amendment.action, subject: amendment.subject, name: amendment.name.text,
      title: title(amendment, in: entry.measure) ?? amendment.title,
      measureTitle: entry.measure.measure.title, baseTitle: entry.base.measure.title,
      before: differ ? before : nil, after: differ ? after : nil, keys: differ ? [] : amendment.keys,
      basis: citations(amendment.grounds.citations), assumed: amendment.grounds.assumed)
  }

  private func title(_ amendment: Amendment, in measure: CheckedMeasure) -> String? {
    let name = amendment.name.text
    return switch amendment.subject {
    case .input: measure.input(at: name)?.title
    case .criterion: measure.criterion(name)?.declaration.title
    case .parameter: measure.parameters.first { $0.declaration.name.text == name }?.declaration.title
    case .definition: measure.definitions.first { $0.declaration.name.text == name }?.declaration.title
    case .table: measure.tables.first { $0.declaration.name.text == name }?.title
    case .score: measure.scores.first { $0.id == name }?.declaration.title
    case .award: measure.awards.first { $0.id == name }?.declaration.title
    }
  }

  /// What the amended entry says in a measure.
  private func text(_ amendment: Amendment, in measure: CheckedMeasure) -> LocalizedText? {
    let name = amendment.name.text
    switch amendment.subject {
    case .criterion:
      return measure.criterion(name).map { CriterionWords.requirement($0, in: measure, asOf: asOf) }
    case .parameter:
      let parameter = measure.parameters.first { $0.declaration.name.text == name }
      let versions = parameter.map { parameter in
        asOf.map { [parameter.version(on: $0)].compactMap(\.self) } ?? parameter.versions
      }
      return versions.flatMap(values)
    case .definition:
      let definition = measure.definitions.first { $0.declaration.name.text == name }
      return definition.flatMap { Verbalizer.definition($0, in: measure, asOf: asOf) }
    case .input, .table, .score, .award: return nil
    }
  }

  /// The values of some versions, each with its period where there are several.
  private func values(_ versions: [CheckedVersion]) -> LocalizedText? {
    let texts = versions.map { version in
      let type = version.expression.type
      let text = ValueText.text(version.value, type, unit: type.unit, exact: true)
      guard versions.count > 1 else { return text }
      let validity = version.declaration.validity
      return LocalizedText(
        zh: text.zh + PageWords(.zh).parenthesis(PageWords(.zh).period(validity)),
        en: text.en + PageWords(.en).parenthesis(PageWords(.en).period(validity)))
    }
    if texts.isEmpty { return nil }
    return LocalizedText(
      zh: texts.map(\.zh).joined(separator: "，"), en: texts.map(\.en).joined(separator: ", "))
  }
}

/// What a criterion requires where no exception takes effect.
enum CriterionWords {
  /// The requirement with the condition under which it applies.
  static func requirement(
    _ criterion: CheckedCriterion, in measure: CheckedMeasure, asOf: CivilDate?
  ) -> LocalizedText {
    let text = body(criterion, in: measure, asOf: asOf)
    guard let when = criterion.when else { return text }
    return conditional(text, Verbalizer.requirement(when, in: measure, asOf: asOf))
  }

  /// The requirement alone.
  static func body(
    _ criterion: CheckedCriterion, in measure: CheckedMeasure, asOf: CivilDate?
  ) -> LocalizedText {
    switch criterion.body {
    case .judge(let question): Verbalizer.question(question)
    case .group(let kind, let members): GroupWords.requirement(kind, count: members.count)
    case .require(let expression): Verbalizer.requirement(expression, in: measure, asOf: asOf)
    }
  }

  /// A requirement that applies only under a condition.
  static func conditional(_ requirement: LocalizedText, _ condition: LocalizedText) -> LocalizedText {
    let applies = CriterionWords.condition(condition)
    return LocalizedText(
      zh: "\(requirement.zh)（\(applies.zh)）", en: "\(requirement.en) (\(applies.en))")
  }

  /// When something applies.
  static func condition(_ condition: LocalizedText) -> LocalizedText {
    // Digits and letters stand apart from the Chinese word after them.
    let gap = condition.zh.utf8.last.map { $0 < 0x80 } ?? false ? " " : ""
    return LocalizedText(zh: "仅在\(condition.zh)\(gap)时适用", en: "applies only if \(condition.en)")
  }
}

extension NodeReads {
  /// The names and paths of everything that a criterion depends on, itself included; other criteria that it
  /// mentions explain themselves.
  func names(of criterion: CheckedCriterion, in measure: CheckedMeasure) -> Set<String> {
    let names = reached(from: criterion.expressions).compactMap { slot -> String? in
      switch content(of: slot) {
      case .input(let index): measure.inputs[index].path
      case .parameter(let index): measure.parameters[index].declaration.name.text
      case .definition(let index): measure.definitions[index].declaration.name.text
      case .table(let index): measure.tables[index].declaration.name.text
      case .score(let index): measure.scores[index].id
      case .award(let index): measure.awards[index].id
      case .criterion, .asOf, .allMet, nil: nil
      }
    }
    return Set(names + [criterion.id])
  }
}
