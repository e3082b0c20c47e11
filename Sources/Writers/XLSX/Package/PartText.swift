import DossierXML
import DossierZip

/// The text of a part that is too long to be held: what is behind the first megabyte is compressed as it comes.
///
/// What stands before it all, as the widths of a sheet's columns, may be known last.
final class PartText {
  /// Up to so many bytes are compressed at once, which is faster and a little tighter.
  private static let piece = 1 << 20

  private var bytes: [UInt8] = []
  private var stream: Stream?
  private var failure: ZipError?
  /// How many characters in it stand for ones that XML forbids.
  private(set) var forbidden = 0

  /// A stream is owned by one part alone, and an optional of it must be.
  private final class Stream {
    var deflate: DeflateStream

    init() throws(ZipError) { deflate = try DeflateStream() }
  }

  /// Takes what a buffer holds, whose elements must be closed, and empties it.
  func take(_ xml: inout XMLBuffer) {
    forbidden += xml.forbidden
    bytes += xml.bytes
    xml.removeAll()
    if bytes.count >= Self.piece { compress() }
  }

  /// The part, between what stands before and behind its text.
  ///
  /// - Throws: Errors of compression, those of the pieces before among them.
  func finish(opening: [UInt8], ending: [UInt8], _ deflater: inout Deflater) throws(ZipError) -> Deflated {
    bytes += ending
    defer {
      bytes = []
      stream = nil
    }
    guard stream != nil else { return try deflater.deflate(opening + bytes) }
    compress()
    if let failure { throw failure }
    guard let stream else { throw .outOfMemory }
    return try stream.deflate.finish(behind: opening)
  }

  private func open() throws(ZipError) -> Stream {
    if let stream { return stream }
    let new = try Stream()
    stream = new
    return new
  }

  private func compress() {
    do throws(ZipError) {
      if failure == nil { try open().deflate.append(bytes) }
    } catch {
      failure = error
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
