extension String {
  /// The text without line breaks at its end: no text is shown or compared with them.
  ///
  /// Those that a block of YAML leaves the loader has removed; others come from JSON, and the dossier keeps them.
  package var withoutTrailingBreaks: String {
    let bytes = utf8
    var end = bytes.endIndex
    while end > bytes.startIndex {
      let before = bytes.index(before: end)
      guard bytes[before] == UInt8(ascii: "\n") || bytes[before] == UInt8(ascii: "\r") else { break }
      end = before
    }
    return end == bytes.endIndex ? self : String(self[..<end])
  }
}
