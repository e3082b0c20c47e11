import DossierPages
import DossierText

/// A text divided into lines of one size of type.
struct TypeBlock: Equatable {
  let lines: [String]
  /// The size of type, in the units of the drawing.
  let size: Double

  /// The distance from one line to the next.
  var leading: Double { size * 1.2 }

  var height: Double { Double(lines.count) * leading }

  /// The text in the largest of the sizes in which it fits and no word is divided.
  ///
  /// In the smallest size words are divided if they must be, and what has no room ends with “…”.
  /// - Parameter sizes: From the largest to the smallest.
  init(_ text: String, width: Double, height: Double, sizes: [Double]) {
    let parts = LineBreaks.parts(of: Self.drawable(text)).map(String.init)
    let smallest = sizes.last ?? 12
    for size in sizes {
      let widest = parts.map { TypeWidth.ems(of: $0.trimmed) }.max() ?? 0
      let lines = Self.lines(of: parts, ems: width / size)
      let fits = widest * size <= width && Double(lines.count) * size * 1.2 <= height
      guard fits else { continue }
      self.init(lines: Self.balanced(parts, into: lines.count, ems: width / size) ?? lines, size: size)
      return
    }
    let pieces = parts.flatMap { Self.pieces(of: $0, ems: width / smallest) }
    var lines = Self.lines(of: pieces, ems: width / smallest)
    let most = max(1, Int(height / (smallest * 1.2)))
    if lines.count > most {
      lines = Array(lines[..<most])
      while !lines[most - 1].isEmpty, TypeWidth.ems(of: lines[most - 1] + "…") > width / smallest {
        lines[most - 1].removeLast()
      }
      lines[most - 1] = lines[most - 1].trimmed + "…"
    }
    self.init(lines: lines, size: smallest)
  }

  private init(lines: [String], size: Double) {
    self.lines = lines
    self.size = size
  }

  /// Fills lines greedily.
  private static func lines(of parts: [String], ems: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for part in parts {
      if !line.isEmpty, TypeWidth.ems(of: (line + part).trimmed) > ems {
        lines.append(line.trimmed)
        line = ""
      }
      line += part
    }
    return lines + (line.trimmed.isEmpty ? [] : [line.trimmed])
  }

  /// The same number of lines, as even as they can be: those of the narrowest column that has no more of them.
  private static func balanced(_ parts: [String], into count: Int, ems: Double) -> [String]? {
    guard count > 1 else { return nil }
    let widest = parts.map { TypeWidth.ems(of: $0.trimmed) }.max() ?? 0
    return stride(from: 0.5, to: 1, by: 0.025).lazy.map { $0 * ems }.filter { $0 >= widest }
      .map { lines(of: parts, ems: $0) }.first { $0.count <= count }
  }

  /// The pieces of a word that is wider than a line.
  private static func pieces(of word: String, ems: Double) -> [String] {
    var pieces = [""]
    for character in word {
      let last = pieces[pieces.count - 1]
      if !last.isEmpty, TypeWidth.ems(of: (last + String(character)).trimmed) > ems { pieces.append("") }
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }

  /// The most marks on a letter; no language has more.
  private static let mostMarks = 4

  /// The text in one line, with what cannot be seen shown by its code point.
  static func drawable(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var marks = 0
    for scalar in InvisibleCharacters.shown(text).unicodeScalars {
      marks = scalar.properties.generalCategory == .nonspacingMark ? marks + 1 : 0
      // By the hundred they would climb over what stands above.
      if marks > mostMarks { continue }
      switch scalar.value {
      case 0..<0x20: scalars.append(" ")
      case 0xFFFE, 0xFFFF: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
