import DossierCore
import DossierKit
import DossierZip
import Foundation
import TestSupport
import Testing

/// Where every party stands on every claim, read back out of each format, is what the release says: one source whose outputs
/// agree.
@Suite("Agreement of the formats")
struct Agreement {
  /// Who says what, and which claims are contested, in the words of the dossier.
  struct Facts: Equatable {
    /// `Fact 3 holds.|Party 1|denies`
    var standings: Set<String> = []
    var contested: Set<String> = []

    mutating func add(_ claim: String, _ party: String, _ position: String) {
      standings.insert("\(claim)|\(party)|\(position)")
    }
  }

  static func release(seed: Int) throws -> Release {
    var random = Randomness(seed: seed)
    var dossier = Dossier(title: "Agreement")
    dossier.id = "agreement"
    dossier.parties = (0..<5).map { Party(id: EntityID("pty-\($0)"), name: "Party \($0)") }
    let parties = dossier.parties.map(\.id)
    dossier.claims = (0..<8).map { number in
      var claim = Claim(
        id: EntityID("clm-\(number)"), statement: "Fact \(number) holds.", claimant: random.pick(parties))
      claim.date = try? EDTFDate("2023-05-0\(1 + random.below(4))")
      if number > 0, random.below(3) == 0 {
        claim.relations = [Relation(to: EntityID("clm-\(random.below(number))"), type: .contradicts)]
      }
      if random.below(2) == 0 { claim.status = random.pick([.false, .confirmed]) }
      return claim
    }
    let claims = dossier.claims
    dossier.reactions = (0..<20).compactMap { number in
      let claim = random.pick(claims)
      let party = random.pick(parties)
      guard party != claim.claimant else { return nil }
      var reaction = Reaction(id: EntityID("rea-\(number)"), party: party, to: claim.id)
      reaction.stance = random.pick([.affirms, .denies, .doubts, .noPosition])
      reaction.date = try? EDTFDate("2023-06-\(10 + number)")
      return reaction
    }
    return try #require(dossier.checked().dossier).release()
  }

  static func facts(of release: Release) -> Facts {
    var facts = Facts()
    for claim in release.dossier.claims {
      if release.isContested(claim.id) { facts.contested.insert(claim.statement) }
      for standing in release.standings(on: claim.id) {
        facts.add(claim.statement, release.name(of: standing.party), standing.position.value)
      }
    }
    return facts
  }

  /// All that was ever said, as a STIX bundle has it: what every reaction says, whatever came after it.
  static func utterances(in release: Release, contested: Set<String>) -> Facts {
    var facts = Facts(contested: contested)
    let claims = release.dossier.claims
    for claim in claims { facts.add(claim.statement, release.name(of: claim.claimant), "asserts") }
    for reaction in release.dossier.reactions {
      guard let claim = claims.first(where: { $0.id == reaction.to }), let stance = reaction.stance else { continue }
      facts.add(claim.statement, release.name(of: reaction.party), stance.rawValue)
    }
    return facts
  }

  /// The claims with a verdict, whose they are and what it is, as ClaimReview has them.
  static func reviewed(in release: Release) -> Set<String> {
    Set(
      release.dossier.claims.compactMap { claim in
        claim.status.map { "\(claim.statement)|\(release.name(of: claim.claimant))|\($0.rawValue)" }
      })
  }

  @Test("holds between all that show who says what", arguments: 0..<24)
  func standings(seed: Int) throws {
    let release = try Self.release(seed: seed)
    let expected = Self.facts(of: release)
    let outputs = try Outputs(of: release)
    #expect(try outputs.json() == expected)
    #expect(try outputs.ndjson() == expected)
    #expect(try outputs.csv() == expected)
    #expect(try outputs.pages(outputs.file("briefing.txt")) == expected)
    #expect(try outputs.pages(outputs.file("dossier.md")) == expected)
    #expect(try outputs.workbook() == expected)
    #expect(try outputs.bundle() == Self.utterances(in: release, contested: expected.contested))
    #expect(try outputs.reviewed() == Self.reviewed(in: release))
    // “Who says what” of the book shows where parties stand; which claims contest one another stands with each.
    #expect(try outputs.book().standings == expected.standings)
  }

