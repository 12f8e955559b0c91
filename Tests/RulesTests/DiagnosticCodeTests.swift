// Every diagnostic code is declared once, in all targets together.

import TestSupport
import Testing

@Suite("Diagnostic codes")
struct DiagnosticCodeTests {
  @Test("each code is declared exactly once")
  func unique() throws {
    var places: [String: [String]] = [:]
    let declaration = try Regex("DiagnosticCode\\(\\s*\"([EW][0-9]{3})\"")
    for path in RepositoryFiles.list("Sources", suffix: ".swift") {
      let text = try #require(RepositoryFiles.read(path))
      for match in text.matches(of: declaration) {
        let code = String(match.output[1].substring ?? "")
        places[code, default: []].append(path)
      }
    }
    #expect(places.count > 50)
    for (code, files) in places.sorted(by: { $0.key < $1.key }) {
      #expect(files.count == 1, "\(code) is declared in \(files)")
    }
  }
}
