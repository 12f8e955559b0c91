// Bytes from libFuzzer enter the YAML and the JSON reader; a broken promise ends the process.

internal import Rules
internal import SourceText

/// Reads one input: the first byte chooses the notation, the others are the file.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzReading(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = input.first else { return 0 }
  let file = SourceFile(name: first & 1 == 0 ? "fuzz.yaml" : "fuzz.json", bytes: Array(input.dropFirst()))
  let violations = ReadingInvariants.violations(in: DocumentReader.read(file), of: file)
  precondition(violations.isEmpty, violations.joined(separator: "\n"))
  return 0
}
