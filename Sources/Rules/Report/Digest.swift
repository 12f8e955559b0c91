// Bytes enter; their SHA-256 digest leaves. The one place where the hashing library is used.

internal import Crypto

/// Digests that identify the files a decision was made with.
package enum Digest {
  /// The SHA-256 digest (FIPS 180-4) in 64 lowercase hexadecimal digits.
  package static func sha256(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
