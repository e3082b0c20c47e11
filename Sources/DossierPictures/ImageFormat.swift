/// The formats of pictures that every reading system shows (EPUB 3.3, section 3.2), told by content, never by name.
enum ImageFormat: String, Sendable, CaseIterable {
  case png, jpeg, gif, webp, svg

  init?(of bytes: [UInt8]) {
    let starts: [(ImageFormat, [UInt8])] = [
      (.png, PNGFile.signature), (.jpeg, [0xFF, 0xD8, 0xFF]), (.gif, Array("GIF87a".utf8)),
      (.gif, Array("GIF89a".utf8)),
    ]
    if let found = starts.first(where: { bytes.starts(with: $0.1) }) {
      self = found.0
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else if SafeSVG.isDrawing(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  /// Whether a file's name says that it is such a picture.
  static func isNamed(in path: String) -> Bool {
    let name = path.lowercased()
    return [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"].contains { name.hasSuffix($0) }
  }

  /// The picture alone: its file without what tells who made it, when, where and with what.
  ///
  /// - Throws: What is wrong with a file that is cut short, is not what it begins as, or runs, loads or links.
  func cleaned(_ bytes: [UInt8]) throws(ImageProblem) -> CleanImage {
    switch self {
    case .png: try PNGFile.cleaned(bytes)
    case .jpeg: try JPEGFile.cleaned(bytes)
    case .gif: try GIFFile.cleaned(bytes)
    case .webp: try WebPFile.cleaned(bytes)
    case .svg: try SafeSVG.cleaned(bytes)
    }
  }

  /// What people call it.
  var name: String { self == .webp ? "WebP" : rawValue.uppercased() }

  var mediaType: String { self == .svg ? "image/svg+xml" : "image/\(rawValue)" }

  var fileExtension: String { self == .jpeg ? "jpg" : rawValue }

  /// Whether stores and shelves show it as a cover.
  var suitsCover: Bool { self == .png || self == .jpeg }

  /// Whether it is compressed already.
  var isCompressed: Bool { self != .svg }
}

/// A picture's file that holds nothing but the picture.
struct CleanImage: Equatable {
  var bytes: [UInt8]
  var isStill = true
}

/// What is wrong with a picture's file.
struct ImageProblem: Error, Equatable {
  /// What goes on after the name of the file, with what would be right.
  let message: String
  /// Where in the text of a drawing.
  let place: (line: Int, column: Int)?

  init(_ message: String, at place: (line: Int, column: Int)? = nil) {
    self.message = message
    self.place = place
  }

  static let cutShort = ImageProblem("is cut short; take it from its source again")

  static func == (one: ImageProblem, other: ImageProblem) -> Bool {
    one.message == other.message && one.place?.line == other.place?.line && one.place?.column == other.place?.column
  }
}
