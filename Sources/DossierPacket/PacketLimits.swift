import DossierCore

/// What a packet may cost whoever looks at it, so that no packet is a bomb.
enum PacketLimits {
  /// The largest file that is read, in bytes.
  static let fileSize = 1 << 30
  /// The most bytes that all files may have.
  static let totalSize: UInt64 = 8 << 30
  /// The most files.
  static let count = 100_000
  /// How many times an archive may grow when it is unpacked, once it is larger than `smallSize`. Text grows about ten
  /// times; the most that DEFLATE can do is 1,032 times.
  static let growth: UInt64 = 200
  /// What an archive may hold however well it is packed, in bytes.
  static let smallSize: UInt64 = 16 << 20

  /// Why the packet is not looked into; nil when it may be.
  static func finding(_ packet: borrowing some ReceivedFiles & ~Copyable) -> Finding? {
    func refuse(_ reason: String) -> Finding {
      Finding(.packetSize, "\(quoted(packet.name)) \(reason): nothing of it is read", at: Place(whole: packet.name))
    }
    let entries = packet.files.count + packet.folders.count
    guard entries <= count else { return refuse("has \(entries) files, more than \(count)") }
    var total: UInt64 = 0
    for file in packet.files {
      guard file.size <= UInt64(fileSize) else {
        return refuse("has a file of \(file.size) bytes, \(quoted(file.name))")
      }
      total += file.size
    }
    guard total <= totalSize else { return refuse("holds \(total) bytes, more than \(totalSize)") }
    if let archive = packet.archiveSize, total > smallSize, total / growth > archive {
      return refuse("would grow from \(archive) bytes to \(total) when it is unpacked")
    }
    return nil
  }
}
