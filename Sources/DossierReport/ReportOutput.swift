import DossierCore
import DossierTemplating

/// Where the page of a report goes: a buffer, with the label and the notice that the template leaves out.
final class ReportOutput: PageOutlet {
  private var buffer: ByteBuffer
  private let handling: Handling
  private let layout: Layout
  private let direction: TextDirection
  private var isBegun = false
  /// The last line that says something.
  private var lastLine: [UInt8] = []

  /// An output that goes on from what is in a buffer.
  init(_ buffer: ByteBuffer, _ handling: Handling, _ layout: Layout, _ direction: TextDirection) {
    self.buffer = buffer
    self.handling = handling
    self.layout = layout
    self.direction = direction
  }

  /// Whether it is known what stands at the top.
  var isOpen: Bool { isBegun || handling.isTold(in: layout) }

  func take(_ lines: UnsafeBufferPointer<UInt8>) {
    if let last = Handling.lastLine(of: lines) { lastLine = Array(last) }
    if isBegun { return put(lines) }
    isBegun = true
    let (head, start) = handling.head(above: lines, layout, direction)
    head.withUnsafeBufferPointer(put)
    put(UnsafeBufferPointer(rebasing: lines[start...]))
  }

  /// Takes the rest of the page; gives the buffer with all that has not been handed on.
  func finish(_ rest: [UInt8]) -> ByteBuffer {
    rest.withUnsafeBufferPointer(take)
    handling.foot(below: lastLine, layout, direction).withUnsafeBufferPointer(put)
    return buffer
  }

  private func put(_ lines: UnsafeBufferPointer<UInt8>) {
    guard layout.endsLinesWithCRLF else { return buffer.append(contentsOf: lines) }
    for line in lines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: line))
      buffer.append("\r\n")
    }
  }
}
