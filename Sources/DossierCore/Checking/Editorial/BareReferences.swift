internal import DossierText

/// An id of the dossier in a text leads to its item only in the forms that are understood; in others it is shown as it stands.
enum BareReferences: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for found in dossier.walked(by: Reader(index: facts.index)).found {
      report.add(
        found.code, found.message, at: found.path, fix: found.fix, words: [found.raw], occurrence: found.occurrence)
    }
  }

  private struct Reader: FieldReader {
    let index: EntityIndex
    var found: [(code: FindingCode, message: String, fix: String, path: FieldPath, raw: String, occurrence: Int)] = []
    /// How often each was found in the text that is being looked at.
    private var counts: [String: Int] = [:]

    init(index: EntityIndex) { self.index = index }

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {}

    mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
      guard Self.hasSign(prose.source) else { return }
      counts = [:]
      for text in prose.texts {
        lookForBrackets(in: text, path)
        lookForSigns(in: text, path)
      }
      for words in prose.referenceWords { lookForReferences(in: words, path) }
      for address in prose.addresses where address.hasPrefix("#") {
        let id = EntityID(String(address.dropFirst()))
        guard index.row(of: id) != nil else { continue }
        add(
          .rawMention, "(#\(id.text))", "`(#\(id.text))` leads nowhere: a link to an item has @ before its id",
          "(@\(id.text))", path)
      }
    }

    /// `[clm-a]`.
    private mutating func lookForBrackets(in text: String, _ path: () -> FieldPath) {
      for piece in text.split(separator: "[", omittingEmptySubsequences: false).dropFirst() {
        guard let end = piece.firstIndex(of: "]") else { continue }
        let id = EntityID(String(piece[..<end].prefix { $0 != "," && $0 != ";" }))
        guard index.row(of: id) != nil else { continue }
        add(
          .bareReference, "[\(id.text)", "`[\(id.text)]` is shown as it stands: a reference begins with @",
          "[@\(id.text)]", path)
      }
    }

    /// `[@clm-a, and @src-a]`: only the first is a reference.
    private mutating func lookForReferences(in words: String, _ path: () -> FieldPath) {
      for piece in words.split(separator: "@", omittingEmptySubsequences: false).dropFirst() {
        guard let id = item(String(Substring(piece.utf8.prefix(while: Self.isPart)))) else { continue }
        // The words are told once.
        return add(
          .rawMention, words,
          "\(quoted("@\(id.text)")) stands in the words of another reference and is shown as it stands: a semicolon parts "
            + "references", "; @\(id.text)", path)
      }
    }

    /// `@CLM-A`, `@{clm-a}`, `(#clm-a)`: what names an item with a sign that says so.
    private mutating func lookForSigns(in text: String, _ path: () -> FieldPath) {
      var rest = text.utf8[...]
      var isAddress = false
      while let sign = rest.firstIndex(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "#") }) {
        let isHash = rest[sign] == UInt8(ascii: "#")
        let passed = rest[..<sign]
        let last = passed.last
        if let space = passed.lastIndex(where: { $0 <= 0x20 }) {
          isAddress = Self.isAddress(passed[space...])
        } else {
          isAddress = isAddress || Self.isAddress(passed)
        }
        rest = rest[rest.index(after: sign)...]
        let isOpen = rest.first == UInt8(ascii: "{")
        if isOpen { rest = rest.dropFirst() }
        let word = rest.prefix { Self.isPart($0) }
        rest = rest[word.endIndex...]
        if isHash ? last != UInt8(ascii: "(") : isAddress { continue }
        // An address, `ada@example.org`, names nobody.
        if !isHash, let last, Self.isPart(last) || last == UInt8(ascii: ".") { continue }
        let written = String(Substring(word))
        guard let id = item(written) else { continue }
        let raw = (isHash ? "#" : "@") + (isOpen ? "{\(written)}" : written)
        guard raw == "@\(id.text)" else {
          add(
            .rawMention, raw, "\(quoted(raw)) names an item and is shown as it stands: a mention is @ and the id",
            "@\(id.text)", path)
          continue
        }
        // With what stands around it, it is no other one that is right.
        let around = last.flatMap { $0 < 0x80 ? String(Unicode.Scalar($0)) : nil } ?? ""
        add(
          .rawMention, around + raw,
          "\(quoted(around + raw)) names an item and is shown as it stands: a mention has a space or a bracket before its @",
          "(\(raw))", path)
      }
    }

    /// The item that a word means; `@Council` may be an account, whoever has the id `council`.
    private func item(_ written: String) -> EntityID? {
      let id = EntityID(written.lowercased())
      guard index.row(of: id) != nil, written == id.text || id.text.utf8.contains(where: { $0 < 0x61 }) else {
        return nil
      }
      return id
    }

    /// Whether a sign behind these words is part of the address of a page: `https://example.org/`, `example.org/`.
    private static func isAddress(_ words: Substring.UTF8View) -> Bool {
      Substring(words).contains("://") || words.last == UInt8(ascii: "/") && words.contains(UInt8(ascii: "."))
    }

    private static func hasSign(_ text: String) -> Bool {
      let bytes = text.utf8
      return "[@#".utf8.contains { bytes.span.contains($0) }
    }

    private static func isPart(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }

    private mutating func add(
      _ code: FindingCode, _ raw: String, _ message: String, _ fix: String, _ path: () -> FieldPath
    ) {
      let count = counts[raw, default: 0]
      counts[raw] = count + 1
      found.append((code, message, fix, path(), raw, count))
    }
  }
}
