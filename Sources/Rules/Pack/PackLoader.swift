// A directory enters; the pack in it leaves. `pack.yaml` and the calendar are read, of the other files only
// the names.

internal import RulesDSL
package import SourceText

/// Reads packs and the files in them.
package enum PackLoader {
  /// The file that makes a directory a pack.
  package static let fileName = "pack.yaml"
  /// How the names of measure files end.
  static let measureEnding = ".yaml"
  /// How the names of test files end.
  static let testEnding = ".test.yaml"

  /// The pack in a directory that holds a `pack.yaml`.
  ///
  /// A pack whose description is wrong is delivered under its directory's name, so that what is wrong in its
  /// measures is found as well.
  package static func load(_ directory: String) -> (pack: Pack?, diagnostics: [Diagnostic]) {
    let name = directoryName(directory)
    let (file, problems) = file(FilePath.join(directory, fileName), inside: directory)
    guard let file else { return (nil, problems) }
    let read = DocumentReader.read(file)
    let description = read.root.map { PackDecoder.decode($0, directoryName: name) }
    let calendar = description?.calendar.map { loadCalendar($0, in: directory) }
    let (files, listing) = files(in: directory, pack: name, except: description?.calendar?.text)
    let pack = Pack(
      name: name, title: description?.title ?? name, version: description?.version ?? "",
      uses: description?.uses ?? [], units: description?.units ?? [],
      calendar: calendar.map { PackCalendar(file: $0.name, calendar: $0.calendar) },
      sharedFiles: [file] + [calendar?.file].compactMap(\.self), directory: directory,
      measureFiles: files.measures, testFiles: files.tests, traceFiles: files.traces)
    let found = problems + read.diagnostics + (description?.diagnostics ?? [])
    return (pack, found + (calendar?.diagnostics ?? []) + listing)
  }

  private struct LoadedCalendar {
    let name: Named
    let file: SourceFile?
    let calendar: WorkingCalendar?
    let diagnostics: [Diagnostic]
  }

  /// The calendar in a file of the pack.
  private static func loadCalendar(_ name: Named, in directory: String) -> LoadedCalendar {
    guard FilePath.isFileName(name.text), let stem = FilePath.stem(name.text, removing: measureEnding) else {
      return LoadedCalendar(
        name: name, file: nil, calendar: nil, diagnostics: [RepositoryMessages.calendarFile(name)])
    }
    let (file, problems) = self.file(FilePath.join(directory, name.text), inside: directory)
    let located = problems.map { $0.located(at: name.place) }
    guard let file else { return LoadedCalendar(name: name, file: nil, calendar: nil, diagnostics: located) }
    let read = DocumentReader.read(file)
    let decoded = read.root.map { CalendarDecoder.decode($0, fileStem: stem) }
    return LoadedCalendar(
      name: name, file: file, calendar: read.diagnostics.hasErrors ? nil : decoded?.calendar,
      diagnostics: located + read.diagnostics + (decoded?.diagnostics ?? []))
  }

  /// A file that must lie in a pack, also after all symbolic links are followed.
  package static func file(_ path: String, inside directory: String) -> (SourceFile?, [Diagnostic]) {
    switch (FileSystem.realPath(path), FileSystem.realPath(directory)) {
    case (.failure(let problem), _): return (nil, [RepositoryMessages.fileProblem(problem, path)])
    case (_, .failure(let problem)): return (nil, [RepositoryMessages.fileProblem(problem, directory)])
    case (.success(let real), .success(let realDirectory)):
      guard FilePath.isInside(real, realDirectory) else {
        return (nil, [RepositoryMessages.leavesPack(path, directory: directory, place: nil)])
      }
      if case .success(.other) = FileSystem.kind(of: real) {
        return (nil, [RepositoryMessages.fileProblem(.other("not a regular file"), path)])
      }
    }
    return read(path)
  }

  /// Any file as a source.
  package static func read(_ path: String) -> (SourceFile?, [Diagnostic]) {
    switch FileSystem.read(path, limit: ReadLimits.standard.maximumBytes) {
    case .success(let bytes): (SourceFile(name: path, bytes: bytes), [])
    case .failure(let problem): (nil, [RepositoryMessages.fileProblem(problem, path)])
    }
  }

  private static func directoryName(_ directory: String) -> String {
    guard case .success(let real) = FileSystem.realPath(directory) else {
      return FilePath.lastComponent(directory)
    }
    // Through a link, the pack has the name under which it was installed.
    let name = FilePath.lastComponent(directory)
    return name == "." || name == ".." || name == "/" ? FilePath.lastComponent(real) : name
  }

  private static func files(
    in directory: String, pack: String, except calendar: String?
  ) -> ((measures: [PackFile], tests: [PackFile], traces: [PackFile]), [Diagnostic]) {
    switch FileSystem.list(directory) {
    case .failure(let problem): return (([], [], []), [RepositoryMessages.fileProblem(problem, directory)])
    case .success(let names):
      let visible = names.filter { $0.utf8.first != 0x2E && $0 != fileName && $0 != calendar }
      let tests = visible.compactMap { name in
        FilePath.stem(name, removing: testEnding).map {
          PackFile(pack: pack, stem: $0, path: FilePath.join(directory, name))
        }
      }
      let others = visible.filter { !$0.hasSuffix(testEnding) }.compactMap { name in
        FilePath.stem(name, removing: measureEnding).map {
          PackFile(pack: pack, stem: $0, path: FilePath.join(directory, name))
        }
      }
      let measures = others.filter { !$0.stem.hasPrefix(TraceDecoder.prefix) }
      let traces = others.filter { $0.stem.hasPrefix(TraceDecoder.prefix) }
      let stems = Set(measures.map(\.stem))
      let orphans = tests.filter { !stems.contains($0.stem) }.map {
        RepositoryMessages.testWithoutMeasure($0, measures: stems.sorted())
      }
      let misspelt = visible.filter { $0.lowercased().hasSuffix(".yml") || $0.hasSuffix(".YAML") }.map {
        RepositoryMessages.ignoredFile(FilePath.join(directory, $0))
      }
      return ((measures, tests, traces), orphans + misspelt)
    }
  }
}

