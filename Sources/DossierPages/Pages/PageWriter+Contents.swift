import DossierCore

/// The navigation document: contents, lists of tables and figures, and landmarks for reading systems alone.
extension PageWriter {
  mutating func contentsPage() {
    let navigation = Navigation(of: book)
    navigationList("toc", role: "doc-toc", .contents, navigation.contents, level: 1)
    if !navigation.tables.isEmpty { navigationList("lot", .listOfTables, navigation.tables) }
    if !navigation.figures.isEmpty { navigationList("loi", .listOfFigures, navigation.figures) }
    landmarks(navigation.landmarks)
  }

  private mutating func navigationList(
    _ type: String, role: String? = nil, _ title: Word, _ entries: [Navigation.Entry], level: Int = 2
  ) {
    open("nav", "navigation")
    attribute("epub:type", type)
    attribute("role", role)
    attribute("aria-labelledby", "heading_\(type)")
    heading(level, words[title], id: "heading_\(type)")
    list(entries)
    close()
    newline()
  }

  private mutating func list(_ entries: [Navigation.Entry]) {
    open("ol", "contents")
    for entry in entries {
      open("li", entry.isPart ? "part-entry" : "item")
      open("a", entry.isPart ? "part-title" : nil)
      attribute("href", entry.address)
      text(entry.text)
      close()
      if !entry.children.isEmpty { list(entry.children) }
      close()
      newline()
    }
    close()
  }

  private mutating func landmarks(_ landmarks: [Navigation.Landmark]) {
    open("nav", "navigation")
    attribute("epub:type", "landmarks")
    attribute("aria-labelledby", "heading_landmarks")
    attribute("hidden", "hidden")
    heading(2, words[.landmarks], id: "heading_landmarks")
    open("ol", "contents")
    for landmark in landmarks {
      open("li", "item")
      open("a")
      attribute("epub:type", landmark.type)
      attribute("href", landmark.address)
      text(landmark.title)
      close()
      close()
    }
    close()
    close()
  }
}
