import Dispatch
import Synchronization

/// Work on numbered pieces by several threads at once.
enum Workers {
  /// The results of all pieces, in the order of their numbers, whoever made them.
  ///
  /// - Parameter work: What one worker does: it takes numbers from `next` until there are no more, and gives a result
  ///   for each. What it needs for its work it makes once.
  static func map<Value: Sendable>(
    _ count: Int, jobs: Int, _ work: @Sendable (_ next: () -> Int?, _ give: (Int, Value) -> Void) -> Void
  ) -> [Value] {
    let taken = Atomic(0)
    let results = Mutex<[Value?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in
      work(
        {
          let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
          return number < count ? number : nil
        },
        { number, value in results.withLock { $0[number] = value } })
    }
    return results.withLock { $0 }.compactMap { $0 }
  }
}
