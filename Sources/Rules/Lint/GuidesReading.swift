// What is said about findings of one topic: reading.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let reading: [FindingGuide] = [
    FindingGuide(
      .fileTooLarge, "file-too-large",
      LocalizedText(
        zh: "文件超过大小上限，没有读。规则文件都很小，这样大的多半不是规则文件。",
        en: "The file is beyond the limit and was not read; rule files are small."),
      fix: LocalizedText(
        zh: "把放错地方的文件移出规则包；确是规则的，拆成几份。",
        en: "Move the file out of the pack, or split it."),
      bad: "",
      good: ""),
    FindingGuide(
      .fileInvalidUTF8, "not-utf8",
      LocalizedText(
        zh: "文件不是 UTF-8 编码，例如按 GBK 保存的，汉字读不出来。",
        en: "The file is not encoded in UTF-8."),
      fix: LocalizedText(
        zh: "在编辑器里“另存为”，编码选 UTF-8。",
        en: "Save it as UTF-8."),
      bad: """
        title: ⟦⟪byte C0⟫⟧⟪byte FD⟫
        """,
      good: """
        title: 示例
        """),
    FindingGuide(
      .fileWrongEncoding, "wrong-encoding",
      LocalizedText(
        zh: "文件是 UTF-16 或 UTF-32 编码，常见于 Windows 记事本的“Unicode”。",
        en: "The file is encoded in UTF-16 or UTF-32."),
      fix: LocalizedText(
        zh: "另存为 UTF-8。",
        en: "Save it as UTF-8."),
      bad: """
        === studio.yaml
        ⟦⟪byte FF FE⟫⟧⟪byte 72 00 75 00⟫
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .fileNulCharacter, "nul-character",
      LocalizedText(
        zh: "文字里有 NUL 字符，多半是文件损坏，或者不是文本文件。",
        en: "There is a NUL character; the file is damaged, or no text."),
      fix: LocalizedText(
        zh: "删去它，或换成完好的文件。",
        en: "Take it out."),
      bad: """
        title: 示例⟦⟪U+0000⟫⟧办法
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .fileControlCharacter, "control-character",
      LocalizedText(
        zh: "文字里有看不见的控制字符，多半是从别处粘贴带来的。",
        en: "There is an invisible control character, probably pasted."),
      fix: LocalizedText(
        zh: "删去它，重新输入这一段。",
        en: "Take it out."),
      bad: """
        title: 示例⟦⟪U+0007⟫⟧办法
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .fileLineSeparator, "line-separator",
      LocalizedText(
        zh: "有的程序把这个字符当作换行，有的不当，行号会对不上。",
        en: "Some programs take the character for a line break and others do not."),
      fix: LocalizedText(
        zh: "换成普通的换行或空格。",
        en: "Write an ordinary line break or a space."),
      bad: """
        title: 示例⟦⟪U+2028⟫⟧办法
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .fileBidirectionalControl, "bidirectional-control",
      LocalizedText(
        zh: "这个字符改变文字显示的先后，看到的与实际的不一样，可以用来掩盖内容。",
        en: "The character changes the order in which text is shown, and can hide what it says."),
      fix: LocalizedText(
        zh: "删去它。",
        en: "Take it out."),
      bad: """
        title: 示例⟦⟪U+202E⟫⟧办法
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .documentEmpty, "empty-document",
      LocalizedText(
        zh: "文件里没有内容。",
        en: "Nothing is written in the file."),
      fix: LocalizedText(
        zh: "写上内容，或者删去这个文件。",
        en: "Write something, or take the file out."),
      bad: """
        === studio.yaml
        ⟦⟧# 待写
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .documentTooDeep, "nesting-too-deep",
      LocalizedText(
        zh: "层级太多。正常的规则文件只有几层，这样深的多半是括号写错了。",
        en: "There are too many levels; probably a bracket is wrong."),
      fix: LocalizedText(
        zh: "检查括号，减少层级。",
        en: "Check the brackets."),
      bad: """
        note: ⟪[ ×63⟫⟦[⟧⟪[ ×500⟫
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .documentTooManyNodes, "too-many-nodes",
      LocalizedText(
        zh: "文件里的内容太多，没有读完。",
        en: "The file holds too much to be read."),
      fix: LocalizedText(
        zh: "拆成几份文件。",
        en: "Split the file."),
      bad: "",
      good: ""),
    FindingGuide(
      .documentTooManyFindings, "too-many-findings",
      LocalizedText(
        zh: "问题太多，后面的不再列出；多半是同一个原因造成的。",
        en: "There are too many findings to list them all; most have one cause."),
      fix: LocalizedText(
        zh: "先改前面的，再检查一遍。",
        en: "Put the first ones right, and check again."),
      bad: """
        note: [⟪!x a, ×2000⟫ a]
        """,
      good: """
        title: 示例办法
        """, severity: .note),
    FindingGuide(
      .keyDuplicate, "duplicate-key",
      LocalizedText(
        zh: "同一个键写了两遍，不知道以哪一个为准。",
        en: "A key stands twice; it is unclear which value counts."),
      fix: LocalizedText(
        zh: "删去一个。",
        en: "Take one out."),
      bad: """
        title: 示例办法
        ⟦title⟧: 另一个标题
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .keyNotText, "key-not-text",
      LocalizedText(
        zh: "键要是一个词，这里却是列表或映射。",
        en: "A key must be a word, not a list or a mapping."),
      fix: LocalizedText(
        zh: "写成一个词；花括号、方括号写在值的位置。",
        en: "Write a word."),
      bad: """
        sources: { ⟦[甲, 乙]⟧: 示例规定 }
        """,
      good: """
        sources: { 规定: 示例规定 }
        """),
    FindingGuide(
      .keyEmpty, "empty-key",
      LocalizedText(
        zh: "冒号前面没有键。",
        en: "There is no key before the colon."),
      fix: LocalizedText(
        zh: "写上键，或删去这一行。",
        en: "Write the key."),
      bad: """
        sources: { 规定: 示例规定, ⟦""⟧: 示例规定 }
        """,
      good: """
        sources: { 规定: 示例规定 }
        """),
  ]
}
