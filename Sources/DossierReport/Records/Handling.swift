import DossierCore
import DossierTemplating

/// The label of the whole and the sentence that material is withheld: no template can leave them out.
///
/// A template says them where it likes. What it does not say stands before and after what it does say, so that a
/// template of somebody's own cannot make a release look like the whole (format.md, section 7).
final class Handling {
  private let label: String?
  private let notice: String?
  private var tellsLabel = false
  private var tellsNotice = false

  init(_ release: Release, _ labels: Labels) {
    label = release.marking?.rawValue
    notice = release.notice(in: labels)
  }

  /// The label, which notes that it is told.
  var writtenLabel: ((inout Page) -> Void)? {
    label.map { label in
      { [self] page in
        tellsLabel = true
        page.append(Isolation.isolated(label, in: page.direction))
      }
    }
  }

  /// The notice, which notes that it is told.
  var writtenNotice: ((inout Page) -> Void)? {
    notice.map { notice in
      { [self] page in
        tellsNotice = true
        page.append(Isolation.isolated(notice, in: page.direction))
      }
    }
  }

  /// Whether nothing that the template is yet to tell can change what stands at the top.
  func isTold(in layout: Layout) -> Bool {
    (notice == nil || tellsNotice) && (label == nil || tellsLabel || layout.form != .markdown)
  }

  /// What stands above the lines that begin a page, and where what they go on with begins. In plain text the label is the
  /// first and the last line.
  func head(
    above lines: UnsafeBufferPointer<UInt8>, _ layout: Layout, _ direction: TextDirection
  ) -> (head: [UInt8], start: Int) {
    let lacksFirst = layout.form == .markdown ? !tellsLabel : !isLabel(Self.firstLine(of: lines))
    var head: [UInt8] = []
    var start = 0
    if let label, lacksFirst {
      head = paragraph(label, layout, direction)
    } else if notice != nil, !tellsNotice, layout.form != .markdown, let end = lines.firstIndex(of: Self.lineEnd) {
      // The notice stands below the label that the template has.
      head = Array(lines[...end])
      start = lines[(end + 1)...].firstIndex { $0 != Self.lineEnd } ?? lines.count
    }
    if let notice, !tellsNotice {
      head += (head.isEmpty ? [] : [Self.lineEnd]) + paragraph(notice, layout, direction)
    }
    if !head.isEmpty, start < lines.count { head.append(Self.lineEnd) }
    return (head, start)
  }

  /// What stands below a page whose last line is this one.
  func foot(below last: [UInt8], _ layout: Layout, _ direction: TextDirection) -> [UInt8] {
    guard let label, layout.form != .markdown, !isLabel(last) else { return [] }
    return [Self.lineEnd] + paragraph(label, layout, direction)
  }

  private func paragraph(_ text: String, _ layout: Layout, _ direction: TextDirection) -> [UInt8] {
    var page = Page(layout, direction: direction)
    page.append(Isolation.isolated(text, in: direction))
    return page.finished()
  }

  private static let lineEnd = UInt8(ascii: "\n")

  private static func firstLine(of lines: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    lines.drop { $0 == lineEnd }.prefix { $0 != lineEnd }
  }

  /// The last of some lines that is not empty.
  static func lastLine(of lines: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard let end = lines.lastIndex(where: { $0 != lineEnd }) else { return nil }
    return lines[((lines[..<end].lastIndex(of: lineEnd) ?? -1) + 1)...end]
  }

  /// Whether a line is the label and nothing else.
  private func isLabel(_ line: some BidirectionalCollection<UInt8>) -> Bool {
    guard let label else { return false }
    var rest = line.drop { !MarkdownText.isAlphanumeric($0) }
    while let last = rest.last, !MarkdownText.isAlphanumeric(last) { rest = rest.dropLast() }
    return rest.elementsEqual(label.utf8)
  }
}
