import DossierCore
import Testing

extension Everything {
  /// Everything, compared with an edition in which many things were otherwise, some of them hostile.
  static func compared() throws -> Release {
    var old = try dossier()
    old.claims[0].statement = "Before, this was another statement, of which little is left." + hostile
    old.quotes[0].text += " And more." + hostile
    old.claims[0].sources = []
    old.parties[0].role = "Former role"
    old.gaps = ["Another gap" + hostile]
    old.terms.append(Term(id: "trm-gone", term: "gone" + hostile, definition: .plain("No longer there.")))
    if old.assessments[0].likelihood != nil { old.assessments[0].statement += " Perhaps." }
    old.questions[0].question = old.questions[0].question.uppercased()
    let release = try #require(try dossier().checked().dossier).release()
    return release.compared(with: try #require(old.checked().dossier).release())
  }
}
