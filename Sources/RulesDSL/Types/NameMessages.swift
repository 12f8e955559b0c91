// A name that nothing declares and the names there are in, what its writer probably meant out.

import SourceText

extension TypeMessages {
  static func unknownName(_ name: String, _ scope: Scope, locals: [String], _ place: Place) -> Diagnostic {
    Diagnostic(
      .unknownName, place: place,
      message: LocalizedText(zh: "“\(name)”没有声明", en: "“\(name)” is not declared"),
      help: unknownNameHelp(name, scope, locals))
  }

  private static func unknownNameHelp(_ name: String, _ scope: Scope, _ locals: [String]) -> LocalizedText? {
    let known = locals + scope.names
    return unitHelp(name, scope) ?? wordHelp(name) ?? valueHelp(name, scope) ?? memberHelp(name, scope)
      ?? amountHelp(name, scope) ?? spacedHelp(name, known)
      ?? Suggestion.phrase(Suggestion.nearest(to: name, in: known)) ?? clockHelp(name)
      ?? Suggestion.phrase(Suggestion.nearest(to: name, in: FunctionTable.standard.names))
      ?? listing(scope.names)
  }

  private static func unitHelp(_ name: String, _ scope: Scope) -> LocalizedText? {
    if name == "月" {
      return LocalizedText(
        zh: "月份取自日期，例如 评审日.月；时长写作 3个月", en: "take the month from a date, as in date.month; durations are 3个月")
    }
    guard scope.units.unit(name) != nil || CalendarUnit(spelling: name) != nil else { return nil }
    return LocalizedText(
      zh: "“\(name)”是单位，前面要有数字，例如 1\(name)", en: "“\(name)” is a unit; put a number before it: 1\(name)")
  }

  /// Words of other languages, and the words of this one in capital letters.
  private static func wordHelp(_ name: String) -> LocalizedText? {
    switch name.lowercased() {
    case "yes", "on": return LocalizedText(zh: "写作 是（true）", en: "write true")
    case "no", "off": return LocalizedText(zh: "写作 否（false）", en: "write false")
    case "none", "nil", "na", "undefined", "没有", "空值":
      return LocalizedText(zh: "写作 无（null）", en: "write null")
    case "未提供", "未填", "未填写", "没有填", "没有提供":
      return LocalizedText(zh: "写作 非 已提供(…)", en: "write not(is defined(…))")
    default: break
    }
    let spelling = name.lowercased()
    guard spelling != name, KeywordTable.keyword(spelling) != nil else { return nil }
    return LocalizedText(zh: "用小写：\(spelling)", en: "write it in lower case: \(spelling)")
  }

  /// `类别 = 孵化器`: an option without its quotes.
  private static func valueHelp(_ name: String, _ scope: Scope) -> LocalizedText? {
    guard scope.options.contains(name) else { return nil }
    let text = LiteralPrinter.quoted(name)
    return LocalizedText(zh: "文本加双引号：\(text)", en: "put texts in double quotes: \(text)")
  }

  /// `总面积`, `场地面积`, `场地的面积`, `企业数`: a member without its group, or the count of a list.
  private static func memberHelp(_ name: String, _ scope: Scope) -> LocalizedText? {
    let paths = scope.memberPaths.filter { path in
      let words = [path.group, path.member]
      return path.member == name
        || ["", "的", "·", "之", "中", "里"].contains { words.joined(separator: $0) == name }
    }
    if let path = paths.first, paths.count == 1 || path.member != name {
      let written = "\(path.group).\(path.member)"
      return path.isList
        ? LocalizedText(
          zh: "“\(path.member)”是 \(path.group) 每一项里的：各项的写作 \(written)，挑选写作 \(path.group)[\(path.member) …]",
          en:
            "“\(path.member)” belongs to each item of \(path.group): write \(written), or \(path.group)[\(path.member) …]"
        )
        : LocalizedText(zh: "写全：\(written)", en: "write it in full: \(written)")
    }
    for ending in ["数", "数量", "个数", "总数", "家数"] where name.hasSuffix(ending) {
      let list = String(name.dropLast(ending.count))
      guard case .list? = scope[list]?.type else { continue }
      return LocalizedText(zh: "有多少项写作 计数(\(list))", en: "write count(\(list)) for the number of items")
    }
    return nil
  }

