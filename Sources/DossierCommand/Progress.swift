import Dispatch
import DossierKit
import Synchronization

/// Says on a terminal what is going on, once it has gone on for a second; says nothing to programs.
final class Progress {
  /// What is being done, shared with the timer.
  private final class Stage: Sendable {
    let name = Mutex<String?>(nil)
  }

  private let stage = Stage()
  private let timer: (any DispatchSourceTimer)?

  /// Begins to watch the time.
  init(isQuiet: Bool) {
    guard !isQuiet, StandardStream.error.isTerminal else {
      timer = nil
      return
    }
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + 1, repeating: 0.5)
    timer.setEventHandler { [stage] in
      stage.name.withLock { name in
        if let name { try? StandardStream.error.write("\r\u{1B}[K\(name)…") }
      }
    }
    timer.resume()
    self.timer = timer
  }

  /// What is being done from now on.
  func enter(_ name: String) { stage.name.withLock { $0 = name } }

  /// Clears the line, and writes no other.
  func end() {
    guard let timer, !timer.isCancelled else { return }
    timer.cancel()
    stage.name.withLock { name in
      if name != nil { try? StandardStream.error.write("\r\u{1B}[K") }
      name = nil
    }
  }
}
