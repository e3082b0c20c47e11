import Glibc

/// Standard output, which carries results, and standard error, which carries the talk.
public enum StandardStream: Sendable {
  case output, error

  /// Writes a text; a full disk or a closed pipe is an error, never a loss.
  public func write(_ text: String) throws(SystemError) {
    try FileWriting.write(
      Array(text.utf8), to: descriptor, named: self == .output ? "standard output" : "standard error")
  }

  /// Whether a person looks at it rather than a program.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  private var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }
}
