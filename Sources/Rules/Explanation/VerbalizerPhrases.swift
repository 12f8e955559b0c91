// Expressions that are not conditions in, noun phrases out.

import RulesDSL
import SourceText

extension Verbalizer {
  func unit(of expression: Expression) -> Unit? { checked.type(of: expression).unit }

  /// An expression as a noun phrase; numbers are written in `unit` where it measures the same thing.
  func phrase(_ expression: Expression, unit hint: Unit? = nil) -> String {
    switch expression.kind {
    case .name, .path:
      if let meaning = names.meaning(of: expression) {
        return mention(phrase(meaning, unit: hint), of: expression)
      }
      // A word in a table's cell that stands for itself.
      if case .text? = names.constant(expression) { return literal(expression, hint) }
      return path(expression)
    case .literal: return literal(expression, hint)
    case .arithmetic(.divide, let left, let right) where names.isUnit(right):
      return operand(left, .divide) + "/" + Printer.text(right)
    case .arithmetic(let op, let left, let right):
      return "\(operand(left, op)) \(symbol(op)) \(operand(right, op))"
    case .negation(let operand):
      let text = phrase(operand, unit: hint)
      guard case .arithmetic = operand.kind else { return "-" + text }
      return "-" + words("（\(text)）", "(\(text))")
    case .list(let items):
      if items.isEmpty { return words("空列表", "an empty list") }
      return items.map { phrase($0, unit: hint) }.joined(separator: words("、", ", "))
    case .filter(let base, let condition): return filter(base, condition)
    case .call(let callee, let arguments): return call(callee, arguments.map(\.value))
    case .conditional(let condition, let first, let second):
      return words(
        "（如果\(clause(condition))，取\(spaced(phrase(first, unit: hint)))，"
          + "否则取\(spaced(phrase(second, unit: hint)))）",
        "(\(phrase(first, unit: hint)) if \(clause(condition)), else \(phrase(second, unit: hint)))")
    case .logical, .comparison, .between, .membership, .quantified: return clause(expression, isInner: true)
    case .context, .range, .iteration, .function, .instanceOf, .invalid:
      return Printer.text(expression, style: language == .zh ? .chinese : .english)
    }
  }

  private func filter(_ base: Expression, _ condition: Expression) -> String {
    let list = phrase(base)
    if case .number = checked.type(of: condition) {
      return words("\(list)的第 \(phrase(condition)) 项", "element \(phrase(condition)) of \(list)")
    }
    let text = clause(condition, isInner: true)
    return words("\(text)的\(list)", "\(list) where \(text)")
  }

  /// What a definition says: an expression as a phrase, alternatives one after the other without parentheses.
  func statement(_ expression: Expression) -> String {
    if case .filter(let base, let condition) = expression.kind, let text = selection(base, condition) {
      return text
    }
    guard case .conditional(let condition, let first, let second) = expression.kind else {
      return phrase(expression)
    }
    let hint = unit(of: expression)
    let (value, rest) = (phrase(first, unit: hint), statement(second))
    if case .conditional = second.kind {
      return words(
        "\(clause(condition))的，取\(spaced(value))；\(rest)", "\(value) if \(clause(condition)); \(rest)")
    }
    return words(
      "\(clause(condition))的，取\(spaced(value))；其余情形，取\(spaced(phrase(second, unit: hint)))",
      "\(value) if \(clause(condition)), otherwise \(phrase(second, unit: hint))")
  }

  /// Elements without fields are spoken of as such, so that the condition comes last.
  private func selection(_ base: Expression, _ condition: Expression) -> String? {
    if case .number = checked.type(of: condition) { return nil }
    if case .context? = checked.type(of: base).element { return nil }
    return words(
      "\(argument(base))中符合以下情形的各项：\(clause(condition))",
      "those of \(argument(base)) where \(clause(condition))")
  }

  private func phrase(_ meaning: NameMeanings.Meaning, unit hint: Unit?) -> String {
    switch meaning {
    case .input(let input): return title(of: input)
    case .parameter(let parameter):
      let only = asOf == nil && parameter.versions.count == 1 ? parameter.versions.first : nil
      guard let version = only ?? asOf.flatMap({ parameter.version(on: $0) }) else {
        return parameter.title
      }
      return ValueText.text(
        version.value, parameter.type, unit: displayUnit(parameter.type.unit, hint), exact: true)[language]
    case .definition(let definition): return title(of: definition)
    case .table(let table): return table.title
    case .score(let score): return score.declaration.title
    case .award(let award): return award.declaration.title
    case .criterion(let criterion): return "“\(criterion.declaration.title)”"
    case .asOf: return words("评审日", "the as-of date")
    case .allMet: return words("全部符合", "all criteria met")
    case .local("item"): return words("该项", "the element")
    case .local(let name) where name == implicitVariable: return words("该项", "the element")
    case .local("?"): return subject ?? words("该值", "the value")
    case .local(let name): return name
    }
  }

