import DossierCore

/// The tables of a dossier: each collection, then the lists of its records, then all tags.
enum EntitySheets {
  static func tables(of release: Release, _ texts: CellTexts) -> [SheetTable] {
    var set = TableSet(texts)
    let dossier = release.dossier
    set.add(dossier.sources)
    set.add(dossier.parties)
    set.add(dossier.events)
    set.add(dossier.claims)
    set.add(dossier.quotes)
    set.add(dossier.reactions)
    set.add(dossier.questions)
    set.add(dossier.assessments)
    set.add(dossier.sections)
    set.add(dossier.attachments)
    set.add(dossier.terms)
    set.addLists(of: release)
    return set.collections + set.lists + [set.tags]
  }

  private struct TableSet {
    var collections: [SheetTable] = []
    var lists: [SheetTable] = []
    var tags: SheetTable
    let texts: CellTexts

    init(_ texts: CellTexts) {
      self.texts = texts
      tags = SheetTable(SheetName.tags, columns: ["entity", "position", "tag"], texts)
    }

    mutating func add<Value: Entity & Record>(_ entities: [Value]) {
      let kind = Value.entityKind
      var filler = TableFiller(
        TableShape(of: Value.blank), name: kind.collection, kind: kind.rawValue, tags: tags, texts)
      for entity in entities { filler.add(entity, id: entity.id.text) }
      collections.append(filler.table)
      lists += filler.lists
      tags = filler.tags
    }

    /// The lists of the dossier itself; its other fields stand on the first sheet.
    mutating func addLists(of release: Release) {
      var filler = TableFiller(
        TableShape(of: Dossier.blank), name: SheetName.dossier, kind: "dossier", tags: tags, scrap: texts.blank, texts)
      filler.add(release.dossier, id: release.id.text)
      lists += filler.lists
    }
  }
}
