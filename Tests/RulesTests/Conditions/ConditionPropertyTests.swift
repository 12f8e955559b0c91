// Random small measures enter; what the analysis says of them is compared with every application there is.

import Rules
import RulesDSL
import TestSupport
import Testing

@Suite("Claims about conditions against brute force")
struct ConditionPropertyTests {
  /// A question with what it means for one assessment, written without the analysis.
  private struct Question {
    let name: String
    let condition: Condition
    let isSo: (Assessment) -> Bool
  }

  private static func value(_ expression: CheckedExpression, _ assessment: Assessment) -> Bool? {
    var evaluator = assessment.evaluator()
    if case .boolean(let flag) = evaluator.evaluate(expression.program) { return flag }
    return nil
  }

  private static func questions(_ measure: CheckedMeasure) -> [Question] {
    var questions: [Question] = []
    func ask(_ name: String, _ expression: CheckedExpression?) {
      guard let expression else { return }
      questions.append(
        Question(name: "\(name) holds", condition: .holds(expression)) { value(expression, $0) == true })
      questions.append(
        Question(name: "\(name) fails", condition: .fails(expression)) { value(expression, $0) == false })
    }
    for (index, criterion) in measure.criteria.enumerated() {
      ask("when of \(criterion.id)", criterion.when)
      if case .require(let requirement) = criterion.body {
        ask("requirement of \(criterion.id)", requirement)
      }
      for exception in criterion.exceptions { ask("exception of \(criterion.id)", exception.when) }
      for verdict in [Verdict.met, .unmet, .notApplicable, .error] {
        questions.append(
          Question(
            name: "\(criterion.id) is \(verdict.rawValue)",
            condition: .verdict(verdict, criterion: index, measure: 0)
          ) { $0.results[index].verdict == verdict })
      }
    }
    for (index, outcome) in measure.outcomes.enumerated() {
      questions.append(
        Question(name: "outcome \(index)", condition: .outcome(index, of: measure)) {
          $0.outcomeID == outcome.declaration.id.text
        })
      ask("outcome \(index)", outcome.when)
    }
    return questions
  }

  @Test("nothing is claimed that an application contradicts, and little is left undecided")
  func claims() {
    var generator = SplitMix64(seed: 20_260_104)
    var (asked, undecided, impossible, compiled) = (0, 0, 0, 0)
    for number in 0..<GeneratedCases.count(6) {
      guard let generated = GeneratedMeasure(&generator) else { continue }
      compiled += 1
      let analysis = ConditionAnalysis(generated.measure)
      let questions = Self.questions(generated.measure)
      let facts = questions.map { question in generated.assessments.map(question.isSo) }
      for (question, fact) in zip(questions, facts) {
        asked += 1
        let isPossible = fact.contains(true)
        switch analysis.satisfiable(question.condition) {
        case .yes(let witness):
          let assessment = Engine.assess(generated.measure, witness.application(for: generated.measure))
            .assessment
          #expect(assessment.map(question.isSo) == true, "\(number) \(question.name)\n\(generated.text)")
        case .no:
          impossible += 1
          #expect(!isPossible, "\(number) \(question.name) is possible\n\(generated.text)")
        case .undecided: undecided += 1
        }
      }
      for _ in 0..<30 {
        let first = Int.random(in: questions.indices, using: &generator)
        let second = Int.random(in: questions.indices, using: &generator)
        asked += 1
        let follows = zip(facts[first], facts[second]).allSatisfy { !$0 || $1 }
        let names = "\(number) \(questions[first].name), \(questions[second].name)\n\(generated.text)"
        switch analysis.implies(questions[first].condition, questions[second].condition) {
        case .yes: #expect(follows, "\(names)")
        case .no: #expect(!follows, "\(names)")
        case .undecided: undecided += 1
        }
      }
    }
    #expect(compiled >= GeneratedCases.count(6) * 9 / 10)
    #expect(impossible > 10)
    #expect(undecided * 50 <= asked, "\(undecided) of \(asked) undecided")
  }
}
