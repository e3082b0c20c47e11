import DossierCore
import DossierKit
import Foundation
import TestSupport
import Testing

/// The schema as a file: in the repository for the samples, and of use to people.
@Suite("The schema")
struct SchemaFile {
  @Test("beside the samples is the one that `dossier schema` prints")
  func committed() throws {
    let file = Project.root.appending(path: "Samples/dossier.schema.json")
    let expected = [UInt8](try Data(contentsOf: file))
    guard expected != DossierSchema.json else { return }
    if Golden.isUpdating { try Data(DossierSchema.json).write(to: file) }
    Issue.record("Samples/dossier.schema.json: \(Golden.difference(expected, DossierSchema.json))")
  }

  @Test(
    "accepts the samples and the starter as they are, and rejects a slip",
    .enabled(if: Project.validators != nil, "the validators of Tests/requirements.txt are not here"))
  func samples() throws {
    let python = try #require(Project.validators)
    let check = "'\(python.deletingLastPathComponent().path())check-jsonschema'"
    let root = Project.root.path()
    let desk = try TemporaryFolder()
    let all = try Subprocess.shell(
      "\(check) --check-metaschema '\(root)Samples/dossier.schema.json' && \(check) --schemafile "
        + "'\(root)Samples/dossier.schema.json' '\(root)'Samples/*/dossier.yaml '\(root)Templates/starter/dossier.yaml'",
      in: desk.url)
    #expect(all.status == 0, "\(all.output)")
    let sample = try String(contentsOfFile: Project.sample("minimal") + "/dossier.yaml", encoding: .utf8)
    try desk.write(sample.replacing("stance: denies", with: "stance: denys"), to: "slip.yaml")
    let slip = try Subprocess.shell(
      "\(check) --schemafile '\(root)Samples/dossier.schema.json' slip.yaml", in: desk.url)
    #expect(slip.status == 1 && slip.output.contains("'denys' is not one of ['affirms', "), "\(slip.output)")
  }

  @Test("explains every key in whole sentences")
  func descriptions() throws {
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(DossierSchema.json)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    var count = 0
    for (name, record) in definitions.merging(["dossier": schema], uniquingKeysWith: { $1 }) {
      guard let properties = record["properties"] as? [String: [String: Any]] else { continue }
      let descriptions = properties.mapValues { $0["description"] as? String ?? "" }
      for (key, text) in descriptions.merging(["": record["description"] as? String ?? ""], uniquingKeysWith: { $1 }) {
        count += 1
        #expect(
          text.hasSuffix(".") && text.count > 10 && text.first?.isLowercase == false && !text.contains("  "),
          "\(name).\(key): \(text)")
      }
    }
    #expect(count > 190)
  }

  @Test("has the bands of the likelihoods right")
  func bands() throws {
    let json = String(decoding: DossierSchema.json, as: UTF8.self)
    let text = try #require(json.split(separator: "\n").first { $0.contains("almost-no-chance 1–5") })
    for scale in Scale.allCases {
      for term in Likelihood.terms(of: scale) {
        let band = try #require(term.band(on: scale))
        #expect(text.contains("\(term.rawValue) \(band.lowerBound)–\(band.upperBound)"))
      }
    }
  }
}
