// Why a file is not formatted enters; complete findings in both languages leave.

package import SourceText

extension DiagnosticCode {
  package static let layoutRefused = DiagnosticCode("E730", zh: "没有改动版式", en: "Layout left alone")
}

/// The sentences about the layout of files.
package enum FormattingMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [.layoutRefused]

  /// The formatted text would not say the same.
  static func wouldChange(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .layoutRefused, place: Place(file: file, span: Span(0, 0)),
      message: LocalizedText(
        zh: "重排以后读出的内容或注释与原来不同，文件没有改动",
        en: "After formatting, the content or the comments would not be the same; the file was left alone"),
      help: LocalizedText(
        zh: "把不常见的写法（如写在括号里的多行文字、`?` 开头的键）改成一行一个键，再运行一次",
        en:
          "Write unusual forms, such as texts of several lines in brackets or keys behind a “?”, one key a line, "
          + "and run again"))
  }
}
