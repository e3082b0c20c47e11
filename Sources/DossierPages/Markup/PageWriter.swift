import DossierCore
import DossierXML

/// Writes the pages of one worker, one after the other.
///
/// A page that has but one address can go on in further files when it grows too long: see `breakIfFull()`.
package struct PageWriter: Sendable {
  let book: Book
  private(set) var page = PlannedPage.none
  /// The dates that this worker has written before, as markup.
  var dates: [String: XMLBuffer] = [:]
  /// Whether what is being written is shown inside something else, so that it shows nothing else inside itself.
  var isEmbedded = false
  /// Whether what is being written is the text of a link, which has no links in it.
  var isInLink = false
  /// How many lists of a text are open around what is being written.
  var listDepth = 0
  /// The sections in which what is being written stands.
  var sectionsAround: [EntityID] = []
  /// Whether what is being written must stay in one file.
  var isUnbreakable = false
  /// Whether the file being written has a drawing in it.
  var hasDrawing = false
  /// The notes of the file being written.
  var notes = Notes()
  /// The footnotes of the text being written.
  var footnotes = Footnotes([])
  /// What those may see whom the mark of what is being written lets see it.
  var sight: Release
  /// The label that they have; nil for those who see what is not marked.
  var sightLabel: Marking?
  /// The mark that the item being written has yet to say.
  var announced: Marking?
  /// What that is marked with, itself or around it; nil for what is not marked.
  var mark: Marking?
  /// The quotes and pictures that the page has shown at their home, and how many are to come: links lead to them in its
  /// first file.
  var shownGuests: Set<EntityID> = []
  private var guestsAhead = 0
  /// How many texts, lists and quotations are open around the block being written.
  var proseDepth = 0
  /// Whether the paragraph of facts being written has begun.
  var factsAreOpen = false
  /// Whether each fact is a paragraph of its own.
  var factsAreLines = false

  /// The file being written. What is opened here directly cannot be broken.
  var xml = XMLBuffer(.xhtml)
  private var openElements: [(tag: StaticString, class: StaticString?)] = []
  private var files: [RenderedFile] = []
  /// The name of the file being written.
  private(set) var fileName = ""
  private var forbidden = 0
  /// The depth of what stands inside the page's main part.
  private var mainDepth = 0

  package init(_ book: Book) {
    self.book = book
    sight = book.release.seen(at: nil)
  }

  var words: Words { book.words }

  /// Writes a page: one file, or more where it had to be broken.
  package mutating func render(_ page: PlannedPage) -> [RenderedFile] {
    self.page = page
    files = []
    shownGuests = []
    guestsAhead =
      page.chapter == .sections ? page.items.reduce(0) { $0 + book.layout.homes.guestsOfSections[$1] } : 0
    begin()
    renderContents()
    end()
    return files
  }

  /// Whether it is time to break the page, where it may be broken.
  var isFull: Bool {
    xml.bytes.count + notes.size > Limits.bookPage * 4 / 5 && page.canBreak && !isUnbreakable
      && shownGuests.count >= guestsAhead
  }

  /// Goes on in a new file where this one is nearly full and nothing that follows has an address of its own.
  ///
  /// Called between the items of lists; the open lists are closed here and opened again there.
  @discardableResult
  mutating func breakIfFull() -> Bool {
    guard isFull else { return false }
    let reopened = openElements[mainDepth...]
    end()
    begin()
    for element in reopened { open(element.tag, element.class) }
    return true
  }
}

extension PageWriter {
  /// Writes what must stay in one file: what other pages lead to, and what would be torn apart.
  mutating func unbroken(_ body: (inout PageWriter) -> Void) {
    let outer = isUnbreakable
    isUnbreakable = true
    body(&self)
    isUnbreakable = outer
  }
}

// MARK: Documents

extension PageWriter {
  private mutating func begin() {
    xml = XMLBuffer(.xhtml, capacity: page.weight)
    forbidden = 0
    hasDrawing = false
    fileName = files.isEmpty ? page.file : "\(page.name)--\(files.count + 1).xhtml"
    let title = files.isEmpty ? page.title : words[.continued, ["title": page.title]]
    xml.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n")
    open("html")
    attribute("xmlns", "http://www.w3.org/1999/xhtml")
    attribute("xmlns:epub", "http://www.idpf.org/2007/ops")
    attribute("xml:lang", book.release.language)
    attribute("lang", book.release.language)
    if book.direction == .rightToLeft { attribute("dir", "rtl") }
    open("head")
    open("title")
    plainText("\(title) — \(book.release.seen(at: nil).fullTitle)")
    close()
    xml.literal("<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>")
    if book.options.hasOwnStylesheet {
      xml.literal("<link rel=\"stylesheet\" type=\"text/css\" href=\"own-style.css\"/>")
    }
    close()
    newline()
    open("body", "page")
    markingLine()
    open("main", "main")
    mainDepth = openElements.count
    if !files.isEmpty {
      openHeading(1)
      // What is marked goes on here, and has its mark again.
      if let mark {
        literal("<span class=\"portion\">")
        text(mark.rawValue)
        literal("</span> ")
      }
      text(title)
      close()
    }
  }

