import DossierCore
import DossierTemplating

/// A name of a record and how its value is found: the two stand in one place, so they cannot disagree.
struct TemplateField<Subject>: Sendable {
  /// The name.
  let name: TemplateName
  /// Finds the value.
  let read: @Sendable (Subject) -> TemplateValue

  static func text(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Subject) -> String?
  ) -> TemplateField {
    TemplateField(name: TemplateName(name: name, kind: .text, summary: summary)) { subject in
      read(subject).map { .text($0.withoutTrailingBreaks) } ?? .nothing
    }
  }

  /// An id or the name of an anchor, which links name and nobody reads: no marks of direction may stand in it.
  static func id(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Subject) -> String?
  ) -> TemplateField {
    written(name, summary) { subject in read(subject).map { id in { $0.append(id: id) } } }
  }

  static func number(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Subject) -> Int?
  ) -> TemplateField {
    TemplateField(name: TemplateName(name: name, kind: .number, summary: summary)) { subject in
      read(subject).map { .text(String($0)) } ?? .nothing
    }
  }

  static func written(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Subject) -> ((inout Page) -> Void)?
  ) -> TemplateField {
    TemplateField(name: TemplateName(name: name, kind: .text, summary: summary)) { subject in
      read(subject).map(TemplateValue.written) ?? .nothing
    }
  }

  static func flag(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Subject) -> Bool
  ) -> TemplateField {
    TemplateField(name: TemplateName(name: name, kind: .flag, summary: summary)) { read($0) ? .yes : .nothing }
  }

  static func record<Other: TemplateSubject>(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Subject) -> Other?
  ) -> TemplateField {
    TemplateField(name: TemplateName(name: name, kind: .record { Other.scope }, summary: summary)) { subject in
      read(subject).map { .record($0) } ?? .nothing
    }
  }

  static func list<Other: TemplateSubject>(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Subject) -> [Other]
  ) -> TemplateField {
    TemplateField(name: TemplateName(name: name, kind: .list { Other.scope }, summary: summary)) { subject in
      let records = read(subject)
      return records.isEmpty ? .nothing : .list(TemplateList(count: records.count) { records[$0] })
    }
  }

  /// A list whose records are made one at a time, each from what it takes to make one.
  static func list<Element, Other: TemplateSubject>(
    _ name: String, _ summary: String, of read: @escaping @Sendable (Subject) -> [Element],
    item: @escaping @Sendable (Subject, Element) -> Other
  ) -> TemplateField {
    TemplateField(name: TemplateName(name: name, kind: .list { Other.scope }, summary: summary)) { subject in
      let elements = read(subject)
      return elements.isEmpty ? .nothing : .list(TemplateList(count: elements.count) { item(subject, elements[$0]) })
    }
  }

  /// A long list, whose records are made one at a time.
  static func list<Other: TemplateSubject>(
    _ name: String, _ summary: String, count: @escaping @Sendable (Subject) -> Int,
    item: @escaping @Sendable (Subject, Int) -> Other
  ) -> TemplateField {
    TemplateField(name: TemplateName(name: name, kind: .list { Other.scope }, summary: summary)) { subject in
      .list(TemplateList(count: count(subject)) { item(subject, $0) })
    }
  }

  static func texts(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Subject) -> [String]
  ) -> TemplateField {
    TemplateField(name: TemplateName(name: name, kind: .list { TextRecord.scope }, summary: summary)) { subject in
      let texts = read(subject)
      return .list(TemplateList(count: texts.count) { TextRecord(text: texts[$0]) })
    }
  }
}

/// A record whose names are declared once, as a list of fields.
protocol TemplateSubject: TemplateRecord, SendableMetatype {
  /// What its scope is called.
  static var scopeName: String { get }
  /// Its names and how their values are found.
  static var fields: [TemplateField<Self>] { get }
}

extension TemplateSubject {
  static var scope: TemplateScope { TemplateScope(name: scopeName, names: fields.map(\.name)) }

  func value(_ index: Int) -> TemplateValue { Self.fields[index].read(self) }
}
