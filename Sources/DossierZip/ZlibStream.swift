import CLibDeflate

/// Content compressed with zlib (RFC 1950), as PNG has it.
public enum ZlibStream {
  /// What a stream holds, and how many of the bytes are the stream.
  ///
  /// - Parameters:
  ///   - expected: How many bytes it should hold. One that holds up to twice as many and the margin is read, too; one that
  ///     holds more is none.
  ///   - margin: In bytes.
  /// - Returns: Nil where the bytes do not begin with a whole stream.
  public static func content(of bytes: [UInt8], expected: Int, margin: Int) -> (content: [UInt8], used: Int)? {
    guard let inflater = Inflater() else { return nil }
    for room in [expected, expected * 2 + margin] {
      var used = 0
      var result = LIBDEFLATE_BAD_DATA
      let content = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        result = bytes.withUnsafeBytes {
          libdeflate_zlib_decompress_ex(
            inflater.pointer, $0.baseAddress, $0.count, buffer.baseAddress, room, &used, &count)
        }
        if result != LIBDEFLATE_SUCCESS { count = 0 }
      }
      if result == LIBDEFLATE_SUCCESS { return (content, used) }
      if result != LIBDEFLATE_INSUFFICIENT_SPACE { return nil }
    }
    return nil
  }

  /// A stream that holds the content: the same for the same content and version of libdeflate.
  public static func bytes(of content: [UInt8]) throws(ZipError) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(6) else { throw .outOfMemory }
    defer { libdeflate_free_compressor(compressor) }
    let room = libdeflate_zlib_compress_bound(compressor, content.count)
    return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = content.withUnsafeBytes {
        libdeflate_zlib_compress(compressor, $0.baseAddress, $0.count, buffer.baseAddress, room)
      }
    }
  }
}

/// A libdeflate decompressor.
private struct Inflater: ~Copyable {
  let pointer: OpaquePointer

  init?() {
    guard let pointer = libdeflate_alloc_decompressor() else { return nil }
    self.pointer = pointer
  }

  deinit { libdeflate_free_decompressor(pointer) }
}
