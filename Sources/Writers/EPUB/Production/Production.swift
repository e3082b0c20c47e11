import DossierCore
import DossierPages
import DossierXML
import DossierZip

/// The pages of a book, written and compressed.
struct Production: Sendable {
  let book: Book
  /// In reading order, each with the files that it goes on in.
  let pages: [PressedPage]
  /// What a reader of the book should know.
  let findings: [Finding]

  /// About how many bytes a page of several items may have: the estimate errs by less than half.
  private static let budget = 150_000

  /// - Throws: ``EPUBError``, or an error of compression.
  init(of release: Release, in context: WritingContext) throws {
    var budget = Self.budget
    var findings: [Finding] = []
    var images = Images(of: release, in: context, findings: &findings)
    images.cover = try Cover.of(release, from: images, in: context, findings: &findings)
    var book = try Book(release, BookOptions(context), images: images, in: context, budget: budget)
    var pages = try Self.compressor(book, jobs: context.jobs)
    // Text full of characters that markup writes longer can defy the estimate; a title that fills pages by itself stands on
    // every one of them, however they are divided.
    let title = InvisibleCharacters.shown(release.fullTitle).utf8.count
    while budget > 1, title < Limits.bookPage / 2, pages.contains(where: \.mustBeDivided) {
      budget /= 2
      book = try Book(release, BookOptions(context), images: images, in: context, budget: budget)
      pages = try Self.compressor(book, jobs: context.jobs)
    }
    self.book = book
    self.pages = pages
    self.findings = findings + Self.findings(pages)
  }

  /// Each page is written and compressed by one worker, which keeps none of its text.
  private static func compressor(_ book: Book, jobs: Int) throws -> [PressedPage] {
    let plan = book.layout.pages
    // The largest first, so that no worker is left with one of them at the end.
    let order = plan.indices.sorted { plan[$0].weight > plan[$1].weight }
    let results: [Result<PressedPage, any Error>] = Workers.map(plan.count, jobs: jobs) { next, give in
      do {
        var writer = PageWriter(book)
        var compressor = try PageCompressor()
        while let place = next() {
          let page = plan[order[place]]
          give(order[place], Result { try compressor.compressor(writer.render(page), as: page) })
        }
      } catch {
        while let place = next() { give(order[place], .failure(error)) }
      }
    }
    return try results.map { try $0.get() }
  }

  private static func findings(_ pages: [PressedPage]) -> [Finding] {
    let count = pages.reduce(0) { $0 + $1.forbidden }
    if count == 0 { return [] }
    return [
      Finding(
        .forbiddenCharacter,
        "\(count) characters that XML does not allow are shown as U+FFFD in the book; remove them from the dossier")
    ]
  }
}

/// A file of a page, compressed.
struct PressedFile: Sendable {
  let name: String
  let content: Deflated
  /// Whether it has a drawing in it.
  let hasDrawing: Bool
}

/// A page with its files, compressed.
struct PressedPage: Sendable {
  let plan: PlannedPage
  let files: [PressedFile]
  /// How many characters XML forbids, and U+FFFD stands for.
  let forbidden: Int

  /// Whether it is too long, and has more than one item to divide.
  var mustBeDivided: Bool { !plan.canBreak && files.contains { $0.content.size > Limits.bookPage } }
}
