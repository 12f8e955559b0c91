// What `rulecheck expr` says.

internal import Rules
internal import RulesDSL
internal import SourceText

extension CommandMessages {
  /// A line of a batch that is longer than anything sensible.
  static func lineTooLong(_ name: String, _ number: Int) -> Diagnostic {
    Diagnostic(
      .lineTooLong, place: nil,
      message: LocalizedText(
        zh: "\(name) 第 \(number) 行太长，没有读", en: "line \(number) of \(name) is too long and was not read"),
      help: LocalizedText(zh: "一行一个 JSON 对象", en: "one JSON object a line"))
  }

  /// No installed pack has this name.
  static func unknownPack(_ name: String, in names: [String]) -> Diagnostic {
    Diagnostic(
      .noRules, place: nil,
      message: LocalizedText(zh: "没有名为“\(name)”的规则包", en: "there is no pack “\(name)”"),
      help: Suggestion.phrase(Suggestion.nearest(to: name, in: names))
        ?? LocalizedText(
          zh: "规则包有：\(names.joined(separator: "、"))", en: "the packs are \(names.joined(separator: ", "))"))
  }

  /// Stands in place of a value that is not known.
  static func unknownValue(_ causes: [String]) -> LocalizedText {
    LocalizedText(
      zh: "未知，缺：\(causes.joined(separator: "、"))", en: "unknown, missing: \(causes.joined(separator: ", "))")
  }

  /// Stands in place of a step's value where the step failed.
  static func failedStep(_ failure: Failure) -> LocalizedText {
    LocalizedText(
      zh: "错误 \(failure.code.id)：\(failure.message.zh)", en: "error \(failure.code.id): \(failure.message.en)"
    )
  }

  /// How many steps of a trace were not written.
  static func stepsLeftOut(_ count: Int) -> LocalizedText {
    LocalizedText(zh: "……另有 \(count) 步没有写出", en: "… \(count) more steps are left out")
  }

  // MARK: The prompt

  /// The first line of a conversation.
  static let promptGreeting = LocalizedText(
    zh: "输入表达式，回车计算；:? 看用法，:退出 或 Ctrl-D 结束", en: "type an expression; :? for help, :quit or Ctrl-D to end")

  /// What may be typed.
  static let promptHelp = LocalizedText(
    zh: """
      表达式          计算，例如 500平方米 * 80%
      名称 := 表达式  记住这个值，后面可以用
      :类型 表达式    每一部分的类型和单位
      :过程 表达式    每一步算得什么
      :名称           已有的名称
      :退出           结束
      """,
    en: """
      expression          its value, such as 500平方米 * 80%
      name := expression  keeps the value for the lines that follow
      :types expression   type and unit of every part
      :trace expression   what every step gave
      :names              the names there are
      :quit               ends
      """)

  /// A name that already stands for something.
  static func nameTaken(_ name: String) -> LocalizedText {
    LocalizedText(zh: "“\(name)”已经有值，换一个名称", en: "“\(name)” has a value already, choose another name")
  }
}
