// The same run in every form.

import SourceText
import TestSupport
import Testing

@testable import Rules

@Suite("Reports of findings")
struct ReporterTests {
  private static let report = SampleReport.report

  private static func text(_ format: FindingsFormat, _ language: Language = .zh) -> String {
    format.render(report, language: language)
  }

  private static func json(_ text: String) throws -> MarkedNode {
    try #require(JSONReader.read(SourceFile(name: "report.json", text: text)).root)
  }

  @Test("a report has every finding once, by place")
  func findings() {
    let findings = Self.report.findings
    #expect(findings.count == SampleReport.findings.count + 1)
    #expect(findings.map(FindingKey.init) == findings.sortedByPlace().distinct().map(FindingKey.init))
  }

  @Test("every form tells every finding", arguments: FindingsFormat.allCases, Language.allCases)
  func sameFindings(_ format: FindingsFormat, _ language: Language) {
    let text = Self.text(format, language)
    for finding in Self.report.findings {
      #expect(text.contains(finding.code.id), "\(format)")
      // The words up to the first mark that some form has to write in another way.
      let words = finding.message[language].prefix { !",:：，<%".contains($0) }
      #expect(text.contains(words), "\(format): \(words)")
    }
    #expect(text.utf8.last == 0x0A)
    #expect(text == Self.text(format, language), "equal runs give equal reports")
  }

  @Test("SARIF conforms to the standard", arguments: Language.allCases)
  func sarif(_ language: Language) throws {
    let schema = try Self.json(
      try #require(RepositoryFiles.read("Tests/RulesTests/Data/reporters/sarif.schema.json")))
    let log = try Self.json(Self.text(.sarif, language))
    #expect(SchemaValidator.problems(log, schema: schema) == [])
    let run = try #require(log.value(for: "runs")?.items?.first)
    let results = try #require(run.value(for: "results")?.items)
    let rules = try #require(run.value(for: "tool")?.value(for: "driver")?.value(for: "rules")?.items)
    #expect(results.count == Self.report.findings.count)
    for result in results {
      let index = try #require(result.value(for: "ruleIndex")?.scalar.flatMap { Int($0.text) })
      #expect(rules[index].value(for: "id")?.scalar?.text == result.value(for: "ruleId")?.scalar?.text)
    }
    let prints = results.compactMap { result in
      result.value(for: "partialFingerprints")?.entries?.first?.value.scalar?.text
    }
    #expect(Set(prints).count == results.count, "no two findings have the same fingerprint")
    #expect(rules.map { $0.value(for: "name")?.scalar?.text } == ["SampleMistakeWithMarks", "SampleAdvice"])
  }

  @Test("SARIF counts columns in UTF-16 and encodes paths")
  func sarifRegions() {
    let text = Self.text(.sarif)
    #expect(text.contains("\"uri\": \"rules/%E5%B8%82%E7%BA%A7/%E5%8A%9E%E6%B3%95%201.yaml\""))
    #expect(text.contains("\"uri\": \"file:///elsewhere/e.yaml\"\n"))
    // 𠮷 is two units, and so is 🙂.
    #expect(text.contains("\"startColumn\": 6,\n"))
    #expect(text.contains("\"endColumn\": 10\n"))
    #expect(text.contains("\"artifactChanges\": [") && text.contains("\"text\": \"方法\""))
  }

  @Test("JUnit counts what fails, and tells advice without failing")
  func junit() {
    let text = Self.text(.junit)
    #expect(
      text.hasPrefix(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="rulecheck verify" tests="8" failures="2" errors="3" skipped="0">
          <testsuite name="rulecheck lint" tests="5" failures="1" errors="3" skipped="0">

        """))
    #expect(text.contains("<testsuite name=\"市级/办法\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\">"))
    #expect(text.contains("<testcase classname=\"市级/办法\" name=\"乙\" file=\"rules/f.test.yaml\" line=\"1\"/>"))
    #expect(text.contains("<failure message=\"期望 1，实际 2\" type=\"E990\">"))
    let escaped = "&lt;标记&gt; &amp; &quot;引号&quot; | `代码` ]]&gt; \u{FFFD}\u{202E}\u{FFFD}"
    #expect(text.contains("message=\"\(escaped)\""))
    #expect(text.contains("<system-out>/elsewhere/e.yaml:1:4: 说明 W991: 在外面"))
    #expect(!text.contains("]]>"))
    let open = text.matches(
      of: /<(test(?:suites|suite|case)|failure|error|system-out)[ >][^>]*[^\/>]>|<system-out>/)
    let closed = text.matches(of: /<\/(?:test(?:suites|suite|case)|failure|error|system-out)>/)
    #expect(open.count == closed.count)
  }

  @Test("GitHub gets one command a finding, whatever the words are")
  func github() {
    let lines = Self.text(.github).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == Self.report.findings.count)
    for line in lines {
      #expect(line.wholeMatch(of: /::(error|warning|notice) [^:]*::.+/) != nil, "\(line)")
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    }
    #expect(
      lines.contains(
        """
        ::error file=rules/市级/b.yaml,line=2,endLine=3,title=E990 样例错误::\
        几行, 有:逗号%25和,冒号::error::%0A建议：改成别的%0A  键: 值
        """), "\(lines)")
    let start = "::error file=rules/市级/办法 1.yaml,line=1,col=6,endColumn=10,title="
    #expect(lines.contains { $0.hasPrefix(start) })
    #expect(lines.contains { $0.hasPrefix("::notice file=/elsewhere/e.yaml,") })
  }

  @Test("Markdown has a row for each check and finding, and nothing breaks out of a cell")
  func markdown() {
    let lines = Self.text(.markdown).split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("|") && !$0.contains("---") }
    #expect(rows.count == 1 + 3 + 1 + Self.report.findings.count)
    for row in rows.dropFirst(4) { #expect(row.count { $0 == "|" } == 6, "\(row)") }
    #expect(lines.contains("| test | 未通过 | 1 | 0 | 0 | 测试 1/2 项通过 |"))
    #expect(rows.contains { $0.contains("(rules/%E5%B8%82%E7%BA%A7/b.yaml#L2)") })
    #expect(!Self.text(.markdown).contains("<标记>"))
  }

  @Test("JSON lists the checks with their counts")
  func jsonSteps() throws {
    let root = try Self.json(Self.text(.json))
    #expect(root.value(for: "findings")?.items?.count == Self.report.findings.count)
    let steps = try #require(root.value(for: "steps")?.items)
    #expect(steps.map { $0.value(for: "name")?.scalar?.text } == ["lint", "cite", "test"])
    #expect(steps.map { $0.value(for: "errors")?.scalar?.text } == ["3", "0", "1"])
  }

  @Test("an empty run gives complete documents")
  func empty() throws {
    let report = RunReport(
      command: "lint", steps: [ReportedStep(name: "lint", state: .passed, findings: [])], exitStatus: 0,
      root: nil)
    #expect(FindingsFormat.github.render(report, language: .zh) == "")
    #expect(FindingsFormat.text.render(report, language: .zh) == "lint  通过  没有发现问题\n")
    let log = try Self.json(FindingsFormat.sarif.render(report, language: .en))
    #expect(log.value(for: "runs")?.items?.first?.value(for: "results")?.items?.isEmpty == true)
    #expect(FindingsFormat.junit.render(report, language: .en).contains("tests=\"1\" failures=\"0\""))
  }
}
