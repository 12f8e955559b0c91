// Every transcript in `Transcripts/`, run again and compared line by line.

import Glibc
import TestSupport
import Testing

/// With `RECORD_TRANSCRIPTS` set, the files are rewritten and the run fails: the difference is for review.
@Suite(.serialized) struct TranscriptTests {
  static let directory = "Tests/RulecheckTests/Transcripts"
  static let files = RepositoryFiles.list(directory, suffix: ".txt")

  @Test func thereAreTranscripts() { #expect(Self.files.count >= 6) }

  @Test(arguments: files) func transcriptIsUpToDate(_ path: String) throws {
    let expected = try #require(RepositoryFiles.read(path))
    let transcript = Transcript(expected)
    #expect(!transcript.runs.isEmpty)
    let actual = transcript.recorded()
    if getenv("RECORD_TRANSCRIPTS") != nil {
      if actual != expected {
        #expect(Self.write(actual, to: RepositoryFiles.root + "/" + path))
      }
      Issue.record("\(path) was recorded; run again without RECORD_TRANSCRIPTS")
      return
    }
    #expect(
      difference(expected, actual) == "",
      "RECORD_TRANSCRIPTS=1 script/test --filter Transcript rewrites \(path)")
  }

  private static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "wb") else { return false }
    let bytes = Array(text.utf8)
    let count = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && count == bytes.count
  }
}
