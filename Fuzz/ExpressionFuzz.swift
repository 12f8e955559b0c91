// Bytes from libFuzzer enter the lexer, parser, printer, checker and evaluator; a broken promise ends the process.

internal import RulesDSL
internal import SourceText

/// Reads one input as an expression and takes it through both ways of checking and through evaluation.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzExpression(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let fragment = SourceFragment(file: SourceFile(name: "fuzz", bytes: bytes))
  for mode in [CheckingMode.strict, .gradual] {
    let scope = ExpressionFuzz.scope(mode)
    let parsed = Parser.parse(fragment, names: scope.nameTable)
    ExpressionFuzz.requireOrderlyTree(parsed)
    if parsed.diagnostics.isEmpty { ExpressionFuzz.requireRoundTrip(parsed, scope) }
    let result = Checker.check(parsed, in: scope)
    ExpressionFuzz.requirePlaces(result.diagnostics, within: fragment)
    guard let expression = result.expression else {
      precondition(result.diagnostics.hasErrors, "no expression and no error")
      continue
    }
    for slots in ExpressionFuzz.slots { ExpressionFuzz.requireSoundValue(expression, slots, mode) }
  }
  return 0
}

/// The promises that every expression must keep.
private enum ExpressionFuzz {
  private static let types: [(name: String, type: ValueType)] = [
    ("a", .number(Unit.none)), ("面积", .number(UnitTable.standard.unit("平方米"))), ("b", .boolean), ("t", .text),
    ("d", .date), ("p", .yearsMonths), ("l", .list(.number(Unit.none))),
    ("r", .list(.context([FieldType("x", .number(Unit.none)), FieldType("名", .text)]))),
    ("c", .enumeration(["甲", "乙"])),
  ]

  /// In a measure every name has its type; in plain FEEL all are open.
  static func scope(_ mode: CheckingMode) -> Scope {
    var scope = Scope(mode: mode)
    for (slot, entry) in types.enumerated() {
      scope.declare(entry.name, ScopeEntry(type: mode == .strict ? entry.type : .any, slot: slot))
    }
    return scope
  }

  /// Known values, unknown ones, and null.
  static let slots: [[Value]] = {
    let record = Value.context(ContextValue([("x", .number(.one)), ("名", .text("甲"))]))
    let day = CivilDate(year: 2020, month: 6, day: 4).map(Value.date) ?? .null
    return [
      [
        .number(.one), .number(Decimal128(500)), .boolean(true), .text("甲"), day,
        .yearsMonths(YearsMonthsDuration(months: 18)), .list([.number(.one), .null]),
        .list([record, record]),
        .text("乙"),
      ],
      types.map { .unknown(Unknown(UnknownCause(.input, $0.name))) },
      types.map { _ in .null },
    ]
  }()

  /// Every node lies inside its parent and inside the text, and ids are below their count.
  static func requireOrderlyTree(_ parsed: ParsedExpression) {
    precondition(parsed.root.span.end <= parsed.fragment.bytes.count, "the tree ends outside the text")
    precondition(parsed.root.height <= SyntaxLimits.standard.maximumHeight, "the tree is too high")
    parsed.root.collect { node in
      precondition((0..<parsed.nodeCount).contains(node.id), "id beyond the count")
      for child in node.children {
        precondition(
          node.span.start <= child.span.start && child.span.end <= node.span.end, "span outside parent")
      }
    }
  }

  /// Findings stand inside the text, in order, and are not endless.
  static func requirePlaces(_ diagnostics: [Diagnostic], within fragment: SourceFragment) {
    precondition(diagnostics.count <= 2 * SyntaxLimits.standard.maximumFindings, "too many findings")
    var last = 0
    for diagnostic in diagnostics {
      let span = diagnostic.place?.span ?? Span(-1, -1)
      precondition(span.start >= last && span.end <= fragment.bytes.count, "a finding outside the text")
      last = span.start
    }
  }

  /// What the printer writes reads back as the same tree, in both styles.
  static func requireRoundTrip(_ parsed: ParsedExpression, _ scope: Scope) {
    for style in [KeywordStyle.english, .chinese] {
      let text = Printer(style: style).print(parsed.root)
      let fragment = SourceFragment(file: SourceFile(name: "printed", text: text))
      let again = Parser.parse(fragment, names: scope.nameTable)
      // Parentheses that the printer adds may take a tree at the limit beyond it.
      if again.diagnostics.contains(where: { $0.code == .expressionTooLarge }) { continue }
      precondition(again.diagnostics.isEmpty, "the printed text has findings: \(text)")
      precondition(TreeShape.text(again.root) == TreeShape.text(parsed.root), "another tree: \(text)")
    }
  }

  /// With and without a trace the value is the same; in a measure it is of the type that was told, and no
  /// value on the way had the wrong kind. The bounds are small, so that loops end soon.
  static func requireSoundValue(_ expression: CheckedExpression, _ slots: [Value], _ mode: CheckingMode) {
    let limits = EvaluationLimits(
      maximumSteps: 20_000, maximumListCount: 2_000, maximumTextBytes: 20_000, maximumCallDepth: 16)
    var evaluator = Evaluator(slots: slots, limits: limits)
    let value = evaluator.evaluate(expression.program)
    var tracer = Evaluator(slots: slots, limits: limits)
    let (traced, _) = tracer.evaluateTracing(expression.program)
    if !isOutOfBounds(value), !isOutOfBounds(traced) {
      precondition(ValueShape.text(value) == ValueShape.text(traced), "tracing changed the value")
    }
    guard mode == .strict else { return }
    switch value {
    case .error(let failure):
      precondition(
        !["E603", "E604", "E606"].contains(failure.code.id), "\(failure.code.id) \(failure.message.en)")
    case .null, .unknown: break
    default:
      precondition(TypeTest.matches(value, expression.type), "\(ValueShape.text(value)) has another type")
    }
  }

  /// Whether a limit was reached anywhere in the value; a trace evaluates more, so that it may reach one alone.
  private static func isOutOfBounds(_ value: Value) -> Bool {
    switch value {
    case .error(let failure): failure.code == .resourceLimit
    case .list(let items): items.contains { isOutOfBounds($0) }
    case .context(let context): context.values.contains { isOutOfBounds($0) }
    default: false
    }
  }
}
