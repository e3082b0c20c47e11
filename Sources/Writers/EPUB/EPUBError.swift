public import DossierXML

/// Why a book cannot be made.
public enum EPUBError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A template file that the book needs is not among those of the context.
  case missingTemplate(String)
  /// A file of the book is not well-formed: a mistake of the writer, never of the dossier.
  case malformed(file: String, XMLProblem)

  /// What is wrong, in one line.
  public var description: String {
    switch self {
    case .missingTemplate(let path): "the template \(path) is missing"
    case .malformed(let file, let problem): "\(file) is not well-formed: \(problem)"
    }
  }
}
