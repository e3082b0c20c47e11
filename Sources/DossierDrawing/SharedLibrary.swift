import Glibc

/// A library that is opened while the program runs.
///
/// It is never closed: GLib's types outlive any use of them.
struct SharedLibrary {
  private let handle: UnsafeMutableRawPointer

  init(_ name: String) throws(DrawingError) {
    guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE) else { throw .missingLibrary }
    self.handle = handle
  }

  /// A function of the library, or of one that it stands on.
  ///
  /// - Returns: The address as what C declares, which must be a `@convention(c)` type.
  func function<Function>(_ name: String) throws(DrawingError) -> Function {
    guard let symbol = dlsym(handle, name) else { throw .missingLibrary }
    return unsafeBitCast(symbol, to: Function.self)
  }
}

/// An object of a C library, given back when its owner ends.
struct Owned: ~Copyable {
  typealias Release = @convention(c) (UnsafeMutableRawPointer) -> Void

  let pointer: UnsafeMutableRawPointer
  private let release: Release

  /// - Throws: ``DrawingError/refused`` for no object.
  init(_ pointer: UnsafeMutableRawPointer?, release: Release) throws(DrawingError) {
    guard let pointer else { throw .refused }
    self.pointer = pointer
    self.release = release
  }

  deinit { release(pointer) }
}
