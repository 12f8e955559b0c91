// A text of command lines with what they print enters; the same text as it is today leaves.

import Glibc
import SourceText
import TestSupport

@testable import Rules
@testable import rulecheck

/// Command lines with their expected output.
///
/// `$ NAME=value rulecheck … < file | head -3` starts a run, with the variables, standard input and the cut of
/// standard output that it names. The lines of standard error begin with `! `; a line of standard output that
/// begins like one of the marks has a `\` before it. `→ 2` gives the status and ends the run. All other lines
/// are comments and stay as they are.
struct Transcript {
  /// One run: its command line, and the lines up to its status.
  struct Run {
    let commandLine: String
    /// Of the command line, counted from 1.
    let lineNumber: Int
    let expected: [String]
  }

  /// The lines in order: comments, and runs as a whole.
  private enum Part {
    case comment(String)
    case run(Run)
  }

  private var parts: [Part] = []

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    var index = 0
    while index < lines.count {
      let start = index
      index += 1
      guard lines[start].hasPrefix("$ ") else {
        parts.append(.comment(lines[start]))
        continue
      }
      // A run that was never recorded has no status; what follows it are comments.
      let end = lines[index...].firstIndex { $0.hasPrefix("$ ") || $0.hasPrefix("→ ") }
      let isRecorded = end.map { lines[$0].hasPrefix("→ ") } ?? false
      let expected = isRecorded ? Array(lines[index...(end ?? index)]) : []
      index += expected.count
      parts.append(
        .run(Run(commandLine: String(lines[start].dropFirst(2)), lineNumber: start + 1, expected: expected)))
    }
  }

  /// The runs in order.
  var runs: [Run] {
    parts.compactMap { if case .run(let run) = $0 { run } else { nil } }
  }

  /// The transcript with what the runs print today.
  func recorded() -> String {
    parts.flatMap { part in
      switch part {
      case .comment(let line): [line]
      case .run(let run): ["$ " + run.commandLine] + CommandRun(run.commandLine).transcript
      }
    }.map { $0 + "\n" }.joined()
  }
}

/// One run of the program inside the tests' process.
struct CommandRun {
  /// Lines of both streams in the order in which they were written, marked, and the status.
  let transcript: [String]
  /// Lines of both streams in the order in which they were written, as a terminal shows them.
  let screen: [String]
  /// All of standard output.
  let output: String
  /// All of standard error.
  let errors: String
  let status: ExitStatus

  /// Runs a command line as a shell would, from the root of the repository.
  init(_ commandLine: String) {
    let line = CommandLineText(commandLine)
    self.init(line.arguments, variables: line.variables, input: line.input, headCount: line.headCount)
  }

  init(
    _ arguments: [String], variables: [String: String] = [:], input: String? = nil, headCount: Int? = nil,
    outputProblem: WriteProblem? = nil, isTerminal: Bool = false
  ) {
    precondition(chdir(RepositoryFiles.root) == 0, "the root of the repository cannot be entered")
    let capture = Capture()
    let environment = Environment(
      variable: { variables[$0] },
      standardInput: { limit in input.map { FileSystem.read($0, limit: limit) } ?? .success([]) })
    status = Runner.run(
      arguments: arguments, environment: environment,
      output: TextOutput(isTerminal: isTerminal) { bytes in
        capture.pieces.append((isError: false, text: String(decoding: bytes, as: UTF8.self)))
        return outputProblem
      },
      errors: TextOutput(isTerminal: false) { bytes in
        capture.pieces.append((isError: true, text: String(decoding: bytes, as: UTF8.self)))
        return nil
      })
    output = capture.pieces.filter { !$0.isError }.map(\.text).joined()
    errors = capture.pieces.filter(\.isError).map(\.text).joined()
    let lines = Self.lines(of: capture.pieces, headCount: headCount)
    screen = lines.map(\.text)
    transcript = lines.map(Self.marked) + ["→ \(status.rawValue)"]
  }

  private final class Capture {
    var pieces: [(isError: Bool, text: String)] = []
  }

  private static func lines(
    of pieces: [(isError: Bool, text: String)], headCount: Int?
  ) -> [(isError: Bool, text: String)] {
    var left = headCount ?? .max
    return pieces.flatMap { piece in
      // The escape that starts a colour is shown by its picture, so that transcripts stay plain text.
      let text = piece.text.map { $0 == "\u{1B}" ? "␛" : String($0) }.joined()
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last?.isEmpty == true { lines.removeLast() } else { lines.append("(no line break)") }
      if !piece.isError {
        lines = Array(lines.prefix(left))
        left -= lines.count
      }
      return lines.map { (piece.isError, $0) }
    }
  }

  private static func marked(_ line: (isError: Bool, text: String)) -> String {
    if line.isError { return line.text.isEmpty ? "!" : "! " + line.text }
    let isMark = ["! ", "→ ", "$ ", "\\"].contains { line.text.hasPrefix($0) } || line.text == "!"
    return isMark ? "\\" + line.text : line.text
  }
}

/// The parts of a command line.
struct CommandLineText {
  private(set) var variables: [String: String] = [:]
  private(set) var arguments: [String] = []
  private(set) var input: String?
  private(set) var headCount: Int?

  init(_ text: String) {
    var words = Self.words(text)[...]
    while let word = words.first, let equals = word.firstIndex(of: "=") {
      variables[String(word[..<equals])] = String(word[word.index(after: equals)...])
      words.removeFirst()
    }
    precondition(words.popFirst() == "rulecheck", "a command line starts with rulecheck: \(text)")
    while let word = words.popFirst() {
      switch word {
      case "<": input = words.popFirst()
      case "|":
        precondition(words.popFirst() == "head", "only head may follow a pipe: \(text)")
        headCount = words.popFirst().flatMap { Int($0.dropFirst()) }
      default: arguments.append(word)
      }
    }
  }

  /// Words between blanks; single quotes hold blanks together.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in text {
      switch character {
      case "'":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let finished = word { words.append(finished) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap(\.self)
  }
}
