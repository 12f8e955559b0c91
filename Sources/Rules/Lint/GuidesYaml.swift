// What is said about findings of one topic: yaml.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let yaml: [FindingGuide] = [
    FindingGuide(
      .yamlAnchor, "yaml-anchor",
      LocalizedText(
        zh: "“&”在 YAML 里是锚点，规则文件不用：每一处写明自己的内容，读的人才不用找。",
        en: "`&` makes an anchor, which rule files do not have."),
      fix: LocalizedText(
        zh: "去掉“&”，要用的地方直接写。",
        en: "Write the content where it is needed."),
      bad: """
        summary: ⟦&one⟧ 说明
        """,
      good: """
        summary: 说明
        """),
    FindingGuide(
      .yamlAlias, "yaml-alias",
      LocalizedText(
        zh: "“*”在 YAML 里引用锚点，规则文件不用。",
        en: "`*` refers to an anchor, which rule files do not have."),
      fix: LocalizedText(
        zh: "直接写出内容；开头要写“*”的文字放进引号。",
        en: "Write the content."),
      bad: """
        summary: ⟦*one⟧
        """,
      good: """
        summary: 说明
        """),
    FindingGuide(
      .yamlTag, "yaml-tag",
      LocalizedText(
        zh: "“!”在值的开头是 YAML 的标签，规则文件不用。",
        en: "`!` begins a tag, which rule files do not have."),
      fix: LocalizedText(
        zh: "去掉它；否定写作“非”。",
        en: "Take it out."),
      bad: """
        summary: ⟦!⟧重要 说明
        """,
      good: """
        summary: 重要说明
        """),
    FindingGuide(
      .yamlMergeKey, "yaml-merge-key",
      LocalizedText(
        zh: "“<<”在 YAML 里合并别处的内容，规则文件不用。",
        en: "`<<` merges content, which rule files do not do."),
      fix: LocalizedText(
        zh: "直接写出内容；几份办法共用的写成共用条款。",
        en: "Write the content, or make it a library."),
      bad: """
        ⟦<<⟧: { title: 示例办法 }
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .yamlSeveralDocuments, "several-documents",
      LocalizedText(
        zh: "一个文件只写一份，“---”之后的不会读。",
        en: "A file holds one document; what follows `---` would not be read."),
      fix: LocalizedText(
        zh: "另存为一个文件。",
        en: "Make it a file of its own."),
      bad: """
        title: 示例办法
        ⟦---⟧
        title: 另一份
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .yamlDirective, "yaml-directive",
      LocalizedText(
        zh: "“%”开头的一行是 YAML 指令，规则文件不用。",
        en: "A line that begins with `%` is a directive, which rule files do not have."),
      fix: LocalizedText(
        zh: "删去这一行。",
        en: "Take the line out."),
      bad: """
        === studio.yaml
        ⟦%YAML 1.2⟧
        ---
        rulecheck: 1
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .yamlSyntax, "yaml-syntax",
      LocalizedText(
        zh: "YAML 读不懂这里，也说不出更具体的原因；常见的语法错误各有自己的代码。",
        en: "This is no YAML."),
      fix: LocalizedText(
        zh: "对照旁边的写法，检查冒号、括号、引号和缩进。",
        en: "Check colons, brackets, quotes and indentation."),
      bad: "",
      good: ""),
    FindingGuide(
      .yamlIndentation, "wrong-indentation",
      LocalizedText(
        zh: "缩进与上面对不齐，不知道属于哪一级。",
        en: "The indentation fits no level above."),
      fix: LocalizedText(
        zh: "同一级对齐，下一级缩进两个空格。",
        en: "Align it with its level."),
      bad: """
        inputs:
          面积: { type: number, unit: 平方米, material: 产权证 }
         ⟦人数:⟧ { type: integer, unit: 人, material: 花名册 }
        """,
      good: """
        inputs:
          面积: { type: number, unit: 平方米, material: 产权证 }
          人数: { type: integer, unit: 人, material: 花名册 }
        """),
    FindingGuide(
      .yamlTabIndentation, "tab-indentation",
      LocalizedText(
        zh: "YAML 不能用制表符缩进。",
        en: "YAML cannot be indented by tabs."),
      fix: LocalizedText(
        zh: "换成空格，每级两个。",
        en: "Use spaces."),
      bad: """
        inputs:
        ⟦⟪U+0009⟫⟧面积: { type: number, unit: 平方米, material: 产权证 }
        """,
      good: """
        inputs:
          面积: { type: number, unit: 平方米, material: 产权证 }
        """),
    FindingGuide(
      .yamlUnclosedQuote, "unclosed-quote",
      LocalizedText(
        zh: "引号没有结束，后面的内容都成了这段文字。",
        en: "A quotation mark is never closed."),
      fix: LocalizedText(
        zh: "补上引号，或去掉开头的一个。",
        en: "Close it, or take it out."),
      bad: """
        title: ⟦"⟧示例办法
        summary: 说明
        """,
      good: """
        title: "示例办法"
        summary: 说明
        """),
    FindingGuide(
      .yamlUnclosedBracket, "unclosed-bracket",
      LocalizedText(
        zh: "括号没有结束。",
        en: "A bracket is never closed."),
      fix: LocalizedText(
        zh: "补上括号。",
        en: "Close it."),
      bad: """
        sources: ⟦{⟧ 规定: 示例规定
        summary: 说明
        """,
      good: """
        sources: { 规定: 示例规定 }
        summary: 说明
        """),
    FindingGuide(
      .yamlMissingColon, "missing-colon",
      LocalizedText(
        zh: "键和值之间要有半角冒号和一个空格；全角的“：”不算。",
        en: "Between a key and its value stand a colon and a space."),
      fix: LocalizedText(
        zh: "写成 键: 值。",
        en: "Write `key: value`."),
      bad: """
        title: 示例办法
        ⟦summary：说明⟧
        kind: recognition
        """,
      good: """
        title: 示例办法
        summary: 说明
        kind: recognition
        """),
    FindingGuide(
      .yamlColonInValue, "colon-in-value",
      LocalizedText(
        zh: "值里面又有“冒号加空格”，YAML 会读成另一个键。",
        en: "A colon and a space inside a value read as another key."),
      fix: LocalizedText(
        zh: "用全角冒号“：”，或在 | 后面另起一行。",
        en: "Write the text on a line of its own behind `|`."),
      bad: """
        title: 示例⟦:⟧ 办法
        """,
      good: """
        title: 示例：办法
        """),
    FindingGuide(
      .yamlReservedStart, "reserved-start",
      LocalizedText(
        zh: "值以 YAML 自己的记号开头（如 @、%、>），读不成文字。",
        en: "The value begins with a character that YAML keeps for itself."),
      fix: LocalizedText(
        zh: "换一种开头，或在 | 后面另起一行，或加引号。",
        en: "Begin otherwise, or write the text behind `|`."),
      bad: """
        title: ⟦@⟧示例
        """,
      good: """
        title: 示例
        """),
    FindingGuide(
      .yamlTextAfterValue, "text-after-value",
      LocalizedText(
        zh: "引号或括号结束以后，后面还有文字。",
        en: "There is text behind a closed quotation or bracket."),
      fix: LocalizedText(
        zh: "整个值放进引号，或者都不用引号。",
        en: "Quote the whole value, or nothing of it."),
      bad: """
        title: "示例"⟦办法⟧
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .yamlBadEscape, "bad-escape",
      LocalizedText(
        zh: "双引号里的“\\”引出转义，这一种没有。",
        en: "Inside double quotes `\\` begins an escape; there is no such escape."),
      fix: LocalizedText(
        zh: "写两个“\\\\”，或改用单引号。",
        en: "Write `\\\\`, or use single quotes."),
      bad: #"""
        title: "示例⟦\办⟧法"
        """#,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .yamlBlockHeader, "bad-block-header",
      LocalizedText(
        zh: "“|”和“>”后面另起一行才是文字，同一行不能写。",
        en: "Behind `|` and `>` the text begins on the next line."),
      fix: LocalizedText(
        zh: "把文字移到下一行，缩进两个空格。",
        en: "Move the text to the next line."),
      bad: """
        === studio.yaml
        ⟦> 18个月⟧
        """,
      good: """
        summary: |
          说明
        """),
    FindingGuide(
      .expressionIsList, "expression-is-list",
      LocalizedText(
        zh: "表达式以方括号开头，YAML 读成了列表。",
        en: "An expression that begins with a bracket was read as a list."),
      fix: LocalizedText(
        zh: "写 |，下一行写表达式。",
        en: "Write it on a line of its own behind `|`."),
      bad: """
        require: ⟦[甲级, 乙级]⟧
        """,
      good: """
        require: |
          [1, 2] = [1, 2]
        """),
    FindingGuide(
      .expressionIsMapping, "expression-is-mapping",
      LocalizedText(
        zh: "表达式以花括号开头，或里面有“冒号加空格”，YAML 读成了映射。",
        en: "An expression was read as a mapping."),
      fix: LocalizedText(
        zh: "写 |，下一行写表达式。",
        en: "Write it on a line of its own behind `|`."),
      bad: """
        require: ⟦{甲: 1}⟧
        """,
      good: """
        require: |
          {甲: 1}.甲 = 1
        """),
    FindingGuide(
      .expressionQuoted, "expression-quoted",
      LocalizedText(
        zh: "整个表达式放在引号里，读成了一段文字，不会计算。",
        en: "The whole expression stands in quotes and would not be computed."),
      fix: LocalizedText(
        zh: "去掉引号。",
        en: "Take the quotes away."),
      bad: """
        require: ⟦"面积 >= 最低面积"⟧
        """,
      good: """
        require: 面积 >= 最低面积
        """),
    FindingGuide(
      .expressionComment, "expression-comment",
      LocalizedText(
        zh: "表达式后面的“ #”是注释，后面的内容不会读。本意是文字的会丢失。",
        en: "Behind ` #` everything is a comment."),
      fix: LocalizedText(
        zh: "注释写到上一行；是文字的放进双引号。",
        en: "Move the comment to the line above."),
      bad: """
        require: 面积 >= 最低面积 ⟦#含公摊⟧
        """,
      good: """
        # 含公摊
        require: 面积 >= 最低面积
        """, severity: .warning),
    FindingGuide(
      .expressionEmpty, "expression-missing",
      LocalizedText(
        zh: "键写了，没有写表达式。",
        en: "The key stands there without an expression."),
      fix: LocalizedText(
        zh: "写上表达式，或删去这个键。",
        en: "Write the expression, or take the key out."),
      bad: """
        require:⟦⟧
        """,
      good: """
        require: 面积 >= 最低面积
        """),
    FindingGuide(
      .expressionCut, "expression-cut",
      LocalizedText(
        zh: "花括号、方括号里的半角逗号把表达式截断了。",
        en: "A comma inside braces cuts the expression."),
      fix: LocalizedText(
        zh: "这一项改成每个键单独一行。",
        en: "Write each key on a line of its own."),
      bad: """
        define: { 较小: ⟦min(面积⟧, 最低面积) }
        """,
      good: """
        define:
          较小: min(面积, 最低面积)
        """),
  ]
}
