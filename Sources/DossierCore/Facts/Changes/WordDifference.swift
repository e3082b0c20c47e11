/// What one text has lost and gained against another, word by word.
public enum WordDifference {
  /// A stretch of text.
  public enum Segment: Sendable, Equatable {
    /// Both have it.
    case same(String)
    /// The old text has it.
    case deleted(String)
    /// The new text has it.
    case inserted(String)

    /// The words of it.
    public var text: String {
      switch self {
      case .same(let text), .deleted(let text), .inserted(let text): text
      }
    }
  }

  /// The stretches in reading order, what is deleted before what is inserted in its place.
  ///
  /// Put together, all but the inserted ones are the old text, and all but the deleted ones the new one.
  public static func segments(from old: String, to new: String) -> [Segment] {
    let one = words(of: old)
    let other = words(of: new)
    return joined(EditScript.steps(from: one, to: other), one, other)
  }

  /// The share of the longer text that stands in both, from 0 to 1.
  public static func likeness(of segments: [Segment]) -> Double {
    var (same, old, new) = (0, 0, 0)
    for segment in segments {
      switch segment {
      case .same(let text): same += text.utf8.count
      case .deleted(let text): old += text.utf8.count
      case .inserted(let text): new += text.utf8.count
      }
    }
    let longer = same + max(old, new)
    return longer == 0 ? 1 : Double(same) / Double(longer)
  }

  /// The text in pieces: words, runs of spaces, and every other character, ideographs among them, by itself.
  static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    var previous = Sort.other
    for index in text.indices {
      let sort = Sort(text[index])
      if index > start, sort != previous || sort == .other {
        words.append(text[start..<index])
        start = index
      }
      previous = sort
    }
    if start < text.endIndex { words.append(text[start...]) }
    return words
  }

  private enum Sort {
    case word, space, other

    init(_ character: Character) {
      if character.isWhitespace {
        self = .space
      } else if character == "'" || character == "’" || character.isNumber {
        self = .word
      } else {
        self = character.isLetter && !Self.standsAlone(character) ? .word : .other
      }
    }

    /// Scripts that are written without spaces between words, from the radicals to the ideographs of plane 3, and Thai,
    /// Lao, Khmer and Burmese.
    private static func standsAlone(_ character: Character) -> Bool {
      switch character.unicodeScalars.first?.value ?? 0 {
      case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
        0x2_0000...0x3_FFFF:
        true
      default: false
      }
    }
  }

  /// The steps with neighbours of one sort as one stretch. A space that two changes leave alone belongs to both, so that
  /// a phrase is struck out as a phrase.
  private static func joined(_ steps: [EditScript.Step], _ old: [Substring], _ new: [Substring]) -> [Segment] {
    var segments: [Segment] = []
    var (deleted, inserted, same) = ("", "", "")
    func flush() {
      if !deleted.isEmpty { segments.append(.deleted(deleted)) }
      if !inserted.isEmpty { segments.append(.inserted(inserted)) }
      (deleted, inserted) = ("", "")
    }
    for (position, step) in steps.enumerated() {
      switch step {
      case .keep(_, let word):
        let text = new[word]
        let isBetween = !deleted.isEmpty || !inserted.isEmpty
        let goesOn = position + 1 < steps.count && !steps[position + 1].isKept
        if isBetween, goesOn, text.allSatisfy(\.isWhitespace) {
          deleted += text
          inserted += text
        } else {
          flush()
          same += text
          if position + 1 == steps.count || !steps[position + 1].isKept {
            segments.append(.same(same))
            same = ""
          }
        }
      case .delete(let word): deleted += old[word]
      case .insert(let word): inserted += new[word]
      }
    }
    flush()
    return segments
  }
}
