import DossierCore
import DossierXML

/// The texts of a workbook's cells: one list for all sheets, each text once, and those that are too long for a cell.
///
/// A workbook has one such list, and every sheet is written into it.
final class CellTexts {
  let limits: SheetLimits
  private(set) var findings: [Finding] = []
  /// The texts as the workbook has them, in the order in which they came.
  let list = PartText()
  /// How many cells have a text.
  private(set) var uses = 0
  /// The sheet of the texts that are too long, a row for each of their parts; nil when there are none.
  private(set) var longTexts: SheetTable?

  private let labels: Labels
  private var places: [Exactly: Int] = [:]
  private var xml = XMLBuffer(.xml)

  init(limits: SheetLimits, labels: Labels) {
    self.limits = limits
    self.labels = labels
  }

  /// A list with nothing in it, of the same limits.
  var blank: CellTexts { CellTexts(limits: limits, labels: labels) }

  /// The place of the text in the list, from 0.
  func place(of text: String) -> Int {
    uses += 1
    let key = Exactly(text: text)
    if let place = places[key] { return place }
    let place = places.count
    places[key] = place
    xml.open("si")
    xml.open("t")
    xml.attribute("xml:space", literal: "preserve")
    xml.text(EscapedText.escaped(text))
    xml.close()
    xml.close()
    if xml.bytes.count >= Self.piece { list.take(&xml) }
    return place
  }

  /// Ends the list, and tells how many texts it has.
  func finish() -> Int {
    list.take(&xml)
    let count = places.count
    places = [:]
    return count
  }

  /// So many bytes of texts are handed on at once.
  private static let piece = 1 << 16

  /// What a cell has of a text: all of it where it fits, else its beginning and where the whole stands.
  func fitting(_ text: String, sheet: @autoclosure () -> String, column: String, cell: @autoclosure () -> String)
    -> String
  {
    guard text.utf8.count > limits.text, text.utf16.count > limits.text else { return text }
    let (sheet, cell) = (sheet(), cell())
    let parts = Self.parts(of: text, limit: limits.text)
    var table =
      longTexts ?? SheetTable(SheetName.longTexts, columns: ["sheet", "cell", "column", "part", "text"], self)
    let first = table.currentRow
    longTexts = nil
    for (offset, part) in parts.enumerated() {
      table.text(sheet)
      table.text(cell)
      table.text(column)
      table.number(String(offset + 1))
      table.text(part)
      table.endRow()
    }
    longTexts = table
    findings.append(
      Finding(
        .longCell,
        """
        \(quoted(column)) in cell \(cell) of the sheet \(quoted(sheet)) has \(text.utf16.count) UTF-16 code units, and a \
        cell holds \(limits.text): the whole text stands in the sheet \(quoted(table.name)), in \(parts.count) parts
        """))
    let pointer = labels[
      "xlsx.continued", ["sheet": table.name, "first": "\(first)", "last": "\(table.currentRow - 1)"]]
    return Self.parts(of: text, limit: max(1, limits.text - pointer.utf16.count))[0] + pointer
  }

  /// The text cut into parts of at most so many UTF-16 code units, between characters where one fits.
  static func parts(of text: String, limit: Int) -> [String] {
    var parts: [String] = []
    var part = ""
    var length = 0
    for character in text {
      let size = character.utf16.count
      if length + size > limit, length > 0 {
        parts.append(part)
        part = ""
        length = 0
      }
      guard size > limit else {
        part.append(character)
        length += size
        continue
      }
      // Thousands of marks on one letter make one character. It is cut between code points.
      for scalar in character.unicodeScalars {
        let size = scalar.value > 0xFFFF ? 2 : 1
        if length + size > limit, length > 0 {
          parts.append(part)
          part = ""
          length = 0
        }
        part.unicodeScalars.append(scalar)
        length += size
      }
    }
    return part.isEmpty ? parts : parts + [part]
  }

  /// A text that equals those of the same bytes alone: Swift takes é and e with an accent for the same.
  private struct Exactly: Hashable {
    let text: String

    static func == (lhs: Exactly, rhs: Exactly) -> Bool { lhs.text.utf8.elementsEqual(rhs.text.utf8) }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
