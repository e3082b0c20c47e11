import DossierCore

/// A piece of a template: text, or a tag in double braces.
struct TemplateToken {
  /// What sort of piece.
  enum Kind: Equatable {
    /// Text that stands for itself.
    case text
    /// `{{name}}`, `{{{name}}}`, `{{&name}}`: all the same, since plain text needs no escaping.
    case value
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{>name}}`
    case partial
    /// `{{! remark }}`
    case comment
  }

  /// What sort of piece.
  let kind: Kind
  /// The bytes that stand for themselves, for text; the whole tag otherwise.
  var range: Range<Int>
  /// What stands in the tag.
  let name: String
  /// Where the piece begins.
  let place: Place
  /// Whether a tag has its line to itself, so that the line goes with it.
  var isStandalone = false
}
