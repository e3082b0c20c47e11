import DossierCore
import Foundation

/// A line, a paragraph, an item of a list or a row of a table, and what it is marked with.
struct Portion: Hashable {
  /// What it says, without its mark and without the numbers by which items are referred to: these differ from release to
  /// release, as the items do.
  let text: String
  let mark: Marking

  /// The labels in a text, as outputs write them.
  static func labels(in text: String) -> [Marking] {
    text.matches(of: /TLP:(RED|AMBER\\?\+STRICT|AMBER|GREEN|CLEAR)/).compactMap {
      Marking(rawValue: String($0.output.0.filter { $0 != "\\" }))
    }
  }

  /// What is left of a text to be compared.
  static func comparable(_ text: String) -> String {
    var text = text.replacing(/\ ?\(?TLP:(RED|AMBER\\?\+STRICT|AMBER|GREEN|CLEAR)\)?/, with: "")
    text = text.replacing(/<a id="[^"]*"><\/a>/, with: "")
    // `[claim 3](#clm-x)`
    text = text.replacing(/\[([^\[\]]*)\]\(#[^)]*\)/) { "\($0.output.1)" }
    text = text.replacing(#/^(- |#+ )?\d+(\.\d+)*\. /#, with: "")
    text = text.replacing(/\b(?:Qn|[SECQRJA])\d+\b/, with: "#").replacing(/#(?:(?:, |–)#)+/, with: "#")
    text = text.replacing(numbered) { "\($0.output.1.lowercased()) #" }
    text = text.replacing(/§\d+(?:\.\d+)*/, with: "#")
    return text.replacing(/\s+/, with: " ").trimmingCharacters(in: .whitespaces)
  }

  private nonisolated(unsafe) static let numbered =
    /((?:claim|quote|reaction|event|source|judgement|assessment|question|attachment|image|section|party|partie|term|topic)s?) \d+(?:\.\d+)*(?:(?:, |–)\d+(?:\.\d+)*)*/
    .ignoresCase()
}
