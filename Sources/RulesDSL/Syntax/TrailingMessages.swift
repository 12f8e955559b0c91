// What stands behind a complete expression in, what its writer probably meant out.

import SourceText

/// A complete expression and what follows it.
struct TrailingText {
  /// The first token that follows, as it is written, and what it is.
  let found: String
  let kind: TokenKind
  /// Whether no space stands before it.
  let isAdjacent: Bool
  /// What is complete, and its tree.
  let expression: String
  let root: Expression
  /// The last operand of the expression, to which what follows would belong.
  let lastOperand: String
  /// The token and everything behind it, and only what is behind it.
  let tail: String
  let rest: String
  /// The left side of the last comparison.
  let subject: String?
  /// Whether the expression is the cell of a table, where `?` is what is compared.
  let isCell: Bool

  /// What stands before the last operand.
  var before: String {
    expression.hasSuffix(lastOperand) ? String(expression.dropLast(lastOperand.count)) : ""
  }
}

extension Expression {
  /// The operand at the right end of the operators that bind loosely.
  var lastOperand: Expression {
    switch kind {
    case .logical(_, let operands): operands.last?.lastOperand ?? self
    case .comparison(_, _, let right), .conditional(_, _, let right), .quantified(_, _, let right),
      .iteration(_, let right), .between(_, _, let right):
      right.lastOperand
    default: self
    }
  }

  /// The operator of the comparison at the right end.
  fileprivate var lastComparison: ComparisonOperator? {
    switch kind {
    case .logical(_, let operands): operands.last?.lastComparison
    case .comparison(let op, _, _): op
    default: nil
    }
  }
}

