// What is wrong with a JSON file enters; findings in the words of its author leave.

internal import SourceText

/// The sentences about JSON.
enum JSONMessages {
  static func comment(_ place: Place) -> Diagnostic {
    Diagnostic(
      .jsonComment, place: place,
      message: LocalizedText(zh: "JSON 没有注释", en: "JSON has no comments"),
      help: LocalizedText(
        zh: "删除注释；需要注释时改用 YAML 文件", en: "Delete the comment, or use a YAML file where comments are needed"))
  }

  static func superfluousComma(_ place: Place) -> Diagnostic {
    Diagnostic(
      .jsonTrailingComma, place: place,
      message: LocalizedText(
        zh: "这个逗号多余：逗号只写在两项之间", en: "This comma is superfluous: commas only stand between two items"),
      help: LocalizedText(zh: "删除这个逗号", en: "Delete this comma"))
  }

  static func missingComma(_ place: Place) -> Diagnostic {
    Diagnostic(
      .jsonMissingComma, place: place,
      message: LocalizedText(zh: "这一项前面缺少逗号", en: "A comma is missing before this item"),
      help: LocalizedText(zh: "在上一项后面加一个逗号", en: "Write a comma after the item before it"))
  }

  static func singleQuotes(_ place: Place) -> Diagnostic {
    Diagnostic(
      .jsonQuotes, place: place,
      message: LocalizedText(zh: "JSON 的文本要用双引号", en: "Texts in JSON stand in double quotes"),
      help: LocalizedText(zh: "把单引号 ' 改成双引号 \"", en: "Replace the single quotes ' by double quotes \""))
  }

  static func unquoted(_ word: MarkedScalar) -> Diagnostic {
    let text = ReadingMessages.excerpt(word.text)
    if text.hasPrefix("“") || text.hasPrefix("”") || text.hasPrefix("‘") || text.hasPrefix("＂") {
      return Diagnostic(
        .jsonQuotes, place: word.place,
        message: LocalizedText(zh: "这里用的是中文引号", en: "These are typographic quotes"),
        help: LocalizedText(zh: "JSON 要用半角双引号 \"", en: "JSON needs plain double quotes \""))
    }
    let lowercase = word.text.lowercased()
    let keyword = ["true": "true", "false": "false", "null": "null", "none": "null", "undefined": "null"][
      lowercase]
    return Diagnostic(
      .jsonUnquoted, place: word.place,
      message: LocalizedText(zh: "“\(text)”没有引号", en: "“\(text)” has no quotes"),
      help: keyword.map {
        LocalizedText(
          zh: "写成 \($0)（小写）；若是文本，写成 \"\(text)\"",
          en: "Write \($0), in small letters; a text is written \"\(text)\"")
      } ?? LocalizedText(zh: "写成 \"\(text)\"", en: "Write \"\(text)\""))
  }

  static func notANumber(_ place: Place) -> Diagnostic {
    Diagnostic(
      .jsonNotANumber, place: place,
      message: LocalizedText(
        zh: "JSON 没有 \(ReadingMessages.excerpt(place.text)) 这个值",
        en: "JSON has no value \(ReadingMessages.excerpt(place.text))"),
      help: LocalizedText(
        zh: "没有数值时写 null，或省去这个键", en: "Where there is no number write null, or leave the key out"))
  }

  static func number(_ place: Place, _ fault: JSONNumberFault) -> Diagnostic {
    Diagnostic(
      .jsonNumber, place: place,
      message: LocalizedText(
        zh: "“\(ReadingMessages.excerpt(place.text))”不是 JSON 的数字",
        en: "“\(ReadingMessages.excerpt(place.text))” is no JSON number"),
      help: advice(fault))
  }

  private static func advice(_ fault: JSONNumberFault) -> LocalizedText {
    switch fault {
    case .plusSign: LocalizedText(zh: "删除数字前的加号", en: "Delete the plus sign")
    case .leadingZero:
      LocalizedText(
        zh: "删除开头的 0；若是编号（例如邮政编码），加双引号写成文本",
        en:
          "Delete the leading zeros; an identifier, such as a postal code, is written as a text in double quotes"
      )
    case .missingInteger:
      LocalizedText(zh: "小数点前写上 0，例如 0.5", en: "Write a 0 before the point, for example 0.5")
    case .missingFraction:
      LocalizedText(zh: "小数点后写上数字，或删除小数点", en: "Write a digit after the point, or delete the point")
    case .missingExponent:
      LocalizedText(zh: "e 后面写上指数，例如 1e6", en: "Write the exponent after the e, for example 1e6")
    case .notANumber, .otherText:
      LocalizedText(
        zh: "只写数字，例如 1250.5；带单位或其他文字的值加双引号",
        en: "Write digits only, for example 1250.5; a value with a unit or other text stands in double quotes"
      )
    }
  }

  static func controlCharacter(_ byte: UInt8, _ place: Place) -> Diagnostic {
    let code = ReadingMessages.hexadecimal(UInt32(byte), 4)
    return Diagnostic(
      .jsonControlCharacter, place: place,
      message: LocalizedText(
        zh: "字符串里有控制字符 U+\(code)", en: "The control character U+\(code) stands in a string"),
      help: byte == 0x09
        ? LocalizedText(zh: "制表符写成 \\t", en: "Write a tab as \\t")
        : LocalizedText(zh: "删除它，或写成 \\u\(code)", en: "Delete it or write it as \\u\(code)"))
  }

