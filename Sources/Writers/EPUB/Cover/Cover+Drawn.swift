import DossierCore
import DossierDrawing
import DossierPages
import DossierPictures

extension Cover {
  /// The cover that is drawn from title, edition and release label, round the picture that the dossier names, where it names
  /// one; where it cannot be drawn, which is a finding, that picture alone.
  static func drawn(
    for release: Release, framing own: Cover?, in context: WritingContext, findings: inout [Finding]
  ) throws -> Cover? {
    guard let template = context.templates[CoverDesign.template] else {
      throw EPUBError.missingTemplate(CoverDesign.template)
    }
    let design = CoverDesign(release, framing: own?.image, labels: context.labels)
    do throws(Finding) {
      let drawing = try design.svg(template: template)
      let picture = try picture(of: drawing, showing: design.texts, isFramed: own != nil)
      let texts = ["\(context.labels["epub.cover"]): \(release.fullTitle)", own?.alternative].compactMap(\.self)
      return Cover(
        image: Image(name: "cover.png", format: .png, bytes: picture, isStill: true),
        alternative: texts.count > 1 ? Joining.sentences(texts) : texts[0])
    } catch {
      findings.append(error)
      return own
    }
  }

  /// What is wrong with the drawing of the cover before it is drawn; nil where nothing is.
  static func problem(of release: Release, in context: WritingContext) throws -> Finding? {
    guard let template = context.templates[CoverDesign.template] else {
      throw EPUBError.missingTemplate(CoverDesign.template)
    }
    do throws(Finding) {
      _ = try CoverDesign(release, labels: context.labels).svg(template: template)
      return nil
    } catch {
      return error
    }
  }

  /// The drawing as a PNG file without anything but the picture.
  ///
  /// - Parameter isFramed: Whether it has a picture of the dossier's own, which is the cover where it cannot be drawn.
  static func picture(
    of drawing: [UInt8], showing texts: [String], isFramed: Bool = false
  ) throws(Finding) -> [UInt8] {
    let reason: String
    do throws(DrawingError) {
      guard let character = try Drawing.unshown(in: texts.joined()).first else {
        let (width, height) = (CoverDesign.width, CoverDesign.height)
        let picture = try Drawing.drawn(drawing, width: width, height: height) {
          ImageFormat.png(of: $0, width: width, height: height)
        }
        guard let picture else { throw .refused }
        return picture
      }
      let code = String(character.value, radix: 16, uppercase: true)
      reason = "no font here has the character U+\(code); install one, such as those of fonts-noto"
    } catch {
      switch error {
      case .missingLibrary: reason = "\(Drawing.library.file) is not here; install \(Drawing.library.package)"
      case .noFonts: reason = "there are no fonts here; install some, such as fonts-noto-core"
      case .refused: reason = "librsvg would not draw it; look at the template \(CoverDesign.template)"
      }
    }
    throw Finding(
      .undrawnCover,
      isFramed
        ? "the cover is its picture alone, without title and label: \(reason), or say so with `cover: plain`"
        : "the book has no cover: \(reason), or name a picture with `cover`")
  }
}
