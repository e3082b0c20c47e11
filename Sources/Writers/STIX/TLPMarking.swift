import DossierCore

/// The marking definitions of TLP 2.0 that OASIS has published for STIX 2.1 (cti-stix-common-objects, extension
/// `extension-definition--60a3c5c5-…`): fixed objects, which every platform knows by their identifiers.
enum TLPMarking {
  static func id(of marking: Marking) -> String {
    let uuid =
      switch marking {
      case .clear: "94868c89-83c2-464b-929b-a1a8aa3c8487"
      case .green: "bab4a63c-aed9-4cf5-a766-dfca5abac2bb"
      case .amber: "55d920b0-5e8b-4f79-9ee9-91f868d9b421"
      case .amberStrict: "939a9414-2ddd-4d32-a0cd-375ea402b003"
      case .red: "e828b379-4e03-4974-9ac4-e53a884c97c1"
      }
    return "marking-definition--\(uuid)"
  }

  static func definition(of marking: Marking) -> JSONTree {
    var level = JSONMembers()
    level.set("extension_type", "property-extension")
    level.set("tlp_2_0", marking.rawValue.dropFirst("TLP:".count).lowercased())
    var extensions = JSONMembers()
    extensions.set("extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d", .object(level))
    var object = JSONMembers()
    object.set("type", "marking-definition")
    object.set("spec_version", "2.1")
    object.set("id", id(of: marking))
    object.set("created", "2022-10-01T00:00:00.000Z")
    object.set("name", marking.rawValue)
    object.set("extensions", .object(extensions))
    return .object(object)
  }
}
