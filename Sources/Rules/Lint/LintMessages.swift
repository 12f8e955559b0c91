// Every sentence about measures that work, but hold what nobody needs or lack what somebody would look for.

import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let unusedInput = DiagnosticCode("W550", zh: "填报内容没有用到", en: "Unused input")
  package static let unusedParameter = DiagnosticCode("W551", zh: "参数没有用到", en: "Unused parameter")
  package static let unusedDefinition = DiagnosticCode("W552", zh: "定义没有用到", en: "Unused definition")
  package static let unusedTable = DiagnosticCode("W553", zh: "表没有用到", en: "Unused table")
  package static let unusedScore = DiagnosticCode("W554", zh: "总分不影响结果", en: "Score decides nothing")
  package static let unusedSource = DiagnosticCode("W555", zh: "依据的简称没有用到", en: "Unused source")
  package static let duplicateCriterion = DiagnosticCode("W556", zh: "条件重复", en: "Duplicate criterion")
  package static let hiddenName = DiagnosticCode("W557", zh: "名字被遮住", en: "Hidden name")
  package static let withoutRemedy = DiagnosticCode("W558", zh: "没有写怎么办", en: "No remedy")
  package static let withoutMaterial = DiagnosticCode("W559", zh: "没有写证明材料", en: "No material")
  package static let parameterGap = DiagnosticCode("W560", zh: "参数有空档", en: "Gap in a parameter")
  package static let basisExpired = DiagnosticCode("W561", zh: "依据已经失效", en: "Basis no longer in force")
  package static let basisNotYetInForce = DiagnosticCode(
    "W562", zh: "依据尚未生效", en: "Basis not yet in force")
  package static let withoutTests = DiagnosticCode("W563", zh: "办法没有测试", en: "Measure without tests")
  package static let untestedVerdict = DiagnosticCode("W564", zh: "条件没有测试", en: "Untested criterion")
  package static let confusableName = DiagnosticCode("W565", zh: "名字容易看混", en: "Confusable names")
  package static let mixedScriptName = DiagnosticCode(
    "W566", zh: "名字混用相似字母", en: "Name of several alphabets")
  package static let titlePunctuation = DiagnosticCode(
    "W567", zh: "标题末尾有标点", en: "Title ends with punctuation")
}

