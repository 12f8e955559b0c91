// `json=result.json` enters; the form of a report and where it goes leave.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// A form in which reports are written.
protocol ReportForm: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// Whether such a report may go to standard output.
  static var mayGoToOutput: Bool { get }
}

extension ResultFormat: ReportForm {
  // The form of what is printed is chosen with another option.
  static var mayGoToOutput: Bool { false }
}

extension FindingsFormat: ReportForm {
  static var mayGoToOutput: Bool { true }
}

/// A report that is to be written to a file, or to standard output.
struct ReportDestination<Form: ReportForm>: ExpressibleByArgument {
  /// The form of the report.
  let format: Form
  /// Where it is written; `-` is standard output.
  let path: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard let format = parts.first.flatMap(Form.init(rawValue:)), let path = parts.dropFirst().first,
      !path.isEmpty, path != "-" || Form.mayGoToOutput
    else { return nil }
    self.format = format
    self.path = path
  }

  static var allValueStrings: [String] { Form.allCases.map { $0.rawValue + "=…" } }

  /// Whether it goes to standard output.
  var isOutput: Bool { path == "-" }

  /// Whether the report would take the place of one of the files that are read.
  func overwrites(_ files: [String]) -> Bool {
    guard case .success(let real) = FileSystem.realPath(path) else { return false }
    return files.contains { FileSystem.realPath($0) == .success(real) }
  }

  /// Whether the report would lie among the files of a pack, where it could take the place of one.
  var liesInPack: Bool {
    !isOutput
      && FileSystem.kind(of: FilePath.join(FilePath.directory(path), PackLoader.fileName)) == .success(.file)
  }

  /// Whether two reports would be one file.
  func coincides(with other: ReportDestination) -> Bool { identity == other.identity }

  /// The path without links, also of a file that does not exist yet.
  private var identity: String {
    if isOutput { return path }
    if case .success(let real) = FileSystem.realPath(path) { return real }
    guard case .success(let directory) = FileSystem.realPath(FilePath.directory(path)) else { return path }
    return FilePath.join(directory, FilePath.lastComponent(path))
  }
}
