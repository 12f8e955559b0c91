// What is wrong where files build on others enters; complete findings in both languages leave.

package import SourceText

extension DiagnosticCode {
  package static let unknownRuleFile = DiagnosticCode(
    "E277", zh: "没有这份共用条款或办法", en: "Unknown library or base")
  package static let wrongRuleFile = DiagnosticCode("E278", zh: "办法和共用条款混用", en: "Measure for library")
  package static let packNotUsed = DiagnosticCode("E279", zh: "规则包不在 uses 里", en: "Pack not in uses")
  package static let compositionCycle = DiagnosticCode("E283", zh: "办法互相依赖", en: "Files build on each other")
  package static let nameClash = DiagnosticCode("E284", zh: "与别的文件重名", en: "Name of another file")
  package static let nothingToAmend = DiagnosticCode("E285", zh: "修改的对象不存在", en: "Nothing to amend")
  package static let amendmentForm = DiagnosticCode("E286", zh: "修改写得不对", en: "Wrong amendment")
  package static let removedButRead = DiagnosticCode("E288", zh: "删去的内容还在用", en: "Removed but in use")
  package static let libraryAssessed = DiagnosticCode(
    "E289", zh: "共用条款不能单独评审", en: "Libraries are not assessed")
  package static let amendmentWithoutGrounds = DiagnosticCode(
    "W270", zh: "修改没有依据", en: "Amendment without grounds")
}

