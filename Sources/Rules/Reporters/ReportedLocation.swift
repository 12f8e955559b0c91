// A place in a file in; its path below the root of the sources, its lines and its columns as reports count
// them out.

import SourceText

/// A place as other programs find it.
struct ReportedLocation {
  /// Relative to the root, or absolute for a file outside it; with `/` between the parts.
  let path: String
  /// From 1.
  let line: Int
  /// From 1, in UTF-16 code units.
  let column: Int
  /// From 1.
  let endLine: Int
  /// Behind the last character, in UTF-16 code units.
  let endColumn: Int

  /// A place in a file of a project whose root has this path.
  init(_ place: Place, root: String?) {
    path = Self.path(place.file.name, root: root)
    (line, column) = Self.position(place.span.start, in: place.file)
    let end = max(place.span.start, place.span.end)
    (endLine, endColumn) = Self.position(end, in: place.file)
  }

  /// `path` as part of a URI: every byte that RFC 3986 does not leave unreserved is written in percent.
  var encodedPath: String { Self.encoded(path) }

  /// As a URI reference: relative below the root, a file's address outside it.
  var reference: String { isRelative ? encodedPath : "file://" + encodedPath }

  /// Whether the file lies below the root.
  var isRelative: Bool { path.utf8.first != 0x2F }

  /// `path:line:column`.
  var description: String { "\(path):\(line):\(column)" }

  private static func position(_ offset: Int, in file: SourceFile) -> (line: Int, column: Int) {
    let position = file.position(at: offset)
    let line = file.lineSpan(position.line - 1)
    // Columns of the program count scalars; those of reports count UTF-16 code units.
    let before = file.text(Span(line.start, max(line.start, offset))).unicodeScalars
    let hasMark = line.start == 0 && before.first == "\u{FEFF}"
    return (
      position.line, 1 + before.dropFirst(hasMark ? 1 : 0).reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) }
    )
  }

  private static func path(_ name: String, root: String?) -> String {
    let isAbsolute = name.utf8.first == 0x2F
    let parts = normalized(name)
    guard isAbsolute || parts.first == "..", let root else { return (isAbsolute ? "/" : "") + joined(parts) }
    let whole = normalized(isAbsolute ? name : root + "/" + name)
    let above = normalized(root)
    return whole.starts(with: above) && whole.count > above.count
      ? joined(whole.dropFirst(above.count)) : "/" + joined(whole)
  }

  private static func joined(_ parts: some Sequence<Substring>) -> String { parts.joined(separator: "/") }

  /// The parts of a path without `.`, and without `..` behind a name.
  private static func normalized(_ path: String) -> [Substring] {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || path.utf8.first != 0x2F {
        parts.append(part)
      }
    }
    return parts
  }

  /// Letters, digits and a few marks stay.
  static func encoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}

extension Diagnostic {
  /// What is wrong and what to do, as one text; the advice stands on a line of its own.
  func messageWithHelp(_ language: Language) -> String {
    message[language] + (help.map { "\n" + ReportMessages.help[language] + $0[language] } ?? "")
  }
}
