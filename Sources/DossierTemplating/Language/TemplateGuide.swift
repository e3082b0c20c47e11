package import DossierCore

/// What there is to know of the names that templates may use, as the records declare them.
package struct TemplateGuide: Sendable {
  /// The names that hold inside one kind of record.
  package struct Scope: Sendable {
    /// What it is called.
    package let name: String
    /// Its names, in the order in which they are declared.
    package let names: [Name]
  }

  /// A name.
  package struct Name: Sendable {
    /// How it is used: `{{title}}`, `{{#claims}}`.
    package let tag: String
    /// What it says, in a line.
    package let summary: String
    /// The scope whose names hold inside; nil for words and flags.
    package let scope: String?
    /// What it says in a release; nil where it says nothing.
    package let example: String?
  }

  /// The scopes, the outermost first, each after the one that leads to it.
  package private(set) var scopes: [Scope] = []
  /// How many records of a kind are asked for an example.
  private static let enough = 50

  /// The names that lead on from those of a record, with what they say in it.
  package init(of record: any TemplateRecord, scope: TemplateScope) {
    var waiting: [(scope: TemplateScope, records: [any TemplateRecord])] = [(scope, [record])]
    var next = 0
    while next < waiting.count {
      let (scope, records) = waiting[next]
      next += 1
      let names = scope.names.indices.map { index in
        let name = scope.names[index]
        let values = records.lazy.map { $0.value(index) }
        switch name.kind {
        case .record(let inner), .list(let inner):
          let inner = inner()
          let found = values.flatMap(Self.records).prefix(Self.enough)
          if let known = waiting.firstIndex(where: { $0.scope.name == inner.name }) {
            if known >= next { waiting[known].records += found }
          } else {
            waiting.append((inner, Array(found)))
          }
          return Name(tag: "{{#\(name.name)}}", summary: name.summary, scope: inner.name, example: nil)
        case .flag:
          return Name(tag: "{{#\(name.name)}}", summary: name.summary, scope: nil, example: nil)
        case .text, .number:
          let example = values.compactMap(Self.words).first
          return Name(tag: "{{\(name.name)}}", summary: name.summary, scope: nil, example: example)
        }
      }
      scopes.append(Scope(name: scope.name, names: names))
    }
  }

  /// The labels that templates may use, with their words: `{{label.NAME}}`.
  package static func labels(_ labels: Labels) -> [(tag: String, words: String)] {
    let prefix = "briefing."
    return labels.keys.filter { $0.hasPrefix(prefix) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { ("{{label.\($0.dropFirst(prefix.utf8.count))}}", labels[$0]) }
  }

  /// The partials that a template asks for, each once, in order.
  package static func partials(of template: [UInt8]) -> [String] {
    // A template that is too long is refused before any partial is asked for.
    guard template.count <= Limits.templateSize else { return [] }
    var names: [String] = []
    var seen: Set<String> = []
    for token in TemplateScanner.scan(template, file: "").tokens where token.kind == .partial {
      if seen.insert(token.name).inserted { names.append(token.name) }
    }
    return names
  }

  /// What a template says of itself: the first sentence of the remark that it begins with.
  package static func summary(of template: [UInt8]) -> String? {
    guard let first = TemplateScanner.scan(template, file: "").tokens.first, first.kind == .comment else { return nil }
    let text = first.name.dropFirst(first.name.hasPrefix("!") ? 1 : 0)
    let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    return words.firstIndex(of: ".").map { String(words[..<$0]) } ?? words
  }

  private static func records(_ value: TemplateValue) -> [any TemplateRecord] {
    switch value {
    case .record(let record): [record]
    case .list(let list): (0..<min(list.count, enough)).map { list[$0] }
    case .nothing, .yes, .text, .written: []
    }
  }

  /// The first line of what a value shows.
  private static func words(_ value: TemplateValue) -> String? {
    var page = Page(.lines(10_000))
    switch value {
    case .text(let text): page.append(text)
    case .written(let write): write(&page)
    case .nothing, .yes, .record, .list: return nil
    }
    return String(decoding: page.finished(), as: UTF8.self).split(separator: "\n").first.map(String.init)
  }
}
