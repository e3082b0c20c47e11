package import DossierCore
package import DossierPictures

/// The pictures of the pages: the attachments that they show, and what a book begins with.
package struct Images: Sendable {
  /// For each attachment, in order, the picture that it is; nil when it is none, or its file was not given.
  private let images: [Image?]
  /// The first picture of a book; nil where it has none.
  package var cover: Cover?
  /// Whether each of them has words for those who cannot see it.
  package let allHaveAlternatives: Bool

  /// The pictures of a release; what is wrong with them is added to the findings.
  package init(of release: Release, in context: WritingContext, findings: inout [Finding]) {
    let dossier = release.dossier
    images = Self.images(of: dossier, in: context, findings: &findings)
    allHaveAlternatives = zip(images, dossier.attachments).allSatisfy { $0 == nil || $1.alt?.isEmpty == false }
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

  /// The picture of an attachment.
  package subscript(attachment: Int) -> Image? { images[attachment] }

  /// Those of attachments.
  var all: some Sequence<(attachment: Int, image: Image)> {
    images.enumerated().compactMap { offset, image in image.map { (offset, $0) } }
  }

  /// The files that the book has for them, each once.
  package var files: [Image] {
    let attached = images.compactMap { $0 }
    guard let cover, !attached.contains(where: { $0.name == cover.image.name }) else { return attached }
    return [cover.image] + attached
  }

  package var isEmpty: Bool { files.isEmpty }
}

/// A picture of the book.
package struct Image: Sendable {
  /// Its file's name in the book.
  package let name: String
  package let format: ImageFormat
  /// The file, rid of what tells about its making.
  package let bytes: [UInt8]
  /// Whether it cannot move, and so cannot flash.
  package let isStill: Bool

  package init(name: String, format: ImageFormat, bytes: [UInt8], isStill: Bool) {
    self.name = name
    self.format = format
    self.bytes = bytes
    self.isStill = isStill
  }

  /// The picture that an attachment is.
  init(of attachment: Attachment, _ format: ImageFormat, _ file: CleanImage) {
    self.init(
      name: "image-\(attachment.id).\(format.fileExtension)", format: format, bytes: file.bytes, isStill: file.isStill)
  }
}

/// The first picture of a book.
package struct Cover: Sendable {
  package let image: Image
  /// What it shows, for those who cannot see it.
  package let alternative: String

  package init(image: Image, alternative: String) {
    self.image = image
    self.alternative = alternative
  }
}
