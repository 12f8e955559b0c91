// Severities, languages and the order of diagnostics.

import SourceText
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  private func diagnostic(_ code: String, _ file: String?, _ start: Int, _ text: String = "m") -> Diagnostic {
    let place = file.map { Place(file: SourceFile(name: $0, text: "abcdef"), span: Span(start, start + 1)) }
    return Diagnostic(
      DiagnosticCode(code, zh: code, en: code), place: place, message: LocalizedText(text))
  }

  @Test("sorted by file, offset and code; equal ones keep their order")
  func sorted() {
    let diagnostics = [
      diagnostic("E2", "b", 0), diagnostic("E1", "a", 3), diagnostic("E2", "a", 1, "first"),
      diagnostic("E2", "a", 1, "second"), diagnostic("E1", "a", 1), diagnostic("E9", nil, 0),
    ]
    let keys = diagnostics.sortedByPlace().map { "\($0.code.id) \($0.message.en)" }
    #expect(keys == ["E9 m", "E1 m", "E2 first", "E2 second", "E1 m", "E2 m"])
  }

  @Test("only errors count as errors", arguments: Severity.allCases)
  func errors(severity: Severity) {
    let one = Diagnostic(
      DiagnosticCode("E1", zh: "", en: ""), severity: severity, place: nil, message: LocalizedText("m"))
    #expect([one].hasErrors == (severity == .error))
  }

  @Test("severities rise from note to error")
  func severities() {
    #expect(Severity.allCases.sorted() == [.note, .warning, .error])
  }

  @Test("a text speaks the language asked for", arguments: Language.allCases)
  func languages(language: Language) {
    #expect(LocalizedText(zh: "zh", en: "en")[language] == language.rawValue)
    #expect(LocalizedText("500")[language] == "500")
  }
}
