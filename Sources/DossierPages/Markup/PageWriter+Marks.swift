import DossierCore
import DossierXML

/// Marks: a page says once what is not marked in it, and what is stricter bears its label at its beginning.
///
/// A mark holds for all that stands in the element in which it stands; that of a heading for the whole of its part. What is
/// marked is written from what its label lets see, `sight`, and from nothing else.
extension PageWriter {
  /// Writes what is marked so: as those see it whom the label lets see it.
  mutating func marked(_ mark: Marking?, _ body: (inout PageWriter) -> Void) {
    let outer = self.mark
    self.mark = stricter(mark, outer)
    seen(at: mark, body)
    self.mark = outer
  }

  /// A release is large: another one takes its place only where the label is another.
  private mutating func seen(at label: Marking?, _ body: (inout PageWriter) -> Void) {
    if label == sightLabel { return body(&self) }
    let outer = (sightLabel, sight)
    (sightLabel, sight) = (label, book.release.seen(at: label))
    body(&self)
    (sightLabel, sight) = outer
  }

  /// The label of what is stricter than what stands around it; nothing where it is not.
  mutating func portion(_ mark: Marking?) {
    guard let mark, stricter(mark, self.mark) != self.mark else { return }
    literal("<span class=\"portion\">")
    text(mark.rawValue)
    literal("</span> ")
  }

  /// The label behind a link to an item that is stricter than what stands around it.
  mutating func mark(behind kind: EntityKind, _ offset: Int) {
    guard let mark = book.mark(kind, offset), stricter(mark, self.mark) != self.mark else { return }
    literal(" <span class=\"portion\">")
    text(mark.rawValue)
    literal("</span>")
  }

  private func stricter(_ one: Marking?, _ other: Marking?) -> Marking? {
    guard let one, let other else { return one ?? other }
    return max(one, other)
  }

  /// What is marked as the head is; nothing is opened where it is not marked.
  mutating func head(_ body: (inout PageWriter) -> Void) {
    guard let mark = book.release.headMark else { return marked(nil, body) }
    open("div")
    portion(mark)
    marked(mark, body)
    close()
    newline()
  }

  /// What stands around an item and is stricter than it, a paragraph for each label.
  mutating func beyond(_ id: EntityID) {
    if isEmbedded { return }
    let links = book.release.beyond(id)
    for marking in book.release.stricterMarkings {
      var rest = links.filter { $0.marking == marking }[...]
      while !rest.isEmpty {
        breakIfFull()
        open("p", "text")
        portion(marking)
        text(words[.stricter] + words.colon)
        marked(marking) { page in
          for (position, link) in rest.prefix(200).enumerated() { page.beyond(link, isFirst: position == 0) }
        }
        close()
        newline()
        rest = rest.dropFirst(200)
      }
    }
  }

  private mutating func beyond(_ other: Beyond, isFirst: Bool) {
    guard let kind = book.release.kind(of: other.id), let offset = book.release.offset(other.id, kind) else { return }
    if !isFirst { text(words.semicolon) }
    link(kind, offset)
    for detail in other.details {
      switch detail {
      case .text(let text): aside(text)
      case .label(let key): join(words.comma + book.labels[key])
      }
    }
  }
}
