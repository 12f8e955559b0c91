// A text of any origin in; the same words as Markdown shows them out.

/// Makes texts harmless in Markdown.
enum MarkdownText {
  /// Everything that Markdown or HTML would read as something else is written so that it is shown.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in PlainLine.text(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // A bar would end the cell of a table, even behind a backslash within code.
      case "|": result += "&#124;"
      case "\\", "`", "*", "_", "[", "]", "#", "~", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
