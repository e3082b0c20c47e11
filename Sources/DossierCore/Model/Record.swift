/// A named part of a record: its key, the rules that its value must obey, and what it is for.
///
/// The key is the same in YAML, JSON, CSV headers, the JSON Schema and the Swift property.
@usableFromInline package struct Field: Sendable {
  /// Whether a record may lack the field.
  @usableFromInline package enum Presence: Sendable { case required, optional }

  /// What the text of a field means, where its Swift type does not tell.
  @usableFromInline package enum Form: Sendable {
    /// One or more lines of plain text.
    case plain
    /// Text that must stay as it was said or written, to the byte.
    case verbatim
    /// An absolute URL (RFC 3986).
    case url
    /// A path relative to the dossier's folder.
    case path
    /// A BCP 47 language tag.
    case language
    /// An ISO 3166-1 alpha-2 country code.
    case country
    /// A moment: a date with a time and its offset, no interval.
    case moment
    /// The version of the format.
    case version
    /// A number that has bounds.
    case range(NumberRange)
    /// 64 lower-case hexadecimal digits.
    case sha256
    /// A Wikidata item, `Q42`.
    case wikidata
    /// A remark for the team, which no output has.
    case confidential
    /// The record's own id.
    case identity
    /// The id of another entity, of one of these kinds.
    case reference(EntityKinds)
  }

  @usableFromInline package let name: StaticString
  @usableFromInline package let presence: Presence
  @usableFromInline package let form: Form
  /// What the field is for and what its values mean, in a sentence: what an editor shows while somebody fills it.
  @usableFromInline package let about: StaticString

  @inlinable package init(
    _ name: StaticString, _ presence: Presence = .optional, _ form: Form = .plain, about: StaticString
  ) {
    self.name = name
    self.presence = presence
    self.form = form
    self.about = about
  }

  /// Whether it holds the tags of an entity, which all entities have and which share a table.
  @inlinable package var isTags: Bool {
    name.utf8CodeUnitCount == 4 && name.withUTF8Buffer { $0.elementsEqual("tags".utf8) }
  }
}

/// A value of a dossier that is an object of named fields.
///
/// `visit` is the one place where a record's keys, their order, their types and their rules stand. Loading, checking,
/// the JSON and CSV writers and the schema are all visitors of it, so they cannot disagree.
@usableFromInline package protocol Record: Sendable, Equatable {
  /// What a record of this type is called, in the form of a key: `claim`.
  static var name: StaticString { get }
  /// What a record of this type is, in a sentence.
  static var about: StaticString { get }
  /// A record with nothing in it, for a visitor to fill or to ask for its fields.
  static var blank: Self { get }

  /// Shows every field to `visitor`, in canonical order.
  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor)
}

/// Something that walks the fields of records.
///
/// A visitor that only reads is given a copy and leaves the values alone.
@usableFromInline package protocol FieldVisitor {
  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value)
  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?)
  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value])
  mutating func prose(_ field: Field, _ prose: inout Prose)
  mutating func prose(_ field: Field, _ prose: inout Prose?)
  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?)
  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value])
  /// A list of citations, each of which may be written as the bare id of its source.
  mutating func citations(_ field: Field, _ citations: inout [Citation])
  /// A collection of the dossier: a list of entities.
  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value])
  /// The options of the writers: a tree that the writers themselves give a meaning.
  mutating func options(_ field: Field, _ options: inout OptionTree)
}

extension FieldVisitor {
  @inlinable package mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
    records(field, &entities)
  }

  @inlinable package mutating func citations(_ field: Field, _ citations: inout [Citation]) {
    records(field, &citations)
  }

  /// Shows the fields that every entity has.
  @inlinable package mutating func common<Value: Entity>(_ entity: inout Value) {
    value(
      Field("marking", about: "The TLP label of this item alone; that of the dossier when absent."), &entity.marking)
    values(Field("tags", about: "Free keywords."), &entity.tags)
    value(Field("note", .optional, .confidential, about: "A remark for the team, which no output has."), &entity.note)
  }

  @inlinable package mutating func identity(_ id: inout EntityID) {
    value(
      Field(
        "id", .required, .identity,
        about: """
          Unique in the whole dossier: lower-case letters, digits and single hyphens, with the kind in front by \
          custom (src-, pty-, evt-, clm-, quo-, rea-, qst-, jdg-, sec-, att-, trm-).
          """),
      &id)
  }

  /// Shows the citations of an entity.
  @inlinable package mutating func sources(_ citations: inout [Citation]) {
    self.citations(Field(FieldKey.sources, about: "The sources that it is taken from, or argued with."), &citations)
  }

  @inlinable package mutating func reference(
    _ name: StaticString, _ id: inout EntityID, to kinds: EntityKinds, about: StaticString
  ) {
    value(Field(name, .required, .reference(kinds), about: about), &id)
  }

  @inlinable package mutating func reference(
    _ name: StaticString, _ id: inout EntityID?, to kinds: EntityKinds, about: StaticString
  ) {
    value(Field(name, .optional, .reference(kinds), about: about), &id)
  }

  @inlinable package mutating func references(
    _ name: StaticString, _ ids: inout [EntityID], to kinds: EntityKinds, about: StaticString
  ) {
    values(Field(name, .optional, .reference(kinds), about: about), &ids)
  }
}

extension Record {
  /// Shows the fields to a visitor that only reads.
  ///
  /// It is shown a copy, so that nothing that it does reaches the record. That costs a retain and a release for each field
  /// on the heap, some 70 ns a record: a fifteenth of what encoding one costs.
  @inlinable package func read<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    var copy = self
    copy.visit(&visitor)
  }
}
