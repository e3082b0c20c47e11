/// The line of a file that a finding is about, as it can be shown anywhere.
///
/// Characters that would act on a terminal are shown as `\\u{202E}`; of a long line only the surroundings of the place
/// are there, so that no file is ever quoted whole.
///
/// It is made when somebody looks at it: of most findings nobody does.
public struct Excerpt: Sendable, Equatable {
  /// As much of the line as there is to see, and a little more where it goes on.
  private let line: String
  /// The place in it, from 0, in code points.
  private let place: Int

  /// How much of a line is shown on either side of the place, in code points.
  package static let reach = 60

  /// The surroundings of a column, from 1, of a line.
  package init(line: String, column: Int) {
    self.line = line
    place = max(0, column - 1)
  }

  /// The line, or a part of it.
  public var text: String { seen.text }
  /// Where in the text the finding's place is, from 0, in characters.
  public var offset: Int { seen.offset }
  /// How many characters from there on belong to the value; at least 1.
  public var length: Int { seen.length }

  private var seen: (text: String, offset: Int, length: Int) {
    let scalars = Array(line.unicodeScalars)
    let place = min(place, scalars.count)
    let start = max(0, place - Self.reach)
    let end = min(scalars.count, place + Self.reach)
    var text = start > 0 ? "…" : ""
    var offset = 0
    for position in start...end {
      if position == place { offset = text.count }
      if position < end { text += Self.visible(scalars[position]) }
    }
    let length = scalars[place..<end].prefix { $0 != " " && $0 != "," && $0 != "]" && $0 != "}" && $0 != "\r" }.count
    return (end < scalars.count ? text + "…" : text, offset, max(1, length))
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\t" || scalar == "\r" { return " " }
    return scalar.isHarmless ? String(scalar) : "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
