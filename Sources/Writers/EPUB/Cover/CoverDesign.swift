import DossierCore
import DossierPages
import DossierPictures
import DossierXML

/// The cover that is drawn: the template `epub/cover.svg`, filled in, round the picture that the dossier names, where it names
/// one.
struct CoverDesign {
  static let template = "epub/cover.svg"
  /// The page in the template's units, which are the pixels of the picture.
  static let width = 1200
  static let height = 1920

  private static let left = 110.0
  private static let right = 1090.0
  private static let measure = right - left
  /// Where the title begins, or the picture in its place, and how high that may be; where the lines at the foot begin.
  private static let titleTop = 400.0
  private static let pictureTop = 250.0
  private static let pictureHeight = 760.0
  private static let footTop = 1668.0

  private let release: Release
  private let labels: Labels
  private let direction: TextDirection
  private let frame: (image: Image, width: Double, height: Double)?

  /// - Parameter image: The picture that it frames; nothing is seen of one whose size cannot be told.
  init(_ release: Release, framing image: Image? = nil, labels: Labels) {
    self.release = release
    self.labels = labels
    direction = TextDirection(language: release.language)
    frame = image.flatMap { image in
      guard let size = image.format.size(of: image.bytes), size.width > 0, size.height > 0 else { return nil }
      let scale = min(Self.measure / Double(size.width), Self.pictureHeight / Double(size.height))
      return (image, Double(size.width) * scale, Double(size.height) * scale)
    }
  }

  /// Every text that the cover shows.
  var texts: [String] {
    let dossier = release.dossier
    return ([dossier.title, dossier.subtitle ?? "", dossier.publisher ?? ""] + editionLines).map(TypeBlock.drawable)
  }

  /// The drawing.
  ///
  /// - Throws: A finding for a template that has a name which means nothing, or is not well-formed once filled in.
  func svg(template: [UInt8]) throws(Finding) -> [UInt8] {
    let top = frame.map { Self.pictureTop + $0.height + 60 } ?? Self.titleTop
    let sizes: [Double] = [132, 120, 108, 96, 86, 76, 68, 60, 52]
    let title = TypeBlock(
      String(release.dossier.title.prefix(Limits.coverText)), width: Self.measure,
      height: frame == nil ? 760 : Self.footTop - top - 250, sizes: frame == nil ? sizes : Array(sizes.dropFirst(3)))
    let values = [
      "language": Self.bytes { $0.text(release.language) }, "publisher": publisher, "marking": marking,
      "picture": picture, "title": Self.group("title") { block(title, top: top, in: &$0) },
      "subtitle": subtitle(below: top + title.height), "edition": edition,
    ]
    let drawing = try CoverTemplate(template).filled(with: values)
    if let problem = XMLCheck().problem(in: drawing) {
      throw Finding(
        .templateSyntax, "the drawing is not well-formed: \(problem.message)",
        at: Place(file: Self.template, line: problem.line, column: problem.column))
    }
    return drawing
  }

  // MARK: Parts

  private var publisher: [UInt8] {
    Self.group("publisher") { xml in
      guard let publisher = release.dossier.publisher else { return }
      let room = Self.measure - (release.marking == nil ? 0 : 430)
      let text = TypeBlock(String(publisher.prefix(Limits.coverText)), width: room, height: 90, sizes: [34, 30])
      block(text, top: 150 - text.leading / 2, in: &xml)
    }
  }

  /// The picture, whole, where lines begin.
  private var picture: [UInt8] {
    Self.group("picture") { xml in
      guard let frame else { return }
      let x = direction == .leftToRight ? Self.left : Self.right - frame.width
      xml.empty(
        "image",
        [
          "x": Self.number(x), "y": Self.number(Self.pictureTop), "width": Self.number(frame.width),
          "height": Self.number(frame.height), "preserveAspectRatio": "none",
          "href": DataAddress.text(of: frame.image.bytes, mediaType: frame.image.format.mediaType),
        ])
    }
  }

  /// The release label as its authors have it: its colour on black (TLP 2.0, section 3).
  private var marking: [UInt8] {
    Self.group("marking") { xml in
      guard let marking = release.marking else { return }
      let width = (TypeWidth.ems(of: marking.rawValue) * 34 + 56).rounded()
      let x = direction == .leftToRight ? Self.right - width : Self.left
      xml.empty("rect", ["x": Self.number(x), "y": "119", "width": Self.number(width), "height": "62"])
      xml.element(
        "text",
        [
          "x": Self.number(x + width / 2), "y": "162", "font-size": "34", "text-anchor": "middle",
          "style": "fill: \(marking.colour)",
        ], text: marking.rawValue)
    }
  }