  static func escape(_ place: Place) -> Diagnostic {
    Diagnostic(
      .jsonEscape, place: place,
      message: LocalizedText(
        zh: "“\(ReadingMessages.excerpt(place.text))”不是 JSON 的转义写法",
        en: "“\(ReadingMessages.excerpt(place.text))” is no JSON escape"),
      help: LocalizedText(
        zh: "反斜杠本身写成 \\\\；\\u 后面要有四位十六进制数字",
        en: "Write a backslash itself as \\\\; four hexadecimal digits must follow \\u"))
  }

  static func loneSurrogate(_ place: Place) -> Diagnostic {
    Diagnostic(
      .jsonLoneSurrogate, place: place,
      message: LocalizedText(
        zh: "\(place.text) 只是半个字符：代理项要成对出现", en: "\(place.text) is half a character: surrogates come in pairs"
      ),
      help: LocalizedText(
        zh: "直接写出这个字符，或补上另一半，例如 \\uD83D\\uDE00",
        en: "Write the character itself, or both halves, for example \\uD83D\\uDE00"))
  }

  static func trailingText(_ place: Place) -> Diagnostic {
    Diagnostic(
      .jsonTrailingText, place: place,
      message: LocalizedText(
        zh: "文档到上一个括号已经结束，后面不能再有内容", en: "The document has ended; nothing can follow it"),
      help: LocalizedText(
        zh: "删除多余的内容；多份数据放进一个 [ ] 列表", en: "Delete the rest; several records go into one list in [ ]"))
  }

  static func unclosed(_ opening: Place, end: Int) -> Diagnostic {
    let close = opening.text == "{" ? "}" : "]"
    return Diagnostic(
      .jsonUnclosed, place: opening,
      message: LocalizedText(
        zh: "文件结束了，\(opening.text) 还没有配对的 \(close)",
        en: "The file ends before the \(close) that closes this \(opening.text)"),
      related: [
        Diagnostic.Related(
          place: Place(file: opening.file, span: Span(end, end)),
          caption: LocalizedText(zh: "文件在这里结束", en: "the file ends here"))
      ],
      help: LocalizedText(
        zh: "补上 \(close)，或检查文件是否完整", en: "Write the \(close), or check whether the file is complete"))
  }

  static func unclosedString(_ opening: Place, lineEnd: Int) -> Diagnostic {
    Diagnostic(
      .jsonUnclosed, place: opening,
      message: LocalizedText(zh: "这个引号在行末之前没有结束", en: "This quote is not closed before the end of its line"),
      related: [
        Diagnostic.Related(
          place: Place(file: opening.file, span: Span(lineEnd, lineEnd)),
          caption: LocalizedText(zh: "这一行在这里结束", en: "the line ends here"))
      ],
      help: LocalizedText(
        zh: "补上引号；文本里的换行写成 \\n", en: "Write the closing quote; a line break in a text is written \\n"))
  }

  static func wrongBracket(_ place: Place, opening: Place) -> Diagnostic {
    Diagnostic(
      .jsonSyntax, place: place,
      message: LocalizedText(
        zh: "\(opening.text) 不能用 \(place.text) 结束", en: "A \(place.text) cannot close a \(opening.text)"),
      related: [
        Diagnostic.Related(
          place: opening, caption: LocalizedText(zh: "括号从这里开始", en: "the bracket opens here"))
      ],
      help: opening.text == "{"
        ? LocalizedText(zh: "对象用 } 结束，列表用 ] 结束", en: "An object closes with }, a list with ]")
        : LocalizedText(zh: "列表用 ] 结束，对象用 } 结束", en: "A list closes with ], an object with }"))
  }

  static func missingColon(_ place: Place, key: MarkedScalar) -> Diagnostic {
    Diagnostic(
      .jsonSyntax, place: place,
      message: LocalizedText(
        zh: "键“\(ReadingMessages.excerpt(key.text))”后面缺少冒号",
        en: "A colon is missing after the key “\(ReadingMessages.excerpt(key.text))”"),
      help: LocalizedText(zh: "写成 \"键\": 值，冒号用半角", en: "Write \"key\": value, with a half-width colon"))
  }

  static func missingValue(_ place: Place) -> Diagnostic {
    Diagnostic(
      .jsonUnclosed, place: place,
      message: LocalizedText(zh: "文件结束了，这里还缺一个值", en: "The file ends where a value is missing"),
      help: LocalizedText(zh: "补上值，或检查文件是否完整", en: "Write the value, or check whether the file is complete"))
  }

  static func unexpected(_ place: Place) -> Diagnostic {
    let text = ReadingMessages.excerpt(place.text)
    let isFullWidth = (place.text.unicodeScalars.first?.value ?? 0) >= 0x80
    return Diagnostic(
      .jsonSyntax, place: place,
      message: LocalizedText(zh: "这里不能出现“\(text)”", en: "“\(text)” cannot stand here"),
      help: isFullWidth
        ? LocalizedText(
          zh: "逗号、冒号、括号和引号都要用半角", en: "Commas, colons, brackets and quotes must be half-width")
        : LocalizedText(
          zh: "这里应是一个值：文本加双引号，或数字、true、false、null、[ ]、{ }",
          en: "A value belongs here: a text in double quotes, a number, true, false, null, [ ] or { }"))
  }
}
