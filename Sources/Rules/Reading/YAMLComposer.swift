// libyaml's events enter; the marked tree leaves, with findings about all that rule files may not use.

internal import SourceText

/// Composes the nodes of one document.
struct YAMLComposer {
  private let file: SourceFile
  private let table: CodePointTable
  private let limits: ReadLimits
  private let events: YAMLEventStream
  /// What was found so far.
  private(set) var findings: FindingList
  private var nodeCount = 0
  /// The last scalar composed: an unclosed quotation often swallows the lines before the one in error.
  private var lastScalar: MarkedScalar?

  /// A composer at the start of the events of `file`.
  init(
    file: SourceFile, table: CodePointTable, limits: ReadLimits, events: YAMLEventStream,
    findings: FindingList
  ) {
    self.file = file
    self.table = table
    self.limits = limits
    self.events = events
    self.findings = findings
  }

  /// The root of the document; nil if there is none or its text cannot be read to the end.
  mutating func compose() -> MarkedNode? {
    do {
      return try document()
    } catch {
      if case .problem(let problem) = error {
        let diagnosis = YAMLSyntaxDiagnosis(
          problem: problem, index: problem.index.map(table.offset),
          context: problem.contextIndex.map(table.offset),
          lastScalar: lastScalar, file: file)
        findings.addLast(diagnosis.diagnostic)
      }
      return nil
    }
  }