  /// A declared title, or the name.
  func title(of definition: CheckedDefinition) -> String {
    definition.declaration.title ?? definition.declaration.name.text
  }

  /// A declared title, or the path with the group before its member.
  func title(of input: CheckedInput) -> String {
    input.declaration.title ?? input.path.split(separator: ".").joined(separator: words("的", " "))
  }

  private func path(_ expression: Expression) -> String {
    guard case .path(let base, let name) = expression.kind else {
      return Printer.text(expression, style: language == .zh ? .chinese : .english)
    }
    if case .local(let variable)? = names.meaning(of: base), variable == implicitVariable { return name.text }
    return phrase(base) + words("的\(name.text)", "'s \(name.text)")
  }

  private func literal(_ expression: Expression, _ hint: Unit?) -> String {
    let type = checked.type(of: expression)
    guard let value = names.constant(expression) else { return Printer.text(expression) }
    return ValueText.text(value, type, unit: displayUnit(type.unit, hint), exact: true)[language]
  }

  /// The unit a number was written in; a bare number takes the one asked for.
  private func displayUnit(_ own: Unit?, _ hint: Unit?) -> Unit? {
    guard let own, own.symbol.isEmpty, let hint, hint.dimension == own.dimension else { return own ?? hint }
    return hint
  }

  // MARK: Arithmetic and calls

  private func operand(_ expression: Expression, _ op: ArithmeticOperator) -> String {
    let text = phrase(expression)
    let needsParentheses: Bool
    switch expression.kind {
    case .arithmetic(let inner, _, _):
      let isLoose = (inner == .add || inner == .subtract) && op != .add
      needsParentheses = isLoose || op == .divide || op == .power
    case .negation: needsParentheses = true
    default: needsParentheses = false
    }
    return needsParentheses ? words("（\(text)）", "(\(text))") : text
  }

  private func symbol(_ op: ArithmeticOperator) -> String {
    switch op {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "×"
    case .divide: "÷"
    case .power: "**"
    }
  }

  /// The builtin that a name stands for.
  func builtin(_ callee: Expression) -> BuiltinFunction? {
    guard case .name(let name) = callee.kind, names.meaning(of: callee) == nil else { return nil }
    return FunctionTable.standard.index(of: name).map { FunctionTable.standard.functions[$0] }
  }

  /// An argument of a call; the elements of a list stay together.
  func argument(_ expression: Expression) -> String {
    let text = phrase(expression)
    if case .list = expression.kind { return words("［\(text)］", "[\(text)]") }
    if case .parameter? = names.meaning(of: expression), case .list = checked.type(of: expression) {
      return words("［\(text)］", "[\(text)]")
    }
    return text
  }

  /// What the functions that round do, by name.
  private static let roundings = [
    "round up": "进位", "round down": "舍去", "round half up": "四舍五入", "round half down": "五舍六入",
  ]

  private func call(_ callee: Expression, _ arguments: [Expression]) -> String {
    let texts = arguments.map { argument($0) }
    guard let function = builtin(callee) else {
      let name = phrase(callee)
      let list = texts.joined(separator: words("、", ", "))
      if case .name = callee.kind { return words("\(name)（\(list)）", "\(name)(\(list))") }
      return words("（\(name)）（\(list)）", "(\(name))(\(list))")
    }
    if let first = texts.first, texts.count == 1 {
      switch function.name {
      case "count": return words("\(first)的数量", "the number of \(first)")
      case "sum": return words("\(first)的合计", "the total of \(first)")
      case "mean": return words("\(first)的平均", "the mean of \(first)")
      case "min": return words("\(first)中最小的", "the smallest of \(first)")
      case "max": return words("\(first)中最大的", "the largest of \(first)")
      default: break
      }
    }
    if texts.count > 1, function.name == "min" || function.name == "max" {
      let list = words("［\(texts.joined(separator: "、"))］", "[\(texts.joined(separator: ", "))]")
      return function.name == "min"
        ? words("\(list)中最小的", "the smallest of \(list)") : words("\(list)中最大的", "the largest of \(list)")
    }
    if texts.count == 2, function.name == "completed months" || function.name == "years and months duration" {
      return words("从\(texts[0])到\(texts[1])的整月数", "the whole months from \(texts[0]) to \(texts[1])")
    }
    if texts.count == 2, let rounding = Self.roundings[function.name], case .literal = arguments[1].kind {
      return words(
        "\(texts[0])（\(rounding)到 \(texts[1]) 位小数）",
        "\(texts[0]) (rounded\(function.name.dropFirst(5)) to \(texts[1]) decimals)")
    }
    let list = texts.joined(separator: words("、", ", "))
    return words("\(function.chineseName)（\(list)）", "\(function.name)(\(list))")
  }
}
