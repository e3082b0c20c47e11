import DossierCore

/// A template, ready to be rendered as often as one likes.
///
/// The language is Mustache without changing the braces; names that do not exist are findings, not empty text; nothing is
/// escaped, since plain text needs none.
package struct Template: Sendable {
  /// Where it comes from.
  let file: String
  /// The text that stands for itself, of all programs.
  let constants: [UInt8]
  /// The places of names after dots, of all programs.
  let steps: [Int]
  /// The template itself, then its partials, once for every set of names that they are used with.
  let programs: [[TemplateOperation]]
  /// How many records are in hand at once.
  let slots: Int
  /// Where each use of a partial stands.
  let calls: [Place]

  /// Whether the template asks for a name of the outermost record as a section.
  package func hasSection(_ field: Int) -> Bool {
    programs.joined().contains { operation in
      if case .section(let path, _, _) = operation {
        path.slot == 0 && path.field == field && path.rest.isEmpty
      } else {
        false
      }
    }
  }

  /// The names of a record of the outermost record that the template asks for as sections, by their places, in order of
  /// appearance: for `{{#part.sources}}` and `{{#part.timeline}}`, the places of `sources` and `timeline`.
  package func sections(under field: Int) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    func walk(_ program: Int) {
      guard seen.insert(program).inserted else { return }
      for operation in programs[program] {
        switch operation {
        case .section(let path, _, _) where path.slot == 0 && path.field == field && path.rest.count == 1:
          let place = steps[path.rest.lowerBound]
          if !found.contains(place) { found.append(place) }
        case .partial(let other, _, _): walk(other)
        default: break
        }
      }
    }
    walk(0)
    return found
  }
}
