import Glibc

/// What the operating system would not do.
public struct SystemError: Error, Sendable, CustomStringConvertible {
  /// What was tried, as the beginning of a sentence: `cannot write out/x.epub`.
  public let action: String
  /// The error number of the C library.
  public let number: Int32

  /// The error that the C library has just told.
  init(_ action: String, number: Int32 = errno) {
    self.action = action
    self.number = number
  }

  /// Whether the reader of what was written has gone away.
  public var isClosedPipe: Bool { number == EPIPE }

  /// What went wrong, for people.
  public var description: String { "\(action): \(reason)" }

  /// The C library's words for the error, in English whatever the locale, since the program never sets one.
  var reason: String { String(cString: strerror(number)) }
}
