// An example of a guide enters; the files of a small repository leave, with the place that is marked.

import Rules
import SourceText
import TestSupport

@testable import rulecheck

/// An example written as guides write it.
struct FindingExample {
  /// Bytes by path.
  private(set) var files: [String: [UInt8]] = [:]
  /// The marked place: its file and bytes.
  private(set) var mark: (file: String, span: Span)?
  /// The words behind `rulecheck`.
  private(set) var command = ["lint"]

  private static let heading = "=== "

  init(_ example: String) {
    var own: [String] = []
    var texts = [
      "pack.yaml": ExampleMeasure.pack, "studio.test.yaml": ExampleMeasure.tests,
      "documents/示例规定.yaml": ExampleMeasure.document,
    ]
    var current: String?
    var further: [(String, [String])] = []
    for line in example.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("$ rulecheck ") {
        command = line.dropFirst("$ rulecheck ".count).split(separator: " ").map(String.init)
      } else if line.hasPrefix(Self.heading) {
        current = String(line.dropFirst(Self.heading.count))
        further.append((current ?? "", []))
      } else if current == nil {
        own.append(line)
      } else {
        further[further.count - 1].1.append(line)
      }
    }
    if ExampleMeasure.changesTests(own) { texts["studio.test.yaml"] = nil }
    texts["studio.yaml"] = ExampleMeasure.text(own)
    for (name, lines) in further {
      if name.hasPrefix("-") {
        texts[String(name.dropFirst())] = nil
      } else {
        texts[name] = lines.joined(separator: "\n") + "\n"
      }
    }
    if texts["days.yaml"] != nil { texts["pack.yaml"]? += "calendar: days.yaml\n" }
    for (name, text) in texts { add(Self.path(name), text) }
  }

  private static func path(_ name: String) -> String {
    if name.hasPrefix("documents/") { return "seeds/" + name }
    if name.hasPrefix("more/") || name == LintConfiguration.fileName { return name }
    return name.hasPrefix("../") ? "rules/" + name.dropFirst(3) : "rules/example/" + name
  }

  private mutating func add(_ path: String, _ text: String) {
    var bytes: [UInt8] = []
    var start: Int?
    var rest = text[...]
    while let first = rest.first {
      switch first {
      case "⟦":
        start = bytes.count
        rest.removeFirst()
      case "⟧":
        mark = start.map { (path, Span($0, bytes.count)) }
        rest.removeFirst()
      case "⟪":
        let end = rest.firstIndex(of: "⟫") ?? rest.endIndex
        bytes += Self.expanded(rest[rest.index(after: rest.startIndex)..<end])
        rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
      default:
        bytes += Array(String(first).utf8)
        rest.removeFirst()
      }
    }
    files[path] = bytes
  }

  /// `byte CA FE`, `U+202E`, or a text, ` ×` and how often it is repeated.
  private static func expanded(_ token: Substring) -> [UInt8] {
    if token.hasPrefix("byte ") {
      return token.dropFirst(5).split(separator: " ").compactMap { UInt8($0, radix: 16) }
    }
    if token.hasPrefix("U+"), let value = UInt32(token.dropFirst(2), radix: 16) {
      return Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
    }
    guard let sign = token.range(of: " ×"), let count = Int(token[sign.upperBound...]) else { return [] }
    return Array(repeating: Array(token[..<sign.lowerBound].utf8), count: count).flatMap { $0 }
  }
}

extension Substring {
  /// Where a text occurs last.
  fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).last }
}
