// The text of a sheet with decision tables enters; the tables with what they give and what is found in them leave.

import RulesDSL
import SourceText
import TestSupport
import Testing

/// Decision tables with what they evaluate to and what is said about them.
///
/// A table begins with `== title`. `name := expression` declares an input of that type, `name : a, b` one with
/// these options. `policy:`, `aggregation:`, `input:` and `output:` describe the table; behind an input or output
/// may stand `; values: …`, `; min: …`, `; max: …`, `; unit: …`, `; default: …`, behind an input also
/// `; title: …`. Lines that begin with a bar are the rows without the header. `x = 3, y = ? ⇒ 5 @ 2` says that
/// these inputs give 5 by row 2; `⇒ ! E630` that they fail, `⇒ ? y` that the result is open because of y. Where
/// parts stand between ⟦ and ⟧, `finds: E433` names the codes, and `zh:` and `en:` the sentences.
struct TableSheet: Sendable, CustomTestStringConvertible {
  /// One line with `⇒`.
  struct Case: Sendable {
    let inputs: String
    let result: String
    let rows: [Int]?
    let line: String
  }

  let title: String
  let file: SourceFile
  let marks: MarkedSource
  private(set) var names: [(name: String, type: ValueType)] = []
  private(set) var cases: [Case] = []
  private(set) var codes: [String] = []
  private(set) var zh: [String] = []
  private(set) var en: [String] = []
  private(set) var table: DecisionTable

  var testDescription: String { title }

  /// Every table of every sheet under Data/tables.
  static let all: [TableSheet] = RepositoryFiles.list("Tests/RulesDSLTests/Data/tables", suffix: ".txt")
    .flatMap {
      path -> [TableSheet] in
      let text = RepositoryFiles.read(path) ?? ""
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return text.split(separator: "\n== ").dropFirst(text.hasPrefix("== ") ? 0 : 1).map {
        TableSheet("== " + $0, file: name)
      }
    }

  init(_ marked: String, file name: String) {
    marks = MarkedSource(marked)
    file = SourceFile(name: name, text: marks.text)
    var title = ""
    var policy = HitPolicy.unique
    var aggregation: Aggregation?
    var inputs: [InputClause] = []
    var outputs: [OutputClause] = []
    var lines: [TableText.Line] = []
    var place = Place(file: file, span: Span(0, 0))
    let whole = SourceFragment(file: file)
    for index in 0...file.lineIndex(at: file.bytes.count) {
      let span = file.lineSpan(index)
      let line = file.text(span)
      func content(after prefix: String) -> SourceFragment? {
        line.hasPrefix(prefix) ? whole.part(Span(span.start + prefix.utf8.count, span.end)).trimmedPart : nil
      }
      if let text = content(after: "== ") {
        title = "\(name) \(text.text)"
        place = Place(file: file, span: text.span)
      } else if let text = content(after: "policy:") {
        policy = HitPolicy(rawValue: text.text) ?? .unique
      } else if let text = content(after: "aggregation:") {
        aggregation = Aggregation(rawValue: text.text)
      } else if let text = content(after: "input:") {
        let parts = text.clauses
        inputs.append(
          InputClause(
            title: parts.value("title")?.text, expression: parts.first, values: parts.values,
            minimum: parts.value("min"), maximum: parts.value("max")))
      } else if let text = content(after: "output:") {
        let parts = text.clauses
        outputs.append(
          OutputClause(
            name: parts.first.text, place: Place(file: file, span: parts.first.span),
            unit: parts.value("unit"),
            values: parts.values, defaultEntry: parts.value("default")))
      } else if line.hasPrefix("|") || line.hasPrefix("｜") {
        lines += TableText(whole.part(span)).lines
      } else if let text = content(after: "finds: ") {
        codes = text.text.split(separator: " ").map(String.init)
      } else if let text = content(after: "zh: ") {
        zh.append(text.text)
      } else if let text = content(after: "en: ") {
        en.append(text.text)
      } else if let range = line.firstRange(of: " := ") {
        let value = NamedValues().evaluate(String(line[range.upperBound...]), .strict)
        names.append((String(line[..<range.lowerBound]), value.type))
      } else if let range = line.firstRange(of: " : ") {
        let values = line[range.upperBound...].split(separator: ", ").map(String.init)
        names.append((String(line[..<range.lowerBound]), .enumeration(values)))
      } else if let range = line.firstRange(of: " ⇒ ") {
        let parts = line[range.upperBound...].split(separator: " @ ").map(String.init)
        cases.append(
          Case(
            inputs: String(line[..<range.lowerBound]), result: parts[0],
            rows: parts.count == 2 ? parts[1].split(separator: " ").compactMap { Int($0) } : nil, line: line))
      }
    }
    self.title = title
    table = DecisionTable(
      title: "表", place: place, inputs: inputs, outputs: outputs, annotations: [],
      rows: lines.map { line in
        TableRow(
          place: line.place, cells: Array(line.cells.prefix(inputs.count)),
          outputs: Array(line.cells.dropFirst(inputs.count)))
      }, hitPolicy: policy, aggregation: aggregation)
  }

  var scope: Scope {
    var scope = Scope(mode: .strict)
    for (slot, entry) in names.enumerated() {
      scope.declare(entry.name, ScopeEntry(type: entry.type, slot: slot))
    }
    return scope
  }

  /// The values of a case by slot; what is not given is unknown.
  func slots(_ example: Case) -> [Value] {
    var values = names.map { Value.unknown(Unknown(UnknownCause(.input, $0.name))) }
    for part in example.inputs.split(separator: ", ") {
      let sides = part.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
      guard sides.count == 2, let slot = names.firstIndex(where: { $0.name == sides[0] }), sides[1] != "?"
      else {
        continue
      }
      if case .enumeration = names[slot].type, sides[1] != "无" {
        values[slot] = .text(sides[1])
      } else {
        values[slot] = NamedValues().evaluate(sides[1], .gradual).value
      }
    }
    return values
  }
}

extension SourceFragment {
  /// The fragment without spaces around it.
  fileprivate var trimmedPart: SourceFragment {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] == 0x20 { start += 1 }
    while start < end, bytes[end - 1] == 0x20 { end -= 1 }
    return part(Span(start, end))
  }

  /// The parts between separators.
  fileprivate func split(_ separator: UInt8) -> [SourceFragment] {
    var parts: [SourceFragment] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == separator {
      parts.append(part(Span(start, index)).trimmedPart)
      start = index + 1
    }
    return parts
  }

  fileprivate var clauses: SheetClauses { SheetClauses(parts: split(0x3B)) }
}

/// `expression; key: value; key: value`
private struct SheetClauses {
  let parts: [SourceFragment]

  var first: SourceFragment { parts[0] }

  func value(_ key: String) -> SourceFragment? {
    for part in parts.dropFirst() where part.text.hasPrefix(key + ":") {
      return part.part(Span(key.utf8.count + 1, part.bytes.count)).trimmedPart
    }
    return nil
  }

  var values: [AllowedValue] {
    value("values")?.split(0x2C).map { AllowedValue(fragment: $0, isText: false) } ?? []
  }
}
