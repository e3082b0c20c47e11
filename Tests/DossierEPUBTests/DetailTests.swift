import DossierCore
import DossierDigest
import DossierPictures
import Foundation
import TestSupport
import Testing

@testable import DossierEPUB
@testable import DossierPages

/// Small parts that the book is made with.
@Suite("EPUB details")
struct DetailTests {
  @Test("SHA-1 gives the digests of FIPS 180")
  func sha1() throws {
    func hex(_ text: String) throws -> String { try Digest.sha1.hexadecimal(of: Array(text.utf8)) }
    #expect(try hex("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(try hex("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
    #expect(
      try hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") == "84983e441c3bd26ebaae4aa1f95129e5e54670f1")
    #expect(try hex(String(repeating: "a", count: 1_000_000)) == "34aa973cd4c4daa4f61eeb2bdbad27316534016f")
  }

  @Test(
    "addresses outside are encoded, or are no links",
    arguments: [
      ("https://example.org/a b?q=é#x#y", "https://example.org/a%20b?q=%C3%A9#x%23y"),
      ("HTTP://example.org:8080", "HTTP://example.org:8080"),
      ("https://example.org/%41%zz", "https://example.org/%41%25zz"),
      ("https://example.org/[x]?\"<>", "https://example.org/%5Bx%5D?%22%3C%3E"),
      ("mailto:desk@example.org", "mailto:desk@example.org"),
      ("javascript:alert(1)", nil), ("data:text/html,x", nil), ("file:///etc/passwd", nil), ("other.xhtml", nil),
      ("https://", nil), ("https://user@example.org/", nil), ("https://[::1]/", nil), ("https://1.2.3.999/", nil),
      ("https://exa mple.org/", nil), ("//example.org", nil), ("https://пример.рф/", nil), ("", nil),
    ] as [(String, String?)])
  func addresses(url: String, expected: String?) { #expect(Hyperlink.address(url) == expected) }

  @Test("pictures are told by their content")
  func pictures() {
    #expect(ImageFormat(of: Everything.png) == .png)
    #expect(ImageFormat(of: [0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
    #expect(ImageFormat(of: Array("GIF89a…".utf8)) == .gif)
    #expect(ImageFormat(of: Array("RIFF0000WEBPVP8 ".utf8)) == .webp)
    #expect(ImageFormat(of: Array("%PDF-1.4".utf8)) == nil)
    #expect(ImageFormat(of: []) == nil)
  }

  @Test(
    "directions follow the script",
    arguments: [("ar", "rtl"), ("he-IL", "rtl"), ("az-Arab", "rtl"), ("en", "ltr"), ("ks-Deva", "ltr"), ("UR", "rtl")])
  func directions(language: String, expected: String) {
    #expect(TextDirection(language: language).rawValue == expected)
  }

  @Test("what cannot be seen is told of")
  func invisible() {
    #expect(InvisibleCharacters.summary(of: "plain “text” – Київ 中文 👩‍👩‍👧 می‌خواهم") == nil)
    #expect(InvisibleCharacters.summary(of: "a\u{200B}b\u{202E}c") == "U+200B (2), U+202E (4)")
    #expect(InvisibleCharacters.summary(of: "pay\u{200D}pal") == "U+200D (4)")
    #expect(InvisibleCharacters.shown("plain “text” 👩‍👩‍👧 می‌خواهم") == "plain “text” 👩‍👩‍👧 می‌خواهم")
    #expect(InvisibleCharacters.shown("a\u{202E}b\u{AD}") == "a[U+202E]b[U+00AD]")
    #expect(InvisibleCharacters.summary(of: "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}") == nil)
    #expect(InvisibleCharacters.summary(of: "a\u{E0067}") == "U+E0067 (2)")
  }

  @Test("every word of the book is in the label file")
  func words() throws {
    let keys = try BuiltBook.labels().keys
    for word in Word.allCases { #expect(keys.contains("epub.\(word)"), "epub.\(word)") }
    for type in RelationType.allCases { #expect(keys.contains("epub.inverseRelation.\(type.rawValue)")) }
  }
}
