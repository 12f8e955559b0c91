// A coverage report enters; text, Markdown and JSON leave.

package import SourceText

extension CoverageReport {
  /// What is required and was missed, a line each, then the totals by file and over all.
  package func text(_ language: Language) -> String {
    var lines = missed.map { item in
      TerminalText.safe(
        "\(item.goal.place.description)  \(CoverageMessages.line(item.goal)[language])")
    }
    lines += files.map { "\(TerminalText.safe($0.name))  \(Self.totals($0.items, language))" }
    lines.append("\(CoverageMessages.all[language])  \(Self.totals(items, language))")
    return lines.map { $0 + "\n" }.joined()
  }

  /// A table of the files with their totals, and lists of what was missed and of what cannot be reached.
  package func markdown(_ language: Language) -> String {
    let kinds = CoverageKind.allCases
    let separator = language == .zh ? "：" : ": "
    var text = "## \(CoverageMessages.heading[language])\n\n"
    text += "| \(CoverageMessages.file[language]) | "
    text += kinds.map { CoverageMessages.title($0)[language] }.joined(separator: " | ") + " |\n"
    text += "|---|" + kinds.map { _ in "---:|" }.joined() + "\n"
    for (name, items) in files.map({ ($0.name, $0.items) }) + [(CoverageMessages.all[language], items)] {
      let totals = kinds.map { kind in
        let total = items.total(kind)
        return "\(total.percent)% (\(total.reached)/\(total.count))"
      }
      text += "| \(Self.escaped(name)) | " + totals.joined(separator: " | ") + " |\n"
    }
    if !missed.isEmpty {
      text += "\n### \(CoverageMessages.notCovered[language])\n\n"
      for item in missed {
        text += "- \(Self.escaped(item.goal.place.description)) "
        text += Self.escaped(CoverageMessages.line(item.goal)[language]) + "\n"
      }
    }
    let unreachable = items.compactMap { item in
      if case .unreachable(let reason) = item.state { (item.goal, reason) } else { nil }
    }
    if !unreachable.isEmpty {
      text += "\n### \(CoverageMessages.unreachable[language])\n\n"
      for (goal, reason) in unreachable {
        text += "- \(Self.escaped(goal.place.description)) "
        text += Self.escaped(CoverageMessages.line(goal)[language] + separator + reason) + "\n"
      }
    }
    return text
  }

  /// The totals, and every item with its state.
  package var json: JSONDocument {
    .object([
      ("schema", .text("rulecheck/coverage/1")), ("totals", Self.totals(items)),
      ("files", .array(files.map(Self.json))),
    ])
  }

  /// What is required and was missed, in the order of the files.
  package var missed: [CoverageItem] { items.filter { $0.goal.kind.isRequired && $0.state == .missed } }

  private static func totals(_ items: [CoverageItem], _ language: Language) -> String {
    func words(_ isRequired: Bool) -> String {
      CoverageKind.allCases.filter { $0.isRequired == isRequired }.compactMap { kind in
        let total = items.total(kind)
        return total.count == 0 ? nil : CoverageMessages.total(kind, total)[language]
      }.joined(separator: language == .zh ? "，" : ", ")
    }
    let (required, apart) = (words(true), words(false))
    if apart.isEmpty { return required }
    return language == .zh
      ? "\(required)；\(CoverageMessages.alone.zh)：\(apart)"
      : "\(required); \(CoverageMessages.alone.en): \(apart)"
  }

  // MARK: JSON

  private static func totals(_ items: [CoverageItem]) -> JSONDocument {
    .object(
      CoverageKind.allCases.map { kind in
        let total = items.total(kind)
        return (
          kind.rawValue,
          .object([
            ("reached", JSONDocument(total.reached)), ("count", JSONDocument(total.count)),
            ("percent", JSONDocument(total.percent)),
          ])
        )
      })
  }

  private static func json(_ file: File) -> JSONDocument {
    .object([
      ("file", .text(file.name)), ("totals", totals(file.items)), ("items", .array(file.items.map(json))),
    ])
  }

  private static func json(_ item: CoverageItem) -> JSONDocument {
    let goal = item.goal
    let position = goal.place.file.position(at: goal.place.span.start)
    var (state, reason): (String, String?) = ("reached", nil)
    switch item.state {
    case .reached: break
    case .missed: state = "missed"
    case .unreachable(let words): (state, reason) = ("unreachable", words)
    }
    return .object([
      ("line", JSONDocument(position.line)), ("column", JSONDocument(position.column)),
      ("kind", .text(goal.kind.rawValue)), ("nodeKind", .text(goal.nodeKind.rawValue)),
      ("node", .text(goal.node)), ("condition", JSONDocument(goal.condition)),
      ("aspect", .text(goal.aspect.name)), ("state", .text(state)), ("reason", JSONDocument(reason)),
    ])
  }

  // MARK: Markdown

  /// Text in which nothing means anything to Markdown.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_{}[]<>|#&".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
