import DossierCore
import DossierPages
import DossierPictures

/// The cover that is drawn round the picture that a dossier names, or that picture as it is.
extension Cover {
  /// The cover of a release; what is wrong with it is added to the findings.
  ///
  /// - Throws: ``EPUBError/missingTemplate(_:)``.
  static func of(
    _ release: Release, from images: Images, in context: WritingContext, findings: inout [Finding]
  ) throws -> Cover? {
    let own = named(by: release, from: images, in: context, findings: &findings)
    return own != nil && isPlain(in: context)
      ? own : try drawn(for: release, framing: own, in: context, findings: &findings)
  }

  /// What is to be told of the pictures of a release; none is drawn for it.
  ///
  /// - Throws: ``EPUBError/missingTemplate(_:)``.
  static func remarks(on release: Release, in context: WritingContext) throws -> [Finding] {
    var findings: [Finding] = []
    let images = Images(of: release, in: context, findings: &findings)
    let own = named(by: release, from: images, in: context, findings: &findings)
    if own == nil || !isPlain(in: context),
      let problem = try problem(of: release, in: context)
    {
      findings.append(problem)
    }
    return findings
  }

  /// Whether the picture that the dossier names is the cover as it is, with no frame round it.
  private static func isPlain(in context: WritingContext) -> Bool { context.options["cover"] == "plain" }

  /// The picture that the dossier names as its cover; nil where it is none that shelves show.
  private static func named(
    by release: Release, from images: Images, in context: WritingContext, findings: inout [Finding]
  ) -> Cover? {
    guard let named = release.dossier.cover.flatMap({ release.offset($0, .attachment) }) else { return nil }
    let attachment = release.dossier.attachments[named]
    let path = FieldPath([.key("cover")])
    guard let image = images[named], image.format.suitsCover else {
      let other = context.media[attachment.path].flatMap { UnshownPicture(of: $0, named: attachment.path) }
      let kind = images[named]?.format.name ?? other?.rawValue ?? "no picture"
      findings.append(
        Finding(
          .unsuitedCover,
          "the cover \(quoted(attachment.id.text)) is \(kind): reading systems take PNG and JPEG, so a cover is drawn",
          path: path))
      return nil
    }
    if let odd = image.oddness { findings.append(finding(odd, about: attachment).about(path)) }
    return Cover(image: image, alternative: attachment.alt ?? release.fullTitle)
  }

  private static func finding(_ size: (width: Int, height: Int), about cover: Attachment) -> Finding {
    Finding(
      .unsuitedCover,
      "the cover \(quoted(cover.id.text)) has \(size.width) by \(size.height) pixels: shelves show covers of about 1,600 by 2,560, and none that is smaller than 300 on a side or three times as long as wide"
    )
  }
}

extension Image {
  /// Its size, where it is too small or too long for a cover.
  fileprivate var oddness: (width: Int, height: Int)? {
    guard let size = format.size(of: bytes) else { return nil }
    let (short, long) = (min(size.width, size.height), max(size.width, size.height))
    return short < 300 || long > 3 * short ? size : nil
  }
}

extension ImageFormat {
  /// Whether stores and shelves show it as a cover.
  fileprivate var suitsCover: Bool { self == .png || self == .jpeg }
}
