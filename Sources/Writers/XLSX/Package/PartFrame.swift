import DossierXML

/// What stands around the text of a part, which is compressed before it.
struct PartFrame {
  let opening: [UInt8]
  let ending: [UInt8]
  let forbidden: Int

  /// The frame of a text that belongs at a place.
  init(_ xml: consuming XMLBuffer, at place: Int) {
    forbidden = xml.forbidden
    let bytes = xml.finish()
    opening = Array(bytes[..<place])
    ending = Array(bytes[place...])
  }

  /// The place inside the element that was begun last.
  static func place(in xml: inout XMLBuffer) -> Int {
    xml.literal("")
    return xml.bytes.count
  }
}
