/// A file that was received.
public struct ReceivedFile: Sendable, Equatable {
  /// What it is on the disk.
  public enum Kind: Sendable {
    case file
    /// A symbolic link.
    case link
    /// A folder, which holds nothing itself.
    case folder
    /// A device, a pipe, a socket: nothing that a packet may have.
    case other
  }

  /// Its path, with `/` between the parts, as it stands in the packet.
  public let name: String
  /// Its size as it is declared, in bytes.
  public let size: UInt64
  /// What it is.
  public let kind: Kind

  /// A file.
  public init(name: String, size: UInt64, kind: Kind) {
    self.name = name
    self.size = size
    self.kind = kind
  }
}

/// The files of a packet that was received, in a folder or in an archive; nothing is unpacked.
public protocol ReceivedFiles: ~Copyable {
  /// What the packet is called where findings name it.
  var name: String { get }
  /// Every file, in the order of the folder or the archive.
  var files: [ReceivedFile] { get }
  /// The folders that an archive has entries for; what makes folders without entries has none.
  var folders: [ReceivedFile] { get }
  /// Whether the packet is, to the byte, what we write of its files; nil where it is no archive and has no bytes of its own.
  var isAsWritten: Bool? { get }
  /// The size of the packet itself where it is an archive, in bytes: what tells a bomb.
  var archiveSize: UInt64? { get }
  /// The contents of the file with that position in `files`.
  func contents(of position: Int) throws(Unreadable) -> [UInt8]
}

extension ReceivedFiles where Self: ~Copyable {
  /// None.
  public var folders: [ReceivedFile] { [] }
  /// No archive.
  public var isAsWritten: Bool? { nil }
}

/// That a received file cannot be read, and why.
public struct Unreadable: Error, Sendable, Equatable {
  /// What is wrong, in words that go on after the file's name and “cannot be read:”.
  public let reason: String

  /// Something that cannot be read.
  public init(reason: String) { self.reason = reason }
}
