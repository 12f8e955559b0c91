// A file that builds on others enters; all files that it is made of, changed as it says, leave as one tree.

internal import SourceText

/// Finds the files that a measure or library builds on, and brings them together.
struct FileComposer {
  /// A file with its tree as the measure in question uses it.
  struct Part {
    let file: RuleFile
    var root: MarkedNode
  }

  /// Everything that a file is made of.
  struct Whole {
    /// Each file once, libraries before measures, the file itself last.
    var parts: [Part] = []
    /// What the file itself changes in its base.
    var amendments: [Amendment] = []
    /// Names that its base had and it has not, with the place where they were taken away.
    var lostNames: [Named] = []
  }

  /// Files that build on files that build on files …: no more of them in a row.
  private static let maximumDepth = 16

  private let repository: RuleRepository
  /// What is wrong with the references and with the files that they lead to.
  private(set) var diagnostics: [Diagnostic] = []
  private var files: [String: RuleFile] = [:]
  /// Libraries that were brought together before; nil where something of one cannot be used.
  private var libraries: [String: Whole?] = [:]

  init(_ repository: RuleRepository) { self.repository = repository }

  /// The file with everything it builds on; nil where something of it cannot be used.
  mutating func whole(_ file: RuleFile) -> Whole? { whole(file, below: []) }

  private mutating func whole(_ file: RuleFile, below users: [RuleFile]) -> Whole? {
    // Libraries may meet again and again on different ways, broken ones too.
    if let known = libraries[file.origin.path] { return known }
    let whole = composed(file, below: users)
    if file.head.isLibrary { libraries[file.origin.path] = .some(whole) }
    return whole
  }

  private mutating func composed(_ file: RuleFile, below users: [RuleFile]) -> Whole? {
    guard let root = file.root, file.draft != nil, !file.diagnostics.hasErrors else { return nil }
    let path = users + [file]
    var whole = Whole()
    var isUsable = true
    if let reference = file.head.base {
      if let base = referred(reference, as: .base, path), var found = self.whole(base, below: path) {
        var amender = Amender(found.parts)
        amender.apply(file.head)
        diagnostics += amender.diagnostics
        isUsable = !amender.diagnostics.hasErrors
        found.parts = amender.parts
        whole.parts = found.parts
        whole.amendments = amender.amendments
        whole.lostNames = amender.lostNames
      } else {
        isUsable = false
      }
    }
    for reference in file.head.libraries {
      guard let library = referred(reference, as: .library, path),
        let found = self.whole(library, below: path)
      else {
        isUsable = false
        continue
      }
      let known = Set(whole.parts.map(\.file.origin.path))
      whole.parts += found.parts.filter { !known.contains($0.file.origin.path) }
    }
    guard isUsable else { return nil }
    whole.parts =
      whole.parts.filter(\.file.head.isLibrary) + whole.parts.filter { !$0.file.head.isLibrary }
      + [Part(file: file, root: root)]
    return whole
  }

  // MARK: References

  /// What a reference must lead to.
  enum Role {
    case base
    case library
  }

  private mutating func referred(_ name: Named, as role: Role, _ path: [RuleFile]) -> RuleFile? {
    guard let user = path.last, let origin = origin(of: name, in: user.origin.pack, role) else { return nil }
    if let start = path.firstIndex(where: { $0.origin.path == origin.path }) {
      let members = path[start...].map(\.origin.qualifiedName) + [origin.qualifiedName]
      diagnostics.append(CompositionMessages.cycle(name, members))
      return nil
    }
    guard path.count < Self.maximumDepth else {
      diagnostics.append(CompositionMessages.tooDeep(name, limit: Self.maximumDepth))
      return nil
    }
    let file = files[origin.path] ?? repository.ruleFile(origin)
    files[origin.path] = file
    diagnostics += file.diagnostics
    guard file.root != nil else { return nil }
    guard file.head.isLibrary == (role == .library) else {
      diagnostics.append(CompositionMessages.wrongRole(name, role, origin))
      return nil
    }
    return file
  }

  /// The file with a name as it is written in a file of a pack.
  private mutating func origin(of name: Named, in pack: String, _ role: Role) -> PackFile? {
    let slash = name.text.firstIndex(of: "/")
    let other = slash.map { String(name.text[..<$0]) } ?? pack
    let qualified = slash == nil ? pack + "/" + name.text : name.text
    let known = [pack] + repository.shared(by: pack).usedPacks
    guard known.contains(other) else {
      let isInstalled = repository.pack(named: other) != nil
      diagnostics.append(
        CompositionMessages.packNotUsed(name, other, by: pack, isInstalled: isInstalled, known: known))
      return nil
    }
    if let file = repository.measureFiles.first(where: { $0.qualifiedName == qualified }) { return file }
    let candidates = repository.measureFiles.filter { known.contains($0.pack) }.map {
      slash == nil && $0.pack == pack ? $0.stem : $0.qualifiedName
    }
    diagnostics.append(CompositionMessages.unknownFile(name, role, candidates: candidates))
    return nil
  }
}
