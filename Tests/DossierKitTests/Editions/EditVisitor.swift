import DossierCore
import TestSupport

/// Makes one edit of a dossier, at a place of its choice, whatever the field.
struct EditVisitor: FieldVisitor {
  /// The fields that are no content: the edition is the frame of a comparison, an assessment's word on its own change no
  /// change, a note never leaves.
  private static let passed: Set<String> = ["dossier", "id", "edition", "change", "changeReason", "note", "outputs"]

  /// What was done, once it was.
  private(set) var done: String?
  private var left: Int

  /// The dossier with the edit of that number; nil when it has no such place.
  static func edited(_ dossier: Dossier, _ number: Int) -> (dossier: Dossier, edit: String)? {
    var visitor = EditVisitor(left: number)
    var result = dossier
    result.visit(&visitor)
    return visitor.done.map { (result, $0) }
  }

  private init(left: Int) { self.left = left }

  /// Whether this is the place.
  private mutating func isHere(_ field: Field, _ what: String) -> Bool {
    guard done == nil, !Self.passed.contains("\(field.name)") else { return false }
    left -= 1
    if left < 0 { done = "\(field.name): \(what)" }
    return left < 0
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    guard let other = Self.other(value, field), isHere(field, "\(value.scalarText) to \(other.scalarText)") else {
      return
    }
    value = other
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    guard let present = value else { return }
    if let other = Self.other(present, field), isHere(field, "\(present.scalarText) to \(other.scalarText)") {
      value = other
    } else if (present as? Bool) != false, isHere(field, "removed") {
      value = nil
    }
  }

  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    if values.count > 1, values.first != values.last, isHere(field, "reversed") {
      values.reverse()
    } else if !values.isEmpty, isHere(field, "shortened") {
      values.removeLast()
    }
  }

  mutating func prose(_ field: Field, _ prose: inout Prose) {
    if isHere(field, "edited") { prose = .words(prose.source + " Edited.") }
  }

  mutating func prose(_ field: Field, _ prose: inout Prose?) {
    guard let text = prose?.source else { return }
    if isHere(field, "removed") {
      prose = nil
    } else if isHere(field, "edited") {
      prose = .words(text + " Edited.")
    }
  }

  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {}

  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    if !records.isEmpty, isHere(field, "shortened") {
      records.removeLast()
      return
    }
    for position in records.indices { records[position].visit(&self) }
  }

  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
    for position in entities.indices.reversed() where isHere(field, "without \(entities[position].id)") {
      entities.remove(at: position)
      return
    }
    if entities.count > 1, isHere(field, "swapped") { return entities.swapAt(0, 1) }
    for position in entities.indices { entities[position].visit(&self) }
  }

  mutating func options(_ field: Field, _ options: inout OptionTree) {}

  /// Another value of the type.
  private static func other<Value: ScalarValue>(_ value: Value, _ field: Field) -> Value? {
    if case .reference = field.form { return nil }
    let text = value.scalarText
    var candidates = [
      "2025-01-01", "2026-09-30", "TLP:RED", "fr", "de", "FR", "true", "false", "7", text + "x", "\(text)1",
    ]
    if let vocabulary = Value.self as? any Vocabulary.Type { candidates += texts(of: vocabulary) }
    return candidates.lazy.filter { $0 != text }.compactMap { candidate in
      try? Value(scalar: Scalar(candidate, .plain))
    }.first
  }

  private static func texts<Value: Vocabulary>(of type: Value.Type) -> [String] { Value.allCases.map(\.rawValue) }
}
