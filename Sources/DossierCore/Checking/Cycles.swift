/// Membership, derivation and supersession never come back to where they began.
enum Cycles {
  static func check(_ dossier: Dossier, index: EntityIndex, into report: inout Report) {
    find(
      dossier.parties.map { ($0.id, $0.memberOf.map { [$0] } ?? []) }, "is a member of itself", "parties", "memberOf",
      &report)
    find(dossier.sources.map { ($0.id, $0.derivesFrom) }, "derives from itself", "sources", "derivesFrom", &report)
    find(
      dossier.reactions.map { ($0.id, $0.supersedes.map { [$0] } ?? []) }, "supersedes itself", "reactions",
      "supersedes", &report)
    find(
      dossier.claims.map { claim in
        (claim.id, claim.relations.filter { $0.type == .supersedes || $0.type == .refines }.map(\.to))
      }, "supersedes or refines itself", "claims", "relations", &report)
  }

  /// Reports each cycle once, at its first member in document order.
  private static func find(
    _ links: [(id: EntityID, to: [EntityID])], _ what: String, _ collection: String, _ field: String,
    _ report: inout Report
  ) {
    guard links.contains(where: { !$0.to.isEmpty }) else { return }
    let offsets = Dictionary(links.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var state = Array(repeating: State.unseen, count: links.count)
    for start in links.indices where state[start] == .unseen {
      var stack = [(node: start, next: 0)]
      state[start] = .open
      while let top = stack.last {
        guard top.next < links[top.node].to.count else {
          state[top.node] = .done
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        guard let target = offsets[links[top.node].to[top.next]] else { continue }
        switch state[target] {
        case .unseen:
          state[target] = .open
          stack.append((target, 0))
        case .open:
          let cycle = stack[(stack.firstIndex { $0.node == target } ?? 0)...].map { links[$0.node].id.text }
          report.add(
            .cycle, "\(quoted(links[target].id.text)) \(what): \((cycle + [cycle[0]]).joined(separator: " → "))",
            at: FieldPath([.key(collection), .item(target), .key(field)]))
        case .done: break
        }
      }
    }
  }

  private enum State { case unseen, open, done }
}
