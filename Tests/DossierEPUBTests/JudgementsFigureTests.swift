import DossierCore
import TestSupport
import Testing

@testable import DossierEPUB
@testable import DossierPages

/// All judgements on one axis, and where the edition before had them.
@Suite("EPUB judgements on one axis")
struct JudgementsFigureTests {
  /// Two judgements with a likelihood and one without.
  static func dossier() -> Dossier {
    var dossier = Dossier(title: "Judgements")
    dossier.assessments = (1...3).map { Assessment(id: EntityID("asm-\($0)"), statement: "Statement \($0).") }
    dossier.assessments[0].likelihood = .likely
    dossier.assessments[0].low = 60
    dossier.assessments[0].high = 75
    dossier.assessments[0].confidence = .high
    dossier.assessments[1].likelihood = .unlikely
    return dossier
  }

  private func release(_ dossier: Dossier) throws -> Release { try #require(dossier.checked().dossier).release() }

  private func page(_ release: Release) throws -> String {
    try #require(try BuiltBook(release).pages["assessments.xhtml"]).unset
  }

  @Test("those with a likelihood have a row, as heavy as they are sure, and one alone has no axis")
  func rows() throws {
    var dossier = Self.dossier()
    let page = try page(release(dossier))
    #expect(page.matches(of: /<th class="scale-mark"/).count == 2)
    #expect(page.contains("aria-label=\"High confidence.\""))
    #expect(page.contains("<rect x=\"155\" y=\"3\" width=\"38\" height=\"10\" fill=\"currentColor\">"))
    #expect(page.contains("<td class=\"scale-range\">60–75%</td>"))
    #expect(!page.contains("stroke=\"currentColor\"></rect>"), "nothing is hollow in a first edition")
    dossier.assessments[1].likelihood = nil
    #expect(try !self.page(release(dossier)).contains("class=\"scale\""))
  }

  @Test("hollow is where the edition before had it, and only where that was elsewhere")
  func earlier() throws {
    var before = Self.dossier()
    before.assessments[0].likelihood = .unlikely
    before.assessments[0].low = 20
    before.assessments[0].high = 40
    let compared = try release(Self.dossier()).compared(with: try release(before))
    let ranges = EarlierRanges(of: compared)
    #expect(ranges["asm-1"] == 20...40 && ranges["asm-2"] == nil)
    let page = try page(compared)
    #expect(page.contains("aria-label=\"High confidence. Was: 20–40%"))
    #expect(page.matches(of: /stroke="currentColor"><\/rect>/).count == 2, "on the axis and beside the judgement")
    #expect(page.contains("Hollow:"))
  }

  @Test("what is stricter stands on an axis of its own, marked, with what its label lets see")
  func marks() throws {
    var dossier = Self.dossier()
    dossier.marking = .green
    dossier.assessments[2].likelihood = .likely
    dossier.assessments[2].marking = .amber
    let parts = try page(release(dossier)).split(separator: "<span class=\"portion\">TLP:AMBER</span>")
    #expect(parts[0].matches(of: /<th class="scale-mark"/).count == 2 && !parts[0].contains("asm-3"))
    #expect(parts[1].matches(of: /<th class="scale-mark"/).count == 1 && parts[1].contains("asm-3"))
  }
}
