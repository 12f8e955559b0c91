// Fragments and the way back into their files: tables, and laws over random maps.

import SourceText
import TestSupport
import Testing

@Suite("Fragments of files")
struct SourceFragmentTests {
  /// `a\u4e2db` and an escaped line break inside quotes: `"x\<break>  y\u4e2dz"`.
  private let quoted: SourceFragment = {
    let file = SourceFile(name: "t", text: "\"x\\\n  y\\u4e2dz\\\n \" # end")
    return SourceFragment(
      file: file, span: Span(0, 18), bytes: Array("xy中z".utf8),
      segments: [
        .init(contentStart: 0, contentCount: 0, fileStart: 1, fileCount: 0, isVerbatim: true),
        .init(contentStart: 0, contentCount: 1, fileStart: 1, fileCount: 1, isVerbatim: true),
        .init(contentStart: 1, contentCount: 0, fileStart: 2, fileCount: 4, isVerbatim: false),
        .init(contentStart: 1, contentCount: 1, fileStart: 6, fileCount: 1, isVerbatim: true),
        .init(contentStart: 2, contentCount: 3, fileStart: 7, fileCount: 6, isVerbatim: false),
        .init(contentStart: 5, contentCount: 1, fileStart: 13, fileCount: 1, isVerbatim: true),
        .init(contentStart: 6, contentCount: 0, fileStart: 14, fileCount: 3, isVerbatim: false),
      ])
  }()

  @Test(
    "spans of the content and the file bytes that made them",
    arguments: [
      (Span(0, 1), Span(1, 2)),
      (Span(1, 2), Span(6, 7)),
      (Span(0, 2), Span(1, 7)),
      (Span(2, 5), Span(7, 13)),
      (Span(3, 4), Span(7, 13)),
      (Span(1, 5), Span(6, 13)),
      (Span(5, 6), Span(13, 14)),
      (Span(0, 6), Span(1, 14)),
      (Span(0, 0), Span(1, 1)),
      (Span(1, 1), Span(6, 6)),
      (Span(2, 2), Span(7, 7)),
      (Span(4, 4), Span(7, 7)),
      (Span(6, 6), Span(14, 14)),
      (Span(6, 7), Span(14, 14)),
      (Span(5, 99), Span(13, 14)),
      (Span(99, 100), Span(14, 14)),
      (Span(-4, 1), Span(1, 2)),
      (Span(-4, -2), Span(1, 1)),
    ])
  func place(content: Span, expected: Span) {
    #expect(quoted.place(content).span == expected)
  }

  @Test("a fragment that is a whole file maps onto itself", arguments: ["", "面积 > 1\n"])
  func wholeFile(text: String) {
    let fragment = SourceFragment(file: SourceFile(name: "t", text: text))
    let count = text.utf8.count
    for start in 0...count {
      for end in start...count {
        #expect(fragment.place(Span(start, end)).span == Span(start, end))
      }
    }
    #expect(fragment.text == text)
  }

  @Test("without a map, and in its gaps, the place is the whole scalar")
  func noMap() {
    let file = SourceFile(name: "t", text: "a: 'bc'")
    let unmapped = SourceFragment(file: file, span: Span(3, 7), bytes: Array("bc".utf8), segments: [])
    for content in [Span(0, 0), Span(0, 1), Span(1, 2), Span(2, 2), Span(0, 9)] {
      #expect(unmapped.place(content).span == Span(3, 7))
    }
    let half = SourceFragment(
      file: file, span: Span(3, 7), bytes: Array("bc".utf8),
      segments: [.init(contentStart: 0, contentCount: 1, fileStart: 4, fileCount: 1, isVerbatim: true)])
    #expect(half.place(Span(0, 1)).span == Span(4, 5))
    #expect(half.place(Span(0, 2)).span == Span(3, 7))
    #expect(half.place(Span(1, 2)).span == Span(3, 7))
  }

  @Test("an empty quoted scalar")
  func empty() {
    let file = SourceFile(name: "t", text: "''")
    let fragment = SourceFragment(file: file, span: Span(0, 2), bytes: [], segments: [])
    #expect(fragment.place(Span(0, 0)).span == Span(0, 2))
  }

  @Test(
    "random maps: verbatim bytes are found exactly, later content never stands earlier", arguments: 0..<200)
  func laws(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let fragment = randomFragment(&generator)
    let count = fragment.bytes.count
    for start in 0...count {
      for end in start...count {
        let place = fragment.place(Span(start, end)).span
        #expect(place.start >= fragment.span.start && place.end <= fragment.span.end)
        #expect(place.isEmpty == (start == end))
        if start > 0 { #expect(fragment.place(Span(start - 1, end)).span.start <= place.start) }
        if end < count {
          #expect(place.end <= fragment.place(Span(start, end + 1)).span.end)
        }
      }
    }
    for segment in fragment.segments where segment.isVerbatim && segment.contentCount > 0 {
      let content = Span(segment.contentStart, segment.contentStart + segment.contentCount)
      let place = fragment.place(content)
      #expect(place.span == Span(segment.fileStart, segment.fileStart + segment.fileCount))
      #expect(
        Array(place.file.bytes[place.span.start..<place.span.end])
          == Array(fragment.bytes[content.start..<content.end]))
    }
  }

  private func randomFragment(_ generator: inout SplitMix64) -> SourceFragment {
    var fileBytes: [UInt8] = Array("key: ".utf8)
    let start = fileBytes.count
    var content: [UInt8] = []
    var segments: [SourceFragment.Segment] = []
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let isVerbatim = Bool.random(using: &generator)
      let contentCount = Int.random(in: 0...4, using: &generator)
      let fileCount = isVerbatim ? contentCount : Int.random(in: 1...6, using: &generator)
      let fileRun = (0..<fileCount).map { _ in UInt8.random(in: 0x61...0x7A, using: &generator) }
      segments.append(
        .init(
          contentStart: content.count, contentCount: contentCount, fileStart: fileBytes.count,
          fileCount: fileCount, isVerbatim: isVerbatim))
      content += isVerbatim ? fileRun : Array(repeating: 0x2A, count: contentCount)
      fileBytes += fileRun
    }
    let end = fileBytes.count
    return SourceFragment(
      file: SourceFile(name: "t", bytes: fileBytes + Array(" # end".utf8)), span: Span(start, end),
      bytes: content, segments: segments)
  }
}
