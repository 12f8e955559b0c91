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

  /// `18个月` for `十八个月`, `20万元` for `二十万元`: digits for characters before a unit.
  static func amount(_ word: String, isUnit: (String) -> Bool) -> String? {
    guard word.utf8.count <= longestWord else { return nil }
    let characters = Array(word)
    var count = characters.prefix { digits[$0] != nil || places[$0] != nil }.count
    while count > 0 {
      let unit = String(characters[count...])
      if let value = number(characters[..<count]), !unit.isEmpty, isUnit(unit) { return "\(value)\(unit)" }
      count -= 1
    }
    return nil
  }

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let places: [Character: Int] = ["十": 10, "百": 100, "千": 1_000]

  /// The value of characters up to 千; nil where they do not make a number.
  private static func number(_ characters: ArraySlice<Character>) -> Int? {
    var total = 0
    var digit: Int?
    var lastPlace = Int.max
    for character in characters {
      if let value = digits[character] {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      } else if let place = places[character] {
        guard place < lastPlace else { return nil }
        total += (digit ?? 1) * place
        lastPlace = place
        digit = nil
      }
    }
    return total + (digit ?? 0)
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
