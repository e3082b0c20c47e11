import DossierCore
import DossierXML

/// What has changed since the edition before, as the comparison has it.
extension PageWriter {
  /// Every change, group by group, each item with a link to its place in the book; nothing where there are none.
  mutating func comparison() {
    guard let changes = book.release.changes else { return }
    let told = book.release.markedChanges.filter { !$0.changes.isEmpty }
    if told.isEmpty { return }
    line("p", "text", words.changes.label("sinceEdition", ["edition": words.changes.edition(changes.old)]))
    for (mark, changes) in told {
      open("section", "part")
      portion(mark)
      marked(mark) { $0.comparison(changes) }
      close()
    }
  }

  private mutating func comparison(_ changes: Changes) {
    let words = words.changes
    for group in changes.groups {
      breakIfFull()
      heading(2, words.heading(group))
      for item in group.changed { changed(item) }
      list(group.added, "groupAdded")
      list(group.removed, "groupRemoved")
    }
    guard !changes.wordingOnly.isEmpty else { return }
    heading(2, words.label("groupWording"))
    line("p", "text", words.label("wordingNote"))
    open("ul", "list")
    for change in changes.wordingOnly {
      breakIfFull()
      open("li", "item")
      text(words.line(change))
      details(change)
      close()
    }
    close()
  }

  /// An item and what has happened to it.
  private mutating func changed(_ changes: [EditionChange]) {
    breakIfFull()
    if changes[0].id != nil {
      openHeading(3)
      subject(changes[0])
      close()
    }
    open("ul", "list")
    for change in changes {
      breakIfFull()
      open("li", "item")
      text(words.changes.head(change))
      details(change)
      close()
      newline()
    }
    close()
  }

  private mutating func list(_ changes: [EditionChange], _ title: String) {
    guard !changes.isEmpty else { return }
    breakIfFull()
    heading(3, words.changes.label(title))
    open("ul", "list")
    for change in changes {
      breakIfFull()
      open("li", "item")
      subject(change)
      if change.kind == .added, let particulars = words.changes.particulars(of: change) { aside(particulars) }
      close()
      newline()
    }
    close()
  }

  /// The item: a link where the book has it, its name where it is gone, the count where it has no name.
  private mutating func subject(_ change: EditionChange) {
    switch change.subject {
    case .item(let kind, let id, let name):
      if book.release.kind(of: id) == kind { named(id) } else { isolated(name) }
    case .dossier, .unnamed: text(words.changes.sentence(change))
    }
  }

  /// What a change says besides its line. Both texts stand in full sentences, so that who hears them loses nothing of what
  /// the marks show.
  private mutating func details(_ change: EditionChange) {
    if change.kind == .listed {
      for item in words.changes.items(change) { line("p", "text", item) }
    }
    if let wording = change.wording, !change.isOfFile, !(change.kind == .edited && wording.isShort) {
      let marked = MarkedText(wording)
      let language = language(of: change)
      state("textNow", marked?.new ?? wording.new.map { [.same($0)] }, in: language)
      state("textWas", marked?.old ?? wording.old.map { [.same($0)] }, in: language)
    }
    if let reason = change.reason { line("p", "text", words.changes.label("reason", ["reason": reason])) }
  }

  /// The language of the texts of a change, where they are the words of a quote or the title of a source.
  private func language(of change: EditionChange) -> String? {
    guard case .item(let kind, let id, _) = change.subject else { return nil }
    return switch (kind, change.field) {
    case (.quote, "text"), (.quote, "prefix"), (.quote, "suffix"): book.release.quote(id)?.language
    case (.source, "title"):
      book.release.offset(id, .source).flatMap { book.layout.itemAddress(.source, $0).foreign?.language }
    default: nil
    }
  }

  private mutating func state(_ label: String, _ segments: [WordDifference.Segment]?, in language: String?) {
    guard let segments else { return }
    // The label with a mark for the text, which has marks of its own.
    let mark = "\u{FFFC}"
    let frame = words.changes.label(label, ["text": mark]).split(separator: mark, omittingEmptySubsequences: false)
    open("p", "text")
    text(String(frame.first ?? ""))
    if let language {
      open("span")
      self.language(language, of: "")
    }
    for segment in segments {
      switch segment {
      case .same(let words): text(words)
      case .deleted(let words): line("del", "gone", words)
      case .inserted(let words): line("ins", "come", words)
      }
    }
    if language != nil { close() }
    if frame.count > 1 { text(String(frame[1])) }
    close()
  }
}
