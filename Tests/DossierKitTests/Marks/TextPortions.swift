import DossierCore

/// The portions of a plain text or a Markdown page.
///
/// A line is a portion. Its label stands in it; what hangs from it is marked so too, and so is what stands below a heading
/// that has one, up to the next heading.
struct TextPortions {
  private(set) var portions: [Portion] = []
  private let ground: Marking
  private var heading: [(level: Int, mark: Marking)] = []
  private var open: [(indentation: Int, mark: Marking)] = []

  init(of text: String, isMarkdown: Bool) throws {
    let labels = Portion.labels(in: text)
    let whole = labels.first ?? .clear
    let said = text.firstMatch(of: /(TLP:\S+) where not marked/)
    ground = said.flatMap { Marking(rawValue: String($0.output.1.filter { $0 != "\\" })) } ?? whole
    for line in text.split(separator: "\n") {
      if line.contains(" where not marked") { continue }
      add(String(line), isMarkdown)
    }
  }

  private mutating func add(_ line: String, _ isMarkdown: Bool) {
    let own = Portion.labels(in: line).max()
    let indentation = line.prefix { $0 == " " }.count
    let level = isMarkdown ? line.prefix { $0 == "#" }.count : line.firstMatch(of: #/^\d+(\.\d+)*\. /#) == nil ? 0 : 1
    while let last = open.last, last.indentation >= indentation || level > 0 { _ = open.popLast() ?? last }
    if level > 0 {
      heading.removeAll { $0.level >= level }
      heading.append((level, own ?? ground))
    }
    let mark = ([own ?? ground] + heading.map(\.mark) + open.map(\.mark)).max() ?? ground
    open.append((indentation, own ?? ground))
    let text = Portion.comparable(line)
    if text.contains(where: \.isLetter) { portions.append(Portion(text: text, mark: mark)) }
  }
}
