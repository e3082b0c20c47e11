import TestSupport

extension Randomness {
  /// Printable ASCII without runs of letters, so that every pair of line breaking classes comes up.
  mutating func ascii(upTo length: Int) -> String {
    let marks = Array(##"!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"##.unicodeScalars)
    var text = ""
    for _ in 0..<below(length + 1) {
      switch below(6) {
      case 0: text.unicodeScalars.append(pick(marks))
      case 1, 2: text += " "
      case 3: text += String(below(10))
      default: text.unicodeScalars.append(Unicode.Scalar(UInt8(97 + below(26))))
      }
    }
    return text
  }

  /// Words of many scripts, addresses, long words, emoji, marks and odd spaces.
  mutating func prose(upTo words: Int) -> String {
    let plain = [
      "the", "minister", "e.g.", "well-known", "(so-called)", "\"quote\"", "1,234.5", "and/or", "a", "-", "—",
    ]
    let foreign = [
      "Министр", "вторник,", "«Київ»", "الوزير", "قال،", "שלום", "กรุงเทพมหานคร", "部长周二表示，该部计划", "東京。", "カタカナ", "서울시",
      "क्षत्रिय", "e\u{301}te\u{301}", "Z\u{351}\u{36B}a\u{343}lgo", "👨‍👩‍👧‍👦", "👍🏽", "🇺🇦🇺🇸", "1️⃣", "❤️", "\u{1100}\u{1161}\u{11A8}",
      "“curly”", "a\u{A0}b", "x\u{2060}y", "soft\u{AD}hyphen", "zero\u{200B}width", "\u{2003}", "全\u{3000}角",
    ]
    let addresses = [
      "https://example.org/a-b/c?d=e&f=g-h", "(http://x.y/z)", "urn:isbn:978-3-16-148410-0", "doi:10.1000/182-a",
      "参见https://例.中国/路径。后面", "www.example.org/some-thing", "ftp://a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t/",
    ]
    var text = ""
    for _ in 0..<below(words + 1) {
      switch below(12) {
      case 0...4: text += pick(plain)
      case 5...8: text += pick(foreign)
      case 9: text += pick(addresses)
      case 10: text += String(repeating: pick(["x", "字", "e\u{301}", "ж-"]), count: below(40))
      default: text += pick(["\t", "  ", "\n", "\r\n", "\u{2028}", "\u{1}"])
      }
      if below(6) > 0 { text += " " }
    }
    return text
  }
}
