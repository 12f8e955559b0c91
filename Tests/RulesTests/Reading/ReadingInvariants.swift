// A tree that a reader delivered enters; what it promises about places and maps but does not keep leaves.

import Rules
import SourceText

/// What holds for every tree, whatever the file contains.
enum ReadingInvariants {
  /// The broken promises, each with its place; empty if all is well.
  static func violations(in result: ReadResult, of file: SourceFile) -> [String] {
    var violations: [String] = []
    for finding in result.diagnostics {
      guard let span = finding.place?.span else { continue }
      if span.start < 0 || span.end > file.bytes.count {
        violations.append("finding outside the file: \(span)")
      }
      if finding.message.zh.isEmpty || finding.message.en.isEmpty {
        violations.append("finding without words")
      }
    }
    guard let root = result.root else {
      return result.diagnostics.hasErrors ? violations : violations + ["neither tree nor error"]
    }
    check(root, file, within: file.span, &violations)
    return violations
  }

  private static func check(
    _ node: MarkedNode, _ file: SourceFile, within outer: Span, _ violations: inout [String]
  ) {
    let span = node.place.span
    if span.start < outer.start || span.end > outer.end { violations.append("\(span) outside \(outer)") }
    var end = span.start
    func follow(_ place: Place) {
      if place.span.start < end { violations.append("\(place.span) begins before \(end)") }
      end = place.span.end
    }
    switch node.kind {
    case .scalar(let scalar):
      check(scalar, file, &violations)
    case .sequence(let items):
      for item in items {
        follow(item.place)
        check(item, file, within: span, &violations)
      }
    case .mapping(let entries):
      for entry in entries {
        follow(entry.key.place)
        follow(entry.value.place)
        check(entry.key, file, &violations)
        check(entry.value, file, within: span, &violations)
      }
    }
    _ = ExpressionScalar.fragment(of: node)
  }

  private static func check(_ scalar: MarkedScalar, _ file: SourceFile, _ violations: inout [String]) {
    let fragment = scalar.fragment
    var content = 0
    var position = fragment.span.start
    for segment in fragment.segments {
      let (start, count) = (segment.fileStart, segment.fileCount)
      guard segment.contentStart == content, segment.contentCount > 0 else {
        violations.append("gap in the map at \(content) of \(fragment.bytes)")
        return
      }
      guard start >= position, count > 0, start + count <= file.bytes.count else {
        violations.append("map goes back or out at \(content) of \(fragment.bytes)")
        return
      }
      content += segment.contentCount
      position = start + count
      guard content <= fragment.bytes.count else {
        violations.append("map longer than text \(fragment.bytes)")
        return
      }
      let text = fragment.bytes[segment.contentStart..<content]
      if segment.isVerbatim, !text.elementsEqual(file.bytes[start..<position]) {
        violations.append("verbatim run differs at \(segment.contentStart) of \(fragment.bytes)")
      }
    }
    if content != fragment.bytes.count {
      violations.append("incomplete map (\(content)) of \(fragment.bytes)")
    }
  }
}
