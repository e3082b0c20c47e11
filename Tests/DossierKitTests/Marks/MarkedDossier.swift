import TestSupport

@testable import DossierCore

/// Generated dossiers in which everything may be marked, for the marks of portions.
enum MarkedDossier {
  /// The dossier of a seed; its texts are words that stand nowhere else, without digits.
  static func dossier(seed: Int) -> Dossier {
    var dossier = GeneratedDossier.dossier(seed: seed, texts: texts, size: 4)
    var marker = Marker(random: Randomness(seed: 7_000 + seed))
    dossier.marking = marker.random.pick([.clear, .green, .green, .amber])
    dossier.headMarking = marker.random.below(3) == 0 ? marker.random.pick(Marking.allCases) : nil
    dossier.chathamHouse = nil
    dossier.language = "en"
    dossier.visit(&marker)
    // Pictures would have to be there.
    dossier.attachments = []
    for position in dossier.claims.indices { dossier.claims[position].media = [] }
    dossier.cover = nil
    dossier.outputs = OptionTree()
    dossier.removeReferences(to: Set((0..<9).map { EntityID("attachment-\($0)") }))
    return dossier
  }

  /// Archived texts that have the quotes of their sources, and something around them.
  static func snapshots(of dossier: Dossier) -> [EntityID: String] {
    var texts: [EntityID: String] = [:]
    for source in dossier.sources where source.snapshot != nil { texts[source.id] = "At the beginning." }
    for quote in dossier.quotes {
      if let source = quote.source, texts[source] != nil { texts[source]? += " Around it: \(quote.text)." }
    }
    return texts
  }

  /// Two words of letters, as many pairs as texts are wanted.
  static let texts: [String] = {
    let first = [
      "alder", "birch", "cedar", "dogwood", "elm", "fir", "gorse", "hazel", "ivy", "juniper", "larch", "maple",
    ]
    let second = ["adder", "badger", "curlew", "dunlin", "egret", "finch", "grebe", "heron", "ibis", "jay", "kestrel"]
    let third = ["amber stone", "basalt", "chalk", "dolomite", "flint", "gneiss", "halite", "jasper", "lava", "marl"]
    return first.flatMap { one in second.flatMap { other in third.map { "\(one) \(other) \($0)" } } }
  }()

  /// Marks a third of the items and gives texts their syntax trees.
  private struct Marker: FieldVisitor {
    var random: Randomness

    mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {}
    mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {}
    mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {}
    mutating func options(_ field: Field, _ options: inout OptionTree) {}

    mutating func prose(_ field: Field, _ prose: inout Prose) { prose = parsed(prose) }

    mutating func prose(_ field: Field, _ prose: inout Prose?) { prose = prose.map { parsed($0) } }

    mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) { record?.visit(&self) }

    mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
      for position in records.indices { records[position].visit(&self) }
    }

    mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
      for position in entities.indices {
        entities[position].visit(&self)
        entities[position].marking = random.below(3) == 0 ? random.pick(Marking.allCases) : nil
      }
    }

    /// One paragraph, or two.
    private mutating func parsed(_ prose: Prose) -> Prose {
      let parts = random.below(3) == 0 ? [prose.source, random.pick(MarkedDossier.texts)] : [prose.source]
      return Prose(source: parts.joined(separator: "\n\n"), blocks: parts.map { .paragraph([.text($0)]) })
    }
  }
}
