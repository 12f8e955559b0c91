// Builtins over ranges and the points they contain.

extension FunctionTable {
  static let rangeFunctions: [BuiltinFunction] = [
    relation(
      "before", "在前", [.points, .pointRange, .rangePoint, .ranges], zh: "前一个整个在后一个之前。",
      en: "Whether the first lies wholly before the second.",
      examples: [
        FunctionExample("before(1, [2..5])", "true"), FunctionExample("在前([1..5], [5..9])", "false"),
        FunctionExample("before([1..5), [5..9])", "true"),
      ], RangeRelation.before),
    relation(
      "after", "在后", [.points, .pointRange, .rangePoint, .ranges], zh: "前一个整个在后一个之后。",
      en: "Whether the first lies wholly after the second.",
      examples: [FunctionExample("after(6, [2..5])", "true"), FunctionExample("在后(5, [2..5])", "false")]
    ) { RangeRelation.before($1, $0) },
    relation(
      "meets", "尾首相接", [.ranges], zh: "前一个的终点就是后一个的起点，而且都含这一点。",
      en: "Whether the first ends where the second begins, both including that point.",
      examples: [FunctionExample("meets([1..5], [5..9])", "true")], RangeRelation.meets),
    relation(
      "met by", "首尾相接", [.ranges], zh: "前一个的起点就是后一个的终点，而且都含这一点。",
      en: "Whether the first begins where the second ends, both including that point.",
      examples: [FunctionExample("met by([5..9], [1..5])", "true")]
    ) { RangeRelation.meets($1, $0) },
    relation(
      "overlaps", "有重叠", [.ranges], zh: "两个区间有共同的部分。", en: "Whether the ranges have points in common.",
      examples: [FunctionExample("overlaps([1..5], [5..9])", "true")], RangeRelation.overlaps),
    relation(
      "overlaps before", "先起重叠", [.ranges], zh: "两个区间重叠，而且前一个先开始、不晚于后一个结束。",
      en: "Whether the ranges overlap, the first beginning earlier and ending no later.",
      examples: [FunctionExample("overlaps before([1..5], [3..9])", "true")], RangeRelation.overlapsBefore),
    relation(
      "overlaps after", "后起重叠", [.ranges], zh: "两个区间重叠，而且前一个后开始、不早于后一个结束。",
      en: "Whether the ranges overlap, the first beginning later and ending no earlier.",
      examples: [FunctionExample("overlaps after([3..9], [1..5])", "true")]
    ) { RangeRelation.overlapsBefore($1, $0) },
    relation(
      "finishes", "是末段", [.pointRange, .ranges], zh: "前一个在后一个之内，而且与它同时结束。",
      en: "Whether the first lies in the second and ends with it.",
      examples: [
        FunctionExample("finishes(5, [1..5])", "true"), FunctionExample("是末段([3..5], [1..5])", "true"),
      ],
      RangeRelation.finishes),
    relation(
      "finished by", "末段是", [.rangePoint, .ranges], zh: "后一个在前一个之内，而且与它同时结束。",
      en: "Whether the second lies in the first and ends with it.",
      examples: [FunctionExample("finished by([1..5], 5)", "true")]
    ) { RangeRelation.finishes($1, $0) },
    relation(
      "includes", "区间包含", [.rangePoint, .ranges], zh: "后一个整个在前一个之内。",
      en: "Whether the second lies wholly in the first.",
      examples: [
        FunctionExample("includes([1..5], 5)", "true"), FunctionExample("区间包含([1..5), [2..5])", "false"),
      ], RangeRelation.includes),
    relation(
      "during", "在区间内", [.pointRange, .ranges], zh: "前一个整个在后一个之内。",
      en: "Whether the first lies wholly in the second.",
      examples: [FunctionExample("during(@\"2020-06-04\", [@\"2020-01-01\"..@\"2020-12-31\"])", "true")]
    ) { RangeRelation.includes($1, $0) },
    relation(
      "starts", "是首段", [.pointRange, .ranges], zh: "前一个在后一个之内，而且与它同时开始。",
      en: "Whether the first lies in the second and begins with it.",
      examples: [
        FunctionExample("starts(1, [1..5])", "true"), FunctionExample("是首段([1..3], [1..5])", "true"),
      ],
      RangeRelation.starts),
    relation(
      "started by", "首段是", [.rangePoint, .ranges], zh: "后一个在前一个之内，而且与它同时开始。",
      en: "Whether the second lies in the first and begins with it.",
      examples: [FunctionExample("started by([1..5], 1)", "true")]
    ) { RangeRelation.starts($1, $0) },
    relation(
      "coincides", "区间相同", [.points, .ranges], zh: "两个区间或两个值完全相同。",
      en: "Whether two ranges, or two points, are the same.",
      examples: [
        FunctionExample("coincides([1..5], [1..5])", "true"),
        FunctionExample("coincides([1..5], [1..5))", "false"),
      ], RangeRelation.coincides),
    BuiltinFunction(
      "range", "区间", .range, zh: "由文本得到区间；两端写数字、文本或日期时间，不封口的一端可以空着。",
      en: "A range from its text, whose ends are literals; an open end may be left out.",
      examples: [
        FunctionExample("range(\"[18..21)\")", "[18..21)"),
        FunctionExample(
          "区间(\"[@\\\"2020-01-01\\\"..@\\\"2020-12-31\\\"]\")", "[@\"2020-01-01\"..@\"2020-12-31\"]"),
      ],
      [
        Signature([FunctionParameter("from", "来源", .text)], returns: .fromText(writtenRangeType)) {
          arguments, evaluator throws(Failure) in
          guard case .text(let text) = arguments[0] else { return .null }
          try evaluator.charge(text.utf8.count)
          guard let range = RangeReader.range(text) else {
            throw notTemporal(text, "区间", "a range", "[18..21]")
          }
          let made = RangeTest.make(range)
          // Ends that do not belong together are a mistake in the text, not in the rule.
          if case .error(let failure) = made, failure.code == .incomparableValues {
            throw notTemporal(text, "区间", "a range", "[18..21]")
          }
          return made
        }
      ]),
  ]

