// What the readers found enters; complete findings in both languages leave.
// YAML's syntax errors are worded in YAMLSyntaxMessages, JSON's in JSONMessages.

internal import SourceText

/// The sentences about files, their structure, and scalars that hold expressions.
package enum ReadingMessages {
  // MARK: Files and characters

  static func fileTooLarge(_ file: SourceFile, maximumBytes: Int) -> Diagnostic {
    let (size, most) = ("\(file.bytes.count)", "\(maximumBytes)")
    return Diagnostic(
      .fileTooLarge, place: Place(file: file, span: Span(0, 0)),
      message: LocalizedText(
        zh: "文件有 \(size) 字节，超过上限 \(most) 字节", en: "The file has \(size) bytes, more than the limit of \(most)"
      ),
      help: LocalizedText(zh: "把文件拆成几个较小的文件", en: "Split it into several smaller files"))
  }

  static func invalidUTF8(_ byte: UInt8, _ place: Place) -> Diagnostic {
    Diagnostic(
      .fileInvalidUTF8, place: place,
      message: LocalizedText(
        zh: "字节 0x\(hexadecimal(UInt32(byte), 2)) 不是 UTF-8 文字",
        en: "Byte 0x\(hexadecimal(UInt32(byte), 2)) is not UTF-8 text"),
      help: LocalizedText(
        zh: "文件可能是 GBK（ANSI）编码：用编辑器打开，另存为 UTF-8",
        en: "The file may be in GBK (ANSI): open it in an editor and save it as UTF-8"))
  }

  static func wrongEncoding(_ name: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .fileWrongEncoding, place: place,
      message: LocalizedText(
        zh: "文件是 \(name) 编码，这里只读 UTF-8", en: "The file is in \(name); only UTF-8 is read here"),
      help: LocalizedText(zh: "用编辑器打开，另存为 UTF-8", en: "Open it in an editor and save it as UTF-8"))
  }

  static func nul(_ place: Place) -> Diagnostic {
    Diagnostic(
      .fileNulCharacter, place: place,
      message: LocalizedText(
        zh: "文件里有 NUL（0x00）字符：它不是文本文件，或者是 UTF-16 编码",
        en: "The file holds a NUL (0x00): it is no text file, or it is in UTF-16"),
      help: LocalizedText(zh: "用编辑器打开，另存为 UTF-8 文本", en: "Open it in an editor and save it as UTF-8 text"))
  }

  static func control(_ value: UInt32, _ place: Place) -> Diagnostic {
    Diagnostic(
      .fileControlCharacter, place: place,
      message: LocalizedText(
        zh: "这里有一个看不见的控制字符 U+\(hexadecimal(value, 4))",
        en: "An invisible control character U+\(hexadecimal(value, 4)) stands here"),
      help: LocalizedText(
        zh: "删除它；确实需要时，在双引号文本里写 \(yamlEscape(value))",
        en: "Delete it; where it is really needed, write \(yamlEscape(value)) in a double-quoted text"))
  }

  static func lineSeparator(_ value: UInt32, _ place: Place) -> Diagnostic {
    Diagnostic(
      .fileLineSeparator, place: place,
      message: LocalizedText(
        zh: "U+\(hexadecimal(value, 4)) 在 YAML 里是换行，在编辑器里却不一定看得出来",
        en: "U+\(hexadecimal(value, 4)) is a line break for YAML, though editors may not show it as one"),
      help: LocalizedText(
        zh: "删除它，需要换行时按回车键换行", en: "Delete it; break the line with the Enter key where a break is meant"))
  }

  static func bidirectional(_ value: UInt32, _ place: Place) -> Diagnostic {
    Diagnostic(
      .fileBidirectionalControl, place: place,
      message: LocalizedText(
        zh: "双向文字控制字符 U+\(hexadecimal(value, 4)) 会让显示的文字与实际内容不同",
        en:
          "The bidirectional control U+\(hexadecimal(value, 4)) makes the text look different from what it is"
      ),
      help: LocalizedText(zh: "删除这个看不见的字符", en: "Delete this invisible character"))
  }

  // MARK: Structure

  static func emptyDocument(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .documentEmpty, place: Place(file: file, span: Span(0, 0)),
      message: LocalizedText(zh: "文件里没有内容", en: "The file has no content"),
      help: LocalizedText(
        zh: "检查是否保存了文件，或内容是否全被写成了注释", en: "Check whether it was saved, or whether all of it is a comment"))
  }

  static func nestingTooDeep(_ limit: Int, _ place: Place) -> Diagnostic {
    Diagnostic(
      .documentTooDeep, place: place,
      message: LocalizedText(
        zh: "列表和映射的嵌套超过 \(limit) 层", en: "Lists and mappings are nested more than \(limit) deep"),
      help: LocalizedText(zh: "减少嵌套的层数", en: "Nest less"))
  }

  static func tooManyNodes(_ limit: Int, _ place: Place) -> Diagnostic {
    Diagnostic(
      .documentTooManyNodes, place: place,
      message: LocalizedText(
        zh: "文件里的文本、列表和映射合计超过 \(limit) 个",
        en: "The file holds more than \(limit) texts, lists and mappings"),
      help: LocalizedText(zh: "把文件拆成几个较小的文件", en: "Split it into several smaller files"))
  }

  static func tooManyFindings(omitted: Int, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .documentTooManyFindings, severity: .note, place: Place(file: file, span: Span(0, 0)),
      message: LocalizedText(zh: "另有 \(omitted) 个问题没有列出", en: "\(omitted) further findings are not listed"),
      help: LocalizedText(zh: "先改正列出的问题，再读一次", en: "Correct those that are listed and read the file again"))
  }

  static func duplicateKey(_ key: MarkedScalar, first: MarkedScalar) -> Diagnostic {
    let name = excerpt(key.text)
    return Diagnostic(
      .keyDuplicate, place: key.place,
      message: LocalizedText(
        zh: "键“\(name)”在同一个映射里写了两次", en: "The key “\(name)” occurs twice in one mapping"),
      related: [
        Diagnostic.Related(place: first.place, caption: LocalizedText(zh: "第一次在这里", en: "first written here"))
      ],
      help: LocalizedText(
        zh: "删除其中一个，或给它另取一个名字；多个同类的值写成列表",
        en: "Delete one of them or rename it; several values of one kind are written as a list"))
  }

  static func nonScalarKey(_ key: MarkedNode) -> Diagnostic {
    let first =
      key.place.span.start < key.place.file.bytes.count ? key.place.file.bytes[key.place.span.start] : 0
    return Diagnostic(
      .keyNotText, place: key.place,
      message: LocalizedText(
        zh: "这里的键是\(key.kindName.zh)，键只能是文本", en: "This key is a \(key.kindName.en); keys can only be texts"),
      help: first == 0x7B
        ? LocalizedText(
          zh: "YAML 把 { 读作映射的开始；若是文字（例如 {{…}}），请加引号",
          en: "YAML reads { as the beginning of a mapping; put quotes around a text such as {{…}}")
        : LocalizedText(zh: "把键写成一个词，例如 名称: 值", en: "Write the key as a word, for example name: value"))
  }

  static func emptyKey(_ place: Place) -> Diagnostic {
    Diagnostic(
      .keyEmpty, place: place,
      message: LocalizedText(zh: "冒号前面没有键", en: "There is no key before the colon"),
      help: LocalizedText(zh: "在冒号前写上键，例如 名称: 值", en: "Write a key before it, for example name: value"))
  }

  static func anchor(_ place: Place) -> Diagnostic {
    bent(
      .yamlAnchor, place,
      message: LocalizedText(
        zh: "YAML 把值开头的 & 读作锚点，规则文件里不用锚点",
        en: "YAML reads a & at the beginning of a value as an anchor, which rule files do not use"),
      otherwise: LocalizedText(
        zh: "删除锚点，在用到的地方把内容写出来", en: "Delete the anchor and write the content out where it is used"))
  }

  static func alias(_ place: Place) -> Diagnostic {
    bent(
      .yamlAlias, place,
      message: LocalizedText(
        zh: "YAML 把值开头的 * 读作别名，规则文件里不用别名",
        en: "YAML reads a * at the beginning of a value as an alias, which rule files do not use"),
      otherwise: LocalizedText(zh: "把它所指的内容写在这里", en: "Write here what it refers to"))
  }

  static func tag(_ place: Place) -> Diagnostic {
    bent(
      .yamlTag, place,
      message: LocalizedText(
        zh: "YAML 把值开头的 ! 读作类型标签，规则文件里不用标签",
        en: "YAML reads a ! at the beginning of a value as a tag, which rule files do not use"),
      otherwise: LocalizedText(
        zh: "删除标签：值的类型由声明决定", en: "Delete the tag: what a value is follows from its declaration"))
  }

  static func mergeKey(_ place: Place) -> Diagnostic {
    Diagnostic(
      .yamlMergeKey, place: place,
      message: LocalizedText(zh: "规则文件里不用合并键 <<", en: "Rule files do not use the merge key <<"),
      help: LocalizedText(zh: "把要合并的键逐个写在这里", en: "Write the keys to be merged here, one by one"))
  }

  static func severalDocuments(_ place: Place) -> Diagnostic {
    Diagnostic(
      .yamlSeveralDocuments, place: place,
      message: LocalizedText(
        zh: "这里开始了第二个文档，一个文件只能有一个", en: "A second document begins here; a file holds only one"),
      help: LocalizedText(
        zh: "删除多余的 ---，或把第二个文档移到另一个文件",
        en: "Delete the superfluous --- or move the second document to a file of its own"))
  }

  static func directive(_ place: Place) -> Diagnostic {
    Diagnostic(
      .yamlDirective, place: place,
      message: LocalizedText(
        zh: "YAML 把行首的 % 读作指令，这里不用指令",
        en: "YAML reads a % at the beginning of a line as a directive, which is not used here"),
      help: LocalizedText(zh: "删除这一行", en: "Delete this line"))
  }

  // MARK: Expressions

  static func expressionIsList(_ place: Place, blockForm: String?) -> Diagnostic {
    collection(
      .expressionIsList, place, blockForm,
      LocalizedText(
        zh: "这里应写表达式，YAML 却把 [ ] 读作列表", en: "An expression belongs here, but YAML reads [ ] as a list"),
      LocalizedText(zh: "这里应写一个表达式，却写了列表", en: "An expression belongs here, but this is a list"))
  }

  static func expressionIsMapping(_ place: Place, blockForm: String?) -> Diagnostic {
    collection(
      .expressionIsMapping, place, blockForm,
      LocalizedText(
        zh: "这里应写表达式，YAML 却把 { } 读作映射", en: "An expression belongs here, but YAML reads { } as a mapping"),
      LocalizedText(zh: "这里应写一个表达式，却写了映射", en: "An expression belongs here, but this is a mapping"))
  }

  static func expressionQuoted(_ place: Place, asText: String?, asExpression: String) -> Diagnostic {
    let help: LocalizedText
    if let asText {
      help = LocalizedText(
        zh: "若是文字常量，写成：\n\(asText)\n若是表达式，写成：\n\(asExpression)",
        en: "If a text is meant, write:\n\(asText)\nIf an expression is meant, write:\n\(asExpression)")
    } else {
      help = LocalizedText(zh: "写成：\n\(asExpression)", en: "Write:\n\(asExpression)")
    }
    return Diagnostic(
      .expressionQuoted, place: place,
      message: LocalizedText(
        zh: "表达式不能整个写在引号里：YAML 会去掉引号，看不出是文字还是表达式",
        en:
          "An expression cannot stand in quotes as a whole: YAML removes them, and whether a text or an expression "
          + "is meant is lost"),
      help: help)
  }

  static func expressionComment(_ place: Place, blockForm: String) -> Diagnostic {
    Diagnostic(
      .expressionComment, severity: .warning, place: place,
      message: LocalizedText(
        zh: "从 # 起是 YAML 的注释，不属于表达式", en: "From the # on this is a YAML comment and no part of the expression"
      ),
      help: LocalizedText(
        zh: "若是注释，把它移到上一行；若 # 属于表达式，写成：\n\(blockForm)",
        en:
          "If it is a comment, move it to the line above; if the # belongs to the expression, write:\n\(blockForm)"
      ))
  }

  static func expressionEmpty(_ place: Place) -> Diagnostic {
    Diagnostic(
      .expressionEmpty, place: place,
      message: LocalizedText(zh: "这里应写一个表达式，却是空的", en: "An expression belongs here, but there is none"),
      help: LocalizedText(zh: "在冒号后写上表达式，或删除这个键", en: "Write one after the colon, or delete the key"))
  }

  static func expressionReadAsHeader(_ place: Place, blockForm: String) -> Diagnostic {
    Diagnostic(
      .expressionEmpty, place: place,
      message: LocalizedText(
        zh: "YAML 把“\(excerpt(place.text))”读作多行文本的开头，所以表达式是空的",
        en: "YAML reads “\(excerpt(place.text))” as the beginning of a block text, so the expression is empty"
      ),
      help: LocalizedText(zh: "写成：\n\(blockForm)", en: "Write:\n\(blockForm)"))
  }

  static func expressionCut(_ place: Place, by sign: Place, blockForm: String) -> Diagnostic {
    let mark = sign.text.hasPrefix("#") ? "#" : sign.text
    return Diagnostic(
      .expressionCut, place: place,
      message: LocalizedText(
        zh: "表达式在“\(mark)”处被 YAML 截断，括号或引号没有配对",
        en: "YAML cuts the expression off at “\(mark)”, so its brackets or quotes do not match"),
      related: [
        Diagnostic.Related(
          place: sign, caption: LocalizedText(zh: "YAML 在这里结束这个值", en: "YAML ends the value here"))
      ],
      help: LocalizedText(
        zh: "不要写在 { } 或 [ ] 里，另起一行写成：\n\(blockForm)",
        en: "Do not write it inside { } or [ ], but on lines of its own:\n\(blockForm)"))
  }

  // MARK: Wording

  private static func collection(
    _ code: DiagnosticCode, _ place: Place, _ blockForm: String?, _ bent: LocalizedText,
    _ plain: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      code, place: place, message: blockForm == nil ? plain : bent,
      help: blockForm.map { LocalizedText(zh: "写成：\n\($0)", en: "Write:\n\($0)") }
        ?? LocalizedText(
          zh: "写成一个表达式；JSON 里写成字符串，例如 \"年龄 >= 18\"",
          en: "Write one expression; in JSON write it as a string, for example \"age >= 18\""))
  }

  /// A finding about a sign before a value, with the writing that makes the sign part of the value.
  private static func bent(
    _ code: DiagnosticCode, _ place: Place, message: LocalizedText, otherwise: LocalizedText
  ) -> Diagnostic {
    let value = WrittenValue(holding: place.span.start, in: place.file)
    let form = value.flatMap { $0.span.start == place.span.start ? $0.blockForm : nil }
    return Diagnostic(
      code, place: place, message: message,
      help: form.map {
        LocalizedText(
          zh: "\(otherwise.zh)；若它是表达式或文字的一部分，写成：\n\($0)",
          en: "\(otherwise.en); if it is part of an expression or a text, write:\n\($0)")
      } ?? otherwise)
  }

  /// At most 40 characters of a text on one line, for quoting it in a sentence; invisible ones are shown.
  static func excerpt(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(40)
    let line = start.reduce(into: "") { line, scalar in
      line.unicodeScalars.append(scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : scalar)
    }
    let isWhole = start.endIndex == text.unicodeScalars.endIndex
    return TerminalText.safe(line) + (isWhole ? "" : "…")
  }

  /// A number in capital hexadecimal digits, at least `digits` of them.
  static func hexadecimal(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(digits - text.count, 0)) + text
  }

  private static func yamlEscape(_ value: UInt32) -> String {
    value <= 0xFF ? "\\x\(hexadecimal(value, 2))" : "\\u\(hexadecimal(value, 4))"
  }
}
