import DossierCore
import DossierXML

/// Notes: what would interrupt a page stands at the end of the same file, with a way there and a way back.
///
/// A note is an `aside` that reading systems may show where its number is touched; the way back comes first in it, so
/// that those who hear the book are never lost (EPUB Structural Semantics 1.1, `footnote`; DPUB-ARIA 1.1, section 4).
/// There is no chapter of notes: they never leave the file that they belong to.
struct Notes: Sendable {
  /// Where a note stands, and the number that it goes by in its file.
  struct Place: Sendable {
    let number: Int
    /// What its address ends with.
    let name: String
  }

  /// The notes of the file so far, as markup, in the order of their numbers; nil where one has yet to be written.
  private(set) var texts: [XMLBuffer?] = []
  /// How many bytes they have together.
  private(set) var size = 0
  /// How often the file has a note on each item.
  private var counts: [EntityID: Int] = [:]

  /// The place of the next note on an item: its id after `note_`, and a number where it is not the first.
  mutating func place(for id: EntityID) -> Place {
    texts.append(nil)
    let count = (counts[id] ?? 0) + 1
    counts[id] = count
    return Place(number: texts.count, name: count == 1 ? id.text : "\(id)_\(count)")
  }

  mutating func write(_ note: XMLBuffer, at place: Place) {
    texts[place.number - 1] = note
    size += note.bytes.count
  }
}

/// The footnotes of a text.
struct Footnotes: Sendable {
  /// What they say.
  let texts: [[Prose.Block]]
  /// Where those stand whose marks have been written, and which numbers they have there, by their numbers in the text.
  private(set) var marked: [Int: (address: String, number: String)] = [:]
  /// Those that are marked and have yet to be written, in the order of their marks: a list, since each may mark the next
  /// one, thousands of times.
  private var unwritten: [(number: Int, place: Notes.Place)] = []
  private var written = 0
  /// Those that are marked inside the link being written.
  private var pending: [Int] = []

  init(_ texts: [[Prose.Block]]) { self.texts = texts }

  /// Notes the first mark of a footnote.
  mutating func mark(_ number: Int, at place: Notes.Place, address: String) {
    marked[number] = (address, String(place.number))
    unwritten.append((number, place))
  }

  /// The next one to be written; nil when all are.
  mutating func next() -> (number: Int, place: Notes.Place)? {
    guard written < unwritten.count else { return nil }
    written += 1
    return unwritten[written - 1]
  }

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
    let place = notes.place(for: id)
    writeMark(of: place)
    write(place) { page in
      body(&page)
      page.close()
    }
  }

  /// The number of a footnote of a text; what it says is written by `writeFootnotes()`.
  mutating func footnote(_ number: Int) {
    // A link has no links in it.
    guard !isInLink else { return footnotes.wait(number) }
    // The way back leads to the first of its marks, which alone is the one of the note to reading systems.
    if let known = footnotes.marked[number] {
      open("a", "note-number")
      attribute("href", known.address)
      attribute("aria-label", "\(words[.note]) \(known.number)")
      text(known.number)
      return close()
    }
    let place = notes.place(for: "text")
    footnotes.mark(number, at: place, address: "\(fileName)#note_\(place.name)")
    writeMark(of: place)
  }

  /// What the footnotes of a text say that have been marked in it, and those that are marked in these, at the end of the file.
  mutating func writeFootnotes() {
    while let (number, place) = footnotes.next() {
      write(place) { page in
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
  }

  /// The number of a note where it belongs, which leads to it.
  private mutating func writeMark(of place: Notes.Place) {
    open("a", "note-number", id: "noteref_\(place.name)")
    semantics("noteref", role: "doc-noteref")
    attribute("href", "\(fileName)#note_\(place.name)")
    attribute("aria-label", "\(words[.note]) \(place.number)")
    text(String(place.number))
    close()
  }

  /// Writes a note: `body` goes on in its first paragraph, behind the way back, and ends that.
  private mutating func write(_ place: Notes.Place, _ body: (inout PageWriter) -> Void) {
    let outer = xml
    xml = XMLBuffer(.xhtml)
    open("aside", "note", id: "note_\(place.name)")
    semantics("footnote", role: "doc-footnote")
    open("p", "text")
    open("a")
    attribute("role", "doc-backlink")
    attribute("href", "\(fileName)#noteref_\(place.name)")
    attribute("aria-label", "\(words[.note]) \(place.number)")
    text(String(place.number))
    close()
    text(" ")
    body(&self)
    close()
    newline()
    notes.write(xml, at: place)
    xml = outer
  }

  /// The notes of the file that is about to end.
  mutating func writeNotes() {
    guard !notes.texts.isEmpty else { return }
    newline()
    open("section", "notes")
    attribute("aria-labelledby", "heading_notes")
    openHeading(2, id: "heading_notes")
    text(words[.notes])
    close()
    newline()
    for case let note? in notes.texts { fragment(note) }
    close()
    newline()
    notes = Notes()
  }
}
