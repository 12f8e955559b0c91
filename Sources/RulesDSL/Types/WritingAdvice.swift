// What somebody typed in, how it is written here out: dates, numerals in characters, words without spaces.

/// Finds the spelling that was probably meant; answers nil rather than guess.
enum WritingAdvice {
  /// `@"2020-06-04"` for `2020-6-4`, `2020/06/04`, `2020.6.4` or `2020年6月4日`.
  static func date(_ text: String) -> String? {
    var parts: [String] = [""]
    var separators = ""
    guard text.utf8.count <= longestWord else { return nil }
    for character in text where character != " " {
      if character.isASCII, character.isNumber {
        parts[parts.count - 1].append(character)
      } else {
        separators.append(character)
        parts.append("")
      }
    }
    if parts.last == "" { parts.removeLast() }
    guard ["--", "//", "..", "年月日", "年月"].contains(separators), parts.count == 3, parts[0].count == 4,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return "@\"\(date)\""
  }

  /// In bytes; a longer word is not taken apart.
  private static let longestWord = 300

  /// A word with the spaces that Chinese leaves out around operators; nil if none is in it. Prefers a place
  /// where a known name stands before the operator.
  static func spaced(_ word: String, isName: (String) -> Bool) -> String? {
    guard word.utf8.count <= longestWord else { return nil }
    var guess: (before: String, operatorWord: String, after: String)?
    for candidate in KeywordTable.joinedOperatorWords {
      guard let (before, after) = word.split(around: candidate), !before.isEmpty else { continue }
      // 满 and 达 also occur inside of words; a number tells them apart.
      if candidate == "满", !(after.first?.isNumber ?? false) { continue }
      let isComparison = KeywordTable.comparison(candidate) != nil
      if isName(before) {
        guess = (before, candidate, after)
        break
      }
      if guess == nil, isComparison { guess = (before, candidate, after) }
    }
    guard let guess else { return nil }
    if guess.after.isEmpty { return "\(guess.before) \(guess.operatorWord)" }
    let rest =
      guess.after.count < word.count ? spaced(guess.after) { _ in false } ?? guess.after : guess.after
    return "\(guess.before) \(guess.operatorWord) \(rest)"
  }

  /// `不低于 20家` for `不低于20家`, `达到 18个月` for `达到18个月以上`; nil if no comparison comes first.
  static func spacedComparison(_ word: String) -> String? {
    guard let (_, written, rest) = OperatorPhrase.comparison(startingWord: word) else { return nil }
    let amount = ComparisonSuffix.split(rest).map { $0.rest.isEmpty ? rest : $0.rest } ?? rest
    return "\(written) \(amount)"
  }

  /// A name and the digits at its end: `占比` and `20` for `占比20`; nil if it has no digits or nothing else.
  static func trailingDigits(_ word: String) -> (name: String, digits: String)? {
    let digits = String(word.reversed().prefix { $0.isASCII && ($0.isNumber || $0 == ".") }.reversed())
    let name = String(word.dropLast(digits.count))
    guard !digits.isEmpty, let last = name.last, last.isLetter else { return nil }
    return (name, digits)
  }

  /// `500平方米` and `1000平方米` for `介于500平方米到1000平方米之间`; nil if there are no two amounts.
  static func limits(_ word: String) -> (lower: String, upper: String)? {
    var inner = Substring(word.drop { !$0.isNumber })
    if inner.hasSuffix("之间") { inner = inner.dropLast(2) }
    for separator in KeywordTable.betweenSeparators.sorted() {
      let parts = inner.split(separator: Character(separator), maxSplits: 1)
      guard parts.count == 2, parts[1].first?.isNumber ?? false else { continue }
      let unit = parts[1].drop { $0.isASCII }
      let hasUnit = parts[0].last.map { !$0.isASCII } ?? false
      return (String(parts[0]) + (hasUnit ? "" : unit), String(parts[1]))
    }
    return nil
  }

  /// A known name and what follows it with an operator in between: `场地.面积 >= 500平方米` for
  /// `面积500平方米以上`.
  static func amountBehind(_ word: String, isName: (String) -> Bool) -> (name: String, amount: String)? {
    guard word.utf8.count <= longestWord, let start = word.firstIndex(where: { $0.isASCII && $0.isNumber })
    else {
      return nil
    }
    let name = String(word[..<start])
    guard isName(name) else { return nil }
    let amount = String(word[start...])
    let (written, comparison) =
      ComparisonSuffix.split(amount).map { ($0.rest, $0.suffix.comparison) } ?? (amount, .greaterOrEqual)
    return (name, "\(comparison.rawValue) \(written)")
  }

