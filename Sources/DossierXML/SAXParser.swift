import CLibXML2

/// `xmlInitParser` must run once before threads parse; a global is initialised once, whoever asks first.
private let libraryIsReady: Void = xmlInitParser()

/// A libxml2 parser over memory that reports to a ``SAXObserver`` and builds no tree.
struct SAXParser: ~Copyable {
  private let context: xmlParserCtxtPtr

  /// Nil when out of memory. `source` must not be empty and must outlive the parser.
  init?(_ source: UnsafeRawBufferPointer, isVisited: Bool = false) {
    _ = libraryIsReady
    guard
      let context = xmlCreateMemoryParserCtxt(source.baseAddress, Int32(source.count)),
      let handler = context.pointee.sax
    else { return nil }
    self.context = context
    // Assigning the whole handler drops the callbacks that build a tree, declare entities or load a subset.
    handler.pointee = isVisited ? SAXObserver.visitingHandler : SAXObserver.handler
    // NONET alone: NOENT, DTDLOAD, XINCLUDE, HUGE and RECOVER each open a door.
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
  }

  deinit { xmlFreeParserCtxt(context) }

  func run(_ observer: inout SAXObserver) {
    let context = self.context
    withUnsafeMutablePointer(to: &observer) {
      context.pointee._private = UnsafeMutableRawPointer($0)
      _ = xmlParseDocument(context)
      context.pointee._private = nil
    }
    if observer.problem == nil, context.pointee.wellFormed == 0 {
      observer.problem = XMLProblem("the document is not well formed")
    }
  }
}