  private mutating func end() {
    while openElements.count > mainDepth { close() }
    writeNotes()
    close()
    newline()
    while !openElements.isEmpty { close() }
    newline()
    forbidden += xml.forbidden
    files.append(RenderedFile(name: fileName, bytes: xml.finish(), forbidden: forbidden, hasDrawing: hasDrawing))
    xml = XMLBuffer(.xhtml)
  }

  /// The label, once a file, and that of what has none: at its foot it would stand alone where a page is full. Of a cover
  /// nothing is seen but its picture.
  private mutating func markingLine() {
    guard let marking = book.marking else { return }
    open("header", "marking")
    if page.chapter == .cover { attribute("hidden", "hidden") }
    line("p", "label", marking)
    if let ground = book.groundLine { line("p", "label", ground) }
    close()
    newline()
  }
}

// MARK: Elements

extension PageWriter {
  /// Begins an element; its attributes may follow.
  mutating func open(_ tag: StaticString, _ class: StaticString? = nil, id: String? = nil) {
    xml.open(tag)
    if let `class` { xml.attribute("class", literal: `class`) }
    if let id { xml.attribute("id", id) }
    openElements.append((tag, `class`))
  }

  /// Ends the innermost element.
  mutating func close() {
    xml.close()
    openElements.removeLast()
  }

  mutating func attribute(_ name: StaticString, _ value: String?) {
    xml.attribute(name, value.map { InvisibleCharacters.shown(ForeignWords.plain($0)) })
  }

  /// What part of a publication the element just begun is, to reading systems and to assistive technology.
  mutating func semantics(_ type: String, role: String) {
    attribute("epub:type", type)
    attribute("role", role)
  }

  /// A text in which nothing acts that cannot be seen.
  mutating func text(_ text: String) {
    if xml.plainText(text) { return }
    let text = text.withoutTrailingBreaks
    guard let language = book.foreignLanguage else { return xml.text(InvisibleCharacters.shown(text)) }
    for part in ForeignWords.parts(of: text) {
      if part.isForeign {
        xml.open("span")
        xml.attribute("xml:lang", language)
        xml.attribute("lang", language)
        xml.attribute("dir", TextDirection(language: language).rawValue)
      }
      xml.text(InvisibleCharacters.shown(part.text))
      if part.isForeign { xml.close() }
    }
  }

  /// A text where no elements may stand.
  mutating func plainText(_ text: String) { xml.text(InvisibleCharacters.shown(ForeignWords.plain(text))) }

  /// A text that keeps every character, in an element that ends what they do to the direction.
  mutating func verbatim(_ text: String) { xml.text(text) }

  mutating func literal(_ markup: StaticString) { xml.literal(markup) }

  mutating func fragment(_ fragment: XMLBuffer) { xml.fragment(fragment) }

  /// An element that holds text alone.
  mutating func line(_ tag: StaticString, _ class: StaticString?, _ text: String) {
    xml.open(tag)
    if let `class` { xml.attribute("class", literal: `class`) }
    self.text(text)
    xml.close()
  }

  /// A heading of a level from 1 to 6.
  mutating func heading(_ level: Int, _ text: String, id: String? = nil) {
    openHeading(level, id: id)
    self.text(text)
    close()
    newline()
  }

  mutating func openHeading(_ level: Int, isSmall: Bool = false, id: String? = nil) {
    open(
      Self.headings[min(level, 6) - 1], level == 1 ? "opening" : level == 2 && !isSmall ? "heading" : "subheading",
      id: id)
  }

  /// A line break in the file, for people who read it; never inside text.
  mutating func newline() { xml.literal("\n") }

  private static let headings: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
}

/// A file of the book as it was written.
package struct RenderedFile: Sendable {
  package let name: String
  package let bytes: [UInt8]
  /// How many characters XML forbids, and U+FFFD stands for.
  package let forbidden: Int
  /// Whether it has a drawing in it, which the package tells (EPUB 3.3, section 5.4.1.2.2).
  package let hasDrawing: Bool
}
