import DossierXML

/// The formats of pictures that every reading system shows (EPUB 3.3, section 3.2), told by content, never by name.
enum ImageFormat: String, Sendable, CaseIterable {
  case png, jpeg, gif, webp, svg

  init?(of bytes: [UInt8]) {
    let starts: [(ImageFormat, [UInt8])] = [
      (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), (.jpeg, [0xFF, 0xD8, 0xFF]),
      (.gif, Array("GIF87a".utf8)), (.gif, Array("GIF89a".utf8)),
    ]
    if let found = starts.first(where: { bytes.starts(with: $0.1) }) {
      self = found.0
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else if SafeSVG.accepts(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  var mediaType: String { self == .svg ? "image/svg+xml" : "image/\(rawValue)" }

  var fileExtension: String { self == .jpeg ? "jpg" : rawValue }

  /// Whether stores and shelves show it as a cover.
  var suitsCover: Bool { self == .png || self == .jpeg }

  /// Whether it cannot move, and so cannot flash.
  var isStill: Bool { self == .png || self == .jpeg }

  /// Whether it is compressed already.
  var isCompressed: Bool { self != .svg }
}
