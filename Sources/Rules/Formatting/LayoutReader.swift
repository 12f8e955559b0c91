// A file and its tree enter; the tree with the comments and blank lines of the file at its nodes leaves.

internal import SourceText

/// Puts every comment to the node where its author wrote it.
struct LayoutReader {
  private let file: SourceFile
  private let comments: [ScannedComment]
  private var next = 0

  /// The layout of a file; comments that nothing follows belong to its end.
  static func read(_ root: MarkedNode, as part: DocumentPart, in file: SourceFile) -> LayoutNode {
    var reader = LayoutReader(file: file, comments: CommentScanner.comments(root, in: file))
    var node = reader.node(root, part, outerColumn: -1, isInFlow: false, next: file.bytes.count)
    let rest = reader.take(before: file.bytes.count + 1).map(reader.comment)
    if case .collection(var collection) = node.kind {
      collection.closing += rest
      node.kind = .collection(collection)
    }
    return node
  }

  private init(file: SourceFile, comments: [ScannedComment]) {
    self.file = file
    self.comments = comments
  }

  /// `next` is where the first scalar behind the node stands: comments behind that are none of the node's.
  private mutating func node(
    _ node: MarkedNode, _ part: DocumentPart, outerColumn: Int, isInFlow: Bool, next: Int
  ) -> LayoutNode {
    let part = part.resolved(for: node)
    let isFlow = isInFlow || isOpening(node.place.span.start)
    switch node.kind {
    case .scalar(let scalar): return LayoutNode(kind: .scalar(scalar), part: part)
    case .sequence(let items):
      let column = column(of: node.place.span.start)
      var members: [LayoutMember] = []
      for (index, item) in items.enumerated() {
        let next = index + 1 < items.count ? firstLeaf(of: items[index + 1]) : next
        members.append(self.item(item, part, column, isFlow, next, isFlow ? node.place.span.end : nil))
      }
      let closing = closing(node, isFlow, column, outerColumn, next)
      return finished(members, closing, part, isMapping: false, isFlow: isFlow)
    case .mapping(let entries):
      let column = column(of: node.place.span.start)
      var members: [LayoutMember] = []
      for (index, entry) in entries.enumerated() {
        let next = index + 1 < entries.count ? entries[index + 1].key.place.span.start : next
        members.append(self.entry(entry, part, column, isFlow, next, isFlow ? node.place.span.end : nil))
      }
      let closing = closing(node, isFlow, column, outerColumn, next)
      return finished(ordered(members, part), closing, part, isMapping: true, isFlow: isFlow)
    }
  }

  /// The comments behind the last member: those before the bracket, or indented like the members.
  private mutating func closing(
    _ node: MarkedNode, _ isFlow: Bool, _ column: Int, _ outerColumn: Int, _ next: Int
  ) -> [LayoutComment] {
    let taken =
      isFlow
      ? take(before: node.place.span.end)
      : takeWhile {
        $0.start < next && !$0.isBehindText && $0.column >= column && $0.column > outerColumn
      }
    return taken.map(comment)
  }

  private func finished(
    _ members: [LayoutMember], _ closing: [LayoutComment], _ part: DocumentPart, isMapping: Bool, isFlow: Bool
  ) -> LayoutNode {
    LayoutNode(
      kind: .collection(
        LayoutCollection(isMapping: isMapping, isFlow: isFlow, members: members, closing: closing)),
      part: part)
  }

  private mutating func item(
    _ node: MarkedNode, _ part: DocumentPart, _ column: Int, _ isFlow: Bool, _ next: Int,
    _ bracketEnd: Int?
  ) -> LayoutMember {
    let start = node.place.span.start
    let leading = take(before: firstLeaf(of: node)).map(comment)
    var member = LayoutMember(
      key: nil, leading: leading, hasBlankLine: hasBlankLine(above: start),
      value: self.node(node, part.item, outerColumn: column, isInFlow: isFlow, next: next))
    finish(&member, node, bracketEnd)
    return member
  }

