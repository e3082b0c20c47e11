import DossierCore
import DossierXML

/// How far the wording of a quote has been compared with the archived text of its source (format.md, section 6).
extension PageWriter {
  /// The level in words, for a quote shown anywhere; nothing where no quote of the dossier was compared, which the
  /// chapter of quotes says once.
  ///
  /// - Parameter source: The place of the quote's source in its collection.
  mutating func wording(of quote: Quote, _ offset: Int, source: Int?) {
    guard book.comparesQuotes else { return }
    guard let verification = sight.verification(of: quote.id) else { return }
    text(words.verification[verification.level])
    join(".")
    // What editorial marks stand for was marked by nobody, and a release does not have it.
    if verification.hasMoreToTell, verification.level != .editorial || book.release.ground == nil {
      note(on: quote.id) { $0.comparison(verification, of: quote) }
    }
    literal(" ")
  }

  /// What a note says: which text was compared, where the words stand in it, and how they read there.
  private mutating func comparison(_ verification: Verification, of quote: Quote) {
    if verification.occurrences > 1 {
      text(words[.foundTimes, ["number": String(verification.occurrences)]])
      text(" ")
    }
    guard let passage = verification.passage else { return }
    // A release does not tell where, so what is not marked does not either.
    if let position = passage.position, book.release.ground == nil {
      text(words[.foundAt, ["first": String(position.lowerBound + 1), "last": String(position.upperBound)]])
      text(" ")
    }
    if !passage.hidden.isEmpty {
      let names = passage.hidden.map(InvisibleCharacters.name).joined(separator: words.comma)
      text("\(words[.hiddenThere])\(words.colon)\(names). ")
    }
    guard verification.level != .byteExact else { return }
    text("\(words[.readsThere])\(words.colon)")
    xml.open("bdi")
    language(quote.language, of: passage.exact)
    let scalars = passage.exact.unicodeScalars
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars.prefix(Limits.shownPassage))
    verbatim(String(shown) + (scalars.count > Limits.shownPassage ? "…" : ""))
    xml.close()
  }
}

extension Verification {
  /// Whether the level leaves a question open: how the text reads there, or how often.
  var hasMoreToTell: Bool {
    switch level {
    case .whitespace, .canonical, .typographic, .editorial: passage != nil
    case .ambiguous: occurrences > 1
    case .byteExact, .notFound, .unchecked: false
    }
  }
}
