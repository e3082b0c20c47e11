import DossierXML

/// How a cell looks, by its place among the formats of the workbook.
enum CellStyle: Int, CaseIterable {
  /// Only ever that of cells that do not exist.
  case plain
  case header
  case text
  /// A text that somebody who edits the cell must not turn into a formula (`quotePrefix`).
  case guarded
  /// A text in a script that is read from right to left.
  case rightToLeft
  case date
  /// A day for people, as their language writes it.
  case day
  case number
  case title
  case label
  case link
  /// Who says that it is so, who says that it is not, and who is in between; the words say it too.
  case affirming
  case denying
  case doubting
  /// Who takes no position.
  case neutral
  /// Nothing, in a row with a rule below it.
  case ruled

  /// The value of the attribute `s`.
  var index: String { String(rawValue) }

  /// `xl/styles.xml`.
  ///
  /// - Parameter dayFormat: How days are shown to people, as a spreadsheet writes formats.
  static func sheet(dayFormat: String, isRightToLeft: Bool) -> XMLBuffer {
    var xml = XMLBuffer(.xml)
    xml.literal("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    xml.open("styleSheet")
    xml.attribute("xmlns", literal: "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
    xml.open("numFmts", ["count": "2"])
    xml.empty("numFmt", ["numFmtId": "164", "formatCode": "yyyy\\-mm\\-dd"])
    xml.empty("numFmt", ["numFmtId": "165", "formatCode": dayFormat])
    xml.close()
    xml.literal(
      """
      <fonts count="4">\
      <font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
      <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
      <font><b/><sz val="16"/><name val="Calibri"/><family val="2"/></font>\
      <font><u/><sz val="11"/><color rgb="FF1D4F91"/><name val="Calibri"/><family val="2"/></font>\
      </fonts>\
      <fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
      """)
    for colour in ["FFF5F4F0", "FFDDEBF7", "FFFCE4D6", "FFFFF2CC"] {
      xml.open("fill")
      xml.open("patternFill", ["patternType": "solid"])
      xml.empty("fgColor", ["rgb": colour])
      xml.empty("bgColor", ["indexed": "64"])
      xml.close()
      xml.close()
    }
    xml.literal(
      """
      </fills>\
      <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
      <border><left/><right/><top/><bottom style="thin"><color rgb="FFD8D6D0"/></bottom><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
      """)
    xml.open("cellXfs", ["count": String(allCases.count)])
    for style in allCases { style.append(to: &xml, isRightToLeft) }
    xml.close()
    xml.literal("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
    xml.close()
    return xml
  }

  private func append(to xml: inout XMLBuffer, _ isRightToLeft: Bool) {
    let looks = looks
    xml.open("xf")
    xml.attribute("numFmtId", self == .date ? "164" : self == .day ? "165" : "0")
    xml.attribute("fontId", String(looks.font))
    xml.attribute("fillId", String(looks.fill))
    xml.attribute("borderId", hasRule ? "1" : "0")
    xml.attribute("xfId", "0")
    if self == .guarded { xml.attribute("quotePrefix", "1") }
    if self == .date || self == .day { xml.attribute("applyNumberFormat", "1") }
    if looks.font > 0 { xml.attribute("applyFont", "1") }
    if looks.fill > 0 { xml.attribute("applyFill", "1") }
    if hasRule { xml.attribute("applyBorder", "1") }
    if self != .plain {
      xml.attribute("applyAlignment", "1")
      xml.open("alignment")
      // Otherwise numbers stand at the end, and texts in other scripts where these begin.
      if !isPosition, isRightToLeft || self == .date || self == .day || self == .number {
        xml.attribute("horizontal", isRightToLeft ? "right" : "left")
      }
      if isPosition { xml.attribute("horizontal", "center") }
      xml.attribute("vertical", "top")
      if looks.wraps { xml.attribute("wrapText", "1") }
      if self == .rightToLeft || self == .day && isRightToLeft { xml.attribute("readingOrder", "2") }
      xml.close()
    }
    xml.close()
  }

  /// Whether a rule parts it from the row below.
  private var hasRule: Bool { ![.plain, .title, .label].contains(self) }

  /// Whether it says where a party stands.
  private var isPosition: Bool { [.affirming, .denying, .doubting, .neutral].contains(self) }

  private var looks: (font: Int, fill: Int, wraps: Bool) {
    switch self {
    case .plain: (0, 0, false)
    case .header: (1, 2, true)
    case .text, .guarded, .rightToLeft, .date, .day, .number, .neutral, .ruled: (0, 0, true)
    case .title: (2, 0, false)
    case .label: (1, 0, false)
    case .link: (3, 0, true)
    case .affirming: (0, 3, true)
    case .denying: (0, 4, true)
    case .doubting: (0, 5, true)
    }
  }
}
