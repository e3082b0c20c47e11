/// A small reader of well-formed XHTML, independent of the library that wrote it: elements with their attributes, and
/// character data with its references resolved.
struct XHTMLReader {
  enum Token: Equatable {
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  static func tokens(of document: String) -> [Token] {
    var tokens: [Token] = []
    var rest = document.unicodeScalars[...]
    while let first = rest.first {
      if first == "<" {
        let end = rest.firstIndex(of: ">") ?? rest.endIndex
        let tag = String(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[end...].dropFirst()
        if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
        if tag.hasPrefix("/") {
          tokens.append(.end(String(tag.dropFirst())))
        } else {
          let name = String(tag.prefix { $0 != " " && $0 != "/" })
          tokens.append(.start(name, attributes(of: tag)))
          if tag.hasSuffix("/") { tokens.append(.end(name)) }
        }
      } else {
        let end = rest.firstIndex(of: "<") ?? rest.endIndex
        tokens.append(.text(resolved(String(rest[..<end]))))
        rest = rest[end...]
      }
    }
    return tokens
  }

  private static func attributes(of tag: String) -> [String: String] {
    var result: [String: String] = [:]
    for match in tag.matches(of: /\s([a-zA-Z:\-]+)="([^"]*)"/) {
      result[String(match.1)] = resolved(String(match.2))
    }
    return result
  }

  static func resolved(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
      result.unicodeScalars += rest[..<start]
      let name = String(rest[rest.index(after: start)..<end])
      let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
      if let character = known[name] {
        result += character
      } else if name.hasPrefix("#"), let code = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(code) {
        result.unicodeScalars.append(scalar)
      }
      rest = rest[end...].dropFirst()
    }
    result.unicodeScalars += rest
    return result
  }
}
