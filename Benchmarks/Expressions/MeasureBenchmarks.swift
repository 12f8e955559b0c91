// A whole measure and a sample application: loading, criteria one by one, decision, explanation.

import Benchmark
import Rules
import RulesDSL
import SourceText
import TestSupport

/// The work on `national/maker-space` and the sample application that is recommended.
enum MeasureBenchmarks {
  private static let measureName = "national/maker-space"
  private static let application = "seeds/applications/maker-space-recommended.yaml"
  /// Criteria that are timed by themselves.
  private static let criteria = ["服务场地", "运营时间", "场地占比"]

  /// Decides once, then makes every stage known to the harness.
  static func register() throws(WrongBenchmark) {
    let repository = RuleRepository(roots: [RepositoryFiles.root + "/rules"])
    let documents = DocumentRegister(directories: [RepositoryFiles.root + "/seeds/documents"])
    let installed = MeasureLoader.load(measureName, from: repository)
    guard let checked = installed.checked, let measure = installed.measure else {
      throw WrongBenchmark(measureName, installed.diagnostics.map(\.message.en).joined(separator: "; "))
    }
    let file = SourceFile(name: application, text: RepositoryFiles.read(application) ?? "")
    guard let root = YAMLReader.read(file).root, let document = ApplicationDecoder.decode(root).document,
      let provided = ApplicationChecker.check(document, against: checked).application,
      let assessment = Engine.assess(checked, provided).assessment, assessment.isFavourable == true
    else { throw WrongBenchmark(application, "the application is not recommended") }
    try addCriteria(checked, assessment)

    var maker = DecisionMaker(repository: repository, documents: documents)
    guard let decision = maker.decide(file).decision else {
      throw WrongBenchmark(application, "there is no decision")
    }
    let decided = maker
    add("办法 · 装入规则文件") { MeasureLoader.load(measureName, from: repository) }
    add("办法 · 编译") { MeasureCompiler.compile(measure) }
    add("申请 · 读 YAML") { YAMLReader.read(file) }
    add("申请 · 核对填报") { ApplicationChecker.check(document, against: checked) }
    add("评审 · 全部条件和结论") { Engine.assess(checked, provided) }
    add("评审 · 结论和理由") {
      Engine.assess(checked, provided).assessment.map {
        Explainer.explain($0, documents: documents, measureName: measureName)
      }
    }
    add("评审 · 意见书文本") {
      TextReport.render(decision.explanation, receipt: decision.receipt, language: .zh, colour: false)
    }
    add("评审 · 从申请文件到结论和理由") {
      var maker = decided
      return maker.decide(file).decision
    }
  }

  private static func addCriteria(
    _ measure: CheckedMeasure, _ assessment: Assessment
  ) throws(WrongBenchmark) {
    for id in criteria {
      guard case .require(let expression)? = measure.criterion(id)?.body else {
        throw WrongBenchmark(id, "\(measureName) has no such requirement")
      }
      var evaluator = Evaluator(slots: assessment.values)
      guard case .boolean(true) = evaluator.evaluate(expression.program) else {
        throw WrongBenchmark(id, "the requirement is not met")
      }
      ExpressionBenchmarks.add(
        "条件 · \(id)", expression.program, slots: assessment.values, pace: .thousandTimes)
    }
  }

  private static func add<Result>(_ name: String, _ work: @escaping () -> Result) {
    Benchmark(name, configuration: Pace.once.configuration) { benchmark in
      for _ in benchmark.scaledIterations { blackHole(work()) }
    }
  }
}
