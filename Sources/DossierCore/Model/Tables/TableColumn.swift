/// A column of a table: its header, what its cells hold and what they may be.
package struct TableColumn: Sendable {
  /// What the cells hold.
  package enum Content: Sendable, Equatable {
    /// Words of people, which a formula guard may stand in front of and which may be too long for a cell.
    case text
    /// Ids of entities.
    case id
    /// Dates as they were written (EDTF).
    case date
    /// Values of a vocabulary.
    case word([String])
    /// `true` or `false`.
    case truth
    /// Whole numbers.
    case whole
    /// Decimal numbers, with the digits they were written with.
    case number
  }

  /// The header.
  package let name: String
  package let content: Content
  /// Whether no cell of the column is empty.
  package let isRequired: Bool
  package let form: Field.Form
  /// What the column is for, in a sentence.
  package let about: String
  /// The table whose `id` has every value of the column; nil where the values are no ids of other rows.
  package let reference: String?

  package init(
    _ name: String, _ content: Content, isRequired: Bool = true, form: Field.Form = .plain, about: String,
    reference: String? = nil
  ) {
    self.name = name
    self.content = content
    self.isRequired = isRequired
    self.form = form
    self.about = about
    self.reference = reference ?? Self.reference(form)
  }

  /// The column of a field with values of a type.
  init<Value: ScalarValue>(_ field: Field, _ type: Value.Type, prefix: String, isRequired: Bool) {
    self.init(
      "\(prefix)\(field.name)", Self.content(of: type), isRequired: isRequired, form: field.form,
      about: "\(field.about)")
  }

  private static func reference(_ form: Field.Form) -> String? {
    guard case .reference(let kinds) = form else { return nil }
    return kinds.kinds.count == 1 ? kinds.kinds[0].collection : TableShape.entities.name
  }

  private static func content<Value: ScalarValue>(of type: Value.Type) -> Content {
    if let vocabulary = type as? any Vocabulary.Type { return .word(values(of: vocabulary)) }
    if type == EntityID.self { return .id }
    if type == EDTFDate.self { return .date }
    switch Value.type {
    case .text: return .text
    case .integer: return .whole
    case .number: return .number
    case .boolean: return .truth
    }
  }

  private static func values<Value: Vocabulary>(of type: Value.Type) -> [String] { Value.allCases.map(\.rawValue) }
}
