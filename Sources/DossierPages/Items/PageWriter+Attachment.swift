import DossierCore

extension PageWriter {
  /// An image or other file.
  mutating func attachment(_ attachment: Attachment, _ offset: Int, level: Int) {
    entry(.attachment, offset, attachment.id, level: level) { page in
      if page.book.layout.homes.ofPictures[offset] == nil || page.isEmbedded { page.figure(attachment, offset) }
      page.facts { page in
        page.fact(.file, Self.kindOfFile(attachment.path))
        if page.book.images[offset] == nil {
          page.fact(.altText, attachment.alt)
          page.fact(.note, page.words[.notEmbedded])
        }
        page.fact(.credit, attachment.credit)
        if let source = attachment.source { page.fact(.takenFrom) { $0.citation(source) } }
        page.fact(.transcript, attachment.transcript)
        page.commonFacts(attachment)
        page.mentions(of: attachment.id)
      }
    }
  }

  /// What the ending of a file's name says that it is, `PDF`: where it lies concerns those alone who work on the dossier.
  private static func kindOfFile(_ path: String) -> String? {
    guard let dot = path.lastIndex(of: "."), case let ending = path[path.index(after: dot)...],
      (1...5).contains(ending.count), ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    return ending.uppercased()
  }

  /// The picture of an attachment with what stands below it where it has its home; elsewhere, and where the book has no
  /// picture, its name.
  mutating func figure(_ id: EntityID, isHome: Bool) {
    guard let offset = book.release.offset(id, .attachment) else { return }
    if isHome { return figure(book.dossier.attachments[offset], offset, isLinked: true) }
    open("p", "entry-line")
    portion(book.mark(.attachment, offset))
    named(.attachment, offset)
    close()
    newline()
  }

  private mutating func figure(_ attachment: Attachment, _ offset: Int, isLinked: Bool = false) {
    let image = book.images[offset]
    guard image != nil || attachment.caption != nil || isLinked else { return }
    open("figure", "picture", id: isEmbedded || image == nil ? nil : "figure_\(attachment.id)")
    if let image { picture(image, attachment, offset) }
    if attachment.caption != nil || isLinked {
      open("figcaption", "caption")
      if let caption = attachment.caption { prose(caption, level: 5) }
      if isLinked {
        open("p", "text")
        named(.attachment, offset)
        close()
      }
      close()
    }
    close()
    newline()
  }

  /// A picture, with words for those who cannot see it.
  mutating func picture(_ image: Image, _ attachment: Attachment, _ offset: Int) {
    open("img", "image")
    attribute("src", image.name)
    attribute("alt", attachment.alt ?? book.layout.itemAddress(.attachment, offset).label)
    close()
  }
}
