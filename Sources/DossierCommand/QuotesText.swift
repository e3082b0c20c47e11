import DossierKit

/// The quotes of a dossier with the passages that vouch for them, as people read them.
enum QuotesText {
  /// A paragraph for each quote: its level and place, the words as quoted, the passage in its surroundings.
  static func lines(of release: Release) -> String {
    zip(release.dossier.quotes, release.verifications).map(paragraph).joined(separator: "\n")
  }

  private static func paragraph(_ quote: Quote, _ verification: Verification) -> String {
    var text = "\(quote.id): \(verification.level.rawValue)"
    guard let source = quote.source, let passage = verification.passage else { return text + "\n" }
    let place = passage.position.map { ", code points \($0.lowerBound) to \($0.upperBound)" } ?? ""
    text += " in \(source)\(place)\n"
    if passage.exact != quote.text { text += "  quoted:  \(printable(quote.text))\n" }
    let (prefix, suffix) = (passage.prefix ?? "", passage.suffix ?? "")
    text += "  passage: …\(printable(prefix))[\(printable(passage.exact))]\(printable(suffix))…\n"
    return text
  }

  /// The text on one line, with everything in it that a terminal would act on made visible.
  private static func printable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        result += " "
      } else if scalar.isHarmless {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return result
  }
}
