/// The fonts of this machine, as Fontconfig lists them for Pango.
struct Fonts {
  private typealias Object = UnsafeMutableRawPointer

  private let characters: [Object]
  private let hasCharacter: @convention(c) (Object, UInt32) -> Int32

  /// - Throws: ``DrawingError/noFonts``, ``DrawingError/missingLibrary``.
  init() throws(DrawingError) {
    let library = try SharedLibrary(Drawing.library.file)
    let list: @convention(c) (Object?, Int32) -> UnsafeRawPointer? = try library.function("FcConfigGetFonts")
    let characterSet: @convention(c) (Object, UnsafePointer<CChar>, Int32, UnsafeMutablePointer<Object?>) -> Int32 =
      try library.function("FcPatternGetCharSet")
    hasCharacter = try library.function("FcCharSetHasChar")
    // 0 is FcSetSystem. The sets belong to the configuration, which lasts as long as the program.
    guard let set = list(nil, 0) else { throw .noFonts }
    // `FcFontSet`: how many, room for how many, which.
    let count = Int(set.load(as: Int32.self))
    let fonts = set.load(fromByteOffset: 8, as: UnsafePointer<Object?>?.self)
    guard count > 0 else { throw .noFonts }
    characters = UnsafeBufferPointer(start: fonts, count: count).compactMap { font in
      var characters: Object?
      guard let font, characterSet(font, "charset", 0, &characters) == 0 else { return nil }
      return characters
    }
  }

  /// Whether some font has the character.
  func show(_ scalar: Unicode.Scalar) -> Bool { characters.contains { hasCharacter($0, scalar.value) != 0 } }
}
