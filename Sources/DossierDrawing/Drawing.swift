/// Draws SVG documents as pictures, with librsvg.
///
/// The library is opened when something is drawn and not before: it brings Pango, Cairo and GLib with it, which would
/// double the time that the program takes to start. Nothing is linked against it, so that the program runs without it.
public enum Drawing {
  /// The name of the library, and of the Debian package that has it.
  public static let library = (file: "librsvg-2.so.2", package: "librsvg2-2")

  /// Draws a document: opaque, on white, fitted into so many pixels.
  ///
  /// The same document gives the same pixels on a machine with the same fonts. It is never told where it lies, so that it
  /// can load nothing.
  /// - Parameters:
  ///   - svg: A well-formed SVG document.
  ///   - body: Makes something of the pixels, `width` × `height` of them, row by row from the top: red, green and blue in
  ///     the lower 24 bits of each, anything in the upper 8.
  public static func drawn<Result>(
    _ svg: [UInt8], width: Int, height: Int, _ body: (Span<UInt32>) -> Result
  ) throws(DrawingError) -> Result {
    try RSVG().drawn(svg, width: width, height: height, body)
  }

  /// The characters of a text that no font of this machine can show, each once, in their order.
  ///
  /// White space and what is invisible by nature (Unicode Standard, section 5.21) needs no font.
  public static func unshown(in text: String) throws(DrawingError) -> [Unicode.Scalar] {
    let fonts = try Fonts()
    var seen: Set<Unicode.Scalar> = []
    return text.unicodeScalars.filter { scalar in
      let properties = scalar.properties
      guard !properties.isWhitespace, !properties.isDefaultIgnorableCodePoint, seen.insert(scalar).inserted else {
        return false
      }
      return !fonts.show(scalar)
    }
  }
}

/// Why something cannot be drawn.
public enum DrawingError: Error, Equatable, Sendable {
  /// The library, or a function in it, is not here.
  case missingLibrary
  /// The machine has no fonts.
  case noFonts
  /// The library would not draw it.
  case refused
}
