import CLibZlib

/// A zlib compressor that takes a content in pieces, so that nobody need hold all of it.
///
/// It is half as fast as a ``Deflater``, which wants the whole: it is for contents that are too large for that.
public struct DeflateStream: ~Copyable {
  /// zlib keeps the address, so it must not move.
  private let state: UnsafeMutablePointer<z_stream>
  private var bytes: [UInt8] = []
  private var checksum: UInt = 0
  private var size = 0

  /// How much room there is for what a piece becomes, before it is appended.
  private static let room = 1 << 16

  /// A compressor for a level from 1, the fastest, to 9, the smallest.
  ///
  /// - Throws: ``ZipError/invalidLevel(_:)``, ``ZipError/outOfMemory``.
  public init(level: Int = 6) throws(ZipError) {
    guard (1...9).contains(level) else { throw .invalidLevel(level) }
    let state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    state.initialize(to: z_stream())
    // Raw DEFLATE, as a container has it: the sign of the window's size says so.
    let result = deflateInit2_(
      state, Int32(level), Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard result == Z_OK else {
      state.deallocate()
      throw .outOfMemory
    }
    self.state = state
  }

  deinit {
    deflateEnd(state)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Takes the next piece of the content.
  ///
  /// - Throws: ``ZipError/failed(_:)``.
  public mutating func append(_ piece: [UInt8]) throws(ZipError) {
    try deflate(piece, Z_NO_FLUSH)
    checksum = piece.withUnsafeBytes { crc32_z(checksum, $0.bindMemory(to: UInt8.self).baseAddress, $0.count) }
    size += piece.count
  }

  /// Ends the content.
  ///
  /// - Parameter opening: What stands before all that was appended; it may be known last.
  /// - Throws: ``ZipError/outOfMemory``, ``ZipError/failed(_:)``.
  public mutating func finish(behind opening: [UInt8] = []) throws(ZipError) -> Deflated {
    try deflate([], Z_FINISH)
    guard !opening.isEmpty else { return Deflated(bytes: bytes, crc32: UInt32(checksum), size: size) }
    var head = try DeflateStream()
    try head.append(opening)
    // Ends at a byte, and nothing that follows refers to it (RFC 1951, section 3.2.4).
    try head.deflate([], Z_FULL_FLUSH)
    let whole = crc32_combine(head.checksum, checksum, size)
    return Deflated(bytes: head.bytes + bytes, crc32: UInt32(whole), size: opening.count + size)
  }

  private mutating func deflate(_ piece: [UInt8], _ flush: Int32) throws(ZipError) {
    var isDone = false
    var hasFailed = false
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.room) { room in
      piece.withUnsafeBufferPointer { piece in
        // zlib only reads what `next_in` points to.
        state.pointee.next_in = UnsafeMutablePointer(mutating: piece.baseAddress)
        state.pointee.avail_in = uInt(piece.count)
        while !isDone, !hasFailed {
          state.pointee.next_out = room.baseAddress
          state.pointee.avail_out = uInt(Self.room)
          let result = CLibZlib.deflate(state, flush)
          bytes.append(contentsOf: room[..<(Self.room - Int(state.pointee.avail_out))])
          hasFailed = result == Z_STREAM_ERROR
          isDone = flush == Z_FINISH ? result == Z_STREAM_END : state.pointee.avail_out > 0
        }
        state.pointee.next_in = nil
      }
    }
    if hasFailed { throw .failed("zlib refused its own stream") }
  }
}
