// Results of mutants enter; what a person or a program reads of them leaves.

internal import Rules
internal import SourceText

/// Writes what became of mutants.
struct MutationReport {
  private let run: MutationTestRun
  private let language: Language

  /// A report in one language.
  init(_ run: MutationTestRun, language: Language) {
    self.run = run
    self.language = language
  }

  /// The report in a form.
  func text(_ form: MutationForm) -> String {
    switch form {
    case .text: run.files.map(text).joined()
    case .markdown: markdown
    case .json: json.pretty() + "\n"
    }
  }

  // MARK: Text

  /// A line for each file, then its survivors, each with an applicant where one was found.
  private func text(_ file: MutationTestRun.File) -> String {
    let summary = MutationReportMessages.summary(file.result)[language]
    let heading =
      "\(TerminalText.safe(file.origin.qualifiedName))\(CommandMessages.colon[language])\(summary)\n"
    return heading + file.result.survivors.map(survivor).joined()
  }

  private func survivor(_ result: MutantResult) -> String {
    let mutant = result.mutant
    var text = "✗ \(TerminalText.safe(mutant.node))  \(TerminalText.safe(mutant.place.description))\n"
    let words = MutationMessages.words(mutant.change)[language]
    text += "  " + TerminalText.safe(MutationReportMessages.unnoticed(words)[language]) + "\n"
    if case .survived(let found?) = result.status {
      text += "  \(MutationReportMessages.distinguishing[language])\n"
      for line in found.text.split(separator: "\n") { text += "  " + TerminalText.safe(String(line)) + "\n" }
    } else {
      text += "  \(MutationReportMessages.notDistinguished[language])\n"
      text += "  survivors: \(TerminalText.safe(mutant.key))\n"
    }
    return text
  }

  // MARK: Markdown

  private var markdown: String {
    var lines = ["# \(MutationReportMessages.title[language])", ""]
    lines.append(MutationReportMessages.tableHead[language])
    lines.append("|---|--:|--:|--:|--:|")
    for file in run.files {
      let result = file.result
      lines.append(
        "| \(file.origin.qualifiedName) | \(result.killedCount) | \(result.explainedCount) | "
          + "\(result.survivors.count) | \(result.score)% |")
    }
    for file in run.files where !file.result.survivors.isEmpty {
      lines += ["", "## \(file.origin.qualifiedName)"]
      for result in file.result.survivors {
        let words = MutationMessages.words(result.mutant.change)[language]
        lines += ["", "- **\(result.mutant.node)** `\(words.replacingBackquotes)`"]
        if case .survived(let found?) = result.status {
          lines += ["", "  ```yaml"] + found.text.split(separator: "\n").map { "  \($0)" } + ["  ```"]
        } else {
          lines.append("  \(MutationReportMessages.notDistinguished[language])")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: JSON

  private var json: JSONDocument {
    .object([
      ("schema", .text("rulecheck/mutants/1")), ("score", JSONDocument(run.score)),
      ("killed", JSONDocument(run.killedCount)), ("explained", JSONDocument(run.explainedCount)),
      ("survived", JSONDocument(run.survivorCount)),
      ("files", .array(run.files.map(json))),
    ])
  }

  private func json(_ file: MutationTestRun.File) -> JSONDocument {
    .object([
      ("rules", .text(file.origin.qualifiedName)), ("score", JSONDocument(file.result.score)),
      ("mutants", .array(file.result.results.map(json))),
    ])
  }

  private func json(_ result: MutantResult) -> JSONDocument {
    let mutant = result.mutant
    let position = mutant.place.file.position(at: mutant.place.span.start)
    var fields: [(String, JSONDocument)] = [
      ("key", .text(mutant.key)), ("node", .text(mutant.node)),
      ("change", .text(MutationMessages.words(mutant.change)[language])),
      ("file", .text(mutant.place.file.name)), ("line", JSONDocument(position.line)),
    ]
    switch result.status {
    case .killed(let name): fields += [("status", .text("killed")), ("by", .text(name))]
    case .explained(let reason): fields += [("status", .text("explained")), ("reason", .text(reason))]
    case .survived(let found):
      fields += [("status", .text("survived")), ("case", JSONDocument(found?.text))]
    }
    return .object(fields)
  }
}

extension String {
  /// The text inside a span of code.
  fileprivate var replacingBackquotes: String { String(map { $0 == "`" ? "'" : $0 }) }
}
