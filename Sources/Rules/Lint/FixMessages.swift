// Every sentence about changes that the program makes in rule files.

package import SourceText

extension DiagnosticCode {
  package static let changedMeanwhile = DiagnosticCode("E495", zh: "文件刚被别人改过", en: "File changed meanwhile")
}

/// Sentences of fixes.
package enum FixMessages {
  /// Every code of these sentences.
  package static let codes: [DiagnosticCode] = [.changedMeanwhile]

  /// The file is not what was read.
  package static func changedMeanwhile(_ name: String) -> Diagnostic {
    Diagnostic(
      .changedMeanwhile, place: nil,
      message: LocalizedText(
        zh: "\(name) 在检查的时候被改过，没有再改它", en: "\(name) changed while it was checked and was left alone"),
      help: LocalizedText(zh: "再运行一遍", en: "run it again"))
  }

  /// What was done.
  package static func fixed(_ count: Int, _ files: Int) -> LocalizedText {
    count == 0
      ? LocalizedText(zh: "没有可以自动改正的", en: "nothing can be put right automatically")
      : LocalizedText(
        zh: "改正了 \(count) 处，涉及 \(files) 个文件",
        en: "put \(count) right in \(files) file\(files == 1 ? "" : "s")")
  }

  /// What would be done.
  package static func wouldFix(_ count: Int, _ files: Int, refused: Int) -> LocalizedText {
    let later =
      refused == 0
      ? LocalizedText("")
      : LocalizedText(zh: "，另有 \(refused) 处要等这些改好以后再改", en: ", \(refused) more after that")
    return count == 0
      ? LocalizedText(zh: "没有可以自动改正的", en: "nothing can be put right automatically")
      : LocalizedText(
        zh: "可以改正 \(count) 处，涉及 \(files) 个文件\(later.zh)；没有写入",
        en:
          "would put \(count) right in \(files) file\(files == 1 ? "" : "s")\(later.en); nothing was written")
  }
}
