// The described parts of two measures enter; what became of each leaves.

import SourceText

/// Lays the parts of two measures side by side.
struct NodeMatching {
  let old: [DescribedNode]
  let new: [DescribedNode]
  /// Names of the first measure, by the names that the second uses instead.
  let plainNames: [String: String]

  private struct Key: Hashable {
    let kind: ComparedKind
    let name: String
  }

  private static func key(_ node: DescribedNode) -> Key { Key(kind: node.kind, name: node.name) }

  /// In the order of the second measure; what was removed stands after what it stood behind.
  func changes() -> [NodeChange] {
    let before = Dictionary(old.map { (Self.key($0), $0) }) { first, _ in first }
    let after = Set(new.map(Self.key))
    let moved = movedKeys()
    var removedBehind: [Key?: [DescribedNode]] = [:]
    var last: Key?
    for node in old {
      if after.contains(Self.key(node)) {
        last = Self.key(node)
      } else {
        removedBehind[last, default: []].append(node)
      }
    }
    var changes = (removedBehind[nil] ?? []).map(removed)
    for node in new {
      let key = Self.key(node)
      if let former = before[key] {
        changes += [changed(former, node, isMoved: moved.contains(key))].compactMap(\.self)
      } else {
        changes.append(added(node))
      }
      changes += (removedBehind[key] ?? []).map(removed)
    }
    // The order of kinds is that of the file, also where something was removed at the end of its kind.
    let order = Dictionary(ComparedKind.allCases.enumerated().map { ($1, $0) }) { first, _ in first }
    func rank(_ kind: ComparedKind) -> Int { order[kind == .exception ? .criterion : kind] ?? 0 }
    return changes.enumerated().sorted { first, second in
      (rank(first.element.kind), first.offset) < (rank(second.element.kind), second.offset)
    }.map(\.element)
  }

  // MARK: Order

  /// Parts whose order says something.
  private static let ordered: Set<ComparedKind> = [.score, .criterion, .outcome]

  /// The fewest parts that have to be taken elsewhere to get the new order.
  private func movedKeys() -> Set<Key> {
    var moved: Set<Key> = []
    for kind in Self.ordered {
      let common = Set(old.filter { $0.kind == kind }.map(Self.key)).intersection(new.map(Self.key))
      let before = old.map(Self.key).filter(common.contains)
      let after = new.map(Self.key).filter(common.contains)
      let kept = Set(LongestCommon.pairs(before, after).map { before[$0.0] })
      moved.formUnion(common.subtracting(kept))
    }
    return moved
  }

  // MARK: One part

  private func added(_ node: DescribedNode) -> NodeChange {
    let facts = node.facts.filter(Self.isShown).map { fact in
      FactChange(
        label: fact.label, old: nil, new: fact.text, bearing: fact.bearing,
        grounds: fact.grounds ?? node.grounds)
    }
    let rows = node.rows.enumerated().map { index, row in
      FactChange(
        label: DifferenceWords.row(index + 1), old: nil, new: RowMatching.text(row), bearing: .result,
        grounds: node.grounds)
    }
    return change(node, .added, facts: facts + rows)
  }

  private func removed(_ node: DescribedNode) -> NodeChange {
    let facts = node.facts.filter(Self.isShown).map { fact in
      FactChange(
        label: fact.label, old: fact.text, new: nil, bearing: fact.bearing,
        grounds: fact.grounds ?? node.grounds)
    }
    let rows = node.rows.enumerated().map { index, row in
      FactChange(
        label: DifferenceWords.row(index + 1), old: RowMatching.text(row), new: nil, bearing: .result,
        grounds: node.grounds)
    }
    return change(node, .removed, facts: facts + rows)
  }

  /// What a part says of itself beside its title and grounds, which are shown with it anyway.
  private static func isShown(_ fact: DescribedFact) -> Bool {
    fact.bearing != .grounds && fact.key != "title" && fact.key != "change"
      && !fact.key.hasPrefix("columnTitle")
  }

  private func changed(_ former: DescribedNode, _ node: DescribedNode, isMoved: Bool) -> NodeChange? {
    let facts = FactMatching(node: node).changes(former.facts, node.facts)
    let rows = RowMatching(grounds: node.grounds).changes(former.rows, node.rows)
    let isRegrouped = former.parent != node.parent && node.kind != .exception
    let formerName = self.formerName(of: node)
    if facts.isEmpty, rows.isEmpty, !isMoved, !isRegrouped, formerName == nil { return nil }
    let titles = (isRegrouped ? [regrouping(former, node)] : []) + facts + rows
    return change(
      node, .kept, facts: titles, isMoved: isMoved, isRegrouped: isRegrouped, formerName: formerName)
  }

