// Values enter; the expressions written for them must give the same values again.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct ValueExpressionTests {
  @Test(arguments: [
    ("500平方米 * 2", "1000平方米"), ("300万元 / 10人", "300000元/人"), ("1公顷 + 5000平方米", "1.5公顷"),
    ("3家 / 1500平方米", "0.002家/平方米"), ("75%", "75%"), ("5元/人·年", "5元/(人·年)"), ("1亩 / 3", "`"),
    ("18个月", "18个月"), ("-18个月", "-18个月"), ("3年", "3年"), ("10天", "@\"P10D\""),
    ("@\"2020-06-04\"", "@\"2020-06-04\""),
    ("@\"10:00:00+08:00\"", "@\"10:00:00+08:00\""), ("\"甲\\n\\\"乙\"", "\"甲\\n\\\"乙\""), ("null", "null"),
    ("[1..3)", "[1..3)"), ("(>= 3)", "(>= 3)"), ("(null..3]", "(null..3]"),
    ("{a: [1, {b: true}], `x y`: null}", "{a: [1, {b: true}], \"x y\": null}"),
  ])
  func isWrittenAs(source: String, text: String) {
    let session = ExpressionSession()
    let result = session.evaluate(fragment(source))
    let written = ValueExpression.text(result.value, result.type)
    if text != "`" { #expect(written == text) }
    let again = session.evaluate(fragment(written))
    #expect(!again.diagnostics.hasErrors, "\(written): \(again.diagnostics.map(\.message.zh))")
    if case .boolean(true) = Equality.equal(result.value, again.value) {
    } else {
      Issue.record("\(source) is written as \(written), which gives another value")
    }
  }

  /// In either style of keywords the written value reads back.
  @Test(arguments: [KeywordStyle.english, .chinese]) func keywordsReadBack(style: KeywordStyle) {
    let value = Value.list([.null, .boolean(true), .boolean(false)])
    let text = ValueExpression.text(value, style: style)
    let again = ExpressionSession().evaluate(fragment(text)).value
    if case .boolean(true) = Equality.equal(value, again) {} else { Issue.record("\(text)") }
  }

  private func fragment(_ text: String) -> SourceFragment {
    SourceFragment(file: SourceFile(name: "值", text: text))
  }
}
