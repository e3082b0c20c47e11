public import DossierCore
public import DossierDigest

/// Makes bags: BagIt 1.0 (RFC 8493), a folder whose files prove that they are whole and unchanged.
public enum Bag {
  /// A bag, and what it is recognised by.
  public struct Sealed: Sendable {
    /// Every file of the bag, sorted by the bytes of their paths.
    public let files: [Artifact]
    /// The SHA-256 of `tagmanifest-sha256.txt`, in hexadecimal digits. It depends on every byte of the bag, so whoever
    /// has it from another channel knows whether a bag is the one that was made.
    public let fingerprint: String
  }

  /// The bag of these files, `data/` before their paths.
  ///
  /// - Parameters:
  ///   - payload: The files, each path once.
  ///   - info: What `bag-info.txt` says of the bag, label and value, in this order; `Payload-Oxum` is added. A line
  ///     break in a value becomes a space.
  public static func sealing(
    _ payload: [Artifact], info: [(label: String, value: String)]
  ) throws(Digest.Failure) -> Sealed {
    let payload = payload.map { ("data/" + $0.path, $0.mediaType, $0.body) }.sorted { precedes($0.0, $1.0) }
    var tags: [(path: String, body: [UInt8])] = [
      ("bag-info.txt", bagInfo(info, payload: payload.map(\.2))),
      ("bagit.txt", Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)),
    ]
    for algorithm in algorithms {
      let text = try Manifest.text(of: payload.map { ($0.0, $0.2) }, by: algorithm.digest)
      tags.append(("manifest-\(algorithm.rawValue).txt", text))
    }
    var seals: [(path: String, body: [UInt8])] = []
    for algorithm in algorithms {
      seals.append(("tagmanifest-\(algorithm.rawValue).txt", try Manifest.text(of: tags, by: algorithm.digest)))
    }
    let files =
      payload.map { Artifact(path: $0.0, mediaType: $0.1, body: $0.2) }
      + (tags + seals).map { Artifact(path: $0.path, mediaType: "text/plain; charset=utf-8", body: $0.body) }
    return Sealed(
      files: files.sorted { precedes($0.path, $1.path) },
      fingerprint: try Digest.sha256.hexadecimal(of: seals[0].body))
  }

  /// The first is what fingerprints are made of.
  static let algorithms: [ManifestAlgorithm] = [.sha256, .sha512]

  static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  private static func bagInfo(_ info: [(label: String, value: String)], payload: [[UInt8]]) -> [UInt8] {
    let size = payload.reduce(0) { $0 + $1.count }
    let lines = info + [(label: "Payload-Oxum", value: "\(size).\(payload.count)")]
    return Array(
      lines.map { line in
        let value = line.value.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\(line.label): \(value)\n"
      }.joined().utf8)
  }
}