  /// Amounts with something more before or behind: `五百平方米以上`, `约20万元`, `第3项`, `三分之一`.
  private static func amountHelp(_ name: String, _ scope: Scope) -> LocalizedText? {
    let isUnit: (String) -> Bool = { scope.units.unit($0) != nil }
    if let (rest, suffix) = ComparisonSuffix.split(name),
      let amount = ChineseAmount.literal(rest, isUnit: isUnit)
    {
      return suffix.help(for: amount.digits)
    }
    if let amount = WritingAdvice.fraction(name) {
      return LocalizedText(zh: "写作 \(amount)", en: "write \(amount)")
    }
    if let date = WritingAdvice.dateInCharacters(name) {
      return LocalizedText(zh: "写作 \(date)", en: "write \(date)")
    }
    let count = ChineseNumeral.prefixCount(name, below10000: false)
    if count > 1,
      isUnit(String(name.dropFirst(count))) || ChineseNumeral.value(name) == nil && count == name.count
    {
      return LocalizedText(
        zh: "“\(name.prefix(count))”读法不只一种，用阿拉伯数字写",
        en: "“\(name.prefix(count))” can be read in several ways; write digits")
    }
    if name == "半个月" {
      return LocalizedText(zh: "年月时长要是整月数；半个月写作 15天", en: "months are whole; write 15天 for half a month")
    }
    if let number = ChineseNumeral.value(name) {
      return LocalizedText(zh: "数字用阿拉伯数字：\(number)", en: "write the number in digits: \(number)")
    }
    if let index = WritingAdvice.ordinal(name) {
      return LocalizedText(zh: "列表的第 \(index) 项写作 列表[\(index)]", en: "write list[\(index)] for item \(index)")
    }
    for prefix in ["人民币", "RMB", "rmb"] where name.hasPrefix(prefix) {
      let amount = String(name.dropFirst(prefix.count))
      return LocalizedText(zh: "单位写在数字后面：\(amount)", en: "put the unit behind the number: \(amount)")
    }
    for prefix in ["约", "大约", "近", "大概", "若干", "数", "多"] where name.hasPrefix(prefix) {
      guard name.dropFirst(prefix.count).first.map({ $0.isNumber || isUnit(String($0)) }) ?? false else {
        continue
      }
      return LocalizedText(
        zh: "“\(prefix)”不确定，规则里写确切的数", en: "“\(prefix)” is vague; rules need exact numbers")
    }
    for prefix in ["人均", "每人", "户均", "每家", "每户", "年均"] where name.hasPrefix(prefix) {
      let amount = name.dropFirst(prefix.count)
      guard amount.first?.isNumber ?? false else { continue }
      let unit = prefix.first == "每" ? prefix.dropFirst() : prefix.dropLast()
      return LocalizedText(zh: "写作 \(amount)/\(unit)", en: "write \(amount)/\(unit)")
    }
    return nil
  }

  private static func spacedHelp(_ name: String, _ known: [String]) -> LocalizedText? {
    let isUnlike = Suggestion.nearest(to: name, in: known).isEmpty
    for (start, middle, form) in [
      ("存在", "满足", Keyword.some), ("每个", "满足", .every), ("如果", "那么", .if), ("若", "则", .if), ("对", "返回", .for),
    ] where name.hasPrefix(start) && (isUnlike && start.count > 1 || name.contains(middle)) {
      return SyntaxMessages.form(of: form.rawValue)
    }
    if name.hasPrefix("非") || name.hasPrefix("不"), known.contains(String(name.dropFirst())) {
      let rest = name.dropFirst()
      return LocalizedText(zh: "词与词之间加空格：非 \(rest)", en: "put spaces between words: 非 \(rest)")
    }
    if let spaced = WritingAdvice.spaced(name, isName: { known.contains($0) }) {
      return LocalizedText(zh: "词与词之间加空格：\(spaced)", en: "put spaces between words: \(spaced)")
    }
    for ending in ["为是", "是是", "为真", "为否", "是否", "为假", "为空", "不为空"] where name.hasSuffix(ending) {
      let before = String(name.dropLast(ending.count))
      guard known.contains(before), case .test(let test)? = OperatorPhrase(ending) else { continue }
      return LocalizedText(zh: "写作 \(before) \(test)", en: "write \(before) \(test)")
    }
    guard let (before, amount) = WritingAdvice.amountBehind(name, isName: { known.contains($0) }) else {
      return nil
    }
    return LocalizedText(
      zh: "两项之间要有运算符：\(before) \(amount)", en: "put an operator between two items: \(before) \(amount)")
  }

