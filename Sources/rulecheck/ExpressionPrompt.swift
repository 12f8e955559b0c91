// Lines that a person types enter; each is answered before the next is asked for.

internal import Rules
internal import RulesDSL
internal import SourceText

/// Where the lines of a conversation come from.
protocol LinePrompt {
  /// The next line without its end; nil when the person has had enough.
  func line(_ prompt: String) -> String?
}

/// Evaluates one line after the other; `名称 := 表达式` keeps a value for the lines that follow.
struct ExpressionPrompt {
  private var session: ExpressionSession
  private let context: CommandContext

  init(_ session: ExpressionSession, _ context: CommandContext) {
    self.session = session
    self.context = context
  }

  /// Asks and answers until there are no more lines.
  func run(_ prompt: some LinePrompt) {
    var conversation = self
    context.output.write(CommandMessages.promptGreeting[context.language] + "\n")
    while let line = prompt.line("> ") {
      let text = line.trimmed
      if text.isEmpty { continue }
      if [":quit", ":exit", ":q", ":退出"].contains(text) { return }
      conversation.answer(text)
    }
    // The end of input leaves the cursor behind the prompt.
    context.output.write("\n")
  }

  private mutating func answer(_ text: String) {
    if text.hasPrefix(":") { return command(text) }
    if let (name, expression) = assignment(text) { return assign(name, expression) }
    write(evaluate(text)) { $0.value() }
  }

  // MARK: Commands

  private func command(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case ":types", ":类型": write(evaluate(rest)) { $0.types() }
    case ":trace", ":过程": write(session.evaluate(fragment(rest), isTraced: true)) { $0.trace() }
    case ":names", ":名称": context.output.write(session.names.map { TerminalText.safe($0) + "\n" }.joined())
    default: context.output.write(CommandMessages.promptHelp[context.language] + "\n")
    }
  }

  private func fragment(_ text: String) -> SourceFragment {
    SourceFragment(file: SourceFile(name: "<expr>", text: text))
  }

  private func evaluate(_ text: String) -> ExpressionResult { session.evaluate(fragment(text)) }

  private func write(_ result: ExpressionResult, _ text: (ExpressionReport) -> String) {
    context.output.write(text(ExpressionReport(result, context.language)))
    context.report(result.diagnostics, on: context.output)
  }

  // MARK: Names

  private func assignment(_ text: String) -> (String, String)? {
    for sign in [":=", "：=", "：＝"] {
      guard let range = text.firstRange(of: sign) else { continue }
      let name = String(text[..<range.lowerBound]).trimmed
      return LiteralPrinter.isIdentifier(name) ? (name, String(text[range.upperBound...]).trimmed) : nil
    }
    return nil
  }

  private mutating func assign(_ name: String, _ text: String) {
    let result = evaluate(text)
    if result.hasValue, !session.declare(name, result.type, result.value) {
      context.output.write(CommandMessages.nameTaken(name)[context.language] + "\n")
      return
    }
    write(result) { report in result.hasValue ? "\(TerminalText.safe(name)) = " + report.value() : "" }
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmed: String {
    var rest = Substring(self)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
