// The codes of everything the readers can find; each title says what its code means.

package import SourceText

extension DiagnosticCode {
  package static let fileTooLarge = DiagnosticCode("E101", zh: "文件过大", en: "File too large")
  package static let fileInvalidUTF8 = DiagnosticCode("E102", zh: "不是 UTF-8 编码", en: "Not UTF-8")
  package static let fileWrongEncoding = DiagnosticCode(
    "E103", zh: "UTF-16 或 UTF-32 编码", en: "UTF-16 or UTF-32")
  package static let fileNulCharacter = DiagnosticCode("E104", zh: "含有 NUL 字符", en: "NUL character")
  package static let fileControlCharacter = DiagnosticCode("E105", zh: "含有控制字符", en: "Control character")
  package static let fileLineSeparator = DiagnosticCode(
    "E106", zh: "特殊的换行字符", en: "Unusual line separator")
  package static let fileBidirectionalControl = DiagnosticCode(
    "E107", zh: "双向文字控制字符", en: "Bidirectional control character")
  package static let documentEmpty = DiagnosticCode("E108", zh: "文件没有内容", en: "Empty document")
  package static let documentTooDeep = DiagnosticCode("E109", zh: "嵌套过深", en: "Nesting too deep")
  package static let documentTooManyNodes = DiagnosticCode("E110", zh: "内容过多", en: "Too many nodes")
  package static let documentTooManyFindings = DiagnosticCode("E111", zh: "问题过多", en: "Too many findings")
  package static let keyDuplicate = DiagnosticCode("E112", zh: "键重复", en: "Duplicate key")
  package static let keyNotText = DiagnosticCode(
    "E113", zh: "键不是文本", en: "A key that is no text")
  package static let keyEmpty = DiagnosticCode("E114", zh: "键为空", en: "Empty key")
  package static let yamlAnchor = DiagnosticCode("E115", zh: "锚点", en: "Anchor")
  package static let yamlAlias = DiagnosticCode("E116", zh: "别名", en: "Alias")
  package static let yamlTag = DiagnosticCode("E117", zh: "标签", en: "Tag")
  package static let yamlMergeKey = DiagnosticCode("E118", zh: "合并键", en: "Merge key")
  package static let yamlSeveralDocuments = DiagnosticCode(
    "E119", zh: "一个文件里有多个文档", en: "Several documents in one file")
  package static let yamlDirective = DiagnosticCode("E120", zh: "YAML 指令", en: "YAML directive")
  package static let yamlSyntax = DiagnosticCode("E121", zh: "YAML 语法错误", en: "YAML syntax error")
  package static let yamlIndentation = DiagnosticCode("E122", zh: "缩进错误", en: "Wrong indentation")
  package static let yamlTabIndentation = DiagnosticCode(
    "E123", zh: "用制表符缩进", en: "Tab used for indentation")
  package static let yamlUnclosedQuote = DiagnosticCode("E124", zh: "引号没有结束", en: "Unclosed quote")
  package static let yamlUnclosedBracket = DiagnosticCode("E125", zh: "括号没有结束", en: "Unclosed bracket")
  package static let yamlMissingColon = DiagnosticCode("E126", zh: "缺少冒号", en: "Missing colon")
  package static let yamlColonInValue = DiagnosticCode(
    "E127", zh: "值里面有冒号", en: "Colon inside a value")
  package static let yamlReservedStart = DiagnosticCode(
    "E128", zh: "值以 YAML 的记号开头", en: "Value begins with a sign of YAML")
  package static let yamlTextAfterValue = DiagnosticCode(
    "E129", zh: "值结束后还有文字", en: "Text after the end of a value")
  package static let yamlBadEscape = DiagnosticCode("E130", zh: "转义写法错误", en: "Wrong escape")
  package static let yamlBlockHeader = DiagnosticCode(
    "E131", zh: "多行文本的开头写错", en: "Wrong beginning of a block text")
  package static let jsonSyntax = DiagnosticCode("E140", zh: "JSON 语法错误", en: "JSON syntax error")
  package static let jsonComment = DiagnosticCode("E141", zh: "JSON 里有注释", en: "Comment in JSON")
  package static let jsonTrailingComma = DiagnosticCode("E142", zh: "多余的逗号", en: "Superfluous comma")
  package static let jsonQuotes = DiagnosticCode("E143", zh: "引号写错", en: "Wrong quotes")
  package static let jsonNumber = DiagnosticCode("E144", zh: "数字写法错误", en: "Wrong number")
  package static let jsonNotANumber = DiagnosticCode(
    "E145", zh: "JSON 没有的数值", en: "A value JSON does not have")
  package static let jsonControlCharacter = DiagnosticCode(
    "E146", zh: "字符串里有控制字符", en: "Control character in a string")
  package static let jsonEscape = DiagnosticCode("E147", zh: "JSON 转义写法错误", en: "Wrong escape in JSON")
  package static let jsonLoneSurrogate = DiagnosticCode(
    "E148", zh: "不成对的代理项", en: "Lone surrogate")
  package static let jsonTrailingText = DiagnosticCode(
    "E149", zh: "文档结束后还有内容", en: "Text after the document")
  package static let jsonUnclosed = DiagnosticCode("E150", zh: "JSON 不完整", en: "Incomplete JSON")
  package static let jsonMissingComma = DiagnosticCode("E151", zh: "缺少逗号", en: "Missing comma")
  package static let jsonUnquoted = DiagnosticCode("E152", zh: "文本没有引号", en: "Text without quotes")
  package static let expressionIsList = DiagnosticCode(
    "E160", zh: "表达式被读作列表", en: "Expression read as a list")
  package static let expressionIsMapping = DiagnosticCode(
    "E161", zh: "表达式被读作映射", en: "Expression read as a mapping")
  package static let expressionQuoted = DiagnosticCode(
    "E162", zh: "表达式写在引号里", en: "Expression in quotes")
  package static let expressionComment = DiagnosticCode(
    "E163", zh: "表达式后面有注释", en: "Comment after an expression")
  package static let expressionEmpty = DiagnosticCode("E164", zh: "没有写表达式", en: "No expression")
  package static let expressionCut = DiagnosticCode(
    "E165", zh: "表达式被截断", en: "Expression cut off")
}

extension ReadingMessages {
  /// Every code of this stage, ascending.
  package static let codes: [DiagnosticCode] = [
    .fileTooLarge, .fileInvalidUTF8, .fileWrongEncoding, .fileNulCharacter, .fileControlCharacter,
    .fileLineSeparator,
    .fileBidirectionalControl, .documentEmpty, .documentTooDeep, .documentTooManyNodes,
    .documentTooManyFindings, .keyDuplicate,
    .keyNotText, .keyEmpty, .yamlAnchor, .yamlAlias, .yamlTag, .yamlMergeKey, .yamlSeveralDocuments,
    .yamlDirective, .yamlSyntax,
    .yamlIndentation, .yamlTabIndentation, .yamlUnclosedQuote, .yamlUnclosedBracket, .yamlMissingColon,
    .yamlColonInValue,
    .yamlReservedStart, .yamlTextAfterValue, .yamlBadEscape, .yamlBlockHeader, .jsonSyntax, .jsonComment,
    .jsonTrailingComma,
    .jsonQuotes, .jsonNumber, .jsonNotANumber, .jsonControlCharacter, .jsonEscape, .jsonLoneSurrogate,
    .jsonTrailingText, .jsonUnclosed, .jsonMissingComma, .jsonUnquoted, .expressionIsList,
    .expressionIsMapping, .expressionQuoted, .expressionComment, .expressionEmpty, .expressionCut,
  ]
}