  private static let writtenRangeType: @Sendable (String) -> ValueType? = { text in
    RangeReader.range(text).flatMap { $0.lower ?? $0.upper }?.literalType.map { .range($0) }
  }

  // MARK: Relations

  /// What a relation may stand between.
  private enum Form {
    case points
    case pointRange
    case rangePoint
    case ranges

    var parameters: [FunctionParameter] {
      switch self {
      case .points:
        [FunctionParameter("point1", "值一", .ordered), FunctionParameter("point2", "值二", .ordered)]
      case .pointRange:
        [FunctionParameter("point", "值", .ordered), FunctionParameter("range", "区间", .range)]
      case .rangePoint:
        [FunctionParameter("range", "区间", .range), FunctionParameter("point", "值", .ordered)]
      case .ranges:
        [FunctionParameter("range1", "区间一", .range), FunctionParameter("range2", "区间二", .range)]
      }
    }
  }

  private static func relation(
    _ name: String, _ chineseName: String, _ forms: [Form], zh: String, en: String,
    examples: [FunctionExample], _ holds: @escaping @Sendable (RangeEnds, RangeEnds) -> Value
  ) -> BuiltinFunction {
    let body: Signature.Body = { arguments, evaluator throws(Failure) in
      holds(try ends(arguments[0], &evaluator), try ends(arguments[1], &evaluator))
    }
    return BuiltinFunction(
      name, chineseName, .range, zh: zh, en: en, examples: examples,
      forms.map { Signature($0.parameters, returns: .custom(relationType), body) })
  }

  /// A boolean, where what is related can be compared.
  private static let relationType: @Sendable ([ValueType]) -> ValueType = { types in
    let points = types.map { type in
      if case .range(let element) = type { element } else { type }
    }
    guard points.count == 2, points[0].isComparable(to: points[1]) else { return .invalid }
    return .boolean
  }

  private static func ends(_ value: Value, _ evaluator: inout Evaluator) throws(Failure) -> RangeEnds {
    guard case .range(let range) = value else {
      // Every relation compares an end a few times.
      for _ in 0..<8 { try evaluator.charge(reading: value) }
      return RangeEnds(point: value)
    }
    if range.comparison == .notEqual {
      throw EvaluationMessages.invalidArgument(
        "“不等于”不是一段区间，没有起点和终点", "a test with != is not a range; it has no start and end")
    }
    for case let end? in [range.lower, range.upper] {
      for _ in 0..<8 { try evaluator.charge(reading: end) }
    }
    return RangeEnds(range)
  }
}
