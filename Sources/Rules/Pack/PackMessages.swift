// What is wrong with the content of a measure file enters; complete findings in both languages leave.

internal import RulesDSL
package import SourceText

/// The sentences about measures.
package enum PackMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .invalidName, .reservedName, .duplicateName, .keyNotForType, .typeIncomplete, .groupMisplaced,
    .periodForm,
    .periodReversed, .criterionBody, .atLeastRange, .citationForm, .citationSource, .sourceKey, .outcomeID,
    .outcomeOrder,
  ]

  // MARK: Names

  static func invalidName(_ name: Named, role: NameSpace.Role, corrected: String?) -> Diagnostic {
    let (zh, en) = (role.title.zh, role.title.en)
    return Diagnostic(
      .invalidName, place: name.place,
      message: LocalizedText(
        zh: "“\(shown(name))”不能用作\(zh)的名字：名字只能由汉字、字母、数字和下划线组成，不能以数字开头",
        en:
          "“\(shown(name))” cannot name this \(en): names consist of letters, digits and underscores and do not "
          + "begin with a digit"),
      help: corrected.map { LocalizedText(zh: "例如写成 \($0)", en: "Write \($0), for example") }
        ?? LocalizedText(zh: "换一个名字，例如 场地面积", en: "Choose another name, for example area"))
  }

  static func reservedName(_ name: Named, role: NameSpace.Role) -> Diagnostic {
    Diagnostic(
      .reservedName, place: name.place,
      message: LocalizedText(
        zh: "“\(name.text)”是表达式自己的词，不能用作\(role.title.zh)的名字",
        en: "“\(name.text)” is a word of the expression language and cannot name this \(role.title.en)"),
      help: LocalizedText(
        zh: "换一个更具体的名字，例如 \(name.text)项", en: "Choose a more specific name, for example \(name.text)_item"))
  }

  static func builtInName(_ name: Named, role: NameSpace.Role) -> Diagnostic {
    Diagnostic(
      .reservedName, place: name.place,
      message: LocalizedText(
        zh: "“\(name.text)”由系统给出，不能再声明为\(role.title.zh)",
        en: "“\(name.text)” is provided by the system and cannot be declared as this \(role.title.en)"),
      help: LocalizedText(
        zh: "直接在表达式里使用它，并删除或改名这里的\(role.title.zh)",
        en: "Use it in expressions as it is, and delete or rename this \(role.title.en)"))
  }

  static func duplicateName(
    _ name: Named, role: NameSpace.Role, first: Named, firstRole: NameSpace.Role
  ) -> Diagnostic {
    Diagnostic(
      .duplicateName, place: name.place,
      message: role == firstRole
        ? LocalizedText(
          zh: "\(role.title.zh)“\(shown(name))”写了两次",
          en: "Two \(role.title.en) entries are called “\(shown(name))”")
        : LocalizedText(
          zh: "\(role.title.zh)“\(shown(name))”与\(firstRole.title.zh)重名：输入、参数、定义、条件共用一套名字",
          en:
            "This \(role.title.en) has the name of the \(firstRole.title.en) “\(shown(name))”: inputs, parameters, "
            + "definitions and criteria share their names"),
      related: [
        Diagnostic.Related(
          place: first.place, caption: LocalizedText(zh: "这个名字先在这里声明", en: "the name is declared here first"))
      ],
      help: LocalizedText(
        zh: "给其中一个换个名字，并改用到它的表达式", en: "Rename one of them, also in the expressions that use it"))
  }

  // MARK: Inputs

  static func emptyGroup(_ name: Named, _ place: Place) -> Diagnostic {
    Diagnostic(
      .emptyCollection, place: place,
      message: LocalizedText(
        zh: "“\(shown(name))”既没有 type，也没有下级输入", en: "“\(shown(name))” has neither a type nor inputs below it"),
      help: LocalizedText(
        zh: "写上类型，例如 \(shown(name)): number", en: "Give it a type, for example \(shown(name)): number"))
  }

  static func typeNeedsMapping(_ type: InputTypeName, _ place: Place) -> Diagnostic {
    let example = type == .list ? "{ type: list, of: { 名称: text } }" : "{ type: enumeration, values: [甲, 乙] }"
    return Diagnostic(
      .typeIncomplete, place: place,
      message: LocalizedText(
        zh: type == .list ? "只写 list 看不出列表里是什么" : "只写 enumeration 看不出有哪些取值",
        en: type == .list
          ? "list alone does not say what the list holds" : "enumeration alone does not say which values"),
      help: LocalizedText(zh: "写成 \(example)", en: "Write \(example)"))
  }

  static func typeNeedsKey(_ key: String, _ type: InputTypeName, _ mapping: MappingDecoder) -> Diagnostic {
    let example = "\(key): \(mapping.schema.key(key)?.example ?? "…")"
    return Diagnostic(
      .typeIncomplete, place: mapping.value("type")?.place ?? mapping.node.place.firstLine,
      message: LocalizedText(
        zh: "类型 \(type.rawValue) 要写“\(key)”", en: "The type \(type.rawValue) needs “\(key)”"),
      help: LocalizedText(zh: "补上，例如 \(example)", en: "Add, for example \(example)"))
  }

  static func keyNotForType(_ key: MarkedScalar, _ type: InputTypeName) -> Diagnostic {
    let types = InputTypeName.allCases.filter { $0.keys.contains(key.text) }.map(\.rawValue)
    return Diagnostic(
      .keyNotForType, place: key.place,
      message: LocalizedText(
        zh: "类型 \(type.rawValue) 没有“\(key.text)”", en: "The type \(type.rawValue) has no “\(key.text)”"),
      help: LocalizedText(
        zh: "删除它，或改用有它的类型：\(types.joined(separator: "、"))",
        en: "Delete it, or use a type that has it: \(types.joined(separator: ", "))"))
  }

  static func tableNotBlock(_ place: Place) -> Diagnostic {
    Diagnostic(
      .tableLayout, place: place,
      message: LocalizedText(
        zh: "“rows”应写成用 | 分栏的表格", en: "“rows” takes a table whose columns are divided by |"),
      help: LocalizedText(
        zh: "在 rows: 后面写一个 |，表格从下一行写起：\nrows: |\n  | 科技人员占比 | 得分 |\n  | >= 30% | 20分 |",
        en:
          "Write | behind rows: and begin the table on the next line:\nrows: |\n  | 科技人员占比 | 得分 |\n  | >= 30% | 20分 |"
      ))
  }

  static func groupInRecord(_ name: Named) -> Diagnostic {
    Diagnostic(
      .groupMisplaced, place: name.place,
      message: LocalizedText(
        zh: "列表记录里的“\(shown(name))”不能再分组",
        en: "“\(shown(name))” cannot be a group inside the records of a list"),
      help: LocalizedText(
        zh: "写上类型，例如 \(shown(name)): text；或把下级各项直接写成记录的项",
        en: "Give it a type, for example \(shown(name)): text, or write what it holds directly as fields"))
  }

  static func defaultInRecord(_ name: Named, _ place: Place) -> Diagnostic {
    Diagnostic(
      .keyNotForType, place: place,
      message: LocalizedText(
        zh: "列表记录里的“\(shown(name))”不能有默认值",
        en: "“\(shown(name))” cannot have a default inside the records of a list"),
      help: LocalizedText(
        zh: "删除 default；没有填的按未知处理，列入待补正",
        en: "Delete `default`; what a record leaves out is unknown and asked for"))
  }

  // MARK: Periods and parameters

  static func periodForm(_ place: Place, date: CivilDate?) -> Diagnostic {
    let example = (date?.description ?? "2018-01-01") + ".."
    return Diagnostic(
      .periodForm, place: place,
      message: LocalizedText(
        zh: "期间要写明起止，中间用两个点", en: "A period is written as its first and last day with two dots between"),
      help: LocalizedText(
        zh: "有起无止写成 \(example)；有起有止写成 2018-01-01..2020-12-31",
        en: "Write \(example) without an end, or 2018-01-01..2020-12-31"))
  }

  static func periodDate(_ text: Named) -> Diagnostic {
    Diagnostic(
      .notDate, place: text.place,
      message: LocalizedText(zh: "“\(shown(text))”不是存在的日期", en: "“\(shown(text))” is no date that exists"),
      help: LocalizedText(
        zh: "按 年-月-日 写，月和日各两位，例如 2018-01-01..",
        en: "Write year-month-day with two digits each for month and day, for example 2018-01-01.."))
  }

  static func periodWithoutEnds(_ place: Place) -> Diagnostic {
    Diagnostic(
      .periodForm, place: place,
      message: LocalizedText(
        zh: "没有写明从哪天起、到哪天止", en: "The period names neither its first nor its last day"),
      help: LocalizedText(
        zh: "至少写 from，例如 from: 2018-01-01", en: "Write at least from, for example from: 2018-01-01"))
  }

  static func periodReversed(_ from: CivilDate, _ to: CivilDate, _ place: Place) -> Diagnostic {
    Diagnostic(
      .periodReversed, place: place,
      message: LocalizedText(
        zh: "止日 \(to.description) 早于起日 \(from.description)",
        en: "The last day \(to.description) is before the first day \(from.description)"),
      help: LocalizedText(zh: "核对两个日期，可能写反了", en: "Check both dates; they may be exchanged"))
  }

  static func parameterWithoutVersions(_ name: Named, _ place: Place) -> Diagnostic {
    Diagnostic(
      .emptyCollection, place: place,
      message: LocalizedText(zh: "参数“\(shown(name))”没有值", en: "The parameter “\(shown(name))” has no value"),
      help: LocalizedText(
        zh: "至少写一段，例如 - { from: 2018-01-01, value: 500平方米, assumed: 理由 }",
        en: "Write at least one version, for example - { from: 2018-01-01, value: 500平方米, assumed: reason }"))
  }

  // MARK: Criteria

  static func criterionWithoutBody(_ mapping: MappingDecoder) -> Diagnostic {
    Diagnostic(
      .criterionBody, place: mapping.entry("id")?.value.place ?? mapping.node.place.firstLine,
      message: LocalizedText(zh: "这个条件没有写明要求什么", en: "This criterion does not say what is required"),
      help: LocalizedText(
        zh: "写上 require（可计算的要求）、judge（由人认定的问题）、any、all，或 atLeast 和 of",
        en:
          "Write require (what can be computed), judge (a question to a person), any, all, or atLeast and of")
    )
  }

  /// What to do where a criterion has several bodies.
  static let oneBody = LocalizedText(
    zh: "一个条件只写一种要求；几项要求合在一起时写成 all，下面每项各写一个 id",
    en: "A criterion has one body; several requirements go under all, each with an id of its own")

  static func ofWithoutAtLeast(_ entry: MarkedEntry) -> Diagnostic {
    Diagnostic(
      .missingKey, place: entry.key.place,
      message: LocalizedText(zh: "写了“of”，没有写“atLeast”", en: "“of” stands without “atLeast”"),
      help: LocalizedText(
        zh: "补上至少几项，例如 atLeast: 2；全部都要写 all，有一项即可写 any",
        en: "Say how many, for example atLeast: 2; write all for every one and any for one of them"))
  }

  static func atLeastWithoutOf(_ entry: MarkedEntry) -> Diagnostic {
    Diagnostic(
      .missingKey, place: entry.key.place,
      message: LocalizedText(zh: "写了“atLeast”，没有写“of”", en: "“atLeast” stands without “of”"),
      help: LocalizedText(
        zh: "在 of 下面列出各项条件，每项写 id 和要求", en: "List the criteria under of, each with an id and a body"))
  }

  static func atLeastOutOfRange(_ count: Int, of total: Int, _ place: Place) -> Diagnostic {
    Diagnostic(
      .atLeastRange, place: place,
      message: LocalizedText(
        zh: "下面有 \(total) 项，不能要求至少符合 \(count) 项", en: "At least \(count) of \(total) makes no sense"),
      help: LocalizedText(zh: "写 1 到 \(total) 之间的数", en: "Write a number from 1 to \(total)"))
  }

  // MARK: Citations

  static func citation(_ fault: CitationFault, text: String) -> Diagnostic {
    Diagnostic(
      .citationForm, place: fault.place, message: citationFault(fault.kind),
      help: fault.kind == .textAfterQuotation
        ? LocalizedText(
          zh: "一条依据只有一段引文，引文写在最后；几段引文写成列表，每项一条",
          en: "A citation has one quotation at its end; write several citations as a list")
        : LocalizedText(
          zh: "写成：简称 条款 “引文”，例如 规定 第3项 “运营时间满18个月”",
          en: "Write: source key, clause, “quotation”, for example 规定 第3项 “运营时间满18个月”"))
  }

  private static func citationFault(_ kind: CitationFault.Kind) -> LocalizedText {
    switch kind {
    case .noSource: LocalizedText(zh: "依据没有写出自哪个文件", en: "The citation names no source")
    case .unmatchedMark: LocalizedText(zh: "引号没有配对", en: "This quotation mark has no counterpart")
    case .textAfterQuotation: LocalizedText(zh: "引文后面还有文字", en: "There is text behind the quotation")
    case .emptyQuotation: LocalizedText(zh: "引号里没有引文", en: "There is nothing between the quotation marks")
    }
  }

  static func unknownSource(_ source: Named, sources: [String]) -> Diagnostic {
    let glued = sources.filter { source.text.hasPrefix($0) }.max { $0.count < $1.count }
    let nearest = Suggestion.nearest(to: source.text, in: sources)
    let help: LocalizedText
    if let glued {
      let rest = source.text.dropFirst(glued.count)
      help = LocalizedText(
        zh: "简称和条款之间空一格：\(glued) \(rest)", en: "Put a blank between source key and clause: \(glued) \(rest)")
    } else if let phrase = Suggestion.phrase(nearest) {
      help = phrase
    } else {
      let declared = sources.joined(separator: "、")
      help = LocalizedText(
        zh: (sources.isEmpty ? "" : "已有的简称：\(declared)；") + "新的简称先在 sources 里登记，例如 sources: { 规定: 文件标识 }",
        en: (sources.isEmpty ? "" : "Declared are \(sources.joined(separator: ", ")); ")
          + "declare new ones under sources, for example sources: { 规定: document id }")
    }
    return Diagnostic(
      .citationSource, place: source.place,
      message: LocalizedText(
        zh: "sources 里没有简称“\(shown(source))”", en: "“\(shown(source))” is not declared under sources"),
      help: help)
  }

  static func sourceKeyWithBlanks(_ key: Named) -> Diagnostic {
    Diagnostic(
      .sourceKey, place: key.place,
      message: LocalizedText(
        zh: "简称“\(shown(key))”里不能有空格和引号：依据在第一个空格处分开",
        en:
          "The source key “\(shown(key))” cannot hold blanks or quotation marks: citations are split at the first blank"
      ),
      help: LocalizedText(zh: "换一个短的简称，例如 规定", en: "Choose a short key, for example 规定"))
  }

  // MARK: Outcomes

  static func reservedOutcome(_ id: Named) -> Diagnostic {
    Diagnostic(
      .outcomeID, place: id.place,
      message: id.text == "supplement"
        ? LocalizedText(
          zh: "supplement 是系统给出的“待补正”，不能再声明",
          en: "supplement is what the system itself concludes where material is missing")
        : LocalizedText(
          zh: "error 是系统给出的“规则错误”，不能再声明", en: "error is what the system itself concludes where a rule fails"),
      help: LocalizedText(zh: "删除这个结论，或换一个 id", en: "Delete this outcome or give it another id"))
  }

  static func outcomeWithBlanks(_ id: Named) -> Diagnostic {
    Diagnostic(
      .outcomeID, place: id.place,
      message: LocalizedText(
        zh: "结论的 id“\(shown(id))”里有空格", en: "The outcome id “\(shown(id))” holds blanks"),
      help: LocalizedText(
        zh: "写成一个词，例如 recommend；给人看的文字写在 title",
        en: "Write one word, for example recommend; the words for people go into title"))
  }

  static func duplicateOutcome(_ id: Named, first: Named) -> Diagnostic {
    Diagnostic(
      .outcomeID, place: id.place,
      message: LocalizedText(zh: "结论的 id“\(shown(id))”写了两次", en: "Two outcomes have the id “\(shown(id))”"),
      related: [
        Diagnostic.Related(place: first.place, caption: LocalizedText(zh: "第一次在这里", en: "first written here"))
      ],
      help: LocalizedText(zh: "给其中一个换个 id", en: "Give one of them another id"))
  }

  static func noOutcomeRemains(_ place: Place) -> Diagnostic {
    Diagnostic(
      .outcomeOrder, place: place,
      message: LocalizedText(
        zh: "最后一个结论也有条件：都不成立时就没有结论了",
        en: "The last outcome has a condition as well: there is no outcome if none of them holds"),
      help: LocalizedText(
        zh: "删除最后这个 when，或再加一个没有 when 的结论，例如 - { id: decline, title: 不予推荐 }",
        en: "Delete this when, or add an outcome without one, for example - { id: decline, title: 不予推荐 }"))
  }

  static func outcomeNotLast(_ place: Place, last: Place) -> Diagnostic {
    Diagnostic(
      .outcomeOrder, place: place,
      message: LocalizedText(
        zh: "这个结论没有 when，总会成立，后面的结论永远轮不到",
        en: "This outcome has no condition and always holds, so that later ones are never reached"),
      related: [
        Diagnostic.Related(
          place: last, caption: LocalizedText(zh: "轮不到这个结论", en: "this one is never reached"))
      ],
      help: LocalizedText(zh: "给它写上 when，或把它移到最后", en: "Give it a when, or move it to the end"))
  }

  private static func shown(_ name: Named) -> String { ReadingMessages.excerpt(name.text) }
}
