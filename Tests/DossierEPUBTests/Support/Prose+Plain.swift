import DossierCore

extension Prose {
  /// A text of one paragraph without markup.
  static func plain(_ text: String) -> Prose { Prose(source: text, blocks: [.paragraph([.text(text)])]) }
}
