// Every sentence the compiler of measures can say.

import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let cyclicDefinition = DiagnosticCode("E235", zh: "定义循环", en: "cyclic definitions")
  package static let parameterValue = DiagnosticCode("E236", zh: "参数的值不对", en: "invalid parameter value")
  package static let overlappingPeriods = DiagnosticCode("E237", zh: "有效期重叠", en: "overlapping periods")
  package static let unknownInputUnit = DiagnosticCode(
    "E238", zh: "输入的单位没有声明", en: "unknown unit of an input")
  package static let invalidBound = DiagnosticCode("E239", zh: "上下限写法有误", en: "invalid bound")
}

/// Sentences of the program stage.
package enum ProgramMessages {
  package static let codes: [DiagnosticCode] = [
    .cyclicDefinition, .parameterValue, .overlappingPeriods, .unknownInputUnit, .invalidBound,
  ]

  static func cycle(_ members: [NodeGraph.CycleMember]) -> Diagnostic {
    let names = members.map(\.name) + [members.first?.name ?? ""]
    let path = names.joined(separator: " → ")
    return Diagnostic(
      .cyclicDefinition, place: members.first?.mention,
      message: LocalizedText(zh: "定义互相依赖，无法计算：\(path)", en: "definitions depend on each other: \(path)"),
      related: zip(members, names.dropFirst()).dropFirst().map { member, next in
        Diagnostic.Related(
          place: member.mention,
          caption: LocalizedText(zh: "“\(member.name)”用到“\(next)”", en: "“\(member.name)” uses “\(next)”"))
      },
      help: LocalizedText(zh: "去掉其中一处引用", en: "remove one of the references"))
  }

  static func parameterTypes(
    _ parameter: ParameterDeclaration, _ first: ValueType, _ other: ValueType, _ place: Place
  ) -> Diagnostic {
    Diagnostic(
      .parameterValue, place: place,
      message: LocalizedText(
        zh: "参数“\(parameter.name.text)”前面的值是\(first.title.zh)，这里是\(other.title.zh)",
        en: "earlier values of “\(parameter.name.text)” are \(first.title.en), this one is \(other.title.en)"),
      help: LocalizedText(zh: "同一参数各个时期用同一种单位", en: "use the same kind of unit in every period"))
  }

  static func parameterFailure(_ failure: Failure, _ place: Place) -> Diagnostic {
    Diagnostic(.parameterValue, place: failure.place ?? place, message: failure.message)
  }

  static func overlappingPeriods(
    _ parameter: ParameterDeclaration, _ place: Place, _ earlier: Place
  ) -> Diagnostic {
    Diagnostic(
      .overlappingPeriods, place: place,
      message: LocalizedText(
        zh: "参数“\(parameter.name.text)”的两个时期重叠", en: "two periods of “\(parameter.name.text)” overlap"),
      related: [
        Diagnostic.Related(place: earlier, caption: LocalizedText(zh: "与这一时期重叠", en: "overlaps this period"))
      ],
      help: LocalizedText(zh: "用 to 写明前一时期的最后一天", en: "give the earlier period its last day with `to`"))
  }

  static func unknownUnit(_ unit: Named, _ names: [String]) -> Diagnostic {
    Diagnostic(
      .unknownInputUnit, place: unit.place,
      message: LocalizedText(zh: "单位“\(unit.text)”没有声明过", en: "the unit “\(unit.text)” is not declared"),
      help: Suggestion.phrase(Suggestion.nearest(to: unit.text, in: names)))
  }

  static func temporalBound(_ schema: InputSchema, _ place: Place) -> Diagnostic {
    let wanted = InputMessages.wanted(schema)
    return Diagnostic(
      .invalidBound, place: place,
      message: LocalizedText(zh: "上下限这里要写\(wanted.zh)", en: "this bound must be \(wanted.en)"),
      help: InputMessages.example(schema))
  }

  static func boundsReversed(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidBound, place: place,
      message: LocalizedText(
        zh: "上限小于下限，什么都不能填", en: "the maximum is below the minimum; nothing could be provided"),
      help: LocalizedText(zh: "核对 min 和 max", en: "check `min` and `max`"))
  }
}
