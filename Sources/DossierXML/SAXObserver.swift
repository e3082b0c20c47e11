import CLibXML2

/// What one parse has seen: it keeps the first problem and stops the parser at a limit.
struct SAXObserver {
  let check: XMLCheck
  /// What is told of the document; nil when nobody asks.
  var visitor: (any XMLVisitor)?
  var problem: XMLProblem?
  private var depth = 0

  init(check: XMLCheck, visitor: (any XMLVisitor)? = nil) {
    self.check = check
    self.visitor = visitor
  }

  static let tooManyAttributes = "an element has too many attributes or namespace declarations"

  /// The callbacks. Those left out are nil: libxml2 then drops what they would have received.
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startDocument = { SAXObserver.withContext($0) { $1.documentStarted($0) } }
    handler.internalSubset = { context, _, _, _ in SAXObserver.withContext(context) { $1.doctypeStarted($0) } }
    handler.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
      SAXObserver.withContext(context) {
        $1.elementStarted($0, attributes: Int(count))
        guard $1.visitor != nil, $1.problem == nil, let name = SAXObserver.name(name, namespace) else { return }
        $1.visit($0) { visitor throws(XMLRefusal) in
          try visitor.start(name, SAXObserver.attributes(attributes, count: Int(count)))
        }
      }
    }
    handler.endElementNs = { context, _, _, _ in
      SAXObserver.withContext(context) {
        $1.depth -= 1
        $1.visit($0) { visitor throws(XMLRefusal) in try visitor.end() }
      }
    }
    handler.serror = { context, error in
      guard let error else { return }
      SAXObserver.withContext(context) { $1.note(error.pointee) }
    }
    return handler
  }

  /// The callbacks for a document that somebody visits.
  static var visitingHandler: xmlSAXHandler {
    var handler = handler
    handler.characters = { context, text, count in SAXObserver.told(context, text, count) }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    handler.processingInstruction = { context, target, _ in
      SAXObserver.withContext(context) {
        let target = SAXObserver.text(target)
        $1.visit($0) { visitor throws(XMLRefusal) in try visitor.instruction(target) }
      }
    }
    return handler
  }

  private static func told(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    let text = String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
    withContext(context) { $1.visit($0) { visitor throws(XMLRefusal) in try visitor.text(text) } }
  }

  private mutating func visit(
    _ context: xmlParserCtxtPtr, _ report: (inout any XMLVisitor) throws(XMLRefusal) -> Void
  ) {
    guard problem == nil, var told = visitor else { return }
    // Taken out while it is told, for a second owner would make it copy all that it has gathered.
    visitor = nil
    do throws(XMLRefusal) {
      try report(&told)
    } catch {
      stop(context, error.message)
    }
    visitor = told
  }

  private static func text(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func name(_ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) -> XMLName? {
    name.map { XMLName(local: String(cString: $0), namespace: text(namespace)) }
  }

  /// The attributes as libxml2 hands them over: name, prefix, namespace, beginning and end of the value of each.
  private static func attributes(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) -> [XMLAttribute] {
    guard let attributes else { return [] }
    return (0..<count).compactMap { number in
      let parts = attributes + 5 * number
      guard let name = name(parts[0], parts[2]), let start = parts[3], let end = parts[4] else { return nil }
      let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      // Where entities are not replaced, libxml2 keeps each `&` as this reference.
      return XMLAttribute(name: name, value: value.replacing("&#38;", with: "&"))
    }
  }

  private static func withContext(
    _ data: UnsafeMutableRawPointer?, _ body: (xmlParserCtxtPtr, inout SAXObserver) -> Void
  ) {
    guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self),
      let observer = context.pointee._private?.assumingMemoryBound(to: SAXObserver.self)
    else { return }
    body(context, &observer.pointee)
  }

  /// libxml2 switches the input to any encoding but UTF-8 that the declaration names, and keeps the name there.
  private mutating func documentStarted(_ context: xmlParserCtxtPtr) {
    if context.pointee.input?.pointee.encoding != nil {
      stop(context, "the XML declaration names an encoding other than UTF-8")
    }
  }

  /// Called behind the identifiers and before an internal subset.
  private mutating func doctypeStarted(_ context: xmlParserCtxtPtr) {
    switch check.doctype {
    case .refused:
      stop(context, "a document type declaration is not allowed")
    case .html5:
      let expected: StaticString = "<!DOCTYPE html"
      guard let input = context.pointee.input, let base = input.pointee.base, let cur = input.pointee.cur,
        cur - base >= expected.utf8CodeUnitCount, cur.pointee == UInt8(ascii: ">"),
        expected.withUTF8Buffer({ $0.elementsEqual(UnsafeBufferPointer(start: cur - $0.count, count: $0.count)) })
      else { return stop(context, "the only document type declaration allowed is <!DOCTYPE html>") }
    }
  }

  private mutating func elementStarted(_ context: xmlParserCtxtPtr, attributes: Int) {
    depth += 1
    if depth > check.maximumDepth {
      stop(context, "elements are nested deeper than \(check.maximumDepth)")
    }
    // nsTab holds prefix and name of each declaration in scope.
    if max(attributes, Int(context.pointee.nsNr) / 2) > check.maximumAttributes {
      stop(context, Self.tooManyAttributes)
    }
  }

  private mutating func note(_ error: xmlError) {
    guard problem == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let text = error.message.map { String(cString: $0) } ?? "unknown error"
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    problem = XMLProblem(line, line: max(1, Int(error.line)), column: max(1, Int(error.int2)))
  }

  private mutating func stop(_ context: xmlParserCtxtPtr, _ message: String) {
    if problem == nil {
      let input = context.pointee.input?.pointee
      problem = XMLProblem(message, line: max(1, Int(input?.line ?? 1)), column: max(1, Int(input?.col ?? 1)))
    }
    xmlStopParser(context)
  }
}
