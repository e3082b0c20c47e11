/// The line of a file that a finding is about, as it can be shown anywhere.
///
/// Characters that would act on a terminal are shown as `\\u{202E}`; of a long line only the surroundings of the place
/// are there, so that no file is ever quoted whole.
public struct Excerpt: Sendable, Equatable {
  /// The line, or a part of it.
  public let text: String
  /// Where in the text the finding's place is, from 0, in characters.
  public let offset: Int
  /// How many characters from there on belong to the value; at least 1.
  public let length: Int

  /// How much of a line is shown on either side of the place, in code points.
  package static let reach = 60

  /// The surroundings of a column, from 1, of a line.
  package init(line: Substring.UnicodeScalarView, column: Int) {
    let scalars = Array(line)
    let place = min(max(0, column - 1), scalars.count)
    let start = max(0, place - Self.reach)
    let end = min(scalars.count, place + Self.reach)
    var text = start > 0 ? "…" : ""
    var offset = 0
    for position in start...end {
      if position == place { offset = text.count }
      if position < end { text += Self.visible(scalars[position]) }
    }
    self.text = end < scalars.count ? text + "…" : text
    self.offset = offset
    length = max(
      1, scalars[place..<end].prefix { $0 != " " && $0 != "," && $0 != "]" && $0 != "}" && $0 != "\r" }.count)
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\t" || scalar == "\r" { return " " }
    return scalar.isHarmless ? String(scalar) : "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
