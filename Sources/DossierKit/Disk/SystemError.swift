import Glibc

/// What the operating system would not do.
public struct SystemError: Error, Sendable, CustomStringConvertible {
  /// What was tried, as the beginning of a sentence: `cannot write out/x.epub`.
  public let action: String
  /// The error number of the C library; 0 where it is not the system that refuses.
  public let number: Int32
  /// Why, in words of our own; nil where the C library has some.
  private let words: String?

  /// The error that the C library has just told.
  init(_ action: String, number: Int32 = errno) {
    self.action = action
    self.number = number
    words = nil
  }

  /// An error that the system has no number for.
  init(_ action: String, because words: String) {
    self.action = action
    number = 0
    self.words = words
  }

  /// Whether the reader of what was written has gone away.
  public var isClosedPipe: Bool { number == EPIPE }

  /// Whether it says that there is nothing of that name. Every other error leaves open whether there is.
  var isAbsence: Bool { Self.isAbsence(number) }

  /// ENOTDIR: what should be a folder on the way is none, so that nothing can be below it.
  static func isAbsence(_ number: Int32) -> Bool { number == ENOENT || number == ENOTDIR }

  /// What went wrong, for people.
  public var description: String { "\(action): \(reason)" }

  /// The C library's words for the error, in English whatever the locale, since the program never sets one.
  var reason: String { words ?? String(cString: strerror(number)) }
}
