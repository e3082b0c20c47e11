/// How the command ends.
enum ExitStatus: Int32, Error {
  /// All is well.
  case success = 0
  /// The dossier has errors, and nothing was written.
  case findings = 1
  /// The command line is not understood.
  case usage = 2
  /// Something could not be written.
  case notWritten = 3
  /// Something has changed from one edition to the next, and the user has asked to be told by the status.
  case changed = 4
}
