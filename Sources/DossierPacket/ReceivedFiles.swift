/// A file that was received.
public struct ReceivedFile: Sendable, Equatable {
  /// What it is on the disk.
  public enum Kind: Sendable {
    case file
    /// A symbolic link.
    case link
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
  /// The size of the packet itself where it is an archive, in bytes: what tells a bomb.
  var archiveSize: UInt64? { get }
  /// The contents of the file with that position in `files`.
  func contents(of position: Int) throws(Unreadable) -> [UInt8]
}

/// That a received file cannot be read, and why.
public struct Unreadable: Error, Sendable, Equatable {
  /// What is wrong, in words that go on after the file's name and “cannot be read:”.
  public let reason: String

  /// Something that cannot be read.
  public init(reason: String) { self.reason = reason }
}
