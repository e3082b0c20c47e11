/// Something that a template shows: a claim, a day, the briefing itself.
package protocol TemplateRecord {
  /// The value of a name, by its place in the record's scope.
  func value(_ index: Int) -> TemplateValue
}

/// What a name leads to in one record.
package enum TemplateValue {
  /// No, or not there.
  case nothing
  /// Yes.
  case yes
  /// Words; empty ones count as not there.
  case text(String)
  /// Words that write themselves, such as prose with its paragraphs.
  case written((inout Page) -> Void)
  case record(any TemplateRecord)
  case list(TemplateList)
}

/// Records in order, each made only when its turn comes.
package struct TemplateList {
  /// How many there are.
  package let count: Int
  private let item: (Int) -> any TemplateRecord

  /// A list of so many records.
  package init(count: Int, item: @escaping (Int) -> any TemplateRecord) {
    self.count = count
    self.item = item
  }

  /// The record at a place, from 0.
  package subscript(position: Int) -> any TemplateRecord { item(position) }
}

/// Words as an item of a list: `{{#gaps}}{{.}}{{/gaps}}`.
package struct TextRecord: TemplateRecord {
  /// The words.
  package let text: String

  /// Words.
  package init(text: String) { self.text = text }

  package static let scope = TemplateScope(
    name: "text", names: [TemplateName(name: ".", kind: .text, summary: "the words themselves")])

  package func value(_ index: Int) -> TemplateValue { .text(text) }
}
