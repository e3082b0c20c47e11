import DossierCore
import DossierXML

/// What has changed since the edition before, as the comparison has it.
extension PageWriter {
  /// What has become of judgements and claims, then all else field by field, each item with a link to its place in the book;
  /// nothing where there are no changes.
  mutating func comparison() {
    guard let changes = book.release.changes else { return }
    let told = book.release.markedChanges.filter { !$0.changes.isEmpty }
    if told.isEmpty { return }
    line("p", "text", words.changes.label("sinceEdition", ["edition": words.changes.edition(changes.old)]))
    for (mark, changes) in told.map({ ($0.mark, $0.changes.news) }) where !changes.isEmpty {
      part(mark) { $0.groups(of: changes, level: 2) }
    }
    let rest = told.map { ($0.mark, $0.changes.details) }.filter { !$1.isEmpty }
    guard let first = rest.first else { return }
    breakIfFull()
    open("section", "part")
    openHeading(2)
    // That there is more is told to those alone who are told what.
    portion(first.0)
    text(words[.changesInDetail])
    close()
    newline()
    for (mark, changes) in rest {
      part(mark) { page in
        page.groups(of: changes, level: 3)
        page.wordingOnly(changes)
      }
    }
    close()
    newline()
  }

  private mutating func part(_ mark: Marking?, _ body: (inout PageWriter) -> Void) {
    open("section", "part")
    portion(mark)
    marked(mark, body)
    close()
    newline()
  }

  private mutating func groups(of changes: Changes, level: Int) {
    for group in changes.groups {
      breakIfFull()
      heading(level, words.changes.heading(group))
      for item in group.changed {
        // On the strip it is seen at once; what is left of it is told in its words.
        if group.kind == .assessment, level == 2 { judgement(item) } else { changed(item, level: level + 1) }
      }
      list(group.added, "groupAdded", level: level + 1)
      list(group.removed, "groupRemoved", level: level + 1)
    }
  }

  private mutating func wordingOnly(_ changes: Changes) {
    guard !changes.wordingOnly.isEmpty else { return }
    breakIfFull()
    heading(3, words.changes.label("groupWording"))
    line("p", "text", words.changes.label("wordingNote"))
    open("ul", "list")
    for change in changes.wordingOnly {
      breakIfFull()
      open("li", "item")
      text(words.changes.line(change))
      details(change)
      close()
      newline()
    }
    close()
    newline()
  }

  /// A judgement as it is now, where it was and is on one line, and why.
  private mutating func judgement(_ changes: [EditionChange]) {
    guard let id = changes[0].id, let offset = book.release.offset(id, .assessment),
      let judgement = sight.assessment(id)
    else { return changed(changes, level: 3) }
    breakIfFull()
    open("div", "judgement")
    open("p", "statement")
    text("\(book.labels.judgement(judgement, on: book.dossier.scale)) ")
    markLink(.assessment, offset)
    close()
    open("p", "verdict")
    let bounds = judgement.bounds(on: book.dossier.scale)
    if bounds.low != nil || bounds.high != nil || book.earlierRanges[id] != nil {
      strip(of: judgement)
      text(" ")
    }
    text(Joining.sentences(changes.map(words.changes.head)))
    close()
    newline()
    for change in changes { details(change, tellsNew: false) }
    close()
    newline()
  }

  /// An item and what has happened to it.
  private mutating func changed(_ changes: [EditionChange], level: Int) {
    breakIfFull()
    if changes[0].id != nil {
      openHeading(level)
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

  private mutating func list(_ changes: [EditionChange], _ title: String, level: Int) {
    guard !changes.isEmpty else { return }
    breakIfFull()
    heading(level, words.changes.label(title))
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
  ///
  /// - Parameter tellsNew: Whether the text as it is now stands nowhere else.
  private mutating func details(_ change: EditionChange, tellsNew: Bool = true) {
    if change.kind == .listed {
      for item in words.changes.items(change) { line("p", "text", item) }
    }
    if let wording = change.wording, !change.isOfFile, !(change.kind == .edited && wording.isShort) {
      let marked = MarkedText(wording)
      let language = language(of: change)
      if tellsNew { state("textNow", marked?.new ?? wording.new.map { [.same($0)] }, in: language) }
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
