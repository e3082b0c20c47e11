/// Why a book cannot be made.
public enum EPUBError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A template file that the book needs is not among those of the context.
  case missingTemplate(String)
  /// A file of the book has at that byte what XML forbids: a mistake of the writer, never of the dossier.
  case forbidden(file: String, offset: Int)

  /// What is wrong, in one line.
  public var description: String {
    switch self {
    case .missingTemplate(let path): "the template \(path) is missing"
    case .forbidden(let file, let offset): "\(file) has at byte \(offset) what XML forbids"
    }
  }
}
