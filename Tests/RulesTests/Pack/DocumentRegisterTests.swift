// Register entries and quotations enter; documents, findings and places of quotations are compared.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct DocumentRegisterTests {
  private static let entry = """
    rulecheck: 1
    document: 甲〔2017〕1号
    title: 甲规定
    issuer: 某局
    issued: 2017年
    inForce: { from: 2018年, to: 未证实 }
    confirmed: two-sources
    note: 说明
    text: 甲.txt
    clauses:
      - { clause: 第1项, text: 运营时间满18个月 }
      - { clause: 第2项, text: "甲“乙”丙", confirmed: single-source }

    """

  @Test func entriesAreDecoded() throws {
    let tree = try TemporaryTree(["甲〔2017〕1号.yaml": Self.entry, "甲.txt": "全文", "notes.txt": ""])
    defer { tree.remove() }
    let register = DocumentRegister(directories: [tree.path + "/missing", tree.path])
    #expect(register.ids() == ["甲〔2017〕1号"])
    let entry = register.entry("甲〔2017〕1号")
    #expect(entry.diagnostics.map(\.message.zh) == [])
    #expect(entry.fullText == "全文")
    let document = try #require(register.document("甲〔2017〕1号"))
    #expect([document.id.text, document.title] == ["甲〔2017〕1号", "甲规定"])
    #expect([document.issuer, document.issued, document.note] == ["某局", "2017年", "说明"])
    #expect([document.inForceFrom, document.inForceTo] == ["2018年", "未证实"])
    #expect(document.confirmation == .twoSources)
    #expect(document.clauses.map(\.clause) == ["第1项", "第2项"])
    #expect(document.clauses.map(\.confirmation) == [.twoSources, .singleSource])
    #expect(document.clauses.first?.place.text.hasPrefix("{ clause: 第1项") == true)
  }

  @Test func unregisteredDocumentsAreReported() throws {
    let tree = try TemporaryTree(["甲〔2017〕1号.yaml": Self.entry, "broken.yaml": "a: [", "x/b.yaml": ""])
    defer { tree.remove() }
    let register = DocumentRegister(directories: [tree.path])
    let missing = register.entry("甲〔2017〕2号")
    #expect(missing.diagnostics.map(\.code.id) == ["E280"])
    #expect(missing.diagnostics.first?.help?.zh.contains("甲〔2017〕1号") == true)
    #expect(register.entry("某文").diagnostics.first?.help?.zh.contains("“某文.yaml”") == true)
    for path in ["x/b", "../x", "", ".", "a\0"] {
      #expect(register.entry(path).diagnostics.map(\.code.id) == ["E280"], "\(path)")
    }
    #expect(register.entry("broken").diagnostics.map(\.code.id) == ["E125"])
    let textless = register.entry("甲〔2017〕1号")
    #expect(textless.diagnostics.map { "\($0.code.id) \($0.place?.text ?? "")" } == ["E260 甲.txt"])
    #expect(textless.document == nil)
  }

  static let wrong: [DecodingCase] = [
    DecodingCase("rulecheck: 1\ndocument: ⟦乙⟧\ntitle: 丙\nconfirmed: law\n", ["E281"], says: ["document: 甲"]),
    DecodingCase(
      "rulecheck: 1\ndocument: 甲\ntitle: 丙\nconfirmed: ⟦两处来源⟧\n", ["E208"], says: ["“two-sources”"]),
    DecodingCase(
      "rulecheck: 1\ndocument: 甲\ntitle: 丙\nconfirmed: law\ntext: ⟦../x/全文.txt⟧\n", ["E282"],
      says: ["text: 全文.txt"]),
    DecodingCase("⟦rulecheck: 1⟧\n", ["E203"], says: ["“document”、“title”、“confirmed”"]),
    DecodingCase(
      "rulecheck: ⟦3⟧\ndocument: 甲\ntitle: 丙\nconfirmed: law\nclauses: [⟦{ clause: 第1项 }⟧, { ⟦条款⟧: 第2项, text: 丁 }]\n",
      ["E209", "E203", "E202"]),
    DecodingCase("rulecheck: 1\ndocument: 甲\ntitle: 丙\nconfirmed: law\ninForce: ⟦2018⟧\n", ["E201"]),
    DecodingCase("⟦甲⟧\n", ["E201"]),
  ]

  @Test(arguments: wrong) func wrongEntriesAreReported(_ example: DecodingCase) {
    example.expectFindings { root in
      let (document, diagnostics) = DocumentDecoder.decode(root, fileStem: "甲")
      #expect(document == nil)
      return diagnostics
    }
  }

  @Test func confirmationsHaveTitles() {
    #expect(Confirmation.allCases.map(\.title.zh) == ["已由两处来源印证", "法律法规全文", "仅一处来源", "未印证"])
  }
}