  private func subtitle(below top: Double) -> [UInt8] {
    Self.group("subtitle") { xml in
      let x = direction == .leftToRight ? Self.left : Self.right - 120
      xml.empty("rect", ["x": Self.number(x), "y": Self.number(top + 56), "width": "120", "height": "8"])
      guard let subtitle = release.dossier.subtitle else { return }
      let text = TypeBlock(
        String(subtitle.prefix(Limits.coverText)), width: Self.measure, height: min(330, Self.footTop - top - 150),
        sizes: [54, 48, 42, 38])
      block(text, top: top + 110, in: &xml)
    }
  }

  private var edition: [UInt8] {
    Self.group("edition") { xml in
      if editionLines.isEmpty { return }
      xml.empty(
        "rect",
        [
          "x": Self.number(Self.left), "y": Self.number(Self.footTop), "width": Self.number(Self.measure),
          "height": "2",
        ])
      var top = Self.footTop + 34
      for line in editionLines {
        let text = TypeBlock(String(line.prefix(Limits.coverText)), width: Self.measure, height: 44, sizes: [34, 30])
        block(text, top: top, in: &xml)
        top += 54
      }
    }
  }

  /// Edition, date and information cut-off, and who made it.
  private var editionLines: [String] {
    let dossier = release.dossier
    let edition = [
      dossier.edition?.number.map { "\(labels["epub.editionNumber"]) \($0)" },
      dossier.edition?.date.map { labels.words($0) },
    ].compactMap { $0 }.joined(separator: " · ")
    let cutoff = dossier.cutoff.map { "\(labels["epub.cutoff"]) \(labels.words($0))" } ?? ""
    return [edition, cutoff, Joining.list(dossier.authors, separator: ", ")].filter { !$0.isEmpty }
  }

  // MARK: Markup

  /// The lines of a text, the first below `top`.
  private func block(_ text: TypeBlock, top: Double, in xml: inout XMLBuffer) {
    let x = Self.number(direction == .leftToRight ? Self.left : Self.right)
    for (number, line) in text.lines.enumerated() {
      xml.open(
        "text",
        [
          "x": x, "y": Self.number(top + text.leading * Double(number) + text.size), "direction": direction.rawValue,
          "font-size": Self.number(text.size),
        ])
      for run in line.runs(where: \.isEmoji) {
        if run.first?.isEmoji == true {
          xml.element("tspan", ["class": "emoji"], text: Self.inOneColour(run))
        } else {
          xml.text(run)
        }
      }
      xml.close()
    }
  }

  /// Emoji as signs of a text (Unicode Technical Standard #51, section 1.4.3): librsvg has no colours for letters, and
  /// would fill the outline of a coloured one.
  private static func inOneColour(_ emoji: Substring) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in emoji.unicodeScalars where scalar != "\u{200D}" && scalar != "\u{FE0F}" {
      scalars += [scalar, "\u{FE0E}"]
    }
    return String(scalars)
  }

  private static func group(_ name: String, _ body: (inout XMLBuffer) -> Void) -> [UInt8] {
    bytes { xml in
      xml.open("g", ["class": name])
      body(&xml)
      xml.close()
    }
  }

  private static func bytes(_ body: (inout XMLBuffer) -> Void) -> [UInt8] {
    var xml = XMLBuffer(.xml)
    body(&xml)
    return xml.finish()
  }

  private static func number(_ value: Double) -> String { "\(Int(value.rounded()))" }
}

extension String {
  /// The text in parts of which each character passes the test, or none does.
  fileprivate func runs(where test: (Character) -> Bool) -> [Substring] {
    var runs: [Substring] = []
    var rest = self[...]
    while let first = rest.first {
      let kind = test(first)
      runs.append(rest.prefix { test($0) == kind })
      rest = rest.dropFirst(runs[runs.count - 1].count)
    }
    return runs
  }
}

extension Character {
  /// Whether it is shown as a small picture (Unicode Technical Standard #51, section 2).
  var isEmoji: Bool {
    unicodeScalars.first?.properties.isEmojiPresentation == true
      || unicodeScalars.count > 1 && unicodeScalars.first?.properties.isEmoji == true
        && unicodeScalars.contains("\u{FE0F}")
  }
}

extension Marking {
  /// The colour of the label (TLP 2.0, section 3).
  fileprivate var colour: String {
    switch self {
    case .red: "#ff2b2b"
    case .amber, .amberStrict: "#ffc000"
    case .green: "#33ff00"
    case .clear: "#ffffff"
    }
  }
}
