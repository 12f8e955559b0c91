// The body of a measure and words of a document enter; what the check of citations finds leaves.

import Rules
import SourceText
import TestSupport
import Testing

/// A measure that cites a small register.
struct CitedMeasure {
  /// What is wrong, in the form that tests compare: `E450 ⟦20家⟧`.
  let findings: [Diagnostic]
  /// The account.
  let audit: CitationAudit

  /// A measure with the given body and a document with these clauses, its full text, or both.
  init(_ body: String, clauses: [(String, String)], confirmed: String = "two-sources", text: String? = nil)
    throws
  {
    var register =
      "rulecheck: 1\ndocument: 样例〔2018〕1号\ntitle: 样例规定\ninForce: { from: 2018-03-01 }\nconfirmed: \(confirmed)\n"
    if text != nil { register += "text: 全文.txt\n" }
    if !clauses.isEmpty { register += "clauses:\n" }
    for (clause, words) in clauses { register += "  - clause: \(clause)\n    text: \(words)\n" }
    var files = ["样例〔2018〕1号.yaml": register]
    if let text { files["全文.txt"] = text }
    let tree = try TemporaryTree(files)
    defer { tree.remove() }
    let documents = DocumentRegister(directories: [tree.path])
    let measure = try MeasureFixture.measure(body)
    audit = FigureChecker.audit(measure, documents: documents)
    findings = CitationChecker.check(measure.measure, documents: documents) + audit.findings
  }

  /// Codes and underlined texts.
  var marks: [String] { findings.map { "\($0.code.id) ⟦\($0.place?.text ?? "")⟧" } }
}