  private mutating func entry(
    _ entry: MarkedEntry, _ part: DocumentPart, _ column: Int, _ isFlow: Bool, _ next: Int,
    _ bracketEnd: Int?
  ) -> LayoutMember {
    let start = entry.key.place.span.start
    var leading = take(before: start).map(comment)
    let keyEnd = entry.key.place.span.end
    let value = entry.value
    var head: [String] = []
    if isBlockCollection(value, isFlow) {
      head = takeBehindText(before: firstLeaf(of: value), from: keyEnd).map(\.text)
    } else if !value.isMissing {
      // What stands between a key and its value on lines of its own moves above the key.
      leading += take(before: value.place.span.start).map(comment)
      if isBlockScalar(value) {
        head = take(before: bodyStart(of: value)).map(\.text)
      }
    }
    var member = LayoutMember(
      key: entry.key, leading: leading, hasBlankLine: hasBlankLine(above: start), head: head,
      value: node(value, part.member(entry.key.text), outerColumn: column, isInFlow: isFlow, next: next))
    finish(&member, value, bracketEnd)
    return member
  }

  /// Takes the comments behind a scalar or a bracket on the same line, up to the bracket around it.
  private mutating func finish(_ member: inout LayoutMember, _ node: MarkedNode, _ bracketEnd: Int?) {
    if isBlockScalar(node) {
      member.head += take(before: bodyStart(of: node)).map(\.text)
      return
    }
    member.trailing = takeBehindText(before: bracketEnd, from: node.place.span.end).map(\.text)
  }

  // MARK: Order

  /// The members in the order of their schema; as written where a key is none of it.
  private func ordered(_ members: [LayoutMember], _ part: DocumentPart) -> [LayoutMember] {
    guard let order = part.order(of: members.compactMap { $0.key?.text }) else { return members }
    let ranks = members.map { member in order.firstIndex { $0 == member.key?.text } }
    guard !ranks.contains(nil) else { return members }
    return zip(members, ranks).enumerated()
      .sorted { ($0.element.1 ?? 0, $0.offset) < ($1.element.1 ?? 0, $1.offset) }
      .map(\.element.0)
  }

  // MARK: Comments

  private func comment(_ comment: ScannedComment) -> LayoutComment {
    LayoutComment(
      text: comment.text, hasBlankLine: !comment.isBehindText && hasBlankLine(above: comment.start))
  }

  private mutating func take(before offset: Int) -> [ScannedComment] { takeWhile { $0.start < offset } }

  private mutating func takeWhile(_ belongs: (ScannedComment) -> Bool) -> [ScannedComment] {
    var taken: [ScannedComment] = []
    while next < comments.count, belongs(comments[next]) {
      taken.append(comments[next])
      next += 1
    }
    return taken
  }

  /// The comment on the line of an offset, behind what stands there.
  private mutating func takeBehindText(before end: Int?, from offset: Int) -> [ScannedComment] {
    let file = self.file
    let line = file.lineIndex(at: offset)
    return takeWhile { comment in
      comment.isBehindText && comment.start >= offset && file.lineIndex(at: comment.start) == line
        && end.map { comment.start < $0 } ?? true
    }
  }

  // MARK: Places

  private func isOpening(_ offset: Int) -> Bool {
    offset < file.bytes.count && (file.bytes[offset] == 0x5B || file.bytes[offset] == 0x7B)
  }

  private func isBlockCollection(_ node: MarkedNode, _ isInFlow: Bool) -> Bool {
    node.scalar == nil && !isInFlow && !isOpening(node.place.span.start)
  }

  private func isBlockScalar(_ node: MarkedNode) -> Bool {
    node.scalar?.style == .literal || node.scalar?.style == .folded
  }

  private func bodyStart(of node: MarkedNode) -> Int {
    file.bytes.lineEnd(from: node.place.span.start, to: file.bytes.count)
  }

  /// The offset of the first scalar or bracket of a node.
  private func firstLeaf(of node: MarkedNode) -> Int {
    guard !isOpening(node.place.span.start) else { return node.place.span.start }
    switch node.kind {
    case .scalar: return node.place.span.start
    case .sequence(let items): return items.first.map(firstLeaf) ?? node.place.span.start
    case .mapping(let entries): return entries.first?.key.place.span.start ?? node.place.span.start
    }
  }

  private func column(of offset: Int) -> Int {
    let start = file.lineSpan(file.lineIndex(at: offset)).start
    return offset - start - (start == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  /// Whether the line above the one of an offset is blank; the offset must be the first on its line.
  private func hasBlankLine(above offset: Int) -> Bool {
    let line = file.lineIndex(at: offset)
    guard line > 0 else { return false }
    let before = file.bytes[file.lineSpan(line).start..<offset]
    guard before.allSatisfy({ $0.isBlank || $0 == 0x2D || $0 == 0x3F }) else { return false }
    let above = file.lineSpan(line - 1)
    return file.bytes[above.start..<above.end].allSatisfy(\.isBlank)
  }
}
