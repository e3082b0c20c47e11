import DossierCore
import Testing

@testable import DossierReport
@testable import DossierTemplating

/// Pages that go out while they are made.
@Suite("Report: output")
struct ReportOutputTests {
  /// Keeps what it is given, once it is open.
  private final class Kept: PageOutlet {
    var isOpen = true
    var bytes: [UInt8] = []

    func take(_ lines: UnsafeBufferPointer<UInt8>) { bytes += lines }
  }

  private static let lines = 4000

  private func fill(_ page: inout Page) {
    for number in 1...Self.lines {
      if number.isMultiple(of: 10) { page.blankLine() }
      page.append("Line \(number), with words enough that it has to be broken into two of them by the page")
      page.endLine()
    }
  }

  @Test("What has been handed on and what has not are the page")
  func handsOn() {
    var whole = Page(.lines(72))
    fill(&whole)
    let kept = Kept()
    var page = Page(.lines(72), outlet: kept)
    fill(&page)
    #expect(kept.bytes.count > whole.size / 2)
    #expect(page.bytes.count < 1 << 17)
    #expect(page.size == whole.size)
    #expect(kept.bytes + page.finished() == whole.finished())
  }

  @Test("A page keeps its lines while nobody takes them")
  func waits() {
    let kept = Kept()
    kept.isOpen = false
    var page = Page(.lines(72), outlet: kept)
    fill(&page)
    #expect(kept.bytes.isEmpty && page.bytes.count == page.size)
    kept.isOpen = true
    page.append("The last one")
    page.endLine()
    #expect(kept.bytes.count == page.size && page.bytes.isEmpty)
  }

  /// What a page becomes whose template tells the label and the notice where it says, and whether it was open from the start.
  private func written(
    _ layout: Layout, tellsLabel: Bool = false, tellsNotice: Bool = false
  ) throws -> (text: String, isOpen: Bool) {
    var dossier = Dossier(title: "Title")
    dossier.marking = .amber
    let release = try #require(dossier.checked().dossier?.filteredRelease(for: .amber).release)
    let labels = Labels(language: "en", texts: ["release.withheld": "Withheld."])
    let handling = Handling(release, labels)
    let output = ReportOutput(ByteBuffer(), handling, layout, .leftToRight)
    let isOpen = output.isOpen
    var page = Page(layout, outlet: output)
    if tellsLabel { handling.writtenLabel?(&page) }
    page.endLine()
    fill(&page)
    if tellsNotice { handling.writtenNotice?(&page) }
    return (String(decoding: output.finish(page.finished()).bytes, as: UTF8.self), isOpen)
  }

  @Test("The label stands first and last, once each, however many pieces there are", arguments: [false, true])
  func label(isTold: Bool) throws {
    let text = try written(.lines(72), tellsLabel: isTold).text
    #expect(text.hasPrefix("TLP:AMBER\n"))
    #expect(text.hasSuffix("\n\nTLP:AMBER\n"))
    #expect(text.split(separator: "\n").count { $0 == "TLP:AMBER" } == 2)
  }

  @Test("A page waits for the notice, and in Markdown for the label, which the template may tell anywhere")
  func markdown() throws {
    let untold = try written(Layout(.markdown))
    #expect(!untold.isOpen && untold.text.hasPrefix("TLP:AMBER\n\nWithheld.\n\nLine 1,"))
    let late = try written(Layout(.markdown), tellsLabel: true, tellsNotice: true)
    #expect(!late.isOpen && late.text.hasPrefix("TLP:AMBER\nLine 1,") && late.text.hasSuffix("Withheld.\n"))
  }

  @Test("Every line ends with CR LF, in whatever piece it stands")
  func lineEnds() throws {
    let plain = try written(.lines(72)).text
    let mail = try written(Layout(.lines, endsLinesWithCRLF: true)).text
    #expect(Array(mail.utf8) == plain.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
  }
}
