package import DossierCore
package import DossierTemplating

extension TemplateGuide {
  /// The names of the briefing, with what they say in a release.
  package init(of release: Release, in context: WritingContext) {
    let briefing = BriefingContext(release, context)
    briefing.number(Part.allCases)
    self.init(of: BriefingRecord(briefing: briefing), scope: BriefingRecord.scope)
  }
}