  /// `1/3` for 三分之一, `40%` for 四成, `50%` for 一半.
  static func fraction(_ word: String) -> String? {
    if word == "一半" || word == "半数" { return "50%" }
    if word.hasSuffix("成"), let tenths = ChineseNumeral.value(word.dropLast()) { return "\(tenths)0%" }
    guard let (denominator, numerator) = word.split(around: "分之"),
      let first = ChineseNumeral.value(numerator), let second = ChineseNumeral.value(denominator)
    else { return nil }
    return "\(first) / \(second)"
  }

  /// `@"2020-06-04"` for 二〇二〇年六月四日.
  static func dateInCharacters(_ word: String) -> String? {
    guard word.count <= 16, let (year, rest) = word.split(around: "年"),
      let number = ChineseNumeral.year(year),
      let (month, days) = rest.split(around: "月"), let last = days.last, last == "日" || last == "号",
      let monthNumber = ChineseNumeral.value(month)?.intValue,
      let day = ChineseNumeral.value(days.dropLast())?.intValue,
      let date = CivilDate(year: number, month: monthNumber, day: day)
    else { return nil }
    return "@\"\(date)\""
  }

  /// 3 for 第3项, 第三个 or 第一.
  static func ordinal(_ word: String) -> String? {
    guard word.hasPrefix("第"), word.count <= 12 else { return nil }
    let digits = word.dropFirst().prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty { return String(digits) }
    let count = ChineseNumeral.prefixCount(word.dropFirst(), below10000: true)
    return ChineseNumeral.value(word.dropFirst().prefix(count)).map(\.description)
  }

  /// Units as people also write them, and ours.
  static func unit(_ name: String) -> String? {
    if name.hasSuffix("整"), name.hasSuffix("元整") { return String(name.dropLast()) }
    return otherUnits[name]
  }

  private static let otherUnits: [String: String] = [
    "w": "万", "W": "万", "k": "千", "K": "千", "圆": "元", "块": "元", "块钱": "元", "万圆": "万元", "万块": "万元", "亿圆": "亿元",
    "RMB": "元", "rmb": "元", "人民币": "元", "平方": "平方米", "平": "平方米", "平方公尺": "平方米", "自然日": "天", "个自然日": "天",
    "日历天": "天", "日历日": "天", "个日历日": "天", "percent": "%", "pct": "%", "个点": "%", "年整": "年", "整年": "年",
    "岁": "年", "钟头": "小时",
    "个钟头": "小时", "分钟整": "分钟", "礼拜": "周", "个礼拜": "周", "个月整": "个月", "名员工": "人", "个人": "人", "家企业": "家",
    "个企业": "家",
    "项专利": "项", "位专家": "位",
  ]

  /// Names of functions in other languages and spreadsheets, and ours.
  static func function(_ name: String) -> String? { otherNames[name.lowercased()] }

  private static let otherNames: [String: String] = [
    "average": "mean", "avg": "mean", "len": "string length", "length": "string length", "size": "count",
    "round": "round half up", "ceil": "ceiling", "trunc": "round down", "mod": "modulo",
    "upper": "upper case",
    "lower": "lower case", "substr": "substring", "match": "matches", "regex": "matches", "str": "string",
    "tostring": "string", "tonumber": "number", "join": "string join", "startswith": "starts with",
    "endswith": "ends with", "unique": "distinct values",
    "求和": "合计", "总和": "合计", "总数": "计数", "个数": "计数", "数量": "计数", "长度": "文本长度", "字数": "文本长度",
    "平均值": "平均", "平均数": "平均", "最大值": "最大", "最小值": "最小", "取整": "向下取整", "舍入": "四舍五入", "子串": "截取",
    "正则": "匹配", "拆分": "分割", "文本": "转文本", "数值": "转数字",
  ]

  /// Whether a name asks for the time of the run, which rules never read.
  static func isClock(_ name: String) -> Bool {
    ["today", "now", "今天", "今日", "现在", "当前日期", "当前时间", "系统日期"].contains(name.lowercased())
  }
}

extension String {
  /// The parts before and after the first occurrence of a word; nil if it does not occur.
  fileprivate func split(around word: String) -> (String, String)? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      if rest.hasPrefix(word) { return (String(self[..<start]), String(rest.dropFirst(word.count))) }
      start = index(after: start)
    }
    return nil
  }
}
