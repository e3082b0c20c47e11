import DossierCore
import DossierXML
import DossierZip

/// The parts of a workbook and its container (ISO/IEC 29500-1, section 12.2 and part 2).
struct Workbook {
  let release: Release
  let context: WritingContext
  /// The tables that show, then those that are hidden.
  let tables: [SheetTable]
  let hidden: [SheetTable]
  let texts: CellTexts

  private struct Part {
    let name: String
    let type: String
    let frame: PartFrame
    var text = PartText()

    init(name: String, type: String, xml: XMLBuffer) {
      self.init(name: name, type: type, frame: PartFrame(xml, at: 0), text: PartText())
    }

    init(name: String, type: String, frame: PartFrame, text: PartText) {
      self.name = name
      self.type = type
      self.frame = frame
      self.text = text
    }
  }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// A sheet of a table, all but its part.
  private struct Worksheet {
    let name: String
    let table: SheetTable
    let filtered: Int
    let isHidden: Bool
  }

  /// The parts of the file, and how many characters in them stand for ones that XML forbids.
  func entries() throws -> (entries: [ZipEntry], forbidden: Int) {
    let parts = self.parts()
    let forbidden = parts.reduce(0) { $0 + $1.frame.forbidden + $1.text.forbidden }
    var deflater = try Deflater()
    var entries: [ZipEntry] = []
    for part in [contentTypes(parts)] + parts {
      let content = try part.text.finish(opening: part.frame.opening, ending: part.frame.ending, &deflater)
      entries.append(ZipEntry(name: part.name, body: .deflated(content)))
    }
    return (entries, forbidden)
  }

  private func parts() -> [Part] {
    var worksheets: [Worksheet] = []
    var pages: [Part] = []
    let page = WorksheetPage(release: release, context: context)
    for (table, isHidden) in tables.map({ ($0, false) }) + hidden.map({ ($0, true) }) {
      for (part, sheet) in table.sheets().enumerated() {
        // Addresses that cells of the sheet lead to.
        var addresses: [String] = []
        let frame = page.frame(
          of: table, sheet, isFirst: worksheets.isEmpty, links: part == 0 ? table.links : [], &addresses)
        worksheets.append(Worksheet(name: sheet.name, table: table, filtered: sheet.filtered, isHidden: isHidden))
        let name = "sheet\(worksheets.count).xml"
        pages.append(
          Part(
            name: "xl/worksheets/\(name)", type: "\(Self.spreadsheet).worksheet+xml", frame: frame, text: sheet.rows))
        if !addresses.isEmpty {
          let links = addresses.map { ("\(Self.relationships)/hyperlink", $0) }
          pages.append(
            Part(name: "xl/worksheets/_rels/\(name).rels", type: "", xml: relationships(links, areOutside: true)))
        }
      }
    }
    return [
      Part(name: "_rels/.rels", type: "", xml: packageRelationships()),
      Part(
        name: "docProps/app.xml", type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        xml: application()),
      Part(
        name: "docProps/core.xml", type: "application/vnd.openxmlformats-package.core-properties+xml",
        xml: CoreProperties.xml(of: release, context)),
      Part(name: "xl/_rels/workbook.xml.rels", type: "", xml: workbookRelationships(count: worksheets.count)),
      Part(name: "xl/workbook.xml", type: "\(Self.spreadsheet).sheet.main+xml", xml: workbook(worksheets)),
      Part(
        name: "xl/styles.xml", type: "\(Self.spreadsheet).styles+xml",
        xml: CellStyle.sheet(dayFormat: DayFormat.code(for: context.labels), isRightToLeft: page.isRightToLeft)),
      Part(
        name: "xl/sharedStrings.xml", type: "\(Self.spreadsheet).sharedStrings+xml", frame: sharedStrings(),
        text: texts.list),
    ]
      + pages
  }

