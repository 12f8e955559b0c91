// Texts enter; their bytes leave for a stream. After the first problem nothing more is written.

internal import Glibc

/// A stream that the program writes to.
final class TextOutput {
  /// Whether a person is likely to be reading.
  let isTerminal: Bool
  /// Why writing ended, if it did.
  private(set) var problem: WriteProblem?
  private let writeBytes: ([UInt8]) -> WriteProblem?

  /// A stream whose bytes are taken by a function.
  init(isTerminal: Bool, write: @escaping ([UInt8]) -> WriteProblem?) {
    self.isTerminal = isTerminal
    writeBytes = write
  }

  /// The process's standard output.
  static var standardOutput: TextOutput { TextOutput(descriptor: STDOUT_FILENO) }

  /// The process's standard error.
  static var standardError: TextOutput { TextOutput(descriptor: STDERR_FILENO) }

  private convenience init(descriptor: Int32) {
    self.init(isTerminal: OperatingSystem.isTerminal(descriptor)) {
      OperatingSystem.write($0, to: descriptor)
    }
  }

  /// Writes a text as it is.
  func write(_ text: String) {
    guard problem == nil, !text.isEmpty else { return }
    problem = writeBytes(Array(text.utf8))
  }
}
