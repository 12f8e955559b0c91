// A table of generated applicants enters; its rows leave, each with its fields by column.

import TestSupport
import Testing

/// One applicant with what the regulation gives it, as a generator in `Tests/RulesTests/Data/scores` wrote it.
struct GeneratedRow {
  /// The line in the file; the header is line 1.
  let line: Int
  private let fields: [String: String]

  /// The text of a field; a column that is not there is reported.
  subscript(_ column: String) -> String {
    if fields[column] == nil { Issue.record("no column \(column)") }
    return fields[column] ?? ""
  }

  /// The characters of a field.
  func characters(_ column: String) -> [Character] { Array(self[column]) }

  /// The parts of a field that blanks separate.
  func parts(_ column: String) -> [String] { self[column].split(separator: " ").map(String.init) }

  /// Whether a field says 1.
  func holds(_ column: String) -> Bool { self[column] == "1" }

  /// The rows of a file of `Tests/RulesTests/Data/scores`. Fields hold no commas and no quotation marks.
  static func read(_ name: String) throws -> [GeneratedRow] {
    let text = try #require(RepositoryFiles.read("Tests/RulesTests/Data/scores/" + name))
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let header = try #require(lines.first).map(String.init)
    return try lines.enumerated().dropFirst().map { index, values in
      try #require(values.count == header.count, "\(name), line \(index + 1)")
      return GeneratedRow(
        line: index + 1,
        fields: Dictionary(uniqueKeysWithValues: zip(header, values.map(String.init))))
    }
  }
}

/// What a row says about a right: `Hs<2020-06-05u` is a type letter, what `flags` takes, and dates.
struct GeneratedRight {
  /// 发明专利 and so on.
  let kind: String
  /// The letters after the first that are no mark of a date.
  let flags: [Character]
  let granted: String
  /// `null` where there is no stated term.
  let validUntil: String

  static let kinds: [Character: String] = [
    "A": "发明专利", "B": "国防专利", "C": "植物新品种", "D": "国家级农作物品种", "E": "国家新药", "F": "国家一级中药保护品种",
    "G": "集成电路布图设计专有权", "H": "实用新型专利", "I": "外观设计专利", "J": "软件著作权", "K": "其他Ⅱ类", "L": "商标",
  ]

  init(_ code: String) {
    var rest = Array(code)[...]
    var flags: [Character] = []
    var granted = "2016-05-04"
    var validUntil = "2036-05-03"
    kind = rest.popFirst().flatMap { Self.kinds[$0] } ?? ""
    while let mark = rest.popFirst() {
      switch mark {
      case "<":
        granted = String(rest.prefix(10))
        rest = rest.dropFirst(10)
      case ">":
        validUntil = String(rest.prefix(10))
        rest = rest.dropFirst(10)
      case "-": validUntil = "null"
      default: flags.append(mark)
      }
    }
    self.flags = flags
    self.granted = granted
    self.validUntil = validUntil
  }
}
