import DossierCore
import DossierXML

/// Notes: what would interrupt a page stands at the end of the same file, with a way there and a way back.
///
/// A note is an `aside` that reading systems may show where its number is touched; the way back comes first in it, so
/// that those who hear the book are never lost (EPUB Structural Semantics 1.1, `footnote`; DPUB-ARIA 1.1, section 4).
/// There is no chapter of notes: they never leave the file that they belong to.
struct Notes: Sendable {
  /// The notes of the file so far, as markup.
  private(set) var xml = XMLBuffer(.xhtml)
  /// How many there are.
  private(set) var count = 0
  /// How often the file has a note on each item.
  private var counts: [EntityID: Int] = [:]

  /// The place of the next note on an item: its id after `note_`, and a number where it is not the first.
  mutating func place(for id: EntityID) -> String {
    count += 1
    let number = (counts[id] ?? 0) + 1
    counts[id] = number
    return number == 1 ? id.text : "\(id)_\(number)"
  }

  mutating func append(_ note: XMLBuffer) { xml.fragment(note) }
}

/// The footnotes of a text.
struct Footnotes: Sendable {
  /// What they say.
  let texts: [[Prose.Block]]
  /// Where those stand whose marks have been written, and which numbers they have there, by their numbers in the text.
  var written: [Int: (address: String, number: String)] = [:]
  /// Those that are marked inside the link being written.
  private var pending: [Int] = []

  init(_ texts: [[Prose.Block]]) { self.texts = texts }

  /// Keeps a mark until the link has ended that it stands in.
  mutating func wait(_ number: Int) { pending.append(number) }

  /// The marks that were kept.
  mutating func takePending() -> [Int] {
    defer { pending = [] }
    return pending
  }
}

extension PageWriter {
  /// The number of a note on an item, here, and at the end of the file the note that `body` writes.
  ///
  /// - Parameter body: Writes phrasing content of 9 to 5000 characters.
  mutating func note(on id: EntityID, _ body: (inout PageWriter) -> Void) {
    note(at: notes.place(for: id)) { page in
      body(&page)
      page.close()
    }
  }

  /// The number of a footnote of a text, here, and at its first mark what it says at the end of the file.
  mutating func footnote(_ number: Int) {
    // A link has no links in it.
    guard !isInLink else { return footnotes.wait(number) }
    // The way back leads to the first of its marks, which alone is the one of the note to reading systems.
    if let known = footnotes.written[number] {
      open("a", "note-number")
      attribute("href", known.address)
      text(known.number)
      return close()
    }
    let place = notes.place(for: "text")
    footnotes.written[number] = ("\(fileName)#note_\(place)", String(notes.count))
    note(at: place) { page in
      // At the end of the file nothing around it says how it is marked.
      if let mark = page.mark {
        page.literal("<span class=\"portion\">")
        page.text(mark.rawValue)
        page.literal("</span> ")
      }
      var rest = page.footnotes.texts[number - 1][...]
      if case .paragraph(let inlines)? = rest.first {
        page.inlines(inlines, beginSentence: true)
        rest = rest.dropFirst()
      }
      page.close()
      var deepest = 5
      page.blocks(Array(rest), level: 6, deepest: &deepest)
    }
  }

  /// The number of a note, and the note: `body` goes on in its first paragraph, behind the way back, and ends that.
  private mutating func note(at place: String, _ body: (inout PageWriter) -> Void) {
    let number = String(notes.count)
    open("a", "note-number", id: "noteref_\(place)")
    semantics("noteref", role: "doc-noteref")
    attribute("href", "\(fileName)#note_\(place)")
    text(number)
    close()
    let outer = xml
    xml = XMLBuffer(.xhtml)
    open("aside", "note", id: "note_\(place)")
    semantics("footnote", role: "doc-footnote")
    open("p", "text")
    open("a")
    attribute("role", "doc-backlink")
    attribute("href", "\(fileName)#noteref_\(place)")
    text(number)
    close()
    text(" ")
    body(&self)
    close()
    newline()
    notes.append(xml)
    xml = outer
  }

  /// The notes of the file that is about to end.
  mutating func writeNotes() {
    guard notes.count > 0 else { return }
    newline()
    open("section", "notes")
    attribute("aria-labelledby", "heading_notes")
    openHeading(2, id: "heading_notes")
    text(words[.notes])
    close()
    newline()
    fragment(notes.xml)
    close()
    newline()
    notes = Notes()
  }
}
