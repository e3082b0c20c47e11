import DossierCore

/// The names that hold at one place of a template: those of the innermost record first, then those around it.
struct TemplateNames {
  /// Where a name leads.
  struct Found {
    let path: TemplatePath
    let kind: TemplateKind
  }

  /// What looking for a name comes to.
  enum Answer {
    case found(Found)
    /// Nothing can be said, since a name further out is wrong already.
    case unknown
    /// What is wrong, and what to write instead.
    case problem(String, fix: String?)
  }

  private struct Frame {
    let scope: TemplateScope
    let slot: Int
  }

  private var frames: [Frame]
  private var item: Found?
  /// Whether every name around is known.
  private(set) var isKnown = true

  /// The names of a record that is in hand at `slot`.
  init(scope: TemplateScope, slot: Int) {
    frames = [Frame(scope: scope, slot: slot)]
  }

  /// What names hold, for telling two places apart.
  var scopes: [String] { isKnown ? frames.map(\.scope.name) : frames.map(\.scope.name) + ["?"] }

  /// What `{{.}}` is, where it is the value of a name.
  var dot: TemplatePath? { item?.path }

  /// These names inside a section whose name is wrong.
  var unknown: TemplateNames {
    var result = self
    result.isKnown = false
    return result
  }

  /// These names and those of a record inside; the same kind of record further out can no longer be reached.
  func entering(_ scope: TemplateScope, slot: Int) -> TemplateNames {
    var result = self
    result.frames = [Frame(scope: scope, slot: slot)] + frames.filter { $0.scope.name != scope.name }
    result.item = nil
    return result
  }

  /// These names inside a section that asks for words.
  func entering(dot path: TemplatePath, kind: TemplateKind) -> TemplateNames {
    var result = self
    result.item = Found(path: path, kind: kind)
    return result
  }

  /// Where the records of a section go; nil when the section is not about records.
  func slot(of found: Found) -> Int? {
    switch found.kind {
    case .record, .list: frames.first?.slot
    case .text, .number, .flag: nil
    }
  }

  /// Looks for a name, with the names after its dots.
  func find(_ name: String) -> Answer {
    if name == "." { return findItem() }
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count <= Limits.templateDepth else {
      return .problem("The name has \(parts.count) parts, more than \(Limits.templateDepth)", fix: nil)
    }
    for frame in frames {
      guard let index = frame.scope.index(of: parts[0]) else { continue }
      return follow(
        parts.dropFirst(),
        from: Found(path: TemplatePath(slot: frame.slot, field: index), kind: frame.scope.names[index].kind))
    }
    guard isKnown else { return .unknown }
    let candidates = frames.flatMap { $0.scope.names.map(\.name) }
    let fix = nearest(to: parts[0], among: candidates)
    return .problem(
      "There is no name “\(parts[0])” here", fix: fix)
  }

  private func findItem() -> Answer {
    if let item { return .found(item) }
    guard let frame = frames.first, let index = frame.scope.index(of: ".") else {
      return isKnown ? .problem("{{.}} stands for words, and here is a record with names", fix: nil) : .unknown
    }
    return .found(Found(path: TemplatePath(slot: frame.slot, field: index), kind: frame.scope.names[index].kind))
  }

  private func follow(_ names: ArraySlice<String>, from start: Found) -> Answer {
    var found = start
    for name in names {
      guard case .record(let scope) = found.kind else {
        return .problem("Only a record has names after a dot, and “\(name)” does not stand after one", fix: nil)
      }
      let inner = scope()
      guard let index = inner.index(of: name) else {
        let fix = nearest(to: name, among: inner.names.map(\.name))
        return .problem("There is no name “\(name)” in \(inner.name)", fix: fix)
      }
      var path = found.path
      path.rest.append(index)
      found = Found(path: path, kind: inner.names[index].kind)
    }
    return .found(found)
  }
}
