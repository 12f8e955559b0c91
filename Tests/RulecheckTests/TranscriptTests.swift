// Every transcript in `Transcripts/`, run again and compared line by line.

import Glibc
import TestSupport
import Testing

@testable import rulecheck

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
    if Recording.isOn {
      try Recording.record(actual, to: path, instead: expected)
    } else {
      #expect(difference(expected, actual) == "", "\(Recording.advice)")
    }
  }
}

/// Rewriting what is expected with what came. It never passes a test: the difference is for review.
enum Recording {
  /// Whether `RECORD_TRANSCRIPTS` is set.
  static let isOn = getenv("RECORD_TRANSCRIPTS") != nil

  /// How to record.
  static let advice = "RECORD_TRANSCRIPTS=1 script/test --filter RulecheckTests rewrites the file"

  /// Why a file could not be rewritten.
  struct Problem: Error {}

  /// Writes a file of the repository, unless it holds the text already, and fails the test.
  static func record(_ text: String, to path: String, instead expected: String) throws {
    Issue.record("\(path) was recorded; run again without RECORD_TRANSCRIPTS")
    if text == expected { return }
    let bytes = Array(text.utf8)
    guard OperatingSystem.replaceFile(RepositoryFiles.root + "/" + path, with: bytes) == nil else {
      throw Problem()
    }
  }
}
