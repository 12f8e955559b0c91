// Parts of fragments know the same places as the whole.

import SourceText
import TestSupport
import Testing

@Suite("Parts of fragments")
struct FragmentPartTests {
  private static let file = SourceFile(name: "t", text: "\"x\\u4e2dyz é\" # end")
  private static let whole = SourceFragment(
    file: file, span: Span(0, 15), bytes: Array("x中yz é".utf8),
    segments: [
      .init(contentStart: 0, contentCount: 1, fileStart: 1, fileCount: 1, isVerbatim: true),
      .init(contentStart: 1, contentCount: 3, fileStart: 2, fileCount: 6, isVerbatim: false),
      .init(contentStart: 4, contentCount: 5, fileStart: 8, fileCount: 5, isVerbatim: true),
    ])

  @Test("every span of every part stands where it stands in the whole")
  func places() {
    let count = Self.whole.bytes.count
    for start in 0...count {
      for end in start...count {
        let part = Self.whole.part(Span(start, end))
        #expect(part.bytes == Array(Self.whole.bytes[start..<end]))
        #expect(part.span == Self.whole.place(Span(start, end)).span)
        for first in 0..<max(part.bytes.count, 1) where first < part.bytes.count {
          for last in (first + 1)...part.bytes.count {
            let expected = Self.whole.place(Span(start + first, start + last)).span
            #expect(part.place(Span(first, last)).span == expected)
          }
        }
      }
    }
  }

  @Test("spans outside are clamped")
  func clamped() {
    #expect(Self.whole.part(Span(-3, 1)).text == "x")
    #expect(Self.whole.part(Span(5, 99)).text == "z é")
    #expect(Self.whole.part(Span(99, 100)).bytes.isEmpty)
  }
}
