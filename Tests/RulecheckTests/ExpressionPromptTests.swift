// Typed lines enter; what the prompt answers leaves.

import Rules
import SourceText
import Testing

@testable import rulecheck

@Suite struct ExpressionPromptTests {
  /// Lines that were typed before anybody asked.
  private final class TypedLines: LinePrompt {
    private var lines: [String]

    init(_ lines: [String]) { self.lines = lines.reversed() }

    func line(_ prompt: String) -> String? { lines.popLast() }
  }

  private final class Screen {
    var text = ""
  }

  private func answers(_ lines: [String], language: Language = .zh) throws -> [String] {
    let screen = Screen()
    let output = TextOutput(isTerminal: false) { bytes in
      screen.text += String(decoding: bytes, as: UTF8.self)
      return nil
    }
    var options = CommonOptions()
    (options.rules, options.documents, options.lang, options.colour) = ([], nil, language, .never)
    let environment = Environment(variable: { _ in nil }, standardInput: { _ in .success([]) })
    let context = try CommandContext(options, environment, output, output)
    ExpressionPrompt(ExpressionSession(), context).run(TypedLines(lines))
    return screen.text.split(separator: "\n").map(String.init)
  }

  @Test func valuesAndNames() throws {
    let screen = try answers(["500平方米 * 80%", "", "面积 := 400平方米", "面积 * 2", ":名称", "面积 := 1", ":退出", "1"])
    #expect(screen.dropFirst() == ["400平方米", "面积 = 400平方米", "800平方米", "面积", "“面积”已经有值，换一个名称"])
  }

  @Test func typesAndSteps() throws {
    let screen = try answers(["a := 2", ":types a * 3家", ":trace a * 3 + 1", ":?", ":quit"], language: .en)
    #expect(
      screen[1...].prefix(7) == [
        "a = 2", "a * 3家 : a number of 家", "  a : a plain number", "  3家 : a number of 家", "a * 3 + 1 ⇒ 7",
        "  a * 3 ⇒ 6", "    a ⇒ 2",
      ])
    #expect(screen.contains { $0.contains(":quit") })
  }

  @Test func mistakesAreShownAndForgotten() throws {
    let screen = try answers(["1 +", "乙 := 1 / 0", "乙", "1 + 1"])
    #expect(screen.contains { $0.contains("E301") || $0.contains("E30") })
    #expect(screen.contains { $0.contains("E601") })
    #expect(screen.contains { $0.contains("“乙”没有声明") })
    #expect(screen.last == "2")
  }
}
