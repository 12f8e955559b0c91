// The files of a base and what a measure changes there enter; the changed files leave, with what was changed.

internal import SourceText

/// Overrides and removes entries of a base.
struct Amender {
  /// The files, as changed so far.
  private(set) var parts: [FileComposer.Part]
  /// What was changed, in order.
  private(set) var amendments: [Amendment] = []
  /// Names that are gone, where they were taken away.
  private(set) var lostNames: [Named] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var touched: [String: Named] = [:]

  init(_ parts: [FileComposer.Part]) { self.parts = parts }

  /// Makes all changes that the head of a file asks for.
  mutating func apply(_ head: CompositionHead) {
    for override in head.overrides { apply(override) }
    for removal in head.removals { apply(removal) }
  }

  private mutating func apply(_ override: OverrideDeclaration) {
    if override.section == .inputs {
      return overrideInput(override.name, override.name.text, override.node)
    }
    guard isFirst(override.name) else { return }
    let node = override.node
    for index in parts.indices {
      guard let section = parts[index].root.entry(for: override.section.rawValue),
        let found = SectionEdit.entry(override.name.text, in: section.value)
      else { continue }
      let isMerged = override.section.overriding == .keys
      let new = isMerged ? found.merging(node) : node
      let content = SectionEdit.replacing(override.name.text, in: section.value, key: override.key, by: new)
      parts[index].root = parts[index].root.replacing(override.section.rawValue, by: content)
      let remaining = Set(SectionEdit.ids(in: new))
      lostNames += SectionEdit.ids(in: found).filter { !remaining.contains($0) && $0 != override.name.text }
        .map { Named(text: $0, place: override.name.place) }
      return record(
        .override, override.section, override.name, found,
        keys: isMerged ? (node.entries ?? []).map(\.key.text).filter { $0 != "id" } : [])
    }
    missing(override.name, in: [override.section])
  }

  private mutating func apply(_ removal: RemovalDeclaration) {
    guard isFirst(removal.name) else { return }
    for section in ComposedSection.removable {
      for index in parts.indices {
        guard let old = parts[index].root.entry(for: section.rawValue),
          let found = SectionEdit.entry(removal.name.text, in: old.value)
        else { continue }
        let content = SectionEdit.replacing(removal.name.text, in: old.value, key: nil, by: nil)
        if let group = SectionEdit.emptyGroup(in: content) {
          diagnostics.append(CompositionMessages.emptiedGroup(removal.name, group))
          return
        }
        let isEmpty = content.items?.isEmpty ?? content.entries?.isEmpty ?? true
        parts[index].root = parts[index].root.replacing(section.rawValue, by: isEmpty ? nil : content)
        let names = Set([removal.name.text] + SectionEdit.ids(in: found)).sorted()
        lostNames += names.map { Named(text: $0, place: removal.name.place) }
        if removal.grounds.isEmpty { diagnostics.append(CompositionMessages.withoutGrounds(removal.name)) }
        return record(.remove, section, removal.name, found, keys: [], removal.grounds)
      }
    }
    missing(removal.name, in: ComposedSection.removable)
  }

  // MARK: Inputs

  /// Overrides one input, or the inputs below a group.
  private mutating func overrideInput(_ name: Named, _ path: String, _ node: MarkedNode) {
    let steps = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for index in parts.indices {
      guard let section = parts[index].root.entry(for: ComposedSection.inputs.rawValue),
        let found = SectionEdit.input(steps[...], in: section.value)
      else { continue }
      if MergedTree.groupMembers(found) != nil {
        guard let members = MergedTree.groupMembers(node) else {
          return diagnostics.append(CompositionMessages.overriddenGroup(name))
        }
        for member in members {
          overrideInput(Named(member.key), path + "." + member.key.text, member.value)
        }
        return
      }
      let amended = Named(text: path, place: name.place)
      guard isFirst(amended) else { return }
      let new = found.asInputMapping.merging(node.asInputMapping)
      let content = SectionEdit.replacingInput(steps[...], in: section.value, by: new)
      parts[index].root = parts[index].root.replacing(ComposedSection.inputs.rawValue, by: content)
      let keys = (node.asInputMapping.entries ?? []).map(\.key.text)
      return record(.override, .inputs, amended, found, keys: keys)
    }
    missing(Named(text: path, place: name.place), in: [.inputs])
  }

  // MARK: Findings

  private mutating func record(
    _ action: Amendment.Action, _ section: ComposedSection, _ name: Named, _ old: MarkedNode,
    keys: [String], _ grounds: Grounds = .none
  ) {
    let changesRequirement = ["require", "judge", "any", "all", "atLeast", "of", "when", "except"]
    if section == .criteria, action == .override, keys.contains(where: changesRequirement.contains),
      !keys.contains("basis"), !keys.contains("assumed")
    {
      diagnostics.append(CompositionMessages.withoutGrounds(name))
    }
    let title = old.value(for: "title")?.scalar?.text.trimmed ?? name.text
    amendments.append(
      Amendment(
        action: action, subject: section.subject, name: name, title: title, keys: keys, grounds: grounds))
  }

  /// A name is changed only once.
  private mutating func isFirst(_ name: Named) -> Bool {
    if let first = touched[name.text] {
      diagnostics.append(CompositionMessages.amendedTwice(name, first: first))
      return false
    }
    touched[name.text] = name
    return true
  }

  /// Nothing of that name stands in the sections; perhaps it stands elsewhere, or was meant to be another.
  private mutating func missing(_ name: Named, in sections: [ComposedSection]) {
    let elsewhere = ComposedSection.allCases.first { section in
      !sections.contains(section) && names(of: section).contains(name.text)
    }
    diagnostics.append(
      CompositionMessages.nothingToAmend(
        name, elsewhere: elsewhere, candidates: sections.flatMap(names), isRemoval: sections.count > 1))
  }

  private func names(of section: ComposedSection) -> [String] {
    parts.compactMap { $0.root.value(for: section.rawValue) }.flatMap { node in
      switch section {
      case .inputs: SectionEdit.inputPaths(in: node)
      default: SectionEdit.names(in: node)
      }
    }
  }
}
