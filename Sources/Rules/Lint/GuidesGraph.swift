// What is said about findings of one topic: graph.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let graph: [FindingGuide] = [
    FindingGuide(
      .unusedInput, "unused-input",
      LocalizedText(
        zh: "申请人要填的内容，没有哪一条规则取决于它：多半是条件里写错了名字，或者漏了一条要求，也可能是不必要的负担。文字（text）是给人看的，不在此列；由人认定的条件里提到的也不算。",
        en: "Nothing depends on what the applicant has to fill in: a name may be wrong, a "
          + "requirement missing, or the input a needless burden."),
      fix: LocalizedText(
        zh: "在应当用到它的地方写上它的名字；不需要的就删去；只供统计、登记的，用注释允许并写明理由。",
        en: "Use it, take it out, or allow it with a reason."),
      bad: """
        rulecheck: 1
        measure: studio
        title: 示例办法
        kind: recognition
        effective: 2020-01-01..
        inputs:
          面积: { type: number, unit: 平方米, min: 0, material: 产权证 }
          ⟦车位数⟧: { type: integer, unit: 个, min: 0, material: 平面图 }
        criteria:
          - { id: 场地, require: 面积 >= 500平方米, assumed: 示例, remedy: 扩充场地 }
        outcomes:
          - { id: recommend, title: 推荐, favourable: true, when: 全部符合 }
          - { id: decline, title: 不推荐 }
        """,
      good: """
        rulecheck: 1
        measure: studio
        title: 示例办法
        kind: recognition
        effective: 2020-01-01..
        inputs:
          面积: { type: number, unit: 平方米, min: 0, material: 产权证 }
          车位数: { type: integer, unit: 个, min: 0, material: 平面图 }
        criteria:
          - { id: 场地, require: 面积 >= 500平方米, assumed: 示例, remedy: 扩充场地 }
          - { id: 车位, require: 车位数 >= 2个, assumed: 示例, remedy: 增加车位 }
        outcomes:
          - { id: recommend, title: 推荐, favourable: true, when: 全部符合 }
          - { id: decline, title: 不推荐 }
        """),
    FindingGuide(
      .unusedParameter, "unused-parameter",
      LocalizedText(
        zh: "参数没有哪一处用到，修改它不会有任何效果。",
        en: "Changing the parameter would have no effect."),
      fix: LocalizedText(
        zh: "把条件里直接写的数换成它，或删去它。",
        en: "Read it where its figure is written out, or take it out."),
      bad: """
        parameters:
          最低面积: { from: 2020-01-01, value: 500平方米, assumed: 示例 }
          ⟦最少人数⟧: { from: 2020-01-01, value: 3人, assumed: 示例 }
        """,
      good: """
        parameters:
          最低面积: { from: 2020-01-01, value: 500平方米, assumed: 示例 }
          最少人数: { from: 2020-01-01, value: 3人, assumed: 示例 }
        criteria:
          - { id: 场地, require: 面积 >= 最低面积 且 人数 >= 最少人数, assumed: 示例 }
        """),
    FindingGuide(
      .unusedDefinition, "unused-definition",
      LocalizedText(
        zh: "定义没有哪一处用到。",
        en: "Nothing reads the definition."),
      fix: LocalizedText(
        zh: "用到它，或删去它。",
        en: "Use it, or take it out."),
      bad: """
        define:
          ⟦人均面积⟧: 面积 / 人数
        """,
      good: """
        define:
          人均面积: 面积 / 人数
        criteria:
          - { id: 宽敞, require: 人均面积 >= 5平方米 / 1人, assumed: 示例 }
        """),
    FindingGuide(
      .unusedTable, "unused-table",
      LocalizedText(
        zh: "表没有哪一处用到，里面的得分、额度不会有任何效果。",
        en: "Nothing reads the table."),
      fix: LocalizedText(
        zh: "用到它，或删去它。",
        en: "Use it, or take it out."),
      bad: """
        tables:
          ⟦分档⟧:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | - | 10分 |
            assumed: 示例
        """,
      good: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | - | 10分 |
            assumed: 示例
        criteria:
          - { id: 达标, require: 分档 >= 6分, assumed: 示例 }
        """),
    FindingGuide(
      .unusedScore, "unused-score",
      LocalizedText(
        zh: "总分算出来、列出来，但结论、奖补和择优都不看它。只供参考的可以这样；要据此认定的，多半漏了一条条件。",
        en: "The score is shown, but decides nothing."),
      fix: LocalizedText(
        zh: "写进条件、奖补或择优。",
        en: "Read it in a criterion, award or selection."),
      bad: """
        scores:
          - { id: ⟦评价得分⟧, title: 评价得分, max: 10分, points: 10分, assumed: 示例 }
        """,
      good: """
        scores:
          - { id: 评价得分, title: 评价得分, max: 10分, points: 10分, assumed: 示例 }
        criteria:
          - { id: 达标, require: 评价得分 >= 6分, assumed: 示例 }
        """, severity: .note),
    FindingGuide(
      .unusedSource, "unused-source",
      LocalizedText(
        zh: "sources 里的文件没有哪一处引用，读的人会以为办法依据了它。",
        en: "Nothing cites the source."),
      fix: LocalizedText(
        zh: "在 basis 里引用它，或删去。",
        en: "Cite it, or take it out."),
      bad: """
        sources: { 规定: 示例规定, ⟦细则⟧: 示例规定 }
        """,
      good: """
        sources: { 规定: 示例规定 }
        """),
    FindingGuide(
      .duplicateCriterion, "duplicate-criterion",
      LocalizedText(
        zh: "两个条件的要求完全相同，多半是抄写时忘了改。",
        en: "Two criteria ask the same."),
      fix: LocalizedText(
        zh: "删去一条，依据合并写成列表；本意不同的，改成应有的要求。",
        en: "Keep one, or write what the other was meant to ask."),
      bad: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, assumed: 示例 }
          - { id: ⟦办公场地⟧, require: 面积 不少于 最低面积, assumed: 示例 }
        """,
      good: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, assumed: 示例 }
          - { id: 人员, require: 人数 >= 3人, assumed: 示例 }
        """),
    FindingGuide(
      .hiddenName, "hidden-name",
      LocalizedText(
        zh: "表达式里自己起的名字与办法里的相同，后面看到的是表达式自己的那一个，读的人容易看错。",
        en: "A variable is called like a node of the measure and hides it."),
      fix: LocalizedText(
        zh: "换一个名字。",
        en: "Choose another name."),
      bad: """
        criteria:
          - { id: 成年, require: every ⟦人数⟧ in 成员 satisfies 人数.年龄 >= 18, assumed: 示例 }
        """,
      good: """
        criteria:
          - { id: 成年, require: every 成员之一 in 成员 satisfies 成员之一.年龄 >= 18, assumed: 示例 }
        """),
    FindingGuide(
      .withoutRemedy, "without-remedy",
      LocalizedText(
        zh: "不符合这个条件时，报告没有告诉申请人怎么办。申请人自己改变不了的条件不在此列。",
        en: "The report does not say what to do where the criterion is not met."),
      fix: LocalizedText(
        zh: "加上 remedy。",
        en: "Add `remedy`."),
      bad: """
        criteria:
          - { id: ⟦场地⟧, require: 面积 >= 最低面积, assumed: 示例 }
        """,
      good: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, assumed: 示例, remedy: 扩充场地 }
        """, severity: .note),
    FindingGuide(
      .withoutMaterial, "without-material",
      LocalizedText(
        zh: "没有写凭什么材料证明，缺了它时报告无法告诉申请人补什么。",
        en: "It is not said what proves the input."),
      fix: LocalizedText(
        zh: "加上 material。",
        en: "Add `material`."),
      bad: """
        inputs:
          ⟦面积⟧: { type: number, unit: 平方米, min: 0 }
        """,
      good: """
        inputs:
          面积: { type: number, unit: 平方米, min: 0, material: 产权证 }
        """, severity: .note),
    FindingGuide(
      .parameterGap, "parameter-gap",
      LocalizedText(
        zh: "施行期间里有的日子参数没有值，那些天评审会得出规则错误。",
        en: "On some days of the measure the parameter has no value."),
      fix: LocalizedText(
        zh: "改 from、to，或补上这一段。",
        en: "Put the days right, or add the missing value."),
      bad: """
        parameters:
          最低面积:
            - { from: 2020-01-01, to: 2020-12-31, value: 500平方米, assumed: 示例 }
            - { from: 2021-02-01, value: ⟦600平方米⟧, assumed: 示例 }
        """,
      good: """
        parameters:
          最低面积:
            - { from: 2020-01-01, to: 2021-01-31, value: 500平方米, assumed: 示例 }
            - { from: 2021-02-01, value: 600平方米, assumed: 示例 }
        """),
    FindingGuide(
      .basisExpired, "basis-expired",
      LocalizedText(
        zh: "引用的文件已经失效，办法还在施行。",
        en: "The cited document is no longer in force, the measure is."),
      fix: LocalizedText(
        zh: "引用接替它的文件，或写明办法的止日。",
        en: "Cite what took its place, or let the measure end."),
      bad: """
        sources: { 规定: ⟦示例规定⟧ }
        === documents/示例规定.yaml
        rulecheck: 1
        document: 示例规定
        title: 示例管理规定
        inForce: { from: 2020-01-01, to: 2024-12-31 }
        confirmed: two-sources
        clauses: [{ clause: 第三条, text: 面积不少于500平方米 }]
        """,
      good: """
        effective: 2020-01-01..2024-12-31
        === documents/示例规定.yaml
        rulecheck: 1
        document: 示例规定
        title: 示例管理规定
        inForce: { from: 2020-01-01, to: 2024-12-31 }
        confirmed: two-sources
        clauses: [{ clause: 第三条, text: 面积不少于500平方米 }]
        """),
    FindingGuide(
      .basisNotYetInForce, "basis-not-yet-in-force",
      LocalizedText(
        zh: "办法开始施行时，引用的文件一份都还没有生效。",
        en: "The measure begins before any of the documents that it cites."),
      fix: LocalizedText(
        zh: "核对 effective 的起日；确实先施行的，引用当时的依据。",
        en: "Check where the measure begins, or cite what was in force then."),
      bad: """
        sources: { 规定: ⟦示例规定⟧ }
        effective: 2018-01-01..
        """,
      good: """
        effective: 2020-01-01..
        """),
    FindingGuide(
      .withoutTests, "without-tests",
      LocalizedText(
        zh: "办法没有测试，改错了不会有人发现。",
        en: "The measure has no tests."),
      fix: LocalizedText(
        zh: "在旁边写测试文件。",
        en: "Write a test file beside it."),
      bad: """
        measure: ⟦studio⟧
        === -studio.test.yaml
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .untestedVerdict, "untested-verdict",
      LocalizedText(
        zh: "没有一个测试期望这个条件“符合”或“不符合”，把它改错了测试也不会发现。由人认定的、成员须全部符合的（成员各自要测）不在此列。",
        en: "No test demands a verdict of the criterion."),
      fix: LocalizedText(
        zh: "在测试的 expect.verdicts 里写上它。",
        en: "Demand it under `expect.verdicts`."),
      bad: """
        criteria:
          - { id: ⟦场地⟧, require: 面积 >= 最低面积, assumed: 示例, remedy: 扩充场地 }
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01, inputs: { 面积: 600平方米 } }
        cases: [{ name: 面积够, expect: { verdicts: { 场地: met } } }]
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01, inputs: { 面积: 600平方米 } }
        cases:
          - { name: 面积够, expect: { verdicts: { 场地: met } } }
          - { name: 面积不够, set: { 面积: 499平方米 }, expect: { verdicts: { 场地: unmet } } }
        """, severity: .note),
    FindingGuide(
      .confusableName, "confusable-names",
      LocalizedText(
        zh: "两个名字只差大小写、全角半角或形近的字，看起来一样，容易用错。",
        en: "Two names look alike."),
      fix: LocalizedText(
        zh: "同一个东西用同一个名字，不同的换一个。",
        en: "Give them names that can be told apart."),
      bad: """
        define:
          未验收: 面积 > 0平方米
          ⟦末验收⟧: 人数 > 0人
        """,
      good: """
        define:
          未验收: 面积 > 0平方米
          已验收: 人数 > 0人
        """),
    FindingGuide(
      .mixedScriptName, "mixed-script-name",
      LocalizedText(
        zh: "名字里混有拉丁、希腊或西里尔字母，看起来一样的字母其实不同，别处照着输入会对不上。",
        en: "The name mixes letters of alphabets that look alike."),
      fix: LocalizedText(
        zh: "用同一种字母重新输入。",
        en: "Type it again with letters of one alphabet."),
      bad: """
        criteria:
          - { id: ⟦R⟪U+0410⟫分⟧, require: 面积 >= 最低面积, assumed: 示例 }
        """,
      good: """
        criteria:
          - { id: RA分, require: 面积 >= 最低面积, assumed: 示例 }
        """),
    FindingGuide(
      .titlePunctuation, "title-punctuation",
      LocalizedText(
        zh: "报告里标题后面还有别的字，末尾的标点多余。rulecheck lint --fix 可以删去。",
        en: "Reports go on after a title; `rulecheck lint --fix` takes the mark out."),
      fix: LocalizedText(
        zh: "删去末尾的标点。",
        en: "Take it out."),
      bad: """
        title: 示例办法⟦。⟧
        """,
      good: """
        title: 示例办法
        """, severity: .note),
  ]
}
