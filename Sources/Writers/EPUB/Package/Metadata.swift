import DossierCore
import DossierPages
import DossierXML

/// What the book is: Dublin Core, and what readers with disabilities should know (EPUB Accessibility 1.1, section 2).
struct Metadata {
  private let book: Book
  private(set) var xml = XMLBuffer(.xml)

  init(of book: Book) {
    self.book = book
    let dossier = book.dossier
    xml.open(
      "metadata",
      ["xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/"])
    xml.literal("\n")
    element("dc:identifier", book.identifier, id: "identifier")
    element("dc:title", book.release.fullTitle)
    element("dc:language", book.release.language)
    creators(dossier.authors)
    if let publisher = dossier.publisher { element("dc:publisher", publisher) }
    element("dc:date", book.date.iso8601)
    if let rights = dossier.rights { element("dc:rights", rights) }
    meta("dcterms:modified", book.date.iso8601)
    accessibility()
    if let cover = book.images.cover {
      xml.empty("meta", ["name": "cover", "content": PackageDocument.id(of: cover.image.name)])
      xml.literal("\n")
    }
    xml.close()
    xml.literal("\n")
  }

  private mutating func creators(_ authors: [String]) {
    for (position, author) in authors.enumerated() where !author.hasNothingToSee {
      let id = "creator_\(position + 1)"
      element("dc:creator", author, id: id)
      xml.open("meta", ["refines": "#\(id)", "property": "role", "scheme": "marc:relators"])
      xml.text("aut")
      xml.close()
      xml.literal("\n")
    }
  }

  /// Told from what the book holds, never assumed.
  private mutating func accessibility() {
    let images = book.images
    let hasPictures = !images.isEmpty || book.hasTimelineFigure
    meta("schema:accessMode", "textual")
    if hasPictures { meta("schema:accessMode", "visual") }
    // Without pictures, or with words for each of them, text alone tells everything.
    meta("schema:accessModeSufficient", images.allHaveAlternatives ? "textual" : "textual,visual")
    var features = ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"]
    if book.layout.address(of: .parties) != nil || book.layout.address(of: .topics) != nil { features.append("index") }
    if hasPictures, images.allHaveAlternatives { features.append("alternativeText") }
    for feature in features { meta("schema:accessibilityFeature", feature) }
    let isStill = images.files.allSatisfy(\.isStill)
    meta("schema:accessibilityHazard", isStill ? "none" : "unknown")
    let summary: Word = hasPictures ? .accessibilitySummaryImages : .accessibilitySummary
    meta("schema:accessibilitySummary", ForeignWords.plain(book.words[summary]))
    certification()
  }

  /// Conformance is claimed where somebody vouches for it, and only there (EPUB Accessibility 1.1, section 3.5).
  private mutating func certification() {
    guard let certifier = book.options.certifier else { return }
    let conformance = "conformance"
    xml.element(
      "meta", ["property": "dcterms:conformsTo", "id": conformance],
      text: "EPUB Accessibility 1.1 - WCAG 2.1 Level AA")
    xml.literal("\n")
    xml.element(
      "meta", ["property": "a11y:certifiedBy", "refines": "#\(conformance)"],
      text: InvisibleCharacters.shown(certifier))
    xml.literal("\n")
  }

  /// An element; none where there would be nothing to see in it, which is an error (EPUB 3.3, section 5.5.2).
  private mutating func element(_ name: StaticString, _ text: String, id: String? = nil) {
    if text.hasNothingToSee { return }
    xml.open(name)
    xml.attribute("id", id)
    xml.text(InvisibleCharacters.shown(text))
    xml.close()
    xml.literal("\n")
  }

  private mutating func meta(_ property: String, _ text: String) {
    xml.element("meta", ["property": property], text: text)
    xml.literal("\n")
  }
}
