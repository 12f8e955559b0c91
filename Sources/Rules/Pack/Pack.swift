// A rule pack as it lies on disk: what it says about itself and which files it brings.

package import RulesDSL
package import SourceText

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
  /// The units it declares.
  package let units: [UnitDeclaration]
  /// Its calendar of working days, if it brings one.
  package let calendar: PackCalendar?
  /// `pack.yaml` and the calendar, as they were read.
  package let sharedFiles: [SourceFile]
  /// The path as the user gave it.
  package let directory: String
  /// The measures, by id.
  package let measureFiles: [PackFile]
  /// The tests, by the id of their measure.
  package let testFiles: [PackFile]
  /// The traces of documents, by name.
  package let traceFiles: [PackFile]

  /// A pack from its parts.
  package init(
    name: String, title: String, version: String, uses: [Named], units: [UnitDeclaration] = [],
    calendar: PackCalendar? = nil, sharedFiles: [SourceFile] = [], directory: String,
    measureFiles: [PackFile], testFiles: [PackFile], traceFiles: [PackFile] = []
  ) {
    self.name = name
    self.title = title
    self.version = version
    self.uses = uses
    self.units = units
    self.calendar = calendar
    self.sharedFiles = sharedFiles
    self.directory = directory
    self.measureFiles = measureFiles
    self.testFiles = testFiles
    self.traceFiles = traceFiles
  }
}

/// The calendar that a pack brings.
package struct PackCalendar: Sendable {
  /// The name of its file.
  package let file: Named
  /// Nil if it is broken.
  package let calendar: WorkingCalendar?

  /// A calendar from its file.
  package init(file: Named, calendar: WorkingCalendar?) {
    self.file = file
    self.calendar = calendar
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
