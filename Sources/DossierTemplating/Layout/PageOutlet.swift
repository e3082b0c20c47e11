/// What takes the lines of a page as they are done, so that nobody need hold all of them.
package protocol PageOutlet: AnyObject {
  /// Whether it takes lines yet; a page keeps them until then.
  var isOpen: Bool { get }

  /// Takes whole lines, each with LF at its end.
  func take(_ lines: UnsafeBufferPointer<UInt8>)
}
