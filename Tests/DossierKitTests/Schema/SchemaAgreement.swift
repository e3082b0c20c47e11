import DossierCore
import DossierKit
import DossierLoading
import Foundation
import TestSupport
import Testing

/// The schema accepts what the loader accepts, of valid dossiers and of such with one mistake.
///
/// What a schema cannot say is the loader's alone, and counted: that references lead somewhere and to the right kind,
/// ids are unique, nothing goes in circles, reactions have the right one of stance and act, days exist and intervals do
/// not end before they begin, and every editorial rule. Of texts a schema sees neither their encoding, nor keys that
/// stand twice, nor how a number is spelled (`1.0`, `1e0` and `-0` are whole numbers to it).
@Suite("The schema and the loader")
struct SchemaAgreement {
  /// Findings that a schema can have too.
  static let expressible: Set<FindingCode> = [
    .unknownKey, .wrongType, .missingField, .formatVersion, .unknownValue, .malformedID, .malformedDate, .outOfRange,
    .malformedText, .outsidePath,
  ]

  private struct Case {
    let name: String
    let json: String
    /// What the loader alone tells of the seed, which says nothing about the change.
    var known: Set<FindingCode> = []

    /// What the loader tells as an error.
    var errors: [Finding] {
      DossierLoader.load(Array(json.utf8), file: "case.json", syntax: .json).checked().findings
        .filter { $0.severity == .error && !known.contains($0.code) }
    }
  }

  @Test(
    "accept the same", .enabled(if: Project.validators != nil, "the validators of Tests/requirements.txt are not here"))
  func agreement() throws {
    var cases: [Case] = []
    var fields: Set<String> = []
    var forms: Set<String> = []
    for number in 0..<SeedVisitor.round {
      let (tree, sites) = SeedVisitor.seed(number)
      let seed = Case(name: "seed \(number)", json: tree.json)
      let known = Set(seed.errors.map(\.code))
      #expect(known.isDisjoint(with: Self.expressible), "\(seed.name): \(seed.errors.map(\.message))")
      cases.append(seed)
      fields.formUnion(sites.map(\.name))
      var randomness = Randomness(seed: 1000 + number)
      for site in sites {
        for _ in 0..<2 { cases.append(Self.changed(tree, site, &randomness, known, number)) }
        // The first site of a form sees every text of it.
        guard let form = site.form, forms.insert(form).inserted else { continue }
        cases += Mistakes.own(site.kind).map { Self.changed(tree, site, to: $0, known, number) }
      }
    }
    cases += ["null", "[]", "{}", "1", "\"dossier\"", "[{\"dossier\":1,\"title\":\"A\"}]"].map {
      Case(name: $0, json: $0)
    }
    cases.append(Case(name: "extras", json: #"{"$schema":1,"computed":[null],"dossier":1,"title":"A"}"#))
    #expect(fields.isSuperset(of: Self.fields))

    let verdicts = try Self.verdicts(cases)
    var count = (accepted: 0, rejected: 0, loaderOnly: 0)
    for (one, isAccepted) in zip(cases, verdicts) {
      let errors = one.errors
      let told = errors.first.map { "\($0.code.code) \($0.message)" } ?? "nothing"
      if isAccepted {
        #expect(
          !errors.contains { Self.expressible.contains($0.code) },
          "\(one.name): the schema accepts it, the loader tells \(told)")
        count.accepted += errors.isEmpty ? 1 : 0
        count.loaderOnly += errors.isEmpty ? 0 : 1
      } else {
        #expect(!errors.isEmpty && one.name.hasPrefix("seed") == false, "\(one.name): only the schema rejects it")
        count.rejected += 1
      }
    }
    // The set would prove little if nearly all of it fell on one side.
    #expect(count.accepted > 400 && count.rejected > 400, "\(count)")
  }

  /// Every field of the model.
  private static let fields: Set<String> = {
    var names = FieldNames()
    Dossier.blank.read(&names)
    return names.names
  }()

  private static func changed(
    _ tree: JSONTree, _ site: Site, _ randomness: inout Randomness, _ known: Set<FindingCode>, _ number: Int
  ) -> Case {
    // An object may get a key that it does not have.
    if case .object = site.kind, randomness.below(2) == 0 {
      let key = randomness.pick(Mistakes.keys)
      let changed = tree.changed(at: site.path) { value in
        guard case .object(let members) = value, !members.contains(where: { $0.key == key }) else { return value }
        return .object(members + [(key, "x")])
      }
      return Case(name: "\(number)\(site.place) + \(key)", json: (changed ?? .null).json, known: known)
    }
    return Self.changed(tree, site, to: Mistakes.value(at: site, &randomness), known, number)
  }

  private static func changed(
    _ tree: JSONTree, _ site: Site, to value: JSONTree?, _ known: Set<FindingCode>, _ number: Int
  ) -> Case {
    let changed = tree.changed(at: site.path) { _ in value } ?? .null
    return Case(name: "\(number)\(site.place) = \(value?.json ?? "nothing")", json: changed.json, known: known)
  }

  /// What the schema says of each case.
  private static func verdicts(_ cases: [Case]) throws -> [Bool] {
    let python = try #require(Project.validators)
    let desk = try TemporaryFolder()
    try desk.write(String(decoding: DossierSchema.json, as: UTF8.self), to: "schema.json")
    try desk.write(cases.map { $0.json + "\n" }.joined(), to: "cases.jsonl")
    let script = Project.root.appending(path: "Tests/check-schema.py").path()
    let run = try Subprocess.shell("'\(python.path())' '\(script)' schema.json cases.jsonl", in: desk.url)
    let lines = run.output.split(separator: "\n")
    try #require(run.status == 0 && lines.count == cases.count, "\(run.output.suffix(500))")
    return lines.map { $0 == "1" }
  }
}

/// The names of all fields of all records, `claim.status`.
private struct FieldNames: FieldVisitor {
  var names: Set<String> = ["dossier"]
  private var record = "dossier"

  private mutating func add(_ field: Field) { names.insert("\(record).\(field.name)") }

  private mutating func enter<Value: Record>(_ type: Value.Type) {
    let outer = record
    record = "\(Value.name)"
    names.insert(record)
    var blank = Value.blank
    blank.visit(&self)
    record = outer
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) { add(field) }
  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) { add(field) }
  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) { add(field) }
  mutating func prose(_ field: Field, _ prose: inout Prose) { add(field) }
  mutating func prose(_ field: Field, _ prose: inout Prose?) { add(field) }
  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) { enter(Value.self) }

  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    add(field)
    enter(Value.self)
  }

  mutating func options(_ field: Field, _ options: inout OptionTree) {}
}
