// JSON bytes enter from a cursor; values with their places leave.

internal import SourceText

/// Parses one JSON document by recursive descent, bounded by the permitted depth.
struct JSONParser {
  let file: SourceFile
  let bytes: [UInt8]
  /// Offset of the next byte.
  var index: Int
  /// What was found so far.
  var findings: FindingList
  private let limits: ReadLimits
  private var nodeCount = 0

  /// A parser at the first character of a file that has been screened.
  init(file: SourceFile, start: Int, limits: ReadLimits, findings: FindingList) {
    self.file = file
    bytes = file.bytes
    index = start
    self.limits = limits
    self.findings = findings
  }

  /// The root; nil if the file holds nothing but white space.
  mutating func document() throws(ReadingStop) -> MarkedNode? {
    try skipSpace()
    guard index < bytes.count else {
      findings.addLast(ReadingMessages.emptyDocument(file))
      return nil
    }
    let root = try value(depth: 1)
    try skipSpace()
    if index < bytes.count {
      findings.addLast(JSONMessages.trailingText(place(file.restOfLine(from: index))))
    }
    return root
  }

  /// The byte at the cursor; nil at the end.
  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// A span of the file as a place.
  func place(_ span: Span) -> Place { Place(file: file, span: span) }

  /// Adds the finding that ends the reading, and ends it.
  mutating func stop<Result>(_ diagnostic: Diagnostic) throws(ReadingStop) -> Result {
    findings.addLast(diagnostic)
    throw .reported
  }

  private mutating func value(depth: Int) throws(ReadingStop) -> MarkedNode {
    nodeCount += 1
    guard nodeCount <= limits.maximumNodes else {
      return try stop(ReadingMessages.tooManyNodes(limits.maximumNodes, place(file.characterSpan(at: index))))
    }
    guard let byte else { return try stop(JSONMessages.missingValue(place(Span(index, index)))) }
    let scalar: MarkedScalar
    switch byte {
    case 0x5B, 0x7B:
      guard depth <= limits.maximumDepth else {
        return try stop(ReadingMessages.nestingTooDeep(limits.maximumDepth, place(Span(index, index + 1))))
      }
      return byte == 0x5B ? try array(depth: depth) : try object(depth: depth)
    case 0x22, 0x27: scalar = try string(quote: byte)
    case 0x2D, 0x2B, 0x2E, 0x30...0x39: scalar = number()
    case _ where byte.isWordByte: scalar = word()
    default: return try stop(JSONMessages.unexpected(place(file.characterSpan(at: index))))
    }
    return MarkedNode(kind: .scalar(scalar), place: scalar.place)
  }

  private mutating func array(depth: Int) throws(ReadingStop) -> MarkedNode {
    let start = index
    index += 1
    var items: [MarkedNode] = []
    while try next(closing: 0x5D, opening: start, isFirst: items.isEmpty) {
      items.append(try value(depth: depth + 1))
    }
    return MarkedNode(kind: .sequence(items), place: place(Span(start, index)))
  }

  private mutating func object(depth: Int) throws(ReadingStop) -> MarkedNode {
    let start = index
    index += 1
    var entries: [MarkedEntry] = []
    var keys = KeySet()
    var isFirst = true
    while try next(closing: 0x7D, opening: start, isFirst: isFirst) {
      isFirst = false
      let key = try key()
      try skipSpace()
      guard byte == 0x3A else {
        return try stop(
          byte == nil
            ? JSONMessages.unclosed(place(Span(start, start + 1)), end: bytes.count)
            : JSONMessages.missingColon(place(file.characterSpan(at: index)), key: key))
      }
      index += 1
      try skipSpace()
      let entry = MarkedEntry(key: key, value: try value(depth: depth + 1))
      if let first = keys.insert(key) {
        findings.add(ReadingMessages.duplicateKey(key, first: first))
      } else {
        entries.append(entry)
      }
    }
    return MarkedNode(kind: .mapping(entries), place: place(Span(start, index)))
  }

  private mutating func key() throws(ReadingStop) -> MarkedScalar {
    guard let byte else { return try stop(JSONMessages.missingValue(place(Span(index, index)))) }
    if byte == 0x22 || byte == 0x27 { return try string(quote: byte) }
    guard byte.isWordByte || (0x30...0x39).contains(byte) else {
      return try stop(JSONMessages.unexpected(place(file.characterSpan(at: index))))
    }
    let scalar = verbatim(wordSpan(), .jsonString)
    findings.add(JSONMessages.unquoted(scalar))
    return scalar
  }

