// The files of a site and a directory in; what differs out, and, where wanted, the directory made equal.

internal import Rules
internal import SourceText

/// How the files in a directory differ from those of a site.
struct PageDirectory {
  /// What is to be done about a file.
  enum Change: Sendable {
    case add
    case replace
    /// A page of a measure that is no longer there.
    case remove
  }

  private let directory: String
  private let files: [PageSite.File]
  /// Files that differ, with their full paths; in the order of the site, those to remove last.
  let changes: [(change: Change, path: String)]

  /// How many files the site has.
  var count: Int { files.count }

  /// Compares a site with a directory. Files that somebody else wrote are a problem: they are not replaced.
  static func compare(
    _ files: [PageSite.File], in directory: String, format: PageFormat
  ) -> (directory: PageDirectory, problems: [Diagnostic]) {
    var changes: [(Change, String)] = []
    var problems: [Diagnostic] = []
    for file in files {
      let path = FilePath.join(directory, file.path)
      switch FileSystem.read(path, limit: ReadLimits.standard.maximumBytes) {
      case .failure(.notFound), .failure(.notDirectory): changes.append((.add, path))
      case .failure(let problem): problems.append(RepositoryMessages.fileProblem(problem, path))
      case .success(let bytes):
        let text = String(decoding: bytes, as: UTF8.self)
        if !PageSite.isOwn(text) {
          problems.append(PageMessages.foreignFile(path))
        } else if text != file.text {
          changes.append((.replace, path))
        }
      }
    }
    let known = Set(files.map(\.path))
    let stale = ownFiles(in: directory, format).filter { !known.contains($0) }
    changes += stale.map { (.remove, FilePath.join(directory, $0)) }
    return (PageDirectory(directory: directory, files: files, changes: changes), problems)
  }

  /// The files of earlier sites, relative to the directory: in it and in the directories of packs.
  private static func ownFiles(in directory: String, _ format: PageFormat) -> [String] {
    let real = FileSystem.realPath(directory)
    return names(in: directory).flatMap { name -> [String] in
      let path = FilePath.join(directory, name)
      guard FileSystem.kind(of: path) == .success(.directory) else { return [name] }
      // A link may lead out of the site, where nothing may be removed.
      guard case .success(let root) = real, case .success(let inner) = FileSystem.realPath(path),
        inner == FilePath.join(root, name)
      else { return [] }
      return names(in: path).map { FilePath.join(name, $0) }
    }.filter { $0.hasSuffix(format.ending) && isOwn(FilePath.join(directory, $0)) }
  }

  private static func names(in directory: String) -> [String] {
    ((try? FileSystem.list(directory).get()) ?? []).filter { $0.utf8.first != 0x2E }
  }

  private static func isOwn(_ path: String) -> Bool {
    guard FileSystem.kind(of: path) == .success(.file),
      case .success(let bytes) = FileSystem.read(path, limit: ReadLimits.standard.maximumBytes)
    else { return false }
    return PageSite.isOwn(String(decoding: bytes, as: UTF8.self))
  }

  /// Makes the directory equal to the site, file by file; each file is replaced in one step. Stops at the
  /// first file that cannot be written.
  func write(_ report: (Change, String) -> Void) -> [Diagnostic] {
    let texts = Dictionary(files.map { (FilePath.join(directory, $0.path), $0.text) }) { first, _ in first }
    for (change, path) in changes {
      var problem: WriteProblem?
      switch change {
      case .add, .replace:
        problem = OperatingSystem.makeDirectories(FilePath.directory(path))
        if problem == nil {
          problem = OperatingSystem.replaceFile(path, with: Array((texts[path] ?? "").utf8))
        }
      case .remove:
        problem = OperatingSystem.removeFile(path)
        if FilePath.directory(path) != directory.trimmingSlashes {
          OperatingSystem.removeEmptyDirectory(FilePath.directory(path))
        }
      }
      if let problem { return [PageMessages.pageProblem(path, problem)] }
      report(change, path)
    }
    return []
  }
}
