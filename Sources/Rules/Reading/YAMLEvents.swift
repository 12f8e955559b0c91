// The border to libyaml: bytes enter, events and problems leave; no C type passes this file.

internal import CYAML

/// One step of libyaml's parser. Positions count code points from the first byte given to it.
struct YAMLEvent {
  /// What the step is.
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias
    case scalar(MarkedScalar.Style)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    /// The end of a sequence or a mapping.
    case collectionEnd
  }

  let kind: Kind
  let start: Int
  let end: Int
  /// Whether a collection carries an anchor or a tag; scalars are examined in the file.
  let hasProperties: Bool
  /// A scalar's text; empty for other events.
  let value: [UInt8]
}

/// Why libyaml could not go on: its own words and positions in code points, nil where it gave none.
struct YAMLProblem: Error {
  let text: String
  let context: String
  let index: Int?
  let contextIndex: Int?
}

/// Owns one libyaml parser over bytes that its maker keeps alive.
///
/// libyaml keeps its parser's own address, so the parser is allocated once and never moves.
final class YAMLEventStream {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let isReady: Bool

  /// A parser at the start of `bytes`, which must be UTF-8 without byte order mark and outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    isReady = yaml_parser_initialize(parser) == 1
    if isReady {
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  /// The next event; throws when libyaml cannot go on, after which it must not be asked again.
  func next() throws(ReadingStop) -> YAMLEvent {
    var event = yaml_event_t()
    guard isReady, yaml_parser_parse(parser, &event) == 1 else { throw .problem(problem()) }
    defer { yaml_event_delete(&event) }
    var hasProperties = false
    var value: [UInt8] = []
    let kind: YAMLEvent.Kind
    switch event.type {
    case YAML_STREAM_START_EVENT: kind = .streamStart
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_SCALAR_EVENT:
      kind = .scalar(Self.style(event.data.scalar.style))
      value = Array(UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length))
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart(isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
      hasProperties = event.data.sequence_start.anchor != nil || event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
      hasProperties = event.data.mapping_start.anchor != nil || event.data.mapping_start.tag != nil
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .collectionEnd
    default: throw .problem(YAMLProblem(text: "no event", context: "", index: nil, contextIndex: nil))
    }
    return YAMLEvent(
      kind: kind, start: event.start_mark.index, end: event.end_mark.index, hasProperties: hasProperties,
      value: value)
  }

  private static func style(_ style: yaml_scalar_style_t) -> MarkedScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private func problem() -> YAMLProblem {
    guard isReady, let text = parser.pointee.problem else {
      return YAMLProblem(text: "out of memory", context: "", index: nil, contextIndex: nil)
    }
    // Some problems come without a position; libyaml then leaves the mark at zero.
    let hasContext = parser.pointee.context != nil
    return YAMLProblem(
      text: String(cString: text), context: hasContext ? String(cString: parser.pointee.context) : "",
      index: parser.pointee.problem_mark.index,
      contextIndex: hasContext ? parser.pointee.context_mark.index : nil)
  }
}
