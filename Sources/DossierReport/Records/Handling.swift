import DossierCore

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

  /// The page with the label and the notice in it. In plain text the label is the first and the last line.
  func completed(_ body: consuming [UInt8], layout: Layout, direction: TextDirection) -> [UInt8] {
    let lacksFirst = layout.form == .markdown ? !tellsLabel : !isLabel(Self.firstLine(of: body))
    let lacksLast = layout.form == .markdown ? false : !isLabel(Self.lastLine(of: body))
    var head: [UInt8] = []
    // Where what the template has told begins, below the head.
    var start = 0
    if let label, lacksFirst {
      head = paragraph(label, layout, direction)
    } else if notice != nil, !tellsNotice, layout.form != .markdown, let end = body.firstIndex(of: UInt8(ascii: "\n")) {
      // The notice stands below the label that the template has.
      head = Array(body[...end])
      start = body[(end + 1)...].firstIndex { !Self.isLineEnd($0) } ?? body.count
    }
    let blank = Array((layout.endsLinesWithCRLF ? "\r\n" : "\n").utf8)
    if let notice, !tellsNotice {
      head += (head.isEmpty ? [] : blank) + paragraph(notice, layout, direction)
    }
    if !head.isEmpty, start < body.count { head += blank }
    if start > 0 || !head.isEmpty { body.replaceSubrange(..<start, with: head) }
    if let label, lacksLast { body += blank + paragraph(label, layout, direction) }
    return body
  }

  private func paragraph(_ text: String, _ layout: Layout, _ direction: TextDirection) -> [UInt8] {
    var page = Page(layout, direction: direction)
    page.append(Isolation.isolated(text, in: direction))
    return page.finished()
  }

  private static func firstLine(of body: [UInt8]) -> ArraySlice<UInt8> {
    body.drop(while: isLineEnd).prefix { !isLineEnd($0) }
  }

  private static func lastLine(of body: [UInt8]) -> ArraySlice<UInt8> {
    let text = body[..<(body.lastIndex { !isLineEnd($0) }.map { $0 + 1 } ?? 0)]
    return text[(text.lastIndex(where: isLineEnd).map { $0 + 1 } ?? 0)...]
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  /// Whether a line is the label and nothing else.
  private func isLabel(_ line: ArraySlice<UInt8>) -> Bool {
    guard let label else { return false }
    var rest = line.drop { !MarkdownText.isAlphanumeric($0) }
    while let last = rest.last, !MarkdownText.isAlphanumeric(last) { rest = rest.dropLast() }
    return rest.elementsEqual(label.utf8)
  }
}
