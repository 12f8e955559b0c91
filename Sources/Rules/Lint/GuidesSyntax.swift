// What is said about findings of one topic: syntax.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let syntax: [FindingGuide] = [
    FindingGuide(
      .unexpectedCharacter, "unexpected-character",
      LocalizedText(
        zh: "表达式里不能有这个字符。",
        en: "The character has no meaning in expressions."),
      fix: LocalizedText(
        zh: "删去它，或写成表达式认得的符号。",
        en: "Take it out."),
      bad: """
        require: 面积 >= ⟦≈⟧最低面积
        """,
      good: """
        require: 面积 >= 最低面积
        """),
    FindingGuide(
      .roundedNumber, "rounded-number",
      LocalizedText(
        zh: "数字的位数太多，只保留 34 位。",
        en: "Only 34 digits of the number are kept."),
      fix: LocalizedText(
        zh: "少写几位。",
        en: "Write fewer digits."),
      bad: """
        require: 面积 >= ⟦1.23456789012345678901234567890123456789⟧平方米
        """,
      good: """
        require: 面积 >= 1.2345平方米
        """),
    FindingGuide(
      .invisibleCharacter, "invisible-character",
      LocalizedText(
        zh: "表达式里有看不见的字符，多半是粘贴带来的；名字会因此对不上。",
        en: "There is an invisible character."),
      fix: LocalizedText(
        zh: "删去它，重新输入这个词。",
        en: "Take it out."),
      bad: """
        require: 面⟦⟪U+200B⟫⟧积 >= 最低面积
        """,
      good: """
        require: 面积 >= 最低面积
        """),
    FindingGuide(
      .mixedScripts, "mixed-scripts",
      LocalizedText(
        zh: "名字里混有看起来一样、其实不同的字母。",
        en: "A name mixes letters of alphabets that look alike."),
      fix: LocalizedText(
        zh: "用同一种字母重新输入。",
        en: "Type it again with letters of one alphabet."),
      bad: """
        require: ⟦a⟪U+0441⟫⟧ >= 1
        """,
      good: """
        require: 面积 >= 最低面积
        """),
    FindingGuide(
      .unclosedText, "unclosed-text",
      LocalizedText(
        zh: "引号没有成对。",
        en: "A quotation mark is never closed."),
      fix: LocalizedText(
        zh: "补上引号。",
        en: "Close it."),
      bad: """
        require: 等级 = ⟦"甲级⟧
        """,
      good: """
        require: 等级 = "甲级"
        """),
    FindingGuide(
      .foreignOperator, "foreign-operator",
      LocalizedText(
        zh: "这是别的语言的运算符。含义没有疑问的，rulecheck lint --fix 可以改。",
        en: "This operator belongs to another language."),
      fix: LocalizedText(
        zh: "照提示改写。",
        en: "Write what the hint says; `rulecheck lint --fix` can do so."),
      bad: """
        require: 面积 >= 最低面积 ⟦&&⟧ 有门牌
        """,
      good: """
        require: 面积 >= 最低面积 and 有门牌
        """),
    FindingGuide(
      .unexpectedToken, "unexpected-token",
      LocalizedText(
        zh: "表达式到这里读不懂，例如“以上”不是运算符。",
        en: "The expression cannot be read from here on."),
      fix: LocalizedText(
        zh: "照提示改写。",
        en: "Write what the hint says."),
      bad: """
        require: 面积 ⟦500⟧平方米以上
        """,
      good: """
        require: 面积 >= 500平方米
        """),
    FindingGuide(
      .missingToken, "missing-token",
      LocalizedText(
        zh: "少了括号、then 之类的符号或词。",
        en: "A symbol or word is missing."),
      fix: LocalizedText(
        zh: "补上。",
        en: "Add it."),
      bad: """
        require: (面积 >= 最低面积⟦⟧
        """,
      good: """
        require: (面积 >= 最低面积)
        """),
    FindingGuide(
      .emptyExpression, "empty-expression",
      LocalizedText(
        zh: "表达式是空的。规则文件里由 E164 报告，在 rulecheck expr 里单独计算时才会见到。",
        en: "The expression is empty; in rule files this is E164."),
      fix: LocalizedText(
        zh: "写上表达式。",
        en: "Write it."),
      bad: "",
      good: ""),
    FindingGuide(
      .expressionTooLarge, "expression-too-large",
      LocalizedText(
        zh: "表达式过长或括号过深，没有计算。",
        en: "The expression is too long or too deep."),
      fix: LocalizedText(
        zh: "拆成几个定义。",
        en: "Split it into definitions."),
      bad: """
        require: ⟪( ×64⟫⟦(⟧⟪( ×235⟫1⟪) ×300⟫ > 0
        """,
      good: """
        require: 面积 >= 最低面积
        """),
    FindingGuide(
      .numberOutOfRange, "number-out-of-range",
      LocalizedText(
        zh: "数字太大或太小，超出能表示的范围。",
        en: "The number is out of range."),
      fix: LocalizedText(
        zh: "核对数字。",
        en: "Check the number."),
      bad: """
        require: 面积 >= ⟦1e9999⟧平方米
        """,
      good: """
        require: 面积 >= 最低面积
        """),
    FindingGuide(
      .chainedComparison, "chained-comparison",
      LocalizedText(
        zh: "比较不能连写，连写的意思不清楚。",
        en: "Comparisons cannot be chained."),
      fix: LocalizedText(
        zh: "写成 介于 … 与 …，或用“且”连接。",
        en: "Write `between … and …`, or join them by `and`."),
      bad: """
        require: 10平方米 <= 面积 ⟦<=⟧ 500平方米
        """,
      good: """
        require: 面积 between 10平方米 and 500平方米
        """),
    FindingGuide(
      .duplicateEntry, "duplicate-entry",
      LocalizedText(
        zh: "花括号里同一个键写了两遍。",
        en: "A key stands twice in a context."),
      fix: LocalizedText(
        zh: "删去一个。",
        en: "Take one out."),
      bad: """
        define:
          乙数: |
            {甲: 1, ⟦甲⟧: 2}.甲
        """,
      good: """
        define:
          乙数: |
            {甲: 1, 乙: 2}.乙
        """),
    FindingGuide(
      .foreignQuotes, "foreign-quotes",
      LocalizedText(
        zh: "文字要放在双引号里。",
        en: "Texts stand in double quotes."),
      fix: LocalizedText(
        zh: "换成双引号。",
        en: "Write double quotes."),
      bad: """
        require: 等级 = ⟦'甲级'⟧
        """,
      good: """
        require: 等级 = "甲级"
        """),
  ]
}
