// Two measures enter; what an applicant to both answers, and how each measure sees it, leaves.

import RulesDSL
import SourceText

/// The questions of two measures: one where both ask the same.
struct JointQuestions {
  /// A question with its place in each measure.
  struct Question {
    let old: Int?
    let new: Int?
  }

  let old: CheckedMeasure
  let new: CheckedMeasure
  let questions: [Question]
  /// Judged criteria, by the name in the first measure, with their ids in both.
  let findings: [(old: String?, new: String?)]

  init(_ comparison: MeasureComparison) {
    (old, new) = (comparison.old, comparison.new)
    let positions = Dictionary(
      comparison.new.inputs.enumerated().map { (comparison.oldName($1.path), $0) }
    ) { first, _ in first }
    var joined: Set<Int> = []
    var questions: [Question] = comparison.old.inputs.enumerated().map { index, input in
      guard let position = positions[input.path],
        Self.takesSame(input.schema, comparison.new.inputs[position].schema)
      else { return Question(old: index, new: nil) }
      joined.insert(position)
      return Question(old: index, new: position)
    }
    questions += comparison.new.inputs.indices.filter { !joined.contains($0) }.map {
      Question(old: nil, new: $0)
    }
    self.questions = questions
    let oldJudged = Set(comparison.old.judgedCriteria)
    let newJudged = comparison.new.judgedCriteria
    let kept = newJudged.map { id in
      (old: oldJudged.contains(comparison.oldName(id)) ? comparison.oldName(id) : nil, new: Optional(id))
    }
    let known = Set(kept.compactMap(\.old))
    findings = kept + comparison.old.judgedCriteria.filter { !known.contains($0) }.map { ($0, nil) }
  }

  /// Whether one value may answer both; bounds are left to the proof.
  ///
  /// INVARIANT: as deep as the declaration, whose depth the reader bounds.
  private static func takesSame(_ old: InputSchema, _ new: InputSchema) -> Bool {
    switch (old, new) {
    case (.boolean, .boolean), (.text, .text), (.enumeration, .enumeration), (.text, .enumeration),
      (.enumeration, .text):
      true
    case (.number(let first, _, _, _), .number(let second, _, _, _)): first.dimension == second.dimension
    case (.temporal(let first), .temporal(let second)): first.kind == second.kind
    case (.list(let first), .list(let second)): takesSame(first, second)
    case (.record(let first), .record(let second)):
      first.map(\.name).sorted() == second.map(\.name).sorted()
        && first.allSatisfy { field in
          second.contains { $0.name == field.name && takesSame(field.schema, $0.schema) }
        }
    default: false
    }
  }

  // MARK: Applicants

  /// An applicant made of an application to one of the measures; what only the other asks is filled in.
  func applicant(_ application: TrialApplication, isOld: Bool, fill: TrialApplication?) -> JointApplicant {
    let values = questions.map { question -> Value? in
      if let own = isOld ? question.old : question.new { return application.values[own] }
      return (isOld ? question.new : question.old).flatMap { fill?.values[$0] }
    }
    let verdicts = findings.map { finding -> Verdict in
      let id = isOld ? finding.old : finding.new
      return application.findings.first { $0.criterion == id }?.verdict ?? .met
    }
    return JointApplicant(asOf: application.asOf, values: values, verdicts: verdicts)
  }
}

/// An applicant to two measures.
struct JointApplicant {
  let asOf: CivilDate
  /// By question.
  var values: [Value?]
  /// By judged criterion.
  var verdicts: [Verdict]

  /// The application to the first measure.
  func old(_ joint: JointQuestions) -> TrialApplication {
    trial(joint, joint.old.inputs.count, \.old, joint.findings.map(\.old))
  }

  /// The application to the second measure.
  func new(_ joint: JointQuestions) -> TrialApplication {
    trial(joint, joint.new.inputs.count, \.new, joint.findings.map(\.new))
  }

  private func trial(
    _ joint: JointQuestions, _ count: Int, _ position: KeyPath<JointQuestions.Question, Int?>,
    _ judged: [String?]
  ) -> TrialApplication {
    var own = [Value?](repeating: nil, count: count)
    for (question, value) in zip(joint.questions, values) {
      if let index = question[keyPath: position] { own[index] = value }
    }
    let findings = zip(judged, verdicts).compactMap { id, verdict in
      id.map { TrialApplication.Finding(criterion: $0, verdict: verdict) }
    }
    return TrialApplication(asOf: asOf, values: own, findings: findings)
  }
}
