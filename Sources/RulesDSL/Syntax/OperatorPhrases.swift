// Words that people put between two values in, the operator or function of the language out.

/// What a word between two values was meant to say.
enum OperatorPhrase {
  /// An operator, by the word that is written for it.
  case infix(String)
  /// The opposite of an operator.
  case negatedInfix(String)
  /// A function of both values, or its opposite.
  case function(String, isNegated: Bool)
  /// A test of the first value alone, by what is written behind it.
  case test(String)

  /// The meaning of a word; nil for all others.
  init?(_ word: String) {
    guard let meaning = OperatorPhrase.meanings[word] else { return nil }
    self = meaning
  }

  /// The longest of these words that a text begins with and that an amount may follow directly.
  static func comparison(startingWord text: String) -> (word: String, operator: String, rest: String)? {
    let words = KeywordTable.comparisons.flatMap(\.1) + comparisons.map(\.0)
    let longest = words.filter { text.hasPrefix($0) && text != $0 }.max { ($0.count, $0) < ($1.count, $1) }
    guard let longest else { return nil }
    let written = comparisons.first { $0.0 == longest }?.1 ?? longest
    return (longest, written, String(text.dropFirst(longest.count)))
  }

  private static let comparisons: [(String, String)] = [
    ("已满", "满"), ("满足", "满"), ("已达到", "达到"), ("已达", "达到"), ("达", "达到"), ("不下于", "不少于"), ("不下", "不少于"),
    ("起码", "至少"), ("最少", "至少"), ("不短于", "不少于"), ("未达到", "不满"), ("未达", "不满"), ("不到", "不满"), ("达不到", "不满"),
    ("短于", "少于"), ("超出", "超过"), ("多过", "超过"), ("长于", "超过"), ("大过", "超过"), ("未超过", "不超过"), ("不超", "不超过"),
    ("不长于", "不超过"), ("控制在", "不超过"), ("先于", "早于"), ("迟于", "晚于"), ("不迟于", "不晚于"), ("不先于", "不早于"),
  ]

  private static let meanings: [String: OperatorPhrase] = {
    var table: [String: OperatorPhrase] = [:]
    for (word, written) in comparisons { table[word] = .infix(written) }
    for word in ["是", "为", "等于是", "即", "系", "is", "equals", "eq"] { table[word] = .infix("=") }
    for word in ["不为", "非", "并非", "isnt"] { table[word] = .infix("!=") }
    for word in ["以及", "和", "与", "及", "同时", "并", "又", "且同时"] { table[word] = .infix("且") }
    for word in ["或是", "亦或", "抑或", "要么", "或则"] { table[word] = .infix("或") }
    for (word, sign) in [
      ("除以", "/"), ("除", "/"), ("乘以", "*"), ("乘", "*"), ("x", "*"), ("X", "*"), ("加", "+"),
      ("加上", "+"),
      ("减", "-"), ("减去", "-"),
    ] { table[word] = .infix(sign) }
    for word in ["包含于", "属", "位于", "属于于", "包括在"] { table[word] = .infix("属于") }
    for word in ["不属于", "不在", "不位于", "不包含于"] { table[word] = .negatedInfix("属于") }
    for word in ["含", "含有", "包括", "包含", "contains", "like", "有"] {
      table[word] = .function("包含", isNegated: false)
    }
    for word in ["不含", "不含有", "不包括", "不包含"] { table[word] = .function("包含", isNegated: true) }
    for word in ["为空", "是空", "为无", "是无", "空缺"] { table[word] = .test("= 无") }
    for word in ["不为空", "不是空", "非空", "不空", "不为无", "非无"] { table[word] = .test("!= 无") }
    for word in ["为是", "为真", "是真", "成立"] { table[word] = .test("= 是") }
    for word in ["为否", "为假", "是假", "不成立"] { table[word] = .test("= 否") }
    return table
  }()
}
