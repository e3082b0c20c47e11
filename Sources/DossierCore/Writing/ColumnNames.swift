extension Release {
  /// The headers of columns for parties: the name on one line; that and the id where the name alone would not tell, the id
  /// alone where the name is none for a column.
  ///
  /// - Parameter fixed: The headers of the other columns.
  package func columnNames(of parties: [EntityID], besides fixed: [String]) -> [String] {
    let names = parties.map { name(of: $0).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let counts = Dictionary(grouping: names + fixed, by: { $0.lowercased() }).mapValues(\.count)
    return zip(parties, names).map { party, name in
      if name.isEmpty || name.utf16.count > 250 { return party.text }
      return counts[name.lowercased()] == 1 ? name : "\(name) (\(party.text))"
    }
  }
}
