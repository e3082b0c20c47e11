import DossierCore

extension Place {
  /// A file as a whole.
  init(whole file: String) { self.init(file: file, line: 1, column: 1) }
}
