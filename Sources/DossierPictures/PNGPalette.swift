/// The colours of a PNG file with a palette (sections 11.2.2 and 11.3.1.1).
struct PNGPalette {
  private(set) var colours: [UInt8]
  /// How opaque the first of them are; the others are wholly.
  private(set) var alphas: [UInt8]?
  private var isUsed: [Bool]
  /// The first colour that cannot be seen; every other one of those shows the same.
  private let unseen: Int?

  init(colours: [UInt8], alphas: [UInt8]?) {
    let count = colours.count / 3
    self.colours = colours
    self.alphas = alphas.map { Array($0.prefix(count)) }
    isUsed = [Bool](repeating: false, count: count)
    unseen = self.alphas?.firstIndex(of: 0)
  }

  /// The index by which a pixel is to be written; nil where there is no such colour.
  mutating func use(_ index: Int) -> Int? {
    guard index < isUsed.count else { return nil }
    var index = index
    if let unseen, let alphas, index < alphas.count, alphas[index] == 0 { index = unseen }
    isUsed[index] = true
    return index
  }

  /// Blackens what no pixel shows.
  mutating func clearUnseen() {
    for index in isUsed.indices where !isUsed[index] || index == unseen {
      for part in 0..<3 { colours[3 * index + part] = 0 }
      if !isUsed[index], let count = alphas?.count, index < count { alphas?[index] = 255 }
    }
  }
}
