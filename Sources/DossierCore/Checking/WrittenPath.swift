/// What is wrong with a path that is none of a dossier's folder, and what it should be.
package enum WrittenPath {
  /// What is wrong, as the end of a sentence, and the path to write; no path where that cannot be told.
  package static func problem(of text: String) -> (message: String, fix: String?) {
    let path = text.replacing("\\", with: "/")
    let copy = "copy the file into the dossier's folder, and write its path relative to that, such as `sources/a.txt`"
    if path.hasPrefix("/") || path.hasPrefix("~") || path.lowercased().hasPrefix("file:") || hasDrive(path) {
      return ("which leads to a place of this computer: \(copy)", nil)
    }
    if path.contains("://") { return ("which is an address, and nothing is fetched: \(copy)", nil) }
    guard let parts = parts(of: path) else { return ("which leads out of the dossier's folder: \(copy)", nil) }
    let fix = parts.joined(separator: "/")
    guard !parts.isEmpty, TextForm.isInside(fix) else {
      return (
        "which is no path of a file: write it with `/` between folders, and with no `:` and no characters that are not seen",
        nil
      )
    }
    return ("and paths begin in the dossier's folder, without `./`, and have one `/` between folders", fix)
  }

  private static func hasDrive(_ path: String) -> Bool {
    let start = Array(path.unicodeScalars.prefix(2))
    return start.count == 2 && start[0].properties.isAlphabetic && start[1] == ":"
  }

  /// The parts of a path without those that lead nowhere and back; nil where it leads out.
  private static func parts(of path: String) -> [Substring]? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts
  }
}
