// The bytes of a YAML file enter; its marked tree and everything wrong with it leave.

package import SourceText

/// Reads the strict part of YAML that rule files and applications use.
///
/// One document of mappings with text keys, lists and scalars. Anchors, aliases, tags, merge keys, directives
/// and further documents are refused. A tree is delivered beside errors that leave its shape certain
/// (duplicate keys, anchors, …); after a syntax error or a character that may not stand in a file there is none.
package enum YAMLReader {
  /// The marked tree of a file with everything found on the way, ordered by place.
  package static func read(_ file: SourceFile, limits: ReadLimits = .standard) -> ReadResult {
    var findings = FindingList(limit: limits.maximumFindings)
    guard file.bytes.count <= limits.maximumBytes else {
      findings.addLast(ReadingMessages.fileTooLarge(file, maximumBytes: limits.maximumBytes))
      return ReadResult(root: nil, diagnostics: findings.finished(in: file))
    }
    guard let start = TextScreening.start(of: file, format: .yaml, findings: &findings) else {
      return ReadResult(root: nil, diagnostics: findings.finished(in: file))
    }
    let content = skipDirectives(in: file, from: start, findings: &findings)
    let root = file.bytes.withUnsafeBufferPointer { buffer -> MarkedNode? in
      let events = YAMLEventStream(UnsafeBufferPointer(rebasing: buffer[content...]))
      var composer = YAMLComposer(
        file: file, table: CodePointTable(bytes: file.bytes, start: content), limits: limits, events: events,
        findings: findings)
      let root = composer.compose()
      findings = composer.findings
      return root
    }
    return ReadResult(root: root, diagnostics: findings.finished(in: file))
  }

  /// Reports the `%` lines before the document; returns where the text after them begins.
  private static func skipDirectives(in file: SourceFile, from start: Int, findings: inout FindingList) -> Int
  {
    let bytes = file.bytes
    var content = start
    var lineStart = start
    while lineStart < bytes.count {
      let lineEnd = bytes.lineEnd(from: lineStart, to: bytes.count)
      let first = bytes.afterBlanks(lineStart, to: lineEnd)
      let next = bytes.afterLineBreak(lineEnd)
      if bytes[lineStart] == 0x25 {
        findings.add(ReadingMessages.directive(Place(file: file, span: Span(lineStart, lineEnd))))
        content = next
      } else if first < lineEnd, bytes[first] != 0x23 {
        break
      }
      lineStart = next
    }
    return content
  }
}