  /// Moves past the separator before the next item; false behind the closing bracket.
  private mutating func next(closing: UInt8, opening: Int, isFirst: Bool) throws(ReadingStop) -> Bool {
    try skipSpace()
    var comma: Int?
    while byte == 0x2C {
      // Of several commas the first separates; before the first item none does.
      if isFirst || comma != nil {
        findings.add(place(Span(index, index + 1)), JSONMessages.superfluousComma)
      } else {
        comma = index
      }
      index += 1
      try skipSpace()
    }
    guard let byte else {
      return try stop(JSONMessages.unclosed(place(Span(opening, opening + 1)), end: bytes.count))
    }
    if byte == closing {
      if let comma { findings.add(place(Span(comma, comma + 1)), JSONMessages.superfluousComma) }
      index += 1
      return false
    }
    if byte == 0x5D || byte == 0x7D {
      return try stop(
        JSONMessages.wrongBracket(place(Span(index, index + 1)), opening: place(Span(opening, opening + 1))))
    }
    if comma == nil, !isFirst {
      guard byte.startsValue else {
        return try stop(JSONMessages.unexpected(place(file.characterSpan(at: index))))
      }
      findings.add(place(file.characterSpan(at: index)), JSONMessages.missingComma)
    }
    return true
  }

  /// Skips white space, and comments with a finding.
  private mutating func skipSpace() throws(ReadingStop) {
    while let byte {
      if byte.isBlank || byte.isLineBreak {
        index += 1
        continue
      }
      let following = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == 0x23 || byte == 0x2F && following == 0x2F {
        let end = bytes.lineEnd(from: index, to: bytes.count)
        findings.add(place(Span(index, end)), JSONMessages.comment)
        index = end
      } else if byte == 0x2F, following == 0x2A {
        let start = index
        index += 2
        while index + 1 < bytes.count, !(bytes[index] == 0x2A && bytes[index + 1] == 0x2F) { index += 1 }
        index = min(index + 2, bytes.count)
        findings.add(place(Span(start, index)), JSONMessages.comment)
      } else {
        return
      }
    }
  }

  private mutating func word() -> MarkedScalar {
    let scalar = verbatim(wordSpan(), .jsonKeyword)
    switch scalar.text {
    case "true", "false", "null": break
    case "NaN", "Infinity", "nan", "inf": findings.add(scalar.place, JSONMessages.notANumber)
    default: findings.add(JSONMessages.unquoted(scalar))
    }
    return scalar
  }

  private mutating func number() -> MarkedScalar {
    let start = index
    while let byte, byte.isNumberByte { index += 1 }
    let scalar = verbatim(Span(start, index), .jsonNumber)
    if let fault = JSONNumberFault(bytes[start..<index]) {
      findings.add(scalar.place) { place in
        fault == .notANumber ? JSONMessages.notANumber(place) : JSONMessages.number(place, fault)
      }
    }
    return scalar
  }

  private mutating func wordSpan() -> Span {
    let start = index
    while let byte, byte.isWordByte || (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2D {
      index += 1
    }
    return Span(start, index)
  }

  private func verbatim(_ span: Span, _ style: MarkedScalar.Style) -> MarkedScalar {
    let text = Array(bytes[span.start..<span.end])
    let segment = SourceFragment.Segment(
      contentStart: 0, contentCount: text.count, fileStart: span.start, fileCount: text.count,
      isVerbatim: true)
    return MarkedScalar(
      fragment: SourceFragment(file: file, span: span, bytes: text, segments: text.isEmpty ? [] : [segment]),
      style: style)
  }
}

extension UInt8 {
  /// A letter, an underscore, a dollar sign or part of a character beyond ASCII.
  fileprivate var isWordByte: Bool {
    switch self {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x80...0xFF: true
    default: false
    }
  }

  fileprivate var isNumberByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  fileprivate var startsValue: Bool {
    isWordByte || isNumberByte || self == 0x22 || self == 0x27 || self == 0x5B || self == 0x7B
  }
}
