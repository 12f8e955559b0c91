// An expression with its types in, a line for each of its parts out.

package import RulesDSL
package import SourceText

/// Says which type every part of an expression has, with its unit and dimension.
package enum TypeDescription {
  /// A part of an expression with its type.
  package struct Part: Sendable {
    /// The part as it is written.
    package let text: String
    /// How many parts it is inside of.
    package let depth: Int
    /// Its type in words.
    package let type: LocalizedText
  }

  /// The whole expression, then its parts, each before what is inside it; literals without a unit are left out.
  package static func parts(_ expression: CheckedExpression) -> [Part] {
    var parts: [Part] = []
    collect(expression.root, expression, depth: 0, &parts)
    return parts
  }

  private static func collect(
    _ node: Expression, _ expression: CheckedExpression, depth: Int, _ parts: inout [Part]
  ) {
    if depth == 0 || !node.isPlainLiteral {
      let text = Printer.text(node)
      parts.append(Part(text: text, depth: depth, type: words(expression.type(of: node))))
    }
    for child in node.children { collect(child, expression, depth: depth + 1, &parts) }
  }

  /// A type in words, down to elements and members.
  package static func words(_ type: ValueType) -> LocalizedText {
    switch type {
    case .number(let unit?): number(unit)
    case .list(let element, let count):
      LocalizedText(
        zh: "列表，每项\(words(element).zh)" + (count.symbol.isEmpty ? "" : "，以\(count.symbol)计数"),
        en: "list of \(words(element).en)" + (count.symbol.isEmpty ? "" : ", counted in \(count.symbol)"))
    case .range(let element):
      LocalizedText(zh: "区间，两端\(words(element).zh)", en: "range of \(words(element).en)")
    case .context(let fields) where !fields.isEmpty:
      LocalizedText(
        zh: "记录（" + fields.map { "\($0.name)：\(words($0.type).zh)" }.joined(separator: "；") + "）",
        en: "context (" + fields.map { "\($0.name): \(words($0.type).en)" }.joined(separator: "; ") + ")")
    case .function(let parameters, let result) where !parameters.isEmpty:
      LocalizedText(
        zh: "函数（" + parameters.map { words($0).zh }.joined(separator: "，") + "）→ \(words(result).zh)",
        en: "function (" + parameters.map { words($0).en }.joined(separator: ", ") + ") → \(words(result).en)"
      )
    case .any, .invalid, .null, .boolean, .number, .text, .enumeration, .date, .time, .dateTime, .yearsMonths,
      .daysTime, .context, .function:
      type.title
    }
  }

  private static func number(_ unit: Unit) -> LocalizedText {
    let base = unit.dimension.symbol
    if base.isEmpty || base == unit.symbol { return ValueType.number(unit).title }
    return LocalizedText(
      zh: "以\(unit.symbol)计的数（量纲 \(base)）", en: "a number of \(unit.symbol) (dimension \(base))")
  }
}

extension Expression {
  fileprivate var isPlainLiteral: Bool {
    switch kind {
    case .literal(.number(_, unit: nil)), .literal(.text), .literal(.boolean), .literal(.null): true
    default: false
    }
  }
}
