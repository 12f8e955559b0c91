// What is wrong with units and packs that use each other enters; complete findings in both languages leave.

internal import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let packCycle = DiagnosticCode("E250", zh: "规则包互相依赖", en: "Packs use each other")
  package static let sharingConflict = DiagnosticCode("E251", zh: "所用规则包不一致", en: "Used packs disagree")
  package static let unitSpelling = DiagnosticCode("E252", zh: "单位的写法不能用", en: "Unusable unit")
  package static let duplicateUnit = DiagnosticCode("E253", zh: "单位重复", en: "Duplicate unit")
  package static let unitBase = DiagnosticCode("E254", zh: "所依据的单位不对", en: "Wrong base of a unit")
  package static let unitFactor = DiagnosticCode("E255", zh: "单位的倍数不对", en: "Wrong factor of a unit")
}

/// The sentences about what packs declare for their measures and for other packs.
package enum SharingMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .packCycle, .sharingConflict, .unitSpelling, .duplicateUnit, .unitBase, .unitFactor,
  ]

  // MARK: Packs

  static func packCycle(_ used: Named, _ members: [String]) -> Diagnostic {
    let path = (members.suffix(1) + members).joined(separator: " → ")
    return Diagnostic(
      .packCycle, place: used.place,
      message: LocalizedText(zh: "规则包互相依赖：\(path)", en: "The packs use each other: \(path)"),
      help: LocalizedText(
        zh: "去掉其中一处 uses；两个包都要用的声明放进第三个包",
        en: "Remove one of the uses; put what both need into a third pack"))
  }

  static func unitConflict(_ used: Named, _ unit: String, _ first: String, _ second: String) -> Diagnostic {
    Diagnostic(
      .sharingConflict, place: used.place,
      message: LocalizedText(
        zh: "单位“\(shown(unit))”在规则包“\(first)”和“\(second)”里都有声明",
        en: "Both packs “\(first)” and “\(second)” declare the unit “\(shown(unit))”"),
      help: LocalizedText(
        zh: "只用其中一个包，或在本包的 units 里自己声明它", en: "Use one of the packs, or declare the unit in this one"))
  }

  static func calendarConflict(_ used: Named, _ first: String, _ second: String) -> Diagnostic {
    Diagnostic(
      .sharingConflict, place: used.place,
      message: LocalizedText(
        zh: "规则包“\(first)”和“\(second)”各有一份工作日历",
        en: "Both packs “\(first)” and “\(second)” bring a calendar of working days"),
      help: LocalizedText(
        zh: "只用其中一个包，或在本包写明 calendar", en: "Use one of the packs, or name a calendar in this one"))
  }

  // MARK: Units

  static func unitSpelling(_ spelling: Named) -> Diagnostic {
    let unit = CalendarUnit(spelling: spelling.text)
    if spelling.text.contains(where: { $0 == "/" || $0 == "·" }) {
      return compoundUnit(spelling)
    }
    return Diagnostic(
      .unitSpelling, place: spelling.place,
      message: unit == nil
        ? LocalizedText(
          zh: "“\(shown(spelling.text))”写在数字后面读不成单位",
          en: "“\(shown(spelling.text))” cannot be read as a unit behind a number")
        : LocalizedText(
          zh: "“\(shown(spelling.text))”写在数字后面是时长",
          en: "“\(shown(spelling.text))” behind a number makes a duration"),
      help: LocalizedText(
        zh: "用汉字或半角字母写一个词，不带数字、空格和符号，也不用“且”“以上”这类词，例如 株",
        en: "Write one word of letters, without digits, spaces, signs and words such as “and”, for example 株")
    )
  }

  private static func compoundUnit(_ spelling: Named) -> Diagnostic {
    Diagnostic(
      .unitSpelling, place: spelling.place,
      message: LocalizedText(
        zh: "“\(shown(spelling.text))”由几个单位组成，不能这样声明",
        en: "“\(shown(spelling.text))” is made of several units and cannot be declared"),
      help: LocalizedText(
        zh: "只声明其中的每个单位；算式里写 2株 / 1亩，或加反引号写 2`株/亩`",
        en: "Declare the units it is made of; write 2株 / 1亩, or 2`株/亩` in back quotes"))
  }

  static func duplicateUnit(_ spelling: Named, first: Place?) -> Diagnostic {
    Diagnostic(
      .duplicateUnit, place: spelling.place,
      message: LocalizedText(
        zh: "单位“\(shown(spelling.text))”声明了两次", en: "The unit “\(shown(spelling.text))” is declared twice"),
      related: first.map {
        [Diagnostic.Related(place: $0, caption: LocalizedText(zh: "第一次在这里", en: "first declared here"))]
      } ?? [],
      help: LocalizedText(zh: "删除其中一个", en: "Delete one of them"))
  }

  static func standardUnit(_ spelling: Named, _ unit: Unit) -> Diagnostic {
    Diagnostic(
      .duplicateUnit, place: spelling.place,
      message: LocalizedText(
        zh: "单位“\(shown(spelling.text))”本来就有", en: "“\(shown(spelling.text))” is a unit already"),
      help: LocalizedText(zh: "直接使用，不必声明；另有所指就换个写法", en: "Use it as it is, or spell yours differently"))
  }

  static func unknownBase(_ base: Named, _ names: [String]) -> Diagnostic {
    Diagnostic(
      .unitBase, place: base.place,
      message: LocalizedText(
        zh: "没有可以作倍数的单位“\(shown(base.text))”",
        en: "There is no unit “\(shown(base.text))” to be a multiple of"),
      help: Suggestion.phrase(Suggestion.nearest(to: base.text, in: names))
        ?? LocalizedText(
          zh: "of 写一个已有的单位，或在 units 里先声明它", en: "Name a unit that exists, or declare it in units"))
  }

  static func cyclicUnit(_ base: Named) -> Diagnostic {
    Diagnostic(
      .unitBase, place: base.place,
      message: LocalizedText(
        zh: "“\(shown(base.text))”又是用这个单位说明的", en: "“\(shown(base.text))” is itself a multiple of this unit"),
      help: LocalizedText(zh: "其中一个单位不写 of", en: "Leave `of` out of one of the units"))
  }

  static func unitFactor(_ factor: Named) -> Diagnostic {
    Diagnostic(
      .unitFactor, place: factor.place,
      message: LocalizedText(
        zh: "“\(shown(factor.text))”不能作单位的倍数", en: "“\(shown(factor.text))” is no factor of a unit"),
      help: LocalizedText(
        zh: "写正整数，或两个正整数相除，例如 10000、10000/15",
        en: "Write a positive whole number or a quotient of two, for example 10000 or 10000/15"))
  }

  static func unitFactorAlone(_ key: MarkedScalar) -> Diagnostic {
    let other = key.text == "of" ? "factor" : "of"
    return Diagnostic(
      .unitFactor, place: key.place,
      message: LocalizedText(zh: "写了“\(key.text)”，没有写“\(other)”", en: "“\(key.text)” needs “\(other)”"),
      help: LocalizedText(
        zh: "of 和 factor 一起写：{ symbol: 万株, of: 株, factor: 10000 }",
        en: "Write both: { symbol: 万株, of: 株, factor: 10000 }"))
  }

  static func hugeUnit(_ base: Named) -> Diagnostic {
    Diagnostic(
      .unitFactor, place: base.place,
      message: LocalizedText(
        zh: "这个单位对“\(shown(base.text))”的倍数太大", en: "The multiple of “\(shown(base.text))” is too large"),
      help: LocalizedText(zh: "检查各个 factor", en: "Check the factors"))
  }

  static func misleadingMultiple(_ spelling: Named) -> Diagnostic {
    Diagnostic(
      .unitFactor, place: spelling.place,
      message: LocalizedText(
        zh: "“\(shown(spelling.text))”前面的“千”“万”“亿”与 factor 不一致",
        en: "The factor disagrees with what “\(shown(spelling.text))” says"),
      help: LocalizedText(
        zh: "1万株 就是 10000 株：改正 factor，或不声明它，直接使用", en: "Correct the factor, or use the multiple undeclared"))
  }

  private static func shown(_ text: String) -> String { ReadingMessages.excerpt(text) }
}
