// Two texts enter; the difference is the one that `diff -u` writes.

import Rules
import TestSupport
import Testing

@Suite struct UnifiedDifferenceTests {
  @Test func equalTextsHaveNone() {
    #expect(UnifiedDifference.text("甲\n", "甲\n", name: "x") == "")
    #expect(UnifiedDifference.text("", "", name: "x") == "")
  }

  @Test func changesAreShownWithThreeLinesAround() {
    let old = (1...12).map { "\($0)\n" }.joined()
    let new = old.replacing("2\n3\n", with: "2\n三\n").replacing("11\n", with: "")
    #expect(
      UnifiedDifference.text(old, new, name: "x") == """
        --- a/x
        +++ b/x
        @@ -1,6 +1,6 @@
         1
         2
        -3
        +三
         4
         5
         6
        @@ -8,5 +8,4 @@
         8
         9
         10
        -11
         12

        """)
  }

  @Test func missingLineBreaksAndEmptySidesAreSaid() {
    #expect(
      UnifiedDifference.text("甲", "甲\n", name: "x")
        == "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-甲\n\\ No newline at end of file\n+甲\n")
    #expect(
      UnifiedDifference.text("", "甲\n", name: "x") == "--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+甲\n")
  }
}
