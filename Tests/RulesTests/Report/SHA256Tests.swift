// Messages enter; their digests are compared with those of the standard and of common tools.

import Rules
import Testing

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-2, appendix B, and the empty message.
  static let examples: [(String, String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]

  @Test(arguments: examples) func examplesOfTheStandard(_ message: String, _ digest: String) {
    #expect(SHA256.hexadecimal(Array(message.utf8)) == digest)
  }

  @Test func aMillionTimesA() {
    let message = [UInt8](repeating: 0x61, count: 1_000_000)
    #expect(
      SHA256.hexadecimal(message) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// The digest of the digests of messages of every length around the block size, made with Python's hashlib.
  @Test func everyLengthAroundTheBlockSize() {
    let digests = (0..<200).map { count in
      SHA256.hexadecimal((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ count) })
    }
    #expect(
      SHA256.hexadecimal(Array(digests.joined().utf8))
        == "b8f5d54cfd1cbbcae2003d1365d9fab7e5bc61813fa3486ee6a6a6bf38db4745")
  }
}
