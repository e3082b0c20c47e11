/// What is told of a document while it is read, in the order in which it stands there.
///
/// No document type declaration gets this far, so text and values are what stands in the document, its references
/// replaced. Comments are not told.
public protocol XMLVisitor {
  /// An element begins.
  mutating func start(_ name: XMLName, _ attributes: [XMLAttribute]) throws(XMLRefusal)
  /// The innermost element ends.
  mutating func end() throws(XMLRefusal)
  /// Character data, which may come in several parts.
  mutating func text(_ text: String) throws(XMLRefusal)
  /// A processing instruction.
  mutating func instruction(_ target: String) throws(XMLRefusal)
}

/// That a visitor will not have a document; its place becomes that of the problem.
public struct XMLRefusal: Error, Equatable, Sendable {
  /// Why, in one line.
  public let message: String

  /// A refusal.
  public init(_ message: String) { self.message = message }
}

/// The name of an element or attribute (Namespaces in XML 1.0, section 2.1).
public struct XMLName: Hashable, Sendable {
  /// The name without its prefix.
  public let local: String
  /// The namespace; empty where there is none.
  public let namespace: String

  /// A name.
  public init(local: String, namespace: String = "") {
    self.local = local
    self.namespace = namespace
  }
}

/// An attribute of an element.
public struct XMLAttribute: Hashable, Sendable {
  /// Its name.
  public let name: XMLName
  /// Its value, normalised (XML 1.0, section 3.3.3).
  public let value: String
}
