// `rulecheck.yaml` enters; the levels that a project, its packs and its measures give to findings leave.

package import SourceText

/// What a project says about findings.
package struct LintConfiguration: Sendable {
  /// A level for one kind of finding.
  package struct Setting: Sendable {
    /// The code.
    package let code: String
    /// How seriously it is taken.
    package let level: FindingLevel
  }

  /// The file that it stands in.
  package let file: SourceFile
  /// For everything.
  package let project: [Setting]
  /// For the files of a pack, by its name.
  package let packs: [String: [Setting]]
  /// For a measure and its tests, by `pack/measure`.
  package let measures: [String: [Setting]]

  /// The name of the file.
  package static let fileName = "rulecheck.yaml"

  /// The level of a code in a file of a pack; nil where nothing is said. The measure's word comes before the
  /// pack's, and that before the project's.
  package func level(of code: String, in file: PackFile?) -> FindingLevel? {
    let own = file.flatMap { measures[$0.qualifiedName] }
    let pack = file.flatMap { packs[$0.pack] }
    return [own, pack, project].compactMap { $0?.first { $0.code == code }?.level }.first
  }
}

/// Decodes configurations.
package enum ConfigurationDecoder {
  /// The configuration as far as it is right, with everything found. `packs` and `measures` are the names that exist.
  package static func decode(
    _ root: MarkedNode, packs: [String], measures: [String]
  ) -> (configuration: LintConfiguration?, diagnostics: [Diagnostic]) {
    let report = DecodingReport()
    guard let mapping = MappingDecoder(root, as: .configuration, report: report) else {
      return (nil, report.finished(in: root.place.file))
    }
    mapping.checkFormatVersion()
    let configuration = LintConfiguration(
      file: root.place.file, project: levels(of: mapping),
      packs: parts(mapping, "packs", of: packs), measures: parts(mapping, "measures", of: measures))
    return (configuration, report.finished(in: root.place.file))
  }

  private static func parts(
    _ mapping: MappingDecoder, _ key: String, of names: [String]
  ) -> [String: [LintConfiguration.Setting]] {
    var parts: [String: [LintConfiguration.Setting]] = [:]
    for entry in mapping.entries(key) ?? [] {
      let name = Named(text: entry.key.text, place: entry.key.place)
      guard let part = MappingDecoder(entry.value, as: .configurationPart, report: mapping.report) else {
        continue
      }
      if names.contains(name.text) {
        parts[name.text] = levels(of: part)
      } else {
        mapping.report.add(ConfigurationMessages.unknownPart(name, in: names))
      }
    }
    return parts
  }

  private static func levels(of mapping: MappingDecoder) -> [LintConfiguration.Setting] {
    (mapping.entries("levels") ?? []).compactMap { entry in
      let report = mapping.report
      let name = Named(text: entry.key.text, place: entry.key.place)
      guard let text = report.text(entry.value, of: name.text),
        let level = report.word(text, FindingLevel.self, of: name.text)
      else { return nil }
      guard let guide = FindingGuides.find(name.text) else {
        report.add(ConfigurationMessages.unknownCode(name))
        return nil
      }
      guard guide.severity != .error || level == .error else {
        report.add(ConfigurationMessages.errorStays(name, guide))
        return nil
      }
      return LintConfiguration.Setting(code: guide.id, level: level)
    }
  }
}

extension MappingSchema {
  /// What a project says about findings.
  static let configuration = MappingSchema(
    subject: LocalizedText(zh: "配置", en: "configuration"),
    keys: [
      .required("rulecheck", "1"), .optional("levels", "{ without-remedy: warning }"),
      .optional("packs", "{ zhangjiajie: { levels: { W564: off } } }"),
      .optional("measures", "{ zhangjiajie/star-space: { levels: { W564: error } } }"),
    ])

  /// What a project says about the findings in one pack or measure.
  static let configurationPart = MappingSchema(
    subject: LocalizedText(zh: "配置", en: "configuration"), keys: [.required("levels", "{ W564: off }")])
}
