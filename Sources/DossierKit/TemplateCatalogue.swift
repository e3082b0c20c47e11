internal import DossierBriefing
public import DossierCore
internal import DossierMarkdown
internal import DossierReport
internal import DossierTemplating

/// The templates that came with the program, and the names that templates may use.
public struct TemplateCatalogue: Sendable {
  /// A template.
  public struct Entry: Sendable, Equatable {
    /// The format that it is for.
    public let format: String
    /// Its name.
    public let name: String
    /// What it says of itself, in a line.
    public let summary: String
  }

  /// Names that hold at one place of a template.
  public struct Scope: Sendable, Equatable {
    /// What the place is called; the first one is the whole template.
    public let name: String
    /// The names.
    public let names: [Name]
  }

  /// A name that templates may use.
  public struct Name: Sendable, Equatable {
    /// How it is used: `{{title}}`, `{{#claims}}`.
    public let tag: String
    /// What it says, in a line.
    public let summary: String
    /// The scope whose names hold up to `{{/claims}}`; nil for what has none.
    public let scope: String?
    /// What it says in a dossier; nil where it says nothing.
    public let example: String?
  }

  private let templates: TemplateFolder

  /// The templates of a folder.
  public init(_ templates: TemplateFolder) { self.templates = templates }

  private static let shelves = [
    (format: BriefingWriter().format.name, shelf: BriefingWriter.shelf),
    (format: MarkdownWriter().format.name, shelf: MarkdownWriter.shelf),
  ]

  /// The templates, by format, then name.
  public var entries: [Entry] {
    Self.shelves.flatMap { format, shelf in
      shelf.names(in: templates.files.keys).map { name in
        let bytes = templates.files[shelf.path(of: name)] ?? []
        return Entry(format: format, name: name, summary: TemplateGuide.summary(of: bytes) ?? "")
      }
    }
  }

  /// The files of a template: itself, then the partials that it uses; empty where there is none of that name.
  public func files(of name: String) -> [Artifact] {
    guard let shelf = Self.shelves.map(\.shelf).first(where: { templates.files[$0.path(of: name)] != nil }) else {
      return []
    }
    var names = [name]
    var next = 0
    while next < names.count {
      let partials = TemplateGuide.partials(of: templates.files[shelf.path(of: names[next])] ?? [])
      names += partials.filter { !names.contains($0) }
      next += 1
    }
    return names.compactMap { name in
      templates.files[shelf.path(of: name)].map {
        Artifact(path: name + shelf.ending, mediaType: "text/plain; charset=utf-8", body: $0)
      }
    }
  }

  /// Every name, with what it says in a release.
  public func scopes(of release: Release, findings: inout [Finding]) -> [Scope] {
    let context = WritingContext(
      date: Moment(seconds: 0), generator: Version.generator,
      labels: templates.labels(for: release.language, findings: &findings))
    return TemplateGuide(of: release, in: context).scopes.map { scope in
      let names = scope.names.map { Name(tag: $0.tag, summary: $0.summary, scope: $0.scope, example: $0.example) }
      return Scope(name: scope.name, names: names)
    }
  }

  /// The labels that templates may use, with their words, as names.
  public func labels(for language: String, findings: inout [Finding]) -> [Name] {
    TemplateGuide.labels(templates.labels(for: language, findings: &findings)).map {
      Name(tag: $0.tag, summary: $0.words, scope: nil, example: nil)
    }
  }
}
