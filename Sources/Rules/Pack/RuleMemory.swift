// Paths of files and how to read them enter; what they hold leaves, read and compiled once.

internal import Synchronization

/// What the files of a repository hold, so that each is read and compiled once for everybody who asks.
///
/// Two threads that ask at once may both do the work; both get the same result.
final class RuleMemory: Sendable {
  private let measures = Mutex<[String: InstalledMeasure]>([:])
  private let tests = Mutex<[String: LoadedTest]>([:])

  /// The measure in a file.
  func measure(_ path: String, make: () -> InstalledMeasure) -> InstalledMeasure {
    if let known = measures.withLock({ $0[path] }) { return known }
    // Not within the lock: a measure asks for those that it builds on.
    let made = make()
    return measures.withLock { known in
      if let first = known[path] { return first }
      known[path] = made
      return made
    }
  }

  /// The tests in a file.
  func test(_ path: String, make: () -> LoadedTest) -> LoadedTest {
    if let known = tests.withLock({ $0[path] }) { return known }
    let made = make()
    return tests.withLock { known in
      if let first = known[path] { return first }
      known[path] = made
      return made
    }
  }
}
