// The guides of all findings enter; their examples are run through the program as a reader would.

import Rules
import SourceText
import TestSupport
import Testing

@testable import rulecheck

@Suite struct FindingGuideTests {
  /// Limits that no small example reaches, and what only `rulecheck expr` says or no known text leads to. The
  /// tests of the readers and of the parser have examples of their own.
  private static let withoutExample: Set<String> = ["E101", "E110", "E121", "E308"]

  /// Findings of a whole directory or of a file's very beginning.
  private static let withoutPlace: Set<String> = ["E111", "E263", "E265", "E266", "E267", "E269", "E270"]

  /// Codes that rules never lead to: of JSON, applications, evaluation and the command line.
  private static let elsewhere = "E1[45][0-9]|E5..|E6..|[EW]7..|W511|W445|E495|W58."

  private struct Found: Sendable {
    let code: String
    let file: String
    let start: Int
    let end: Int?
    let severity: String
  }

  @Test("every code that rules can lead to is explained once")
  func everyCodeHasAGuide() throws {
    let elsewhere = try Regex(Self.elsewhere)
    let declaration = try Regex("DiagnosticCode\\(\\s*\"([EW][0-9]{3})\"")
    var codes: Set<String> = []
    for path in RepositoryFiles.list("Sources", suffix: ".swift") {
      let text = try #require(RepositoryFiles.read(path))
      codes.formUnion(text.matches(of: declaration).compactMap { $0.output[1].substring.map(String.init) })
    }
    let wanted = codes.filter { $0.wholeMatch(of: elsewhere) == nil }
    let explained = FindingGuides.all.map(\.id)
    #expect(wanted.subtracting(explained).sorted() == [])
    #expect(Set(explained).subtracting(codes).sorted() == [])
    #expect(Set(explained).count == explained.count)
    let names = FindingGuides.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") } })
  }

  @Test("a bad example has the finding at the marked place", arguments: FindingGuides.all.map(\.id))
  func badExamples(_ id: String) throws {
    let guide = try #require(FindingGuides.find(id))
    guard !Self.withoutExample.contains(id) else {
      #expect(guide.bad.isEmpty && guide.good.isEmpty)
      return
    }
    let example = FindingExample(guide.bad)
    let found = try Self.run(example).filter { $0.code == id }
    #expect(!found.isEmpty)
    let severity = ["error": "错误", "warning": "警告", "note": "说明"][guide.severity.rawValue]
    #expect(found.contains { $0.severity == guide.severity.rawValue || $0.severity == severity })
    guard !Self.withoutPlace.contains(id) else {
      #expect(example.mark == nil)
      return
    }
    let mark = try #require(example.mark)
    #expect(
      found.contains { finding in
        finding.file == mark.file && finding.start == mark.span.start
          && finding.end.map { $0 == mark.span.end } ?? true
      }, "\(found) instead of \(mark)")
  }

  @Test("a good example does not have the finding, and no error", arguments: FindingGuides.all.map(\.id))
  func goodExamples(_ id: String) throws {
    let guide = try #require(FindingGuides.find(id))
    guard !Self.withoutExample.contains(id) else { return }
    let found = try Self.run(FindingExample(guide.good))
    #expect(
      found.filter { $0.code == id || $0.severity == "error" || $0.severity == "错误" }.isEmpty, "\(found)")
  }

  /// What the program says about an example.
  private static func run(_ example: FindingExample) throws -> [Found] {
    let tree = try TemporaryTree([:])
    defer { tree.remove() }
    for (path, bytes) in example.files { try tree.write(path, bytes) }
    var arguments = example.command.map { $0 == "rules" ? tree.path + "/rules" : $0 }
    arguments += ["--rules", tree.path + "/rules"]
    if example.files.keys.contains(where: { $0.hasPrefix("more/") }) {
      arguments += ["--rules", tree.path + "/more"]
    }
    let isLint = example.command.first == "lint"
    let run = CommandRun(arguments + (isLint ? ["--format", "json"] : []))
    let offset = { (file: String, line: Int, column: Int) -> Int? in
      example.files[file].flatMap { SourceFile(name: file, bytes: $0).offset(line: line, column: column) }
    }
    let listed = isLint ? try records(run.output, below: tree.path, offset) : []
    return listed + lines(isLint ? run.errors : run.output + run.errors, below: tree.path, offset)
  }

  private static func records(
    _ text: String, below path: String, _ offset: @escaping (String, Int, Int) -> Int?
  ) throws -> [Found] {
    let root = try #require(JSONReader.read(SourceFile(name: "findings.json", text: text)).root)
    return (root.items ?? []).map { record in
      let word = { (key: String) in record.value(for: key)?.scalar?.text ?? "" }
      let number = { (key: String) in Int(word(key)) ?? 0 }
      let file = String(word("file").dropFirst(path.count + 1))
      return Found(
        code: word("code"), file: file, start: offset(file, number("line"), number("column")) ?? -1,
        end: offset(file, number("endLine"), number("endColumn")), severity: word("severity"))
    }
  }

  private static func lines(
    _ text: String, below path: String, _ offset: @escaping (String, Int, Int) -> Int?
  ) -> [Found] {
    let pattern = #/^(?:(\S+?):(\d+):(\d+): )?(错误|警告|说明) ([EW]\d+): /#.anchorsMatchLineEndings()
    return text.matches(of: pattern).map { match in
      let file = match.output.1.map { String($0.dropFirst(path.count + 1)) } ?? ""
      let (line, column) = (Int(match.output.2 ?? "") ?? 0, Int(match.output.3 ?? "") ?? 0)
      return Found(
        code: String(match.output.5), file: file, start: offset(file, line, column) ?? -1, end: nil,
        severity: String(match.output.4))
    }
  }
}

extension SourceFile {
  /// The byte at a line and a column.
  fileprivate func offset(line: Int, column: Int) -> Int? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    let line = lineStarts[line - 1]
    // Behind the start of a character of several bytes the column of the next one is given as well.
    return (line...bytes.count).first {
      position(at: $0) == Position(line: lineIndex(at: line) + 1, column: column)
        && ($0 == bytes.count || bytes[$0] & 0xC0 != 0x80)
    }
  }
}
