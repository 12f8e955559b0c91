// Values as JSON with their types, there and back, and batches with every kind of mistake.

import Rules
import RulesDSL
import SourceText
import Testing

@Suite struct TypedValueTests {
  @Test(arguments: [
    #"{"type":"number","value":"1.1"}"#, #"{"type":"number","value":"-1234567890123456789012345678901234"}"#,
    #"{"type":"string","value":"甲\"\n"}"#, #"{"type":"boolean","value":true}"#,
    #"{"type":"null","value":null}"#,
    #"{"type":"date","value":"2020-06-04"}"#, #"{"type":"time","value":"10:00:00+08:00"}"#,
    #"{"type":"datetime","value":"2020-06-04T10:00:00Z"}"#, #"{"type":"ymduration","value":"P1Y2M"}"#,
    #"{"type":"dtduration","value":"P1DT12H"}"#, #"{"type":"list","value":[]}"#,
    #"{"type":"list","value":[{"type":"number","value":"1"},{"type":"null","value":null}]}"#,
    #"{"type":"context","value":{"乙":{"type":"number","value":"1"},"甲":{"type":"list","value":[]}}}"#,
  ])
  func readsBack(text: String) throws {
    let node = try #require(JSONReader.read(SourceFile(name: "值", text: text)).root)
    let value = try TypedValue.read(node).get()
    #expect(TypedValue.document(value).compact() == text)
  }

  @Test(arguments: [
    #"{"type":"number","value":"1,5"}"#, #"{"type":"number","value":[]}"#,
    #"{"type":"date","value":"2020-02-30"}"#,
    #"{"type":"ymduration","value":"P1D"}"#, #"{"type":"dtduration","value":"P1Y"}"#,
    #"{"type":"boolean","value":"是"}"#, #"{"type":"list","value":{}}"#, #"{"type":"context","value":[]}"#,
    #"{"type":"float","value":"1"}"#, #"{"value":"1"}"#, #"{"type":"number"}"#, "1", "[]",
    #"{"type":"list","value":[1]}"#,
  ])
  func isRefused(text: String) throws {
    let node = try #require(JSONReader.read(SourceFile(name: "值", text: text)).root)
    #expect(throws: ReadingProblem.self) { try TypedValue.read(node).get() }
  }

  @Test(arguments: [
    (#"{"kind":"number"}"#, "[1]", true), (#"{"kind":"number"}"#, "\"a\"", false),
    ("\"string\"", "\"a\"", true),
    (#"{"kind":"list","of":{"kind":"number"}}"#, "1", true),
    (#"{"kind":"list","of":{"kind":"string"}}"#, "[1]", false), ("null", "1", true),
    (#"{"kind":"context","of":{"a":{"kind":"number"}}}"#, "{a: 1, b: 2}", true),
    (#"{"kind":"context","of":{"a":{"kind":"number"}}}"#, "{b: 2}", false),
    (#"{"kind":"date"}"#, "null", true), (#"{"kind":"datetime"}"#, "@\\\"2020-06-04\\\"", true),
    (#"{"kind":"ymduration"}"#, "@\\\"P1D\\\"", false),
  ])
  func definitionsConform(type: String, expression: String, conforms: Bool) {
    let quoted = expression.contains("\\") ? "\"\(expression)\"" : LiteralPrinter.quoted(expression)
    let line = #"{"id":1,"expr":"x","defs":[["x",\#(quoted),\#(type)]]}"#
    let answer = BatchCase.answer(SourceFile(name: "行", text: line), language: .en)
    #expect(answer.wasReadable)
    #expect(answer.document.compact().contains("\"error\"") != conforms, "\(answer.document.compact())")
  }

  /// Whatever a line holds, one line of JSON answers it.
  @Test(arguments: [
    "", "[]", "{", "null", "1", #"{"id":[1],"expr":"1"}"#, #"{"expr":{}}"#, #"{"expr":"1","inputs":[]}"#,
    #"{"expr":"x","inputs":{"x":{}}}"#, #"{"expr":"1","defs":{}}"#, #"{"expr":"1","defs":[1]}"#,
    #"{"expr":"1","defs":[["x"]]}"#, #"{"expr":"1","defs":[[1,2]]}"#, "\u{FEFF}{\"expr\":\"1\"}",
    #"{"expr":"\ud800"}"#, #"{"expr":"x","defs":[["x","x"]]}"#,
  ])
  func everyLineIsAnswered(line: String) throws {
    let answer = BatchCase.answer(SourceFile(name: "行", text: line), language: .zh)
    let text = answer.document.compact()
    #expect(!text.contains("\n"))
    let read = JSONReader.read(SourceFile(name: "答", text: text))
    let root = try #require(read.root)
    #expect((root.value(for: "value") == nil) != (root.value(for: "error") == nil))
  }
}
