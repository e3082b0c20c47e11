/// The rows of a PNG file, each behind the byte that names its filter.
struct PNGRows {
  private(set) var bytes: [UInt8]
  private let header: PNGHeader

  /// - Parameter content: At least ``PNGHeader/size`` bytes; what follows is no picture and goes.
  init(_ header: PNGHeader, _ content: [UInt8]) {
    self.header = header
    bytes = content.count > header.size ? Array(content.prefix(header.size)) : content
  }

  /// Clears colours under pixels that are wholly transparent, the bits that fill up the last byte of a row, and colours that
  /// no pixel has; tells whether pixels were changed.
  mutating func clearHidden(_ palette: inout PNGPalette?) throws(ImageProblem) -> Bool {
    let hasFilling = header.passes.contains { $0.width * header.bitsPerPixel % 8 != 0 }
    guard palette != nil || header.hasAlpha || hasFilling else { return false }
    let filtered = bytes
    var start = 0
    var isChanged = false
    for pass in header.passes {
      let size = header.rowSize(pass)
      let places = stride(from: start, to: start + pass.height * (size + 1), by: size + 1)
      // All of them first: a row is held against the one before as it came.
      for place in places { try unfilter(place, size, isFirst: place == start) }
      for place in places where try clear(place + 1, size, pass.width, &palette) { isChanged = true }
      start += pass.height * (size + 1)
    }
    palette?.clearUnseen()
    guard isChanged else {
      bytes = filtered
      return false
    }
    // From the end, since a row is held against the one before as it is without a filter.
    for pass in header.passes.reversed() {
      let size = header.rowSize(pass)
      start -= pass.height * (size + 1)
      for row in (0..<pass.height).reversed() { filter(start + row * (size + 1), size, isFirst: row == 0) }
    }
    return true
  }

  /// - Returns: Whether something was hidden in the row.
  private mutating func clear(
    _ start: Int, _ size: Int, _ width: Int, _ palette: inout PNGPalette?
  ) throws(ImageProblem) -> Bool {
    var isChanged = false
    if header.hasAlpha {
      let (step, alpha) = (header.step, header.depth / 8)
      for pixel in stride(from: start, to: start + size, by: step) {
        let colours = pixel..<pixel + step - alpha
        guard bytes[colours.upperBound] == 0, alpha == 1 || bytes[colours.upperBound + 1] == 0 else { continue }
        for place in colours where bytes[place] != 0 {
          bytes[place] = 0
          isChanged = true
        }
      }
      return isChanged
    }
    if palette != nil {
      let (depth, mask) = (header.depth, UInt8((1 << header.depth) - 1))
      for pixel in 0..<width {
        let place = start + pixel * depth / 8
        let shift = 8 - depth - pixel * depth % 8
        let index = Int(bytes[place] >> UInt8(shift) & mask)
        guard let right = palette?.use(index) else {
          throw ImageProblem("is damaged: a pixel has a colour that is not there")
        }
        if right != index {
          bytes[place] = bytes[place] & ~(mask << UInt8(shift)) | UInt8(right) << UInt8(shift)
          isChanged = true
        }
      }
    }
    let filling = size * 8 - width * header.bitsPerPixel
    if filling > 0, bytes[start + size - 1] & UInt8((1 << filling) - 1) != 0 {
      bytes[start + size - 1] &= ~UInt8((1 << filling) - 1)
      isChanged = true
    }
    return isChanged
  }

  private mutating func unfilter(_ place: Int, _ size: Int, isFirst: Bool) throws(ImageProblem) {
    let kind = bytes[place]
    guard kind <= 4 else { throw ImageProblem("is damaged: a row has a filter that PNG does not know") }
    guard kind > 0 else { return }
    for byte in place + 1..<place + 1 + size { bytes[byte] &+= guess(kind, byte, place, size, isFirst) }
  }

  private mutating func filter(_ place: Int, _ size: Int, isFirst: Bool) {
    let kind = bytes[place]
    guard kind > 0 else { return }
    for byte in (place + 1..<place + 1 + size).reversed() { bytes[byte] &-= guess(kind, byte, place, size, isFirst) }
  }

  /// What the bytes to the left and above let expect (section 9.2).
  private func guess(_ kind: UInt8, _ byte: Int, _ place: Int, _ size: Int, _ isFirst: Bool) -> UInt8 {
    let hasLeft = byte - header.step > place
    let left = hasLeft ? bytes[byte - header.step] : 0
    let above = isFirst ? 0 : bytes[byte - size - 1]
    switch kind {
    case 1: return left
    case 2: return above
    case 3: return UInt8((Int(left) + Int(above)) / 2)
    default:
      let corner = isFirst || !hasLeft ? 0 : bytes[byte - size - 1 - header.step]
      let estimate = Int(left) + Int(above) - Int(corner)
      let (a, b, c) = (abs(estimate - Int(left)), abs(estimate - Int(above)), abs(estimate - Int(corner)))
      return a <= b && a <= c ? left : b <= c ? above : corner
    }
  }
}