extension SyntaxMessages {
  static func trailing(_ text: TrailingText, _ place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, place: place,
      message: LocalizedText(
        zh: "表达式在“\(text.found)”之前已经完整，这里多了内容", en: "the expression is complete before “\(text.found)”"),
      help: trailingHelp(text))
  }

  private static func trailingHelp(_ text: TrailingText) -> LocalizedText {
    let help: LocalizedText? =
      switch text.kind {
      case .symbol(let symbol): symbolHelp(symbol, text)
      case .name(let word): wordHelp(word, text)
      case .number: numberHelp(text)
      case .text: textHelp(text)
      case .quotedName, .end: nil
      }
    return help ?? operatorHelp(text)
  }

  /// The correction as a whole, or its form where the whole is too long to be repeated.
  private static func write(_ corrected: String, otherwise form: String) -> LocalizedText {
    let shown = corrected.count <= 60 ? corrected : form
    return LocalizedText(zh: "写作 \(shown)", en: "write \(shown)")
  }

  private static func operatorHelp(_ text: TrailingText) -> LocalizedText {
    let isShort = text.expression.count <= 16 && text.tail.count <= 16
    let (amount, comparison) =
      ComparisonSuffix.split(text.tail).map { ($0.rest, $0.suffix.comparison) } ?? (
        text.tail, .greaterOrEqual
      )
    let isComparison = text.root.lastComparison != nil
    let example = isShort && !isComparison ? "\(text.expression) \(comparison.rawValue) \(amount)" : "a >= b"
    return LocalizedText(
      zh: "两项之间要有运算符，例如 \(example)；含空格的名称放在反引号里：`名 称`",
      en: "put an operator between two items, for example \(example); names with spaces go in back quotes")
  }

  // MARK: Signs

  private static func symbolHelp(_ symbol: Symbol, _ text: TrailingText) -> LocalizedText? {
    switch symbol {
    case .rightParenthesis, .rightBracket, .rightBrace:
      LocalizedText(
        zh: "删掉这个 \(text.found)，或在前面补上与它成对的括号", en: "delete this \(text.found), or add its partner before")
    case .colon: LocalizedText(zh: "相等写作 =", en: "write = for equality")
    case .question: form(of: Keyword.if.rawValue)
    case .arrow: write("\(text.expression).\(text.rest)", otherwise: "a.b")
    case .comma: commaHelp(text)
    case .leftParenthesis: parenthesisHelp(text)
    case .percent, .perMille: nameWithDigits(text)
    default: nil
    }
  }

  private static func commaHelp(_ text: TrailingText) -> LocalizedText {
    if text.rest.isEmpty {
      return LocalizedText(zh: "表达式末尾不加标点", en: "an expression has no punctuation at its end")
    }
    let digits = text.rest.prefix { $0.isASCII && $0.isNumber }
    if text.lastOperand.last?.isNumber ?? false, !digits.isEmpty, digits.count != 3 {
      return LocalizedText(zh: "小数点写作 .", en: "write . for the decimal point")
    }
    if text.lastOperand.last?.isNumber ?? false, digits.count == 3 {
      return LocalizedText(
        zh: "数字不写千位分隔符：\(text.lastOperand + text.rest)",
        en: "write numbers without separators: \(text.lastOperand + text.rest)")
    }
    if case .literal(.text) = text.root.lastOperand.kind, let subject = text.subject {
      let items = "[\(text.lastOperand), \(text.rest)]"
      return LocalizedText(
        zh: "几个值之一写作 \(subject) 属于 \(items)", en: "write \(subject) in \(items) for one of several values")
    }
    let first = text.rest.prefix { $0 != " " }
    let isComparison =
      KeywordTable.comparison(String(first)) != nil || text.rest.first.map { "<>=≥≤".contains($0) } ?? false
    if isComparison, let subject = text.subject {
      return write("\(text.expression) 且 \(subject) \(text.rest)", otherwise: "a > 3 且 a < 5")
    }
    return LocalizedText(
      zh: "逗号和顿号连接不了两项：都要满足写 且，满足一项即可写 或", en: "a comma joins nothing here: write `and` or `or`")
  }

  private static func parenthesisHelp(_ text: TrailingText) -> LocalizedText? {
    let inner = text.rest.filter { $0 != "(" && $0 != ")" && $0 != "（" && $0 != "）" && $0 != " " }
    if inner.hasPrefix("含") {
      return LocalizedText(
        zh: "删掉括号；“不超过”“不少于”已含本数，不含本数的写“低于”“超过”",
        en: "delete the parentheses; >= and <= include the amount, > and < do not")
    }
    if inner.hasPrefix("不含") {
      return LocalizedText(
        zh: "删掉括号；不含本数的写“低于”“超过”", en: "delete the parentheses; write < or > to exclude the amount")
    }
    guard case .literal(.number(_, unit: nil)) = text.root.lastOperand.kind, !inner.isEmpty else {
      return nil
    }
    if !inner.allSatisfy(\.isLetter) { return nil }
    return LocalizedText(
      zh: "单位直接写在数字后面：\(text.lastOperand)\(inner)",
      en: "write the unit behind the number: \(text.lastOperand)\(inner)")
  }

  /// `占比20%`: the digits were read as a part of the name.
  private static func nameWithDigits(_ text: TrailingText) -> LocalizedText? {
    guard let (name, amount) = WritingAdvice.trailingDigits(text.lastOperand) else { return nil }
    if name.hasSuffix("的") {
      return write("\(text.before)\(name.dropLast()) * \(amount)\(text.tail)", otherwise: "a * 50%")
    }
    let whole = amount + text.tail
    let (written, comparison) =
      ComparisonSuffix.split(whole).map { ($0.rest, $0.suffix.comparison.rawValue) } ?? (whole, ">=")
    return write("\(text.before)\(name) \(comparison) \(written)", otherwise: "a \(comparison) 20%")
  }

  // MARK: Numbers and texts

  private static func numberHelp(_ text: TrailingText) -> LocalizedText? {
    if text.lastOperand == "百分之" { return write(text.before + text.tail + "%", otherwise: "15%") }
    if let last = text.lastOperand.last, text.isAdjacent, "零又".contains(last) {
      return write(text.before + text.lastOperand.dropLast() + text.tail, otherwise: "1年6个月")
    }
    if text.isAdjacent, text.lastOperand.first?.isNumber ?? false {
      return LocalizedText(zh: "一个数只写一个单位，例如 1.2亿元", en: "a number has one unit, as in 1.2亿元")
    }
    return operatorInName(text)
  }

  private static func textHelp(_ text: TrailingText) -> LocalizedText? {
    for (ending, sign) in [("不是", "!="), ("不为", "!="), ("是", "="), ("为", "="), ("等于", "=")]
    where text.lastOperand.hasSuffix(ending) && text.lastOperand.count > ending.count {
      return write(
        "\(text.before)\(text.lastOperand.dropLast(ending.count)) \(sign) \(text.tail)",
        otherwise: "a \(sign) b")
    }
    return operatorInName(text)
  }

  /// `面积不少于 500平方米`: the operator was read as a part of the name.
  private static func operatorInName(_ text: TrailingText) -> LocalizedText? {
    for word in KeywordTable.joinedOperatorWords
    where text.lastOperand.hasSuffix(word) && text.lastOperand.count > word.count {
      return spaces(
        "\(text.before)\(text.lastOperand.dropLast(word.count)) \(word) \(text.tail)",
        otherwise: "a \(word) b")
    }
    return nil
  }

  private static func spaces(_ corrected: String, otherwise form: String) -> LocalizedText {
    let shown = corrected.count <= 60 ? corrected : form
    return LocalizedText(zh: "词与词之间加空格：\(shown)", en: "put spaces between words: \(shown)")
  }

  // MARK: Words

  /// `>= 30% 且 < 40%` in a cell: a comma is “or”, and “and” needs `?` on both sides.
  private static func joinedTestsHelp(_ keyword: Keyword, _ text: TrailingText) -> LocalizedText {
    if keyword == .or { return write("\(text.expression), \(text.rest)", otherwise: "< 18, >= 60") }
    let both = "? \(text.expression) 且 ? \(text.rest)"
    let shown = both.count <= 60 ? both : "? >= 18 且 ? < 60"
    return LocalizedText(
      zh: "写作 \(shown)，“?”是这一栏的值；也可以写成区间，例如 [18..60)",
      en: "write \(shown), where `?` is the value of the column; or write a range such as [18..60)")
  }

  private static func wordHelp(_ word: String, _ text: TrailingText) -> LocalizedText? {
    if let suffix = ComparisonSuffix(rawValue: word) { return suffixHelp(suffix, text) }
    if text.isCell, let keyword = KeywordTable.keyword(word), keyword == .and || keyword == .or {
      return joinedTestsHelp(keyword, text)
    }
    if let help = firstWordHelp(text) { return help }
    if let number = ChineseNumeral.value(text.lastOperand) {
      return write("\(text.before)\(number)\(text.tail)", otherwise: "10人")
    }
    let lower = word.lowercased()
    if lower != word, let keyword = KeywordTable.keyword(lower) {
      return LocalizedText(zh: "用小写：\(keyword.rawValue)", en: "write it in lower case: \(keyword.rawValue)")
    }
    let (before, last, rest) = (text.before, text.lastOperand, text.rest)
    switch word {
    case "在", "于": return placeHelp(text)
    case "的": return ofHelp(text)
    case "占": return shareHelp(text)
    case "not" where rest.hasPrefix("in "):
      return write("\(before)非 (\(last) 属于 \(rest.dropFirst(3)))", otherwise: "非 (… 属于 …)")
    case "is" where rest.hasPrefix("not "):
      return write("\(before)\(last) != \(rest.dropFirst(4))", otherwise: "a != b")
    case "以" where rest.hasSuffix("开头"):
      return write("\(before)开头是(\(last), \(trimmed(rest.dropLast(2))))", otherwise: "开头是(a, b)")
    case "以" where rest.hasSuffix("结尾"):
      return write("\(before)结尾是(\(last), \(trimmed(rest.dropLast(2))))", otherwise: "结尾是(a, b)")
    case "未提供", "未填", "未填写", "没有填写", "没有提供": return write("\(before)非 已提供(\(last))", otherwise: "非 已提供(a)")
    case "至", "到", "to":
      return LocalizedText(zh: "两数之间写作 … 介于 \(last) 与 \(rest)", en: "write … between \(last) and \(rest)")
    default: break
    }
    return phraseHelp(word, text) ?? functionHelp(word, text) ?? joinedHelp(word, text)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// `占比 >= 20%以上`, `500平方米 以上`
  private static func suffixHelp(_ suffix: ComparisonSuffix, _ text: TrailingText) -> LocalizedText {
    guard let op = text.root.lastComparison else {
      return suffix.help(for: text.rest.isEmpty ? text.lastOperand : text.rest)
    }
    let word = suffix.rawValue
    if op == suffix.comparison {
      return LocalizedText(
        zh: "前面已经写了 \(op.rawValue)，删掉“\(word)”", en: "\(op.rawValue) says it already; delete “\(word)”")
    }
    return LocalizedText(
      zh: "“\(word)”与前面的 \(op.rawValue) 只能留一个；“\(word)”写作 \(suffix.comparison.rawValue)",
      en: "keep either \(op.rawValue) or “\(word)”, which is \(suffix.comparison.rawValue)")
  }

  /// `没有 场地.自有`, `所有 x 属于 企业 …`, `IF a THEN b`: the first word was read as a name.
  private static func firstWordHelp(_ text: TrailingText) -> LocalizedText? {
    guard case .name(let first) = text.root.lastOperand.kind else { return nil }
    switch first {
    case "不", "没有", "未", "没", "NOT", "Not": return write("\(text.before)非 \(text.tail)", otherwise: "非 …")
    case "所有", "全部", "每家", "每一个", "每一家", "各", "凡", "任意", "任何", "all", "All":
      return LocalizedText(zh: "写法：每个 x 属于 列表 满足 条件", en: "the form is: every x in list satisfies condition")
    case "有", "某个", "任一", "任一个", "某家", "exists", "any", "至少有一个":
      return LocalizedText(zh: "写法：存在 x 属于 列表 满足 条件", en: "the form is: some x in list satisfies condition")
    case "当", "倘若", "假如", "假设", "IF", "If", "when": return form(of: Keyword.if.rawValue)
    default:
      return FunctionTable.standard.index(of: first).map {
        TypeMessages.usage(FunctionTable.standard.functions[$0])
      }
    }
  }

  /// `在 … 之间`, `在 … 之前`, `在 [ … ] 中`
  private static func placeHelp(_ text: TrailingText) -> LocalizedText {
    let (before, last) = (text.before, text.lastOperand)
    for (endings, word) in [
      (["之间"], "介于"), (["之前", "以前"], "早于"), (["之后", "以后"], "晚于"), (["以内", "之内", "内"], "不超过"),
      (["之中", "当中", "中", "里", "里面"], "属于"),
    ] {
      for ending in endings where text.rest.hasSuffix(ending) {
        return write(
          "\(before)\(last) \(word) \(trimmed(text.rest.dropLast(ending.count)))", otherwise: "… \(word) …")
      }
    }
    return write("\(before)\(last) 属于 \(text.rest)", otherwise: "… 属于 …")
  }

  /// `场地 的 面积`, `职工 的 3倍`
  private static func ofHelp(_ text: TrailingText) -> LocalizedText {
    let isAmount = text.rest.first?.isNumber ?? false
    return write(
      isAmount ? "\(text.expression) * \(text.rest)" : "\(text.expression).\(text.rest)",
      otherwise: isAmount ? "a * 50%" : "a.b")
  }

  /// `面积 占 总面积 50%`
  private static func shareHelp(_ text: TrailingText) -> LocalizedText {
    let words = text.rest.split(separator: " ")
    let share = words.count == 2 && words[1].first?.isNumber ?? false ? " >= \(words[1])" : ""
    let whole = share.isEmpty ? text.rest : String(words[0])
    return write("\(text.before)\(text.lastOperand) / \(whole)\(share)", otherwise: "a / b >= 50%")
  }

  private static func phraseHelp(_ word: String, _ text: TrailingText) -> LocalizedText? {
    let (before, last, rest) = (text.before, text.lastOperand, text.rest)
    switch OperatorPhrase(word) {
    case .infix(let written): return write("\(before)\(last) \(written) \(rest)", otherwise: "… \(written) …")
    case .negatedInfix(let written):
      return write("\(before)非 (\(last) \(written) \(rest))", otherwise: "非 (… \(written) …)")
    case .function(let name, let isNegated):
      let negation = isNegated ? "非 " : ""
      return write("\(before)\(negation)\(name)(\(last), \(rest))", otherwise: "\(negation)\(name)(…, …)")
    case .test(let written): return write("\(before)\(last) \(written)", otherwise: "… \(written)")
    case nil: return nil
    }
  }

  /// `企业.人数 合计`, `名称 开头是 "甲"`: a function behind its argument.
  private static func functionHelp(_ word: String, _ text: TrailingText) -> LocalizedText? {
    guard let index = FunctionTable.standard.index(of: word) else { return nil }
    let takesTwo =
      FunctionTable.standard.functions[index].signatures.first.map { $0.requiredCount > 1 } ?? false
    let first = text.rest.first
    let hasOperand = takesTwo && first.map { $0 == "\"" || $0 == "“" || $0.isLetter || $0.isNumber } ?? false
    let call =
      hasOperand ? "\(word)(\(text.lastOperand), \(text.rest))" : "\(word)(\(text.lastOperand)) \(text.rest)"
    return write(text.before + trimmed(call), otherwise: "\(word)(…)")
  }

  /// `不低于20家`, `且小于 50人`, `介于3到5之间`: words that Chinese writes without a space.
  private static func joinedHelp(_ word: String, _ text: TrailingText) -> LocalizedText? {
    let tail = text.rest.isEmpty ? word : "\(word) \(text.rest)"
    if word.hasPrefix("介于") || word.hasPrefix("在"), let limits = WritingAdvice.limits(word) {
      return write(
        "\(text.before)\(text.lastOperand) 介于 \(limits.lower) 与 \(limits.upper)", otherwise: "… 介于 … 与 …")
    }
    if word.hasPrefix("在"), word.count > 1 {
      return placeHelp(
        TrailingText(
          found: "在", kind: text.kind, isAdjacent: false, expression: text.expression, root: text.root,
          lastOperand: text.lastOperand, tail: tail, rest: String(tail.dropFirst()), subject: text.subject,
          isCell: text.isCell))
    }
    for (start, isAnd) in [("并且", true), ("且", true), ("或者", false), ("或", false)] where word.hasPrefix(start)
    {
      let rest = String(word.dropFirst(start.count))
      let needsSubject =
        KeywordTable.comparison(rest) != nil || OperatorPhrase.comparison(startingWord: rest) != nil
      let second =
        needsSubject ? "\(text.subject ?? "…") \(WritingAdvice.spacedComparison(rest) ?? rest)" : rest
      return write(
        "\(text.expression) \(isAnd ? "且" : "或") \(second) \(text.rest)".dropTrailingSpace,
        otherwise: "… \(isAnd ? "且" : "或") …")
    }
    guard let spaced = WritingAdvice.spacedComparison(word) else { return nil }
    return spaces(
      "\(text.before)\(text.lastOperand) \(spaced) \(text.rest)".dropTrailingSpace, otherwise: "… \(spaced)")
  }
}

extension String {
  fileprivate var dropTrailingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}
