internal import DossierCore
internal import DossierDigest

/// What a dossier is called that has no `id`: as its folder or its file, else by eight digits of its title's SHA-256.
///
/// Never by a word that others share: two dossiers under one id replace each other's outputs, are one book to readers
/// and one report to platforms.
struct DefaultID {
  /// The id; nil where nothing needs one, or libcrypto made no digest.
  let id: EntityID?
  private let isOfTitle: Bool

  init(of dossier: Dossier, from input: Input) {
    guard dossier.id == nil, input.nameID == nil else {
      id = input.nameID
      isOfTitle = false
      return
    }
    id = Self.id(of: dossier.title)
    isOfTitle = true
  }

  /// The id that a title alone gives.
  static func id(of title: String) -> EntityID? {
    (try? Digest.sha256.hexadecimal(of: Array(title.utf8))).map { EntityID(digest: $0) }
  }

  /// That the dossier is called by its title, which the next edition may reword.
  func finding(places: (any SourceMap)?) -> Finding? {
    guard isOfTitle, let id else { return nil }
    let path = FieldPath([.key("title")])
    return Finding(
      .noIdentity,
      "neither an `id` nor the name of a folder or file says what the dossier is called, so that it is "
        + "\(quoted(id.text)) until its title changes: give it an `id` of its own, such as `id: harbour-lane`",
      at: places?.place(of: path), path: path)
  }
}
