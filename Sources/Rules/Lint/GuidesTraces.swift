// What is said about findings of one topic: trace.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let traces: [FindingGuide] = [
    FindingGuide(
      .traceForm, "trace-form",
      LocalizedText(
        zh: "追溯文件的写法不对，例如一段既写了落实它的办法，又写了不能核对的理由。",
        en: "The trace is not written as it must be."),
      fix: LocalizedText(
        zh: "照规则文件格式的“追溯文件”写。",
        en: "See “traces” in the rule format."),
      bad: """
        $ rulecheck trace
        === documents/要点.yaml
        rulecheck: 1
        document: 要点
        title: 工作要点
        confirmed: two-sources
        text: 要点.txt
        === documents/要点.txt
        工作要点
        1. 场地面积不少于500平方米。
        2. 加强组织领导，培育12家企业。
        === trace-plan.yaml
        rulecheck: 1
        trace: plan
        document: 要点
        clauses:
          - clause: 第1点
            items: [{ quote: 场地面积不少于500平方米, implementedBy: [example/studio#场地] }]
          - clause: 第2点
            items: [⟦{ quote: “加强组织领导，培育12家企业” }⟧]
        """,
      good: """
        $ rulecheck trace
        === documents/要点.yaml
        rulecheck: 1
        document: 要点
        title: 工作要点
        confirmed: two-sources
        text: 要点.txt
        === documents/要点.txt
        工作要点
        1. 场地面积不少于500平方米。
        2. 加强组织领导，培育12家企业。
        === trace-plan.yaml
        rulecheck: 1
        trace: plan
        document: 要点
        clauses:
          - clause: 第1点
            items: [{ quote: 场地面积不少于500平方米, implementedBy: [example/studio#场地] }]
          - clause: 第2点
            items: [{ quote: “加强组织领导，培育12家企业”, organisational: 没有可以核对的条件 }]
        """),
    FindingGuide(
      .unknownClause, "unknown-clause",
      LocalizedText(
        zh: "文件里没有这一条。",
        en: "The document has no such clause."),
      fix: LocalizedText(
        zh: "照原文写条款，如 第8点。",
        en: "Name a clause of the document."),
      bad: """
        $ rulecheck trace
        === documents/要点.yaml
        rulecheck: 1
        document: 要点
        title: 工作要点
        confirmed: two-sources
        text: 要点.txt
        === documents/要点.txt
        工作要点
        1. 场地面积不少于500平方米。
        2. 加强组织领导，培育12家企业。
        === trace-plan.yaml
        rulecheck: 1
        trace: plan
        document: 要点
        clauses:
          - clause: 第1点
            items: [{ quote: 场地面积不少于500平方米, implementedBy: [example/studio#场地] }]
          - clause: 第2点
            items: [{ quote: “加强组织领导，培育12家企业”, organisational: 没有可以核对的条件 }]
          - clause: ⟦第3点⟧
            items: [{ quote: 保障, organisational: 没有可以核对的条件 }]
        """,
      good: """
        $ rulecheck trace
        === documents/要点.yaml
        rulecheck: 1
        document: 要点
        title: 工作要点
        confirmed: two-sources
        text: 要点.txt
        === documents/要点.txt
        工作要点
        1. 场地面积不少于500平方米。
        2. 加强组织领导，培育12家企业。
        === trace-plan.yaml
        rulecheck: 1
        trace: plan
        document: 要点
        clauses:
          - clause: 第1点
            items: [{ quote: 场地面积不少于500平方米, implementedBy: [example/studio#场地] }]
          - clause: 第2点
            items: [{ quote: “加强组织领导，培育12家企业”, organisational: 没有可以核对的条件 }]
        """),
    FindingGuide(
      .clauseUntraced, "clause-untraced",
      LocalizedText(
        zh: "文件的这一条没有列入追溯，可能漏掉了要求。",
        en: "A clause of the document is not traced."),
      fix: LocalizedText(
        zh: "列入追溯，写明由谁落实或为什么不能核对。",
        en: "Trace it."),
      bad: """
        $ rulecheck trace
        === documents/要点.yaml
        rulecheck: 1
        document: 要点
        title: 工作要点
        confirmed: two-sources
        text: 要点.txt
        === documents/要点.txt
        工作要点
        1. 场地面积不少于500平方米。
        2. 加强组织领导，培育12家企业。
        === trace-plan.yaml
        rulecheck: 1
        trace: plan
        document: ⟦要点⟧
        clauses:
          - clause: 第1点
            items: [{ quote: 场地面积不少于500平方米, implementedBy: [example/studio#场地] }]
        """,
      good: """
        $ rulecheck trace
        === documents/要点.yaml
        rulecheck: 1
        document: 要点
        title: 工作要点
        confirmed: two-sources
        text: 要点.txt
        === documents/要点.txt
        工作要点
        1. 场地面积不少于500平方米。
        2. 加强组织领导，培育12家企业。
        === trace-plan.yaml
        rulecheck: 1
        trace: plan
        document: 要点
        clauses:
          - clause: 第1点
            items: [{ quote: 场地面积不少于500平方米, implementedBy: [example/studio#场地] }]
          - clause: 第2点
            items: [{ quote: “加强组织领导，培育12家企业”, organisational: 没有可以核对的条件 }]
        """),
    FindingGuide(
      .passageNotFound, "passage-not-found",
      LocalizedText(
        zh: "条款里没有这段原文；引用必须逐字。",
        en: "The clause does not say this."),
      fix: LocalizedText(
        zh: "照抄原文。",
        en: "Copy the words."),
      bad: """
        $ rulecheck trace
        === documents/要点.yaml
        rulecheck: 1
        document: 要点
        title: 工作要点
        confirmed: two-sources
        text: 要点.txt
        === documents/要点.txt
        工作要点
        1. 场地面积不少于500平方米。
        2. 加强组织领导，培育12家企业。
        === trace-plan.yaml
        rulecheck: 1
        trace: plan
        document: 要点
        clauses:
          - clause: 第1点
            items: [{ quote: ⟦场地不少于500平方米⟧, implementedBy: [example/studio#场地] }]
          - clause: 第2点
            items: [{ quote: “加强组织领导，培育12家企业”, organisational: 没有可以核对的条件 }]
        """,
      good: """
        $ rulecheck trace
        === documents/要点.yaml
        rulecheck: 1
        document: 要点
        title: 工作要点
        confirmed: two-sources
        text: 要点.txt
        === documents/要点.txt
        工作要点
        1. 场地面积不少于500平方米。
        2. 加强组织领导，培育12家企业。
        === trace-plan.yaml
        rulecheck: 1
        trace: plan
        document: 要点
        clauses:
          - clause: 第1点
            items: [{ quote: 场地面积不少于500平方米, implementedBy: [example/studio#场地] }]
          - clause: 第2点
            items: [{ quote: “加强组织领导，培育12家企业”, organisational: 没有可以核对的条件 }]
        """),
    FindingGuide(
      .figureUntraced, "figure-untraced",
      LocalizedText(
        zh: "条款里的数字不在任何一段里，可能漏掉了指标。",
        en: "A figure of the clause is in no passage."),
      fix: LocalizedText(
        zh: "把写有这个数字的一段列入追溯。",
        en: "Trace the passage that holds it."),
      bad: """
        $ rulecheck trace
        === documents/要点.yaml
        rulecheck: 1
        document: 要点
        title: 工作要点
        confirmed: two-sources
        text: 要点.txt
        === documents/要点.txt
        工作要点
        1. 场地面积不少于500平方米。
        2. 加强组织领导，培育12家企业。
        === trace-plan.yaml
        rulecheck: 1
        trace: plan
        document: 要点
        clauses:
          - clause: 第1点
            items: [{ quote: 场地面积不少于500平方米, implementedBy: [example/studio#场地] }]
          - clause: ⟦第2点⟧
            items: [{ quote: 加强组织领导, organisational: 没有可以核对的条件 }]
        """,
      good: """
        $ rulecheck trace
        === documents/要点.yaml
        rulecheck: 1
        document: 要点
        title: 工作要点
        confirmed: two-sources
        text: 要点.txt
        === documents/要点.txt
        工作要点
        1. 场地面积不少于500平方米。
        2. 加强组织领导，培育12家企业。
        === trace-plan.yaml
        rulecheck: 1
        trace: plan
        document: 要点
        clauses:
          - clause: 第1点
            items: [{ quote: 场地面积不少于500平方米, implementedBy: [example/studio#场地] }]
          - clause: 第2点
            items: [{ quote: “加强组织领导，培育12家企业”, organisational: 没有可以核对的条件 }]
        """),
    FindingGuide(
      .implementationMissing, "implementation-missing",
      LocalizedText(
        zh: "没有这份办法，或办法里没有这一项。",
        en: "There is no such measure or node."),
      fix: LocalizedText(
        zh: "改名字，写成 规则包/办法#名字。",
        en: "Put the name right."),
      bad: """
        $ rulecheck trace
        === documents/要点.yaml
        rulecheck: 1
        document: 要点
        title: 工作要点
        confirmed: two-sources
        text: 要点.txt
        === documents/要点.txt
        工作要点
        1. 场地面积不少于500平方米。
        2. 加强组织领导，培育12家企业。
        === trace-plan.yaml
        rulecheck: 1
        trace: plan
        document: 要点
        clauses:
          - clause: 第1点
            items: [{ quote: 场地面积不少于500平方米, implementedBy: [⟦example/studio#场所⟧] }]
          - clause: 第2点
            items: [{ quote: “加强组织领导，培育12家企业”, organisational: 没有可以核对的条件 }]
        """,
      good: """
        $ rulecheck trace
        === documents/要点.yaml
        rulecheck: 1
        document: 要点
        title: 工作要点
        confirmed: two-sources
        text: 要点.txt
        === documents/要点.txt
        工作要点
        1. 场地面积不少于500平方米。
        2. 加强组织领导，培育12家企业。
        === trace-plan.yaml
        rulecheck: 1
        trace: plan
        document: 要点
        clauses:
          - clause: 第1点
            items: [{ quote: 场地面积不少于500平方米, implementedBy: [example/studio#场地] }]
          - clause: 第2点
            items: [{ quote: “加强组织领导，培育12家企业”, organisational: 没有可以核对的条件 }]
        """),
    FindingGuide(
      .citationUntraced, "citation-untraced",
      LocalizedText(
        zh: "办法引用了这一条，追溯里却没有列出它。",
        en: "A measure cites the clause, but is not traced."),
      fix: LocalizedText(
        zh: "在 implementedBy 里写上它。",
        en: "Name it under `implementedBy`."),
      bad: """
        $ rulecheck trace
        sources: { 规定: 示例规定, 要点: 要点 }
        criteria:
          - { id: 场地, require: 面积 >= 500平方米, basis: ⟦要点 第1点 “场地面积不少于500平方米”⟧ }
        === documents/要点.yaml
        rulecheck: 1
        document: 要点
        title: 工作要点
        confirmed: two-sources
        text: 要点.txt
        === documents/要点.txt
        工作要点
        1. 场地面积不少于500平方米。
        2. 加强组织领导，培育12家企业。
        === trace-plan.yaml
        rulecheck: 1
        trace: plan
        document: 要点
        clauses:
          - clause: 第1点
            items: [{ quote: 场地面积不少于500平方米, organisational: 没有可以核对的条件 }]
          - clause: 第2点
            items: [{ quote: “加强组织领导，培育12家企业”, organisational: 没有可以核对的条件 }]
        """,
      good: """
        $ rulecheck trace
        sources: { 规定: 示例规定, 要点: 要点 }
        criteria:
          - { id: 场地, require: 面积 >= 500平方米, basis: 要点 第1点 “场地面积不少于500平方米” }
        === documents/要点.yaml
        rulecheck: 1
        document: 要点
        title: 工作要点
        confirmed: two-sources
        text: 要点.txt
        === documents/要点.txt
        工作要点
        1. 场地面积不少于500平方米。
        2. 加强组织领导，培育12家企业。
        === trace-plan.yaml
        rulecheck: 1
        trace: plan
        document: 要点
        clauses:
          - clause: 第1点
            items: [{ quote: 场地面积不少于500平方米, implementedBy: [example/studio#场地] }]
          - clause: 第2点
            items: [{ quote: “加强组织领导，培育12家企业”, organisational: 没有可以核对的条件 }]
        """),
  ]
}
