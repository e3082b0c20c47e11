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
    images = dossier.attachments.map { attachment in
      guard let bytes = context.media[attachment.path] else { return nil }
      do throws(Finding) {
        guard let picture = try attachment.picture(in: bytes) else { return nil }
        if let doubt = attachment.doubt(of: picture.file) { findings.append(doubt) }
        return Image(of: attachment, picture.format, picture.file)
      } catch {
        findings.append(error)
        return nil
      }
    }
    allHaveAlternatives = zip(images, dossier.attachments).allSatisfy { $0 == nil || $1.alt?.isEmpty == false }
    let named = dossier.cover.flatMap { release.offset($0, .attachment) }
    if let named, let image = images[named], image.format.suitsCover {
      cover = Cover(image: image, alternative: dossier.attachments[named].alt ?? release.fullTitle)
      if let odd = image.oddness { findings.append(Self.finding(odd, about: dossier.attachments[named])) }
    } else {
      if let named {
        findings.append(
          Finding(
            .unsuitedCover,
            "the cover \(quoted(dossier.attachments[named].id.text)) is \(images[named]?.format.name ?? "no picture"): reading systems take PNG and JPEG, so a cover is drawn"
          ))
      }
      cover = try Cover.drawn(for: release, in: context, findings: &findings)
    }
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