/// The sentences about libraries, bases and amendments.
package enum CompositionMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .unknownRuleFile, .wrongRuleFile, .packNotUsed, .compositionCycle, .nameClash, .nothingToAmend,
    .amendmentForm, .removedButRead, .libraryAssessed, .amendmentWithoutGrounds,
  ]

  private static func shown(_ text: String) -> String { ReadingMessages.excerpt(text) }

  // MARK: References

  static func unknownFile(_ name: Named, _ role: FileComposer.Role, candidates: [String]) -> Diagnostic {
    let kind = title(role)
    return Diagnostic(
      .unknownRuleFile, place: name.place,
      message: LocalizedText(
        zh: "没有叫“\(shown(name.text))”的\(kind.zh)", en: "No \(kind.en) is called “\(shown(name.text))”"),
      help: Suggestion.phrase(Suggestion.nearest(to: name.text, in: candidates))
        ?? LocalizedText(
          zh: "写“规则包/文件名”，例如 national/research-integrity；本包的只写文件名",
          en: "Write pack/file, such as national/research-integrity; in the own pack the file alone"))
  }

  static func wrongRole(_ name: Named, _ role: FileComposer.Role, _ origin: PackFile) -> Diagnostic {
    Diagnostic(
      .wrongRuleFile, place: name.place,
      message: role == .base
        ? LocalizedText(
          zh: "“\(origin.qualifiedName)”是共用条款，不能沿用", en: "“\(origin.qualifiedName)” is a library, no measure")
        : LocalizedText(
          zh: "“\(origin.qualifiedName)”是办法，不是共用条款",
          en: "“\(origin.qualifiedName)” is a measure, no library"),
      help: role == .base
        ? LocalizedText(
          zh: "写成 libraries: [\(name.text)]", en: "Write libraries: [\(name.text)]")
        : LocalizedText(
          zh: "沿用一份办法写 extends: \(name.text)；共用条款的第二行是 library 而不是 measure",
          en: "Build on a measure with extends: \(name.text); a library has the key library, not measure"))
  }

  static func packNotUsed(
    _ name: Named, _ pack: String, by user: String, isInstalled: Bool, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .packNotUsed, place: name.place,
      message: isInstalled
        ? LocalizedText(
          zh: "规则包“\(user)”没有写明它依赖规则包“\(shown(pack))”",
          en: "The pack “\(user)” does not say that it uses the pack “\(shown(pack))”")
        : LocalizedText(
          zh: "规则包“\(shown(pack))”没有安装", en: "The pack “\(shown(pack))” is not installed"),
      help: isInstalled
        ? LocalizedText(
          zh: "在 \(user)/pack.yaml 的 uses 里加上 \(pack)", en: "Add \(pack) to uses in \(user)/pack.yaml")
        : Suggestion.phrase(Suggestion.nearest(to: pack, in: known))
          ?? LocalizedText(
            zh: "把它的目录放进 rules/，并写进 \(user)/pack.yaml 的 uses",
            en: "Put its directory under rules/ and its name into uses of \(user)/pack.yaml"))
  }

  static func cycle(_ name: Named, _ members: [String]) -> Diagnostic {
    let path = members.joined(separator: " → ")
    return Diagnostic(
      .compositionCycle, place: name.place,
      message: LocalizedText(
        zh: "互相依赖，没有尽头：\(path)", en: "These files build on each other in a circle: \(path)"),
      help: LocalizedText(
        zh: "去掉其中一处 extends 或 libraries；两份都要用的内容放进第三份共用条款",
        en: "Take one extends or libraries away; what both need belongs into a third file, a library"))
  }

  static func tooDeep(_ name: Named, limit: Int) -> Diagnostic {
    Diagnostic(
      .compositionCycle, place: name.place,
      message: LocalizedText(
        zh: "一份依赖一份，超过了 \(limit) 层", en: "More than \(limit) files build on one another in a row"),
      help: LocalizedText(zh: "直接沿用或使用所需要的那一份", en: "Build on the file that is needed itself"))
  }

  private static func title(_ role: FileComposer.Role) -> LocalizedText {
    switch role {
    case .base: LocalizedText(zh: "办法", en: "measure")
    case .library: LocalizedText(zh: "共用条款", en: "library")
    }
  }

  /// A library where a measure is needed.
  package static func libraryIsNotAssessed(_ origin: PackFile, at place: Place?) -> Diagnostic {
    Diagnostic(
      .libraryAssessed, place: place,
      message: LocalizedText(
        zh: "“\(origin.qualifiedName)”是共用条款，不能单独评审",
        en: "“\(origin.qualifiedName)” is a library: it is not assessed alone"),
      help: LocalizedText(
        zh: "写明使用它的办法；它的测试写在使用它的办法旁边",
        en: "Name a measure that uses it; its tests stand beside the measures that use it"))
  }

  // MARK: Names

  static func nameClash(
    _ name: Named, role: NameSpace.Role, first: (name: Named, role: NameSpace.Role), isBase: Bool
  ) -> Diagnostic {
    Diagnostic(
      .nameClash, place: name.place,
      message: LocalizedText(
        zh: isBase
          ? "\(role.title.zh)“\(shown(name.text))”在所沿用的办法里已经有了"
          : "\(role.title.zh)“\(shown(name.text))”与 \(first.name.place.file.name) 里的\(first.role.title.zh)重名",
        en: isBase
          ? "The measure that this one extends has “\(shown(name.text))” already"
          : "This \(role.title.en) has the name of the \(first.role.title.en) “\(shown(name.text))” in "
            + first.name.place.file.name),
      related: [
        Diagnostic.Related(
          place: first.name.place,
          caption: LocalizedText(zh: "这个名字先在这里声明", en: "the name is declared here first"))
      ],
      help: isBase
        ? LocalizedText(
          zh: "要修改它，写在 override 下面；另一回事就换个名字",
          en: "Write it under override to change it; otherwise choose another name")
        : LocalizedText(
          zh: "给其中一个换个名字，并改用到它的表达式", en: "Rename one of them, also in the expressions that use it"))
  }

  // MARK: Amendments

  static func withoutBase(_ key: MarkedScalar) -> Diagnostic {
    Diagnostic(
      .amendmentForm, place: key.place,
      message: LocalizedText(
        zh: "“\(key.text)”只能修改所沿用的办法，这里没有写 extends",
        en: "“\(key.text)” changes the measure that is extended, but nothing is extended here"),
      help: LocalizedText(
        zh: "加上 extends: 规则包/办法；自己的内容直接修改",
        en: "Add extends: pack/measure; change what is your own where it stands"))
  }

  static func overrideWithoutID(_ place: Place, _ section: ComposedSection) -> Diagnostic {
    Diagnostic(
      .amendmentForm, place: place,
      message: LocalizedText(zh: "修改没有写明是哪一项", en: "This override does not say what it changes"),
      help: LocalizedText(
        zh: "加上它在所沿用的办法里的 id，例如 { id: 服务场地, … }",
        en: "Add the id that it has in the base, such as { id: 服务场地, … }"))
  }

  static func overriddenGroup(_ name: Named) -> Diagnostic {
    Diagnostic(
      .amendmentForm, place: name.place,
      message: LocalizedText(
        zh: "“\(shown(name.text))”是一组输入，不能整组修改", en: "“\(shown(name.text))” is a group of inputs"),
      help: LocalizedText(
        zh: "写到其中一项，例如 \(name.text).总面积: { material: … }",
        en: "Name one of its inputs, such as \(name.text).总面积: { material: … }"))
  }

  static func amendedTwice(_ name: Named, first: Named) -> Diagnostic {
    Diagnostic(
      .amendmentForm, place: name.place,
      message: LocalizedText(
        zh: "“\(shown(name.text))”修改了两次", en: "“\(shown(name.text))” is changed twice"),
      related: [
        Diagnostic.Related(place: first.place, caption: LocalizedText(zh: "第一次在这里", en: "first changed here"))
      ],
      help: LocalizedText(zh: "合成一处", en: "Write one change"))
  }

  static func nothingToAmend(
    _ name: Named, elsewhere: ComposedSection?, candidates: [String], isRemoval: Bool
  ) -> Diagnostic {
    let help: LocalizedText?
    if let elsewhere {
      help =
        isRemoval || elsewhere.overriding == nil
        ? LocalizedText(
          zh: "它在 \(elsewhere.rawValue) 里，那里的内容不能这样\(isRemoval ? "删去" : "修改")",
          en:
            "It stands in \(elsewhere.rawValue): nothing there can be \(isRemoval ? "removed" : "overridden")"
        )
        : LocalizedText(
          zh: "它在 \(elsewhere.rawValue) 里：写在 override 的 \(elsewhere.rawValue) 下面",
          en: "It stands in \(elsewhere.rawValue): write it under \(elsewhere.rawValue) of override")
    } else {
      help = Suggestion.phrase(Suggestion.nearest(to: name.text, in: candidates))
    }
    return Diagnostic(
      .nothingToAmend, place: name.place,
      message: LocalizedText(
        zh: "所沿用的办法里没有“\(shown(name.text))”，无从\(isRemoval ? "删去" : "修改")",
        en:
          "The extended measure has no “\(shown(name.text))” to \(isRemoval ? "remove" : "override")"),
      help: help
        ?? LocalizedText(
          zh: "核对名字；要增加的内容不写在 override 下面", en: "Check the name; what is added does not belong under override"
        ))
  }

  static func removedButRead(_ name: Named, by mention: Place) -> Diagnostic {
    Diagnostic(
      .removedButRead, place: name.place,
      message: LocalizedText(
        zh: "“\(shown(mention.text))”删去以后，还有表达式用到它",
        en: "“\(shown(mention.text))” is gone, but an expression still uses it"),
      related: [
        Diagnostic.Related(place: mention, caption: LocalizedText(zh: "这里用到它", en: "it is used here"))
      ],
      help: LocalizedText(
        zh: "用到它的内容也在 override 里修改，或在 remove 里删去", en: "Override or remove what uses it, too"))
  }

  static func emptiedGroup(_ name: Named, _ group: String) -> Diagnostic {
    Diagnostic(
      .removedButRead, place: name.place,
      message: LocalizedText(
        zh: "删去“\(shown(name.text))”以后，“\(shown(group))”下面没有条件了",
        en: "Without “\(shown(name.text))” nothing remains below “\(shown(group))”"),
      help: LocalizedText(zh: "把“\(shown(group))”整个删去", en: "Remove “\(shown(group))” as a whole"))
  }

  static func withoutGrounds(_ name: Named) -> Diagnostic {
    Diagnostic(
      .amendmentWithoutGrounds, severity: .warning, place: name.place,
      message: LocalizedText(
        zh: "“\(shown(name.text))”改了要求，却没有写明依据",
        en: "“\(shown(name.text))” is changed, but nothing says why"),
      help: LocalizedText(
        zh: "加上 basis: 简称 条款 “原文”；没有证实的依据时，用 assumed 写明理由",
        en: "Add `basis: <source> <clause> “<words>”`, or give the reason under `assumed`"))
  }
}
