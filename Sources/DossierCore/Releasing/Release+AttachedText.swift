extension Release {
  /// What keeps a text from leaving with the release as the attachment that it is: it names what stays behind, or tells whose
  /// machine something lies on.
  ///
  /// Names of protected parties are looked for in every file that leaves (``protectedNames(in:as:besides:)``).
  ///
  /// - Parameters:
  ///   - text: What the file says.
  ///   - attachment: Whose file it is.
  package func findings(inAttached text: String, of attachment: Attachment) -> [Finding] {
    guard isFiltered else { return [] }
    let file = "the file \(quoted(attachment.path)) of \(quoted(attachment.id.text))"
    var findings: [Finding] = []
    var told: Set<EntityID> = []
    for id in withheld.ids(in: text) where told.insert(id).inserted {
      findings.append(
        Finding(
          .withheldReference,
          "\(file) refers to \(quoted(id.text)), which stays behind, and leaves as it is: reword it, or mark the attachment"
        ))
    }
    func report(_ code: FindingCode, _ message: String) {
      var finding = Finding(code, "\(file) \(message), and leaves as it is: take that out, or mark the attachment")
      finding.severity = .error
      findings.append(finding)
    }
    switch AddressProblem(inText: text) {
    case .local: report(.localAddress, "has the address of a file on somebody's own machine")
    case .user: report(.addressWithUser, "has an address with a user's name or password before the host")
    case nil: break
    }
    return findings
  }
}
