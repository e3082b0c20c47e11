import CLibZip

/// An archive in memory, opened for reading.
///
/// Local headers must agree with the central directory, and no two names may be the same. Names are given as they stand: ask ``ZipName`` before
/// unpacking. Reading never writes and never reads past a caller's limit.
public struct ZipReader: ~Copyable {
  /// The entries, in the order of the central directory.
  public let entries: [ZipRecord]
  private let archive: ZipHandle

  /// Opens an archive.
  ///
  /// - Throws: ``ZipError/damaged(_:)`` when the bytes are not a whole archive, ``ZipError/outOfMemory``,
  ///   ``ZipError/unsupported(_:)``, ``ZipError/failed(_:)``.
  public init(_ bytes: [UInt8]) throws(ZipError) {
    // libzip takes no bytes at all for an archive without entries.
    guard !bytes.isEmpty else { throw .damaged("Not a zip archive") }
    let archive = try ZipHandle(ByteSource.plain(bytes), flags: ZIP_RDONLY | ZIP_CHECKCONS)
    let count = zip_get_num_entries(archive.pointer, 0)
    var entries: [ZipRecord] = []
    for index in 0..<zip_uint64_t(max(0, count)) { entries.append(try ZipRecord(index, of: archive)) }
    self.entries = entries
    self.archive = archive
  }

  /// The archive that ``ZipArchive`` writes of the same entries, their compressed bytes as they are.
  ///
  /// One of ours is equal to it, to the byte: there is room in it neither between its entries nor in their headers.
  ///
  /// - Throws: ``ZipError`` for an archive with entries that ``ZipArchive`` would not write.
  public func rewritten() throws(ZipError) -> [UInt8] {
    var again: [ZipEntry] = []
    for entry in entries {
      let bytes = try compressed(entry)
      switch entry.method {
      case 0: again.append(ZipEntry(name: entry.name, body: .stored(bytes)))
      case 8:
        let content = Deflated(bytes: bytes, crc32: entry.crc32, size: Int(clamping: entry.size))
        again.append(ZipEntry(name: entry.name, body: .deflated(content)))
      default: throw .unsupported("compression method \(entry.method)")
      }
    }
    return try ZipArchive.bytes(of: again)
  }

  /// An entry's bytes as they stand in the archive.
  private func compressed(_ entry: ZipRecord) throws(ZipError) -> [UInt8] {
    guard let file = zip_fopen_index(archive.pointer, entry.index, zip_flags_t(ZIP_FL_COMPRESSED)) else {
      throw archive.lastError
    }
    defer { zip_fclose(file) }
    let size = Int(clamping: entry.compressedSize)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = zip_fread(file, buffer.baseAddress.map { $0 + count }, zip_uint64_t(size - count))
        guard read > 0 else { return }
        count += Int(read)
      }
    }
    guard bytes.count == size else { throw .damaged("the size of \(entry.name) does not agree") }
    return bytes
  }

  /// The content of the first entry of that name, compared byte for byte.
  ///
  /// - Parameter limit: The largest content to give, in bytes.
  /// - Throws: ``ZipError/noEntry(_:)`` and what ``read(_:limit:)-(ZipRecord,_)`` throws.
  public func read(_ name: String, limit: Int) throws(ZipError) -> [UInt8] {
    guard let entry = entries.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else { throw .noEntry(name) }
    return try read(entry, limit: limit)
  }

  /// The content of one of ``entries``, whose CRC-32 and size were checked.
  ///
  /// - Parameter limit: The largest content to give, in bytes.
  /// - Throws: ``ZipError/overLimit(_:limit:)`` before anything is decompressed, ``ZipError/damaged(_:)``,
  ///   ``ZipError/unsupported(_:)``, ``ZipError/outOfMemory``.
  public func read(_ entry: ZipRecord, limit: Int) throws(ZipError) -> [UInt8] {
    guard entry.size <= max(0, limit) else { throw .overLimit(entry.name, limit: limit) }
    guard let file = zip_fopen_index(archive.pointer, entry.index, 0) else { throw archive.lastError }
    defer { zip_fclose(file) }
    let size = Int(clamping: entry.size)
    // libzip compares CRC-32 and size when it meets the end, so one byte more than there should be is asked for.
    var surplus: UInt8 = 0
    var last: zip_int64_t = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        last = zip_fread(file, buffer.baseAddress.map { $0 + count }, zip_uint64_t(size - count))
        guard last > 0 else { return }
        count += Int(last)
      }
      last = zip_fread(file, &surplus, 1)
    }
    guard last >= 0 else { throw ZipError(zip_file_get_error(file)) }
    guard last == 0, bytes.count == size else { throw .damaged("the size of \(entry.name) does not agree") }
    return bytes
  }
}