/// Sentences about the graph of a measure.
package enum LintMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .unusedInput, .unusedParameter, .unusedDefinition, .unusedTable, .unusedScore, .unusedSource,
    .duplicateCriterion, .hiddenName, .withoutRemedy, .withoutMaterial, .parameterGap, .basisExpired,
    .basisNotYetInForce, .withoutTests, .untestedVerdict, .confusableName, .mixedScriptName,
    .titlePunctuation,
  ]

  // MARK: Not used

  static let inputWord = LocalizedText(zh: "填报内容", en: "input")
  static let parameterWord = LocalizedText(zh: "参数", en: "parameter")
  static let definitionWord = LocalizedText(zh: "定义", en: "definition")
  static let tableWord = LocalizedText(zh: "表", en: "table")

  /// Nothing that decides reads it. `shown` is its whole name.
  static func unused(
    _ code: DiagnosticCode, _ name: Named, shown: String? = nil, _ kind: LocalizedText
  ) -> Diagnostic {
    let name = (shown ?? name.text, name.place)
    return Diagnostic(
      code, severity: .warning, place: name.1,
      message: LocalizedText(
        zh: "\(kind.zh)“\(name.0)”没有用到：条件、评分、奖补、结论和择优都不取决于它",
        en: "no criterion, score, award, outcome or selection depends on the \(kind.en) “\(name.0)”"),
      help: LocalizedText(
        zh: "在应当用到它的地方写上它的名字；不需要的就删去", en: "use it where it belongs, or take it out"))
  }

  static func unusedScore(_ id: Named) -> Diagnostic {
    Diagnostic(
      .unusedScore, severity: .note, place: id.place,
      message: LocalizedText(
        zh: "总分“\(id.text)”只是列出，条件、奖补、结论和择优都不看它",
        en: "the score “\(id.text)” is only shown: no criterion, award, outcome or selection reads it"),
      help: LocalizedText(
        zh: "只供参考的可以不改；要据此认定、定额或排序的，写进条件、奖补或择优",
        en: "leave it if it is only for information; otherwise read it in a criterion, award or selection"))
  }

  static func unusedSource(_ key: Named) -> Diagnostic {
    Diagnostic(
      .unusedSource, severity: .warning, place: key.place,
      message: LocalizedText(zh: "没有哪一处依据引用“\(key.text)”", en: "nothing cites “\(key.text)”"),
      help: LocalizedText(zh: "在 basis 里引用它，或从 sources 里删去", en: "cite it, or take it out of `sources`"))
  }

  // MARK: Twice, or hidden

  static func duplicateCriterion(_ id: Named, _ first: Named) -> Diagnostic {
    Diagnostic(
      .duplicateCriterion, severity: .warning, place: id.place,
      message: LocalizedText(
        zh: "条件“\(id.text)”与“\(first.text)”的要求完全相同",
        en: "the criterion “\(id.text)” asks the same as “\(first.text)”"),
      related: [Diagnostic.Related(place: first.place, caption: LocalizedText(zh: "前一条", en: "the first"))],
      help: LocalizedText(
        zh: "删去一条，依据合并写成列表；本意不同的，改成应有的要求",
        en: "keep one with the grounds of both, or write what the other was meant to ask"))
  }

  static func hiddenName(_ name: String, _ place: Place, declared: Place) -> Diagnostic {
    Diagnostic(
      .hiddenName, severity: .warning, place: place,
      message: LocalizedText(
        zh: "这里的“\(name)”遮住了办法里的“\(name)”，后面的算式看不到办法里的那一个",
        en: "this “\(name)” hides the one of the measure, which cannot be read in what follows"),
      related: [
        Diagnostic.Related(place: declared, caption: LocalizedText(zh: "办法里的", en: "of the measure"))
      ],
      help: LocalizedText(zh: "换一个名字", en: "choose another name"))
  }

  // MARK: Missing

  static func withoutRemedy(_ id: Named) -> Diagnostic {
    Diagnostic(
      .withoutRemedy, severity: .note, place: id.place,
      message: LocalizedText(
        zh: "条件“\(id.text)”不符合时，没有告诉申请人怎么办",
        en: "an applicant who does not meet “\(id.text)” is not told what to do"),
      help: LocalizedText(zh: "加上 remedy: 怎样做才能符合", en: "add `remedy: <what would help>`"))
  }

  static func withoutMaterial(_ name: Named, shown: String) -> Diagnostic {
    Diagnostic(
      .withoutMaterial, severity: .note, place: name.place,
      message: LocalizedText(
        zh: "“\(shown)”没有写凭什么材料证明，缺了它时无法告诉申请人补什么",
        en: "it is not said what proves “\(shown)”, so that nobody can be told what to hand in"),
      help: LocalizedText(zh: "加上 material: 证明材料的名称", en: "add `material: <the document>`"))
  }

  static func withoutTests(_ id: Named) -> Diagnostic {
    Diagnostic(
      .withoutTests, severity: .warning, place: id.place,
      message: LocalizedText(
        zh: "办法“\(id.text)”没有测试，改错了也不会发现",
        en: "“\(id.text)” has no tests: nobody would notice a mistake"),
      help: LocalizedText(zh: "在旁边写 \(id.text).test.yaml", en: "write \(id.text).test.yaml beside it"))
  }

  static func untestedVerdict(_ id: Named, _ verdicts: [Verdict]) -> Diagnostic {
    let zh = verdicts.map { "“\($0.title.zh)”" }.joined(separator: "和")
    let en = verdicts.map { "“\($0.title.en)”" }.joined(separator: " and ")
    return Diagnostic(
      .untestedVerdict, severity: .note, place: id.place,
      message: LocalizedText(
        zh: "没有测试期望条件“\(id.text)”得出\(zh)", en: "no test expects \(en) of the criterion “\(id.text)”"),
      help: LocalizedText(
        zh: "在测试的 expect.verdicts 里写上它", en: "demand it under `expect.verdicts` of a test"))
  }

  // MARK: Periods

  static func parameterGap(
    _ name: Named, from: CivilDate?, to: CivilDate?, at place: Place
  ) -> Diagnostic {
    let days = (from.map { $0.description } ?? "", to.map { $0.description } ?? "")
    let end = LocalizedText(
      zh: days.1.isEmpty ? "以后" : days.1, en: days.1.isEmpty ? "the end" : days.1)
    return Diagnostic(
      .parameterGap, severity: .warning, place: place,
      message: LocalizedText(
        zh: "\(days.0) 至 \(end.zh)，参数“\(name.text)”没有值，那时的评审是规则错误",
        en:
          "from \(days.0) to \(end.en) “\(name.text)” has no value: a failure then"
      ),
      help: LocalizedText(
        zh: "改 from、to，或补上这一段的值和依据", en: "change `from` or `to`, or add the value of that time"))
  }

  static func basisExpired(_ document: Named, on end: CivilDate, _ effective: Validity) -> Diagnostic {
    Diagnostic(
      .basisExpired, severity: .warning, place: document.place,
      message: LocalizedText(
        zh: "“\(document.text)”有效期至 \(end)，办法在此之后仍然施行",
        en: "“\(document.text)” was in force until \(end), the measure still is afterwards"),
      related: [Self.period(effective)],
      help: LocalizedText(
        zh: "引用接替它的文件，或把 effective 的止日提前到 \(end)",
        en: "cite what took its place, or let `effective` end on \(end)"))
  }

  static func basisNotYetInForce(_ document: Named, from start: CivilDate, _ effective: Validity)
    -> Diagnostic
  {
    Diagnostic(
      .basisNotYetInForce, severity: .warning, place: document.place,
      message: LocalizedText(
        zh: "“\(document.text)”自 \(start) 起有效，办法在此之前已经施行",
        en: "“\(document.text)” is in force since \(start), the measure was before"),
      related: [Self.period(effective)],
      help: LocalizedText(
        zh: "核对 effective 的起日；确实先施行的，引用当时的依据",
        en: "check where `effective` begins, or cite what was in force then"))
  }

  private static func period(_ effective: Validity) -> Diagnostic.Related {
    Diagnostic.Related(
      place: effective.place.firstLine, caption: LocalizedText(zh: "办法的施行期间", en: "the measure's period"))
  }

  // MARK: Names and style

  static func confusableName(_ name: Named, _ first: Named) -> Diagnostic {
    Diagnostic(
      .confusableName, severity: .warning, place: name.place,
      message: LocalizedText(
        zh: "“\(name.text)”与“\(first.text)”看起来一样，却是两个名字",
        en: "“\(name.text)” and “\(first.text)” look alike, but are two names"),
      related: [Diagnostic.Related(place: first.place, caption: LocalizedText(zh: "另一个", en: "the other"))],
      help: LocalizedText(zh: "同一个东西用同一个名字，不同的东西换一个名字", en: "give things names that can be told apart"))
  }

  static func mixedScriptName(_ name: Named) -> Diagnostic {
    Diagnostic(
      .mixedScriptName, severity: .warning, place: name.place,
      message: LocalizedText(
        zh: "名字“\(name.text)”里混有拉丁、希腊或西里尔字母，看起来一样的字母其实不同",
        en: "“\(name.text)” mixes letters of alphabets that look alike"),
      help: LocalizedText(zh: "用同一种字母重新输入", en: "type it again with letters of one alphabet"))
  }

  static func titlePunctuation(_ key: String, _ mark: Place) -> Diagnostic {
    Diagnostic(
      .titlePunctuation, severity: .note, place: mark,
      message: LocalizedText(
        zh: "标题末尾不写标点，报告里标题后面还有别的字", en: "a title ends without punctuation: reports go on after it"),
      help: LocalizedText(zh: "删去“\(mark.text)”", en: "take “\(mark.text)” out"), fix: Fix(mark, ""))
  }
}
