public import DossierCore

/// What has come of looking at a packet that was received.
public struct Inspection: Sendable, Equatable {
  /// What was looked at.
  public enum Kind: Sendable, Equatable {
    /// A bag, with the version of BagIt that it declares.
    case bag(version: String)
    /// An EPUB's container.
    case book
    /// A folder with a `datapackage.json`.
    case dataPackage
    /// A folder that `dossier build` has written.
    case output
  }

  /// What was looked at; nil where nothing was recognised.
  public var kind: Kind?
  /// How many files.
  public var count = 0
  /// Their bytes in all.
  public var size: UInt64 = 0
  /// The handling label of a bag.
  public var label: String?
  /// The SHA-256 of a bag's tag manifest.
  public var fingerprint: String?
  /// What is wrong.
  public var findings: [Finding] = []

  /// Nothing yet.
  public init() {}

  /// Counts a packet's files, and refuses what may not be looked into: names that lead elsewhere, links, bombs.
  ///
  /// - Returns: Whether it may be looked into.
  public mutating func admit(_ packet: borrowing some ReceivedFiles & ~Copyable) -> Bool {
    if let refusal = PacketSize.refusal(of: packet) {
      findings.append(refusal)
      return false
    }
    count = packet.files.count
    size = packet.files.reduce(0) { $0 + $1.size }
    let names = PacketName.findings(packet)
    findings += names
    findings += PacketName.oddities(in: packet)
    return names.isEmpty
  }

  /// Looks at a bag, and at the books in it; false where the packet is no bag.
  public mutating func inspectBag(_ packet: borrowing some ReceivedFiles & ~Copyable) -> Bool {
    guard let root = BagCheck.root(of: packet) else { return false }
    var check = BagCheck(root: root)
    check.run(packet)
    kind = .bag(version: check.result.version)
    label = check.result.label
    fingerprint = check.result.fingerprint
    findings += check.findings
    return true
  }

  /// Looks at the containers of the books in a packet.
  public mutating func inspectBooks(_ packet: borrowing some ReceivedFiles & ~Copyable) {
    for (position, file) in packet.files.enumerated() where file.name.lowercased().hasSuffix(".epub") {
      let name = "\(packet.name)/\(file.name)"
      guard let book = try? packet.contents(of: position) else {
        // Where there is a list of files it has been told of already.
        if !findings.containsErrors {
          findings.append(Finding(.unreadable, "the book cannot be read", at: Place(file: name, line: 1, column: 1)))
        }
        continue
      }
      findings += BookContainer.findings(book, name: name)
    }
  }
}
