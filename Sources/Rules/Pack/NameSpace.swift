// Declared names enter; those that expressions cannot use, and those declared twice, leave as findings.

internal import RulesDSL
internal import SourceText

/// The names of one measure: inputs, parameters, definitions, tables and criteria share them.
final class NameSpace {
  /// What a name is declared as.
  enum Role: Sendable {
    case input
    case parameter
    case definition
    case table
    case tableOutput
    case score
    case criterion
    case award
    case exception

    /// What the role is called in sentences.
    var title: LocalizedText {
      switch self {
      case .input: LocalizedText(zh: "输入", en: "input")
      case .parameter: LocalizedText(zh: "参数", en: "parameter")
      case .definition: LocalizedText(zh: "定义", en: "definition")
      case .table: LocalizedText(zh: "表", en: "table")
      case .tableOutput: LocalizedText(zh: "表的结果", en: "result of a table")
      case .score: LocalizedText(zh: "评分项", en: "score")
      case .award: LocalizedText(zh: "奖补", en: "award")
      case .criterion: LocalizedText(zh: "条件", en: "criterion")
      case .exception: LocalizedText(zh: "但书", en: "exception")
      }
    }
  }

  /// Names that the engine itself gives a meaning.
  static let builtIn = ["评审日", "全部符合"]

  private let report: DecodingReport
  /// The files of which the entries can be overridden.
  private let baseFiles: Set<String>
  private var declared: [String: (name: Named, role: Role)] = [:]

  /// An empty name space.
  init(report: DecodingReport, baseFiles: Set<String> = []) {
    self.report = report
    self.baseFiles = baseFiles
  }

  /// Checks the name and that no other has been declared with the same letters.
  func declare(_ name: Named, as role: Role) {
    if Self.builtIn.contains(name.text) {
      report.add(PackMessages.builtInName(name, role: role))
      return
    }
    check(name, as: role)
    if let first = declared[name.text], first.name.place.file.name != name.place.file.name {
      reportClash(name, role, first)
    } else if let first = declared[name.text] {
      report.add(PackMessages.duplicateName(name, role: role, first: first.name, firstRole: first.role))
    } else {
      declared[name.text] = (name, role)
    }
  }

  /// Checks the members of a group of inputs to which several files may contribute.
  func checkMembers(_ members: [Named]) {
    var first: [String: Named] = [:]
    for member in members {
      if let earlier = first[member.text] { reportClash(member, .input, (earlier, .input)) }
      first[member.text] = first[member.text] ?? member
    }
  }

  private func reportClash(_ name: Named, _ role: Role, _ first: (name: Named, role: Role)) {
    let isBase = baseFiles.contains(first.name.place.file.name)
    report.add(CompositionMessages.nameClash(name, role: role, first: first, isBase: isBase))
  }

  /// Checks only whether expressions can use the name: for members of groups, which have names of their own.
  func check(_ name: Named, as role: Role) {
    if !LiteralPrinter.isIdentifier(name.text) {
      report.add(PackMessages.invalidName(name, role: role, corrected: Self.corrected(name.text)))
    } else if KeywordTable.isReserved(name.text) {
      report.add(PackMessages.reservedName(name, role: role))
    }
  }

  /// The name without what names may not hold; nil if nothing usable remains.
  static func corrected(_ name: String) -> String? {
    var kept = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let folded = CharacterClasses.folded(scalar)
      if CharacterClasses.isNamePart(folded) { kept.append(folded) }
    }
    guard let first = kept.first else { return nil }
    let text = String(kept)
    let corrected = CharacterClasses.isNameStart(first) ? text : "_" + text
    return LiteralPrinter.isIdentifier(corrected) && !KeywordTable.isReserved(corrected) ? corrected : nil
  }
}
