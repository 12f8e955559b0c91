// A checked measure and some of its nodes changed in; the measure with them out. Slots and order stay.

import RulesDSL

extension CheckedMeasure {
  /// The measure with other nodes in place of its own, as many of each kind as it has.
  func replacing(
    parameters: [CheckedParameter]? = nil, definitions: [CheckedDefinition]? = nil,
    tables: [CheckedDecisionTable]? = nil, scores: [CheckedScore]? = nil,
    criteria: [CheckedCriterion]? = nil, awards: [CheckedAward]? = nil, outcomes: [CheckedOutcome]? = nil
  ) -> CheckedMeasure {
    CheckedMeasure(
      measure: measure, units: units, calendar: calendar, inputs: inputs,
      parameters: parameters ?? self.parameters, definitions: definitions ?? self.definitions,
      tables: tables ?? self.tables, scores: scores ?? self.scores, criteria: criteria ?? self.criteria,
      topLevel: topLevel, awards: awards ?? self.awards, outcomes: outcomes ?? self.outcomes,
      selection: selection, order: order, slots: slots, scope: scope, base: base)
  }
}

extension CheckedCriterion {
  /// The criterion with other parts in place of its own.
  func replacing(
    body: Body? = nil, when: CheckedExpression?? = nil, exceptions: [CheckedException]? = nil
  ) -> CheckedCriterion {
    CheckedCriterion(
      declaration: declaration, body: body ?? self.body, when: when ?? self.when, isWhenSafe: isWhenSafe,
      exceptions: exceptions ?? self.exceptions, slot: slot, isTopLevel: isTopLevel, grounds: grounds,
      remedy: remedy)
  }
}

extension CheckedException {
  /// The exception with other expressions in place of its own.
  func replacing(when: CheckedExpression? = nil, require: CheckedExpression? = nil) -> CheckedException {
    CheckedException(
      declaration: declaration, when: when ?? self.when, isWhenSafe: isWhenSafe,
      require: require ?? self.require)
  }
}

extension CheckedScore {
  /// The score with another maximum or other points.
  func replacing(maximum: Decimal128? = nil, body: Body? = nil) -> CheckedScore {
    CheckedScore(
      declaration: declaration, maximum: maximum ?? self.maximum, unit: unit, body: body ?? self.body,
      slot: slot, isTopLevel: isTopLevel, grounds: grounds)
  }
}

extension CheckedAward {
  /// The award with other parts in place of its own.
  func replacing(
    when: CheckedExpression? = nil, amount: CheckedExpression? = nil, cap: CheckedExpression?? = nil,
    rounding: Rounding?? = nil
  ) -> CheckedAward {
    CheckedAward(
      declaration: declaration, when: when ?? self.when, isWhenSafe: isWhenSafe,
      amount: amount ?? self.amount, cap: cap ?? self.cap, rounding: rounding ?? self.rounding, slot: slot,
      unit: unit)
  }
}
