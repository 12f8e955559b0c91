// An expression and the values it reads in; which records of a list met the condition asked of them, and which
// did not, out.

import RulesDSL
import SourceText

/// The records behind “每一项都满足”, “至少有一项满足” and the lists that are counted.
struct DecisiveElements {
  private let names: NameMeanings
  private let asOf: CivilDate

  /// So many records are named on either side, the others only counted.
  private static let maximumCount = 8

  init(_ names: NameMeanings, asOf: CivilDate) {
    self.names = names
    self.asOf = asOf
  }

  /// One line a condition that was asked of every record of a list; conditions inside conditions are left out.
  func values(_ slots: [Value]) -> [ActualValue] {
    var loops: [Loop] = []
    collect(names.checked.root, into: &loops)
    if loops.isEmpty { return [] }
    var evaluator = Evaluator(slots: slots, calendar: names.measure.calendar)
    return loops.compactMap { loop in
      guard let elements = evaluator.testedElements(of: loop.node, in: names.checked.program),
        !elements.isEmpty
      else { return nil }
      return actual(loop, elements)
    }
  }

  private struct Loop {
    let node: NodeID
    let text: String
    let domain: Expression
    let variable: String?
    let condition: Expression
    /// The field that records are told apart by.
    let nameField: String?
  }

  private func collect(_ expression: Expression, into loops: inout [Loop]) {
    switch expression.kind {
    case .quantified(_, let iterators, let condition):
      guard iterators.count == 1, let iterator = iterators.first else { return }
      collect(iterator.domain, into: &loops)
      add(expression, iterator.domain, iterator.name, condition, to: &loops)
    case .filter(let base, let condition):
      collect(base, into: &loops)
      if case .number = names.checked.type(of: condition) { return }
      add(expression, base, nil, condition, to: &loops)
    case .iteration, .function: break
    default: for part in expression.children { collect(part, into: &loops) }
    }
  }

  /// Only lists of records have parts that a reader could tell one from the other by.
  private func add(
    _ expression: Expression, _ domain: Expression, _ variable: String?, _ condition: Expression,
    to loops: inout [Loop]
  ) {
    guard case .list(.context(let fields), count: _) = names.checked.type(of: domain) else { return }
    loops.append(
      Loop(
        node: expression.id, text: Printer.text(expression), domain: domain, variable: variable,
        condition: condition, nameField: ElementWords.nameField(fields)))
  }

  private func actual(_ loop: Loop, _ elements: [TestedElement]) -> ActualValue? {
    var met: [TestedElement] = []
    var unmet: [TestedElement] = []
    var open: [TestedElement] = []
    for element in elements {
      switch element.result {
      case .boolean(true): met.append(element)
      case .unknown: open.append(element)
      case .error: return nil
      default: unmet.append(element)
      }
    }
    let groups = [
      (ElementWords.met, met), (ElementWords.unmet, unmet), (ElementWords.open, open),
    ].filter { !$0.1.isEmpty }
    if groups.isEmpty { return nil }
    func title(_ language: Language) -> String {
      let verbalizer = Verbalizer(names, asOf: asOf, language: language)
      return ElementWords.title(
        verbalizer.phrase(loop.domain), verbalizer.elementClause(loop.condition, of: loop.variable), language)
    }
    func text(_ language: Language) -> String {
      groups.map { words, elements in
        ElementWords.group(
          words[language],
          elements.prefix(Self.maximumCount).map { ElementWords.name($0, field: loop.nameField, language) },
          count: elements.count, language)
      }.joined(separator: language == .zh ? "；" : "; ")
    }
    return ActualValue(
      kind: .elements, path: loop.text, title: LocalizedText(zh: title(.zh), en: title(.en)),
      value: .list(met.map { .number(Decimal128($0.position)) }), type: .any, unit: nil,
      text: LocalizedText(zh: text(.zh), en: text(.en)), place: nil, isDefault: false, rows: [])
  }
}

/// How records of a list are told apart.
enum ElementWords {
  static let met = LocalizedText(zh: "满足", en: "satisfied by")
  static let unmet = LocalizedText(zh: "不满足", en: "not satisfied by")
  static let open = LocalizedText(zh: "还不能判断", en: "still open for")

  static func title(_ domain: String, _ condition: String, _ language: Language) -> String {
    language == .zh ? "\(domain)逐项核对（\(condition)）" : "\(domain), each checked (\(condition))"
  }

  static func group(_ title: String, _ names: [String], count: Int, _ language: Language) -> String {
    let rest = count - names.count
    if language == .zh {
      return title + " " + names.joined(separator: "、") + (rest > 0 ? " 等 \(count) 项" : "")
    }
    return title + " " + names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// The first field with free text, or else the first with one of several words.
  static func nameField(_ fields: [FieldType]) -> String? {
    let free = fields.first { $0.type == .text }
    return (free ?? fields.first { if case .enumeration = $0.type { true } else { false } })?.name
  }

  /// The position, and what the record says in the field by which it is told apart.
  static func name(_ element: TestedElement, field: String?, _ language: Language) -> String {
    let position = language == .zh ? "第 \(element.position) 项" : "no. \(element.position)"
    guard let field, case .context(let record) = element.element, case .text(let text)? = record[field]
    else { return position }
    return position + (language == .zh ? "“\(text)”" : " “\(text)”")
  }
}
