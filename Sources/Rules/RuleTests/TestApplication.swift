// A case and the application it starts from enter; the application that is assessed leaves.

package import SourceText

extension TestCase {
  /// The application with the case's changes, and what is wrong with them.
  ///
  /// First values are set, then inputs are taken away; every untouched value keeps its place in the file it
  /// came from. `start` is the base or the application file that the case names.
  package func application(
    from start: ApplicationDocument?
  ) -> (application: ApplicationDocument, diagnostics: [Diagnostic]) {
    let (inputs, inputProblems) = inputs(from: start?.inputs)
    let (findings, findingProblems) = findings(from: start?.findings ?? [])
    let application = ApplicationDocument(
      measure: start?.measure, id: start?.id, applicant: start?.applicant, asOf: asOf ?? start?.asOf,
      inputs: inputs,
      findings: findings, note: start?.note, file: start?.file ?? place.file)
    return (application, inputProblems + findingProblems)
  }

  /// The inputs with the case's changes.
  package func inputs(from start: MarkedNode?) -> (inputs: MarkedNode, diagnostics: [Diagnostic]) {
    var tree = start ?? MarkedNode(kind: .mapping([]), place: place)
    var diagnostics: [Diagnostic] = []
    for (path, value) in set {
      guard let names = InputPath(path.text)?.names else { continue }
      switch tree.setting(names[...], to: value, written: path) {
      case .success(let changed): tree = changed
      case .failure(.blocked(let node, let name)):
        diagnostics.append(TestMessages.blockedPath(path, at: name, node))
      case .failure(.absent): break
      }
    }
    for path in unset {
      guard let names = InputPath(path.text)?.names else { continue }
      switch tree.removing(names[...]) {
      case .success(let changed): tree = changed
      case .failure: diagnostics.append(TestMessages.nothingToUnset(path, paths: tree.inputPaths))
      }
    }
    return (tree, diagnostics)
  }

  /// The findings with the case's changes; a replaced finding keeps its position.
  private func findings(
    from start: [FindingDocument]
  ) -> (findings: [FindingDocument], diagnostics: [Diagnostic]) {
    var result = start
    var diagnostics: [Diagnostic] = []
    for change in findings {
      switch change {
      case .given(let finding):
        if let index = result.firstIndex(where: { $0.criterion.text == finding.criterion.text }) {
          result[index] = finding
        } else {
          result.append(finding)
        }
      case .withdrawn(let criterion):
        if let index = result.firstIndex(where: { $0.criterion.text == criterion.text }) {
          result.remove(at: index)
        } else {
          diagnostics.append(
            TestMessages.nothingToWithdraw(criterion, findings: result.map(\.criterion.text)))
        }
      }
    }
    return (result, diagnostics)
  }
}

extension MarkedNode {
  /// The dotted paths of all values and groups below a tree of inputs.
  fileprivate var inputPaths: [String] {
    (entries ?? []).flatMap { entry in
      [entry.key.text] + entry.value.inputPaths.map { entry.key.text + "." + $0 }
    }
  }
}
