// What is said about findings of one topic: citations.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let citations: [FindingGuide] = [
    FindingGuide(
      .unknownDocument, "unregistered-document",
      LocalizedText(
        zh: "sources 里的文件没有登记，引文无法核对。",
        en: "The document is not registered."),
      fix: LocalizedText(
        zh: "在 seeds/documents 里登记，或改标识。",
        en: "Register it."),
      bad: """
        sources: { 规定: ⟦示例管理规程⟧ }
        """,
      good: """
        sources: { 规定: 示例规定 }
        """),
    FindingGuide(
      .documentID, "document-id",
      LocalizedText(
        zh: "登记的标识要与文件名相同。",
        en: "A register entry has the name of its file."),
      fix: LocalizedText(
        zh: "改标识或文件名。",
        en: "Rename one of them."),
      bad: """
        === documents/示例规定.yaml
        rulecheck: 1
        document: ⟦示例管理规定⟧
        title: 示例管理规定
        confirmed: two-sources
        """,
      good: """
        === documents/示例规定.yaml
        rulecheck: 1
        document: 示例规定
        title: 示例管理规定
        confirmed: two-sources
        clauses: [{ clause: 第三条, text: 面积不少于500平方米 }]
        """),
    FindingGuide(
      .textFileName, "text-file-name",
      LocalizedText(
        zh: "全文与登记放在同一目录，只写文件名。",
        en: "The full text lies beside the entry; only its name is written."),
      fix: LocalizedText(
        zh: "去掉路径。",
        en: "Write the name of the file."),
      bad: """
        === documents/示例规定.yaml
        rulecheck: 1
        document: 示例规定
        title: 示例管理规定
        confirmed: two-sources
        text: ⟦../全文.txt⟧
        """,
      good: """
        === documents/示例规定.yaml
        rulecheck: 1
        document: 示例规定
        title: 示例管理规定
        confirmed: two-sources
        clauses: [{ clause: 第三条, text: 面积不少于500平方米 }]
        """),
    FindingGuide(
      .withoutQuotation, "without-quotation",
      LocalizedText(
        zh: "依据没有引文，无法核对。",
        en: "The citation quotes nothing."),
      fix: LocalizedText(
        zh: "加上逐字的引文。",
        en: "Add the words."),
      bad: """
        criteria:
          - { id: 人员, require: 人数 >= 3人, basis: ⟦规定 第四条⟧ }
        """,
      good: """
        criteria:
          - { id: 人员, require: 人数 >= 3人, basis: 规定 第四条 “人数不少于3人” }
        """),
    FindingGuide(
      .quotationNotFound, "quotation-not-found",
      LocalizedText(
        zh: "登记的原文里没有这句话；引文必须逐字。",
        en: "The registered text does not say this."),
      fix: LocalizedText(
        zh: "照抄原文；没有取得原文的，用 assumed 写明理由。",
        en: "Copy the text, or give the reason under `assumed`."),
      bad: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, basis: 规定 第三条 “⟦场地不少于500平方米⟧” }
        """,
      good: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, basis: 规定 第三条 “面积不少于500平方米” }
        """),
    FindingGuide(
      .quotationElsewhere, "quotation-elsewhere",
      LocalizedText(
        zh: "引文逐字属实，但在另一条。",
        en: "The words stand in another clause."),
      fix: LocalizedText(
        zh: "改条款。",
        en: "Cite that clause."),
      bad: """
        criteria:
          - { id: 人员, require: 人数 >= 3人, basis: ⟦规定 第三条 “人数不少于3人”⟧ }
        """,
      good: """
        criteria:
          - { id: 人员, require: 人数 >= 3人, basis: 规定 第四条 “人数不少于3人” }
        """),
    FindingGuide(
      .withoutGrounds, "without-grounds",
      LocalizedText(
        zh: "没有写依据，读的人不知道凭什么。",
        en: "Nothing is cited."),
      fix: LocalizedText(
        zh: "写 basis；没有证实的依据时，用 assumed 写明理由。",
        en: "Add `basis`, or the reason under `assumed`."),
      bad: """
        criteria:
          - { id: ⟦人员⟧, require: 人数 >= 3人 }
        """,
      good: """
        criteria:
          - { id: 人员, require: 人数 >= 3人, basis: 规定 第四条 “人数不少于3人” }
        """),
    FindingGuide(
      .figureNotQuoted, "figure-not-quoted",
      LocalizedText(
        zh: "要求里的数在引文里找不到，或者单位不同。",
        en: "A figure of the rule is not in the quotation."),
      fix: LocalizedText(
        zh: "改数，或引用写有这个数的原文；没有出处的另写 assumed。",
        en: "Put the figure right, cite the words, or say why it is assumed."),
      bad: """
        criteria:
          - { id: 人员, require: 人数 >= ⟦5人⟧, basis: 规定 第四条 “人数不少于3人” }
        """,
      good: """
        criteria:
          - { id: 人员, require: 人数 >= 3人, basis: 规定 第四条 “人数不少于3人” }
        """),
    FindingGuide(
      .comparisonNotQuoted, "comparison-not-quoted",
      LocalizedText(
        zh: "比较与引文不符：“不少于”含本数，“超过”不含本数。",
        en: "The comparison is not the one of the quotation."),
      fix: LocalizedText(
        zh: "照引文改比较。",
        en: "Compare as the words do."),
      bad: """
        criteria:
          - { id: 人员, require: ⟦人数 > 3人⟧, basis: 规定 第四条 “人数不少于3人” }
        """,
      good: """
        criteria:
          - { id: 人员, require: 人数 >= 3人, basis: 规定 第四条 “人数不少于3人” }
        """),
    FindingGuide(
      .quotedFigureUnused, "quoted-figure-unused",
      LocalizedText(
        zh: "引文里有一个数，引它的要求、参数、表里都没有，可能漏了一项要求。",
        en: "A figure of the quotation is used nowhere."),
      fix: LocalizedText(
        zh: "写进要求；与这项要求无关的，缩短引文。",
        en: "Use it, or shorten the quotation."),
      bad: """
        criteria:
          - { id: 门牌, require: 有门牌, basis: 规定 第四条 “人数不少于⟦3人⟧” }
        """,
      good: """
        criteria:
          - { id: 人员, require: 人数 >= 3人, basis: 规定 第四条 “人数不少于3人” }
        """),
  ]
}
