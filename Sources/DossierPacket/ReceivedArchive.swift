import DossierZip

/// The files of a zip archive in memory.
public struct ReceivedArchive: ~Copyable, ReceivedFiles {
  /// What the archive is called where findings name it.
  public let name: String
  /// Every file; entries that are folders and hold nothing are left out.
  public let files: [ReceivedFile]
  /// The size of the archive, in bytes.
  public let archiveSize: UInt64?
  /// How the first entry is kept: an EPUB's has to be stored.
  let isFirstStored: Bool
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
    records = reader.entries.filter { !($0.name.hasSuffix("/") && $0.size == 0) }
    files = records.map { ReceivedFile(name: $0.name, size: $0.size, kind: $0.kind) }
    isFirstStored = reader.entries.first?.method == 0
    self.reader = reader
  }

  /// The contents of the file with that position in `files`.
  public func contents(of position: Int) throws(Unreadable) -> [UInt8] {
    do throws(ZipError) {
      return try reader.read(records[position], limit: PacketLimits.fileSize)
    } catch {
      throw Unreadable(reason: error.words)
    }
  }
}

extension ZipRecord {
  fileprivate var kind: ReceivedFile.Kind {
    guard let type = unixMode.map({ $0 & 0o170000 }), type != 0 else { return .file }
    return type == 0o100000 ? .file : type == 0o120000 ? .link : .other
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
