// Small measures and applications written in a test, taken through the whole road.

import Rules
import RulesDSL
import SourceText
import Testing

/// Helpers that read, decode, compile and assess texts; any unexpected finding fails the test.
enum MeasureFixture {
  /// A measure with the given body below its head. The head declares the id, a source and an open validity;
  /// an input is added where the body has none.
  static func text(_ body: String) -> String {
    """
    rulecheck: 1
    measure: sample
    title: 样例办法
    kind: recognition
    effective: 2018-01-01..
    sources: { 规定: 样例〔2018〕1号 }

    """ + (body.hasPrefix("inputs:") ? body : "inputs: { 占位: text }\n" + body)
  }

  static func compile(_ text: String) -> CompileResult {
    let read = YAMLReader.read(SourceFile(name: "sample.yaml", text: text))
    guard let root = read.root else { return CompileResult(measure: nil, diagnostics: read.diagnostics) }
    let (measure, decoding) = MeasureDecoder.decode(root)
    let before = read.diagnostics + decoding
    guard let measure, !before.hasErrors else { return CompileResult(measure: nil, diagnostics: before) }
    let result = MeasureCompiler.compile(measure)
    return CompileResult(measure: result.measure, diagnostics: before + result.diagnostics)
  }

  /// A measure that must compile without findings.
  static func measure(_ body: String) throws -> CheckedMeasure {
    let result = compile(text(body))
    #expect(rendered(result.diagnostics) == "")
    return try #require(result.measure)
  }

  /// Checks an application given as YAML.
  static func application(
    _ text: String, for measure: CheckedMeasure
  ) -> (application: CheckedApplication?, diagnostics: [Diagnostic]) {
    let read = YAMLReader.read(SourceFile(name: "application.yaml", text: text))
    guard let root = read.root else { return (nil, read.diagnostics) }
    let (document, decoding) = ApplicationDecoder.decode(root)
    guard let document, !(read.diagnostics + decoding).hasErrors else {
      return (nil, read.diagnostics + decoding)
    }
    let (application, diagnostics) = ApplicationChecker.check(document, against: measure)
    return (application, read.diagnostics + decoding + diagnostics)
  }

  /// The assessment of inputs and findings written as the inside of an application.
  static func assess(_ body: String, _ measure: CheckedMeasure, asOf: String = "2020-06-04") throws
    -> Assessment
  {
    let (application, diagnostics) = application("asOf: \(asOf)\n" + body, for: measure)
    #expect(rendered(diagnostics) == "")
    let (assessment, problems) = Engine.assess(measure, try #require(application))
    #expect(rendered(problems) == "")
    return try #require(assessment)
  }

  static func rendered(_ diagnostics: [Diagnostic]) -> String {
    DiagnosticRenderer(language: .zh, colour: false).render(diagnostics)
  }
}
