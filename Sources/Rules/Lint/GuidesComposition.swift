// What is said about findings of one topic: composition.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let composition: [FindingGuide] = [
    FindingGuide(
      .amendmentWithoutGrounds, "amendment-without-grounds",
      LocalizedText(
        zh: "改了要求或删去条件，没有写依据，读的人不知道凭什么。",
        en: "An amendment cites nothing."),
      fix: LocalizedText(
        zh: "写 basis，或用 assumed 写明理由。",
        en: "Write `basis`, or the reason under `assumed`."),
      bad: """
        === city.yaml
        rulecheck: 1
        measure: city
        title: 市级办法
        kind: recognition
        extends: studio
        effective: 2020-01-01..
        override:
          criteria: [{ id: ⟦场地⟧, require: 面积 >= 300平方米 }]
        """,
      good: """
        === city.yaml
        rulecheck: 1
        measure: city
        title: 市级办法
        kind: recognition
        extends: studio
        effective: 2020-01-01..
        override:
          criteria: [{ id: 场地, require: 面积 >= 300平方米, assumed: 示例 }]
        """),
    FindingGuide(
      .unknownRuleFile, "unknown-rule-file",
      LocalizedText(
        zh: "没有这份共用条款或办法。",
        en: "There is no such library or measure."),
      fix: LocalizedText(
        zh: "改名字；别的规则包的写成 包/名字。",
        en: "Put the name right."),
      bad: """
        libraries: [⟦term⟧]
        === terms.yaml
        rulecheck: 1
        library: terms
        title: 用语
        define: { 够大: 1 > 0 }
        """,
      good: """
        libraries: [terms]
        === terms.yaml
        rulecheck: 1
        library: terms
        title: 用语
        define: { 够大: 1 > 0 }
        """),
    FindingGuide(
      .wrongRuleFile, "wrong-rule-file",
      LocalizedText(
        zh: "libraries 里写共用条款，extends 里写办法，这里混了。",
        en: "`libraries` names libraries, `extends` a measure."),
      fix: LocalizedText(
        zh: "换到另一个键。",
        en: "Use the other key."),
      bad: """
        extends: ⟦terms⟧
        === terms.yaml
        rulecheck: 1
        library: terms
        title: 用语
        define: { 够大: 1 > 0 }
        """,
      good: """
        libraries: [terms]
        === terms.yaml
        rulecheck: 1
        library: terms
        title: 用语
        define: { 够大: 1 > 0 }
        """),
    FindingGuide(
      .packNotUsed, "pack-not-used",
      LocalizedText(
        zh: "用到的规则包不在 pack.yaml 的 uses 里。",
        en: "The pack of the file is not among `uses`."),
      fix: LocalizedText(
        zh: "在 pack.yaml 的 uses 里写上它。",
        en: "Add it to `uses` of pack.yaml."),
      bad: """
        libraries: [⟦other/terms⟧]
        === ../other/pack.yaml
        rulecheck: 1
        pack: other
        title: 另一个
        version: 1.0.0
        === ../other/terms.yaml
        rulecheck: 1
        library: terms
        title: 用语
        define: { 够大: 1 > 0 }
        """,
      good: """
        libraries: [other/terms]
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        uses: [other]
        === ../other/pack.yaml
        rulecheck: 1
        pack: other
        title: 另一个
        version: 1.0.0
        === ../other/terms.yaml
        rulecheck: 1
        library: terms
        title: 用语
        define: { 够大: 1 > 0 }
        """),
    FindingGuide(
      .compositionCycle, "composition-cycle",
      LocalizedText(
        zh: "办法或共用条款互相使用，拼不成一份。",
        en: "Files build on each other."),
      fix: LocalizedText(
        zh: "去掉其中一处。",
        en: "Break the circle."),
      bad: """
        libraries: [terms]
        === terms.yaml
        rulecheck: 1
        library: terms
        title: 用语
        libraries: [more]
        define: { 够大: 1 > 0 }
        === more.yaml
        rulecheck: 1
        library: more
        title: 更多
        libraries: [⟦terms⟧]
        define: { 够小: 1 > 0 }
        """,
      good: """
        libraries: [terms]
        === terms.yaml
        rulecheck: 1
        library: terms
        title: 用语
        define: { 够大: 1 > 0 }
        """),
    FindingGuide(
      .nameClash, "name-clash",
      LocalizedText(
        zh: "名字与共用条款或所沿用的办法里的相同。",
        en: "A library or the base has the name already."),
      fix: LocalizedText(
        zh: "换一个名字；要改所沿用的内容，写在 override 里。",
        en: "Choose another name, or write it under `override`."),
      bad: """
        libraries: [terms]
        define: { ⟦够大⟧: 面积 > 1平方米 }
        === terms.yaml
        rulecheck: 1
        library: terms
        title: 用语
        define: { 够大: 1 > 0 }
        """,
      good: """
        libraries: [terms]
        define: { 不小: 面积 > 1平方米 }
        === terms.yaml
        rulecheck: 1
        library: terms
        title: 用语
        define: { 够大: 1 > 0 }
        """),
    FindingGuide(
      .nothingToAmend, "nothing-to-amend",
      LocalizedText(
        zh: "修改或删去的对象在所沿用的办法里不存在。",
        en: "The base has nothing of this name."),
      fix: LocalizedText(
        zh: "改名字，提示里有相近的。",
        en: "Put the name right."),
      bad: """
        === city.yaml
        rulecheck: 1
        measure: city
        title: 市级办法
        kind: recognition
        extends: studio
        effective: 2020-01-01..
        override:
          criteria: [{ id: ⟦场所⟧, require: 面积 >= 300平方米, assumed: 示例 }]
        """,
      good: """
        === city.yaml
        rulecheck: 1
        measure: city
        title: 市级办法
        kind: recognition
        extends: studio
        effective: 2020-01-01..
        override:
          criteria: [{ id: 场地, require: 面积 >= 300平方米, assumed: 示例 }]
        """),
    FindingGuide(
      .amendmentForm, "amendment-form",
      LocalizedText(
        zh: "修改、删去的写法不对，例如没有 extends 就写了 override。",
        en: "The amendment is not written as it must be."),
      fix: LocalizedText(
        zh: "照规则文件格式的“沿用别的办法”写。",
        en: "See “extends” in the rule format."),
      bad: """
        ⟦override⟧:
          criteria: [{ id: 场地, require: 面积 >= 300平方米, assumed: 示例 }]
        """,
      good: """
        === city.yaml
        rulecheck: 1
        measure: city
        title: 市级办法
        kind: recognition
        extends: studio
        effective: 2020-01-01..
        override:
          criteria: [{ id: 场地, require: 面积 >= 300平方米, assumed: 示例 }]
        """),
    FindingGuide(
      .removedButRead, "removed-but-read",
      LocalizedText(
        zh: "删去的内容还有表达式用到。",
        en: "Something that is removed is still read."),
      fix: LocalizedText(
        zh: "一起修改用到它的地方，或不删。",
        en: "Change what reads it, or keep it."),
      bad: """
        === city.yaml
        rulecheck: 1
        measure: city
        title: 市级办法
        kind: recognition
        extends: studio
        effective: 2020-01-01..
        remove: [{ id: ⟦最低面积⟧, assumed: 示例 }]
        """,
      good: """
        === city.yaml
        rulecheck: 1
        measure: city
        title: 市级办法
        kind: recognition
        extends: studio
        effective: 2020-01-01..
        override:
          criteria: [{ id: 场地, require: 面积 >= 300平方米, assumed: 示例 }]
        remove: [{ id: 最低面积, assumed: 示例 }]
        """),
    FindingGuide(
      .libraryAssessed, "library-assessed",
      LocalizedText(
        zh: "共用条款没有结论，不能单独评审，测试写在使用它的办法旁边。",
        en: "A library has no outcomes and is not assessed alone."),
      fix: LocalizedText(
        zh: "把测试移到使用它的办法旁边。",
        en: "Move the tests to a measure that uses it."),
      bad: """
        libraries: [terms]
        === terms.yaml
        rulecheck: 1
        library: terms
        title: 用语
        define: { 够大: 1 > 0 }
        === terms.test.yaml
        rulecheck: 1
        test: ⟦terms⟧
        base: { asOf: 2021-06-01 }
        cases: [{ name: 够大, expect: { outcome: recommend } }]
        """,
      good: """
        libraries: [terms]
        === terms.yaml
        rulecheck: 1
        library: terms
        title: 用语
        define: { 够大: 1 > 0 }
        """),
  ]
}
