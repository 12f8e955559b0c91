// What is wrong with the findings in an application enters; complete findings in both languages leave.

package import SourceText

extension DiagnosticCode {
  package static let unknownVerdict = DiagnosticCode("E501", zh: "不认识的评审结论", en: "Unknown verdict")
  package static let verdictOfEngine = DiagnosticCode(
    "E502", zh: "评审意见不能这样下结论", en: "Verdict not for a finding")
  package static let emptyFinding = DiagnosticCode("E503", zh: "评审意见是空的", en: "Empty finding")
}

/// The sentences about applications as documents.
package enum ApplicationMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [.unknownVerdict, .verdictOfEngine, .emptyFinding]

  static func unknownVerdict(_ text: Named, permitted: [Verdict]) -> Diagnostic {
    let spellings = permitted.flatMap { [$0.rawValue, $0.title.zh] }
    let words = permitted.map { "\($0.rawValue)（\($0.title.zh)）" }.joined(separator: "、")
    let name = ReadingMessages.excerpt(text.text)
    return Diagnostic(
      .unknownVerdict, place: text.place,
      message: LocalizedText(zh: "没有“\(name)”这样的结论", en: "“\(name)” is no verdict"),
      help: Suggestion.phrase(WordCheck.nearest(to: text.text, in: spellings))
        ?? LocalizedText(
          zh: "可以写 \(words)", en: "Write one of \(permitted.map(\.rawValue).joined(separator: ", "))"))
  }

  static func verdictOfEngine(_ text: Named, _ verdict: Verdict) -> Diagnostic {
    Diagnostic(
      .verdictOfEngine, place: text.place,
      message: LocalizedText(
        zh: "“\(text.text)”由系统得出，人的意见不能这样写",
        en: "“\(text.text)” is what the system concludes; a person cannot find it"),
      help: verdict == .undetermined
        ? LocalizedText(
          zh: "还没有意见就删除这一条，系统会列为待补正",
          en: "Leave the entry out while there is no finding; the criterion is then undetermined")
        : LocalizedText(
          zh: "写 met（符合）、unmet（不符合）或 not-applicable（不适用）", en: "Write met, unmet or not-applicable"))
  }

  static func emptyFinding(_ criterion: Named, _ place: Place) -> Diagnostic {
    let name = ReadingMessages.excerpt(criterion.text)
    return Diagnostic(
      .emptyFinding, place: place,
      message: LocalizedText(zh: "“\(name)”的评审意见没有内容", en: "The finding on “\(name)” says nothing"),
      help: LocalizedText(
        zh: "写成 \(name): met，或写明 verdict、by、on、reason；还没有意见就删除这一条",
        en: "Write \(name): met, or verdict, by, on and reason; leave the entry out while there is no finding"
      ))
  }
}
