/// The one thing of Exif metadata that a picture needs: which way is up (Exif 3.0, section 4.6.5.1.6, `Orientation`).
///
/// Cameras store pictures as the sensor lay and say here how to turn them. All else tells about the maker: it goes.
struct Exif {
  /// From 1, which is upright, to 8.
  let orientation: Int

  /// - Parameter tiff: The metadata, a TIFF file (TIFF 6.0, section 2).
  /// - Returns: Nil where nothing is said.
  init?(tiff: ArraySlice<UInt8>) {
    let bytes = Array(tiff)
    let isLittle = bytes.starts(with: "II".utf8)
    guard isLittle || bytes.starts(with: "MM".utf8) else { return nil }
    func number(at offset: Int, _ count: Int) -> Int? {
      guard offset >= 0, offset + count <= bytes.count else { return nil }
      let digits = bytes[offset..<offset + count]
      return (isLittle ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard number(at: 2, 2) == 42, let directory = number(at: 4, 4), let count = number(at: directory, 2) else {
      return nil
    }
    // The first value of the entry for tag 0x0112, a SHORT (3).
    for entry in stride(from: directory + 2, to: directory + 2 + 12 * count, by: 12) where number(at: entry, 2) == 0x112
    {
      guard number(at: entry + 2, 2) == 3, let value = number(at: entry + 8, 2), (1...8).contains(value) else {
        return nil
      }
      orientation = value
      return
    }
    return nil
  }

  var isUpright: Bool { orientation == 1 }

  /// A TIFF file that says this and nothing else.
  var tiff: [UInt8] {
    [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0,
    ]
  }
}