  private mutating func document() throws(ReadingStop) -> MarkedNode? {
    _ = try events.next()
    guard case .documentStart = try events.next().kind else {
      findings.addLast(ReadingMessages.emptyDocument(file))
      return nil
    }
    let root = try node(try events.next(), depth: 1)
    _ = try events.next()
    let next = try events.next()
    if case .documentStart = next.kind {
      let start = table.offset(of: next.start)
      findings.addLast(ReadingMessages.severalDocuments(Place(file: file, span: file.wordSpan(at: start))))
    }
    guard !root.isMissing else {
      findings.addLast(ReadingMessages.emptyDocument(file))
      return nil
    }
    return root
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(ReadingStop) -> MarkedNode {
    nodeCount += 1
    guard nodeCount <= limits.maximumNodes else {
      findings.addLast(ReadingMessages.tooManyNodes(limits.maximumNodes, place(of: event)))
      throw .reported
    }
    switch event.kind {
    case .scalar(let style):
      let scalar = scalar(event, style)
      lastScalar = scalar
      return MarkedNode(kind: .scalar(scalar), place: scalar.place)
    case .alias:
      let place = place(of: event)
      findings.add(place, ReadingMessages.alias)
      let scalar = verbatim(place.span)
      return MarkedNode(kind: .scalar(scalar), place: place)
    case .sequenceStart(let isFlow):
      return try sequence(event, isFlow: isFlow, depth: depth)
    case .mappingStart(let isFlow):
      return try mapping(event, isFlow: isFlow, depth: depth)
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .collectionEnd:
      throw .problem(YAMLProblem(text: "no node", context: "", index: event.start, contextIndex: nil))
    }
  }

  private mutating func sequence(_ event: YAMLEvent, isFlow: Bool, depth: Int) throws(ReadingStop)
    -> MarkedNode
  {
    var span = try enter(event, depth: depth)
    var items: [MarkedNode] = []
    while true {
      let next = try events.next()
      if case .collectionEnd = next.kind {
        if isFlow { span.end = table.offset(of: next.end) }
        break
      }
      let item = try node(next, depth: depth + 1)
      items.append(item)
      span.end = max(span.end, item.place.span.end)
    }
    return MarkedNode(kind: .sequence(items), place: Place(file: file, span: span))
  }

  private mutating func mapping(_ event: YAMLEvent, isFlow: Bool, depth: Int) throws(ReadingStop)
    -> MarkedNode
  {
    var span = try enter(event, depth: depth)
    var entries: [MarkedEntry] = []
    var keys = KeySet()
    while true {
      let next = try events.next()
      if case .collectionEnd = next.kind {
        if isFlow { span.end = table.offset(of: next.end) }
        break
      }
      let key = try node(next, depth: depth + 1)
      let value = valueInPlace(try node(try events.next(), depth: depth + 1), keyEnd: key.place.span.end)
      span.end = max(span.end, key.place.span.end, value.place.span.end)
      if let entry = entry(key: key, value: value, keys: &keys) { entries.append(entry) }
    }
    return MarkedNode(kind: .mapping(entries), place: Place(file: file, span: span))
  }

  /// The entry, unless its key may not stand in a mapping.
  private mutating func entry(key: MarkedNode, value: MarkedNode, keys: inout KeySet) -> MarkedEntry? {
    guard let scalar = key.scalar else {
      findings.add(ReadingMessages.nonScalarKey(key))
      return nil
    }
    if scalar.fragment.bytes.isEmpty {
      findings.add(scalar.isQuoted ? key.place : wordPlace(key.place.span.start), ReadingMessages.emptyKey)
      return nil
    }
    if scalar.style == .plain, scalar.fragment.bytes == [0x3C, 0x3C] {
      findings.add(key.place, ReadingMessages.mergeKey)
      return nil
    }
    if let first = keys.insert(scalar) {
      findings.add(ReadingMessages.duplicateKey(scalar, first: first))
      return nil
    }
    return MarkedEntry(key: scalar, value: value)
  }

  /// Checks the depth and the properties of a collection; returns the place of its first byte.
  private mutating func enter(_ event: YAMLEvent, depth: Int) throws(ReadingStop) -> Span {
    var start = table.offset(of: event.start)
    guard depth <= limits.maximumDepth else {
      let place = Place(file: file, span: Span(start, min(start + 1, file.bytes.count)))
      findings.addLast(ReadingMessages.nestingTooDeep(limits.maximumDepth, place))
      throw .reported
    }
    if event.hasProperties { start = skipProperties(from: start, to: file.bytes.count) }
    return Span(start, min(start + 1, file.bytes.count))
  }

  private mutating func scalar(_ event: YAMLEvent, _ style: MarkedScalar.Style) -> MarkedScalar {
    let end = table.offset(of: event.end)
    // A scalar cannot begin with `&` or `!`: there an anchor or a tag stands before it.
    let start = min(skipProperties(from: table.offset(of: event.start), to: end), end)
    let map = ScalarMap(bytes: file.bytes, slice: Span(start, end), style: style, value: event.value)
    let fragment = SourceFragment(file: file, span: map.span, bytes: event.value, segments: map.segments)
    return MarkedScalar(
      fragment: fragment, style: style, trailingComment: style == .plain ? file.comment(after: end) : nil)
  }

  /// A plain scalar of the bytes as they stand in the file.
  private func verbatim(_ span: Span) -> MarkedScalar {
    let bytes = Array(file.bytes[span.start..<span.end])
    let segment = SourceFragment.Segment(
      contentStart: 0, contentCount: bytes.count, fileStart: span.start, fileCount: bytes.count,
      isVerbatim: true)
    return MarkedScalar(
      fragment: SourceFragment(file: file, span: span, bytes: bytes, segments: [segment]), style: .plain)
  }

  /// libyaml places some absent values at the next token, which may be lines away: they belong to the colon.
  private func valueInPlace(_ value: MarkedNode, keyEnd: Int) -> MarkedNode {
    guard value.isMissing, let scalar = value.scalar else { return value }
    var index = keyEnd
    while index < scalar.place.span.end, file.bytes[index].isBlank || file.bytes[index].isLineBreak {
      index += 1
    }
    let end = index < scalar.place.span.end && file.bytes[index] == 0x3A ? index + 1 : keyEnd
    let place = Place(file: file, span: Span(end, end))
    let fragment = SourceFragment(file: file, span: place.span, bytes: [], segments: [])
    let comment = end == keyEnd ? nil : file.comment(after: end)
    return MarkedNode(
      kind: .scalar(MarkedScalar(fragment: fragment, style: .plain, trailingComment: comment)), place: place)
  }

  /// Reports the anchors and tags at `start`; returns where the node itself begins.
  private mutating func skipProperties(from start: Int, to end: Int) -> Int {
    let bytes = file.bytes
    var index = start
    while index < end, bytes[index] == 0x26 || bytes[index] == 0x21 {
      let isAnchor = bytes[index] == 0x26
      let wordStart = index
      index += 1
      let isVerbatimTag = !isAnchor && index < end && bytes[index] == 0x3C
      while index < end, isAnchor ? bytes[index].isAnchorName : bytes[index].isTagCharacter(isVerbatimTag) {
        index += 1
      }
      let place = Place(file: file, span: Span(wordStart, index))
      findings.add(place, isAnchor ? ReadingMessages.anchor : ReadingMessages.tag)
      index = bytes.afterBlanks(index, to: end)
      while index < end, bytes[index].isLineBreak || bytes[index] == 0x23 {
        index = bytes.afterLineBreak(bytes.lineEnd(from: index, to: end))
        index = bytes.afterBlanks(index, to: end)
      }
    }
    return min(index, end)
  }

  private func place(of event: YAMLEvent) -> Place {
    Place(file: file, span: Span(table.offset(of: event.start), table.offset(of: event.end)))
  }

  private func wordPlace(_ offset: Int) -> Place { Place(file: file, span: file.wordSpan(at: offset)) }
}

extension UInt8 {
  fileprivate var isAnchorName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
    default: false
    }
  }

  /// A tag ends at a blank or a line break; a comma only belongs to one in `!<…>`.
  fileprivate func isTagCharacter(_ isVerbatim: Bool) -> Bool {
    !isBlank && !isLineBreak && (isVerbatim || self != 0x2C)
  }
}
