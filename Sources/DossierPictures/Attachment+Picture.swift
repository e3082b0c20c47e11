public import DossierCore

extension Attachment {
  /// What a picture of the attachment may have in it that nobody sees and that cannot be taken out; nil where nothing may.
  public func doubt(of picture: CleanImage) -> Finding? {
    picture.doubt.map {
      Finding(.doubtfulPicture, "the picture \(quoted(path)) of \(quoted(id.text)) \($0)")
    }
  }

  /// That the attachment's file is a picture which books do not show; nil where it is another kind of file.
  public func remark(onUnshown bytes: [UInt8]) -> Finding? {
    UnshownPicture(of: bytes, named: path).map {
      Finding(
        .unshownPicture,
        "\(quoted(path)) of \(quoted(id.text)) is a \($0.rawValue) picture, which reading systems do not show, so books name it "
          + "and do not show it: save it as JPEG or PNG")
    }
  }

  /// The picture that the attachment's file is, rid of what tells about its making; nil for another kind of file.
  ///
  /// Every output that has the picture has this one: who took it, where, when and with what leaves with none.
  ///
  /// - Throws: A finding for a file that is named as a picture and is none, is damaged, or runs, loads or links.
  public func picture(in bytes: [UInt8]) throws(Finding) -> (format: ImageFormat, file: CleanImage)? {
    guard let format = ImageFormat(of: bytes) else {
      guard ImageFormat.isNamed(in: path), UnshownPicture(of: bytes, named: "") == nil else { return nil }
      throw Finding(
        .brokenPicture,
        "the attachment \(quoted(id.text)) is named as a picture, but \(quoted(path)) is no PNG, JPEG, GIF, WebP or SVG file"
      )
    }
    do throws(ImageProblem) {
      return (format, try format.cleaned(bytes))
    } catch {
      let place = error.place.map { Place(file: path, line: $0.line, column: $0.column) }
      let name = place == nil ? " \(quoted(path))" : ""
      throw Finding(
        error.hides ? .hidingPicture : format == .svg ? .unsafeDrawing : .brokenPicture,
        "the \(format.name) file\(name) of \(quoted(id.text)) \(error.message)", at: place)
    }
  }
}