  private func contentTypes(_ parts: [Part]) -> Part {
    var xml = Self.document()
    xml.open("Types", ["xmlns": "\(Self.packages)/content-types"])
    xml.empty(
      "Default", ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
    xml.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
    for part in parts where !part.type.isEmpty {
      xml.empty("Override", ["PartName": "/\(part.name)", "ContentType": part.type])
    }
    xml.close()
    return Part(name: "[Content_Types].xml", type: "", xml: xml)
  }

  private func packageRelationships() -> XMLBuffer {
    relationships([
      ("\(Self.relationships)/officeDocument", "xl/workbook.xml"),
      ("\(Self.packages)/relationships/metadata/core-properties", "docProps/core.xml"),
      ("\(Self.relationships)/extended-properties", "docProps/app.xml"),
    ])
  }

  private func workbookRelationships(count: Int) -> XMLBuffer {
    relationships(
      (1...count).map { ("\(Self.relationships)/worksheet", "worksheets/sheet\($0).xml") } + [
        ("\(Self.relationships)/styles", "styles.xml"), ("\(Self.relationships)/sharedStrings", "sharedStrings.xml"),
      ])
  }

  private func relationships(_ targets: [(type: String, target: String)], areOutside: Bool = false) -> XMLBuffer {
    var xml = Self.document()
    xml.open("Relationships", ["xmlns": "\(Self.packages)/relationships"])
    for (offset, target) in targets.enumerated() {
      xml.open("Relationship", ["Id": "rId\(offset + 1)", "Type": target.type, "Target": target.target])
      if areOutside { xml.attribute("TargetMode", "External") }
      xml.close()
    }
    xml.close()
    return xml
  }

  private func workbook(_ sheets: [Worksheet]) -> XMLBuffer {
    var xml = Self.document()
    xml.open("workbook", ["xmlns": Self.main, "xmlns:r": Self.relationships])
    xml.literal("<bookViews><workbookView activeTab=\"0\" tabRatio=\"850\"/></bookViews>")
    xml.open("sheets")
    for (offset, sheet) in sheets.enumerated() {
      xml.open("sheet", ["name": sheet.name, "sheetId": String(offset + 1)])
      if sheet.isHidden { xml.attribute("state", "hidden") }
      xml.attribute("r:id", "rId\(offset + 1)")
      xml.close()
    }
    xml.close()
    let tables = sheets.enumerated().filter { $1.table.layout != .page }
    if !tables.isEmpty { definedNames(of: tables, to: &xml) }
    xml.close()
    return xml
  }

  /// What a filter covers, and what is printed on every page; both are names that Excel keeps for itself.
  private func definedNames(of sheets: [(offset: Int, element: Worksheet)], to xml: inout XMLBuffer) {
    xml.open("definedNames")
    for (offset, sheet) in sheets {
      let last = SheetTable.letters(ofColumn: sheet.table.columns.count - 1)
      xml.element(
        "definedName", ["name": "_xlnm._FilterDatabase", "localSheetId": String(offset), "hidden": "1"],
        text: "'\(sheet.name)'!$A$1:$\(last)$\(sheet.filtered)")
    }
    for (offset, sheet) in sheets {
      let last = SheetTable.letters(ofColumn: sheet.table.frozenColumns - 1)
      xml.element(
        "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": String(offset)],
        text: "'\(sheet.name)'!$A:$\(last),'\(sheet.name)'!$1:$1")
    }
    xml.close()
  }

  private func sharedStrings() -> PartFrame {
    var xml = Self.document()
    xml.open("sst", ["xmlns": Self.main, "count": String(texts.uses), "uniqueCount": String(texts.finish())])
    let place = PartFrame.place(in: &xml)
    xml.close()
    return PartFrame(xml, at: place)
  }

  private func application() -> XMLBuffer {
    var xml = Self.document()
    xml.open("Properties", ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"])
    xml.element("Application", text: context.generator)
    xml.close()
    return xml
  }

  static func document() -> XMLBuffer {
    var xml = XMLBuffer(.xml)
    xml.literal("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    return xml
  }
}
