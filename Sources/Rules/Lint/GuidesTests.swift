// What is said about findings of one topic: tests.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let tests: [FindingGuide] = [
    FindingGuide(
      .testMeasure, "test-measure",
      LocalizedText(
        zh: "测试文件写的不是旁边的办法。",
        en: "The test names another measure than the one beside it."),
      fix: LocalizedText(
        zh: "test 写成文件名。",
        en: "Write the name of the file."),
      bad: """
        === studio.test.yaml
        rulecheck: 1
        test: ⟦garden⟧
        base: { asOf: 2021-06-01 }
        cases: [{ name: 缺材料, expect: { outcome: supplement } }]
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01 }
        cases: [{ name: 缺材料, expect: { outcome: supplement } }]
        """),
    FindingGuide(
      .duplicateCase, "duplicate-case",
      LocalizedText(
        zh: "两个测试同名，报告里分不清。",
        en: "Two cases have one name."),
      fix: LocalizedText(
        zh: "改一个名字。",
        en: "Rename one."),
      bad: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01 }
        cases:
          - { name: 缺材料, expect: { outcome: supplement } }
          - { name: ⟦缺材料⟧, set: { 人数: 5人 }, expect: { outcome: supplement } }
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01 }
        cases:
          - { name: 缺材料, expect: { outcome: supplement } }
          - { name: 只有人数, set: { 人数: 5人 }, expect: { outcome: supplement } }
        """),
    FindingGuide(
      .emptyExpectation, "empty-expectation",
      LocalizedText(
        zh: "没有期望的测试什么也查不出。",
        en: "A case that expects nothing notices nothing."),
      fix: LocalizedText(
        zh: "写上应得的结论、条件或数值。",
        en: "Write what must come of it."),
      bad: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01 }
        cases: [{ name: 缺材料, expect: ⟦{}⟧ }]
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01 }
        cases: [{ name: 缺材料, expect: { outcome: supplement } }]
        """),
    FindingGuide(
      .caseWithoutDate, "case-without-date",
      LocalizedText(
        zh: "没有评审日，不知道按哪一天评审。",
        en: "It is not said as of which day the case is assessed."),
      fix: LocalizedText(
        zh: "在 base 或测试里写 asOf。",
        en: "Write `asOf`."),
      bad: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        cases: [{ name: ⟦缺材料⟧, expect: { outcome: supplement } }]
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01 }
        cases: [{ name: 缺材料, expect: { outcome: supplement } }]
        """),
    FindingGuide(
      .inputPath, "input-path",
      LocalizedText(
        zh: "输入的路径写得不对，改不了输入。",
        en: "The path of the input is not written as it must be."),
      fix: LocalizedText(
        zh: "用点连接，如 场地.总面积。",
        en: "Join the names by dots."),
      bad: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01 }
        cases: [{ name: 缺材料, set: { ⟦场地..面积⟧: 5平方米 }, expect: { outcome: supplement } }]
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01 }
        cases: [{ name: 缺材料, set: { 人数: 5人 }, expect: { outcome: supplement } }]
        """),
    FindingGuide(
      .nothingToUnset, "nothing-to-unset",
      LocalizedText(
        zh: "这一项本来就没有填，去掉它没有作用。",
        en: "There is nothing to take away."),
      fix: LocalizedText(
        zh: "改名字，或删去 unset。",
        en: "Put the name right, or take it out."),
      bad: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01, inputs: { 面积: 600平方米 } }
        cases: [{ name: 缺材料, unset: [⟦面职⟧], expect: { outcome: supplement } }]
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01, inputs: { 面积: 600平方米 } }
        cases: [{ name: 缺材料, unset: [面积], expect: { outcome: supplement } }]
        """),
    FindingGuide(
      .setAndUnset, "set-and-unset",
      LocalizedText(
        zh: "同一项又改又去掉，不知道以哪一个为准。",
        en: "An input is both set and taken away."),
      fix: LocalizedText(
        zh: "留下一个。",
        en: "Keep one."),
      bad: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01, inputs: { 面积: 600平方米 } }
        cases: [{ name: 缺材料, set: { 面积: 5平方米 }, unset: [⟦面积⟧], expect: { outcome: supplement } }]
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01, inputs: { 面积: 600平方米 } }
        cases: [{ name: 缺材料, unset: [面积], expect: { outcome: supplement } }]
        """),
    FindingGuide(
      .expectedName, "expected-name",
      LocalizedText(
        zh: "办法里没有这个评分项、奖补、定义、表或参数。",
        en: "The measure has no node of this name."),
      fix: LocalizedText(
        zh: "改名字。",
        en: "Put the name right."),
      bad: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01 }
        cases: [{ name: 参数, expect: { values: { ⟦最少面积⟧: 500平方米 } } }]
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01 }
        cases: [{ name: 参数, expect: { values: { 最低面积: 500平方米 } } }]
        """),
    FindingGuide(
      .expectedValue, "expected-value",
      LocalizedText(
        zh: "期望的值写法或单位不对，比不出来。",
        en: "The expected value is not of the right kind."),
      fix: LocalizedText(
        zh: "写成同类的值。",
        en: "Write a value of its kind."),
      bad: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01 }
        cases: [{ name: 参数, expect: { values: { 最低面积: ⟦五百⟧ } } }]
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01 }
        cases: [{ name: 参数, expect: { values: { 最低面积: 500平方米 } } }]
        """),
    FindingGuide(
      .expectedOutcome, "expected-outcome",
      LocalizedText(
        zh: "期望的结论不是办法的结论。",
        en: "The measure has no such outcome."),
      fix: LocalizedText(
        zh: "写 outcomes 里的 id、supplement 或 error。",
        en: "Write the id of an outcome."),
      bad: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01, inputs: { 面积: 600平方米 } }
        cases: [{ name: 面积够, expect: { outcome: ⟦推荐⟧ } }]
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01, inputs: { 面积: 600平方米 } }
        cases: [{ name: 面积够, expect: { outcome: recommend } }]
        """),
    FindingGuide(
      .expectedCriterion, "expected-criterion",
      LocalizedText(
        zh: "办法没有这个条件。",
        en: "The measure has no such criterion."),
      fix: LocalizedText(
        zh: "写条件的 id。",
        en: "Write the id of a criterion."),
      bad: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01, inputs: { 面积: 600平方米 } }
        cases: [{ name: 面积够, expect: { verdicts: { ⟦场所⟧: met } } }]
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01, inputs: { 面积: 600平方米 } }
        cases: [{ name: 面积够, expect: { verdicts: { 场地: met } } }]
        """),
    FindingGuide(
      .expectedMissing, "expected-missing",
      LocalizedText(
        zh: "期望的缺项既不是输入，也不是要人认定的条件。",
        en: "What is expected to be missing is neither an input nor a question."),
      fix: LocalizedText(
        zh: "写输入的路径或条件的 id。",
        en: "Write the path of an input."),
      bad: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01 }
        cases: [{ name: 缺材料, expect: { missing: [⟦面基⟧] } }]
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        base: { asOf: 2021-06-01 }
        cases: [{ name: 缺材料, expect: { missing: [面积] } }]
        """),
  ]
}
