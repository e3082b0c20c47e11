import DossierCore

/// The words that a template reaches as `{{label.NAME}}`: those under `briefing`, then those of the whole label file.
struct TemplateLabels {
  /// A piece of a label.
  enum Part: Equatable {
    case words(String)
    /// `{name}`: a name of the template that holds where the label is used.
    case name(String)
  }

  private let labels: Labels
  private let keys: Set<String>

  init(_ labels: Labels) {
    self.labels = labels
    keys = labels.keys
  }

  /// The name of the label that a tag asks for; nil when it asks for none.
  static func key(of name: String) -> String? { name.hasPrefix("label.") ? String(name.dropFirst(6)) : nil }

  /// The label, in pieces.
  subscript(name: String) -> [Part]? {
    guard let key = ["briefing.\(name)", name].first(where: keys.contains) else { return nil }
    var parts: [Part] = []
    var rest = labels[key][...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      if start > rest.startIndex { parts.append(.words(String(rest[..<start]))) }
      parts.append(.name(String(rest[rest.index(after: start)..<end])))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    return parts
  }

  /// The label that somebody who wrote `name` most likely meant.
  func nearest(to name: String) -> String? {
    let own = keys.filter { $0.hasPrefix("briefing.") }.map { String($0.dropFirst(9)) }
    return DossierCore.nearest(to: name, among: own.sorted())
  }
}
