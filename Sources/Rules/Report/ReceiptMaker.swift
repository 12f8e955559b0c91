// A measure, its pack and the application's bytes enter; the receipt of the decision leaves.

package import RulesDSL
package import SourceText

/// Makes receipts.
package enum ReceiptMaker {
  /// The receipt of a decision under the measure of a pack, which may use other packs.
  ///
  /// - Parameter further: the libraries and measures that the measure is made of besides its own file.
  package static func receipt(
    pack: Pack, measure: SourceFile?, further: [ComposedFile] = [], usedPacks: [Pack],
    application: SourceFile, asOf: CivilDate
  ) -> Receipt {
    func files(of pack: Pack) -> [SourceFile] {
      pack.sharedFiles + further.filter { $0.origin.pack == pack.name }.map(\.file)
    }
    let own = entry(pack, files: files(of: pack) + [measure].compactMap(\.self))
    return Receipt(
      engineVersion: EngineVersion.current, packs: [own] + usedPacks.map { entry($0, files: files(of: $0)) },
      asOf: asOf, inputSHA256: Digest.sha256(application.bytes))
  }

  private static func entry(_ pack: Pack, files: [SourceFile]) -> Receipt.Pack {
    Receipt.Pack(name: pack.name, version: pack.version, sha256: digest(of: files))
  }

  /// The digest of a list of digests, so that it can be recomputed with common tools:
  /// `sha256sum maker-space.yaml pack.yaml | sha256sum`, the names in byte order and without directories.
  package static func digest(of files: [SourceFile]) -> String {
    let lines = files.map { (FilePath.lastComponent($0.name), Digest.sha256($0.bytes)) }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
      .map { name, digest in "\(digest)  \(name)\n" }
    return Digest.sha256(Array(lines.joined().utf8))
  }
}
