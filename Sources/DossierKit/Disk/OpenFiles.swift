import Glibc

/// How many files this program may have open.
public enum OpenFiles {
  /// How many a run needs at most, with those of the libraries that it works with.
  public static let needed = 24

  /// Whether so many can be had; a library that finds out by itself that they cannot ends the program.
  public static var areEnough: Bool {
    var taken: [Int32] = []
    defer { for number in taken { close(number) } }
    for _ in 0..<needed {
      let number = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
      if number < 0 { return errno != EMFILE && errno != ENFILE }
      taken.append(number)
    }
    return true
  }
}
