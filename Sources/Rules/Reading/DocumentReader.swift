// A file enters, its marked tree leaves; the file's name says which reader it needs.

package import SourceText

/// The notations in which documents are written.
package enum DocumentFormat: Sendable, Hashable {
  case yaml
  case json

  /// The notation that a file name announces: `.json` is JSON, everything else YAML.
  package init(fileName: String) {
    let ending = fileName.utf8.suffix(5).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    self = ending == Array(".json".utf8) ? .json : .yaml
  }
}

/// Reads a document in the notation its name announces.
package enum DocumentReader {
  /// The marked tree of a file with everything found on the way.
  package static func read(_ file: SourceFile, limits: ReadLimits = .standard) -> ReadResult {
    switch DocumentFormat(fileName: file.name) {
    case .yaml: YAMLReader.read(file, limits: limits)
    case .json: JSONReader.read(file, limits: limits)
    }
  }
}
