/// What is wrong with a text that is no absolute URL, and which one will have been meant.
enum WrittenAddress {
  /// What is wrong, as the end of a sentence that begins with the text, and the URL to write instead where it is plain.
  static func problem(of text: String) -> (message: String, fix: String?) {
    let (message, candidate) = fault(of: text)
    let fix = candidate.flatMap { TextForm.isURL($0) ? $0 : nil }
    return ("which is no absolute URL, such as https://example.org/page: \(message)", fix)
  }

  private static func fault(of text: String) -> (message: String, candidate: String?) {
    if let match = text.wholeMatch(of: /\s*!?\[.*\]\(<?\s*(?<url>[^\s>]+)\s*>?(?:\s.*)?\)\s*/) {
      return ("it is a link of Markdown, of which only the address belongs here", fixed(String(match.url)))
    }
    if let match = text.wholeMatch(of: /\s*[<"“”„«'](?<url>.*)[>"“”»']\s*/) {
      return ("it stands in brackets or quotation marks: leave them out", fixed(String(match.url)))
    }
    if let hidden = text.unicodeScalars.first(where: { !$0.isHarmless && !FoldedText.isSpace($0.value) }) {
      let rest = String(
        String.UnicodeScalarView(text.unicodeScalars.filter { $0.isHarmless || FoldedText.isSpace($0.value) }))
      return ("it has \(name(hidden)), which nobody sees: remove it", fixed(rest))
    }
    let words = text.split { $0.isWhitespace }.map(String.init)
    if words.count == 1, let word = words.first, word != text {
      return ("it has a space before or behind it: remove it", fixed(word))
    }
    if words.count > 1, let first = words.first, let address = fixed(first) {
      if words.count == 2, words[1].contains(where: { "/.?=".contains($0) }), !words[1].contains("://"),
        !words[1].contains("(")
      {
        return ("it has a space: write %20 where it belongs to the address", fixed(words.joined(separator: "%20")))
      }
      return (
        "something else follows the address: write what follows elsewhere, or a list where one is expected", address
      )
    }
    if words.isEmpty { return ("it is empty", nil) }
    if words.count > 1 { return ("it has spaces, and does not begin with https://", nil) }
    return scheme(of: text)
  }

  /// What is wrong with an address without spaces.
  private static func scheme(of text: String) -> (message: String, candidate: String?) {
    if text.contains("\\") {
      return (#"it has `\` where `/` is expected"#, fixed(text.replacing("\\", with: "/")))
    }
    if text.contains("[.]") || text.wholeMatch(of: /(?i)h[xX*]{2}ps?:.*/) != nil {
      let whole = text.replacing("[.]", with: ".").replacing(/^(?i)h[xX*]{2}p/, with: "http")
      return ("it was made unfit to follow: write it as it is", fixed(whole))
    }
    if let match = text.wholeMatch(of: /(?<scheme>[^\/:.@]{2,8})[:;]?\/\/?(?<rest>.+)/),
      let letter = match.scheme.unicodeScalars.first(where: { !$0.isASCII })
    {
      let latin = String(match.scheme.map { lookalikes[$0] ?? $0 })
      return (
        "its scheme has \(name(letter)), a letter of another script: write it in Latin letters",
        "\(latin)://\(match.rest)"
      )
    }
    if let match = text.wholeMatch(of: /(?i)h?t{1,3}ps?:?\/{0,2}(?<rest>https?:\/\/.+)/) {
      return ("it has its scheme twice", String(match.rest))
    }
    if let match = text.wholeMatch(of: /(?i)(?<scheme>https?)(?<mark>[:;.]?\/{0,3}|:)(?<rest>[^\/:;].*)/),
      !match.mark.isEmpty,
      match.mark != "://"
    {
      let what =
        match.mark.hasPrefix(":")
        ? "it has `\(match.mark)` where `://` is expected" : "`://` is expected behind `\(match.scheme)`"
      return (what, "\(match.scheme.lowercased())://\(match.rest)")
    }
    if let match = text.wholeMatch(of: /(?<scheme>[a-z]+):\/\/(?<rest>.+)/),
      FieldPattern.misspeltSchemes.contains(String(match.scheme))
    {
      return ("its scheme is misspelt", "https://\(match.rest)")
    }
    if let sign = text.unicodeScalars.first(where: { Self.foreign.contains($0) }), text.contains("://") {
      let code = "%" + String(sign.value, radix: 16, uppercase: true)
      return ("it has `\(sign)`, which no URL has: write \(code)", text.replacing(String(sign), with: code))
    }
    return bare(text)
  }

  /// What is wrong with an address that has no scheme.
  private static func bare(_ text: String) -> (message: String, candidate: String?) {
    if text.hasPrefix("//") { return ("it has no scheme", "https:\(text)") }
    if text.wholeMatch(of: /10\.[0-9]{4,9}\/.+/) != nil {
      return ("it is the number of a DOI: write its address", "https://doi.org/\(text)")
    }
    if text.wholeMatch(of: /[^@\/:]+@[^@\/:]+\.[^@\/:]+/) != nil {
      return ("it is an address of mail", "mailto:\(text)")
    }
    if text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../") {
      return ("it is a path: a file of the dossier belongs into `snapshot`, or among the attachments", nil)
    }
    let host = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let files = [
      "txt", "html", "htm", "pdf", "jpg", "jpeg", "png", "doc", "docx", "mp4", "mp3", "csv", "xlsx", "yaml", "json",
    ]
    if labels.count > 1, let last = labels.last, last.count > 1, last.allSatisfy(\.isLetter),
      !files.contains(last.lowercased()),
      labels.allSatisfy({ !$0.isEmpty })
    {
      return ("it has no scheme", "https://\(text)")
    }
    return ("it has no scheme, such as https://", nil)
  }

  /// The text, with a scheme where that alone is missing; nil where it is no URL for all that.
  private static func fixed(_ text: String) -> String? {
    if TextForm.isURL(text) { return text }
    return text.contains(where: \.isWhitespace) ? nil : scheme(of: text).candidate
  }

  /// Signs that no URL has (RFC 3986, section 2).
  private static let foreign = Array(#"<>"{}|^`"#.unicodeScalars)

  private static func name(_ scalar: Unicode.Scalar) -> String {
    "U+" + WrittenDate.padded(String(scalar.value, radix: 16, uppercase: true), to: 4)
  }

  /// Letters of Cyrillic and Greek that look like those of a scheme.
  private static let lookalikes: [Character: Character] = [
    "һ": "h", "н": "h", "т": "t", "ț": "t", "р": "p", "ρ": "p", "ѕ": "s", "с": "s", "ｓ": "s",
  ]
}
