// Every word that the rendering of diagnostics adds to what the stages say.

/// The wording of rendered diagnostics.
package enum RenderingMessages {
  /// The word for how grave a finding is.
  package static func severity(_ severity: Severity) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(zh: "错误", en: "error")
    case .warning: LocalizedText(zh: "警告", en: "warning")
    case .note: LocalizedText(zh: "说明", en: "note")
    }
  }

  /// Introduces what to do about a finding.
  static let help = LocalizedText(zh: "建议", en: "help")

  /// Follows an underline that stops at the end of its first line.
  static func continues(toLine line: Int) -> LocalizedText {
    LocalizedText(zh: "（到第 \(line) 行）", en: "(to line \(line))")
  }

  /// Closes a list of findings that is not complete.
  static func leftOut(_ count: Int, of total: Int) -> LocalizedText {
    LocalizedText(
      zh: "另有 \(count) 个问题没有列出（共 \(total) 个）",
      en: "\(count) more not shown (\(total) in all)")
  }

  /// How many findings of one severity there are.
  static func count(_ count: Int, of severity: Severity) -> LocalizedText {
    let word = Self.severity(severity)
    return LocalizedText(zh: "\(count) 个\(word.zh)", en: "\(count) \(word.en)\(count == 1 ? "" : "s")")
  }

  /// Separates the counts of a summary.
  static let countSeparator = LocalizedText(zh: "，", en: ", ")

  /// The summary of nothing.
  static let noFindings = LocalizedText(zh: "没有发现问题", en: "no findings")

  /// Asks whether one of some names was meant; `names` is not empty.
  static func didYouMean(_ names: [String]) -> LocalizedText {
    LocalizedText(
      zh: "是不是想写\(alternatives(names.map { "“\($0)”" }, comma: "、", or: "或"))？",
      en: "did you mean \(alternatives(names.map { "`\($0)`" }, comma: ", ", or: " or "))?")
  }

  private static func alternatives(_ names: [String], comma: String, or: String) -> String {
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: comma) + or + last
  }
}
