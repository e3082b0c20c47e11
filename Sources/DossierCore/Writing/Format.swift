/// A format that dossiers can be rendered in: all that anybody but its writer knows of it.
///
/// Commands, packets and deliveries ask it, and name no format themselves.
public struct Format: Sendable, Equatable {
  /// What a format writes.
  public enum Output: Sendable, Equatable {
    /// One file of that name; where it has none of its own, it is called after the dossier's id.
    case file(String? = nil, ending: String)
    /// Any number of files in a folder of that name.
    case folder(String)
  }

  /// What users call it: `epub`.
  public let name: String
  /// What it is, in a line.
  public let summary: String
  /// What it writes.
  public let output: Output
  /// The media type of its file (RFC 6838); of a folder, that of most files in it.
  public let mediaType: String
  /// Whether its file is compressed already, so that to compress it again would win nothing.
  public let isCompressed: Bool
  /// Whether it is made when nobody says which formats to make.
  public let isDefault: Bool
  /// Where the README of a packet lists it: the lower, the earlier. What people read stands before what programs read.
  public let precedence: Int
  /// What a packet says for its options.
  public let packetOptions: [String: String]

  /// A format.
  public init(
    name: String, summary: String, output: Output, mediaType: String = "application/octet-stream",
    isCompressed: Bool = false, isDefault: Bool = true, precedence: Int = 100, packetOptions: [String: String] = [:]
  ) {
    self.name = name
    self.summary = summary
    self.output = output
    self.mediaType = mediaType
    self.isCompressed = isCompressed
    self.isDefault = isDefault
    self.precedence = precedence
    self.packetOptions = packetOptions
  }

  /// What it writes, in a line, with `ID` for the dossier's id: `ID.epub`, `csv/*`.
  public var files: String {
    switch output {
    case .file(let name, let ending): "\(name ?? "ID").\(ending)"
    case .folder(let name): "\(name)/*"
    }
  }

  /// What the name of its file ends with, behind the full stop; nil for a folder.
  public var ending: String? {
    if case .file(_, let ending) = output { ending } else { nil }
  }

  /// Where a file of the format belongs, relative to the output.
  ///
  /// - Parameters:
  ///   - id: The dossier's id.
  ///   - file: The name of the file in the format's folder; nothing else has more than one.
  public func path(for id: EntityID, file: String = "") -> String {
    switch output {
    case .file(let name, let ending): "\(name ?? id.text).\(ending)"
    case .folder(let name): "\(name)/\(file)"
    }
  }

  /// Whether it is what has written a file, or a folder whose name ends with a stroke, at the top of the output.
  public func writes(_ top: String, for id: EntityID) -> Bool { path(for: id) == top }
}

extension Artifact {
  /// The one file of a format.
  public init(_ body: [UInt8], of format: Format, for release: Release) {
    self.init(path: format.path(for: release.id), mediaType: format.mediaType, body: body)
  }
}
