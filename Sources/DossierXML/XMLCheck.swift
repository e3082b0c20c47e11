import CLibXML2

/// Reads a document with libxml2 and says what is wrong with it.
///
/// The document must be UTF-8, well formed (XML 1.0) and namespace-well-formed (Namespaces in XML 1.0). Nothing is
/// built, resolved, fetched or printed: no document type declaration is accepted but the exception below, so there are
/// no entities but the five predefined ones. Checks may run on several threads at once.
public struct XMLCheck: Sendable {
  /// What to do about `<!DOCTYPE`.
  public enum Doctype: Sendable {
    /// Refuse any.
    case refused
    /// Accept exactly `<!DOCTYPE html>`: no public or system identifier, no internal subset.
    case html5
  }

  /// What to do about `<!DOCTYPE`.
  public var doctype: Doctype
  /// The largest document, in bytes.
  public var maximumSize: Int
  /// The deepest nesting of elements; libxml2 itself stops at 256.
  public var maximumDepth: Int
  /// The most attributes an element may have, and the most namespace declarations that may be in scope.
  public var maximumAttributes: Int

  /// A check with the given limits.
  public init(
    doctype: Doctype = .refused, maximumSize: Int, maximumDepth: Int, maximumAttributes: Int
  ) {
    self.doctype = doctype
    self.maximumSize = maximumSize
    self.maximumDepth = maximumDepth
    self.maximumAttributes = maximumAttributes
  }

  /// The first problem of a document, or nil.
  public func problem(in document: [UInt8]) -> XMLProblem? {
    var observer = SAXObserver(check: self)
    return problem(in: document, &observer)
  }

  /// The first problem of a document, or nil; the visitor is told what stands in it up to there.
  public func problem<Visitor: XMLVisitor>(in document: [UInt8], visitor: inout Visitor) -> XMLProblem? {
    var observer = SAXObserver(check: self, visitor: visitor)
    let problem = problem(in: document, &observer)
    if let told = observer.visitor as? Visitor { visitor = told }
    return problem
  }

  private func problem(in document: [UInt8], _ observer: inout SAXObserver) -> XMLProblem? {
    let bytes = document.span
    // libxml2 counts in Int32.
    guard bytes.count <= min(maximumSize, Int(Int32.max)) else {
      return XMLProblem("the document is larger than \(maximumSize) bytes")
    }
    guard !bytes.isEmpty else { return XMLProblem("the document is empty") }
    if let offset = XMLText.firstForbidden(in: bytes) {
      return XMLProblem("a byte that is not part of a character XML allows in UTF-8", at: offset, of: bytes)
    }
    if let offset = bytes.firstOversizedTag(attributes: maximumAttributes) {
      return XMLProblem(SAXObserver.tooManyAttributes, at: offset, of: bytes)
    }
    return parse(document, &observer)
  }

  private func parse(_ document: [UInt8], _ observer: inout SAXObserver) -> XMLProblem? {
    document.withUnsafeBytes { (source: UnsafeRawBufferPointer) -> XMLProblem? in
      guard let parser = SAXParser(source, isVisited: observer.visitor != nil) else {
        return XMLProblem("out of memory")
      }
      parser.run(&observer)
      return observer.problem
    }
  }
}
