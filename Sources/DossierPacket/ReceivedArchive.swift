import DossierCore
import DossierZip

/// The files of a zip archive in memory.
public struct ReceivedArchive: ~Copyable, ReceivedFiles {
  /// What the archive is called where findings name it.
  public let name: String
  /// Every file.
  public let files: [ReceivedFile]
  /// The entries that are folders, their names without the `/` at the end.
  public let folders: [ReceivedFile]
  /// The size of the archive, in bytes.
  public let archiveSize: UInt64?
  /// How the first entry is kept: an EPUB's has to be stored.
  let isFirstStored: Bool
  private let bytes: [UInt8]
  private let reader: ZipReader
  private let records: [ZipRecord]

  /// Opens the archive.
  ///
  /// - Throws: ``Unreadable`` when the bytes are not a whole archive.
  public init(_ bytes: [UInt8], name: String) throws(Unreadable) {
    let reader: ZipReader
    do throws(ZipError) {
      reader = try ZipReader(bytes)
    } catch {
      throw Unreadable(reason: error.words)
    }
    self.name = name
    archiveSize = UInt64(bytes.count)
    self.bytes = bytes
    records = reader.entries.filter { !$0.name.hasSuffix("/") }
    folders = reader.entries.filter { $0.name.hasSuffix("/") }.map { entry in
      let holdsNothing = entry.size == 0 && entry.compressedSize <= 2
      let kind = entry.kind == .file ? ReceivedFile.Kind.folder : entry.kind
      return ReceivedFile(name: String(entry.name.dropLast()), size: entry.size, kind: holdsNothing ? kind : .other)
    }
    files = records.map { ReceivedFile(name: $0.name, size: $0.size, kind: $0.kind) }
    isFirstStored = reader.entries.first?.method == 0
    self.reader = reader
  }

  /// Whether something is in the archive besides its files: what no reader shows, and an unpacker may find.
  public var isAsWritten: Bool? { (try? reader.rewritten()) == bytes }

  /// Whether it begins as an EPUB does, whatever it is called.
  public var isBook: Bool {
    files.first?.name == "mimetype" && (try? contents(of: 0)) == Array("application/epub+zip".utf8)
  }

  /// The contents of the file with that position in `files`.
  public func contents(of position: Int) throws(Unreadable) -> [UInt8] {
    do throws(ZipError) {
      return try reader.read(records[position], limit: Limits.packetFileSize)
    } catch {
      throw Unreadable(reason: error.words)
    }
  }
}

extension ZipRecord {
  fileprivate var kind: ReceivedFile.Kind {
    guard let type = unixMode.map({ $0 & 0o170000 }), type != 0 else { return .file }
    switch type {
    case 0o100000: return .file
    case 0o120000: return .link
    case 0o040000: return .folder
    default: return .other
    }
  }
}

extension ZipError {
  fileprivate var words: String {
    switch self {
    case .damaged(let reason): reason
    case .unsupported(let reason): reason
    case .failed(let reason): reason
    case .overLimit(_, let limit): "it has more than \(limit >> 20) MB"
    case .outOfMemory: "there is not enough memory"
    case .invalidLevel, .badName, .duplicateName, .noEntry: "\(self)"
    }
  }
}
