extension Array {
  /// In alphabetical order, without regard to case; the same on every machine.
  package func sortedForReaders(by text: (Element) -> String) -> [Element] {
    let keyed = enumerated().map { (key: text($1).lowercased(), offset: $0, element: $1) }
    return keyed.sorted { one, other in
      one.key.utf8.elementsEqual(other.key.utf8)
        ? one.offset < other.offset : one.key.utf8.lexicographicallyPrecedes(other.key.utf8)
    }.map(\.element)
  }
}
