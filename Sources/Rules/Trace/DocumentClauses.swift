// The full text of a document enters; its clauses, as they are numbered or named in the text, leave.

internal import SourceText

/// A part of a document that can be cited.
package struct DocumentClause: Sendable {
  /// What kind of part it is.
  package enum Kind: Sendable {
    /// A numbered point or article.
    case point
    /// A paragraph that begins with its name, such as `主要目标：`.
    case paragraph
    /// What stands before all named parts; it need not be cited.
    case opening
  }

  /// `第8点`, `第三条`, `主要目标`
  package let name: String
  package let kind: Kind
  /// The words without the number or name.
  package let text: String

  /// The first sentence.
  package var title: String {
    let sentence = text.prefix { !"。；\n".contains($0) }
    return sentence.count <= 24 ? String(sentence) : String(sentence.prefix(24)) + "…"
  }
}

/// Finds the clauses of a text by how its lines begin.
package enum DocumentClauses {
  /// The name of what stands before all named parts.
  package static let openingName = "引言"

  /// The clauses in their order; headings and the signature belong to none.
  package static func clauses(of text: String) -> [DocumentClause] {
    var clauses: [DocumentClause] = []
    var isTitle = true
    var isOpen = false
    func begin(_ name: String, _ kind: DocumentClause.Kind, _ rest: Substring) {
      clauses.append(DocumentClause(name: name, kind: kind, text: String(rest).trimmed))
      isOpen = true
    }
    for line in text.split(whereSeparator: \.isNewline).map(\.trimmedLine) where !line.isEmpty {
      if isTitle {
        isTitle = false
      } else if let (number, rest) = number(at: line) {
        begin("第\(number)点", .point, rest)
      } else if let (name, rest) = article(at: line) {
        begin(name, .point, rest)
      } else if isHeading(line) || isSignature(line) {
        isOpen = false
      } else if clauses.last?.kind != .point, let (name, rest) = paragraph(at: line) {
        begin(name, .paragraph, rest)
      } else if isOpen, let last = clauses.popLast() {
        clauses.append(DocumentClause(name: last.name, kind: last.kind, text: last.text + "\n" + line))
      } else if clauses.isEmpty {
        begin(openingName, .opening, line)
      }
    }
    return clauses
  }

  // MARK: How lines begin

  private static let numerals: Set<Character> = [
    "〇", "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千",
  ]

  /// `8. ` or `８、`, but not `1.2%`.
  private static func number(at line: Substring) -> (number: Int, rest: Substring)? {
    let digits = line.prefix { $0.wholeNumberValue != nil && !numerals.contains($0) }
    let values = digits.compactMap(\.wholeNumberValue)
    let rest = line[digits.endIndex...]
    guard (1...3).contains(values.count), let mark = rest.first, ".．、".contains(mark) else { return nil }
    let after = rest.dropFirst()
    guard after.first?.wholeNumberValue == nil || mark == "、" else { return nil }
    return (values.reduce(0) { $0 * 10 + $1 }, after)
  }

  /// `第三条`, `第12项`
  private static func article(at line: Substring) -> (name: String, rest: Substring)? {
    guard line.first == "第" else { return nil }
    let number = line.dropFirst().prefix { numerals.contains($0) || $0.wholeNumberValue != nil }
    let rest = line[number.endIndex...]
    guard !number.isEmpty, let word = rest.first, "条项款点".contains(word) else { return nil }
    return ("第" + number + String(word), rest.dropFirst())
  }

  /// `一、加强…` or `（一）加强…`
  private static func isHeading(_ line: Substring) -> Bool {
    let isEnclosed = line.first == "（" || line.first == "("
    let body = isEnclosed ? line.dropFirst() : line
    let number = body.prefix { numerals.contains($0) }
    guard !number.isEmpty, let mark = body[number.endIndex...].first else { return false }
    return isEnclosed ? mark == "）" || mark == ")" : mark == "、"
  }

  /// A line that ends with a date and has no sentence.
  private static func isSignature(_ line: Substring) -> Bool {
    let isDate =
      line.suffix(10).filter(\.isNumber).count == 8 && line.suffix(10).filter { $0 == "-" }.count == 2
      || line.hasSuffix("日") && line.contains("年") && line.contains("月")
    return isDate && line.count <= 60 && !line.contains("。")
  }

  /// `主要目标：` before the text.
  private static func paragraph(at line: Substring) -> (name: String, rest: Substring)? {
    let name = line.prefix { $0 != "：" && $0 != ":" }
    let isName = (2...8).contains(name.count) && name.allSatisfy { $0.isLetter && !$0.isASCII }
    guard isName, name.endIndex < line.endIndex else { return nil }
    return (String(name), line[name.endIndex...].dropFirst())
  }
}

extension Substring {
  /// Without blanks at both ends, Chinese ones included.
  fileprivate var trimmedLine: Substring {
    var line = drop(while: \.isWhitespace)
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }
}
