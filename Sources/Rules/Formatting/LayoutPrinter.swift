// The layout of a file enters; its canonical text leaves.

internal import SourceText

/// Writes mappings and lists: two spaces a level, short ones between brackets where they were so.
struct LayoutPrinter {
  private let scalars: ScalarLayout
  private var lines: [String] = []
  /// Whether the last line belongs to a text whose line breaks at the end count.
  private var endsWithKeptBreaks = false

  /// The text of a file.
  static func print(_ root: LayoutNode, scalars: ScalarLayout) -> String {
    var printer = LayoutPrinter(scalars: scalars)
    if let collection = root.collection { printer.print(collection, indentation: 0, isHoisted: false) }
    return printer.lines.map { $0 + "\n" }.joined()
  }

  private init(scalars: ScalarLayout) { self.scalars = scalars }

  // MARK: Members

  /// `isHoisted` says that what stands above the first member was printed before.
  private mutating func print(_ collection: LayoutCollection, indentation: Int, isHoisted: Bool) {
    for (index, member) in collection.members.enumerated() {
      if index > 0 || !isHoisted { printAbove(member, indentation, isFirst: index == 0) }
      let value = member.value
      if let key = member.key {
        print(value, of: member, behind: spaces(indentation) + scalars.key(key) + ":", indentation)
      } else {
        print(value, of: member, behind: spaces(indentation) + "-", indentation)
      }
    }
    for (index, comment) in collection.closing.enumerated() {
      if comment.hasBlankLine, index > 0 || !collection.members.isEmpty { blankLine() }
      lines.append(spaces(indentation) + comment.text)
    }
  }

  private mutating func printAbove(_ member: LayoutMember, _ indentation: Int, isFirst: Bool) {
    let comments = member.leading + hoisted(member)
    for (index, comment) in comments.enumerated() {
      if comment.hasBlankLine, index > 0 || !isFirst { blankLine() }
      lines.append(spaces(indentation) + comment.text)
    }
    if member.hasBlankLine, !isFirst || !comments.isEmpty { blankLine() }
  }

  /// Comments that would stand between a `-` and what follows it, or that an empty list leaves no line for.
  private func hoisted(_ member: LayoutMember) -> [LayoutComment] {
    guard let collection = member.value.collection else { return [] }
    guard let first = collection.members.first else { return collection.closing }
    guard member.key == nil else { return [] }
    return first.leading + hoisted(first)
  }

  private mutating func print(
    _ node: LayoutNode, of member: LayoutMember, behind start: String, _ indentation: Int
  ) {
    switch node.kind {
    case .scalar(let scalar): print(scalar, node.part, member, start, indentation)
    case .collection(let collection):
      if let text = FlowLayout(scalars: scalars).text(collection, node.part, behind: start) {
        // Within the brackets a comment would belong to the entry before it.
        add(start + " " + (text.first ?? ""), comments: [])
        lines += text.dropFirst().map { spaces(indentation + 2) + $0 }
        if let last = lines.popLast() { add(last, comments: member.head + member.trailing) }
      } else {
        print(collection, member, node.comments.isEmpty, start, indentation)
      }
    }
  }

  /// A collection on lines of its own.
  private mutating func print(
    _ collection: LayoutCollection, _ member: LayoutMember, _ isBare: Bool, _ start: String,
    _ indentation: Int
  ) {
    var collection = collection
    var head = member.head
    if isBare, head.isEmpty, member.key != nil {
      head = member.trailing
    } else {
      collection.closing += member.trailing.map { LayoutComment(text: $0, hasBlankLine: false) }
    }
    if member.key != nil {
      add(start, comments: head)
      print(collection, indentation: indentation + 2, isHoisted: false)
    } else {
      let first = lines.count
      print(collection, indentation: indentation + 2, isHoisted: true)
      if first < lines.count {
        lines[first] = start + " " + lines[first].dropFirst(indentation + 2)
      }
    }
  }

  private mutating func print(
    _ scalar: MarkedScalar, _ part: DocumentPart, _ member: LayoutMember, _ start: String, _ indentation: Int
  ) {
    let column = start.unicodeScalars.count + 1
    switch scalars.text(scalar, part, column: column, indentation: indentation + 2) {
    case .line(let text):
      add(text.isEmpty ? start : start + " " + text, comments: member.head + member.trailing)
    case .lines(let first, let rest):
      add(start + " " + first, comments: [])
      lines += rest
      if let last = lines.popLast() { add(last, comments: member.head + member.trailing) }
    case .block(let head, let body, let keepsBreaks):
      add(start + " " + head, comments: member.head + member.trailing)
      lines += body
      endsWithKeptBreaks = keepsBreaks
    }
  }

  // MARK: Lines

  private mutating func add(_ line: String, comments: [String]) {
    lines.append(([line] + comments).joined(separator: "  "))
    endsWithKeptBreaks = false
  }

  private mutating func blankLine() {
    if !endsWithKeptBreaks, let last = lines.last, !last.isEmpty { lines.append("") }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
