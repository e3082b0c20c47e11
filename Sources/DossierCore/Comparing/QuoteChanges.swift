extension Quote: ComparedEntity {
  func report(since before: Quote, as subject: EditionChange.Subject, in comparison: Comparison, _ told: inout Told) {
    if !before.text.utf8.elementsEqual(text.utf8) {
      var change = EditionChange(subject, .quoteCorrected)
      change.wording = Rewording(old: comparison.disclosure.mayTell(before.text) ? before.text : nil, new: text)
      told.add(change, of: ["text"])
    }
    if before.speaker != speaker {
      var change = EditionChange(subject, .reattributed)
      change.from = comparison.disclosure.told(.item(before.speaker, name: ""))
      change.to = comparison.new.changedValue(speaker)
      told.add(change, of: ["speaker"])
    }
  }

  func describe(_ change: inout EditionChange, in release: Release) {
    change.party = release.changedValue(speaker)
    change.date = date
  }
}
