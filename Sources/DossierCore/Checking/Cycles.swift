/// Membership, derivation and supersession never come back to where they began.
enum Cycles {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    let search = Search(index: facts.index)
    let (parties, sources, reactions, claims) = (dossier.parties, dossier.sources, dossier.reactions, dossier.claims)
    search.find(.party, count: parties.count, "is a member of itself", "memberOf", &report) {
      parties[$0].memberOf.map { [$0] } ?? []
    }
    search.find(.source, count: sources.count, "derives from itself", "derivesFrom", &report) {
      sources[$0].derivesFrom
    }
    search.find(.reaction, count: reactions.count, "supersedes itself", "supersedes", &report) {
      reactions[$0].supersedes.map { [$0] } ?? []
    }
    search.find(.claim, count: claims.count, "supersedes or refines itself", "relations", &report) {
      claims[$0].relations.filter { $0.type == .supersedes || $0.type == .refines }.map(\.to)
    }
  }

  private struct Search {
    let index: EntityIndex

    /// Reports each cycle of entities of a kind once, at its first member in document order.
    func find(
      _ kind: EntityKind, count: Int, _ what: String, _ field: String, _ report: inout Report,
      along links: (Int) -> [EntityID]
    ) {
      var state = Array(repeating: State.unseen, count: count)
      for start in 0..<count where state[start] == .unseen {
        let first = links(start)
        guard !first.isEmpty else { continue }
        var stack = [(node: start, links: first[...])]
        state[start] = .open
        while let top = stack.last {
          guard let link = top.links.first else {
            state[top.node] = .done
            stack.removeLast()
            continue
          }
          stack[stack.count - 1].links.removeFirst()
          guard let target = index.offset(of: link, kind) else { continue }
          switch state[target] {
          case .unseen:
            state[target] = .open
            stack.append((target, links(target)[...]))
          case .open:
            let nodes = stack[(stack.firstIndex { $0.node == target } ?? 0)...].map(\.node)
            let cycle = nodes.map { index.id(ofRow: index.row(kind, $0)).text }
            report.add(
              .cycle, "\(quoted(cycle[0])) \(what): \((cycle + [cycle[0]]).joined(separator: " → "))",
              at: .entity(kind, target).key(field))
          case .done: break
          }
        }
      }
    }
  }

  private enum State { case unseen, open, done }
}
