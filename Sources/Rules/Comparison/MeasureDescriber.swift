// A checked measure enters; its parts in the order of its file, each with all that it says, leave.

import RulesDSL
import SourceText

/// Describes measures so that two of them can be laid side by side.
struct MeasureDescriber {
  let writer: FactWriter

  /// - Parameter names: names of the other measure, by the names that this one uses instead.
  init(_ measure: CheckedMeasure, names: [String: String] = [:]) {
    writer = FactWriter(measure, names: names)
  }

  var measure: CheckedMeasure { writer.measure }

  /// All parts.
  func nodes() -> [DescribedNode] {
    [head] + measure.inputs.map(input) + measure.parameters.map(parameter)
      + measure.definitions.map(definition) + measure.tables.map(table) + scores + criteria
      + measure.awards.map(award) + measure.outcomes.map(outcome) + measure.measure.exemptions.map(exemption)
      + [measure.selection.map(selection)].compactMap(\.self)
  }

  // MARK: The measure itself

  private var head: DescribedNode {
    let declared = measure.measure
    var facts = writer.prose("title", DifferenceWords.title, declared.title)
    facts += writer.prose("summary", DifferenceWords.summary, declared.summary)
    facts.append(
      writer.plain(
        "kind", DifferenceWords.kind, declared.kind.title, written: declared.kind.rawValue, bearing: .prose))
    facts.append(
      writer.plain(
        "effective", DifferenceWords.effective, writer.words { $0.period(declared.effective) }))
    facts += writer.grounds(declared.effective.grounds)
    if let base = declared.composition.base {
      facts.append(
        writer.plain(
          "base", DifferenceWords.base, LocalizedText(base.title), written: base.origin.qualifiedName,
          bearing: .prose))
    }
    if !declared.composition.libraries.isEmpty {
      facts.append(
        writer.plain(
          "libraries", DifferenceWords.libraries,
          writer.words { declared.composition.libraries.joined(separator: $0.listComma) }, bearing: .prose))
    }
    return DescribedNode(
      kind: .measure, name: "", title: declared.title, facts: facts,
      grounds: writer.line(declared.effective.grounds))
  }

  // MARK: Figures and expressions

  private func parameter(_ parameter: CheckedParameter) -> DescribedNode {
    var facts = writer.prose("title", DifferenceWords.title, parameter.declaration.title)
    var seen: [String: Int] = [:]
    for version in parameter.versions {
      let validity = version.declaration.validity
      let from = validity.from?.description ?? ""
      seen[from, default: 0] += 1
      let key = "\(from)#\(seen[from] ?? 0)"
      let value = writer.constant(version.value, parameter.type, unit: parameter.type.unit)
      let period = writer.words { $0.period(validity) }
      let periodText = writer.words { $0.parenthesis($0.period(validity)) }
      facts.append(
        DescribedFact(
          key: "version:\(key)", label: DifferenceWords.figure,
          text: LocalizedText(zh: value.zh + periodText.zh, en: value.en + periodText.en),
          written: "\(ValueKey.text(version.value))|\(parameter.type.unit?.dimension ?? .none)|\(period.zh)",
          bearing: .result, grounds: writer.line(validity.grounds), pairsByLabel: true))
      facts += writer.grounds(validity.grounds, key: "grounds:\(key)")
    }
    if overlaps(parameter) {
      let periods = parameter.versions.map(\.declaration.validity)
      facts.append(
        writer.plain(
          "order", DifferenceWords.periodOrder,
          writer.words { words in periods.map(words.period).joined(separator: words.semicolon) }))
    }
    let grounds = parameter.versions.last?.declaration.validity.grounds ?? .none
    return DescribedNode(
      kind: .parameter, name: writer.name(parameter.declaration.name.text), title: parameter.title,
      facts: facts, grounds: writer.line(grounds))
  }

  /// Whether a day has two values, of which the first counts.
  private func overlaps(_ parameter: CheckedParameter) -> Bool {
    let starts = parameter.versions.compactMap(\.declaration.validity.from)
    return starts.count < parameter.versions.count
      || starts.contains { day in
        parameter.versions.count { $0.declaration.validity.contains(day) } > 1
      }
  }

  private func definition(_ definition: CheckedDefinition) -> DescribedNode {
    var facts = writer.prose("title", DifferenceWords.title, definition.declaration.title)
    let expression = definition.expression
    let text = writer.both { context in
      if let function = context.function(expression) { return function.body }
      return expression.type == .boolean ? context.clause(expression) : context.statement(expression)
    }
    facts.append(
      writer.plain(
        "value", DifferenceWords.meaning, text, written: writer.written(expression)))
    return DescribedNode(
      kind: .definition, name: writer.name(definition.declaration.name.text), title: definition.title,
      facts: facts, grounds: LocalizedText(""))
  }

  // MARK: Outcomes, exemptions

  private func outcome(_ outcome: CheckedOutcome) -> DescribedNode {
    let declaration = outcome.declaration
    var facts = writer.prose("title", DifferenceWords.title, declaration.title)
    facts.append(
      writer.plain(
        "favourable", DifferenceWords.favour,
        writer.words { declaration.isFavourable ? $0.favourable : $0.unfavourable }))
    if let when = outcome.when {
      facts += writer.condition("when", DifferenceWords.condition, when)
    } else {
      facts.append(writer.plain("when", DifferenceWords.condition, writer.words(\.otherwise)))
    }
    return DescribedNode(
      kind: .outcome, name: writer.name(declaration.id.text), title: declaration.title, facts: facts,
      grounds: LocalizedText(""))
  }

  private func exemption(_ exemption: Exemption) -> DescribedNode {
    let traits = writer.words { words in
      exemption.traits.map { words.trait($0.text) }.joined(separator: words.listComma)
    }
    let names = exemption.nodes.map { writer.name($0.text) }
    let title = traits.zh + DifferenceWords.colon.zh + exemption.nodes.map(\.text).joined(separator: "、")
    var facts = [
      writer.plain(
        "until", DifferenceWords.until, LocalizedText(exemption.until.description), bearing: .fairness)
    ]
    facts += writer.prose("reason", DifferenceWords.reason, exemption.reason)
    facts += writer.grounds(exemption.grounds)
    return DescribedNode(
      kind: .exemption, name: (exemption.traits.map(\.text) + names).joined(separator: ","), title: title,
      facts: facts, grounds: writer.line(exemption.grounds))
  }
}
