import Glibc
import Testing

@testable import DossierKit

/// Entries of folders as the C library hands them out.
@Suite("Folder entries")
struct FolderEntries {
  @Test("a name is read up to its end where nothing behind it may be read", arguments: ["a", "dossier.yaml"])
  func lastBytes(name: String) throws {
    let page = Int(getpagesize())
    let room = try #require(mmap(nil, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    try #require(room != MAP_FAILED)
    defer { munmap(room, 2 * page) }
    // As readdir leaves it in its buffer: padded to eight bytes, and the buffer's end is where the page ends.
    let start = try #require(MemoryLayout<dirent>.offset(of: \.d_name))
    let length = (start + name.utf8.count + 1 + 7) / 8 * 8
    try #require(mprotect(room + page, page, PROT_NONE) == 0)
    let entry = room + (page - length)
    for (offset, byte) in name.utf8.enumerated() {
      entry.storeBytes(of: byte, toByteOffset: start + offset, as: UInt8.self)
    }
    #expect(FileReading.name(of: entry.assumingMemoryBound(to: dirent.self)) == name)
  }
}
