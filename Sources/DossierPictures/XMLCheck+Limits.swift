import DossierCore
package import DossierXML

extension XMLCheck {
  /// A check with the limits of the program.
  package init(doctype: Doctype = .refused) {
    self.init(
      doctype: doctype, maximumSize: Limits.xmlSize, maximumDepth: Limits.xmlDepth,
      maximumAttributes: Limits.xmlAttributes)
  }
}
