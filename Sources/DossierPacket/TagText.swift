/// The text of a bag's own files, in the encoding that `bagit.txt` names (RFC 8493, section 2.1.1).
enum TagText {
  /// The encodings that are read; we write UTF-8, the others are what older bags have.
  enum Encoding: String, CaseIterable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case latin1 = "ISO-8859-1"

    init?(named name: some StringProtocol) {
      guard let known = Self.allCases.first(where: { $0.rawValue == name.uppercased() }) else { return nil }
      self = known
    }
  }

  /// The text; nil when the bytes are none in that encoding.
  static func text(_ bytes: [UInt8], _ encoding: Encoding) -> String? {
    switch encoding {
    case .utf8:
      return String(validating: bytes, as: UTF8.self)
    case .latin1:
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    case .utf16:
      guard bytes.count.isMultiple(of: 2) else { return nil }
      // A mark tells the order of the bytes; without one the higher comes first (RFC 2781, section 4.3).
      let isLittle = bytes.starts(with: [0xFF, 0xFE])
      var units: [UInt16] = []
      for offset in stride(from: 0, to: bytes.count, by: 2) {
        let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
        units.append(isLittle ? second << 8 | first : first << 8 | second)
      }
      if units.first == 0xFEFF { units.removeFirst() }
      return String(validating: units, as: UTF16.self)
    }
  }

  /// The lines, ended by LF, CR or CR LF, the last one also by the end.
  static func lines(of text: String) -> [Substring] {
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The value after `LABEL: ` in the first line that begins so.
  static func value(of label: String, in text: String) -> String? {
    for line in lines(of: text) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      guard line[..<colon].trimmed.lowercased() == label.lowercased() else { continue }
      return String(line[line.index(after: colon)...].trimmed)
    }
    return nil
  }
}

extension Substring {
  /// Without spaces and tabs around it.
  fileprivate var trimmed: Substring {
    var rest = drop { $0 == " " || $0 == "\t" }
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return rest
  }
}
