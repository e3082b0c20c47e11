import CLibXML2
import DossierXML
import Testing

/// One call to a writer; a document is a list of them.
enum WriterStep: Sendable {
  case open(StaticString, [(StaticString, String)])
  case text(String)
  case close
}

/// The same steps written by libxml2's `xmlTextWriter`, as UTF-8 into memory.
///
/// - Parameter quotesInText: false lets the writer escape `"` in character data, as it does by itself; true writes the
///   mark raw, as ``XMLBuffer`` does.
func libxml2(_ steps: [WriterStep], dialect: XMLBuffer.Dialect, quotesInText: Bool) throws -> [UInt8] {
  let buffer = try #require(xmlBufferCreate())
  defer { xmlBufferFree(buffer) }
  let writer = try #require(xmlNewTextWriterMemory(buffer, 0))
  xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil)
  var isVoid: [Bool] = []
  var isEmpty: [Bool] = []
  for step in steps {
    switch step {
    case .open(let name, let attributes):
      if !isEmpty.isEmpty { isEmpty[isEmpty.count - 1] = false }
      xmlTextWriterStartElement(writer, name.description)
      for (name, value) in attributes { xmlTextWriterWriteAttribute(writer, name.description, admitted(value)) }
      isVoid.append(dialect == .xml || ["br", "img", "meta", "wbr"].contains(name.description))
      isEmpty.append(true)
    case .text(let text):
      isEmpty[isEmpty.count - 1] = false
      let text = admitted(text)
      let parts = quotesInText ? text.split(separator: "\"", omittingEmptySubsequences: false) : [text[...]]
      for (index, part) in parts.enumerated() {
        if index > 0 { xmlTextWriterWriteRaw(writer, "\"") }
        xmlTextWriterWriteString(writer, String(part))
      }
    case .close:
      if isVoid.removeLast() && isEmpty.removeLast() {
        xmlTextWriterEndElement(writer)
      } else {
        xmlTextWriterFullEndElement(writer)
      }
    }
  }
  xmlFreeTextWriter(writer)
  return try content(of: buffer)
}

private func content(of buffer: xmlBufferPtr) throws -> [UInt8] {
  Array(UnsafeBufferPointer(start: try #require(xmlBufferContent(buffer)), count: Int(xmlBufferLength(buffer))))
}

/// What must come out for a text: U+FFFD for each character that the production `Char` does not admit.
func admitted(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(XMLText.allows(scalar) ? scalar : "\u{FFFD}") }
  return String(result)
}

/// The document's canonical form (Canonical XML 1.0), which two documents share when their infosets agree.
func canonical(_ document: [UInt8]) throws -> String {
  try document.withUnsafeBufferPointer { source in
    try source.withMemoryRebound(to: CChar.self) { bytes in
      let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
      let tree = try #require(xmlReadMemory(bytes.baseAddress, Int32(bytes.count), nil, nil, options))
      defer { xmlFreeDoc(tree) }
      let buffer = try #require(xmlBufferCreate())
      defer { xmlBufferFree(buffer) }
      let output = try #require(xmlOutputBufferCreateBuffer(buffer, nil))
      try #require(xmlC14NDocSaveTo(tree, nil, 0, nil, 0, output) >= 0)
      xmlOutputBufferClose(output)
      return String(decoding: try content(of: buffer), as: UTF8.self)
    }
  }
}
