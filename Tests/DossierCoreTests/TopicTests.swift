import DossierCore
import Testing

/// Tags with the items that carry them, as every format shows them.
@Suite("Topics")
struct TopicTests {
  private var dossier: Dossier {
    var dossier = Dossier(title: "T")
    dossier.parties = [Party(id: "pty-a", name: "A"), Party(id: "pty-b", name: "B")]
    dossier.parties[0].tags = ["Zed", "b", "b"]
    dossier.parties[1].tags = ["b", "apple"]
    dossier.sources = [Source(id: "src-a", title: "S")]
    dossier.sources[0].tags = ["b"]
    return dossier
  }

  @Test("stand in alphabetical order, whatever their case")
  func order() { #expect(Topic.topics(of: dossier).map(\.tag) == ["apple", "b", "Zed"]) }

  @Test("have each item once, in the order of the collections")
  func members() {
    let topic = Topic.topics(of: dossier)[1]
    #expect(topic.members.map(\.id) == ["src-a", "pty-a", "pty-b"])
    #expect(topic.members.map(\.kind) == [.source, .party, .party])
    #expect(topic.keeping { $0.kind == .source }.members.map(\.offset) == [0])
  }
}
