internal import DossierCore
internal import DossierText

/// What has changed between two editions, as plain text that people read.
///
/// Words that are gone stand in `[-…-]`, new ones in `{+…+}`, as `git diff --word-diff` and wdiff write them.
struct ChangesText: Sendable {
  private let changes: Changes
  private let words: ChangeWords
  private let width: Int

  /// The text of the changes in the words of these labels, in lines of at most so many columns.
  init(_ changes: Changes, labels: Labels, width: Int = 72) {
    self.changes = changes
    words = ChangeWords(labels)
    self.width = width
  }

  /// A line for each change: what it is about, what has happened.
  static func lines(of changes: Changes, labels: Labels) -> String {
    let words = ChangeWords(labels)
    return changes.list.map { VisibleLine.text(words.line($0)) + "\n" }.joined()
  }

  /// The whole: which editions, how much of what, then group by group.
  func text() -> String {
    var page: [UInt8] = []
    func put(_ text: String, first: String = "", hanging: String = "") {
      var wrapper = LineWrapper(width: width, firstIndent: first, hangingIndent: hanging, collapsesSpaces: true)
      wrapper.wrap(VisibleLine.text(text), into: &page)
    }
    func blank() { page.append(UInt8(ascii: "\n")) }
    put(words.label("heading").uppercased())
    blank()
    put(changes.new.title)
    put(words.label("from", ["edition": words.edition(changes.old)]))
    put(words.label("to", ["edition": words.edition(changes.new)]))
    blank()
    let groups = changes.groups
    guard !changes.isEmpty else {
      put(words.label("nothing"))
      return String(decoding: page, as: UTF8.self)
    }
    for group in groups { put(words.tally(group)) }
    if !changes.wordingOnly.isEmpty {
      put(words.label("tally", ["kinds": words.label("groupWording"), "counts": "\(changes.wordingOnly.count)."]))
    }
    for (position, group) in groups.enumerated() {
      blank()
      put("\(position + 1). \(words.heading(group).uppercased())")
      for item in group.changed {
        blank()
        if group.kind != nil { put(words.title(of: item[0].subject), hanging: "  ") }
        for change in item {
          put(words.head(change), first: "- ", hanging: "  ")
          for detail in details(change) { put(detail, first: "    ", hanging: "    ") }
        }
      }
      list(group.added, "groupAdded", put, blank)
      list(group.removed, "groupRemoved", put, blank)
    }
    if !changes.wordingOnly.isEmpty {
      blank()
      put("\(groups.count + 1). \(words.label("groupWording").uppercased())")
      blank()
      put(words.label("wordingNote"))
      for change in changes.wordingOnly {
        put(words.line(change), first: "- ", hanging: "  ")
        for detail in details(change) { put(detail, first: "    ", hanging: "    ") }
      }
    }
    return String(decoding: page, as: UTF8.self)
  }

  private func list(
    _ changes: [EditionChange], _ heading: String, _ put: (String, String, String) -> Void, _ blank: () -> Void
  ) {
    guard !changes.isEmpty else { return }
    blank()
    put(words.label(heading) + ":", "", "")
    for change in changes { put(words.listed(change), "- ", "  ") }
  }

  private func details(_ change: EditionChange) -> [String] {
    ChangeDetails(change, words).lines { segments in
      segments.map { segment in
        switch segment {
        case .same(let text): text
        case .deleted(let text): "[-\(text)-]"
        case .inserted(let text): "{+\(text)+}"
        }
      }.joined()
    }
  }
}
