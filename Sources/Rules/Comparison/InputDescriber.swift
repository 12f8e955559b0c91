// An input of a checked measure enters; what an applicant is asked, and what may be answered, leaves.

import RulesDSL
import SourceText

extension MeasureDescriber {
  func input(_ input: CheckedInput) -> DescribedNode {
    var facts = facts(of: input.declaration, key: "", label: LocalizedText(""))
    if case .list(.record(let fields), _) = input.declaration.type {
      for field in fields {
        let name = field.title ?? field.name.text
        let label = LocalizedText(zh: "“\(name)”的", en: "“\(name)”: ")
        facts += self.facts(of: field, key: field.name.text + ".", label: label)
      }
    }
    return DescribedNode(
      kind: .input, name: writer.name(input.path), title: input.title, facts: facts,
      grounds: LocalizedText(""), isWrittenByApplicants: true)
  }

  private func facts(of input: InputDeclaration, key: String, label: LocalizedText) -> [DescribedFact] {
    func labelled(_ words: LocalizedText) -> LocalizedText {
      LocalizedText(zh: label.zh + words.zh, en: label.en + words.en)
    }
    var facts = writer.prose(key + "title", labelled(DifferenceWords.title), input.title)
    facts.append(
      writer.plain(
        key + "type", labelled(DifferenceWords.answer), writer.words { InputWords.text(input, $0) },
        written: written(input)))
    facts += writer.prose(key + "material", labelled(DifferenceWords.material), input.material)
    facts += writer.prose(key + "note", labelled(DifferenceWords.note), input.note)
    if !input.traits.isEmpty {
      let traits = writer.words { words in
        input.traits.map { words.trait($0.text) }.joined(separator: words.listComma)
      }
      facts.append(writer.plain(key + "traits", labelled(DifferenceWords.traits), traits, bearing: .fairness))
    }
    facts.append(
      writer.plain(
        key + "change", labelled(DifferenceWords.change), DifferenceWords.change(input.change),
        written: input.change.rawValue, bearing: .prose))
    return facts
  }

  /// Everything that decides what may be answered.
  private func written(_ input: InputDeclaration) -> String {
    let bounds = [input.defaultValue, input.minimum, input.maximum].map { node in
      node.map { JSONDocument($0).pretty() } ?? ""
    }
    return ([written(input.type), input.isNullable ? "null" : ""] + bounds).joined(separator: "\u{0}")
  }

  /// INVARIANT: as deep as the declaration, whose depth the reader bounds.
  private func written(_ type: InputType) -> String {
    switch type {
    case .boolean: "boolean"
    case .number(let unit): "number \(unit?.text ?? "")"
    case .integer(let unit): "integer \(unit?.text ?? "")"
    case .text: "text"
    case .enumeration(let values): "enumeration \(values.map(\.text))"
    case .date: "date"
    case .time: "time"
    case .dateTime: "date and time"
    case .yearsMonths: "years and months"
    case .daysTime: "days and time"
    case .list(.value(let element), let unit): "list \(unit?.text ?? "") of \(written(element))"
    case .list(.record(let fields), let unit):
      "records \(unit?.text ?? "") of \(fields.map(\.name.text).sorted())"
    }
  }
}
