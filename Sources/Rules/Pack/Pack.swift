// A rule pack as it lies on disk: what it says about itself and which files it brings.

/// A directory with a `pack.yaml`.
package struct Pack: Sendable {
  /// The name of the directory, by which measures of other packs refer to it.
  package let name: String
  /// What the pack is called in lists.
  package let title: String
  /// The pack's own version, such as `1.0.0`.
  package let version: String
  /// The packs it builds on.
  package let uses: [Named]
  /// The path as the user gave it.
  package let directory: String
  /// The measures, by id.
  package let measureFiles: [PackFile]
  /// The tests, by the id of their measure.
  package let testFiles: [PackFile]

  /// A pack from its parts.
  package init(
    name: String, title: String, version: String, uses: [Named], directory: String, measureFiles: [PackFile],
    testFiles: [PackFile]
  ) {
    self.name = name
    self.title = title
    self.version = version
    self.uses = uses
    self.directory = directory
    self.measureFiles = measureFiles
    self.testFiles = testFiles
  }
}

/// A file of a pack.
package struct PackFile: Sendable, Hashable {
  /// The name of the pack.
  package let pack: String
  /// The measure's id: the file name without its ending.
  package let stem: String
  /// The path as the user gave it.
  package let path: String

  /// A file of a pack.
  package init(pack: String, stem: String, path: String) {
    self.pack = pack
    self.stem = stem
    self.path = path
  }

  /// `pack/measure`.
  package var qualifiedName: String { pack + "/" + stem }
}
