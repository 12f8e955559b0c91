// Known digests: the examples of FIPS 180-4.

import Rules
import Testing

@Suite("Digests")
struct DigestTests {
  @Test(
    "SHA-256 of known messages",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func known(_ message: String, _ digest: String) {
    #expect(Digest.sha256(Array(message.utf8)) == digest)
  }
}
