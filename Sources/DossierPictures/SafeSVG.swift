import DossierCore
import DossierXML

/// Drawings that are safe to put into a book: written anew with what ``SVGNames`` lists, and nothing else.
///
/// What would run, load, link or move is refused, lest a picture come out other than it was meant; what merely tells
/// about its making goes: comments, `metadata`, and all of other namespaces; and so does what nobody sees.
enum SafeSVG {
  /// Whether the first element of the text is `svg`.
  static func isDrawing(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    guard rest.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == UInt8(ascii: "<") else { return false }
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      let tag = rest[start...].dropFirst()
      if tag.starts(with: "!--".utf8) {
        guard let end = tag.firstRange(of: "-->".utf8) else { return false }
        rest = rest[end.upperBound...]
      } else if tag.first == UInt8(ascii: "?") || tag.first == UInt8(ascii: "!") {
        // The internal subset of a declaration has elements in it, but none of them is `svg`.
        rest = tag
      } else if tag.starts(with: "svg".utf8) || tag.starts(with: "svg:svg".utf8) {
        return true
      } else if tag.first.map({ $0 < 0x80 && Character(Unicode.Scalar($0)).isLetter }) ?? true {
        return false
      } else {
        rest = tag
      }
    }
    return false
  }

  /// The drawing, written anew.
  ///
  /// - Throws: What is wrong with it, and where.
  static func cleaned(_ bytes: [UInt8]) throws(ImageProblem) -> CleanImage {
    var outline = SVGOutline()
    if let problem = XMLCheck().problem(in: bytes, visitor: &outline) {
      throw ImageProblem("cannot be shown: \(problem.message)", at: (problem.line, problem.column))
    }
    var copy = SVGCopy(try SVGVisibility(outline))
    if let problem = XMLCheck().problem(in: bytes, visitor: &copy) {
      throw ImageProblem("cannot be shown: \(problem.message)", at: (problem.line, problem.column))
    }
    guard copy.uses.expandedCount(limit: Limits.drawingElements) < Limits.drawingElements else {
      throw ImageProblem("cannot be shown: its elements `use` each other far too often; draw them out")
    }
    return CleanImage(bytes: copy.finish())
  }
}
