/// Nobody reads a source before it comes out, or archives it.
enum AccessDates: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for (offset, source) in dossier.sources.enumerated() {
      guard let published = source.published else { continue }
      let path = FieldPath.entity(.source, offset)
      if let accessed = source.accessed, accessed.latest < published.earliest {
        report.add(
          .accessedBeforePublished,
          "the source \(quoted(source.id.text)) was accessed on \(accessed.text), before it was published on "
            + "\(published.text)", at: path.key("accessed"))
      }
      for (position, archive) in source.archives.enumerated() {
        guard let captured = archive.captured, captured.latest < published.earliest else { continue }
        report.add(
          .accessedBeforePublished,
          "the source \(quoted(source.id.text)) was archived on \(captured.text), before it was published on "
            + "\(published.text)", at: path.key("archives").item(position).key("captured"))
      }
    }
  }
}
