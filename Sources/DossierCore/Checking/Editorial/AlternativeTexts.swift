/// An image says in words what it shows (WCAG 2.2, criterion 1.1.1).
enum AlternativeTexts: EditorialRule {
  private static let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"]

  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for (offset, attachment) in dossier.attachments.enumerated() where attachment.alt == nil {
      let path = attachment.path.lowercased()
      guard endings.contains(where: path.hasSuffix) else { continue }
      report.add(
        .missingAlternative,
        "the image \(quoted(attachment.id.text)) has no `alt`: say what it shows for those who cannot see it",
        at: .entity(.attachment, offset))
    }
  }
}