  @Test("holds for the order of time, whatever dates are equal", arguments: 0..<6)
  func order(seed: Int) throws {
    var random = Randomness(seed: seed)
    var dossier = Dossier(title: "Agreement")
    dossier.id = "agreement"
    let dates = [
      "2022", "2022/2024", "2022?", "2024-05-13", "2024-05-13~", "2024-05-13T12:00Z", "2024-05-13T12:00+00:00",
      "2024-05-13T14:00+02:00",
    ]
    dossier.events = try (0..<20).map { number in
      Event(id: EntityID("evt-\(number)"), title: "Happening \(number).", date: try EDTFDate(random.pick(dates)))
    }
    let release = try #require(dossier.checked().dossier).release()
    let expected = release.timeline.compactMap { $0.id.flatMap { release.event($0) }?.title }
    #expect(expected.count == 20)
    let outputs = try Outputs(of: release)
    for file in ["briefing.txt", "dossier.md", "csv/timeline.csv"] {
      let found = try outputs.file(file).matches(of: /Happening \d+\./).map { String($0.0) }
      #expect(Array(found.suffix(20)) == expected, "\(file)")
    }
  }

  @Test("would be missed where one party stands elsewhere")
  func plant() throws {
    let release = try Self.release(seed: 1)
    var other = Self.facts(of: release)
    let one = try #require(other.standings.first)
    other.standings.remove(one)
    let outputs = try Outputs(of: release)
    #expect(try outputs.json() != other)
    #expect(try outputs.csv() != other)
    #expect(try outputs.pages(outputs.file("briefing.txt")) != other)
    #expect(try outputs.book() != other)
    #expect(try outputs.workbook() != other)
  }
}

/// What the formats say, parsed by no code of theirs.
private struct Outputs {
  private let sink: MemorySink
  /// The positions by the words of the language.
  private let positions: [String: String]
  /// The positions by their letters in the grid.
  private let letters: [String: String]