  static func clockHelp(_ name: String) -> LocalizedText? {
    guard WritingAdvice.isClock(name) else { return nil }
    return LocalizedText(
      zh: "规则不读系统时间；用 评审日 这样的输入", en: "rules do not read the clock; use an input such as the date of review")
  }

  /// The names that could be meant, where nothing resembles what was written.
  static func listing(_ names: [String]) -> LocalizedText? {
    if names.isEmpty { return nil }
    let known = names.prefix(12)
    let more = known.count < names.count
    return LocalizedText(
      zh: "可用的有：\(known.joined(separator: "、"))\(more ? " 等" : "")",
      en: "there are: \(known.joined(separator: ", "))\(more ? ", …" : "")")
  }

  static func unknownFunction(_ name: String, _ place: Place) -> Diagnostic {
    let ours = WritingAdvice.function(name).map { [$0] }
    let isConditional = name.lowercased() == Keyword.if.rawValue
    return Diagnostic(
      .unknownName, place: place,
      message: LocalizedText(zh: "没有函数“\(name)”", en: "there is no function “\(name)”"),
      help: clockHelp(name)
        ?? (isConditional ? SyntaxMessages.form(of: Keyword.if.rawValue) : nil)
        ?? Suggestion.phrase(ours ?? Suggestion.nearest(to: name, in: FunctionTable.standard.names))
        ?? LocalizedText(
          zh: "常用的有：计数、合计、最大、最小、平均、四舍五入、满月时长、包含",
          en: "the usual ones are count, sum, max, min, mean, round half up, completed months, contains"))
  }

  /// - Parameter base: what stands before the dot, as it is written.
  static func unknownMember(
    _ name: String, of type: ValueType, base: String, isList: Bool = false, candidates: [String],
    _ place: Place
  ) -> Diagnostic {
    let spaced = WritingAdvice.spaced(name) { candidates.contains($0) }.map { "\(base).\($0)" }
    let function = functionOnMember(name, base, isList)
    let amount = WritingAdvice.amountBehind(name) { candidates.contains($0) }
    let help =
      spaced.map { LocalizedText(zh: "词与词之间加空格：\($0)", en: "put spaces between words: \($0)") }
      ?? amount.map {
        LocalizedText(
          zh: "两项之间要有运算符：\(base).\($0.name) \($0.amount)",
          en: "put an operator between two items: \(base).\($0.name) \($0.amount)")
      }
      ?? function ?? Suggestion.phrase(Suggestion.nearest(to: name, in: candidates)) ?? listing(candidates)
    return Diagnostic(
      .unknownMember, place: place,
      message: LocalizedText(
        zh: "\(type.kindTitle.zh)里没有“\(name)”", en: "\(type.kindTitle.en) has no member “\(name)”"),
      help: help
        ?? LocalizedText(
          zh: "用点能取的是记录、日期、时间、时长和区间的组成部分",
          en: "a dot takes parts of contexts, dates, times, durations and ranges"))
  }

  /// `名称.长度`, `企业.个数`: functions are not written behind a dot.
  private static func functionOnMember(_ name: String, _ base: String, _ isList: Bool) -> LocalizedText? {
    let count = ["个数", "数量", "总数", "家数", "项数", "length", "size", "count", "计数"]
    let function =
      isList && count.contains(name)
      ? "计数" : WritingAdvice.function(name) ?? (FunctionTable.standard.index(of: name) != nil ? name : nil)
    guard let function, let index = FunctionTable.standard.index(of: function) else { return nil }
    let takesMore = FunctionTable.standard.functions[index].signatures.allSatisfy { $0.requiredCount > 1 }
    let call = "\(function)(\(base)\(takesMore ? ", …" : ""))"
    return LocalizedText(zh: "写作 \(call)", en: "write \(call)")
  }
}
