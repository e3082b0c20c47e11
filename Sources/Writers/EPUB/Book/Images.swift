import DossierCore

/// The attachments that the book shows as pictures.
struct Images: Sendable {
  /// For each attachment, in order, the picture that it is; nil when it is none, or its file was not given.
  private let images: [Image?]
  /// Whether each of them has words for those who cannot see it.
  let allHaveAlternatives: Bool

  init(of dossier: Dossier, media: [String: [UInt8]]) {
    images = dossier.attachments.map { attachment in
      guard let bytes = media[attachment.path], let format = ImageFormat(of: bytes) else { return nil }
      return Image(
        name: "image-\(attachment.id).\(format.fileExtension)", format: format, bytes: bytes,
        isCover: attachment.id == dossier.cover && format.suitsCover)
    }
    allHaveAlternatives = zip(images, dossier.attachments).allSatisfy { $0 == nil || $1.alt?.isEmpty == false }
  }

  /// The picture of an attachment.
  subscript(attachment: Int) -> Image? { images[attachment] }

  /// All of them, with their attachments.
  var all: some Sequence<(attachment: Int, image: Image)> {
    images.enumerated().compactMap { offset, image in image.map { (offset, $0) } }
  }

  /// The attachment that is the cover.
  var cover: Int? { images.firstIndex { $0?.isCover == true } }

  var isEmpty: Bool { images.allSatisfy { $0 == nil } }
}

/// A picture of the book.
struct Image: Sendable {
  /// Its file's name in the book.
  let name: String
  let format: ImageFormat
  let bytes: [UInt8]
  let isCover: Bool
}
