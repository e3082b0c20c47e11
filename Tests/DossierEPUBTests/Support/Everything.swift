import DossierCore

/// A dossier in which every field of every kind of item has a value, most of them hostile.
enum Everything {
  /// Appended to texts: what markup, terminals and careless programs trip over.
  static let hostile = " ]]> & <script>alert('1')</script> \"q\" \u{202E}abc\u{202C} שלום مرحبا 汉字 👩‍👩‍👧 e\u{301} ı"

  static let media: [String: [UInt8]] = [
    "media/photo.png": Everything.png,
    "media/plan.svg": Array(
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Plan</title><rect width=\"9\" height=\"9\"/></svg>".utf8),
    "media/evil.svg": Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".utf8),
    "media/paper.pdf": Array("%PDF-1.4".utf8),
  ]

  /// One grey pixel.
  static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
    0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x68, 0x00, 0x00, 0x00,
    0x82, 0x00, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
  ]

  static func dossier() throws -> Dossier {
    var dossier = Dossier(title: "Everything" + hostile)
    dossier.id = "everything"
    dossier.subtitle = "Subtitle" + hostile
    dossier.summary = summary
    var edition = Edition()
    edition.number = 7
    edition.date = try EDTFDate("2024-06-30")
    edition.note = "Edition note" + hostile
    edition.previous = "https://example.org/six"
    dossier.edition = edition
    dossier.cutoff = try EDTFDate("2024-06-29")
    dossier.authors = ["Ann Author" + hostile, "Bob Author"]
    dossier.publisher = "Publisher" + hostile
    dossier.method = .plain("Method" + hostile)
    dossier.marking = .amberStrict
    dossier.headMarking = .amber
    dossier.chathamHouse = true
    dossier.scale = .phia2025
    dossier.rights = "Rights" + hostile
    dossier.contact = "Contact" + hostile
    dossier.embargo = try EDTFDate("2024-06-30T06:00Z")
    dossier.gaps = ["Gap" + hostile]
    dossier.corrections = [Correction(date: try EDTFDate("2024-06-15"), text: "Correction" + hostile)]
    dossier.cover = "att-photo"
    dossier.sources = try sources()
    dossier.parties = parties()
    dossier.events = try events()
    dossier.claims = try claims()
    dossier.quotes = try quotes()
    dossier.reactions = try reactions()
    dossier.questions = [question()]
    dossier.assessments = [assessment()]
    dossier.sections = sections()
    dossier.attachments = attachments()
    dossier.terms = [term()]
    return dossier
  }

  private static let deepList = Prose.Block.list(
    start: nil, isTight: true, items: [[.paragraph([.text("innermost")])]])

  private static let summary = Prose(
    source: "Summary",
    blocks: [
      .heading(level: 2, [.text("Summary heading" + hostile)]),
      .paragraph([
        .text("Plain" + hostile), .emphasis([.text("stress")]), .strong([.text("strength")]), .code("code" + hostile),
        .link(url: "https://example.org/a b?c=\u{E9}&d=]]>", [.text("outside")]),
        .link(url: "javascript:alert(1)", [.text("trap")]), .softBreak, .text("next line"), .lineBreak,
        .citations([Prose.Reference("clm-one"), Prose.Reference("src-one", locator: "p. 3" + hostile)]),
        .citations([Prose.Reference("trm-word")]),
      ]),
      .list(
        start: 4, isTight: true,
        items: [
          [.paragraph([.text("tight" + hostile)])],
          [.list(start: nil, isTight: false, items: [[.paragraph([.text("inner")]), deepList]])],
        ]),
      .quotation([.paragraph([.text("quoted" + hostile)])]),
      .code("let x = 1 < 2 && 3 > 2\n  indented"), .rule,
      .table(
        Prose.Table(
          columns: [.left, .centre, .right, nil],
          head: [[.text("Day" + hostile)], [.strong([.text("Dead")])], [.mention("clm-one")], []],
          rows: [
            [[.text("3 May"), .note(1)], [.text("4")], [.code("a|b")], [.text(hostile)]],
            [[.mention("pty-one")], [], [.mention("nobody")], [.reference("clm-one", [.text("words"), .note(2)])]],
          ])),
      .paragraph([
        .mention("clm-one"), .text(" and "), .mention("src-one"), .text(". "), .mention("clm-one"), .note(1),
        .citations([Prose.Reference("clm-one", prefix: "see" + hostile, isNumber: false)]),
        .citations([Prose.Reference("clm-one", locator: "p. 3", isNumber: true)]),
        .link(url: "https://example.org", [.text("outside"), .note(3), .reference("clm-one", [.text("in it")])]),
      ]),
    ],
    notes: [
      [
        .paragraph([.text("First note" + hostile), .note(4)]),
        .list(start: nil, isTight: true, items: [[.paragraph([.text("more")])]]),
      ],
      [.paragraph([.text("Second note "), .citations([Prose.Reference("src-one", locator: "p. 4")])])],
      [.list(start: 1, isTight: true, items: [[.paragraph([.text("only a list")])]])],
      [.paragraph([.text("Inner note"), .note(1)])],
    ])
}