/// Decodes `pack.yaml`.
enum PackDecoder {
  /// What a pack says about itself.
  struct Description {
    let title: String?
    let version: String?
    let uses: [Named]
    var units: [UnitDeclaration] = []
    var calendar: Named?
    let diagnostics: [Diagnostic]
  }

  /// The description of the pack in a directory with this name.
  static func decode(_ root: MarkedNode, directoryName: String) -> Description {
    let report = DecodingReport()
    guard let mapping = MappingDecoder(root, as: .pack, report: report) else {
      return Description(
        title: nil, version: nil, uses: [], diagnostics: report.finished(in: root.place.file))
    }
    mapping.checkFormatVersion()
    if let name = mapping.named("pack"), name.text != directoryName {
      report.add(RepositoryMessages.packName(name, directoryName: directoryName))
    }
    let (title, version) = (mapping.text("title"), mapping.text("version"))
    let uses = mapping.names("uses") ?? []
    let calendar = mapping.named("calendar")
    let units = UnitDecoder(report: report).units(mapping.items("units") ?? [])
    return Description(
      title: title, version: version, uses: uses, units: units, calendar: calendar,
      diagnostics: report.finished(in: root.place.file))
  }
}

extension MappingSchema {
  /// The description of a pack.
  static let pack = MappingSchema(
    subject: LocalizedText(zh: "规则包", en: "pack"),
    keys: [
      .required("rulecheck", "1"), .required("pack", "national"), .required("title", "国家级办法"),
      .required("version", "1.0.0"), .optional("uses", "[common]"),
      .optional("calendar", "working-days.yaml"),
      .optional("units", "[ { symbol: 株 }, { symbol: 万株, of: 株, factor: 10000 } ]"),
    ])
}
