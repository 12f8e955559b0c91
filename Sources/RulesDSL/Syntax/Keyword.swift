// The one table of the language's words: every keyword and comparison word in both languages.

/// The words that belong to the language itself.
package enum Keyword: String, Sendable, Hashable, CaseIterable {
  case and
  case or
  case not
  case `if`
  case then
  case `else`
  case `for`
  case `in`
  case `return`
  case some
  case every
  case satisfies
  case between
  case instance
  case of
  case function
  case external
  case `true`
  case `false`
  case null
}

/// Which words the printer writes.
package enum KeywordStyle: Sendable, Hashable {
  case english
  case chinese
}

/// Spellings of keywords and comparison words.
package enum KeywordTable {
  /// Chinese spellings of a keyword; the first is the one the printer writes.
  package static let chinese: [(Keyword, [String])] = [
    (.and, ["且", "并且", "而且"]),
    (.or, ["或", "或者"]),
    (.not, ["非", "并非"]),
    (.if, ["如果", "若"]),
    (.then, ["那么", "则"]),
    (.else, ["否则"]),
    (.for, ["对", "对于"]),
    (.in, ["属于"]),
    (.return, ["返回"]),
    (.some, ["存在"]),
    (.every, ["每个"]),
    (.satisfies, ["满足"]),
    (.between, ["介于"]),
    (.instance, ["类型是"]),
    (.function, ["函数"]),
    (.external, ["外部"]),
    (.true, ["真", "是"]),
    (.false, ["假", "否"]),
    (.null, ["无", "空"]),
  ]

  /// Words for comparisons, the way measures are worded; the first of each operator is the one printed.
  package static let comparisons: [(ComparisonOperator, [String])] = [
    (.greaterOrEqual, ["不少于", "不低于", "不小于", "大于等于", "大于或等于", "大于或者等于", "至少", "不早于", "达到", "满"]),
    (.greater, ["超过", "大于", "多于", "高于", "晚于"]),
    (.lessOrEqual, ["不超过", "不大于", "不多于", "不高于", "小于等于", "小于或等于", "小于或者等于", "至多", "最多", "不晚于"]),
    (.less, ["低于", "小于", "少于", "不满", "未满", "不足", "早于"]),
    (.equal, ["等于"]),
    (.notEqual, ["不等于", "不是"]),
  ]

  /// The word between the two limits of `介于 … 与 …`; `and` and its Chinese words work as well.
  package static let betweenSeparators: Set<String> = ["与", "和", "至", "到"]

  /// The word that may close it: `介于 … 与 … 之间`.
  package static let betweenEnd = "之间"

  private static let keywordsBySpelling: [String: Keyword] = {
    var table: [String: Keyword] = [:]
    for keyword in Keyword.allCases { table[keyword.rawValue] = keyword }
    for (keyword, spellings) in chinese {
      for spelling in spellings { table[spelling] = keyword }
    }
    return table
  }()

  private static let comparisonsBySpelling: [String: ComparisonOperator] = {
    var table: [String: ComparisonOperator] = [:]
    for (comparison, spellings) in comparisons {
      for spelling in spellings { table[spelling] = comparison }
    }
    return table
  }()

  /// The keyword of a spelling in either language.
  package static func keyword(_ word: String) -> Keyword? { keywordsBySpelling[word] }

  /// The comparison of a Chinese word.
  package static func comparison(_ word: String) -> ComparisonOperator? { comparisonsBySpelling[word] }

  /// Whether a word cannot be used as a name without back quotes.
  package static func isReserved(_ word: String) -> Bool {
    keywordsBySpelling[word] != nil || comparisonsBySpelling[word] != nil || betweenSeparators.contains(word)
      || word == betweenEnd
  }

  /// The word the printer writes for a keyword.
  package static func spelling(_ keyword: Keyword, _ style: KeywordStyle) -> String {
    switch style {
    case .english: keyword.rawValue
    case .chinese: chinese.first { $0.0 == keyword }?.1.first ?? keyword.rawValue
    }
  }

  /// The word or sign the printer writes for a comparison.
  package static func spelling(_ comparison: ComparisonOperator, _ style: KeywordStyle) -> String {
    style == .english
      ? comparison.rawValue
      : comparisons.first { $0.0 == comparison }?.1.first ?? comparison.rawValue
  }

  /// Chinese operator words of two or more characters, longest first: what a writer may have typed without
  /// spaces inside a longer word.
  package static let joinedOperatorWords: [String] = {
    let words = comparisons.flatMap(\.1) + chinese.flatMap(\.1)
    return words.filter { $0.count > 1 || $0 == "且" || $0 == "或" || $0 == "满" }.sorted {
      ($0.count, $1) > ($1.count, $0)
    }
  }()
}
