// Nodes enter; texts, truth values, whole numbers, dates and words leave, or a finding why not.

internal import RulesDSL
internal import SourceText

extension DecodingReport {
  /// The scalar with something written in it.
  func scalar(_ node: MarkedNode, of key: String) -> MarkedScalar? {
    guard let scalar = node.scalar else {
      add(DecodingMessages.notText(node, key: key))
      return nil
    }
    guard !node.isNull else {
      add(DecodingMessages.emptyValue(at: node.place, key: key))
      return nil
    }
    return scalar
  }

  /// The text without blanks around it; empty texts are findings.
  func text(_ node: MarkedNode, of key: String) -> Named? {
    guard let scalar = scalar(node, of: key) else { return nil }
    let text = scalar.text.trimmed
    guard !text.isEmpty else {
      add(DecodingMessages.emptyValue(at: node.place, key: key))
      return nil
    }
    return Named(text: text, place: scalar.place)
  }

  /// `true` or `false`, without quotes.
  func boolean(_ node: MarkedNode, of key: String) -> Bool? {
    guard let scalar = scalar(node, of: key) else { return nil }
    if !scalar.isQuoted, scalar.text == "true" || scalar.text == "false" { return scalar.text == "true" }
    let nearest = WordCheck.nearest(to: scalar.text, in: ["true", "false"])
    add(DecodingMessages.notBoolean(scalar, key: key, meant: nearest.first))
    return nil
  }

  /// A whole number in ASCII digits.
  func integer(_ node: MarkedNode, of key: String) -> Int? {
    guard let scalar = scalar(node, of: key) else { return nil }
    if !scalar.isQuoted, scalar.fragment.bytes.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(scalar.text)
    {
      return number
    }
    add(DecodingMessages.notInteger(scalar, key: key))
    return nil
  }

  /// A calendar date.
  func date(_ node: MarkedNode, of key: String) -> CivilDate? {
    guard let text = text(node, of: key) else { return nil }
    let date = CivilDate(parsing: text.text)
    if date == nil { add(DecodingMessages.notDate(text, key: key)) }
    return date
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable & CaseIterable>(_ text: Named, _ type: Word.Type, of key: String) -> Word?
  where Word.RawValue == String {
    if let word = Word(rawValue: text.text) { return word }
    add(DecodingMessages.unknownWord(text, key: key, words: Word.allCases.map(\.rawValue)))
    return nil
  }

  /// The texts of a list; one that occurs again is a finding and is left out.
  func distinctTexts(_ items: [MarkedNode], of key: String) -> [Named] {
    var texts: [Named] = []
    var indices: [String: Int] = [:]
    for item in items {
      guard let text = text(item, of: key) else { continue }
      if let index = indices[text.text], texts.indices.contains(index) {
        add(DecodingMessages.duplicateItem(text, first: texts[index], key: key))
      } else {
        indices[text.text] = texts.count
        texts.append(text)
      }
    }
    return texts
  }
}

/// Finds the words that were probably meant.
enum WordCheck {
  /// The translation of a word where there is one, otherwise the candidates that resemble it.
  static func nearest(to word: String, in candidates: [String]) -> [String] {
    let meanings = WordTranslations.meanings(of: word, in: candidates)
    return meanings.isEmpty ? Suggestion.nearest(to: word, in: candidates) : meanings
  }
}

extension String {
  /// The text without blanks and line breaks at its ends; the blanks of Chinese text are included.
  var trimmed: String {
    let scalars = unicodeScalars
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
