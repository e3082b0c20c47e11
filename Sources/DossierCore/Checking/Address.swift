internal import DossierText

/// What is wrong with giving an address away.
enum AddressProblem: Equatable {
  /// It leads to a file of somebody's own machine or network, and its path tells whose.
  case local
  /// It has somebody's name in front of the host, and perhaps a password.
  case user

  /// What is wrong with what stands where an address belongs: a URL field, or what a link leads to.
  init?(ofAddress text: String) {
    let lower = text.lowercased()
    let scheme = lower.prefix { $0 != ":" }
    // `C:\desk`, `C:/desk`, `/home/ada`, `~/desk`, `\\host\share`, `//host/share`.
    let isPath =
      lower.hasPrefix("/") || lower.hasPrefix("\\") || lower.hasPrefix("~")
      || (scheme.utf8.count == 1 && scheme.utf8.count < lower.utf8.count)
    if isPath || ["file", "smb", "afp", "nfs"].contains(scheme) && scheme.utf8.count < lower.utf8.count
      || Self.mayHaveFile(lower) && lower.contains("file:/")
    {
      self = .local
    } else if Self.hasUser(lower[...]) {
      self = .user
    } else {
      return nil
    }
  }

  /// What is wrong with an address that stands anywhere in a text.
  init?(inText text: String) {
    // Both have a colon and a slash, which hardly any text has.
    guard Self.hasColonAndSlash(text) else { return nil }
    for word in text.lowercased().split(whereSeparator: { $0.isWhitespace || "<>\"()[]{}`".contains($0) }) {
      if word.contains("file:/") {
        self = .local
        return
      }
      if Self.hasUser(word) {
        self = .user
        return
      }
    }
    return nil
  }

  /// Whether a colon stands behind an `e`.
  private static func mayHaveFile(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: ":"), last == UInt8(ascii: "e") { return true }
      last = byte
    }
    return false
  }

  private static func hasColonAndSlash(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.span.contains(UInt8(ascii: ":")) else { return false }
    var last: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "/"), last == UInt8(ascii: ":") { return true }
      last = byte
    }
    return false
  }

  /// Whether an `@` stands between the scheme and the path (RFC 3986, section 3.2.1).
  private static func hasUser(_ text: Substring) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "@")), let start = text.firstRange(of: "://") else { return false }
    return text[start.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != "\\" }.contains("@")
  }
}

/// Finds the addresses of a dossier that tell more than where something stands.
struct AddressReader: FieldReader {
  struct Place {
    let problem: AddressProblem
    let field: String
    let path: FieldPath
    /// The item; nil for the head.
    let item: EntityID?
  }

  private(set) var found: [Place] = []
  private var item: EntityID?

  mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) { item = entity.id }

  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
    guard let text = value as? String else { return }
    switch field.form {
    case .confidential, .reference, .identity, .path: return
    case .url: add(AddressProblem(ofAddress: text), field, path)
    default: add(AddressProblem(inText: text) ?? predecessor(text, path), field, path)
    }
  }

  mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
    let problems = prose.addresses.compactMap(AddressProblem.init(ofAddress:))
    add(problems.first ?? AddressProblem(inText: prose.source), field, path)
  }

  /// The edition before is at an address, or in the dossier's folder.
  private func predecessor(_ text: String, _ path: () -> FieldPath) -> AddressProblem? {
    item == nil && path().steps == [.key("edition"), .key("previous")] ? AddressProblem(ofAddress: text) : nil
  }

  private mutating func add(_ problem: AddressProblem?, _ field: Field, _ path: () -> FieldPath) {
    if let problem { found.append(Place(problem: problem, field: "\(field.name)", path: path(), item: item)) }
  }
}

extension AddressReader.Place {
  /// The finding that tells of it.
  var told: (code: FindingCode, message: String) {
    switch problem {
    case .local:
      (
        .localAddress,
        "`\(field)` leads to a file on somebody's own machine, which readers do not have, and tells where it lies: give the "
          + "address where it was published, or none"
      )
    case .user:
      (
        .addressWithUser,
        "`\(field)` has a user's name or password before the host of an address: write the address without it"
      )
    }
  }
}
