import DossierCore
import DossierXML

/// `docProps/core.xml`: what a file manager tells of the workbook (ISO/IEC 29500-2, clause 11).
enum CoreProperties {
  static func xml(of release: Release, _ context: WritingContext) -> XMLBuffer {
    let dossier = release.dossier
    var xml = Workbook.document()
    xml.open(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ])
    xml.element("dc:title", text: release.fullTitle)
    let makers = dossier.authors.isEmpty ? [dossier.publisher].compactMap(\.self) : dossier.authors
    if !makers.isEmpty { xml.element("dc:creator", text: makers.joined(separator: "; ")) }
    xml.element("dc:language", text: release.language)
    if let marking = release.marking { xml.element("cp:category", text: marking.rawValue) }
    xml.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], text: context.date.iso8601)
    xml.element("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"], text: context.date.iso8601)
    xml.close()
    return xml
  }
}
