// Names of nodes, documents and clauses in; names for links out, different for different names.

/// Makes names that can stand in links.
package enum PageAnchor {
  /// The anchor of a node: its name as rules write it.
  package static func node(_ name: String) -> String { safe(name) }

  /// The anchor of an exception, whose id only its criterion knows.
  package static func exception(_ id: String, of criterion: String) -> String {
    safe(criterion) + "--" + safe(id)
  }

  /// The anchor of an outcome; outcomes have names of their own.
  package static func outcome(_ id: String) -> String { "outcome--" + safe(id) }

  /// The anchor of a section.
  package static func section(_ name: String) -> String { "section--" + name }

  /// The anchor of a source: its short key, which may mean different documents in the files of a measure.
  package static func source(_ key: String, _ document: String) -> String {
    "source--\(safe(key))--\(safe(document))"
  }

  /// The anchor of a document, or of one of its clauses.
  package static func document(_ id: String, clause: String? = nil) -> String {
    safe(id) + (clause.map { "--" + safe($0) } ?? "")
  }

  /// Letters, digits, dots and Chinese punctuation stay; anything else is written as its number, so that no
  /// two names become the same and nothing needs quoting.
  private static func safe(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      if isPlain(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "_\(String(scalar.value, radix: 16))_"
      }
    }
    return result
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return scalar == "." || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .privateUse,
      .unassigned:
      return false
    default: return true
    }
  }
}
