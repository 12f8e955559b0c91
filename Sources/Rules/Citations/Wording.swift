// The words around a figure in; the comparisons they stand for out.

package import RulesDSL

/// What a document says about a figure: at least, more than, at most, less than.
package struct Wording: Sendable {
  /// How what follows the figure turns the comparison round.
  package enum Standing: Sendable {
    /// What is compared must hold.
    case required
    /// What is compared must not hold: 2年内不得申报.
    case forbidden
    /// It leads to a consequence, and a rule may ask for either: 超过48个月的，取消资格.
    case conditional
  }

  /// The operators that say the same; empty where nothing is said. Sloppy wording may allow two.
  package var operators: [ComparisonOperator] = []
  /// The words themselves with the figure, such as `不低于二十家`.
  package var words = ""
  /// How what follows turns the comparison round.
  package var standing = Standing.required

  /// Whether a comparison of a rule with the figure on its right agrees.
  ///
  /// - Parameter isRequired: whether the rule asks for the comparison; otherwise it may just as well exclude what
  ///   it describes, or what it does not.
  func allows(_ op: ComparisonOperator, isRequired: Bool, ofWhole: Bool) -> Bool {
    operators.contains { wanted in
      // To reach the whole is to be equal to it.
      let holds = op == wanted || ofWhole && wanted == .greaterOrEqual && op == .equal
      let opposite = op == wanted.negation
      switch standing {
      case .required: return holds || !isRequired && opposite
      case .forbidden: return opposite || !isRequired && holds
      case .conditional: return holds || opposite
      }
    }
  }

  /// The operators that a rule may use.
  var wanted: [ComparisonOperator] { standing == .forbidden ? operators.map(\.negation) : operators }
}

/// The words by which documents compare. 以上, 以下, 以内 and 届满 include the amount, 不满, 超过 and 以外 do not
/// (Civil Code, article 1259).
enum WordingTable {
  /// Words before a figure; other words may stand between.
  static let before: [String: ComparisonOperator] = {
    var table: [String: ComparisonOperator] = [:]
    for (op, words) in KeywordTable.comparisons where op != .equal && op != .notEqual {
      for word in words where word.count > 1 && word != "达到" {
        table[word] = op
      }
    }
    for (op, words) in further { for word in words { table[word] = op } }
    for negative in ["不", "不得", "不应", "不应当", "不能", "不可", "不可以", "不宜", "不准", "未", "没有"] {
      for word in ["超过", "超出", "超", "大于", "高于", "多于", "长于", "突破"] { table[negative + word] = .lessOrEqual }
      for word in ["低于", "少于", "小于", "短于"] { table[negative + word] = .greaterOrEqual }
    }
    return table
  }()

  private static let further: [(ComparisonOperator, [String])] = [
    (.greaterOrEqual, ["最少", "起码", "最低", "不下于", "不下", "下限为", "≥", ">=", "届满"]),
    (.greater, ["超出", "长于", "逾", ">"]),
    (.lessOrEqual, ["最高", "上限为", "封顶", "控制在", "≤", "<="]),
    (.less, ["短于", "不到", "未达到", "未达", "达不到", "<"]),
  ]

  /// Words that compare only directly before a figure.
  static let directlyBefore: [String: ComparisonOperator] = [
    "满": .greaterOrEqual, "满了": .greaterOrEqual, "达": .greaterOrEqual, "达到": .greaterOrEqual,
    "超": .greater,
  ]

  /// Words directly behind a figure.
  static let behind: [String: ComparisonOperator] = {
    var table: [String: ComparisonOperator] = [:]
    for suffix in ComparisonSuffix.allCases {
      for prefix in ["", "及", "及其", "含"] { table[prefix + suffix.rawValue] = suffix.comparison }
    }
    table["之外"] = .greater
    table["内"] = .lessOrEqual
    table["届满"] = .greaterOrEqual
    return table
  }()

  /// What may follow 内 where it is no comparison: 3家内部机构.
  static let innerParts: Set<Character> = ["部", "容", "外", "设", "资", "控", "审"]

  static let beforeWords = WordList(before.keys)
  static let directWords = WordList(directlyBefore.keys)
  static let behindWords = WordList(behind.keys)

  /// Words right behind a figure that forbid what the comparison describes.
  static let prohibitions: WordList = ["不得", "禁止", "不予", "不再", "不能", "不可", "不应"]
  /// Words that draw a consequence from it.
  static let consequences: WordList = [
    "取消", "撤销", "终止", "退出", "视为", "视同", "除外", "不得", "不予", "不再", "禁止", "不合格", "不达标", "不符合", "一票否决",
    "责令", "限期", "收回", "追回",
  ]
  /// Words before a share by which something is lowered: 降低20% leaves 80%.
  static let reductions = ["降低", "下浮", "放宽", "减少", "下调", "核减", "扣减"]

  /// What ends the reach of a word before a figure.
  static let stops: Set<Character> = ["，", "。", "；", "！", "？", "：", ";", "!", "?", "\n"]
  static let sentenceEnds: Set<Character> = ["。", "；", ";", "!", "！", "?", "？"]
}
