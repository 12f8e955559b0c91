// Files of rules and registered documents in; wordings that deserve a look, each with its place, out.

internal import RulesDSL
package import SourceText

/// Looks for the wordings of the table in prose.
package struct WordingScan: Sendable {
  /// Where a wording was found.
  package struct Hit: Sendable {
    package let rule: WordingRule
    /// The words themselves.
    package let words: String
    package let place: Place
  }

  /// A search in one text that takes longer is given up.
  private static let maximumSteps = 2_000_000

  private let prepared: [PreparedRule]

  private struct PreparedRule: Sendable {
    let rule: WordingRule
    let pattern: Pattern
    let exceptions: [Pattern]
  }

  /// A scan for all wordings of a table whose patterns are well-formed.
  package init(_ rules: [WordingRule] = WordingRule.all) {
    prepared = rules.compactMap { rule in
      guard let pattern = Self.compiled(rule.pattern) else { return nil }
      return PreparedRule(
        rule: rule, pattern: pattern, exceptions: rule.exceptions.compactMap(Self.compiled))
    }
  }

  private static func compiled(_ text: String) -> Pattern? {
    var cost = 0
    return try? Pattern(text, cost: &cost)
  }

  // MARK: Sources

  /// The hits in the prose of a file of rules, by place.
  package func hits(in file: SourceFile) -> [Hit] {
    guard let root = YAMLReader.read(file).root else { return [] }
    var hits: [Hit] = []
    collect(root, isProse: false, &hits)
    return hits.sorted { $0.place.span.start < $1.place.span.start }
  }

  /// The hits in the extracts and the full text of a registered document.
  package func hits(in entry: DocumentEntry) -> [Hit] {
    guard let document = entry.document else { return [] }
    let extracts = document.clauses.flatMap { clause in
      hits(in: clause.text).map { Hit(rule: $0.rule, words: $0.words, place: clause.place) }
    }
    guard let text = entry.fullText else { return extracts }
    let name = document.textFile?.text ?? document.id.text
    return extracts + hits(in: SourceFragment(file: SourceFile(name: name, text: text)))
  }

  /// The hits in a text by itself.
  package func hits(in text: String) -> [Hit] {
    hits(in: SourceFragment(file: SourceFile(name: "", text: text)))
  }

  // MARK: Prose

  /// The keys under which people write prose.
  private static let proseKeys = ["title", "summary", "remedy", "note", "material", "judge", "rows"]
  /// What is written under these keys is documentation of the screening or of its sources.
  private static let skippedKeys = ["exemptions", "sources", "basis", "assumed"]

  /// INVARIANT: as deep as the file, whose depth the reader bounds.
  private func collect(_ node: MarkedNode, isProse: Bool, _ hits: inout [Hit]) {
    switch node.kind {
    case .scalar(let scalar):
      if isProse { hits += self.hits(in: scalar.fragment) }
    case .sequence(let items):
      for item in items { collect(item, isProse: isProse, &hits) }
    case .mapping(let entries):
      for entry in entries where !Self.skippedKeys.contains(entry.key.text) {
        collect(entry.value, isProse: Self.proseKeys.contains(entry.key.text), &hits)
      }
    }
  }

  // MARK: Matching

  private func hits(in fragment: SourceFragment) -> [Hit] {
    let scalars = Array(fragment.text.unicodeScalars)
    var offsets = [0]
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    return Self.longest(
      prepared.flatMap { rule -> [Hit] in
        let found = Self.ranges(of: rule.pattern, in: scalars)
        guard !found.isEmpty else { return [] }
        let harmless = rule.exceptions.flatMap { Self.ranges(of: $0, in: scalars) }
        return found.filter { range in !harmless.contains { $0.overlaps(range) } }.map { range in
          Hit(
            rule: rule.rule,
            words: String(String.UnicodeScalarView(scalars[range])),
            place: fragment.place(Span(offsets[range.lowerBound], offsets[range.upperBound])))
        }
      })
  }

  /// Of hits that overlap and concern the same trait, the longest one.
  private static func longest(_ hits: [Hit]) -> [Hit] {
    hits.enumerated().filter { index, hit in
      !hits.enumerated().contains { otherIndex, other in
        let (span, otherSpan) = (hit.place.span, other.place.span)
        guard index != otherIndex, other.rule.trait == hit.rule.trait, span.start < otherSpan.end,
          otherSpan.start < span.end
        else { return false }
        let (length, otherLength) = (span.end - span.start, otherSpan.end - otherSpan.start)
        return otherLength > length || (otherLength == length && otherIndex < index)
      }
    }.map(\.element)
  }

  private static func ranges(of pattern: Pattern, in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var search = PatternSearch(pattern, in: scalars, groups: 0)
    var steps = maximumSteps
    var ranges: [Range<Int>] = []
    var start = 0
    while start < scalars.count, let found = try? search.next(from: start, steps: &steps) {
      if !found.range.isEmpty { ranges.append(found.range) }
      start = max(found.range.upperBound, start + 1)
    }
    return ranges
  }
}
