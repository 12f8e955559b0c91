// The text of an expression enters; its canonical text leaves: the same words, one space where one belongs.

package import SourceText

/// Which words a formatted expression has.
package enum KeywordChoice: Sendable, Hashable {
  /// Those of its author.
  case keep
  /// Those of one language.
  case rewritten(KeywordStyle)
}

/// An expression laid out anew, with the numerals, quotation marks and parentheses that its author wrote.
///
/// The tree alone would not do: it does not remember that somebody wrote `不低于` or `五百平方米`.
package struct FormattedExpression: Sendable {
  private let pieces: [ExpressionPiece]
  private let root: Expression
  private let names: NameTable
  private let isCell: Bool

  /// Formats an expression; nil where it is left as it is: it has comments, or mistakes.
  package init?(
    _ fragment: SourceFragment, names: NameTable, keywords: KeywordChoice, isCell: Bool = false
  ) {
    let parsed =
      isCell ? Parser.parseCell(fragment, names: names) : Parser.parse(fragment, names: names)
    guard !parsed.diagnostics.hasErrors,
      let written = ExpressionPieces.of(fragment, parsed.root, .keep, isCell: isCell)
    else { return nil }
    root = parsed.root
    self.names = names
    self.isCell = isCell
    let reworded = ExpressionPieces.of(fragment, parsed.root, keywords, isCell: isCell)
    if let reworded, Self.reads(ExpressionPiece.line(reworded), as: root, names, isCell) {
      pieces = reworded
    } else if Self.reads(ExpressionPiece.line(written), as: root, names, isCell) {
      pieces = written
    } else {
      return nil
    }
  }

  /// The whole expression on one line.
  package var line: String { ExpressionPiece.line(pieces) }

  /// The lines of its author where they fit into a width; otherwise lines that begin with “and” or “or”.
  package func lines(width: Int) -> [String] {
    let written = ExpressionPiece.lines(pieces) { $0.brokenIndentation }
    if fits(written, width), reads(written) { return written }
    if fits([line], width) { return [line] }
    let broken = ExpressionBreaking.lines(pieces, width: width)
    return reads(broken) ? broken : [line]
  }

  private func fits(_ lines: [String], _ width: Int) -> Bool {
    lines.allSatisfy { $0.unicodeScalars.count <= width }
  }

  private func reads(_ lines: [String]) -> Bool {
    Self.reads(lines.joined(separator: "\n"), as: root, names, isCell)
  }

  private static func reads(
    _ text: String, as root: Expression, _ names: NameTable, _ isCell: Bool
  ) -> Bool {
    let fragment = SourceFragment(file: SourceFile(name: "", text: text))
    let parsed =
      isCell ? Parser.parseCell(fragment, names: names) : Parser.parse(fragment, names: names)
    return !parsed.diagnostics.hasErrors && parsed.root.hasSameStructure(as: root)
  }
}

/// A word or sign of a formatted expression.
struct ExpressionPiece: Sendable {
  /// As it is written.
  let text: String
  /// Whether a space stands before it on a line.
  let hasSpace: Bool
  /// How deep in brackets an `and` or `or` stands; nil for everything else.
  let logicalDepth: Int?
  /// Whether it is an `or`.
  let isDisjunction: Bool
  /// How far its line was indented where its author began a line with it.
  let brokenIndentation: Int?

  /// The pieces on one line.
  static func line(_ pieces: some Sequence<ExpressionPiece>) -> String {
    var line = ""
    for piece in pieces { line += (piece.hasSpace && !line.isEmpty ? " " : "") + piece.text }
    return line
  }

  /// The pieces on lines, each beginning with the piece that has an indentation.
  static func lines(
    _ pieces: [ExpressionPiece], indentation: (ExpressionPiece) -> Int?
  ) -> [String] {
    var lines = [""]
    for piece in pieces {
      if let spaces = indentation(piece), let last = lines.last, !last.isEmpty {
        lines.append(String(repeating: " ", count: spaces) + piece.text)
      } else {
        lines[lines.count - 1] += (piece.hasSpace && lines.last != "" ? " " : "") + piece.text
      }
    }
    return lines
  }
}

/// Breaks long expressions at `and` and `or`.
enum ExpressionBreaking {
  /// Spaces before all lines but the first.
  private static let hanging = 2

  /// Lines that are as full as the width allows; they begin with the loosest `or`, else `and`, of the expression.
  static func lines(_ pieces: [ExpressionPiece], width: Int) -> [String] {
    guard let depth = pieces.compactMap(\.logicalDepth).min() else { return [ExpressionPiece.line(pieces)] }
    let hasDisjunction = pieces.contains { $0.logicalDepth == depth && $0.isDisjunction }
    let loose = segments(pieces) { $0.logicalDepth == depth && ($0.isDisjunction || !hasDisjunction) }
    let fine = loose.flatMap { segment in
      ExpressionPiece.line(segment).unicodeScalars.count + hanging <= width
        ? [segment] : segments(segment) { $0.logicalDepth == depth }
    }
    var lines: [String] = []
    for segment in fine {
      let text = ExpressionPiece.line(segment)
      if let last = lines.last, last.unicodeScalars.count + 1 + text.unicodeScalars.count <= width {
        lines[lines.count - 1] = last + " " + text
      } else {
        lines.append(lines.isEmpty ? text : String(repeating: " ", count: hanging) + text)
      }
    }
    return lines
  }

  private static func segments(
    _ pieces: [ExpressionPiece], _ begins: (ExpressionPiece) -> Bool
  ) -> [[ExpressionPiece]] {
    var segments: [[ExpressionPiece]] = [[]]
    for piece in pieces {
      if begins(piece), segments.last != nil, !(segments.last?.isEmpty ?? true) {
        segments.append([piece])
      } else {
        segments[segments.count - 1].append(piece)
      }
    }
    return segments
  }
}
