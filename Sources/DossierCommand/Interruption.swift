import DossierKit
import Glibc

/// The signals by which people end a program: what is unfinished is removed first, and nothing is broken off in the middle.
enum Interruption {
  /// Begins to wait for them, in a thread of its own.
  static func watch() {
    var signals = watched
    var thread = pthread_t()
    // Every thread of the program inherits this, so that the signals come to the one that waits for them.
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let status = pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
    if status != 0 { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }

  /// Those that nobody has asked to be ignored, as `nohup` does.
  private static var watched: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      sigaction(number, nil, &action)
      let isIgnored = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == ignored
      if !isIgnored { sigaddset(&signals, number) }
    }
    return signals
  }

  /// `SIG_IGN`, which cannot be compared.
  private static let ignored = 1

  private static func wait() -> Never {
    var signals = watched
    var number: Int32 = 0
    while sigwait(&signals, &number) != 0 {}
    Unfinished.discardAll {
      // It ends by the signal itself, so that a shell stops its loops, and says 128 and the number.
      signal(number, SIG_DFL)
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      raise(number)
      _exit(128 + number)
    }
  }
}
