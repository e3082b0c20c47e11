/// How much a briefing of one page shows.
///
/// A page that does not fit leaves out by rank: quotes before claims, claims before judgements, and of the bottom line what
/// stands behind its first paragraph. What is not marked comes first in every list, so the page of a release with less
/// on it shows no less of that.
struct Room: Equatable {
  /// How many key judgements, claims in dispute and quotes there are.
  var judgements = 5
  var claims = 6
  var quotes = 3
  /// Whether judgements say why.
  var reasons = true
  /// Whether it is told what to watch for.
  var watch = true
  /// Whether the bottom line has its lists, where it has something besides.
  var lists = true
  /// How many blocks the bottom line has.
  var blocks = 6
  /// How many columns a block of the bottom line has before it is cut; a statement of more than half as many is passed over.
  /// Nothing is as long as there is room for all.
  var columns: Int?

  /// What a page has as long as it fits.
  static let most = Room()

  /// The most, then always less.
  static let all: [Room] = {
    var rooms = [Room.most]
    func leave(_ change: (inout Room) -> Void) {
      var room = rooms[rooms.count - 1]
      change(&room)
      rooms.append(room)
    }
    leave { $0.blocks = 4 }
    leave { $0.quotes = 2 }
    leave { $0.lists = false }
    leave { $0.claims = 5 }
    leave { $0.judgements = 4 }
    leave { $0.quotes = 1 }
    leave { $0.claims = 4 }
    leave { $0.blocks = 3 }
    leave { $0.blocks = 2 }
    leave { $0.judgements = 3 }
    leave { $0.reasons = false }
    leave { $0.claims = 3 }
    leave { $0.blocks = 1 }
    leave { $0.quotes = 0 }
    leave { $0.claims = 2 }
    leave { $0.judgements = 2 }
    leave { $0.watch = false }
    leave { $0.claims = 1 }
    leave { $0.judgements = 1 }
    // From here on what is long is cut or passed over, until there is nothing left.
    leave { $0.columns = 600 }
    leave { $0.columns = 400 }
    leave { $0.claims = 0 }
    leave { $0.judgements = 0 }
    leave { $0.columns = 200 }
    return rooms
  }()
}
