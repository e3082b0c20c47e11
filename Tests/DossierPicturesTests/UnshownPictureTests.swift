import DossierCore
import Testing

@testable import DossierPictures

/// Pictures that books do not show are told as such, whatever they are called.
@Suite("Pictures that books do not show")
struct UnshownPictureTests {
  private static let contents: [(kind: UnshownPicture, bytes: [UInt8])] = [
    (.heic, [0, 0, 0, 24] + Array("ftypheic\0\0\0\0mif1heic".utf8)),
    (.heic, [0, 0, 0, 24] + Array("ftypmif1\0\0\0\0mif1heix".utf8)),
    (.avif, [0, 0, 0, 28] + Array("ftypavif\0\0\0\0avifmif1miaf".utf8)),
    (.avif, [0, 0, 0, 24] + Array("ftypmif1\0\0\0\0mif1avif".utf8)),
    (.tiff, [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0]), (.tiff, [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8]),
    (.bmp, Array("BM".utf8) + [0x46, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40] + Array(repeating: 0, count: 30)),
    (.jpegXL, [0xFF, 0x0A, 0x7F]), (.jpegXL, [0, 0, 0, 12] + Array("JXL \r\n".utf8)),
    (.jpeg2000, [0, 0, 0, 12] + Array("jP  \r\n".utf8)), (.psd, Array("8BPS\0\u{1}".utf8)), (.ico, [0, 0, 1, 0, 1, 0]),
  ]

  @Test("by their contents", arguments: contents.indices)
  func content(number: Int) throws {
    let (kind, bytes) = Self.contents[number]
    for path in ["a", "media/photo.png", "photo.jpg"] {
      let attachment = Attachment(id: "att-one", path: path)
      #expect(try attachment.picture(in: bytes) == nil)
      let remark = try #require(attachment.remark(onUnshown: bytes))
      #expect(remark.code == .unshownPicture && remark.message.contains("is a \(kind.rawValue) picture"))
      #expect(remark.message.hasSuffix("save it as JPEG or PNG"))
    }
  }

  @Test(
    "by their names, where the contents say nothing",
    arguments: ["a.HEIC", "b/c.tif", "x.TIFF", "x.avif", "x.bmp", "x.jxl", "x.jp2", "x.psd", "x.ico", "x.dng"])
  func name(path: String) {
    #expect(Attachment(id: "att-one", path: path).remark(onUnshown: Array("?".utf8)) != nil)
  }

  @Test("and nothing else", arguments: ["minutes.txt", "a.pdf", "film.mp4", "heic", "BM"])
  func others(path: String) {
    let texts = ["BMW sells cars, and more than anybody would think of.", "%PDF-1.7", "\0\0\0\u{18}ftypmp42", "", "MM"]
    for text in texts { #expect(UnshownPicture(of: Array(text.utf8), named: path) == nil) }
  }

  @Test("what is shown by its contents is shown under any name")
  func misnamed() throws {
    let bytes = try RasterTests.file("palette.png")
    let picture = try Attachment(id: "att-one", path: "photo.heic").picture(in: bytes)
    #expect(picture?.format == .png)
  }
}
