// A prompt enters; a line that a person typed and edited on the terminal leaves.

internal import Glibc

/// Lines typed on the terminal, edited and remembered by libedit where it is installed.
///
/// The library is looked for when the first line is asked for: the other commands start without it, and a
/// machine without it only lacks the editing.
struct EditingPrompt: LinePrompt {
  private typealias ReadLine = @convention(c) (UnsafePointer<CChar>) -> UnsafeMutablePointer<CChar>?
  private typealias AddHistory = @convention(c) (UnsafePointer<CChar>) -> Int32
  private let readLine: ReadLine?
  private let addHistory: AddHistory?

  init() {
    // libedit shows Chinese only where the locale says that texts are UTF-8.
    setlocale(LC_CTYPE, "C.UTF-8")
    let library = dlopen("libedit.so.2", RTLD_NOW)
    readLine = library.flatMap { dlsym($0, "readline") }.map { unsafeBitCast($0, to: ReadLine.self) }
    addHistory = library.flatMap { dlsym($0, "add_history") }.map { unsafeBitCast($0, to: AddHistory.self) }
  }

  func line(_ prompt: String) -> String? {
    guard let readLine else {
      guard OperatingSystem.write(Array(prompt.utf8), to: STDOUT_FILENO) == nil else { return nil }
      return Swift.readLine(strippingNewline: true)
    }
    guard let bytes = prompt.withCString(readLine) else { return nil }
    defer { free(bytes) }
    let line = String(cString: bytes)
    if !line.isEmpty, let addHistory { _ = line.withCString(addHistory) }
    return line
  }
}
