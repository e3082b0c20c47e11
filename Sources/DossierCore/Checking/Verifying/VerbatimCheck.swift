/// Every quote stands in the archived text of its source, as it is quoted.
///
/// Indirect quotes give the sense and not the words, so there is nothing to look for.
enum VerbatimCheck {
  /// For each quote, in order, what the archived texts say of it.
  static func check(
    _ dossier: Dossier, _ facts: Facts, snapshots: [EntityID: String], into report: inout Report
  ) -> [Verification] {
    let (quotes, sources) = (dossier.quotes, dossier.sources)
    var opened: [EntityID: Snapshot] = [:]
    // By the places of the sources.
    var unchecked = Array(repeating: 0, count: sources.count)
    var reasons = Limits.quoteReasons
    let verifications = quotes.indices.map { offset -> Verification in
      guard quotes[offset].mode != .indirect, let source = quotes[offset].source, !quotes[offset].text.isEmpty else {
        return .unchecked
      }
      guard let text = snapshots[source] else {
        if let place = facts.index.offset(of: source, .source) { unchecked[place] += 1 }
        return .unchecked
      }
      let quote = quotes[offset]
      // Taken out and put back, so that what it learns on the way is kept and nothing of it is copied.
      var snapshot = opened.removeValue(forKey: source) ?? Snapshot(text)
      let verification = Verification(of: quote, in: &snapshot)
      opened[source] = snapshot
      add(verification, quote, source, snapshot, .entity(.quote, offset).key("text"), &reasons, &report)
      return verification
    }
    for offset in sources.indices where unchecked[offset] > 0 && sources[offset].snapshot == nil {
      let count = unchecked[offset]
      report.add(
        .unchecked,
        "the source \(quoted(sources[offset].id.text)) has no `snapshot`, so \(count == 1 ? "a quote" : "\(count) quotes") from it "
          + "\(count == 1 ? "is" : "are") unchecked", at: .entity(.source, offset))
    }
    return verifications
  }

  private static func add(
    _ verification: Verification, _ quote: Quote, _ source: EntityID, _ snapshot: Snapshot, _ path: FieldPath,
    _ reasons: inout Int, _ report: inout Report
  ) {
    let name = "the quote \(quoted(quote.id.text))"
    switch verification.level {
    case .notFound:
      // It costs a look at the whole text, so only the first that are not found are told of it.
      let reason = reasons > 0 ? snapshot.reason(for: quote) : nil
      reasons -= 1
      let hint =
        reason
        ?? verification.divergence.map {
          "after \(quoted($0.agreed)) the source has \(quoted($0.source)), and the quote \(quoted($0.quote))\($0.unseen)"
        }
      report.add(
        .notFound,
        "\(name) is not in the snapshot of \(quoted(source.text)): "
          + (hint ?? "copy its words from there, and write […] where you leave some out"),
        at: path)
    case .ambiguous:
      let reason =
        quote.prefix == nil && quote.suffix == nil
        ? "say with `prefix` or `suffix` which one is meant" : "its `prefix` and `suffix` fit none or several of them"
      let orMore = verification.occurrences == Limits.quotePlaces ? " or more" : ""
      report.add(
        .ambiguous,
        "\(name) is in the snapshot of \(quoted(source.text)) \(verification.occurrences) times\(orMore): \(reason)",
        at: path)
    case .byteExact, .whitespace, .canonical, .typographic, .editorial:
      guard let hidden = verification.passage?.hidden, !hidden.isEmpty else { return }
      let names = hidden.map { "U+" + String($0.value, radix: 16, uppercase: true).leftPadded(to: 4) }
      report.add(
        .hiddenCharacters,
        "the passage of \(name) in \(quoted(source.text)) has characters that nobody sees: \(names.joined(separator: ", "))",
        at: path)
    case .unchecked:
      report.add(
        .limit,
        "\(name) has too many `[…]` to be looked for in the snapshot of \(quoted(source.text)): quote its parts one by one",
        at: path)
    }
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String { String(repeating: "0", count: max(0, width - count)) + self }
}
