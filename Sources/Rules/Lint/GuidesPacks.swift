// What is said about findings of one topic: packs.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let packs: [FindingGuide] = [
    FindingGuide(
      .fileProblem, "unreadable-file",
      LocalizedText(
        zh: "文件不存在、没有权限，或者不是文件。",
        en: "The file does not exist or cannot be read."),
      fix: LocalizedText(
        zh: "核对文件名和权限。",
        en: "Check its name and who may read it."),
      bad: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        calendar: ⟦days.yaml⟧
        """,
      good: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        """),
    FindingGuide(
      .leavesPack, "path-leaves-pack",
      LocalizedText(
        zh: "路径通到规则包外面；规则包要能整个搬走，只用自己里面的文件。",
        en: "The path leads out of the pack."),
      fix: LocalizedText(
        zh: "把文件放进规则包。",
        en: "Put the file into the pack."),
      bad: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        cases:
          - { name: 面积够, application: ⟦../other.yaml⟧, expect: { outcome: recommend } }
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        cases:
          - { name: 面积够, application: applications/a.yaml, expect: { outcome: recommend } }
        === applications/a.yaml
        rulecheck: 1
        asOf: 2021-06-01
        inputs: { 面积: 600平方米 }
        """),
    FindingGuide(
      .packName, "pack-name",
      LocalizedText(
        zh: "包名要与目录同名，别处才找得到。",
        en: "A pack is called like its directory."),
      fix: LocalizedText(
        zh: "改包名或目录名。",
        en: "Rename one of them."),
      bad: """
        === pack.yaml
        rulecheck: 1
        pack: ⟦sample⟧
        title: 示例
        version: 1.0.0
        """,
      good: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        """),
    FindingGuide(
      .duplicatePack, "duplicate-pack",
      LocalizedText(
        zh: "两处规则目录里有同名的规则包，只用了先找到的一个。",
        en: "Two packs have one name; the first is used."),
      fix: LocalizedText(
        zh: "去掉一个，或改名。",
        en: "Take one out."),
      bad: """
        === more/example/pack.yaml
        rulecheck: 1
        pack: example
        title: 另一份
        version: 1.0.0
        """,
      good: """
        === more/other/pack.yaml
        rulecheck: 1
        pack: other
        title: 另一份
        version: 1.0.0
        """),
    FindingGuide(
      .unknownPack, "unknown-pack",
      LocalizedText(
        zh: "uses 里的规则包没有安装。",
        en: "A pack that is used is not installed."),
      fix: LocalizedText(
        zh: "改名字，或把它放进规则目录。",
        en: "Put its name right, or install it."),
      bad: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        uses: [⟦othr⟧]
        === ../other/pack.yaml
        rulecheck: 1
        pack: other
        title: 另一个
        version: 1.0.0
        """,
      good: """
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
        """),
    FindingGuide(
      .noPack, "no-pack",
      LocalizedText(
        zh: "目录里没有规则包，没有可以检查的；规则包是含有 pack.yaml 的目录。",
        en: "The directory holds no pack: no directory with a `pack.yaml`."),
      fix: LocalizedText(
        zh: "写出规则包的目录，或它的上一级。",
        en: "Name the directory of a pack, or the one above it."),
      bad: """
        === -pack.yaml
        """,
      good: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        """, severity: .warning),
    FindingGuide(
      .unknownMeasure, "unknown-measure",
      LocalizedText(
        zh: "没有叫这个名字的办法。",
        en: "No measure has this name."),
      fix: LocalizedText(
        zh: "用 rulecheck list 查看名字。",
        en: "`rulecheck list` shows the names."),
      bad: """
        $ rulecheck lint example/studo
        """,
      good: """
        $ rulecheck lint example/studio
        """),
    FindingGuide(
      .ambiguousMeasure, "ambiguous-measure",
      LocalizedText(
        zh: "几个规则包里都有这个名字的办法，不知道是哪一份。",
        en: "Several packs have a measure of this name."),
      fix: LocalizedText(
        zh: "写成 规则包/办法。",
        en: "Write `<pack>/<measure>`."),
      bad: """
        $ rulecheck lint studio
        === ../other/pack.yaml
        rulecheck: 1
        pack: other
        title: 另一个
        version: 1.0.0
        === ../other/studio.yaml
        rulecheck: 1
        """,
      good: """
        $ rulecheck lint example/studio
        === ../other/pack.yaml
        rulecheck: 1
        pack: other
        title: 另一个
        version: 1.0.0
        """),
    FindingGuide(
      .measureID, "measure-id",
      LocalizedText(
        zh: "办法的标识要与文件名相同，别处才找得到。",
        en: "A measure has the name of its file."),
      fix: LocalizedText(
        zh: "改标识或文件名。",
        en: "Rename one of them."),
      bad: """
        measure: ⟦studios⟧
        """,
      good: """
        measure: studio
        """),
    FindingGuide(
      .testWithoutMeasure, "test-without-measure",
      LocalizedText(
        zh: "测试旁边没有同名的办法，测试不会运行。",
        en: "There is no measure beside the test."),
      fix: LocalizedText(
        zh: "改文件名，或删去测试。",
        en: "Rename it, or take it out."),
      bad: """
        === studo.test.yaml
        rulecheck: 1
        test: studo
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .ignoredFile, "ignored-file",
      LocalizedText(
        zh: "规则文件的名字以 .yaml 结尾，这一个不会读。",
        en: "Rule files end in `.yaml`; this one is not read."),
      fix: LocalizedText(
        zh: "改名为 .yaml。",
        en: "Rename it."),
      bad: """
        === garden.yml
        rulecheck: 1
        """,
      good: """
        title: 示例办法
        """, severity: .warning),
  ]
}
