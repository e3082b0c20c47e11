extension String {
  /// The text without line breaks at its end: no text is shown or compared with them.
  ///
  /// Those that a block of YAML leaves the loader has removed; others come from JSON, and the dossier keeps them.
  package var withoutTrailingBreaks: String {
    let isBreak = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    guard let last = utf8.last, isBreak(last) else { return self }
    let end = utf8.lastIndex { !isBreak($0) }.map(utf8.index(after:)) ?? startIndex
    return String(self[..<end])
  }
}
