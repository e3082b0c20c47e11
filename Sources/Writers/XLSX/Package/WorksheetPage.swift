import DossierCore
import DossierXML

/// A worksheet part: what stands around the rows of a sheet (ISO/IEC 29500-1, section 18.3.1.99, whose order it keeps).
struct WorksheetPage {
  let release: Release
  let context: WritingContext

  /// Languages whose sheets begin at the right.
  private static let rightToLeft: Set<String> = [
    "ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  /// Whether sheets begin at the right.
  var isRightToLeft: Bool {
    Self.rightToLeft.contains(String(release.language.lowercased().prefix { $0 != "-" }))
  }

  /// What stands around the rows of a sheet that is so many rows high.
  func frame(
    of table: SheetTable, _ sheet: SheetTable.Sheet, isFirst: Bool, links: [SheetTable.Link],
    _ relations: inout [String]
  ) -> PartFrame {
    var xml = Workbook.document()
    xml.open("worksheet", ["xmlns": Workbook.main, "xmlns:r": Workbook.relationships])
    xml.literal("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
    let last = SheetTable.letters(ofColumn: table.columns.count - 1)
    xml.empty("dimension", ["ref": "A1:\(last)\(max(1, sheet.height))"])
    view(of: table, isFirst: isFirst, to: &xml)
    xml.literal("<sheetFormatPr defaultRowHeight=\"15\"/>")
    columns(of: table, to: &xml)
    xml.open("sheetData")
    let place = PartFrame.place(in: &xml)
    xml.close()
    if table.layout != .page { xml.empty("autoFilter", ["ref": "A1:\(last)\(max(1, sheet.filtered))"]) }
    append(links, to: &xml, &relations)
    xml.literal(
      """
      <pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
      """)
    // A page of A4 is readable up to about so many characters across.
    let pages = (table.widths.reduce(0, +) + 269) / 270
    xml.empty(
      "pageSetup",
      ["paperSize": "9", "orientation": "landscape", "fitToWidth": String(pages), "fitToHeight": "0"])
    headerAndFooter(to: &xml)
    xml.close()
    return PartFrame(xml, at: place)
  }

  private func view(of table: SheetTable, isFirst: Bool, to xml: inout XMLBuffer) {
    xml.open("sheetViews")
    xml.open("sheetView")
    if table.layout == .page { xml.attribute("showGridLines", "0") }
    if isRightToLeft { xml.attribute("rightToLeft", "1") }
    if isFirst { xml.attribute("tabSelected", "1") }
    xml.attribute("workbookViewId", "0")
    if table.frozenColumns > 0 { freeze(columns: table.frozenColumns, to: &xml) }
    xml.close()
    xml.close()
  }

  private func freeze(columns: Int, to xml: inout XMLBuffer) {
    let cell = "\(SheetTable.letters(ofColumn: columns))2"
    xml.empty(
      "pane",
      [
        "xSplit": String(columns), "ySplit": "1", "topLeftCell": cell, "activePane": "bottomRight", "state": "frozen",
      ])
    xml.empty("selection", ["pane": "topRight"])
    xml.empty("selection", ["pane": "bottomLeft"])
    xml.empty("selection", ["pane": "bottomRight", "activeCell": cell, "sqref": cell])
  }

  private func columns(of table: SheetTable, to xml: inout XMLBuffer) {
    xml.open("cols")
    for (offset, width) in table.widths.enumerated() {
      let number = String(offset + 1)
      xml.empty("col", ["min": number, "max": number, "width": String(width), "customWidth": "1"])
    }
    xml.close()
  }

  /// - Parameter relations: The addresses outside the workbook, each once, which a part of their own tells.
  private func append(_ links: [SheetTable.Link], to xml: inout XMLBuffer, _ relations: inout [String]) {
    if links.isEmpty { return }
    var places: [String: Int] = [:]
    xml.open("hyperlinks")
    for link in links {
      switch link.target {
      case .cell(let sheet, let target):
        xml.empty("hyperlink", ["ref": link.cell, "location": "'\(sheet)'!\(target)"])
      case .web(let address):
        let place = places[address] ?? relations.count
        if place == relations.count { relations.append(address) }
        places[address] = place
        xml.empty("hyperlink", ["ref": link.cell, "r:id": "rId\(place + 1)"])
      }
    }
    xml.close()
  }

  /// The label and the title on every page of paper. `&` begins a command there, and is doubled.
  private func headerAndFooter(to xml: inout XMLBuffer) {
    let label = release.marking?.rawValue ?? ""
    // Header and footer have 255 characters each.
    let title = String(release.dossier.title.prefix(100)).replacing("&", with: "&&")
    xml.open("headerFooter")
    xml.element("oddHeader", text: "&L\(label)&C\(title)&R&A")
    xml.element("oddFooter", text: "&L\(label)&R&P / &N")
    xml.close()
  }
}
