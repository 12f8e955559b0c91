// Sound files with random damage enter; that decoding always ends, with findings inside the file, is checked.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct DecodingFuzzTests {
  private static let paths =
    RepositoryFiles.list("rules", suffix: ".yaml") + RepositoryFiles.list("seeds/documents", suffix: ".yaml")
    + RepositoryFiles.list("seeds/applications", suffix: "")

  /// Pieces that turn up in damaged files.
  private static let pieces = [
    "", " ", ":", "\n", "- ", "{", "}", "[", "]", "“", "”", "\"", "'", "..", ".", "null", "~", "type: list\n",
    "0", "\n  ", ",",
    "of: ", "📎", "require: ", "any: []\n", "9999999999999999999", "é", "|\n", "basis: ”“\n",
  ]

  @Test(arguments: paths) func damagedFilesNeverStopTheProgram(_ path: String) throws {
    let bytes = Array(try #require(RepositoryFiles.read(path)).utf8)
    var random = SplitMix64(seed: UInt64(bytes.count))
    let rounds = max(20, 2_000_000 / (bytes.count * 10 + 1))
    for _ in 0..<min(rounds, 150) {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let start = Int.random(in: 0...damaged.count, using: &random)
        let end = min(damaged.count, start + Int.random(in: 0...12, using: &random))
        damaged.replaceSubrange(start..<end, with: Self.pieces.randomElement(using: &random)?.utf8 ?? "".utf8)
      }
      let text = String(decoding: damaged, as: UTF8.self)
      let file = SourceFile(name: path, text: text)
      guard let root = DocumentReader.read(file).root else { continue }
      let measure = MeasureDecoder.decode(root)
      #expect((measure.measure == nil) == measure.diagnostics.hasErrors)
      let tests = TestDecoder.decode(root)
      let cases = tests.document?.cases.map { $0.application(from: tests.document?.base) } ?? []
      let found =
        measure.diagnostics + tests.diagnostics + ApplicationDecoder.decode(root).diagnostics
        + DocumentDecoder.decode(root, fileStem: "x").diagnostics + cases.flatMap(\.diagnostics)
        + CalendarDecoder.decode(root, fileStem: "x").diagnostics
      let isInside = found.allSatisfy { finding in
        guard let place = finding.place else { return false }
        return place.span.start >= 0 && place.span.end <= file.bytes.count
      }
      #expect(isInside, "\(text)")
    }
  }

  @Test func codesAreUniqueAndAscending() {
    let codes = (PackCodes.all + ApplicationMessages.codes).map(\.id)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
  }
}
