import CLibZip

/// Bytes in memory that libzip reads through callbacks: an archive to open, or the content of an entry.
///
/// The array lives inside the source, so that it cannot be freed before libzip lets go of it, and is never copied.
struct ByteSource {
  private var bytes: [UInt8]
  private let stat: zip_stat_t
  /// Whether nobody reads the bytes a second time, so that they go when they were read.
  private let isReadOnce: Bool
  private var position = 0
  private var error = zip_error_t()

  private init(_ bytes: [UInt8], _ stat: zip_stat_t, isReadOnce: Bool) {
    self.bytes = bytes
    self.stat = stat
    self.isReadOnce = isReadOnce
  }

  /// Plain bytes.
  static func plain(_ bytes: [UInt8]) throws(ZipError) -> ZipSource {
    try make(bytes, size: bytes.count, method: ZIP_CM_STORE, crc32: nil)
  }

  /// Bytes that libzip copies into an archive as they are, once, since these facts tell it that nothing is left to do.
  static func deflated(_ content: Deflated) throws(ZipError) -> ZipSource {
    try make(content.bytes, size: content.size, method: ZIP_CM_DEFLATE, crc32: content.crc32)
  }

  private static func make(
    _ bytes: [UInt8], size: Int, method: Int32, crc32: UInt32?
  ) throws(ZipError) -> ZipSource {
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    stat.size = UInt64(size)
    stat.comp_size = UInt64(bytes.count)
    stat.comp_method = UInt16(method)
    stat.encryption_method = UInt16(ZIP_EM_NONE)
    var valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD
    if let crc32 {
      stat.crc = crc32
      valid |= ZIP_STAT_CRC
    }
    stat.valid = UInt64(valid)

    let state = UnsafeMutablePointer<ByteSource>.allocate(capacity: 1)
    state.initialize(to: ByteSource(bytes, stat, isReadOnce: crc32 != nil))
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_function_create(callback, state, &error) else {
      free(state)
      throw ZipError(&error)
    }
    return ZipSource(source)
  }

  private static func free(_ state: UnsafeMutablePointer<ByteSource>) {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  private static let callback: zip_source_callback = { data, buffer, length, command in
    guard let state = data?.assumingMemoryBound(to: ByteSource.self) else { return -1 }
    if command == ZIP_SOURCE_FREE {
      ByteSource.free(state)
      return 0
    }
    return state.pointee.answer(command, UnsafeMutableRawBufferPointer(start: buffer, count: Int(clamping: length)))
  }

  private static let commands = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
    ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
  ].reduce(zip_int64_t(0)) { $0 | 1 << zip_int64_t($1.rawValue) }

  private mutating func answer(
    _ command: zip_source_cmd_t, _ buffer: UnsafeMutableRawBufferPointer
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_OPEN:
      position = 0
      return 0
    case ZIP_SOURCE_READ:
      let count = min(buffer.count, bytes.count - position)
      bytes.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
      }
      position += count
      return zip_int64_t(count)
    case ZIP_SOURCE_CLOSE:
      if isReadOnce { bytes = [] }
      return 0
    case ZIP_SOURCE_STAT:
      guard buffer.count >= MemoryLayout<zip_stat_t>.size else { return refuse() }
      buffer.storeBytes(of: stat, as: zip_stat_t.self)
      return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
      guard let target = buffer.baseAddress else { return -1 }
      return zip_error_to_data(&error, target, zip_uint64_t(buffer.count))
    case ZIP_SOURCE_SEEK:
      let target = zip_source_seek_compute_offset(
        zip_uint64_t(position), zip_uint64_t(bytes.count), buffer.baseAddress, zip_uint64_t(buffer.count), &error)
      guard target >= 0 else { return -1 }
      position = Int(target)
      return 0
    case ZIP_SOURCE_TELL:
      return zip_int64_t(position)
    case ZIP_SOURCE_SUPPORTS:
      return Self.commands
    default:
      return refuse()
    }
  }

  private mutating func refuse() -> zip_int64_t {
    zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0)
    return -1
  }
}
