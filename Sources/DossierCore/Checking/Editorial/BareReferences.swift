/// An id of the dossier in a text leads to its item only in the forms that are understood; in others it is shown as it stands.
enum BareReferences: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    for found in dossier.walked(by: Reader(ids: Set(dossier.ids))).found {
      report.add(
        found.code, found.message, at: found.path, mend: found.fix, words: [found.raw], occurrence: found.occurrence)
    }
  }

  private struct Reader: FieldReader {
    let ids: Set<EntityID>
    var found: [(code: FindingCode, message: String, fix: String, path: FieldPath, raw: String, occurrence: Int)] = []
    /// How often each was found in the text that is being looked at.
    private var counts: [String: Int] = [:]

    init(ids: Set<EntityID>) { self.ids = ids }

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {}

    mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
      guard prose.source.utf8.contains(where: { "[@#".utf8.contains($0) }) else { return }
      counts = [:]
      for text in prose.texts {
        lookForBrackets(in: text, path)
        lookForSigns(in: text, path)
      }
      for address in prose.addresses where address.hasPrefix("#") {
        let id = EntityID(String(address.dropFirst()))
        guard ids.contains(id) else { continue }
        tell(
          .rawMention, "(#\(id.text))", "`(#\(id.text))` leads nowhere: a link to an item has @ before its id",
          "(@\(id.text))", path)
      }
    }

    /// `[clm-a]`.
    private mutating func lookForBrackets(in text: String, _ path: () -> FieldPath) {
      for piece in text.split(separator: "[", omittingEmptySubsequences: false).dropFirst() {
        guard let end = piece.firstIndex(of: "]") else { continue }
        let id = EntityID(String(piece[..<end].prefix { $0 != "," && $0 != ";" }))
        guard ids.contains(id) else { continue }
        tell(
          .bareReference, "[\(id.text)", "`[\(id.text)]` is shown as it stands: a reference begins with @",
          "[@\(id.text)]", path)
      }
    }

    /// `@CLM-A`, `@{clm-a}`, `(#clm-a)`: what names an item with a sign that says so.
    private mutating func lookForSigns(in text: String, _ path: () -> FieldPath) {
      var rest = text.utf8[...]
      while let sign = rest.firstIndex(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "#") }) {
        let isHash = rest[sign] == UInt8(ascii: "#")
        let last = rest[..<sign].last
        rest = rest[rest.index(after: sign)...]
        let isOpen = rest.first == UInt8(ascii: "{")
        if isOpen { rest = rest.dropFirst() }
        let word = rest.prefix { Self.isPart($0) }
        rest = rest[word.endIndex...]
        if isHash, last != UInt8(ascii: "(") { continue }
        // An address, `ada@example.org`, names nobody.
        if !isHash, let last, Self.isPart(last) || last == UInt8(ascii: ".") { continue }
        let written = String(Substring(word))
        let id = EntityID(written.lowercased())
        // `@Council` may be an account, whoever has the id `council`.
        guard ids.contains(id), written == id.text || id.text.utf8.contains(where: { $0 < 0x61 }) else { continue }
        let raw = (isHash ? "#" : "@") + (isOpen ? "{\(written)}" : written)
        tell(
          .rawMention, raw, "\(quoted(raw)) names an item and is shown as it stands: a mention is @ and the id",
          "@\(id.text)", path)
      }
    }

    private static func isPart(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }

    private mutating func tell(
      _ code: FindingCode, _ raw: String, _ message: String, _ fix: String, _ path: () -> FieldPath
    ) {
      let count = counts[raw, default: 0]
      counts[raw] = count + 1
      found.append((code, message, fix, path(), raw, count))
    }
  }
}
