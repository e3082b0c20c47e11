import CLibZip

/// Writes archives.
public enum ZipArchive {
  /// The bytes of an archive with the given entries, in their order.
  ///
  /// The same entries give the same bytes: every entry is dated 1980-01-01 00:00:00, is a file of mode 0644, and has no
  /// extra field; nothing is compressed here, and ZIP64 (APPNOTE section 4.5.3) is used only past the 32-bit limits. So
  /// a first entry `mimetype`, stored, gives an EPUB container (EPUB 3.3, OCF section 4.3.3).
  /// No entries give an empty archive.
  ///
  /// - Throws: ``ZipError/badName(_:_:)``, ``ZipError/duplicateName(_:)``, ``ZipError/outOfMemory``,
  ///   ``ZipError/failed(_:)``.
  public static func bytes(of entries: [ZipEntry]) throws(ZipError) -> [UInt8] {
    var entries = entries
    let source = try written(&entries)
    let size = try open(source)
    defer { zip_source_close(source.pointer) }
    return try read(size, of: source)
  }

  /// Hands the same bytes on in pieces. The entries are taken out of the list, and let go of while they are written: of
  /// an archive, however large, there is never more than one copy and a piece.
  ///
  /// - Throws: What ``bytes(of:)`` throws, and whatever `take` throws.
  public static func write(_ entries: inout [ZipEntry], _ take: ([UInt8]) throws -> Void) throws {
    let source = try written(&entries)
    var left = try open(source)
    defer { zip_source_close(source.pointer) }
    while left > 0 {
      let piece = try read(min(left, 1 << 18), of: source)
      try take(piece)
      left -= piece.count
    }
  }

  /// A buffer with the archive in it. The list of entries is empty then.
  private static func written(_ entries: inout [ZipEntry]) throws(ZipError) -> ZipSource {
    try check(entries)
    // libzip would delete an archive without entries instead of writing it.
    if entries.isEmpty { return try ByteSource.plain(endOfCentralDirectory) }

    let target = try memory()
    // One reference goes to the archive, and one stays here for reading the result.
    zip_source_keep(target.pointer)
    let archive = try ZipHandle(ZipSource(target.pointer), flags: ZIP_CREATE | ZIP_TRUNCATE)
    for entry in entries { try add(entry, to: archive) }
    entries = []
    try archive.close()
    return target
  }

  private static let endOfCentralDirectory: [UInt8] = [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)

  private static func check(_ entries: [ZipEntry]) throws(ZipError) {
    var seen: Set<String> = []
    for entry in entries {
      if let flaw = ZipName.flaw(in: entry.name) { throw .badName(entry.name, flaw) }
      guard seen.insert(ZipName.folded(entry.name)).inserted else { throw .duplicateName(entry.name) }
    }
  }

  private static func add(_ entry: ZipEntry, to archive: borrowing ZipHandle) throws(ZipError) {
    let source =
      switch entry.body {
      case .stored(let bytes): try ByteSource.plain(bytes)
      case .deflated(let content): try ByteSource.deflated(content)
      }
    let result = zip_file_add(archive.pointer, entry.name, source.pointer, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard result >= 0 else { throw archive.lastError }
    source.release()
    let index = zip_uint64_t(result)
    // Not for a deflated entry: with a method set, libzip would decompress it and compress it again.
    if case .stored = entry.body, zip_set_file_compression(archive.pointer, index, ZIP_CM_STORE, 0) != 0 {
      throw archive.lastError
    }
    // 0x0021 is 1980-01-01, the first day of DOS time. libzip's mtime calls would read the clock's time zone.
    let regularFile: zip_uint32_t = 0o100644 << 16
    guard
      zip_file_set_dostime(archive.pointer, index, 0, 0x0021, 0) == 0,
      zip_file_set_external_attributes(archive.pointer, index, 0, zip_uint8_t(ZIP_OPSYS_UNIX), regularFile) == 0
    else { throw archive.lastError }
  }

  /// An empty buffer that grows as the archive is written into it.
  private static func memory() throws(ZipError) -> ZipSource {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(nil, 0, 1, &error) else { throw ZipError(&error) }
    return ZipSource(source)
  }

  /// Opens a source, and tells how many bytes it has.
  private static func open(_ source: borrowing ZipSource) throws(ZipError) -> Int {
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_source_stat(source.pointer, &stat) == 0, zip_source_open(source.pointer) == 0 else {
      throw ZipError(zip_source_error(source.pointer))
    }
    return Int(clamping: stat.size)
  }

  private static func read(_ size: Int, of source: borrowing ZipSource) throws(ZipError) -> [UInt8] {
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Int(zip_source_read(source.pointer, buffer.baseAddress, zip_uint64_t(size))))
    }
    guard bytes.count == size else { throw .failed("libzip did not give back what it wrote") }
    return bytes
  }
}
