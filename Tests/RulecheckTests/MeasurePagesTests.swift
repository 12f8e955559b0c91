// The committed pages about measures enter; they are compared with what the program writes today.

import TestSupport
import Testing

@testable import rulecheck

@Suite struct MeasurePagesTests {
  /// With `RECORD_TRANSCRIPTS` set, the pages are rewritten and the run fails.
  @Test func pagesAreUpToDate() {
    if Recording.isOn {
      Issue.record("docs/measures was recorded; run again without RECORD_TRANSCRIPTS")
      #expect(CommandRun("rulecheck doc --lang zh").status == .success)
    } else {
      let run = CommandRun("rulecheck doc --check --lang zh")
      #expect(run.status == .success, "`rulecheck doc` renews docs/measures: \(run.output)")
    }
  }
}
