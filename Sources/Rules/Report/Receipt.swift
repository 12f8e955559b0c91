// What a decision was made with, so that it can be made again.

package import RulesDSL

/// Same receipt, same decision, byte for byte.
package struct Receipt: Sendable {
  /// A pack and the digest of the files that were used.
  package struct Pack: Sendable {
    package let name: String
    package let version: String
    /// SHA-256 over the rule files that were used, in hexadecimal.
    package let sha256: String

    package init(name: String, version: String, sha256: String) {
      self.name = name
      self.version = version
      self.sha256 = sha256
    }
  }

  package let engineVersion: String
  package let packs: [Pack]
  package let asOf: CivilDate
  /// SHA-256 of the application's bytes, in hexadecimal.
  package let inputSHA256: String

  package init(engineVersion: String, packs: [Pack], asOf: CivilDate, inputSHA256: String) {
    self.engineVersion = engineVersion
    self.packs = packs
    self.asOf = asOf
    self.inputSHA256 = inputSHA256
  }
}
