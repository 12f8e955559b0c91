// Expressions that are not conditions in, noun phrases out.

import RulesDSL
import SourceText

extension Verbalizer {
  /// What a name or path stands for in the measure.
  enum Meaning {
    case input(CheckedInput)
    case parameter(CheckedParameter)
    case definition(CheckedDefinition)
    case criterion(CheckedCriterion)
    case asOf
    case allMet
    case local(String)
  }

  func meaning(of expression: Expression) -> Meaning? {
    guard let path = expression.plainPath else { return nil }
    if let input = measure.input(at: path) { return .input(input) }
    if path == MeasureCompiler.ReservedName.asOf { return .asOf }
    if path == MeasureCompiler.ReservedName.allMet { return .allMet }
    if let parameter = measure.parameters.first(where: { $0.declaration.name.text == path }) {
      return .parameter(parameter)
    }
    if let definition = measure.definitions.first(where: { $0.declaration.name.text == path }) {
      return .definition(definition)
    }
    if let criterion = measure.criterion(path) { return .criterion(criterion) }
    if case .name(let name) = expression.kind { return .local(name) }
    return nil
  }

  func unit(of expression: Expression) -> Unit? { checked.type(of: expression).unit }

  /// An expression as a noun phrase; numbers are written in `unit` where it measures the same thing.
  func phrase(_ expression: Expression, unit hint: Unit? = nil) -> String {
    switch expression.kind {
    case .name, .path:
      if let meaning = meaning(of: expression) { return phrase(meaning, unit: hint) }
      return path(expression)
    case .literal: return literal(expression, hint)
    case .arithmetic(let op, let left, let right):
      return "\(operand(left, op)) \(symbol(op)) \(operand(right, op))"
    case .negation(let operand): return "-" + phrase(operand, unit: hint)
    case .list(let items): return items.map { phrase($0, unit: hint) }.joined(separator: words("、", ", "))
    case .filter(let base, let condition):
      return words("\(clause(condition))的\(phrase(base))", "\(phrase(base)) where \(clause(condition))")
    case .call(let callee, let arguments): return call(callee, arguments.map(\.value))
    case .conditional(let condition, let first, let second):
      return words(
        "（如果\(clause(condition))取 \(phrase(first, unit: hint))，否则取 \(phrase(second, unit: hint))）",
        "(\(phrase(first, unit: hint)) if \(clause(condition)), else \(phrase(second, unit: hint)))")
    case .logical, .comparison, .between, .membership, .quantified: return clause(expression, isInner: true)
    case .context, .range, .iteration, .function, .instanceOf, .invalid:
      return Printer.text(expression, style: language == .zh ? .chinese : .english)
    }
  }

  private func phrase(_ meaning: Meaning, unit hint: Unit?) -> String {
    switch meaning {
    case .input(let input): return title(of: input)
    case .parameter(let parameter):
      guard let version = parameter.version(on: asOf) else { return parameter.declaration.name.text }
      return ValueText.text(version.value, unit: displayUnit(parameter.type.unit, hint), exact: true)[
        language]
    case .definition(let definition): return definition.declaration.title ?? definition.declaration.name.text
    case .criterion(let criterion): return "“\(criterion.declaration.title)”"
    case .asOf: return words("评审日", "the as-of date")
    case .allMet: return words("全部符合", "all criteria met")
    case .local(let name): return name == "item" ? words("该项", "the element") : name
    }
  }

  /// A declared title, or the path with the group before its member.
  func title(of input: CheckedInput) -> String {
    input.declaration.title ?? input.path.split(separator: ".").joined(separator: words("的", " "))
  }

  private func path(_ expression: Expression) -> String {
    guard case .path(let base, let name) = expression.kind else {
      return Printer.text(expression, style: language == .zh ? .chinese : .english)
    }
    return phrase(base) + words("的\(name.text)", "'s \(name.text)")
  }

  private func literal(_ expression: Expression, _ hint: Unit?) -> String {
    let type = checked.type(of: expression)
    guard let operation = checked.program.operations.first(where: { $0.node == expression.id }),
      case .constant(let value) = operation.kind
    else { return Printer.text(expression) }
    return ValueText.text(value, unit: displayUnit(type.unit, hint), exact: true)[language]
  }

  /// The unit a number was written in; a bare number takes the one asked for.
  private func displayUnit(_ own: Unit?, _ hint: Unit?) -> Unit? {
    guard let own, own.symbol.isEmpty, let hint, hint.dimension == own.dimension else { return own ?? hint }
    return hint
  }

  // MARK: Arithmetic and calls

  private func operand(_ expression: Expression, _ op: ArithmeticOperator) -> String {
    let text = phrase(expression)
    guard case .arithmetic(let inner, _, _) = expression.kind else { return text }
    let isLoose = (inner == .add || inner == .subtract) && op != .add
    return isLoose || op == .divide || op == .power ? words("（\(text)）", "(\(text))") : text
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

  private func call(_ callee: Expression, _ arguments: [Expression]) -> String {
    guard case .name(let name) = callee.kind, let index = FunctionTable.standard.index(of: name) else {
      return "\(phrase(callee))(\(arguments.map { phrase($0) }.joined(separator: ", ")))"
    }
    let function = FunctionTable.standard.functions[index]
    let texts = arguments.map { phrase($0) }
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
    if texts.count == 2, function.name == "completed months" || function.name == "years and months duration" {
      return words("从\(texts[0])到\(texts[1])的整月数", "the whole months from \(texts[0]) to \(texts[1])")
    }
    let list = texts.joined(separator: words("、", ", "))
    return words("\(function.chineseName)（\(list)）", "\(function.name)(\(list))")
  }
}

extension Expression {
  /// `a.b.c` as text, if the expression is nothing but names and dots.
  package var plainPath: String? {
    switch kind {
    case .name(let name): name
    case .path(let base, let name): base.plainPath.map { "\($0).\(name.text)" }
    default: nil
    }
  }
}
