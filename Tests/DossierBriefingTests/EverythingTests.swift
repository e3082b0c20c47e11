import DossierBriefing
import DossierCore
import DossierKit
import Foundation
import Testing

/// A dossier that has everything: nothing of it is lost, and nothing that must stay inside gets out.
@Suite("Briefing: everything")
struct EverythingTests {
  private func everything() throws -> Dossier {
    let checkResult = Pipeline.read(Input(path: Places.goldens.appending(path: "everything.yaml").path))
    #expect(checkResult.findings.filter { $0.severity == .error } == [])
    return try #require(checkResult.dossier).dossier
  }

  @Test("The dossier has every field of the format")
  func isComplete() throws {
    var completeness = Completeness()
    try everything().read(&completeness)
    #expect(completeness.all.subtracting(completeness.present) == [])
  }

  @Test("Every value of every field shows up")
  func nothingIsLost() throws {
    let release = try release(try everything())
    let text = Self.joined(try briefing(release))
    // Paths lead nowhere but on the disk of the authors.
    let paths = Set(
      [release.dossier.edition?.previous].compactMap(\.self) + release.dossier.attachments.map(\.path)
        + release.dossier.sources.compactMap(\.snapshot)
        // What a name is sorted by says nothing that the name does not.
        + release.dossier.parties.compactMap(\.sortName))
    for value in release.dossier.walked(by: Texts()).texts where !paths.contains(value.text) {
      let words = Self.joined(value.text)
      // A judgement has its bounds inside the sentence.
      let plain = text.replacing(#/ \((\w+, )?\d+–\d+%\)/#, with: "")
      let isShown = [text, plain].contains { $0.contains(words) || $0.contains(words.uppercased()) }
      #expect(isShown, "\(value.path) is not shown")
    }
    for words in [
      "organisation, Ukraine.", "Partly confirmed", "B, usually reliable", "Possibly true (3)", "Two cans were found.",
      "by L. Moss",
      "on background",
      "announces an investigation", "Withdrawn: 25 March.", "(likely, 60–70%)", "Moderate confidence.",
      "J1: Raised.", "Shown: A1.", "Not for release before 3 April 2024, 06:00 UTC+2",
      "22:10 UTC+2",
      "Rests on: C1.", "See: Q1 (against).", "Context: E1.", "Chatham House", "Dissent, Fire brigade:",
      "the log (https://example.org/log)", "Earlier: The watchman", "Repeats [S1].", "against: S1, p. 3",
      "See: S2 (line 3, context).", "Qualifies C2", "a hydrant [glossary]",
      "[§6.1.1]",
    ] {
      let isShown = text.contains(words)
      #expect(isShown, "“\(words)” is not shown")
    }
  }

  @Test("Notes and protected names do not get out")
  func secretsStay() throws {
    let text = try briefing(try release(try everything()))
    #expect(!text.contains("secret-note"))
    #expect(!text.contains("Secretname"))
  }

  @Test("The label is the first and the last line")
  func label() throws {
    let lines = try briefing(try release(try everything())).split(separator: "\n")
    #expect(lines.first == "TLP:AMBER")
    #expect(lines.last == "TLP:AMBER")
  }

  @Test("The whole briefing is the one that was read and approved")
  func golden() throws { try expectGolden(try briefing(try release(try everything())), "everything.txt") }

  @Test("A dossier with nothing but a title is a briefing too")
  func empty() throws {
    let text = try briefing(try release(Dossier(title: "Nothing yet")))
    #expect(text.hasPrefix("NOTHING-YET\nNOTHING YET\n"))
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  /// A text on one line, however it was broken, without what Markdown and the notation of hidden characters add.
  static func joined(_ text: String) -> String {
    text.replacingOccurrences(of: "\u{202E}", with: "\\u{202E}").split { $0 == " " || $0 == "\n" }.joined(
      separator: " ")
  }
}

/// Tells which fields of which records a dossier has.
private struct Completeness: FieldVisitor {
  var all: Set<String> = []
  var present: Set<String> = []
  private var record = "Dossier"

  private mutating func note(_ field: Field, _ isPresent: Bool) {
    all.insert("\(record).\(field.name)")
    if isPresent { present.insert("\(record).\(field.name)") }
  }

  private mutating func inside<Value: Record>(_ records: [Value]) {
    let outer = record
    record = "\(Value.self)"
    for value in records { value.read(&self) }
    record = outer
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) { note(field, true) }
  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) { note(field, value != nil) }
  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) { note(field, !values.isEmpty) }
  mutating func prose(_ field: Field, _ prose: inout Prose) { note(field, true) }
  mutating func prose(_ field: Field, _ prose: inout Prose?) { note(field, prose != nil) }
  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {
    note(field, record != nil)
    inside([record].compactMap(\.self))
  }
  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    note(field, !records.isEmpty)
    inside(records)
  }
  mutating func options(_ field: Field, _ options: inout OptionTree) { note(field, !options.isEmpty) }
}

/// Collects the texts of a dossier that a reader has to see as they are.
private struct Texts: FieldReader {
  var texts: [(path: String, text: String)] = []

  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
    guard let text = value as? String else { return }
    switch "\(field.name)" {
    // Only for finding the quote in its source.
    case "prefix", "suffix": return
    // Shown by their names, or once for all when it is the language of the briefing.
    case "language", "nativeLanguage", "country": return
    // The name of a protected party stands for it already.
    case "publicName": return
    default: texts.append(("\(path())", text))
    }
  }
}
