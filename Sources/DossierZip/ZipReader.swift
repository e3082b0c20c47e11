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
