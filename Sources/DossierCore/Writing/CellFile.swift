/// A text that is too long for a cell of a spreadsheet stands in a file beside the table, and the cell points to it.
///
/// The pointer is `file:cells/TABLE.ROW.COLUMN.txt`, relative to the table's folder. A text that looks like a pointer
/// gets a file as well, so that every cell that looks like one is one.
package enum CellFile {
  private static let scheme: StaticString = "file:"
  private static let folder: StaticString = "cells/"
  private static let ending: StaticString = ".txt"

  /// Where the text of a cell goes, relative to the table's folder.
  package static func path(table: String, row: String, column: String) -> String {
    "\(folder)\(table).\(row).\(column)\(ending)"
  }

  /// What the cell says instead of the text.
  package static func pointer(to path: String) -> String { "\(scheme)\(path)" }

  /// Whether the text of a cell has to go into a file.
  package static func isNeeded(for text: UnsafeBufferPointer<UInt8>, isGuarded: Bool) -> Bool {
    let room = isGuarded ? Limits.cellText - 1 : Limits.cellText
    // There are never more UTF-16 units than bytes of UTF-8.
    return text.count > room && units(in: text) > room || path(in: text) != nil
  }

  /// What the file holds. A reader drops one byte order mark, so a text that begins with one gets another.
  package static func contents(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return (text.starts(with: mark) ? mark : []) + text
  }

  /// Where the cell points to, relative to the table's folder; nil where it holds its text itself.
  package static func path(in cell: UnsafeBufferPointer<UInt8>) -> String? {
    guard cell.first == UInt8(ascii: "f"), cell.count < 256 else { return nil }
    let text = String(decoding: cell, as: UTF8.self)
    let start = "\(scheme)\(folder)"
    guard text.utf8.starts(with: start.utf8), text.hasSuffix("\(ending)") else { return nil }
    let name = text.utf8.dropFirst(start.utf8.count).dropLast(ending.utf8CodeUnitCount)
    guard !name.isEmpty, name.allSatisfy(isPlain) else { return nil }
    return String(text.dropFirst(scheme.utf8CodeUnitCount))
  }

  /// Whether the text can be part of the name of a file.
  package static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy(isPlain) }

  /// The sheet of a workbook that has, in parts, the texts that are too long for its cells.
  package static let sheet = "long-texts"

  /// Whether a workbook has cut the text off: it is as long as a cell and names at its end, in whatever language, the
  /// sheet on which it goes on.
  package static func isCutOff(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // A little room for a character that does not fit wholly.
    let least = Limits.cellText - 1_000
    guard text.count > least, text.last == UInt8(ascii: "]"), units(in: text) > least else { return false }
    let end = String(decoding: text.suffix(200), as: UTF8.self)
    return end.contains("[") && end.contains(sheet)
  }

  /// The number of UTF-16 units of a text.
  package static func units(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var units = 0
    for byte in text where byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
    return units
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
