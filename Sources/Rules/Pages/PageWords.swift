// The fixed words of pages about measures, in both languages.

import RulesDSL
import SourceText

/// Labels and phrases of pages.
struct PageWords: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  func both(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  // MARK: Sections

  var sources: String { both("依据文件", "Sources") }
  var outcomes: String { both("结论", "Outcomes") }
  var criteria: String { both("条件", "Criteria") }
  var definitions: String { both("定义", "Definitions") }
  var tables: String { both("表", "Tables") }
  var scores: String { both("评分", "Scores") }
  var awards: String { both("奖补", "Awards") }
  var selection: String { both("择优", "Selection") }
  var exemptions: String { both("公平竞争审查的例外", "Exemptions of the fair-competition screening") }
  var parameters: String { both("参数", "Parameters") }
  var inputs: String { both("填报内容", "Inputs") }
  var tests: String { both("示例", "Examples") }

  // MARK: Composition

  var library: String { both("共用条款", "library") }
  var extends: String { both("沿用", "Extends") }
  var libraries: String { both("使用", "Uses") }
  var origin: String { both("出自", "From") }
  var usedBy: String { both("用到它的办法", "Used by") }
  var amendments: String { both("对所沿用办法的修改", "Changes of the measure it extends") }

  /// What a measure is for; a library serves measures.
  func kind(of measure: Measure) -> String {
    measure.composition.isLibrary ? library : measure.kind.title[language]
  }

  // MARK: Kinds of nodes

  var outcome: String { both("结论", "outcome") }
  var criterion: String { both("条件", "criterion") }
  var definition: String { both("定义", "definition") }
  var table: String { both("表", "table") }
  var score: String { both("得分", "score") }
  var award: String { both("奖补", "award") }
  var parameter: String { both("参数", "parameter") }
  var input: String { both("填报内容", "input") }
  var inputGroup: String { both("一组填报内容", "group of inputs") }

  // MARK: Labels

  var id: String { both("标识", "Id") }
  var kind: String { both("种类", "Kind") }
  var pack: String { both("规则包", "Pack") }
  var effective: String { both("施行期间", "In force") }
  var extentLabel: String { both("内容", "Contents") }
  var basis: String { both("依据", "Basis") }
  var assumed: String { both("假设", "Assumed") }
  var requirement: String { both("要求", "Requires") }
  var judged: String { both("由评审人判定", "Judged by a person") }
  var applies: String { both("适用", "Applies") }
  var exception: String { both("但书", "Exception") }
  var figures: String { both("数值", "Figures") }
  var materials: String { both("提交材料", "Material") }
  var remedy: String { both("不符合时", "If not met") }
  var note: String { both("说明", "Note") }
  var key: String { both("简称", "Short name") }
  var document: String { both("文件", "Document") }
  var number: String { both("文号", "Number") }
  var issuer: String { both("发文机关", "Issuer") }
  var issued: String { both("日期", "Issued") }
  var inForce: String { both("有效期间", "In force") }
  var confirmation: String { both("证实程度", "Confirmation") }
  var name: String { both("名称", "Name") }
  var figure: String { both("数值", "Value") }
  var periodOfValidity: String { both("期间", "Period") }
  var groundsColumn: String { both("依据", "Basis") }
  var toFillIn: String { both("怎么填", "What to write") }
  var material: String { both("证明材料", "Material") }
  var traits: String { both("标签", "Traits") }
  var row: String { both("行", "Row") }
  var columns: String { both("各栏", "Columns") }
  var example: String { both("示例", "Example") }
  var changes: String { both("与基准申请的不同", "What differs from the base") }
  var result: String { both("结果", "Result") }
  var application: String { both("申请文件", "application") }
  var missing: String { both("缺少", "missing") }
  var asOf: String { both("评审日", "as-of date") }
  var allMet: String { both("全部符合", "all criteria met") }
  var reads: String { both("读取", "Reads") }
  var readers: String { both("被以下内容读取", "Read by") }
  var contents: String { both("目录", "Contents") }

  var exemptedTraits: String { both("属性", "Attributes") }
  var exemptedNodes: String { both("可以依赖它的内容", "What may depend on them") }
  var reason: String { both("理由", "Reason") }
  var until: String { both("截止", "Until") }

  // MARK: Marks

  var comma: String { both("，", ", ") }
  var listComma: String { both("、", ", ") }
  var semicolon: String { both("；", "; ") }
  var colon: String { both("：", ": ") }
  var parentheses: (open: String, close: String) { language == .zh ? ("（", "）") : (" (", ")") }

  func parenthesis(_ text: String) -> String { parentheses.open + text + parentheses.close }
  func labelled(_ label: String, _ text: String) -> String { label + colon + text }
  func title(_ title: String) -> String { both("《\(title)》", title) }
}
