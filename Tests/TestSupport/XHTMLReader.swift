/// A small reader of well-formed XHTML, independent of the library that wrote it: elements with their attributes, and
/// character data with its references resolved.
package struct XHTMLReader {
  package enum Token: Equatable {
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  /// The tokens of a document, in order.
  package static func tokens(of document: String) -> [Token] {
    var tokens: [Token] = []
    var rest = Array(document.utf8)[...]
    while let first = rest.first {
      if first == UInt8(ascii: "<") {
        let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
        let tag = rest[rest.startIndex + 1..<end]
        rest = rest[end...].dropFirst()
        if tag.first == UInt8(ascii: "?") || tag.first == UInt8(ascii: "!") { continue }
        if tag.first == UInt8(ascii: "/") {
          tokens.append(.end(String(decoding: tag.dropFirst(), as: UTF8.self)))
        } else {
          let name = tag.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") }
          tokens.append(.start(String(decoding: name, as: UTF8.self), attributes(of: tag[name.endIndex...])))
          if tag.last == UInt8(ascii: "/") { tokens.append(.end(String(decoding: name, as: UTF8.self))) }
        }
      } else {
        let end = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        tokens.append(.text(resolved(String(decoding: rest[..<end], as: UTF8.self))))
        rest = rest[end...]
      }
    }
    return tokens
  }

  /// ` name="value"`, as often as it stands there.
  private static func attributes(of tag: ArraySlice<UInt8>) -> [String: String] {
    var result: [String: String] = [:]
    var rest = tag
    while let start = rest.firstIndex(of: UInt8(ascii: "=")), start + 1 < rest.endIndex {
      let name = rest[..<start].split(separator: UInt8(ascii: " ")).last ?? []
      let value = rest[(start + 2)...].prefix { $0 != UInt8(ascii: "\"") }
      result[String(decoding: name, as: UTF8.self)] = resolved(String(decoding: value, as: UTF8.self))
      rest = rest[value.endIndex...].dropFirst()
    }
    return result
  }

  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
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
