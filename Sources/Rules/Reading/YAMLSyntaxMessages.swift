// What broke a YAML file enters; findings in the words of its author leave.

internal import SourceText

/// The sentences about YAML's syntax errors.
enum YAMLSyntaxMessages {
  static func unclosedQuote(_ place: Place, closedAt: Place?) -> Diagnostic {
    Diagnostic(
      .yamlUnclosedQuote, place: place,
      message: LocalizedText(zh: "这个引号没有结束", en: "This quote is never closed"),
      related: closedAt.map {
        [
          Diagnostic.Related(
            place: $0, caption: LocalizedText(zh: "YAML 把这里当作它的结束", en: "YAML takes this as its end"))
        ]
      } ?? [],
      help: LocalizedText(
        zh: "在文字后面补上同样的引号；若引号属于文字本身，用 | 另起一行写",
        en: "Write the same quote after the text; if the quote belongs to the text, write the text below a |")
    )
  }

  static func unclosedBracket(_ opening: Place, noticedAt: Place?, blockForm: String?) -> Diagnostic {
    let close = opening.text == "{" ? "}" : "]"
    let advice = LocalizedText(
      zh: "用逗号隔开各项，最后补上 \(close)", en: "Separate the items by commas and close with \(close)")
    return Diagnostic(
      .yamlUnclosedBracket, place: opening,
      message: LocalizedText(
        zh: "YAML 把 \(opening.text) 读作\(close == "}" ? "映射" : "列表")的开始，但没有找到配对的 \(close)",
        en:
          "YAML reads \(opening.text) as the beginning of a \(close == "}" ? "mapping" : "list") and finds no "
          + "matching \(close)"),
      related: noticedAt.map {
        [
          Diagnostic.Related(
            place: $0,
            caption: LocalizedText(zh: "读到这里发现不对", en: "noticed here"))
        ]
      } ?? [],
      help: blockForm.map {
        LocalizedText(
          zh: "\(advice.zh)；若是表达式（例如半开区间），写成：\n\($0)",
          en: "\(advice.en); if it is an expression, such as a half-open range, write:\n\($0)")
      } ?? advice)
  }

  static func tabIndentation(_ place: Place) -> Diagnostic {
    Diagnostic(
      .yamlTabIndentation, place: place,
      message: LocalizedText(
        zh: "这一行用制表符（Tab）缩进，YAML 只认空格", en: "This line is indented with a tab; YAML only takes spaces"),
      help: LocalizedText(
        zh: "把制表符换成空格，每一级两个", en: "Replace the tab by spaces, two for each level"))
  }

  static func textAfterQuotes(_ rest: Place, blockForm: String) -> Diagnostic {
    Diagnostic(
      .yamlTextAfterValue, place: rest,
      message: LocalizedText(
        zh: "YAML 把值开头的引号读作整个值的引号，引号结束后不能再有文字",
        en:
          "YAML reads a quote at the beginning of a value as quoting all of it; no text can follow the closing quote"
      ),
      help: writing(blockForm))
  }

  static func textAfterBrackets(_ rest: Place, opening: UInt8, blockForm: String) -> Diagnostic {
    let (zh, en) = opening == 0x7B ? ("{ 读作映射", "{ … a mapping") : ("[ 读作列表", "[ … a list")
    return Diagnostic(
      .yamlTextAfterValue, place: rest,
      message: LocalizedText(
        zh: "YAML 把值开头的 \(zh)，括号结束后不能再有文字",
        en: "YAML calls a value that begins with \(en); no text can follow its closing bracket"),
      help: writing(blockForm))
  }

  static func reservedStart(_ sign: UInt8, _ place: Place, blockForm: String?) -> Diagnostic {
    let shown = place.text
    let meaning =
      signs[sign]
      ?? LocalizedText(zh: "自己的记号", en: "a sign of its own")
    var help =
      blockForm.map(writing)
      ?? LocalizedText(
        zh: "给文字加上引号，或另起一行用 | 写", en: "Put the text in quotes, or write it on lines of its own below a |")
    if sign == 0x2D {
      help = LocalizedText(
        zh: "负数的减号后不留空格；列表要另起一行；若是文字，\(help.zh)",
        en:
          "A negative number has no blank after its minus, a list begins on the next line; if it is a text, \(help.en)"
      )
    }
    return Diagnostic(
      .yamlReservedStart, place: place,
      message: LocalizedText(
        zh: "YAML 把值开头的 \(shown) 读作\(meaning.zh)",
        en: "YAML reads a \(shown) at the beginning of a value as \(meaning.en)"),
      help: help)
  }

  static func colonInValue(_ place: Place, blockForm: String?) -> Diagnostic {
    Diagnostic(
      .yamlColonInValue, place: place,
      message: LocalizedText(
        zh: "YAML 把值里面的“: ”（冒号加空格）读作又一个键的结尾",
        en: "YAML reads “: ” (a colon and a blank) inside a value as the end of another key"),
      help: blockForm.map(writing)
        ?? LocalizedText(zh: "给值加上引号，或每行只写一个键", en: "Put the value in quotes, or write one key on each line"))
  }

  static func deeperKey(_ key: Place, owner: Place, blockForm: String) -> Diagnostic {
    Diagnostic(
      .yamlIndentation, place: key,
      message: LocalizedText(
        zh:
          "“\(ReadingMessages.excerpt(key.text))”缩进得比“\(ReadingMessages.excerpt(owner.text))”深，YAML 把它读作上面那个值的续行",
        en:
          "“\(ReadingMessages.excerpt(key.text))” is indented deeper than “\(ReadingMessages.excerpt(owner.text))”, so YAML reads it as "
          + "a continuation of the value above"),
      related: [
        Diagnostic.Related(place: owner, caption: LocalizedText(zh: "它的值从这里开始", en: "its value begins here"))
      ],
      help: LocalizedText(
        zh: "把两个键对齐；若这一行确实属于上面的值，写成：\n\(blockForm)",
        en: "Align the two keys; if this line does belong to the value above, write:\n\(blockForm)"))
  }

  static func missingColon(_ line: Place) -> Diagnostic {
    let text = line.text
    let help: LocalizedText
    if text.unicodeScalars.contains("：") {
      help = LocalizedText(
        zh: "这里用的是全角冒号“：”，YAML 要用半角冒号加空格，例如 名称: 值",
        en:
          "This is a full-width colon “：”; YAML needs a half-width colon and a blank, for example name: value"
      )
    } else if text.utf8.contains(0x3A) {
      help = LocalizedText(
        zh: "冒号后面要有一个空格，例如 名称: 值", en: "A blank must follow the colon, for example name: value")
    } else {
      help = LocalizedText(
        zh: "写成“键: 值”；若它属于上一行的值，把它缩进得比那一行的键深",
        en: "Write key: value; if it belongs to the value above, indent it deeper than that line's key")
    }
    return Diagnostic(
      .yamlMissingColon, place: line,
      message: LocalizedText(
        zh: "“\(ReadingMessages.excerpt(text))”应是一个键，但没有冒号",
        en: "“\(ReadingMessages.excerpt(text))” should be a key but has no colon"),
      help: help)
  }

  static func blankAfterColon(_ colon: Place) -> Diagnostic {
    Diagnostic(
      .yamlMissingColon, place: colon,
      message: LocalizedText(zh: "这个冒号后面缺少空格", en: "A blank is missing after this colon"),
      help: LocalizedText(
        zh: "写成“键: 值”，冒号后留一个空格", en: "Write key: value, with a blank after the colon"))
  }

  static func indentation(_ word: Place, sibling: Place?) -> Diagnostic {
    Diagnostic(
      .yamlIndentation, place: word,
      message: LocalizedText(
        zh: "这里的缩进与它所属的一级对不齐", en: "The indentation here does not match the level it belongs to"),
      related: sibling.map {
        [Diagnostic.Related(place: $0, caption: LocalizedText(zh: "这一级从这里开始", en: "that level begins here"))]
      } ?? [],
      help: LocalizedText(
        zh: "同一级的键或“- ”要从同一列开始；下一级多缩进两个空格；一行里不要既写值又写下一级",
        en:
          "Keys or “- ” of one level begin in the same column, the next level two columns further; a line cannot "
          + "hold both a value and the next level"))
  }

  static func textAfterDocument(_ word: Place) -> Diagnostic {
    Diagnostic(
      .yamlIndentation, place: word,
      message: LocalizedText(
        zh: "文件的内容到上一行已经结束，这里的文字接不上",
        en: "The content of the file ended above; the text here does not continue it"),
      help: LocalizedText(
        zh: "检查缩进：整个文件是一个映射或一个列表，不能混写",
        en: "Check the indentation: the whole file is one mapping or one list, not a mixture"))
  }

  static func badEscape(_ place: Place) -> Diagnostic {
    Diagnostic(
      .yamlBadEscape, place: place,
      message: LocalizedText(
        zh: "“\(ReadingMessages.excerpt(place.text))”不是双引号文本里的转义写法",
        en: "“\(ReadingMessages.excerpt(place.text))” is no escape of a double-quoted text"),
      help: LocalizedText(
        zh: "要写反斜杠本身，写两个 \\\\，或改用单引号", en: "For a backslash itself write \\\\, or use single quotes"))
  }

  static func blockHeader(_ place: Place) -> Diagnostic {
    Diagnostic(
      .yamlBlockHeader, place: place,
      message: LocalizedText(
        zh: "| 或 > 后面只能是缩进的位数、+ 或 -，文字从下一行开始",
        en: "After | or > only an indentation digit, + or - can stand; the text begins on the next line"),
      help: LocalizedText(zh: "把文字移到下一行并缩进", en: "Move the text to the next line and indent it"))
  }

  static func other(_ problem: YAMLProblem, _ place: Place) -> Diagnostic {
    let words = problem.context.isEmpty ? problem.text : "\(problem.context): \(problem.text)"
    return Diagnostic(
      .yamlSyntax, place: place,
      message: LocalizedText(
        zh: "这里不合 YAML 的语法（libyaml：\(words)）", en: "This is not YAML (libyaml: \(words))"),
      help: LocalizedText(
        zh: "检查这一行和上一行的缩进、冒号、引号和括号",
        en: "Check the indentation, colons, quotes and brackets of this line and the one above"))
  }

  private static func writing(_ blockForm: String) -> LocalizedText {
    LocalizedText(zh: "写成：\n\(blockForm)", en: "Write:\n\(blockForm)")
  }

  /// What YAML takes a sign at the beginning of a value for.
  private static let signs: [UInt8: LocalizedText] = [
    0x3E: LocalizedText(zh: "折叠文本的记号", en: "the sign of a folded text"),
    0x7C: LocalizedText(zh: "多行文本的记号", en: "the sign of a literal text"),
    0x2D: LocalizedText(zh: "列表项的记号", en: "the sign of a list item"),
    0x3F: LocalizedText(zh: "键的记号", en: "the sign of a key"),
    0x2A: LocalizedText(zh: "别名的记号", en: "the sign of an alias"),
    0x26: LocalizedText(zh: "锚点的记号", en: "the sign of an anchor"),
    0x21: LocalizedText(zh: "类型标签的记号", en: "the sign of a tag"),
    0x25: LocalizedText(zh: "指令的记号", en: "the sign of a directive"),
    0x40: LocalizedText(zh: "保留的记号", en: "a reserved sign"),
    0x60: LocalizedText(zh: "保留的记号", en: "a reserved sign"),
    0x2C: LocalizedText(zh: "各项之间的分隔", en: "the separator of items"),
    0x5D: LocalizedText(zh: "列表的结束", en: "the end of a list"),
    0x7D: LocalizedText(zh: "映射的结束", en: "the end of a mapping"),
  ]
}
