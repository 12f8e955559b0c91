// The criteria of a measure enter; when each is met, unmet and not applicable leaves.

import RulesDSL

/// When a criterion has each verdict; where none of the three holds, it is a failure.
struct Verdicts {
  var isMet: Proposition
  var isUnmet: Proposition
  var isNotApplicable: Proposition
}

extension ConditionEncoder {
  /// A criterion as a condition: true also where it does not apply.
  func passed(_ index: Int) -> Trilemma {
    let verdicts = verdicts(index)
    return Trilemma(
      isTrue: space.table.any([verdicts.isMet, verdicts.isNotApplicable]), isFalse: verdicts.isUnmet)
  }

  func verdicts(_ index: Int) -> Verdicts {
    if let known = verdicts[index] { return known }
    depth += 1
    defer { depth -= 1 }
    let result = depth <= Self.maximumDepth ? examined(index) : opaqueVerdicts("criterion \(name) \(index)")
    verdicts[index] = result
    return result
  }

  private func opaqueVerdicts(_ key: String) -> Verdicts {
    Verdicts(
      isMet: space.state(key, .isTrue), isUnmet: space.state(key, .isFalse),
      isNotApplicable: space.state(key, .isNull))
  }

  private func examined(_ index: Int) -> Verdicts {
    let criterion = measure.criteria[index]
    let when = criterion.when.map(truth) ?? .known(true)
    let tests = criterion.exceptions.map { truth($0.when) }
    // Without an exception in force the criterion itself is examined.
    let body = body(of: criterion)
    let rest = space.table.all(tests.map(\.isFalse) + [when.isTrue])
    var met = [space.table.both(rest, body.isMet)]
    var unmet = [space.table.both(rest, body.isUnmet)]
    var notApplicable = [when.isFalse, space.table.both(rest, body.isNotApplicable)]
    for (position, exception) in criterion.exceptions.enumerated() {
      // Two that fire together are a failure.
      let others = tests.enumerated().filter { $0.offset != position }.map(\.element.isFalse)
      let fires = space.table.all(others + [tests[position].isTrue, when.isTrue])
      guard let requirement = exception.require.map(truth) else {
        notApplicable.append(fires)
        continue
      }
      met.append(space.table.both(fires, requirement.isTrue))
      unmet.append(space.table.both(fires, requirement.isFalse))
    }
    return Verdicts(
      isMet: space.table.any(met), isUnmet: space.table.any(unmet),
      isNotApplicable: space.table.any(notApplicable))
  }

  private func body(of criterion: CheckedCriterion) -> Verdicts {
    switch criterion.body {
    case .require(let expression):
      let requirement = truth(expression)
      return Verdicts(isMet: requirement.isTrue, isUnmet: requirement.isFalse, isNotApplicable: .no)
    case .judge:
      func found(_ verdict: Verdict) -> Proposition {
        space.option(
          .finding(criterion.id), closed: [Verdict.met, .unmet, .notApplicable].map(\.rawValue),
          verdict.rawValue)
      }
      return Verdicts(isMet: found(.met), isUnmet: found(.unmet), isNotApplicable: found(.notApplicable))
    case .group(let kind, let members): return combined(kind, members.map(verdicts))
    }
  }

  /// Members that do not apply are left out.
  private func combined(_ kind: Criterion.GroupKind, _ members: [Verdicts]) -> Verdicts {
    let isNotApplicable = space.table.all(members.map(\.isNotApplicable))
    let met = members.map(\.isMet)
    switch kind {
    case .all:
      let passed = members.map { space.table.any([$0.isMet, $0.isNotApplicable]) }
      return Verdicts(
        isMet: space.table.both(space.table.all(passed), space.table.any(met)),
        isUnmet: space.table.any(members.map(\.isUnmet)), isNotApplicable: isNotApplicable)
    case .any, .atLeast:
      var needed = 1
      if case .atLeast(let count) = kind { needed = count }
      // Unmet where those that are met or fail are too few.
      let open = members.map { space.table.both(!$0.isUnmet, !$0.isNotApplicable) }
      return Verdicts(
        isMet: atLeast(needed, met[...]),
        isUnmet: space.table.both(!atLeast(needed, open[...]), !isNotApplicable),
        isNotApplicable: isNotApplicable)
    }
  }

  /// Whether at least so many of the propositions hold.
  private func atLeast(_ count: Int, _ propositions: ArraySlice<Proposition>) -> Proposition {
    guard count <= propositions.count else { return .no }
    var row = [Proposition](repeating: .no, count: max(count, 0) + 1)
    row[0] = .yes
    for proposition in propositions {
      for needed in stride(from: row.count - 1, to: 0, by: -1) {
        row[needed] = space.table.any([row[needed], space.table.both(row[needed - 1], proposition)])
      }
    }
    return row.last ?? .yes
  }
}
