/// What a name of a template leads to.
package enum TemplateKind: Sendable {
  /// Words; shown by `{{name}}`, and `{{#name}}` asks whether there are any.
  case text
  /// A whole number; at the start of a line, with `. `, `) ` or `] ` behind it, it marks an item of a list.
  case number
  /// Yes or no; asked by `{{#name}}` and `{{^name}}`, never shown.
  case flag
  /// One record, whose names hold inside `{{#name}}` and after a dot: `{{name.other}}`.
  case record(@Sendable () -> TemplateScope)
  /// Records, for each of which `{{#name}}` stands once.
  case list(@Sendable () -> TemplateScope)

  /// Whether `{{name}}` shows something.
  package var isShown: Bool {
    switch self {
    case .text, .number: true
    case .flag, .record, .list: false
    }
  }
}

/// A name that a template may use, as `dossier templates` tells of it.
package struct TemplateName: Sendable {
  /// What stands between the braces; `.` for the item itself.
  package let name: String
  /// What it leads to.
  package let kind: TemplateKind
  /// What it says, in a line.
  package let summary: String

  /// A name.
  package init(name: String, kind: TemplateKind, summary: String) {
    self.name = name
    self.kind = kind
    self.summary = summary
  }
}

/// The names that hold in one place of a template: those of a kind of record.
package struct TemplateScope: Sendable {
  /// What it is called; two scopes of the same name have the same names.
  package let name: String
  /// Its names; a record gives their values by their place here.
  package let names: [TemplateName]

  /// A scope.
  package init(name: String, names: [TemplateName]) {
    self.name = name
    self.names = names
  }

  /// The place of a name.
  package func index(of name: String) -> Int? { names.firstIndex { $0.name == name } }
}
