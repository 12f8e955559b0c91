// The result of a run in; a log of the Static Analysis Results Interchange Format 2.1.0 (OASIS) out.

import SourceText

/// Writes the findings of a run as SARIF.
struct SARIFReport {
  private let report: RunReport
  private let language: Language
  private let findings: [Diagnostic]
  /// The codes that occur, by id.
  private let codes: [(code: DiagnosticCode, severity: Severity)]

  init(_ report: RunReport, language: Language) {
    self.report = report
    self.language = language
    findings = report.findings
    var gravest: [DiagnosticCode: Severity] = [:]
    for finding in findings {
      gravest[finding.code] = max(gravest[finding.code] ?? .note, finding.severity)
    }
    codes = gravest.map { ($0.key, $0.value) }.sorted { $0.code.id < $1.code.id }
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  private static let rootName = "SRCROOT"

  /// The log with one run.
  var document: JSONDocument {
    .object([
      ("$schema", .text(Self.schema)), ("version", .text("2.1.0")), ("runs", .array([run])),
    ])
  }

  private var run: JSONDocument {
    let fingerprints = FindingFingerprint.all(findings, root: report.root)
    return .object([
      ("tool", .object([("driver", driver)])),
      (
        "invocations",
        .array([
          .object([
            ("executionSuccessful", .boolean(report.steps.allSatisfy { $0.state != .failed })),
            ("exitCode", JSONDocument(report.exitStatus)),
          ])
        ])
      ),
      ("language", .text(language == .zh ? "zh-CN" : "en")),
      ("columnKind", .text("utf16CodeUnits")),
      (
        "originalUriBaseIds",
        .object([(Self.rootName, .object([("description", message(ReportMessages.sourceRoot[language]))]))])
      ),
      ("results", .array(zip(findings, fingerprints).map(result))),
    ])
  }

  // MARK: Rules

  private var driver: JSONDocument {
    .object([
      ("name", .text("rulecheck")), ("version", .text(EngineVersion.current)),
      ("semanticVersion", .text(EngineVersion.current)),
      ("rules", .array(codes.map(rule))),
    ])
  }

  private func rule(_ code: DiagnosticCode, _ severity: Severity) -> JSONDocument {
    let other: Language = language == .zh ? .en : .zh
    let guide = FindingGuides.find(code.id)
    return .object([
      ("id", .text(code.id)), ("name", .text(Self.name(code))),
      ("shortDescription", message(code.title[language])),
      (
        "fullDescription",
        message(guide?.explanation[language] ?? "\(code.title[language]) / \(code.title[other])")
      ),
      ("help", message((guide?.remedy ?? ReportMessages.ruleHelp(code))[language])),
      ("defaultConfiguration", .object([("level", .text(severity.rawValue))])),
    ])
  }

  /// `ReportCannotBeWritten` for “Report cannot be written”.
  static func name(_ code: DiagnosticCode) -> String {
    code.title.en.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map { word in
      word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }

  // MARK: Results

  private func result(_ finding: Diagnostic, _ fingerprint: String) -> JSONDocument {
    var entries: [(String, JSONDocument)] = [("ruleId", .text(finding.code.id))]
    if let index = codes.firstIndex(where: { $0.code == finding.code }) {
      entries.append(("ruleIndex", JSONDocument(index)))
    }
    entries += [
      ("level", .text(finding.severity.rawValue)), ("message", message(finding.messageWithHelp(language))),
    ]
    if let place = finding.place {
      entries.append(("locations", .array([.object([("physicalLocation", location(place))])])))
    }
    if !finding.related.isEmpty {
      entries.append(
        (
          "relatedLocations",
          .array(
            finding.related.enumerated().map { index, related in
              .object([
                ("id", JSONDocument(index)), ("physicalLocation", location(related.place)),
                ("message", message(related.caption[language])),
              ])
            })
        ))
    }
    if let fix = finding.fix { entries.append(("fixes", .array([self.fix(fix)]))) }
    entries.append(("partialFingerprints", .object([("rulecheckFinding/v1", .text(fingerprint))])))
    return .object(entries)
  }

  private func location(_ place: Place) -> JSONDocument {
    let location = ReportedLocation(place, root: report.root)
    return .object([("artifactLocation", artifact(location)), ("region", region(location))])
  }

  private func artifact(_ location: ReportedLocation) -> JSONDocument {
    let base = location.isRelative ? [("uriBaseId", JSONDocument.text(Self.rootName))] : []
    return .object([("uri", .text(location.reference))] + base)
  }

  private func region(_ location: ReportedLocation) -> JSONDocument {
    .object([
      ("startLine", JSONDocument(location.line)), ("startColumn", JSONDocument(location.column)),
      ("endLine", JSONDocument(location.endLine)), ("endColumn", JSONDocument(location.endColumn)),
    ])
  }

  /// One change of a file for each replacement, in their order.
  private func fix(_ fix: Fix) -> JSONDocument {
    .object([
      (
        "artifactChanges",
        .array(
          fix.edits.map { edit in
            let location = ReportedLocation(edit.place, root: report.root)
            let replacement = JSONDocument.object([
              ("deletedRegion", region(location)), ("insertedContent", message(edit.text)),
            ])
            return .object([
              ("artifactLocation", artifact(location)), ("replacements", .array([replacement])),
            ])
          })
      )
    ])
  }

  private func message(_ text: String) -> JSONDocument { .object([("text", .text(text))]) }
}
