import DossierCore
import Foundation

/// The portions of a STIX bundle and of a document of fact checks: objects, each with the label that it bears.
struct ObjectPortions {
  private(set) var portions: [Portion] = []

  /// - Parameter ground: What objects without a label have.
  init(of bytes: [UInt8], ground: Marking) throws {
    let document = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    let objects = document["objects"] as? [[String: Any]] ?? document["@graph"] as? [[String: Any]] ?? []
    var labels: [String: Marking] = [:]
    for object in objects where object["type"] as? String == "marking-definition" {
      labels[object["id"] as? String ?? ""] = Marking(rawValue: object["name"] as? String ?? "")
    }
    for object in objects where object["type"] as? String != "marking-definition" {
      let mark =
        (object["conditionsOfAccess"] as? String).flatMap(Marking.init(rawValue:))
        ?? (object["object_marking_refs"] as? [String])?.compactMap { labels[$0] }.max() ?? ground
      for text in Self.texts(of: object) { portions.append(Portion(text: text, mark: mark)) }
    }
  }

  /// The texts of an object, each with its key. What refers to others by an identifier is no text.
  private static func texts(of value: Any, key: String = "") -> [String] {
    if let members = value as? [String: Any] {
      return members.filter { !isIdentifier($0.key) }.flatMap { texts(of: $0.value, key: $0.key) }
    }
    if let items = value as? [Any] { return items.flatMap { texts(of: $0, key: key) } }
    // The paragraphs of a text, the first of which may be that the release holds something back.
    return "\(value)".components(separatedBy: "\n\n").map { "\(key): \($0)" }
  }

  private static func isIdentifier(_ key: String) -> Bool {
    ["id", "@id", "conditionsOfAccess"].contains(key) || key.hasSuffix("_ref") || key.hasSuffix("_refs")
  }
}
