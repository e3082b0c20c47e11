import DossierCore

/// What a packet costs whoever looks at it, so that no packet is a bomb.
enum PacketSize {
  /// Why the packet is not looked into; nil when it may be.
  static func refusal(of packet: borrowing some ReceivedFiles & ~Copyable) -> Finding? {
    func refuse(_ reason: String) -> Finding {
      Finding(.packetSize, "\(quoted(packet.name)) \(reason): nothing of it is read", at: Place(whole: packet.name))
    }
    let entries = packet.files.count + packet.folders.count
    guard entries <= Limits.packetFiles else {
      return refuse("has \(entries) files, more than \(Limits.packetFiles)")
    }
    var names = 0
    for file in packet.files + packet.folders {
      let length = file.name.utf8.count
      guard length <= Limits.packetName else {
        return refuse("has a path of \(length) bytes, more than \(Limits.packetName), \(quoted(file.name))")
      }
      let depth = file.name.utf8.count { $0 == UInt8(ascii: "/") }
      guard depth <= Limits.packetDepth else {
        return refuse("has a file in \(depth) folders, more than \(Limits.packetDepth), \(quoted(file.name))")
      }
      names += length
    }
    guard names <= Limits.packetNames else {
      return refuse("has paths of \(names) bytes in all, more than \(Limits.packetNames)")
    }
    var total: UInt64 = 0
    for file in packet.files {
      guard file.size <= UInt64(Limits.packetFileSize) else {
        return refuse("has a file of \(file.size) bytes, \(quoted(file.name))")
      }
      total += file.size
    }
    guard total <= UInt64(Limits.packetSize) else {
      return refuse("holds \(total) bytes, more than \(Limits.packetSize)")
    }
    if let archive = packet.archiveSize, total > UInt64(Limits.smallArchive),
      total / UInt64(Limits.archiveGrowth) > archive
    {
      return refuse("would grow from \(archive) bytes to \(total) when it is unpacked")
    }
    return nil
  }
}
