// An application and a checked measure in; typed values out, or diagnostics at every value that does not fit.

package import RulesDSL
package import SourceText

/// Checks what was provided against what is declared. Missing inputs are no mistake.
package struct ApplicationChecker {
  private let measure: CheckedMeasure
  private var diagnostics: [Diagnostic] = []
  private var values: [ProvidedValue?]

  /// - Parameter asOf: overrides the date in the document.
  package static func check(
    _ document: ApplicationDocument, against measure: CheckedMeasure, asOf: CivilDate? = nil
  ) -> (application: CheckedApplication?, diagnostics: [Diagnostic]) {
    var checker = ApplicationChecker(measure)
    if let inputs = document.inputs { checker.readGroup(inputs, measure.measure.inputs, path: "") }
    checker.fillDefaults()
    let findings = checker.readFindings(document.findings)
    guard let date = asOf ?? document.asOf else {
      checker.diagnostics.append(InputMessages.missingAsOf(document.file))
      return (nil, checker.diagnostics)
    }
    guard !checker.diagnostics.hasErrors else { return (nil, checker.diagnostics) }
    return (
      CheckedApplication(document: document, asOf: date, values: checker.values, findings: findings),
      checker.diagnostics
    )
  }

  private init(_ measure: CheckedMeasure) {
    self.measure = measure
    values = [ProvidedValue?](repeating: nil, count: measure.inputs.count)
  }

  // MARK: Groups

  private mutating func readGroup(_ node: MarkedNode, _ declared: [InputNode], path: String) {
    guard case .mapping(let entries) = node.kind else {
      if !node.isBlank {
        diagnostics.append(InputMessages.groupExpected(path, declared.map(\.name.text), node.place))
      }
      return
    }
    let nodes = Dictionary(declared.map { ($0.name.text, $0) }) { first, _ in first }
    for entry in entries {
      let key = entry.key.text
      let inner = path.isEmpty ? key : "\(path).\(key)"
      switch nodes[key] {
      case .input?: readInput(inner, entry.value)
      case .group(_, let members)?: readGroup(entry.value, members, path: inner)
      case nil: readUnknown(key, inner, entry, declared)
      }
    }
  }

  /// A key with dots may spell out a whole path; anything else is not an input.
  private mutating func readUnknown(
    _ key: String, _ path: String, _ entry: MarkedEntry, _ declared: [InputNode]
  ) {
    if key.contains("."), let known = measure.input(at: path) {
      readInput(known.path, entry.value)
      return
    }
    let elsewhere = measure.inputs.map(\.path).filter { $0 == key || $0.hasSuffix(".\(key)") }
    diagnostics.append(
      InputMessages.unknownInput(
        key, candidates: declared.map(\.name.text), elsewhere: elsewhere,
        allPaths: measure.inputs.map(\.path), entry.key.place))
  }

  private mutating func readInput(_ path: String, _ node: MarkedNode) {
    guard let index = measure.inputIndex(at: path) else { return }
    let input = measure.inputs[index]
    if values[index] != nil {
      diagnostics.append(InputMessages.providedTwice(path, node.place))
      return
    }
    if node.isBlank { return }
    let reader = InputReader(units: measure.units, path: path)
    let result = reader.read(node, input.schema, isNullable: input.declaration.isNullable)
    diagnostics += result.diagnostics
    if let value = result.value {
      values[index] = ProvidedValue(value: value, place: node.place, isDefault: false)
    }
  }

  private mutating func fillDefaults() {
    for (index, input) in measure.inputs.enumerated() where values[index] == nil {
      guard let node = input.declaration.defaultValue else { continue }
      let reader = InputReader(units: measure.units, path: input.path)
      let result = reader.read(node, input.schema, isNullable: input.declaration.isNullable)
      diagnostics += result.diagnostics
      values[index] = result.value.map { ProvidedValue(value: $0, place: node.place, isDefault: true) }
    }
  }

  // MARK: Findings

  private mutating func readFindings(_ documents: [FindingDocument]) -> [String: FindingDocument] {
    var findings: [String: FindingDocument] = [:]
    let judged = measure.judgedCriteria
    let known = Set(judged)
    for finding in documents {
      let id = finding.criterion.text
      if known.contains(id) {
        findings[id] = finding
      } else {
        diagnostics.append(
          InputMessages.unknownFinding(
            id, judged: judged, isComputed: measure.criterion(id) != nil, finding.criterion.place))
      }
    }
    return findings
  }
}