  private func regrouping(_ former: DescribedNode, _ node: DescribedNode) -> FactChange {
    func title(_ parent: String?, _ nodes: [DescribedNode]) -> LocalizedText {
      guard let parent else { return DifferenceWords.topLevel }
      return LocalizedText(nodes.first { $0.kind == node.kind && $0.name == parent }?.title ?? parent)
    }
    return FactChange(
      label: DifferenceWords.group, old: title(former.parent, old), new: title(node.parent, new),
      bearing: .result, grounds: node.grounds)
  }

  /// The name in the first measure, where the second uses another one.
  private func formerName(of node: DescribedNode) -> String? {
    plainNames.values.contains(node.name) && node.kind != .exception ? node.name : nil
  }

  private func currentName(of node: DescribedNode, _ fate: NodeChange.Fate) -> String {
    guard fate != .removed else { return node.name }
    return plainNames.first { $0.value == node.name }?.key ?? node.name
  }

  private func change(
    _ node: DescribedNode, _ fate: NodeChange.Fate, facts: [FactChange], isMoved: Bool = false,
    isRegrouped: Bool = false, formerName: String? = nil
  ) -> NodeChange {
    let nodes = fate == .removed ? old : new
    let owner =
      node.kind == .exception
      ? nodes.first { $0.kind == .criterion && $0.name == node.parent }?.title ?? node.parent : nil
    let bears = facts.contains { $0.bearing == .result }
    // The first outcome that holds counts; the order of all else does not matter.
    let isDecisive =
      bears || isRegrouped || (isMoved && node.kind == .outcome)
      || (formerName != nil && node.isWrittenByApplicants)
    // What nobody reads changes nothing, but that is not looked into here.
    let mayMatter = fate == .kept ? isDecisive : node.kind != .exemption && node.kind != .selection
    return NodeChange(
      kind: node.kind, fate: fate, title: node.title, name: currentName(of: node, fate), owner: owner,
      formerName: formerName, isMoved: isMoved, facts: facts, grounds: node.grounds,
      mayChangeResults: mayMatter)
  }
}

/// Lays what two parts of one name say side by side.
struct FactMatching {
  let node: DescribedNode

  func changes(_ old: [DescribedFact], _ new: [DescribedFact]) -> [FactChange] {
    var counterparts: [String: DescribedFact] = [:]
    for fact in old where counterparts[fact.key] == nil { counterparts[fact.key] = fact }
    let newKeys = Set(new.map(\.key))
    var lost = old.filter { !newKeys.contains($0.key) }
    var changes: [FactChange] = []
    let gained = new.filter { counterparts[$0.key] == nil }
    for fact in new {
      if let former = counterparts[fact.key] {
        if former.written != fact.written { changes.append(change(former, fact)) }
        continue
      }
      let alike = lost.indices.filter { lost[$0].label == fact.label }
      if fact.pairsByLabel, let only = alike.first, alike.count == 1,
        gained.count(where: { $0.label == fact.label }) == 1
      {
        changes.append(change(lost.remove(at: only), fact))
      } else {
        changes.append(change(nil, fact))
      }
    }
    return merged(changes + lost.map { change($0, nil) })
  }

  /// Grounds that come or go with a figure are shown with it.
  private func merged(_ changes: [FactChange]) -> [FactChange] {
    guard node.kind == .parameter, changes.contains(where: { $0.bearing == .result }) else { return changes }
    return changes.filter { $0.bearing != .grounds || ($0.old != nil && $0.new != nil) }
  }

  private func change(_ old: DescribedFact?, _ new: DescribedFact?) -> FactChange {
    var (before, after) = (old?.text, new?.text)
    // Two conditions that read alike are shown as they are written.
    if let old, let new, before == after, old.bearing == .result || old.bearing == .selection {
      (before, after) = (LocalizedText(old.written), LocalizedText(new.written))
    }
    return FactChange(
      label: new?.label ?? old?.label ?? LocalizedText(""), old: before, new: after,
      bearing: new?.bearing ?? old?.bearing ?? .result,
      grounds: new?.grounds ?? old?.grounds ?? node.grounds)
  }
}
