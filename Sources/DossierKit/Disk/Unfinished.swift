import Synchronization

/// What this run has begun and not finished, so that whoever ends it by a signal leaves nothing behind.
public enum Unfinished {
  private static let stages = Mutex<[String: Stage]>([:])

  /// Does a piece of work on files that is not to be broken off in the middle.
  ///
  /// No lock of a folder is waited for inside it.
  static func guarded<Result>(_ work: () throws -> Result) throws -> Result {
    try stages.withLock { _ in try work() }
  }

  /// Makes a stage and keeps it in mind.
  static func begin(_ make: () throws -> Stage) throws -> Stage {
    try stages.withLock { stages in
      let stage = try make()
      stages[stage.path] = stage
      return stage
    }
  }

  /// Removes a stage, if that was not done before.
  static func discard(_ stage: Stage) {
    stages.withLock { stages in
      if let stage = stages.removeValue(forKey: stage.path) { stage.clear() }
    }
  }

  /// Removes all that is unfinished, between two pieces of work, and then ends the run; none is begun in between.
  public static func discardAll(then end: () -> Never) -> Never {
    stages.withLock { stages in
      for stage in stages.values { stage.clear() }
      end()
    }
  }
}