@Suite struct QuotationMatcherTests {
  /// A text, a quotation, and whether the text says it.
  static let quotations: [(text: String, quotation: String, Bool)] = [
    ("运营时间满18个月", "满18个月", true), ("运营时间满18个月", "满１８个月", true), ("运营时间满18个月", "运营时间 满18\n个月", true),
    ("运营时间满18个月", "满19个月", false), ("面积（R＆D）投入", "面积(R&D)投入", true), ("不低于500平方米,或提供", "不低于500平方米，或提供", true),
    ("四个“自信”", "四个「自信」", true), ("甲……乙", "甲…乙", true), ("甲...乙", "甲……乙", true), ("甲——乙", "甲—乙", true),
    ("2018-2020年", "2018—2020年", true), ("国科发〔2017〕", "国科发[2017]", true), ("甲、乙", "甲，乙", false),
    ("甲。乙", "甲，乙", false),
    ("甲……乙", "甲乙", false), ("甲乙", "", false), ("甲……乙", "……", false), ("甲", "甲乙丙", false),
    ("第３条", "第3条", true),
  ]

  private func matcher(_ clauses: [(String, String)], fullText: String? = nil) throws -> QuotationMatcher {
    let place = Place(file: SourceFile(name: "x", text: ""), span: Span(0, 0))
    let document = RegisteredDocument(
      id: Named(text: "甲", place: place), title: "甲", issuer: nil, issued: nil, inForceFrom: nil,
      inForceTo: nil,
      confirmation: .law, note: nil, textFile: nil,
      clauses: clauses.map { ClauseExtract(clause: $0.0, text: $0.1, confirmation: .law, place: place) })
    return QuotationMatcher(document, fullText: fullText)
  }

  @Test(arguments: quotations) func quotationsAreFound(_ text: String, _ quotation: String, _ isFound: Bool)
    throws
  {
    #expect((try matcher([("第1项", text)]).match(quotation, clause: "第1项") != nil) == isFound)
    #expect((try matcher([], fullText: text).match(quotation, clause: "第1项") != nil) == isFound)
  }

  private func describe(_ match: QuotationMatcher.Match?) -> String {
    switch match {
    case .clause(let extract): "clause \(extract.clause)"
    case .otherClause(let extract): "other \(extract.clause)"
    case .fullText: "text"
    case nil: "none"
    }
  }

  @Test func clausesAreCompared() throws {
    let matcher = try matcher([("第1项", "甲乙"), ("第２项", "乙丙"), ("第3项", "甲乙丁")], fullText: "甲乙戊己")
    let cases = [
      ("甲乙", "第1项", "clause 第1项"), ("甲乙", "第3项", "clause 第3项"), ("甲乙", "", "clause 第1项"),
      ("乙丙", "第2项", "clause 第２项"),
      ("乙丙", "第1项", "other 第２项"), ("甲乙戊", "第1项", "text"), ("甲乙", "第9项", "text"), ("庚", "第1项", "none"),
    ]
    for (quotation, clause, expected) in cases {
      #expect(describe(matcher.match(quotation, clause: clause)) == expected, "\(quotation) \(clause)")
    }
  }
}
