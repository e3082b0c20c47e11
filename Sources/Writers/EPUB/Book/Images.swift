import DossierCore
import DossierPictures

/// The pictures of the book: its cover, and the attachments that it shows.
struct Images: Sendable {
  /// For each attachment, in order, the picture that it is; nil when it is none, or its file was not given.
  private let images: [Image?]
  let cover: Cover?
  /// Whether each of them has words for those who cannot see it.
  let allHaveAlternatives: Bool

  /// The pictures of a release; what is wrong with them is added to the findings.
  ///
  /// - Throws: ``EPUBError/missingTemplate(_:)``.
  init(of release: Release, in context: WritingContext, findings: inout [Finding]) throws {
    let dossier = release.dossier
    images = Self.images(of: dossier, in: context, findings: &findings)
    allHaveAlternatives = zip(images, dossier.attachments).allSatisfy { $0 == nil || $1.alt?.isEmpty == false }
    let own = Self.cover(of: release, from: images, in: context, findings: &findings)
    cover =
      own != nil && BookOptions(context).hasPlainCover
      ? own : try Cover.drawn(for: release, framing: own, in: context, findings: &findings)
  }

  /// What is to be told of the pictures of a release; none is drawn for it.
  ///
  /// - Throws: ``EPUBError/missingTemplate(_:)``.
  static func remarks(on release: Release, in context: WritingContext) throws -> [Finding] {
    var findings: [Finding] = []
    let images = images(of: release.dossier, in: context, findings: &findings)
    let own = cover(of: release, from: images, in: context, findings: &findings)
    if own == nil || !BookOptions(context).hasPlainCover,
      let problem = try Cover.problem(of: release, in: context)
    {
      findings.append(problem)
    }
    return findings
  }

  private static func images(
    of dossier: Dossier, in context: WritingContext, findings: inout [Finding]
  ) -> [Image?] {
    dossier.attachments.enumerated().map { offset, attachment in
      guard let bytes = context.media[attachment.path] else { return nil }
      let path = FieldPath([.key(EntityKind.attachment.collection), .item(offset), .key("path")])
      do throws(Finding) {
        guard let picture = try attachment.picture(in: bytes) else {
          if let remark = attachment.remark(onUnshown: bytes) { findings.append(remark.about(path)) }
          return nil
        }
        if let doubt = attachment.doubt(of: picture.file) { findings.append(doubt.about(path)) }
        return Image(of: attachment, picture.format, picture.file)
      } catch {
        findings.append(error.about(path))
        return nil
      }
    }
  }

  /// The picture that the dossier names as its cover; nil where it is none that shelves show.
  private static func cover(
    of release: Release, from images: [Image?], in context: WritingContext, findings: inout [Finding]
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

  /// The picture of an attachment.
  subscript(attachment: Int) -> Image? { images[attachment] }

  /// Those of attachments.
  var all: some Sequence<(attachment: Int, image: Image)> {
    images.enumerated().compactMap { offset, image in image.map { (offset, $0) } }
  }

  /// The files that the book has for them, each once.
  var files: [Image] {
    let attached = images.compactMap { $0 }
    guard let cover, !attached.contains(where: { $0.name == cover.image.name }) else { return attached }
    return [cover.image] + attached
  }

  var isEmpty: Bool { files.isEmpty }
}

/// A picture of the book.
struct Image: Sendable {
  /// Its file's name in the book.
  let name: String
  let format: ImageFormat
  /// The file, rid of what tells about its making.
  let bytes: [UInt8]
  /// Whether it cannot move, and so cannot flash.
  let isStill: Bool

  init(name: String, format: ImageFormat, bytes: [UInt8], isStill: Bool) {
    self.name = name
    self.format = format
    self.bytes = bytes
    self.isStill = isStill
  }

  /// Its size, where it is too small or too long for a cover.
  var oddness: (width: Int, height: Int)? {
    guard let size = format.size(of: bytes) else { return nil }
    let (short, long) = (min(size.width, size.height), max(size.width, size.height))
    return short < 300 || long > 3 * short ? size : nil
  }

  /// The picture that an attachment is.
  init(of attachment: Attachment, _ format: ImageFormat, _ file: CleanImage) {
    self.init(
      name: "image-\(attachment.id).\(format.fileExtension)", format: format, bytes: file.bytes, isStill: file.isStill)
  }
}

extension ImageFormat {
  /// Whether stores and shelves show it as a cover.
  var suitsCover: Bool { self == .png || self == .jpeg }
}
