/// The formats of pictures that every reading system shows (EPUB 3.3, section 3.2), told by content, never by name.
public enum ImageFormat: String, Sendable, CaseIterable {
  /// Portable Network Graphics.
  case png
  /// What cameras make.
  case jpeg
  /// Few colours, and pictures that move.
  case gif
  /// What web sites make of the others.
  case webp
  /// Drawings.
  case svg

  /// The format that a file has; nil for anything else.
  public init?(of bytes: [UInt8]) {
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
  public static func isNamed(in path: String) -> Bool {
    let name = path.lowercased()
    return [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"].contains { name.hasSuffix($0) }
  }

  /// The picture alone: its file without what tells who made it, when, where and with what.
  ///
  /// - Throws: What is wrong with a file that is cut short, is not what it begins as, or runs, loads or links.
  public func cleaned(_ bytes: [UInt8]) throws(ImageProblem) -> CleanImage {
    switch self {
    case .png: try PNGFile.cleaned(bytes)
    case .jpeg: try JPEGFile.cleaned(bytes)
    case .gif: try GIFFile.cleaned(bytes)
    case .webp: try WebPFile.cleaned(bytes)
    case .svg: try SafeSVG.cleaned(bytes)
    }
  }

  /// Pixels as a PNG file of 256 colours at most: where they have more, those that differ least share one.
  ///
  /// - Parameter pixels: Row by row from the top, red, green and blue in the lower 24 bits of each.
  /// - Returns: The same for the same pixels; nil where there is no memory for it.
  public static func png(of pixels: Span<UInt32>, width: Int, height: Int) -> [UInt8]? {
    PNGDrawing(pixels, width: width).file(height: height)
  }

  /// What people call it.
  public var name: String { self == .webp ? "WebP" : rawValue.uppercased() }

  /// Its media type (RFC 6838).
  public var mediaType: String { self == .svg ? "image/svg+xml" : "image/\(rawValue)" }

  /// How names of its files end.
  public var fileExtension: String { self == .jpeg ? "jpg" : rawValue }

  /// Whether it is compressed already.
  public var isCompressed: Bool { self != .svg }
}

/// A picture's file that holds nothing but the picture.
public struct CleanImage: Equatable, Sendable {
  /// The file.
  public var bytes: [UInt8]
  /// Whether it cannot move, and so cannot flash.
  public var isStill = true
  /// What may be left in it that nobody sees and that cannot be taken out, in words that go on after its name.
  public var doubt: String?
}

/// What is wrong with a picture's file.
public struct ImageProblem: Error, Equatable {
  /// What goes on after the name of the file, with what would be right.
  public let message: String
  /// Where in the text of a drawing.
  public let place: (line: Int, column: Int)?

  /// Whether there is something in it that nobody sees.
  let hides: Bool

  init(_ message: String, at place: (line: Int, column: Int)? = nil, hides: Bool = false) {
    self.message = message
    self.hides = hides
    self.place = place
  }

  static let cutShort = ImageProblem("is cut short; take it from its source again")

  /// Whether they say the same of the same place.
  public static func == (one: ImageProblem, other: ImageProblem) -> Bool {
    one.message == other.message && one.place?.line == other.place?.line && one.place?.column == other.place?.column
  }
}
