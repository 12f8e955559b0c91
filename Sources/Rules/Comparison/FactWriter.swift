// Checked expressions, grounds and words of one measure enter; facts in both languages leave.

import RulesDSL
import SourceText

/// Writes facts with the sentences of the measure's pages.
struct FactWriter {
  let zh: PageContext
  let en: PageContext
  /// Names of the other measure, by the names that this one uses instead.
  let names: [String: String]

  init(_ measure: CheckedMeasure, names: [String: String]) {
    let source = MeasurePageSource(name: "", packTitle: "", measure: measure, tests: [], documents: nil)
    zh = PageContext(source, language: .zh)
    en = PageContext(source, language: .en)
    self.names = names
  }

  var measure: CheckedMeasure { zh.measure }

  /// A sentence of the pages in both languages.
  func both(_ text: (PageContext) -> PageText) -> LocalizedText {
    LocalizedText(zh: text(zh).plain, en: text(en).plain)
  }

  /// Fixed words of the pages in both languages.
  func words(_ text: (PageWords) -> String) -> LocalizedText {
    LocalizedText(zh: text(zh.words), en: text(en.words))
  }

  /// What the other measure calls a name.
  func name(_ name: String) -> String { names[name] ?? name }

  /// An expression without its layout, with the names of the other measure.
  func written(_ expression: CheckedExpression) -> String {
    Printer(renaming: names).print(expression.root)
  }

  // MARK: Facts

  func condition(
    _ key: String, _ label: LocalizedText, _ expression: CheckedExpression?,
    bearing: ChangeBearing = .result
  ) -> [DescribedFact] {
    guard let expression else { return [] }
    return [
      DescribedFact(
        key: key, label: label, text: both { $0.clause(expression) }, written: written(expression),
        bearing: bearing)
    ]
  }

  func value(
    _ key: String, _ label: LocalizedText, _ expression: CheckedExpression?, unit: Unit? = nil,
    bearing: ChangeBearing = .result
  ) -> [DescribedFact] {
    guard let expression else { return [] }
    let text =
      unit == nil
      ? both { $0.statement(expression) } : both { $0.phrase(expression, unit: unit) }
    return [
      DescribedFact(key: key, label: label, text: text, written: written(expression), bearing: bearing)
    ]
  }

  func prose(_ key: String, _ label: LocalizedText, _ text: String?) -> [DescribedFact] {
    guard let text else { return [] }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return [
      DescribedFact(
        key: key, label: label, text: LocalizedText(words), written: words, bearing: .prose)
    ]
  }

  func plain(
    _ key: String, _ label: LocalizedText, _ text: LocalizedText, written: String? = nil,
    bearing: ChangeBearing = .result
  ) -> DescribedFact {
    DescribedFact(key: key, label: label, text: text, written: written ?? text.zh, bearing: bearing)
  }

  /// What something rests on; none where nothing is said.
  func grounds(_ grounds: Grounds, key: String = "grounds") -> [DescribedFact] {
    guard !grounds.isEmpty else { return [] }
    let cited = grounds.citations.map { citation in
      [citation.document ?? citation.source.text, citation.clause, citation.quotation?.text ?? ""]
        .joined(separator: "|")
    }
    return [
      DescribedFact(
        key: key, label: DifferenceWords.grounds, text: line(grounds),
        written: (cited + [grounds.assumed ?? ""]).joined(separator: "\u{0}"), bearing: .grounds)
    ]
  }

  /// Grounds in a line.
  func line(_ grounds: Grounds) -> LocalizedText { both { $0.line(grounds) } }

  /// A constant in its unit.
  func constant(_ value: Value, _ type: ValueType, unit: Unit?) -> LocalizedText {
    ValueText.text(value, type, unit: unit, exact: true)
  }
}
