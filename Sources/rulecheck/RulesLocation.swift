// Options and surroundings enter; the directories of the rules and of the register of documents leave.

internal import Rules
internal import SourceText

/// Finds the directories that a run works with.
struct RulesLocation {
  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  /// The directories named by options, else by `RULECHECK_PATH`, else the nearest `rules` directory, looked
  /// for from the current directory upwards; empty where there is none.
  func roots() -> [String] {
    if !context.options.rules.isEmpty { return context.options.rules }
    let path = context.environment.variable("RULECHECK_PATH") ?? ""
    let listed = path.split(separator: ":").map(String.init)
    return listed.isEmpty ? nearest().map { [$0] } ?? [] : listed
  }

  /// The register of documents: the directory named by the option, else the one beside each rules directory.
  func documents(beside roots: [String]) -> DocumentRegister {
    if let named = context.options.documents { return DocumentRegister(directories: [named]) }
    return DocumentRegister(directories: documentDirectories(beside: roots))
  }

  /// Where registers of documents stand by default.
  func documentDirectories(beside roots: [String]) -> [String] {
    roots.map { FilePath.join(Self.parent(of: $0), "seeds/documents") }
  }

  /// Where the pages of the measures stand by default: beside the directory of the rules; nil if there are
  /// several.
  func pageDirectory() -> String? {
    let roots = roots()
    guard let root = roots.first, roots.count == 1 else { return nil }
    return FilePath.join(Self.parent(of: root), "docs/measures")
  }

  /// The configuration beside the directory that holds a pack, or the nearest one above; nil if there is none.
  static func configuration(ofPack directory: String) -> String? {
    var candidate = above(above(directory))
    while true {
      let path = FilePath.join(candidate, LintConfiguration.fileName)
      if FileSystem.kind(of: path) == .success(.file) { return path }
      guard case .success(let real) = FileSystem.realPath(candidate.isEmpty ? "." : candidate), real != "/"
      else { return nil }
      candidate = above(candidate)
    }
  }

  /// The directory above a directory of packs; a root may also be a single pack, which lies one level deeper.
  private static func parent(of root: String) -> String {
    let isPack = FileSystem.kind(of: FilePath.join(root, PackLoader.fileName)) == .success(.file)
    return above(isPack ? above(root) : root)
  }

  /// The directory above, as a text; empty for the current directory.
  private static func above(_ directory: String) -> String {
    let name = FilePath.lastComponent(directory)
    if directory.isEmpty || name == "." || name == ".." || name == "/" {
      return FilePath.join(directory, "..")
    }
    let above = FilePath.directory(directory.trimmingSlashes)
    return above == "." ? "" : above
  }

  private static let directoryName = "rules"

  private func nearest() -> String? {
    var directory = ""
    while true {
      let candidate = FilePath.join(directory, Self.directoryName)
      if FileSystem.kind(of: candidate) == .success(.directory) { return candidate }
      guard case .success(let real) = FileSystem.realPath(directory.isEmpty ? "." : directory), real != "/"
      else {
        return nil
      }
      directory = FilePath.join(directory, "..")
    }
  }
}

extension String {
  /// The text without slashes at its end; a slash alone stays.
  var trimmingSlashes: String {
    var rest = self[...]
    while rest.utf8.count > 1, rest.utf8.last == 0x2F { rest.removeLast() }
    return String(rest)
  }
}
