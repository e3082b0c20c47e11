extension Release {
  /// Whether there are names that no output may have.
  package var protectsNames: Bool { !hidden.isEmpty }

  /// The protected names in a file that was made of the release, a place for each party.
  ///
  /// It takes as long as the file is; of what is no text only runs of it are looked at. A name that the release's own texts have
  /// was let pass when they were checked, and is not told again; nor is one that is a word of our own, such as “Source”.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - syntax: What it is written in.
  ///   - words: Texts that outputs have, whatever they are made of; asked for where a name was found.
  package func protectedNames(in bytes: [UInt8], as syntax: FileSyntax, besides words: () -> [[UInt8]]) -> [NamePlace] {
    let places = hidden.scan(bytes, as: syntax.shown).found.filter { syntax != .bytes || $0.range.count > 7 }
    guard !places.isEmpty else { return [] }
    let passed = ProtectedTexts.owners(in: dossier, of: hidden)
    let common = Set(words().flatMap { hidden.scan($0, as: .escapes).found.map(\.name) })
    var told: Set<EntityID> = []
    return places.compactMap { place in
      guard !passed.contains(place.owner), !common.contains(place.name), told.insert(place.owner).inserted else {
        return nil
      }
      return NamePlace(
        owner: place.owner, around: Self.words(around: place.range, in: bytes, without: places.map(\.range)))
    }
  }

  /// The words beside a name, and without any other.
  private static func words(around range: Range<Int>, in bytes: [UInt8], without names: [Range<Int>]) -> String {
    var window = Array(bytes[max(0, range.lowerBound - 40)..<min(bytes.count, range.upperBound + 40)])
    let start = max(0, range.lowerBound - 40)
    for name in names {
      for offset in name.clamped(to: start..<(start + window.count)) { window[offset - start] = 0 }
    }
    // A character that is cut at an end is no character.
    let text = String(decoding: window, as: UTF8.self).drop { $0 == "\u{FFFD}" }
    var words = ""
    for character in text where character != "\u{FFFD}" {
      if character == "\0" {
        if !words.hasSuffix("…") { words += "…" }
      } else if character.isWhitespace || character.unicodeScalars.allSatisfy({ $0.value < 0x20 }) {
        if !words.hasSuffix(" ") { words += " " }
      } else {
        words.append(character)
      }
    }
    return words
  }
}

/// A protected name in a file.
package struct NamePlace: Sendable, Equatable {
  /// Whose name it is.
  package let owner: EntityID
  /// What stands before and after it.
  package let around: String
}

/// What a file is written in.
package enum FileSyntax: Sendable {
  /// Text with whatever escapes happen to be in it.
  case text
  /// XML or HTML.
  case markup
  /// JSON.
  case json
  /// No text.
  case bytes

  /// By the ending of a file's name.
  package init(named path: String) {
    let name = path.lowercased()
    func ends(in endings: String) -> Bool { endings.split(separator: " ").contains { name.hasSuffix("." + $0) } }
    if ends(in: "json ndjson jsonld geojson") {
      self = .json
    } else if ends(in: "xml xhtml html htm svg opf ncx rels") {
      self = .markup
    } else if ends(in: "txt md csv tsv css yaml yml srt vtt rtf eml log js") {
      self = .text
    } else {
      self = .bytes
    }
  }

  fileprivate var shown: ShownText.Syntax {
    switch self {
    case .text: .escapes
    case .markup: .markup
    case .json: .json
    case .bytes: .bytes
    }
  }
}
