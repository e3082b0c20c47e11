import Testing

@testable import DossierCore

/// What values that are seldom there come to in memory, and that they are values all the same.
@Suite("rare values")
struct RareTests {
  private struct Holder: Equatable {
    @Rare var text: String?
  }

  @Test("take eight bytes, and a quote that was not verified hardly more")
  func size() {
    #expect(MemoryLayout<Holder>.size == 8)
    #expect(MemoryLayout<Verification>.stride <= 32)
  }

  @Test("are set, changed and taken away, each copy for itself")
  func values() {
    var holder = Holder()
    #expect(holder.text == nil)
    holder.text = "one"
    var copy = holder
    #expect(copy == holder)
    copy.text = "other"
    #expect(holder.text == "one" && copy.text == "other" && copy != holder)
    holder.text = nil
    #expect(holder == Holder() && copy.text == "other")
  }
}