  init(of release: Release) throws {
    var sink = MemorySink()
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 0))
    let told = try pipeline.write(
      release, from: Input(path: "."), overrides: ["csv": ["profile": "data"]], into: &sink)
    try #require(!told.containsErrors)
    self.sink = sink
    var told2: [Finding] = []
    let labels = pipeline.templates.labels(for: "en", findings: &told2)
    let all = [Standing.Position.asserts] + Stance.allCases.map(Standing.Position.stance)
    positions = Dictionary(all.map { (labels[$0], $0.value) }, uniquingKeysWith: { first, _ in first })
    letters = Dictionary(uniqueKeysWithValues: all.map { (labels["briefing.sign.\($0.value)"], $0.value) })
  }

  func file(_ path: String) throws -> String { String(decoding: try #require(sink[path]), as: UTF8.self) }

  func json() throws -> Agreement.Facts {
    let root = try #require(object(try file("dossier.json")))
    let computed = try #require(root["computed"] as? [String: Any])
    let names = texts(root["parties"], "name")
    let statements = texts(root["claims"], "statement")
    var facts = Agreement.Facts()
    for claim in try #require(computed["claims"] as? [[String: Any]]) {
      try add(claim, of: statements[try #require(claim["id"] as? String)], names, to: &facts)
    }
    return facts
  }

  func ndjson() throws -> Agreement.Facts {
    let lines = try file("dossier.ndjson").split(separator: "\n").compactMap { object(String($0)) }
    let names = texts(lines.filter { $0["record"] as? String == "party" }, "name")
    var facts = Agreement.Facts()
    for line in lines where line["record"] as? String == "claim" {
      let computed = try #require(line["computed"] as? [String: Any])
      try add(computed, of: line["statement"] as? String, names, to: &facts)
    }
    return facts
  }

  private func add(
    _ computed: [String: Any], of statement: String?, _ names: [String: String], to facts: inout Agreement.Facts
  ) throws {
    let statement = try #require(statement)
    if computed["contested"] as? Bool == true { facts.contested.insert(statement) }
    for standing in try #require(computed["standings"] as? [[String: Any]]) {
      let party = try #require(names[standing["party"] as? String ?? ""])
      facts.add(statement, party, try #require(standing["position"] as? String))
    }
  }

  func csv() throws -> Agreement.Facts {
    try matrix(
      try file("csv/matrix.csv").split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }, statement: "statement", contested: "contested"
    ) { cell in
      // A date stands behind it, and a position may have several words.
      let words = cell.split(separator: " ").filter { !$0.hasPrefix("20") }.joined(separator: " ")
      return positions[words] ?? positions.values.first { $0 == words }
    }
  }

  func workbook() throws -> Agreement.Facts {
    let archive = try ZipReader(try #require(sink["agreement.xlsx"]))
    func part(_ name: String) throws -> String {
      String(decoding: try archive.read("xl/\(name).xml", limit: 1 << 20), as: UTF8.self)
    }
    let texts = try part("sharedStrings").matches(of: /<t[^>]*>([^<]*)</).map { String($0.1) }
    // “Who says what”: the first sheet is to be read first, the second has the claims.
    let rows = try part("worksheets/sheet3").matches(of: /<row .*?<\/row>/).map { row in
      row.0.matches(of: /<c r="([A-Z])[^>]*?(t="[a-z]+")?(?:\/>|><v>([^<]*)<\/v>)/).map { cell in
        let value = String(cell.3 ?? "")
        return (
          column: String(cell.1),
          text: cell.2 == "t=\"s\""
            ? Int(value).map { texts[$0] } ?? "" : cell.2 == "t=\"b\"" ? "\(value == "1")" : value
        )
      }
    }
    let columns = try #require(rows.first).map(\.column)
    // What the letters mean stands below the claims.
    let table = rows.map { row in columns.map { column in row.first { $0.column == column }?.text ?? "" } }
      .filter { !$0[0].isEmpty && letters[$0[0]] == nil }
    return try matrix(table, statement: "Claim", contested: "Contested") { letters[$0] }
  }

  /// A matrix, whose columns stand in another order in a workbook and have other headings and cells.
  private func matrix(
    _ rows: [[String]], statement: String, contested: String, position: (String) -> String?
  ) throws -> Agreement.Facts {
    let head = try #require(rows.first)
    let (statement, contested) = try (
      #require(head.firstIndex(of: statement)), #require(head.firstIndex(of: contested))
    )
    var facts = Agreement.Facts()
    for row in rows.dropFirst() {
      if row[contested] == "true" || row[contested].lowercased().hasPrefix("contested") {
        facts.contested.insert(row[statement])
      }
      for (party, cell) in zip(head, row) where party.hasPrefix("Party ") && !cell.isEmpty {
        facts.add(row[statement], party, try #require(position(cell), "\(cell)"))
      }
    }
    return facts
  }

  /// What the notes and opinions of a STIX bundle say.
  func bundle() throws -> Agreement.Facts {
    let objects = try #require(object(try file("stix.json"))?["objects"] as? [[String: Any]])
    let scale = [
      "strongly-agree": "affirms", "neutral": "no-position", "disagree": "doubts", "strongly-disagree": "denies",
    ]
    var facts = Agreement.Facts()
    var statements: [String: String] = [:]
    for note in objects where note["type"] as? String == "note" {
      let labels = note["labels"] as? [String] ?? []
      guard labels.contains("claim"), let id = note["id"] as? String, let text = note["content"] as? String,
        let statement = text.split(separator: "\n").first.map(String.init)
      else { continue }
      statements[id] = statement
      if labels.contains("contested") { facts.contested.insert(statement) }
      let heading = try #require((note["abstract"] as? String)?.firstMatch(of: /^Claim of (Party \d)/))
      facts.add(statement, String(heading.1), "asserts")
    }
    for opinion in objects where opinion["type"] as? String == "opinion" {
      let said = try #require(scale[opinion["opinion"] as? String ?? ""])
      for id in opinion["object_refs"] as? [String] ?? [] {
        guard let statement = statements[id] else { continue }
        for author in opinion["authors"] as? [String] ?? [] { facts.add(statement, author, said) }
      }
    }
    return facts
  }

  /// What the reviews say of whose claims.
  func reviewed() throws -> Set<String> {
    guard let text = sink["claimreview.jsonld"] else { return [] }
    let graph = try #require(object(String(decoding: text, as: UTF8.self))?["@graph"] as? [[String: Any]])
    return Set(
      try graph.filter { $0["@type"] as? String == "ClaimReview" }.map { review in
        let item = try #require(review["itemReviewed"] as? [String: Any])
        let author = try #require((item["author"] as? [String: Any])?["name"] as? String)
        let rating = try #require((review["reviewRating"] as? [String: Any])?["alternateName"] as? String)
        #expect(review["claimReviewed"] as? String == item["text"] as? String)
        return "\(try #require(item["text"] as? String))|\(author)|\(rating)"
      })
  }

  /// The lines of a briefing or of a page of Markdown: a claim's statement, then its parties.
  func pages(_ text: String) throws -> Agreement.Facts {
    var facts = Agreement.Facts()
    var claim: String?
    for line in text.split(separator: "\n") {
      if let found = line.firstMatch(of: /^- (?:C\d+|\[C\d+\]\([^)]*\))\. (Fact \d+ holds\.)/) {
        // What is in dispute is listed so before the claims.
        facts.contested.insert(String(found.1))
      } else if let found = line.firstMatch(of: /^(?:C\d+\. )?(Fact \d+ holds\.)/) {
        claim = String(found.1)
      } else if let claim,
        let found = line.firstMatch(of: /^ *- (?:<a [^>]*><\/a>)?(Party \d)(?:, [^:]*)?: ([a-z ]+)\./)
      {
        facts.add(claim, String(found.1), try #require(positions[String(found.2)]))
      }
    }
    return facts
  }

  func book() throws -> Agreement.Facts {
    let archive = try ZipReader(try #require(sink["agreement.epub"]))
    let page = String(decoding: try archive.read("EPUB/who-says-what.xhtml", limit: 1 << 20), as: UTF8.self)
    var facts = Agreement.Facts()
    var (claim, party, position, text): (String?, String?, String, String) = (nil, nil, "", "")
    // The facts below a claim are those of the claim; others tell by party what one alone has said, claim by claim.
    var isBelowClaim = false
    for token in XHTMLReader.tokens(of: page) {
      switch token {
      case .start("p", let attributes):
        if attributes["class"] == "record", !isBelowClaim { claim = nil }
        isBelowClaim = attributes["class"] == "entry-line"
        (party, text) = (nil, "")
      case .start("a", let attributes):
        text = ""
        if claim == nil, let party, let label = attributes["aria-label"],
          let statement = label.firstMatch(of: /Fact \d+ holds\./)
        {
          facts.add(String(statement.output), party, try #require(positions[position], "\(position)"))
        }
      case .start("span", _): text = ""
      case .text(let characters): text += characters
      case .start("strong", _):
        // What a claim says stands between its mark and what has come of it.
        claim = text.firstMatch(of: /Fact \d+ holds\./).map { String($0.output) } ?? claim
      case .end("span"): position = text.lowercased().replacing(":", with: "")
      case .end("a"):
        if text.firstMatch(of: /^Party \d+$/) != nil {
          party = text
          if let claim { facts.add(claim, text, try #require(positions[position], "\(position)")) }
        }
        text = ""
      case .end("p"): party = nil
      default: break
      }
    }
    return facts
  }

  private func object(_ text: String) -> [String: Any]? {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any]
  }

  /// A text of each item, by its id.
  private func texts(_ items: Any?, _ key: String) -> [String: String] {
    let pairs = (items as? [[String: Any]] ?? []).compactMap { item in
      (item["id"] as? String).flatMap { id in (item[key] as? String).map { (id, $0) } }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
