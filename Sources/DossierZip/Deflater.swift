import CLibDeflate
import Glibc

/// A libdeflate compressor with its working memory (about a megabyte); each worker makes its own and keeps it.
public struct Deflater: ~Copyable {
  private let compressor: OpaquePointer
  /// Output goes here first: its worst case is larger than the content, and kept results must not hold that much.
  private var scratch = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  /// A compressor for a level from 1, the fastest, to 12, the smallest.
  ///
  /// - Throws: ``ZipError/invalidLevel(_:)``, ``ZipError/outOfMemory``.
  public init(level: Int = 6) throws(ZipError) {
    guard (1...12).contains(level) else { throw .invalidLevel(level) }
    guard let compressor = libdeflate_alloc_compressor(Int32(level)) else { throw .outOfMemory }
    self.compressor = compressor
  }

  deinit {
    libdeflate_free_compressor(compressor)
    free(scratch.baseAddress)
  }

  /// Compresses a whole content.
  ///
  /// The same bytes, level and version of libdeflate give the same result, whatever was compressed before.
  /// - Throws: ``ZipError/outOfMemory``.
  public mutating func deflate(_ content: [UInt8]) throws(ZipError) -> Deflated {
    try reserve(libdeflate_deflate_compress_bound(compressor, content.count))
    let count = content.withUnsafeBytes {
      libdeflate_deflate_compress(compressor, $0.baseAddress, $0.count, scratch.baseAddress, scratch.count)
    }
    // libdeflate answers 0 when the result does not fit, which its own bound excludes.
    guard count > 0 else { throw .failed("libdeflate exceeded its bound") }
    return Deflated(
      bytes: Array(scratch[..<count]),
      crc32: content.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) },
      size: content.count)
  }

  private mutating func reserve(_ count: Int) throws(ZipError) {
    guard scratch.count < count else { return }
    free(scratch.baseAddress)
    scratch = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    // Not `allocate`, which traps where malloc answers nil.
    guard let memory = malloc(count) else { throw .outOfMemory }
    scratch = UnsafeMutableRawBufferPointer(start: memory, count: count)
  }
}
